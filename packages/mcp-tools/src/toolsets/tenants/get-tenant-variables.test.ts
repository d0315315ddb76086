import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => {
  bench.simulator.journal.clear();
  bench.simulator.faults.clear();
});
afterAll(() => bench.close());

const ARGS = { spaceName: "Default", tenantId: "Alpine Outfitters", variableType: "project" };
const PARTNER = { name: "Loyalty:PartnerName", label: "Partner name" };

it("get_tenant_variables shows values by project and environment: one request warm", async () => {
  const cold = await bench.ok("get_tenant_variables", ARGS);
  expect(cold.structured).toEqual({
    tenantId: demoFacts.tenants["Alpine Outfitters"],
    tenantName: "Alpine Outfitters",
    items: [
      {
        source: "project",
        id: demoFacts.projects.loyalty,
        name: "Loyalty Platform",
        variables: [{ ...PARTNER, value: "Alpine Outfitters", environments: ["Production"] }],
      },
    ],
  });
  // Spaces, the tenant, its variables, the names of environments.
  expect(cold.requests).toBe(4);
  const warm = await bench.ok("get_tenant_variables", { ...ARGS, includeMissingVariables: true });
  expect(warm.structured.items).toMatchObject([{ missing: [{ ...PARTNER, environments: ["Staging"] }] }]);
  expect(warm.requests).toBe(1);
  expect((await bench.ok("get_tenant_variables", { ...ARGS, variableType: "all" })).requests).toBe(2);
});

it("get_tenant_variables gives an empty list where there is nothing", async () => {
  const { structured } = await bench.ok("get_tenant_variables", { ...ARGS, variableType: "common" });
  expect(structured).toEqual({
    tenantId: demoFacts.tenants["Alpine Outfitters"],
    tenantName: "Alpine Outfitters",
    items: [],
  });
});

it.each(["project", "all"])(
  "get_tenant_variables gives the same result on servers that have one route only: %s",
  async (variableType) => {
    const args = { ...ARGS, variableType, includeMissingVariables: true };
    const before = await bench.ok("get_tenant_variables", args);
    bench.simulator.faults.add({ kind: "status", status: 404, path: /(common|project)variables$/ });
    expect((await bench.ok("get_tenant_variables", args)).structured).toEqual(before.structured);
  },
);

describe("secrets", () => {
  const template = (Id: string, Name: string, control = "SingleLineText") => ({
    Id,
    Name,
    Label: "",
    DefaultValue: null,
    DisplaySettings: { "Octopus.ControlType": control },
  });
  const common = {
    TenantId: demoFacts.tenants["Alpine Outfitters"],
    Variables: [
      ["t1", template("t1", "Db:Password", "Sensitive"), { HasValue: true, NewValue: "gannet" }, []],
      ["t2", template("t2", "Api:Token"), "gannet", []],
      ["t3", template("t3", "Host"), "db-01", [demoFacts.environments.production]],
      ["t3", template("t3", "Host"), "db-01", [demoFacts.environments.staging, "Environments-99"]],
      ["t4", template("t4", "Raw", "Sensitive"), "gannet", []],
    ].map(([TemplateId, Template, Value, EnvironmentIds]) => ({
      LibraryVariableSetId: "LibraryVariableSets-1",
      LibraryVariableSetName: "Shared",
      TemplateId,
      Template,
      Value,
      Scope: { EnvironmentIds },
    })),
    MissingVariables: null,
  };
  const oneRoute = {
    TenantId: demoFacts.tenants["Alpine Outfitters"],
    ProjectVariables: {},
    LibraryVariables: {
      "LibraryVariableSets-1": {
        LibraryVariableSetName: "Shared",
        Templates: [
          template("t1", "Db:Password", "Sensitive"),
          template("t2", "Api:Token"),
          template("t3", "Host"),
          { ...template("t4", "Port"), DefaultValue: "5432" },
          template("t5", "Db:OtherPassword", "Sensitive"),
        ],
        Variables: { t1: { HasValue: true }, t2: "gannet", t5: { HasValue: false } },
      },
    },
  };

  /** A toolkit that is given these answers for paths with these ends; null is a 404. */
  async function openWith(responses: Readonly<Record<string, unknown>>): Promise<Bench> {
    const client = createOctopusClient({
      serverUrl: bench.simulator.url,
      credential: { kind: "apiKey", key: bench.simulator.apiKey },
      fetch: async (request) => {
        const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
        if (!Object.hasOwn(responses, name)) return fetch(request);
        const response = responses[name];
        return response === null ? Response.json({}, { status: 404 }) : Response.json(response);
      },
    });
    return openBench({ toolkit: { client } });
  }

  it("get_tenant_variables shows a flag in place of a secret", async () => {
    const faked = await openWith({ commonvariables: common });
    const { structured, text } = await faked.ok("get_tenant_variables", { ...ARGS, variableType: "common" });
    expect(structured.items).toEqual([
      {
        source: "library",
        id: "LibraryVariableSets-1",
        name: "Shared",
        variables: [
          { name: "Db:Password", isSensitive: true },
          { name: "Api:Token", hidden: true },
          { name: "Host", value: "db-01", environments: ["Production", "Staging", "Environments-99"] },
          { name: "Raw", isSensitive: true },
        ],
      },
    ]);
    expect(text).not.toContain("gannet");
    await faked.close();
  });

  it("get_tenant_variables shows a flag in place of a secret on servers with one route, where missing means no default either", async () => {
    const faked = await openWith({ commonvariables: null, variables: oneRoute });
    const { structured, text } = await faked.ok("get_tenant_variables", {
      ...ARGS,
      variableType: "common",
      includeMissingVariables: true,
    });
    expect(structured.items).toMatchObject([
      {
        variables: [
          { name: "Db:Password", isSensitive: true },
          { name: "Api:Token", hidden: true },
        ],
        missing: [{ name: "Host" }, { name: "Db:OtherPassword" }],
      },
    ]);
    expect(text).not.toContain("gannet");
    await faked.close();
  });
});

it.each([
  [{ tenantId: "Alpine" }, /no tenant 'Alpine'/],
  [{ variableType: "library" }, /variableType/],
  [{ variableType: undefined }, /variableType/],
])("get_tenant_variables explains what is wrong with %j", async (args, message) => {
  expect((await bench.fails("get_tenant_variables", { ...ARGS, ...args })).error.message).toMatch(message);
});

it.each(["x/../../users/me", "%2e%2e", "Tenants-1\u0000"])(
  "get_tenant_variables reaches no other route with %j",
  async (tenantId) => {
    await bench.fails("get_tenant_variables", { ...ARGS, tenantId });
    const paths = bench.simulator.journal.requests().map(({ path }) => path);
    expect(paths.filter((path) => path !== "/api/Spaces-1/tenants")).toEqual([]);
  },
);

it("get_tenant_variables works on 2021.1 when only its toolset is on, and leaves out what rules close", async () => {
  const narrow = await openBench({
    policy: { toolsets: ["tenants"] },
    simulator: { serverVersion: "2021.1.0" },
  });
  await narrow.ok("get_tenant_variables", { ...ARGS, variableType: "all" });
  await narrow.close();
  for (const where of [{ environment: ["Production"] }, { project: ["Loyalty Platform"] }]) {
    const [closed] = Object.values(where).flat();
    expect((await bench.ok("get_tenant_variables", ARGS)).text).toContain(closed);
    const limited = await openBench({ policy: { rules: [{ effect: "deny", name: "no", ...where }] } });
    const { structured, text } = await limited.ok("get_tenant_variables", ARGS);
    expect(text).not.toContain(closed);
    expect(structured.notice).toMatchObject({ filteredByPolicy: true });
    await limited.close();
  }
});

it.each([
  ["environment", "environments", demoFacts.environments.production, "Production"],
  ["project", "projects", demoFacts.projects.loyalty, "Loyalty Platform"],
] as const)(
  "get_tenant_variables leaves out what a rule closes by the slug of the %s, which is not its name",
  async (kind, collection, id, name) => {
    const limited = await openBench({
      policy: { rules: [{ effect: "deny", name: "no", [kind]: ["shut-2"] }] },
    });
    const list = limited.simulator.store.space(demoFacts.spaces.default)[collection];
    const found = list.get(id);
    if (!found) throw new Error(`the demo has no ${id}`);
    expect((await limited.ok("get_tenant_variables", ARGS)).text).toContain(name);
    list.put({ ...found, Slug: "shut-2" } as never);
    // Names are remembered for a minute.
    limited.clock.advance(61_000);
    for (const variableType of ["project", "all"]) {
      const args = { ...ARGS, variableType, includeMissingVariables: true };
      const { structured, text } = await limited.ok("get_tenant_variables", args);
      expect(text).not.toContain(name);
      expect(text).not.toContain(id);
      expect(structured.notice).toMatchObject({ filteredByPolicy: true });
    }
    await limited.close();
  },
);

it("get_tenant_variables refuses a tenant that a rule closes by its slug, in each spelling", async () => {
  const limited = await openBench({
    policy: { rules: [{ effect: "deny", name: "no", tenant: ["shut-2"] }] },
  });
  const { tenants } = limited.simulator.store.space(demoFacts.spaces.default);
  const id = demoFacts.tenants["Alpine Outfitters"];
  const found = tenants.get(id);
  if (!found) throw new Error("the demo has no such tenant");
  tenants.put({ ...found, Slug: "shut-2" } as never);
  for (const tenantId of [id, "Alpine Outfitters", "shut-2", "SHUT-2"]) {
    const { error, text } = await limited.fails("get_tenant_variables", { ...ARGS, tenantId });
    expect(error).toMatchObject({ code: "denied", rule: "no" });
    expect(text).not.toContain("Partner");
  }
  await limited.ok("get_tenant_variables", { ...ARGS, tenantId: "Boreal Trails" });
  await limited.close();
});
