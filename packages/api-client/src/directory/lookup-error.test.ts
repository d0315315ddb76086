import { expect, it } from "vitest";
import { lookupError } from "../index.ts";

const refs = [
  { kind: "librarySet", id: "LibraryVariableSets-1", name: "Mail" },
  { kind: "librarySet", id: "LibraryVariableSets-2", name: "Main" },
] as const;

it("lists the candidates of an ambiguous text", () => {
  expect(lookupError("librarySet", "mai", { kind: "several", candidates: refs })).toMatchObject({
    code: "input",
    message:
      "'mai' fits several library variable sets: 'Mail' (LibraryVariableSets-1), 'Main' (LibraryVariableSets-2). Use the id.",
  });
});

it("lists the nearest names of an unknown text", () => {
  expect(lookupError("librarySet", "Mial", { kind: "none", nearest: refs })).toMatchObject({
    code: "not_found",
    message:
      "There is no library variable set 'Mial' that this caller may see. There are: 'Mail' (LibraryVariableSets-1), 'Main' (LibraryVariableSets-2).",
  });
  expect(lookupError("space", "x", { kind: "none", nearest: [] }).message).toBe(
    "There is no space 'x' that this caller may see.",
  );
});

it("lists only what may be named", () => {
  const mayName = ({ id }: { readonly id: string }) => id === "LibraryVariableSets-2";
  const several = lookupError("librarySet", "mai", { kind: "several", candidates: refs }, mayName);
  expect(several.message).toBe(
    "'mai' fits several library variable sets: 'Main' (LibraryVariableSets-2). Use the id.",
  );
  const none = lookupError("librarySet", "x", { kind: "several", candidates: refs }, () => false);
  expect(none.message).toBe("'x' fits several library variable sets. Use the id.");
});
