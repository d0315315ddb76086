/** How messages and plans write names. */
import type { Ref } from "@octo/api-client";

/** Name and id, so that a person can tell two things of the same name apart. */
export function nameWithId(ref: Pick<Ref, "id" | "name">): string {
  return `${ref.name} (${ref.id})`;
}

/** `'Test', 'Production'`; an empty text for an empty list. */
export function quoteList(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(", ");
}

/** A list with one value becomes that value, which a plan shows without list marks. */
export function listOrOne(values: readonly string[]): string | readonly string[] {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}

/** Whether a list holds a text, whatever the letter case and the spaces at the ends. */
export function includesText(list: readonly string[], text: string): boolean {
  return list.some((item) => isSameName(item, text));
}

/** Whether two texts are the same name. Servers store names that end in a space, and callers trim what they send. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
