import { afterEach, expect, it } from "vitest";
import { type Bench, openBench } from "../test/harness.ts";
import type { Narrowing, Toolkit } from "./index.ts";

let bench: Bench;
afterEach(() => bench.close());

const RELEASE = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.9.9" };
const confirmed = { ...RELEASE, confirm: true };
const CALLER = { transport: "test" };

function narrowed(narrowing: Narrowing): Toolkit {
  const toolkit = bench.toolkit.narrow(narrowing);
  if (!toolkit.ok) throw new Error(toolkit.reasons.join(" "));
  return toolkit.toolkit;
}

it("a toolkit that is narrowed to reading writes nothing, and the original still writes", async () => {
  bench = await openBench();
  const reader = narrowed({ policy: { readOnly: true } });
  expect(reader.toolNames()).not.toContain("create_release");
  const refused = await reader.call("create_release", confirmed, CALLER);
  expect(refused).toMatchObject({ kind: "error", error: { code: "denied" }, writes: 0 });
  expect(bench.writes()).toEqual([]);
  expect(await bench.ok("create_release", confirmed)).toMatchObject({ writes: 1 });
  expect(bench.writes()).toHaveLength(1);
});

it("a narrowed toolkit keeps the toolsets that are asked for, and those that are always on", async () => {
  bench = await openBench();
  const names = narrowed({ policy: { toolsets: ["events"] } }).toolNames();
  expect(names).toContain("find_events");
  expect(names).toContain("list_spaces");
  expect(names).not.toContain("list_projects");
});

it.each([
  ["policy", { policy: { readOnly: false } }, "read-only"],
  ["toolsets", { policy: { toolsets: ["events"] } }, "events"],
  ["deletes", { policy: { allowDeletes: true } }, "deletes"],
  ["approval", { approval: "none" }, "cannot be loosened"],
] as const)("a toolkit cannot be loosened: %s", async (_, narrowing, reason) => {
  bench = await openBench({
    policy: { readOnly: true, toolsets: ["core", "projects"] },
    toolkit: { approval: "plan" },
  });
  const refused = bench.toolkit.narrow(narrowing as Narrowing);
  if (refused.ok) throw new Error("it was not refused");
  expect(refused.reasons.join(" ")).toContain(reason);
});

it("a narrowed approval asks for the token of the shown plan", async () => {
  bench = await openBench();
  const planned = narrowed({ approval: "plan" });
  const first = await planned.call("create_release", confirmed, CALLER);
  expect(first).toMatchObject({ kind: "error", error: { code: "approval_required" }, writes: 0 });
  const planToken = first.kind === "error" ? first.error.details?.planToken : undefined;
  expect(await planned.call("create_release", { ...confirmed, planToken }, CALLER)).toMatchObject({
    writes: 1,
  });
  // The used plan is remembered by all that came from the same toolkit.
  const again = await bench.toolkit.call("create_release", { ...confirmed, planToken }, CALLER);
  expect(again).toMatchObject({ kind: "error", writes: 0 });
  expect(bench.writes()).toHaveLength(1);
});

it("writes count for the caps of the policy across narrowed toolkits", async () => {
  bench = await openBench({ policy: { caps: { writesPerHour: 1 } }, toolkit: { approval: "none" } });
  expect(
    await narrowed({ policy: { toolsets: ["releases"] } }).call("create_release", RELEASE, CALLER),
  ).toMatchObject({
    kind: "result",
  });
  const second = { ...RELEASE, releaseVersion: "9.9.10" };
  const capped = await narrowed({ policy: { toolsets: ["releases", "projects"] } }).call(
    "create_release",
    second,
    CALLER,
  );
  expect(capped).toMatchObject({ kind: "error", error: { code: "denied" } });
  expect(bench.writes()).toHaveLength(1);
});

it("a smaller budget gives smaller results, and says what was cut", async () => {
  bench = await openBench();
  const small = narrowed({ budgetTokens: 300 });
  const outcome = await small.call("list_deployments", { spaceName: "Default", take: 50 }, CALLER);
  if (outcome.kind !== "result") throw new Error(outcome.kind);
  expect(JSON.stringify(outcome.structured).length).toBeLessThanOrEqual(1_200);
  expect(outcome.structured.notice).toMatchObject({ cut: [{ unit: "items" }] });
});

it("a caller's own key is sent and kept out of every text, and its tenant and correlation are recorded", async () => {
  bench = await openBench();
  const secret = "a-key-of-no-known-shape";
  const caller = {
    transport: "test",
    tenant: "acme",
    correlation: "episode-1\nforged",
    credential: { credential: { kind: "apiKey" as const, key: secret }, secret },
  };
  const outcome = await bench.toolkit.call("list_spaces", { partialName: secret }, caller);
  expect(outcome).toMatchObject({ kind: "error", error: { code: "config" } });
  expect(JSON.stringify([outcome, bench.audit])).not.toContain(secret);
  expect(bench.audit.at(-1)).toMatchObject({ tenant: "acme", correlation: "episode-1 forged" });
});
