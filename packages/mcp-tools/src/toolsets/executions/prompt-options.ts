/** The values that a prompted variable takes, when Octopus offers a choice: the options of a list, or a checkbox. */
import type { components } from "@octo/api-client";

type Element = components["schemas"]["FormElement"];

/** One option: the value that is sent, and the label that a person sees. */
export interface PromptOption {
  readonly value: string;
  readonly label: string;
}

const CHECKBOX: readonly PromptOption[] = [
  { value: "True", label: "True" },
  { value: "False", label: "False" },
];
/** What people write for a checkbox beside its two values. */
const YES_NO: Readonly<Record<string, string>> = { yes: "True", on: "True", no: "False", off: "False" };

/** The options of a prompted variable; `undefined` when any text will do. */
export function optionsOf({ Control }: Element): readonly PromptOption[] | undefined {
  const settings: unknown = Control?.DisplaySettings;
  const type = String(setting(settings, "Octopus.ControlType") ?? Control?.Type ?? "");
  if (/^checkbox$/i.test(type)) return CHECKBOX;
  if (!/^select$/i.test(type)) return undefined;
  const lines = String(setting(settings, "Octopus.SelectOptions") ?? "").split(/\r?\n/);
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [value = "", ...label] = line.split("|");
      return { value: value.trim(), label: label.join("|").trim() || value.trim() };
    });
}

/** The option that a text means by its value or its label, whatever the letter case; `undefined` when it means none. */
export function optionFor(element: Element, text: string): PromptOption | undefined {
  const options = optionsOf(element) ?? [];
  const wanted = text.trim().toLowerCase();
  const exact = options.find(({ value }) => value === text);
  const word = options === CHECKBOX ? YES_NO[wanted]?.toLowerCase() : undefined;
  return (
    exact ??
    options.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === (word ?? wanted)))
  );
}

/** The options in words: `'Europe' or 'United States'`, with the value where it differs. */
export function optionWords(options: readonly PromptOption[]): string {
  return options
    .map(({ value, label }) => (value === label ? `'${label}'` : `'${label}' (${value})`))
    .join(", ");
}

function setting(settings: unknown, name: string): unknown {
  return typeof settings === "object" && settings !== null
    ? (settings as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
