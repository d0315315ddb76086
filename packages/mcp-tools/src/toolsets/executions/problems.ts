/** What is wrong with the arguments of an execution. All problems are collected, so that one error names them together. */
import { ToolError } from "../../errors.ts";

/** One problem, as a sentence. `conflict`: the arguments are right, and the state of the server forbids the execution. */
export interface Problem {
  readonly code: "input" | "conflict";
  readonly text: string;
}

/** A problem of the arguments. */
export function inputProblem(text: string): Problem {
  return { code: "input", text };
}

/**
 * Refuses a call that has problems; an empty list passes.
 * @throws ToolError with every distinct problem. Its code is `conflict` when one problem is, because better arguments
 *   alone do not help then.
 */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new ToolError({
    code: problems.some(({ code }) => code === "conflict") ? "conflict" : "input",
    message: [...new Set(problems.map(({ text }) => text))].join(" "),
  });
}
