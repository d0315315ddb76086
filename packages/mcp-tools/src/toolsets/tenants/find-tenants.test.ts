import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.journal.clear());
afterAll(() => bench.close());

const find = (args: object) => bench.ok("find_tenants", { spaceName: "Default", ...args });
const fail = (args: object) => bench.fails("find_tenants", { spaceName: "Default", ...args });
const namesIn = ({ structured }: Awaited<ReturnType<typeof find>>) =>
  (structured.items as { name: string }[]).map(({ name }) => name);

it("find_tenants lists a page: two requests cold, one warm", async () => {
  const cold = await find({ take: 2 });
  expect(cold.structured).toEqual({
    items: [
      {
        id: demoFacts.tenants["Alpine Outfitters"],
        name: "Alpine Outfitters",
        slug: "alpine-outfitters",
        tenantTags: ["Region/EMEA", "Ring/Early"],
        portalUrl: `${bench.simulator.url}/app#/Spaces-1/tenants/${demoFacts.tenants["Alpine Outfitters"]}/overview`,
      },
      expect.objectContaining({ name: "Boreal Trails" }),
    ],
    total: 8,
    next: 2,
  });
  expect(cold.requests).toBe(2);
  expect((await find({ skip: 6 })).requests).toBe(1);
});

it.each(["Dune & Desert", "dune & desert", demoFacts.tenants["Dune & Desert"]])(
  "find_tenants shows what the tenant %s is connected to",
  async (tenantId) => {
    const { structured } = await find({ tenantId });
    expect(structured).toMatchObject({
      items: [
        {
          id: demoFacts.tenants["Dune & Desert"],
          projectEnvironments: {
            "Loyalty Platform": ["Staging", "Production"],
          },
        },
      ],
      total: 1,
    });
    expect((await find({ tenantId })).requests).toBe(1);
    const { journal } = bench.simulator;
    expect(
      journal.count({ path: `/api/Spaces-1/tenants/${demoFacts.tenants["Dune & Desert"]}` }),
    ).toBeGreaterThan(0);
  },
);

it.each([
  [{ tags: "Region/EMEA,Ring/Early" }, ["Alpine Outfitters"]],
  [{ tags: " region/apac , " }, ["Coastline Kayaks", "Dune & Desert"]],
  [{ partialName: "al" }, ["Alpine Outfitters", "Boreal Trails"]],
  [
    { ids: [demoFacts.tenants["Fjord Gear"], demoFacts.tenants["Boreal Trails"]] },
    ["Boreal Trails", "Fjord Gear"],
  ],
  [{ projectId: "Checkout Service" }, []],
  [{ projectId: "loyalty-platform", tags: "Region/Americas" }, ["Evergreen Camp", "Granite Climbing"]],
])("find_tenants filters by %j", async (args, expected) => {
  expect(namesIn(await find(args))).toEqual(expected);
});

it.each([
  [{ tenantId: "Alpine Outfitters", tags: "Region/EMEA" }, /tenantId cannot be combined with tags/],
  [{ tenantId: "Alpine" }, /no tenant 'Alpine'.*'Alpine Outfitters' \(Tenants-1\)/],
  [{ tags: "Ring/Early,Ring/Erly" }, /tags: there is no tag 'Ring\/Erly'.* There are: 'Ring\/Early', /],
  [{ tags: "EMEA" }, /'EMEA' is not a tag with its set/],
  [{ tags: "Region/EMEA/x" }, /is not a tag with its set/],
  [{ projectId: "Loyalti" }, /no project/],
])("find_tenants explains what is wrong with %j", async (args, message) => {
  expect((await fail(args)).error.message).toMatch(message);
});

it.each(["x/../../users/me", "%2e%2e", "Tenants-1\u0000", "Tenants-1/variables"])(
  "find_tenants reaches no other route with %j",
  async (bad) => {
    await fail({ tenantId: bad });
    await fail({ ids: [bad] });
    await fail({ projectId: bad });
    const paths = bench.simulator.journal.requests().map(({ path }) => path);
    expect(paths.filter((path) => !/^\/api\/Spaces-1\/(tenants|projects)$/.test(path))).toEqual([]);
  },
);

it("find_tenants works on 2021.1 when only its toolset is on, and honours a rule about a tenant", async () => {
  const rules = [{ effect: "deny" as const, name: "no-alpine", tenant: ["Alpine Outfitters"] }];
  const limited = await openBench({
    policy: { rules, toolsets: ["tenants"] },
    simulator: { serverVersion: "2021.1.0" },
  });
  await limited.ok("find_tenants", { spaceName: "Default", projectId: "Loyalty Platform" });
  await limited.ok("find_tenants", { spaceName: "Default", ids: [demoFacts.tenants["Boreal Trails"]] });
  for (const args of [{ tenantId: "alpine outfitters" }, { ids: [demoFacts.tenants["Alpine Outfitters"]] }]) {
    const { error } = await limited.fails("find_tenants", { spaceName: "Default", ...args });
    expect(error).toMatchObject({ code: "denied", rule: "no-alpine" });
  }
  await limited.close();
});
