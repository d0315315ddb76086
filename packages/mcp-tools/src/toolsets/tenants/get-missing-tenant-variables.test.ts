import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.journal.clear());
afterAll(() => bench.close());

const find = (args: object) => bench.ok("get_missing_tenant_variables", { spaceName: "Default", ...args });
const fail = (args: object) => bench.fails("get_missing_tenant_variables", { spaceName: "Default", ...args });

it("get_missing_tenant_variables counts what each tenant lacks, by name: one request warm", async () => {
  const cold = await find({});
  expect(cold.structured).toMatchObject({ total: 8 });
  expect((cold.structured.items as object[])[0]).toEqual({
    tenantId: demoFacts.tenants["Alpine Outfitters"],
    tenantName: "Alpine Outfitters",
    missing: 1,
    names: ["Loyalty:PartnerName"],
  });
  expect(cold.requests).toBe(3);
  expect((await find({})).requests).toBe(1);
});

it("get_missing_tenant_variables names each variable and where it is missing, for one tenant in one request warm", async () => {
  const args = { tenantId: "Boreal Trails", includeDetails: true };
  const { structured } = await find(args);
  expect(structured).toEqual({
    items: [
      {
        tenantId: demoFacts.tenants["Boreal Trails"],
        tenantName: "Boreal Trails",
        missing: 1,
        variables: [
          {
            name: "Loyalty:PartnerName",
            project: "Loyalty Platform",
            environments: ["Staging"],
          },
        ],
      },
    ],
    total: 1,
  });
  expect((await find(args)).requests).toBe(1);
});

it.each([
  { environmentId: "Production" },
  { projectId: "Checkout Service" },
  {
    tenantId: demoFacts.tenants["Alpine Outfitters"],
    environmentId: "production",
    projectId: "loyalty-platform",
  },
])("get_missing_tenant_variables returns an empty list when nothing is missing: %j", async (args) => {
  expect((await find(args)).structured).toEqual({ items: [], total: 0 });
});

it.each([
  [{ tenantId: "Nobody" }, /no tenant 'Nobody'/],
  [{ environmentId: "Prod" }, /no environment 'Prod'.*Production/],
  [{ projectId: "Loyalti" }, /no project 'Loyalti'/],
])("get_missing_tenant_variables explains what is wrong with %j", async (args, message) => {
  expect((await fail(args)).error.message).toMatch(message);
});

it.each(["x/../../users/me", "%2e%2e", "Tenants-1\u0000"])(
  "get_missing_tenant_variables reaches no other route with %j",
  async (bad) => {
    for (const args of [{ tenantId: bad }, { projectId: bad }, { environmentId: bad }]) await fail(args);
    const paths = bench.simulator.journal.requests().map(({ path }) => path);
    expect(
      paths.filter((path) => !/^\/api\/Spaces-1\/(tenants|projects|environments\/all)$/.test(path)),
    ).toEqual([]);
  },
);

it("get_missing_tenant_variables works on 2021.1 when only its toolset is on", async () => {
  const narrow = await openBench({
    policy: { toolsets: ["tenants"] },
    simulator: { serverVersion: "2021.1.0" },
  });
  const args = { spaceName: "Default", projectId: "Loyalty Platform", environmentId: "Staging" };
  expect((await narrow.ok("get_missing_tenant_variables", args)).structured.total).toBe(8);
  await narrow.close();
});
