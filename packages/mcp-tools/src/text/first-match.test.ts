import { expect, it } from "vitest";
import { firstOf } from "./first-match.ts";

it("firstOf returns the first match of several searches, and reads the text once for each", () => {
  const text = "a-b-a-c";
  const asked: string[] = [];
  const find = firstOf(
    ["a", "c", "z"].map((wanted) => (from: number) => {
      asked.push(wanted);
      return text.indexOf(wanted, from);
    }),
  );
  expect([find(0), find(1), find(5), find(7)]).toEqual([0, 4, 6, -1]);
  expect(asked.filter((wanted) => wanted === "z")).toHaveLength(1);
  expect(asked.filter((wanted) => wanted === "c")).toHaveLength(2);
});
