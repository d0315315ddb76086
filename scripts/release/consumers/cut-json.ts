import { deepStrictEqual, ok } from "node:assert/strict";
import { canonicalJson, cutJson } from "@octo/cut-json";

const { value, cuts } = cutJson(
  { log: "line\n".repeat(1_000) },
  { excess: (cut) => JSON.stringify(cut).length - 500, minText: 100, mapEntries: 50, innerShare: 0.9 },
);
ok(JSON.stringify(value).length <= 500 && cuts.length === 1);
deepStrictEqual(canonicalJson({ b: 1, a: [2] }), '{"a":[2],"b":1}');
