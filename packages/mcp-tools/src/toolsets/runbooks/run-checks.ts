/** What the server would accept in silence, and what must not pass through an argument, is an error here. */
import { ToolError } from "../../errors.ts";
import {
  isSensitive,
  missingPrompts,
  type Preview,
  promptNames,
  strangersIn,
} from "../executions/preview.ts";
import { includesText, quoteList } from "../executions/words.ts";
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
      ...strangersIn(preview, environment.name, args),
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
  given: Readonly<Record<string, string>>,
  places: readonly Place[],
): Readonly<Record<string, string>> {
  const previews = places.map(({ preview }) => preview);
  refuse([...sensitiveIn(given, previews), ...unknownIn(given, previews), ...missingIn(given, previews)]);
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [canonicalName(key, previews), value]),
  );
}

const elementsOf = (previews: readonly Preview[]) =>
  previews.flatMap((preview) => preview.Form?.Elements ?? []);

function sensitiveIn(
  given: Readonly<Record<string, string>>,
  previews: readonly Preview[],
): readonly string[] {
  const names = elementsOf(previews).filter(isSensitive).flatMap(promptNames);
  const secret = Object.keys(given).filter((key) => includesText(names, key));
  return secret.length > 0
    ? [
        `promptedVariableValues: ${quoteList(secret)} is sensitive; such values are not taken as arguments. A person can run this in the portal.`,
      ]
    : [];
}

function unknownIn(given: Readonly<Record<string, string>>, previews: readonly Preview[]): readonly string[] {
  const elements = elementsOf(previews);
  const names = elements.flatMap(promptNames);
  const strangers = Object.keys(given).filter((key) => !includesText(names, key));
  const known = [...new Set(elements.map((element) => promptNames(element)[0] ?? element.Name))];
  return strangers.length > 0
    ? [
        `promptedVariableValues: the runbook does not ask for ${quoteList(strangers)}; it asks for ${quoteList(known) || "nothing"}.`,
      ]
    : [];
}

function missingIn(given: Readonly<Record<string, string>>, previews: readonly Preview[]): readonly string[] {
  const missing = previews.flatMap((preview) => missingPrompts(preview, given));
  const named = (sensitive: boolean) => [
    ...new Set(
      missing
        .filter((element) => isSensitive(element) === sensitive)
        .map((element) => promptNames(element)[0] ?? element.Name),
    ),
  ];
  const [open, secret] = [named(false), named(true)];
  return [
    ...(open.length > 0 ? [`promptedVariableValues: a value is required for ${quoteList(open)}.`] : []),
    ...(secret.length > 0
      ? [
          `${quoteList(secret)} is required and sensitive, so only a person can give it: run this in the portal.`,
        ]
      : []),
  ];
}

function canonicalName(key: string, previews: readonly Preview[]): string {
  const element = elementsOf(previews).find((one) => includesText(promptNames(one), key));
  return (element && promptNames(element)[0]) ?? key;
}

function refuse(problems: readonly string[]): void {
  const distinct = [...new Set(problems)];
  if (distinct.length > 0) throw new ToolError({ code: "input", message: distinct.join(" ") });
}
