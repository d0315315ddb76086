import { expect, it } from "vitest";
import { authorOf } from "./variable-authors.ts";

const before = {
  Variables: [
    { Id: "a", Value: "1" },
    { Id: "b", Value: "1" },
    { Id: "c", Value: "1" },
  ],
};
const event = (Id: string, Username: string, Differences: unknown) => ({
  Id,
  Username,
  Occurred: "2026-11-25T10:00:00Z",
  ChangeDetails: { DocumentContext: before, Differences },
});
const when = "2026-11-25T10:00:00Z";

it("finds the newest event that changed each variable, by the paths of its patch", () => {
  const author = authorOf([
    event("Events-3", "priya.nair", [{ path: "/Variables/1/Value", op: "replace", value: "2" }]),
    event("Events-2", "tom.okafor", [
      { path: "/Variables/1/Value", op: "replace", value: "3" },
      { path: "/Variables/-", op: "add", value: { Id: "new" } },
    ]),
  ]);
  expect(author("b")).toEqual({ who: "priya.nair", when, eventId: "Events-3" });
  expect(author("new")).toEqual({ who: "tom.okafor", when, eventId: "Events-2" });
  expect(author("a")).toEqual({});
});

it("compares the variables of a patch that replaces all of them", () => {
  const after = [
    { Id: "a", Value: "1" },
    { Id: "b", Value: "2" },
    { Id: "d", Value: "1" },
  ];
  const author = authorOf([event("Events-1", "tom.okafor", [{ path: "/Variables", value: after }])]);
  expect(["a", "b", "c", "d"].filter((id) => author(id).eventId)).toEqual(["b", "c", "d"]);
});

it.each([null, undefined, "x", [{}], [{ path: 1 }], [{ path: "/Version" }]])(
  "takes nothing from %j",
  (patch) => {
    expect(authorOf([event("Events-1", "x", patch)])("a")).toEqual({});
  },
);
