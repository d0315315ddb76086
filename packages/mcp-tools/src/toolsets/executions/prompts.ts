/** Values for prompted variables: what is missing, what is for nothing, and secrets, which no argument may carry. */

import { includesText, quoteList } from "../../text/names.ts";
import { isSensitive, missingPrompts, type Preview, promptNames } from "./preview.ts";

type Given = Readonly<Record<string, string>>;

/** Values as a caller gave them. */
export interface GivenValues {
  /** The argument that holds them. */
  readonly field: string;
  /** What asks for them, such as `the runbook`. */
  readonly asker: string;
  readonly values: Given;
}

/** What is wrong with the values, in words that name variables and never a value. */
export function promptProblems(given: GivenValues, previews: readonly Preview[]): readonly string[] {
  return [...sensitiveIn(given, previews), ...unknownIn(given, previews), ...missingIn(given, previews)];
}

/** The values by the variables' own names. */
export function byVariableName(values: Given, previews: readonly Preview[]): Given {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const element = elementsOf(previews).find((one) => includesText(promptNames(one), key));
      return [(element && promptNames(element)[0]) ?? key, value];
    }),
  );
}

const elementsOf = (previews: readonly Preview[]) =>
  previews.flatMap((preview) => preview.Form?.Elements ?? []);

function sensitiveIn({ field, values }: GivenValues, previews: readonly Preview[]): readonly string[] {
  const names = elementsOf(previews).filter(isSensitive).flatMap(promptNames);
  const secret = Object.keys(values).filter((key) => includesText(names, key));
  return secret.length > 0
    ? [
        `${field}: ${quoteList(secret)} is sensitive; such values are not taken as arguments. A person can run this in the portal.`,
      ]
    : [];
}

function unknownIn({ field, asker, values }: GivenValues, previews: readonly Preview[]): readonly string[] {
  const elements = elementsOf(previews);
  const names = elements.flatMap(promptNames);
  const strangers = Object.keys(values).filter((key) => !includesText(names, key));
  const known = [...new Set(elements.map((element) => promptNames(element)[0] ?? element.Name))];
  return strangers.length > 0
    ? [
        `${field}: ${asker} does not ask for ${quoteList(strangers)}; it asks for ${quoteList(known) || "nothing"}.`,
      ]
    : [];
}

function missingIn({ field, values }: GivenValues, previews: readonly Preview[]): readonly string[] {
  const missing = previews.flatMap((preview) => missingPrompts(preview, values));
  const named = (sensitive: boolean) => [
    ...new Set(
      missing
        .filter((element) => isSensitive(element) === sensitive)
        .map((element) => promptNames(element)[0] ?? element.Name),
    ),
  ];
  const [open, secret] = [named(false), named(true)];
  return [
    ...(open.length > 0 ? [`${field}: a value is required for ${quoteList(open)}.`] : []),
    ...(secret.length > 0
      ? [
          `${quoteList(secret)} is required and sensitive, so only a person can give it: run this in the portal.`,
        ]
      : []),
  ];
}
