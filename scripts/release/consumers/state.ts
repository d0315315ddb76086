import { ok, strictEqual } from "node:assert/strict";
import { createMemoryState, stateStoreChecks } from "@octo/state";
import { readStateAddress } from "@octo/state/redis";

let now = 0;
const checks = stateStoreChecks({
  open: () => createMemoryState({ now: () => now }),
  wait: (ms) => {
    now += ms;
  },
});
ok(checks.length > 0);
for (const { run } of checks) await run();
strictEqual(typeof readStateAddress, "function");
