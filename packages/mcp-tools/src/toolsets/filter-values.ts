/**
 * Checks the values of filters that the server takes as they are. The server answers an unknown value with an empty list,
 * which reads as "nothing happened", so that each value is compared with those that exist.
 */
import { editDistance } from "@octo/shared";
import { ToolError } from "../errors.ts";
import { isSameName } from "../text/names.ts";

/** A value that a filter can have. */
export interface FilterValue {
  /** What the server takes. */
  readonly value: string;
  /** The texts by which callers may name it. The first one is shown in messages, with the value where they differ. */
  readonly names: readonly (string | null | undefined)[];
}

/** A filter, in the words of its messages. */
export interface Filter {
  /** The argument. */
  readonly field: string;
  /** What a value is called, such as `event category`. */
  readonly noun: string;
  /** Where the values can be listed, as a sentence. */
  readonly hint?: string;
}

/** How many candidates a message names. */
const SHOWN = 8;

/**
 * Returns the values that texts name, as the server takes them, in any letter case.
 *
 * @param known the values that exist; `undefined` when they cannot be read, and the texts then stay as they are
 * @throws ToolError `not_found` that names each unknown text and the values nearest to it, `input` when a text is the name
 * of several values.
 */
export function knownValues(
  texts: readonly string[],
  known: readonly FilterValue[] | undefined,
  filter: Filter,
): string[] {
  if (!known) return [...texts];
  const unknown = texts.filter((text) => matching(text, known).length === 0);
  if (unknown.length > 0) throw unknownValues(unknown, known, filter);
  return [...new Set(texts.map((text) => onlyValue(text, matching(text, known), filter)))];
}

/** The values with a text as their value or one of their names. The value itself wins over a name. */
function matching(text: string, known: readonly FilterValue[]): readonly FilterValue[] {
  const exact = known.filter(({ value }) => isSameName(value, text));
  return exact.length > 0
    ? exact
    : known.filter(({ names }) => names.some((name) => name && isSameName(name, text)));
}

function onlyValue(text: string, found: readonly FilterValue[], { field, noun }: Filter): string {
  const values = new Set(found.map(({ value }) => value));
  const [first] = values;
  if (values.size === 1 && first !== undefined) return first;
  throw new ToolError({
    code: "input",
    field,
    message: `${field}: '${text}' is the name of more than one ${noun}: ${found.map(shownValue).join(", ")}. Use the id.`,
  });
}

/** The error for texts that name no value. */
export function unknownValues(
  texts: readonly string[],
  known: readonly FilterValue[],
  { field, noun, hint }: Filter,
): ToolError {
  const near = nearestValues(texts, known);
  const more = known.length > near.length ? ` and ${known.length - near.length} more` : "";
  const list =
    near.length > 0 ? ` There are: ${near.map(shownValue).join(", ")}${more}.` : " There are none.";
  return new ToolError({
    code: "not_found",
    field,
    message: `${field}: there is no ${noun} ${texts.map((text) => `'${text}'`).join(", ")} that this caller may see.${list}`,
    ...(hint ? { hint } : {}),
  });
}

function nearestValues(texts: readonly string[], known: readonly FilterValue[]): readonly FilterValue[] {
  const costOf = (one: FilterValue) => Math.min(...texts.map((text) => distance(text, one)));
  const ranked = known.map((one, at) => ({ one, at, cost: costOf(one) }));
  ranked.sort((a, b) => a.cost - b.cost || a.at - b.at);
  return ranked.slice(0, SHOWN).map(({ one }) => one);
}

/** Only the beginning of longer texts is compared. */
const COMPARED = 60;

function distance(text: string, { value, names }: FilterValue): number {
  const wanted = text.toLowerCase().slice(0, COMPARED);
  const all = [value, ...names].filter((name): name is string => Boolean(name));
  return Math.min(
    ...all.map((name) => {
      const other = name.toLowerCase().slice(0, COMPARED);
      return other.includes(wanted) || wanted.includes(other) ? 0.5 : editDistance(other, wanted);
    }),
  );
}

function shownValue({ value, names }: FilterValue): string {
  const [name] = names;
  return name && !isSameName(name, value) ? `'${name}' (${value})` : `'${value}'`;
}
