/**
 * Parts inside an item that have owners of their own: the environments of a feature toggle, the scope of a runbook, the
 * connections of a tenant. A tool marks them while it renders; the pipeline replaces each mark by what the rules leave open.
 * A mark is an empty list or object until then, so that a part that nobody resolves shows nothing.
 */
import type { Owner } from "./owner.ts";

const MARK = Symbol("parts with owners");

interface Part {
  /** Several owners: the part applies in each by itself, and is shown where one of them is open. */
  readonly owners: readonly Owner[];
  readonly key: string;
  render(): unknown;
}

/** Parts that wait for the reading rules. */
export interface PartsMark {
  readonly parts: readonly Part[];
  /** True for an object whose keys are the parts, false for a list. */
  readonly isObject: boolean;
  /** What stands in the list for closed parts; without it they are left out silently, and only counted. */
  readonly whenClosed?: (count: number) => unknown;
}

type Marked = { [MARK]?: PartsMark };

/**
 * A list whose closed elements are left out. An element with several owners is shown where one of them is open.
 * @param whenClosed what stands for all closed elements together; without it they are left out silently
 */
export function partsOf<T, Shown>(
  items: readonly T[] | null | undefined,
  ownerOf: (item: T) => Owner | readonly Owner[],
  render: (item: T) => Shown,
  whenClosed?: (count: number) => Shown,
): Shown[] {
  const parts = (items ?? []).map((item) => ({
    key: "",
    owners: [ownerOf(item)].flat(),
    render: () => render(item),
  }));
  return mark<Shown[]>([], { parts, isObject: false, ...(whenClosed ? { whenClosed } : {}) });
}

/**
 * An object whose closed entries are left out.
 * @param keyOf the key under which an entry is shown; without it its own
 */
export function entriesOf<T, Shown>(
  entries: Readonly<Record<string, T>> | null | undefined,
  owner: (key: string) => Owner,
  render: (value: T, key: string) => Shown,
  keyOf: (key: string) => string = (key) => key,
): Record<string, Shown> {
  const parts = Object.entries(entries ?? {}).map(([key, value]) => ({
    key: keyOf(key),
    owners: [owner(key)],
    render: () => render(value, key),
  }));
  return mark<Record<string, Shown>>({}, { parts, isObject: true });
}

/**
 * The environments to which something is limited. Closed ones are replaced by one entry with their number, because a list
 * that lost its last entry would read as no limit at all.
 * @param within Owners that the limit applies in, such as the project of a tenant's connection.
 * @param nameOf How an environment is shown; without it by its id.
 */
export function limitedTo(
  environments: readonly string[] | null | undefined,
  within: Owner = {},
  nameOf: (id: string) => string = (id) => id,
): string[] {
  const parts = (environments ?? []).map((id) => ({
    key: "",
    owners: [{ ...within, environments: [id] }],
    render: () => nameOf(id),
  }));
  return mark<string[]>([], { parts, isObject: false, whenClosed: (count) => `${count} closed by policy` });
}

/** Whether a value stands for parts that the pipeline has yet to resolve. */
export function isPartsMark(value: unknown): boolean {
  return partsMarkOf(value) !== undefined;
}

/** The parts that a value stands for. */
export function partsMarkOf(value: unknown): PartsMark | undefined {
  return typeof value === "object" && value !== null ? (value as Marked)[MARK] : undefined;
}

function mark<T extends object>(empty: T, parts: PartsMark): T {
  if (parts.parts.length === 0) return empty;
  // Only the mark itself is stored, and not enumerable, so that a spread or JSON text of it shows nothing.
  return Object.defineProperty(empty, MARK, { value: parts, enumerable: false });
}
