/** Prompted variables: the form of a deployment, and the check that every required value is given. */

import { invalid } from "../http/errors.ts";
import type { Variable, VariableSet } from "../model/delivery.ts";
import { evaluate, type VariableScope } from "./variables.ts";

/** The prompted variables that apply in a scope. */
export function promptsFor(sets: readonly VariableSet[], variableScope: VariableScope): Variable[] {
  return evaluate(sets, variableScope).filter((variable) => variable.Prompt !== null);
}

/** The form of a deployment preview. */
export function promptForm(prompts: readonly Variable[]): {
  Values: Record<string, string | null>;
  Elements: unknown[];
} {
  return {
    Values: Object.fromEntries(
      prompts.map((variable) => [variable.Id, variable.IsSensitive ? null : variable.Value]),
    ),
    Elements: prompts.map((variable) => ({
      Name: variable.Id,
      IsValueRequired: variable.Prompt?.Required ?? false,
      Control: {
        Type: "VariableValue",
        Name: variable.Name,
        Label: variable.Prompt?.Label ?? variable.Name,
        Description: variable.Prompt?.Description ?? null,
        IsSecure: variable.IsSensitive,
        Required: variable.Prompt?.Required ?? false,
        DisplaySettings: variable.Prompt?.DisplaySettings ?? {},
      },
    })),
  };
}

/** Turns values by variable name, label or id into form values by id, and refuses a missing required one by name. */
export function fillPrompts(
  sets: readonly VariableSet[],
  variableScope: VariableScope,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const byName = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const values: Record<string, string> = {};
  const missing: string[] = [];
  for (const variable of promptsFor(sets, variableScope)) {
    const names = [variable.Id, variable.Name, variable.Prompt?.Label ?? ""].map((name) =>
      name.toLowerCase(),
    );
    const value =
      names.map((name) => byName.get(name)).find((item) => item !== undefined) ?? variable.Value ?? "";
    if (value === "" && variable.Prompt?.Required === true)
      missing.push(variable.Prompt.Label || variable.Name);
    values[variable.Id] = value;
  }
  if (missing.length > 0) {
    throw invalid(
      ...missing.map((name) => `No value was provided for the required prompted variable '${name}'.`),
    );
  }
  return values;
}
