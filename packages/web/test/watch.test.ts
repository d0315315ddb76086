/** The activity page and the page of the policy. */

import { type AuditEntry, createApprovals, type Grants, noAudit } from "@octo/mcp-tools";
import { octopusPolicy } from "@octo/policy/octopus";
import { createMemoryState } from "@octo/state";
import { describe, expect, it } from "vitest";
import { type ActivitySource, activityPages, createPages, policyPages } from "../src/index.ts";
import { mayWatch } from "../src/people/may-watch.ts";

const ORIGIN = "https://octo.example.com";
const ENTRIES: readonly AuditEntry[] = [
  {
    at: "2026-11-21T08:00:00.000Z",
    event: "call",
    call: "aaaa",
    transport: "mcp-http",
    principal: "key:agent",
    tool: "list_deployments",
    tier: "read",
    args: { projectName: "Checkout Service" },
    outcome: "ok",
    requests: [{ method: "GET", path: "/api/Spaces-1/deployments", status: 200 }],
    durationMs: 12,
    resultChars: 345,
  },
  {
    at: "2026-11-21T08:30:00.000Z",
    event: "call",
    call: "bbbb",
    transport: "mcp-http",
    principal: "key:<script>alert(1)</script>",
    tool: "deploy_release",
    tier: "write",
    args: { projectName: "Checkout Service", environmentNames: ["Production"] },
    outcome: "error",
    error: { code: "denied", rule: "freeze" },
    requests: [],
    durationMs: 40,
  },
];
const RULES = [{ effect: "deny" as const, name: "nights", environment: ["Production"] }];

async function open(source: Partial<ActivitySource> = {}) {
  const state = createMemoryState();
  const pages = createPages(
    {
      approvals: createApprovals({ state }),
      audit: noAudit,
      now: () => Date.parse("2026-11-21T09:00:00Z"),
      signIns: alwaysSignedIn(),
      ways: {},
      publicUrl: () => ORIGIN,
      onError: (error) => {
        throw error;
      },
    },
    activityPages({
      latest: async () => ({ entries: ENTRIES, isCut: false }),
      chain: async () => ({ kind: "unbroken", lines: 2, end: "2:abc" }),
      stamp: async () => "2",
      running: () => [
        { tool: "wait_for_task", writes: false, startedAt: Date.parse("2026-11-21T08:59:50Z") },
      ],
      ...source,
    }),
    policyPages(() => [{ name: "default", policy: octopusPolicy({ rules: RULES }) }]),
  );
  return (path: string) => pages.request(`${ORIGIN}${path}`, { headers: { cookie: COOKIE } });
}

const COOKIE = "octo_sign_in_x=y";
/** Everybody with a cookie is the person of the test. */
function alwaysSignedIn() {
  const signIn = {
    person: { id: "oauth:maya", name: "Maya", mayApproveProtected: true },
    csrf: "c",
    expires: 1e15,
  };
  return { begin: async () => "", find: async () => signIn, end: async () => undefined };
}

describe("activity", () => {
  it("shows calls, charts, what runs and whether the chain is unbroken", async () => {
    const html = await (await (await open())("/activity")).text();
    for (const text of [
      "Calls (2)",
      "unbroken: 2 lines",
      "wait_for_task",
      "for 10 seconds",
      "refused (freeze)",
      "<svg",
    ])
      expect(html).toContain(text);
    expect(html).not.toContain("<script>alert");
  });

  it.each([
    ["?outcome=refused", ["deploy_release"]],
    ["?tool=list", ["list_deployments"]],
    ["?environment=prod", ["deploy_release"]],
    ["?caller=nobody", []],
    ["?from=2026-11-21T08:10", ["deploy_release"]],
  ])("the filter %s leaves %j", async (query, tools) => {
    const html = await (await (await open())(`/activity${query}`)).text();
    const shown = [...html.matchAll(/href="\/activity\/\w+">(\w+)</g)].map(([, tool]) => tool);
    expect(shown).toEqual(tools);
  });

  it("one call opens to its arguments, requests and size", async () => {
    const html = await (await (await open())("/activity/aaaa")).text();
    for (const text of ["345 characters", "GET /api/Spaces-1/deployments: 200", "Checkout Service"])
      expect(html).toContain(text);
    expect((await (await open())("/activity/zzzz")).status).toBe(404);
  });

  it.each([
    [{ kind: "broken", line: 7, problem: "changed" }, /broken at line 7: changed/],
    [{ kind: "none" }, /There is no audit log/],
    [{ kind: "unread", problem: "EACCES" }, /cannot be read: EACCES/],
  ] as const)("the chain %j is said", async (chain, message) => {
    expect(await (await (await open({ chain: async () => chain }))("/activity")).text()).toMatch(message);
  });
});

describe("policy", () => {
  it("shows the rules, and decides what it is asked", async () => {
    const get = await open();
    expect(await (await get("/policy")).text()).toContain("nights");
    const denied = await (await get("/policy?tool=deploy_release&environment=Production")).text();
    expect(denied).toMatch(/<strong>deny<\/strong> by the rule nights/);
    const known = "&space=Default&project=Checkout&environment=Development&tenant=Acme&at=2026-11-21T10:00Z";
    const asked = await (await get(`/policy?tool=deploy_release${known}`)).text();
    expect(asked).toMatch(/<strong>confirm<\/strong>/);
    expect(asked).toContain("Not known here: earlier writes, counted as none; what the plan adds");
  });

  it("what was not given stays unknown, so that a rule about it counts", async () => {
    const html = await (await (await open())("/policy?tool=deploy_release")).text();
    expect(html).toMatch(/<strong>deny<\/strong>/);
    expect(html).toContain("the environment");
  });

  it.each([
    ["tool=nope", "There is no tool"],
    ["tool=execute", "each request is decided by itself"],
    ["tool=deploy_release&at=tomorrow", "is no moment"],
  ])("%s is a problem in words", async (query, message) => {
    expect(await (await (await open())(`/policy?${query}`)).text()).toContain(message);
  });
});

it.each([
  ["a person whom the operator named", undefined, true],
  ["an administrator of Octopus", { space: {}, system: ["AdministerSystem"] }, true],
  ["another Octopus user", { space: { DeploymentCreate: [{}] }, system: [] }, false],
] as const)("%s sees what all callers did: %s", async (_who, grants, sees) => {
  const decider = { id: "x", name: "X", mayApproveProtected: true };
  const grantsIn = grants && (async () => grants as unknown as Grants);
  expect(await mayWatch({ ...decider, ...(grantsIn ? { grantsIn } : {}) })).toBe(sees);
});
