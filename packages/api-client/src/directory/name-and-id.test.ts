import { expect, it } from "vitest";
import { nameAndIdIn } from "./name-and-id.ts";

it.each([
  ["Web (Projects-1)", { name: "Web", id: "Projects-1" }],
  ["'Web' (Projects-1)", { name: "Web", id: "Projects-1" }],
  [" Web (old) (Projects-12) ", { name: "Web (old)", id: "Projects-12" }],
  ["Web", undefined],
  ["Web (old)", undefined],
  ["(Projects-1)", undefined],
])("nameAndIdIn reads %j", (text, expected) => {
  expect(nameAndIdIn(text)).toEqual(expected);
});
