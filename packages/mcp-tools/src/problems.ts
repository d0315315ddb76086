/** What is wrong with the arguments of an execution. All problems are collected, so that one error names them together. */
import { ToolError } from "../../errors.ts";

/**
 * One problem, as a sentence. `conflict`: the arguments are right, and the state of the server forbids the execution.
 * `forbidden`: the key may not do it.
 */
export interface Problem {
  readonly code: "input" | "conflict" | "forbidden";
  readonly text: string;
}

/** A problem of the arguments. */
export function inputProblem(text: string): Problem {
  return { code: "input", text };
}

/** The codes of problems, the one first that better arguments help least. */
const CODES = ["forbidden", "conflict", "input"] as const;

/**
 * Refuses a call that has problems; an empty list passes.
 * @throws ToolError with every distinct problem. Its code is `forbidden` or `conflict` when one problem is, because better
 *   arguments alone do not help then.
 */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new ToolError({
    code: CODES.find((code) => problems.some((problem) => problem.code === code)) ?? "input",
    message: [...new Set(problems.map(({ text }) => text))].join(" "),
  });
}
