/** Functions that two packages need and neither can import from the other: both must give the same result. */
import { describe, expect, it } from "vitest";
import { editDistance as ofClient } from "../packages/api-client/src/edit-distance.ts";
import { isLoopback as ofApps } from "../packages/app-kit/src/loopback.ts";
import { editDistance as ofPolicy } from "../packages/policy/src/near.ts";
import { isLoopback as ofVerification } from "../packages/tool-contract-verify/src/loopback.ts";

/** All texts of up to four letters out of `a`, `b` and `c`: 121 texts, and so 14,641 pairs. */
const TEXTS = Array.from({ length: 4 }).reduce<string[]>(
  (texts) => [
    ...new Set([...texts, ...texts.flatMap((text) => ["a", "b", "c"].map((letter) => text + letter))]),
  ],
  [""],
);

describe("the edit distance of the policy and that of the API client", () => {
  it("are the same for every pair of short texts, swaps of neighbours included", () => {
    expect(TEXTS).toHaveLength(121);
    const different = TEXTS.flatMap((a) =>
      TEXTS.filter((b) => ofPolicy(a, b) !== ofClient(a, b)).map((b) => [a, b]),
    );
    expect(different).toEqual([]);
  });

  it.each([
    ["rules", "ruels", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
  ])("from %j to %j are both %i", (a, b, edits) => {
    expect([ofPolicy(a, b), ofClient(a, b)]).toEqual([edits, edits]);
  });
});

it.each<[string, boolean]>([
  ["localhost", true],
  ["LOCALHOST", true],
  ["127.0.0.1", true],
  ["127.8.0.254", true],
  ["[::1]", true],
  ["::1", true],
  ["0.0.0.0", false],
  ["[::]", false],
  ["10.0.0.1", false],
  ["127.0.0.1.example.com", false],
  ["localhost.example.com", false],
  ["", false],
])('"%s" is loopback for the apps and for the contract test alike: %s', (host, isLoopback) => {
  expect([ofApps(host), ofVerification(host)]).toEqual([isLoopback, isLoopback]);
});
