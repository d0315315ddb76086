/** How plans name things. */
import type { Ref } from "@octo/api-client";

/** Name and id, for a person who must be able to tell two things of the same name apart. */
export function named(ref: Ref): string {
  return `${ref.name} (${ref.id})`;
}

export function quoteList(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(", ");
}

/** A fact with one value is shown without a list. */
export function listOrOne(values: readonly string[]): string | readonly string[] {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}

/** Whether a list holds a text, in any letter case. */
export function includesText(list: readonly string[], text: string): boolean {
  const wanted = text.toLowerCase();
  return list.some((item) => item.toLowerCase() === wanted);
}
