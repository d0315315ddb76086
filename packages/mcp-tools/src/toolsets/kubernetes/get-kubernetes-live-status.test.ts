import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

const STATUS = {
  Summary: { Status: "Degraded", LastUpdated: "2026-11-21T08:59:30.000+00:00" },
  MachineStatuses: [
    {
      MachineId: "Machines-7",
      Status: "Degraded",
      Resources: [
        {
          Name: "loyalty",
          Namespace: "shop",
          Kind: "Deployment",
          HealthStatus: "Degraded",
          SyncStatus: "InSync",
          MachineId: "Machines-7",
          ResourceId: "r-1",
          DesiredResourceId: "d-1",
          Children: [
            {
              Name: "loyalty-5d9",
              Namespace: "shop",
              Kind: "ReplicaSet",
              HealthStatus: "Degraded",
              SyncStatus: null,
              MachineId: "Machines-7",
              ResourceId: "r-2",
              Children: [
                {
                  Name: "loyalty-5d9-x",
                  Namespace: "shop",
                  Kind: "Pod",
                  HealthStatus: "Degraded",
                  Children: [],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

let bench: Bench;
let asked: string[] = [];
let respond: (url: URL) => Response;
beforeAll(async () => {
  const simulated = await openBench();
  const client = createOctopusClient({
    serverUrl: simulated.simulator.url,
    credential: { kind: "apiKey", key: simulated.simulator.apiKey },
    retry: { baseDelayMs: 1 },
    fetch: async (request) => {
      const url = new URL(request.url);
      asked.push(url.pathname + url.search);
      return url.pathname.endsWith("/livestatus") ? respond(url) : fetch(request);
    },
  });
  const faked = await openBench({ toolkit: { client } });
  bench = { ...faked, close: async () => void (await Promise.all([simulated.close(), faked.close()])) };
});
afterEach(() => {
  asked = [];
});
afterAll(() => bench.close());

const ARGS = { spaceName: "Default", projectId: "Loyalty Platform", environmentId: "Production" };
const BASE = `/api/Spaces-1/projects/${demoFacts.projects.loyalty}/environments/${demoFacts.environments.production}`;

it("get_kubernetes_live_status shows resources as a tree, shared facts only once: one request warm", async () => {
  respond = () => Response.json(STATUS);
  await bench.ok("get_kubernetes_live_status", ARGS);
  asked = [];
  const { structured, requests } = await bench.ok("get_kubernetes_live_status", ARGS);
  expect(structured).toEqual({
    projectName: "Loyalty Platform",
    environmentName: "Production",
    status: "Degraded",
    lastUpdated: "2026-11-21T08:59:30.000+00:00",
    machines: [
      {
        machineId: "Machines-7",
        status: "Degraded",
        resources: [
          {
            kind: "Deployment",
            name: "loyalty",
            namespace: "shop",
            healthStatus: "Degraded",
            syncStatus: "InSync",
            resourceId: "r-1",
            desiredResourceId: "d-1",
            children: [
              {
                kind: "ReplicaSet",
                name: "loyalty-5d9",
                healthStatus: "Degraded",
                resourceId: "r-2",
                children: [{ kind: "Pod", name: "loyalty-5d9-x", healthStatus: "Degraded" }],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(requests).toBe(1);
  expect(asked).toEqual([`${BASE}/untenanted/livestatus`]);
});

it("get_kubernetes_live_status asks for a tenant inside the space, and for the summary alone", async () => {
  respond = () => Response.json({ Summary: STATUS.Summary });
  const { structured } = await bench.ok("get_kubernetes_live_status", {
    ...ARGS,
    tenantId: "Alpine Outfitters",
    summaryOnly: true,
  });
  expect(structured).toEqual({
    projectName: "Loyalty Platform",
    environmentName: "Production",
    tenantName: "Alpine Outfitters",
    status: "Degraded",
    lastUpdated: "2026-11-21T08:59:30.000+00:00",
  });
  expect(asked.at(-1)).toBe(`${BASE}/tenants/Tenants-1/livestatus?summaryOnly=true`);
});

it.each([
  ["a 404", () => Response.json({ ErrorMessage: "not found" }, { status: 404 })],
  ["nothing", () => Response.json({})],
])("get_kubernetes_live_status says what is needed when the server answers %s", async (_, said) => {
  respond = said;
  const { error } = await bench.fails("get_kubernetes_live_status", ARGS);
  expect(error).toMatchObject({
    code: "not_found",
    message: expect.stringContaining("Loyalty Platform in Production"),
    hint: expect.stringContaining("list_deployments"),
  });
});

it.each([
  [{ projectId: "Loyalti" }, /no project/],
  [{ environmentId: "Prod" }, /no environment 'Prod'.*Production/],
  [{ tenantId: "Nobody" }, /no tenant 'Nobody'/],
])("get_kubernetes_live_status explains what is wrong with %j", async (args, message) => {
  expect((await bench.fails("get_kubernetes_live_status", { ...ARGS, ...args })).error.message).toMatch(
    message,
  );
});

it.each(["x/../../users/me", "%2e%2e", "Projects-3\u0000"])(
  "get_kubernetes_live_status reaches no other route with %j",
  async (bad) => {
    for (const args of [{ projectId: bad }, { environmentId: bad }, { tenantId: bad }])
      await bench.fails("get_kubernetes_live_status", { ...ARGS, ...args });
    expect(asked.filter((path) => /livestatus|users\/me(\?|$)|\.\./.test(path.split("?")[0] ?? ""))).toEqual(
      [],
    );
  },
);

it("get_kubernetes_live_status needs 2025.3, and works when only its toolset is on", async () => {
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  for (const _ of ["asked", "known"])
    expect((await old.fails("get_kubernetes_live_status", ARGS)).error).toMatchObject({
      code: "unsupported_version",
      message: expect.stringContaining("2025.3"),
    });
  expect(old.simulator.journal.count({ path: /livestatus/ })).toBe(1);
  await old.close();
  const narrow = await openBench({ policy: { toolsets: ["kubernetes"] } });
  const outcome = await narrow.call("get_kubernetes_live_status", { ...ARGS, tenantId: "Alpine Outfitters" });
  expect(outcome.kind === "error" ? outcome.error.code : "result").not.toBe("denied");
  expect(
    narrow.simulator.journal.count({
      path: `${BASE}/tenants/${demoFacts.tenants["Alpine Outfitters"]}/livestatus`,
    }),
  ).toBe(1);
  await narrow.close();
});
