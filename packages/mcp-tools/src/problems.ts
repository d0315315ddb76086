/** What keeps a write from being done. All problems are collected, so that one error names them together. */
import { ToolError } from "./errors.ts";
import type { Problem } from "./problem.ts";
import { partsOf } from "./reading/parts.ts";

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

/** What stands for problems whose text is about something that the reading rules close. */
const CLOSED: Problem = {
  code: "conflict",
  text: "Something that the operator's policy closes to reading has to be done first.",
};

/** The problems as the caller may read them: a list with marks that the pipeline resolves. */
export function readableProblems<Shown>(
  problems: readonly Problem[],
  render: (problem: Problem) => Shown,
): Shown[] {
  return partsOf(
    problems,
    ({ environments }) => environments?.map((id) => ({ environments: [id] })) ?? {},
    render,
    () => render(CLOSED),
  );
}
