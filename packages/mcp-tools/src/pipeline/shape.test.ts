import { describe, expect, it } from "vitest";
import { shape } from "./shape.ts";

describe("shape", () => {
  it("shape leaves a small result alone", () => {
    const result = { items: [1, 2, 3] };
    expect(shape(result, 4_000)).toEqual({ value: result, cuts: [] });
  });

  it("shape cuts the longest list from its end and says so", () => {
    const items = Array.from({ length: 5_000 }, (_, at) => ({ id: `Releases-${at}`, notes: "x".repeat(50) }));
    const { value, cuts } = shape({ total: 5_000, items }, 4_000);
    const kept = value.items as unknown[];
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(4_000);
    expect(kept.length).toBeGreaterThan(10);
    expect(kept).toEqual(items.slice(0, kept.length));
    expect(cuts).toEqual([{ field: "items", kept: kept.length, of: 5_000, unit: "items" }]);
  });

  it("shape cuts a long text when there is no list to cut", () => {
    const { value, cuts } = shape({ content: { notes: "y".repeat(100_000) } }, 4_000);
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(4_000);
    expect(cuts[0]).toMatchObject({ field: "content.notes", of: 100_000, unit: "characters" });
  });

  it("shape reaches the budget with lists inside lists", () => {
    const tree = {
      steps: Array.from({ length: 50 }, () => ({
        children: Array.from({ length: 50 }, () => ({ log: "z".repeat(100) })),
      })),
    };
    const { value } = shape(tree, 8_000);
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(8_000);
  });
});
