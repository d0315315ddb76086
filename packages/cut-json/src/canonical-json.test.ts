import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

describe("canonicalJson", () => {
  it("sorts keys at every level and leaves lists in their order", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 1], a: "x", é: null })).toBe(
      '{"a":"x","b":[{"c":2,"d":1},1],"é":null}',
    );
  });

  it("leaves out what JSON leaves out", () => {
    expect(canonicalJson({ a: undefined, b: [undefined], c: -0 })).toBe('{"b":[null],"c":0}');
  });

  it("has a text for half of a surrogate pair, in values and keys", () => {
    expect(canonicalJson({ "b\ud800": 1, a: "\udc00\\ud800" })).toBe('{"a":"\ufffd\\\\ud800","b\ufffd":1}');
  });

  it("does not depend on the order of keys, and says the same as the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(canonicalJson(shuffled(plain))).toBe(canonicalJson(plain));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it("gives different values different texts", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [left, right] = [a, b].map((one) => JSON.parse(JSON.stringify(one)) as unknown);
        const equal = canonicalJson(left) === canonicalJson(right);
        if (equal) expect(left).toEqual(right);
      }),
    );
  });
});
