/** What the server would accept in silence is an error here. */
import { ToolError } from "../../errors.ts";
import { includesText, quoteList } from "../../text/names.ts";
import { unknownNames } from "../executions/preview.ts";
import { byVariableName, promptProblems } from "../executions/prompts.ts";
import type { Place } from "./run-places.ts";
import type { RunbookArgs } from "./runbook-plan.ts";

/** Unknown steps, unknown targets, and steps that may not be left out. */
export function checkSteps(args: RunbookArgs, places: readonly Place[]): void {
  const problems = places.flatMap(({ environment, preview }) => {
    const required = (preview.StepsToExecute ?? [])
      .filter((step) => step.CanBeSkipped === false)
      .map((step) => step.ActionName ?? "")
      .filter((name) => includesText(args.skipStepNames ?? [], name));
    return [
      ...unknownNames(preview, environment.name, args),
      ...(required.length > 0 ? [`skipStepNames: ${quoteList(required)} cannot be left out.`] : []),
    ];
  });
  refuse(problems);
}

/**
 * Every value that is needed is there, none is for nothing, and none is a secret.
 * @returns the values by the variables' own names.
 */
export function checkPrompts(
  values: Readonly<Record<string, string>>,
  places: readonly Place[],
): Readonly<Record<string, string>> {
  const previews = places.map(({ preview }) => preview);
  refuse(promptProblems({ field: "promptedVariableValues", asker: "the runbook", values }, previews));
  return byVariableName(values, previews);
}

function refuse(problems: readonly string[]): void {
  const distinct = [...new Set(problems)];
  if (distinct.length > 0) throw new ToolError({ code: "input", message: distinct.join(" ") });
}
