import { expect, it } from "vitest";
import { compareSteps } from "./process.ts";

const step = (Id: string, Name: string, more: object = {}) => ({ Id, Name, ...more });

it("names steps that were added, removed, changed and renamed, by their ids", () => {
  const before = [step("a", "Deploy"), step("b", "Migrate"), step("c", "Notify"), step("d", "Test")];
  const after = [
    step("a", "Deploy"),
    step("b", "Migrate", { Condition: "Always" }),
    step("d", "Smoke test"),
    step("e", "Approve"),
  ];
  expect(compareSteps(before, after)).toEqual({
    added: ["Approve"],
    removed: ["Notify"],
    changed: ["Migrate", "Smoke test (was Test)"],
  });
});

it("says that only the order differs, and nothing of the same steps", () => {
  const [one, other] = [step("a", "Deploy"), step("b", "Migrate")];
  expect(compareSteps([one, other], [other, one])).toEqual({ isOrderChanged: true });
  expect(compareSteps([one, other], [one, other])).toEqual({});
  expect(compareSteps(null, undefined)).toEqual({});
});
