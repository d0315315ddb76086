/** Checks values for prompted variables. A sensitive value is refused, because no argument may carry a secret. */

import { inputProblem, type Problem } from "../../problem.ts";
import { includesText, quoteList } from "../../text/names.ts";
import { isSensitive, missingPrompts, type Preview, promptNames } from "./preview.ts";
import { optionFor, optionsOf, optionWords } from "./prompt-options.ts";

type Given = Readonly<Record<string, string>>;

/** Values of prompted variables as a caller gave them. */
export interface GivenValues {
  /** The argument that holds the values. */
  readonly field: string;
  /** The thing that prompts for values, such as `the runbook`. */
  readonly asker: string;
  readonly values: Given;
}

/** What is wrong with the values. The texts name variables and never a value. */
export function promptProblems(given: GivenValues, previews: readonly Preview[]): readonly Problem[] {
  if (previews.some(({ isUnread }) => isUnread)) return uncheckedIn(given).map(inputProblem);
  const texts = [
    ...sensitiveIn(given, previews),
    ...unknownIn(given, previews),
    ...noOptionIn(given, previews),
    ...missingIn(given, previews),
  ];
  return texts.map(inputProblem);
}

/** The values with the name of the variable as key, and the value of an option, where the caller used a label or an id. */
export function byVariableName(values: Given, previews: readonly Preview[]): Given {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const element = elementFor(key, previews);
      const sent = element ? (optionFor(element, value)?.value ?? value) : value;
      return [(element && promptNames(element)[0]) ?? key, sent];
    }),
  );
}

/**
 * What a plan shows of the values: the name of each variable, and the option where Octopus offers a choice. An option is
 * the server's own word. Any other value may be a secret by mistake, so it is not shown.
 */
export function givenWords(values: Given, previews: readonly Preview[]): readonly string[] {
  return Object.entries(values).map(([key, value]) => {
    const element = elementFor(key, previews);
    const option = element && optionFor(element, value);
    return option ? `${key}: ${option.label}` : key;
  });
}

function elementFor(key: string, previews: readonly Preview[]) {
  return elementsOf(previews).find((one) => includesText(promptNames(one), key));
}

/** A value that nobody can check may be a sensitive one. */
function uncheckedIn({ field, values }: GivenValues): readonly string[] {
  const names = Object.keys(values);
  return names.length > 0
    ? [`${field}: ${quoteList(names)} cannot be checked, because what is asked for cannot be read.`]
    : [];
}

const elementsOf = (previews: readonly Preview[]) =>
  previews.flatMap((preview) => preview.Form?.Elements ?? []);

function sensitiveIn({ field, values }: GivenValues, previews: readonly Preview[]): readonly string[] {
  const names = elementsOf(previews).filter(isSensitive).flatMap(promptNames);
  const secret = Object.keys(values).filter((key) => includesText(names, key));
  return secret.length > 0
    ? [
        `${field}: ${quoteList(secret)} is sensitive, and sensitive values are not accepted as arguments. A person can run this in the portal.`,
      ]
    : [];
}

function unknownIn({ field, asker, values }: GivenValues, previews: readonly Preview[]): readonly string[] {
  const elements = elementsOf(previews);
  const names = elements.flatMap(promptNames);
  const unknown = Object.keys(values).filter((key) => !includesText(names, key));
  const known = [...new Set(elements.map((element) => promptNames(element)[0] ?? element.Name))];
  return unknown.length > 0
    ? [
        `${field}: ${asker} does not ask for ${quoteList(unknown)}; it asks for ${quoteList(known) || "nothing"}.`,
      ]
    : [];
}

/** Values that are none of the options. The message names the options, and never the value. */
function noOptionIn({ field, values }: GivenValues, previews: readonly Preview[]): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const element = elementFor(key, previews);
    const options = element && optionsOf(element);
    if (!element || !options || options.length === 0 || optionFor(element, value)) return [];
    return [`${field}: '${key}' takes one of these: ${optionWords(options)}.`];
  });
}

function missingIn({ field, values }: GivenValues, previews: readonly Preview[]): readonly string[] {
  const missing = previews.flatMap((preview) => missingPrompts(preview, values));
  const missingNames = (sensitive: boolean) => [
    ...new Set(
      missing
        .filter((element) => isSensitive(element) === sensitive)
        .map((element) => promptNames(element)[0] ?? element.Name),
    ),
  ];
  const [open, secret] = [missingNames(false), missingNames(true)];
  const choices = missing.flatMap((element) => {
    const options = isSensitive(element) ? undefined : optionsOf(element);
    const name = promptNames(element)[0] ?? element.Name;
    return options?.length ? [` '${name}' takes one of these: ${optionWords(options)}.`] : [];
  });
  return [
    ...(open.length > 0
      ? [`${field}: a value is required for ${quoteList(open)}.${[...new Set(choices)].join("")}`]
      : []),
    ...(secret.length > 0
      ? [
          `${quoteList(secret)} is required and sensitive, so only a person can give it: run this in the portal.`,
        ]
      : []),
  ];
}
