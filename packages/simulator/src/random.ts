/**
 * Seeded randomness (mulberry32). The same seed gives the same sequence on every machine, which is what makes two
 * servers with one seed equal byte for byte.
 */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [min, max], both inclusive. */
  int(min: number, max: number): number;
  /** One of the items; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** `length` characters out of A-Z and 0-9. */
  token(length: number): string;
  /** A generator of its own that goes on from here with the same numbers. */
  copy(): Random;
}

const TOKEN_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** A generator whose whole sequence follows from `seed`. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError("pick needs at least one item");
      return item;
    },
    chance: (probability) => next() < probability,
    token: (length) => Array.from({ length }, () => TOKEN_ALPHABET[int(0, 35)]).join(""),
    // The state is all that a generator has, and a seed is the first state.
    copy: () => createRandom(state),
  };
}

/** A 32-bit hash (FNV-1a) of the parts, to derive one seed from several facts. */
export function seedFrom(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of parts.join("\u0000")) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
