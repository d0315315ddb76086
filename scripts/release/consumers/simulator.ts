import { strictEqual } from "node:assert/strict";
import { createManualClock, startSimulator } from "@octo/simulator";

const startTime = new Date("2026-11-20T08:00:00Z");
const simulator = await startSimulator({ startTime, clock: createManualClock(startTime) });
strictEqual((await fetch(`${simulator.url}/api`)).status, 200);
strictEqual(simulator.journal.count({ method: "GET", path: /\/api$/ }), 1);
await simulator.close();
