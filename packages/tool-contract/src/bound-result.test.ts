import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundResult } from "./bound-result.ts";

const parse = (json: string) => JSON.parse(json) as Record<string, unknown>;

describe("boundResult", () => {
  it("a result that fits is not changed", () => {
    const result = { count: 2, items: [1, 2] };
    expect(boundResult(result, 8_000)).toEqual({ json: JSON.stringify(result) });
  });

  it("a long list is cut at its end, and a notice says so", () => {
    const items = Array.from({ length: 1_000 }, (_, id) => ({ id, name: `item ${id}` }));
    const { json, truncated } = boundResult({ count: 1_000, items }, 8_000);
    expect(json.length).toBeLessThanOrEqual(8_000);
    expect(json.length).toBeGreaterThan(7_000);
    expect(truncated).toMatchObject({ field: "items", of: 1_000 });
    const sent = parse(json);
    expect(sent.items).toEqual(items.slice(0, truncated?.kept));
    expect(sent.truncated).toEqual(truncated);
  });

  it("a list loses no more items than it must", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 150, max: 2_000 }),
        fc.integer({ min: 500, max: 1_500 }),
        (length, limit) => {
          const items = Array.from({ length }, (_, id) => ({ id: 1_000 + id }));
          expect(boundResult({ items }, limit).json.length).toBeGreaterThan(limit - 40);
        },
      ),
    );
  });

  it("the innermost part that holds most is cut", () => {
    const log = "line of a log\n".repeat(2_000);
    const { json, truncated } = boundResult({ tasks: [{ id: 1 }, { id: 2, log }] }, 8_000);
    expect(truncated).toMatchObject({ field: "tasks.1.log", of: log.length });
    const [, second] = parse(json).tasks as { log: string }[];
    expect(second?.log.endsWith("…")).toBe(true);
    expect(log.startsWith(second?.log.slice(0, -1) ?? "?")).toBe(true);
    expect(second?.log.length).toBe((truncated?.kept ?? 0) + 1);
  });

  it("the notice lists further cuts", () => {
    const text = "x".repeat(9_000);
    const { json, truncated } = boundResult({ a: text, b: text, c: 1 }, 2_000);
    expect(json.length).toBeLessThanOrEqual(2_000);
    expect([truncated?.field, ...(truncated?.more ?? []).map(({ field }) => field)].sort()).toEqual([
      "a",
      "b",
    ]);
    expect(parse(json).c).toBe(1);
  });

  it("the notice keeps the first size of a part that was cut twice", () => {
    const escapes = `${"x".repeat(10_000)}${"\u0001".repeat(10_000)}`;
    const { truncated } = boundResult({ escapes }, 3_000);
    expect(truncated?.of).toBe(20_000);
  });

  it("a map is cut like a list", () => {
    const map = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`key ${at}`, at]));
    const { json, truncated } = boundResult({ map }, 4_000);
    expect(json.length).toBeLessThanOrEqual(4_000);
    expect(truncated).toMatchObject({ field: "map", of: 3_000 });
  });

  it("whole fields go when nothing can be cut", () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`field_${at}`, "y".repeat(150)]));
    const { json, truncated } = boundResult({ id: 7, ...many }, 1_000);
    expect(json.length).toBeLessThanOrEqual(1_000);
    expect(parse(json).id).toBe(7);
    expect(truncated).toMatchObject({ field: "$", of: 41 });
  });

  it("a field of the result that is named truncated is kept", () => {
    const { json } = boundResult({ truncated: false, text: "x".repeat(5_000) }, 1_000);
    expect(parse(json)).toMatchObject({ truncated: false, result_truncated: { field: "text" } });
  });

  it("a result is at most 4,000,000 bytes however high the limit is", () => {
    const { json } = boundResult(
      { items: Array.from({ length: 3_000 }, () => "€".repeat(1_000)) },
      9_000_000,
    );
    expect(new TextEncoder().encode(json).length).toBeLessThanOrEqual(4_000_000);
  });

  it("no cut splits a surrogate pair, and halves become U+FFFD", () => {
    const { json } = boundResult({ text: "🐙".repeat(3_000), torn: "a\ud83d", escaped: "\\ud83d" }, 1_000);
    expect(json).not.toMatch(/(?<!\\)\\ud/);
    expect(parse(json)).toMatchObject({ torn: "a\uFFFD", escaped: "\\ud83d" });
  });

  it("a result that is no data throws", () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => boundResult(loop, 8_000)).toThrow(TypeError);
  });

  it("any result stays within its limit as valid JSON, with a notice exactly when something is missing", () => {
    const leaf = fc.oneof(
      fc.string({ maxLength: 2_000, unit: "binary" }),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie("value"), { maxLength: 40 }),
        fc.dictionary(fc.string(), tie("value"), { maxKeys: 80 }),
      ),
    }));
    const anyResult = fc.dictionary(fc.string(), value, { maxKeys: 30 });
    fc.assert(
      fc.property(anyResult, fc.integer({ min: 500, max: 9_000 }), (result, limit) => {
        const { json, truncated } = boundResult(result, limit);
        expect(json.length).toBeLessThanOrEqual(limit);
        const sent = parse(json);
        expect(truncated === undefined).toBe(JSON.stringify(result).length <= limit);
        if (truncated) expect(Object.values(sent)).toContainEqual(truncated);
      }),
      { numRuns: 150 },
    );
  });
});
