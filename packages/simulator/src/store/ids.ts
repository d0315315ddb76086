/** Document ids as Octopus makes them: a prefix and a number that only grows, for all spaces together. */

export interface IdSource {
  /** The next id with this prefix, such as `Releases-101`. */
  next(prefix: string): string;
  /** Makes the next number of `prefix` at least `first`. */
  startAt(prefix: string, first: number): void;
  /** A source of its own that goes on with the same numbers. */
  copy(): IdSource;
}

/** Makes a source of ids in which every prefix goes on after its last number, or begins at 1. */
export function createIds(last: ReadonlyMap<string, number> = new Map()): IdSource {
  const counters = new Map(last);
  return {
    next: (prefix) => {
      const number = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, number);
      return `${prefix}-${number}`;
    },
    startAt: (prefix, first) => {
      counters.set(prefix, Math.max(counters.get(prefix) ?? 0, first - 1));
    },
    copy: () => createIds(counters),
  };
}

/** The number of an id, to sort by age: `Releases-101` gives 101. */
export function idNumber(id: string): number {
  const number = Number(id.slice(id.lastIndexOf("-") + 1));
  return Number.isNaN(number) ? 0 : number;
}

/** `Checkout Service` becomes `checkout-service`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
