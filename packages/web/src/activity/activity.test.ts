import type { AuditEntry } from "@octo/mcp-tools";
import { expect, it } from "vitest";
import { bucketsOf, matches, outcomeOf } from "./activity.ts";

const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  at: "2026-11-21T09:00:00.000Z",
  event: "call",
  call: "one",
  transport: "mcp-http",
  principal: "key:agent",
  tool: "deploy_release",
  tier: "write",
  args: { projectName: "Checkout Service", environmentNames: ["Production"] },
  outcome: "ok",
  durationMs: 10,
  requests: [{ method: "GET", path: "/api", status: 200 }],
  ...more,
});

it.each([
  [{}, true],
  [{ caller: "AGENT" }, true],
  [{ caller: "other" }, false],
  [{ tool: "deploy" }, true],
  [{ project: "checkout" }, true],
  [{ project: "billing" }, false],
  [{ environment: "prod" }, true],
  [{ environment: "staging" }, false],
  [{ outcome: "ok" }, true],
  [{ outcome: "refused" }, false],
  [{ from: "2026-11-21" }, true],
  [{ from: "2026-11-21T09:00" }, true],
  [{ from: "2026-11-21T09:01" }, false],
  [{ to: "2026-11-21T08:59" }, false],
  [{ to: "nonsense" }, true],
])("the filter %j lets it through: %s", (filter, through) => {
  expect(matches(entry(), filter)).toBe(through);
});

it.each([
  [{}, "ok"],
  [{ outcome: "asked" }, "asked"],
  [{ outcome: "error", error: { code: "approval_required" } }, "asked"],
  [{ outcome: "error", error: { code: "denied" } }, "refused"],
  [{ outcome: "error", error: { code: "upstream" } }, "failed"],
  [{ event: "decision", outcome: "error", approval: { id: "a", decision: "refused" } }, "refused"],
] as const)("%j is %s", (more, outcome) => {
  expect(outcomeOf(entry(more as Partial<AuditEntry>))).toBe(outcome);
});

it("calls are counted in spans, of which there are at most 30", () => {
  const entries = Array.from({ length: 100 }, (_, n) =>
    entry({ at: new Date(Date.UTC(2026, 10, 1) + n * 3_600_000).toISOString(), durationMs: n + 1 }),
  );
  const buckets = bucketsOf([...entries, entry({ event: "intent" })]);
  expect(buckets.length).toBeLessThanOrEqual(30);
  expect(buckets.reduce((sum, { calls }) => sum + calls, 0)).toBe(100);
  expect(buckets.reduce((sum, { requests }) => sum + requests, 0)).toBe(100);
  expect(bucketsOf([])).toEqual([]);
  expect(bucketsOf([entry({ durationMs: 7 })])).toMatchObject([{ calls: 1, p50: 7, p95: 7 }]);
});
