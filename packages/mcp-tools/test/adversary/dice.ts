/** Random choices that depend on a seed alone, so that a case can be made again. */

/** A source of choices. */
export interface Dice {
  /** A whole number from 0 to `below - 1`. */
  number(below: number): number;
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
  /** One of the items, which must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** From one to `most` different items, in random order. */
  some<T>(items: readonly T[], most: number): T[];
}

/** Makes a source of choices. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mix(state) / 0x1_0000_0000;
  };
  const number = (below: number) => Math.floor(next() * below);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[number(items.length)];
    if (item === undefined) throw new RangeError("there is nothing to pick from");
    return item;
  };
  return {
    number,
    pick,
    chance: (probability) => next() < probability,
    some(items, most) {
      const left = [...items];
      const count = Math.min(left.length, 1 + number(most));
      return Array.from({ length: count }, () => left.splice(number(left.length), 1)).flat();
    },
  };
}

/** The seed of one part, such as a case, of something that has a seed. */
export function seedOf(base: number, part: number): number {
  return mix((mix(base >>> 0) ^ Math.imul(part + 1, 0x9e3779b1)) >>> 0);
}

/** Spreads the bits of a number over all 32 bits. */
function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 15), 1 | value);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return (bits ^ (bits >>> 14)) >>> 0;
}
