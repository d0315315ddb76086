import { expect, it } from "vitest";
import { type FilterValue, knownValues } from "./filter-values.ts";

const filter = { field: "users", noun: "user", hint: "Ask for ids." };
const known: readonly FilterValue[] = [
  { value: "Users-1", names: ["Priya Nair", "priya.nair"] },
  { value: "Users-2", names: ["Sam Reyes", "sam"] },
  { value: "Users-3", names: ["Sam Reyes", "sam.reyes "] },
];
const choose = (...texts: string[]) => knownValues(texts, known, filter);
const refused = (...texts: string[]) => {
  try {
    choose(...texts);
  } catch (error) {
    return error;
  }
  throw new Error("nothing was refused");
};

it("knownValues finds values by value and by name, in any letter case, each once", () => {
  expect(choose("priya nair", "PRIYA.NAIR", "users-1", "sam.reyes")).toEqual(["Users-1", "Users-3"]);
});

it("knownValues leaves texts as they are when the values cannot be read", () => {
  expect(knownValues(["x"], undefined, filter)).toEqual(["x"]);
});

it("knownValues names what is unknown and what is near", () => {
  expect(refused("Users-1", "priya", "bob")).toMatchObject({
    code: "not_found",
    field: "users",
    hint: "Ask for ids.",
    message:
      "users: there is no user 'priya', 'bob' that this caller may see. There are: 'Priya Nair' (Users-1), 'Sam Reyes' (Users-2), 'Sam Reyes' (Users-3).",
  });
});

it("knownValues lists the nearest of many values only", () => {
  const many = Array.from({ length: 40 }, (_, at) => ({ value: `Category${at}`, names: [] }));
  expect(() => knownValues(["Category77"], many, { field: "kinds", noun: "kind" })).toThrow(
    /'Category7', .* and 32 more\.$/,
  );
  expect(() => knownValues(["x"], [], { field: "kinds", noun: "kind" })).toThrow(/There are none\.$/);
});

it("knownValues refuses a name that several values have", () => {
  expect(refused("Sam Reyes")).toMatchObject({
    code: "input",
    message:
      "users: 'Sam Reyes' is the name of more than one user: 'Sam Reyes' (Users-2), 'Sam Reyes' (Users-3). Use the id.",
  });
});
