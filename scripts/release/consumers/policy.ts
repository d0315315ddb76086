import { match, strictEqual } from "node:assert/strict";
import { explain } from "@octo/policy";
import { OCTOPUS_PRODUCTION_NAMES, octopusPolicy } from "@octo/policy/octopus";

const policy = octopusPolicy({
  rules: [{ name: "production", effect: "protect", environment: OCTOPUS_PRODUCTION_NAMES }],
});
const decision = policy.decide({ kind: "http", method: "GET", path: "/api/Users/me/%61pikeys" });
strictEqual(decision.effect, "deny");
match(explain(decision), /api-keys/);
