import { expect, it } from "vitest";
import { ToolError } from "./errors.ts";
import { inputProblem, type Problem } from "./problem.ts";
import { refuseProblems } from "./problems.ts";

const refusal = (problems: readonly Problem[]) => {
  try {
    refuseProblems(problems);
  } catch (error) {
    if (error instanceof ToolError) return { code: error.code, message: error.message };
    throw error;
  }
  return undefined;
};

it("refuseProblems accepts an empty list", () => {
  expect(refusal([])).toBeUndefined();
});

it("refuseProblems names every distinct problem once", () => {
  const problems = [inputProblem("A is wrong."), inputProblem("B is wrong."), inputProblem("A is wrong.")];
  expect(refusal(problems)).toEqual({ code: "input", message: "A is wrong. B is wrong." });
});

it("refuseProblems takes the code from the problems and not from their words", () => {
  const frozen = "Production is frozen by 'Sale'.";
  expect(refusal([inputProblem(frozen)])?.code).toBe("input");
  expect(refusal([inputProblem("A is wrong."), { code: "conflict", text: frozen }])?.code).toBe("conflict");
});
