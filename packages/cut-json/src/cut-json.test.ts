import { describe, expect, it } from "vitest";
import { type CutOptions, cutJson } from "./cut-json.ts";
import { startOf } from "./start-of.ts";

const within = (limit: number, more: Partial<CutOptions> = {}): CutOptions => ({
  excess: (value) => JSON.stringify(value).length - limit,
  minText: 20,
  mapEntries: 10,
  innerShare: 0.9,
  ...more,
});

const items = (count: number) => Array.from({ length: count }, (_, at) => ({ id: at, name: `item ${at}` }));

describe("a value", () => {
  it("that fits is left as it is", () => {
    const value = { items: items(3) };
    expect(cutJson(value, within(1_000))).toEqual({ value, cuts: [], fits: true });
  });

  it("loses items from the end of its longest list", () => {
    const { value, cuts, fits } = cutJson({ few: items(2), many: items(100) }, within(500));
    expect(fits).toBe(true);
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(500);
    expect(value.few).toEqual(items(2));
    expect(value.many).toEqual(items(100).slice(0, cuts[0]?.kept));
    expect(cuts).toEqual([{ field: "many", kept: expect.any(Number), of: 100, unit: "items" }]);
  });

  it("keeps a part of each of its large lists, whatever their sizes", () => {
    const whole = { wanted: items(3_000), names: items(300), tags: items(200), few: items(3) };
    const { value, fits } = cutJson(whole, within(6_000));
    expect(fits).toBe(true);
    const sizeOf = (field: string) => JSON.stringify(value[field]).length;
    for (const field of ["wanted", "names", "tags"]) {
      expect(sizeOf(field)).toBeGreaterThan(1_000);
      expect(sizeOf(field)).toBeLessThan(3_000);
    }
    expect(value.few).toEqual(items(3));
  });

  it("loses the tail of a text, but never more than the fewest characters", () => {
    const { value, cuts } = cutJson({ log: "x".repeat(1_000) }, within(200));
    expect(value.log).toMatch(/^x+…$/);
    expect(cuts).toEqual([{ field: "log", kept: expect.any(Number), of: 1_000, unit: "characters" }]);
    expect(cutJson({ log: "x".repeat(19) }, within(10)).fits).toBe(false);
  });

  it("loses entries of a map, but none of an object with few fields", () => {
    const map = Object.fromEntries(items(50).map(({ id, name }) => [`key ${id}`, name]));
    expect(cutJson({ map }, within(300)).cuts).toMatchObject([{ field: "map", of: 50, unit: "items" }]);
    const { cuts, fits } = cutJson({ a: 1, b: 2, c: 3 }, within(10));
    expect({ cuts, fits }).toEqual({ cuts: [], fits: false });
  });

  it("is cut inside of a list when one item holds nearly all of it", () => {
    const value = { list: [{ text: "x".repeat(900) }, { text: "short" }] };
    expect(cutJson(value, within(300)).cuts).toMatchObject([{ field: "list.0.text" }]);
    expect(cutJson(value, within(300, { innerShare: 1 })).cuts).toMatchObject([{ field: "list" }, {}]);
  });

  it("keeps the first size of a place that is cut more than once", () => {
    const excess = (value: object, cuts: readonly unknown[]) =>
      JSON.stringify({ ...value, cuts }).length - 300;
    const { cuts } = cutJson({ items: items(100) }, within(0, { excess }));
    expect(cuts).toMatchObject([{ field: "items", of: 100 }]);
  });
});

it("a text is not cut in the middle of a surrogate pair", () => {
  expect(startOf("a🚀b", 2)).toBe("a");
  expect(startOf("a🚀b", 3)).toBe("a🚀");
  expect(startOf("abc", 0)).toBe("");
});
