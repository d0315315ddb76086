import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.journal.clear());
afterAll(() => bench.close());

const paths = () => bench.simulator.journal.requests().map(({ path }) => path);
const read = (args: object) => bench.ok("get_variables", { spaceName: "Default", ...args });
const fail = (args: object) => bench.fails("get_variables", { spaceName: "Default", ...args });

it("get_variables shows values and scopes by name, with a flag where a value is a secret", async () => {
  const { structured, text } = await read({ projectId: "Checkout Service" });
  expect(structured).toEqual({
    notice: { redacted: { "named-secret": 1 } },
    projectId: demoFacts.projects.checkout,
    projectName: "Checkout Service",
    sets: [
      {
        source: "database",
        id: `variableset-${demoFacts.projects.checkout}`,
        version: 12,
        total: 6,
        variables: [
          {
            id: "var-checkout-1",
            name: "Checkout:MigrationTimeoutSeconds",
            value: expect.stringMatching(/^\d+$/),
            description: "Seconds a single migration script may run.",
          },
          {
            id: "var-checkout-2",
            name: "Checkout:ConnectionString",
            hidden: true,
            scope: { environment: ["Production"] },
          },
          {
            id: "var-checkout-3",
            name: "Checkout:ConnectionString",
            // A name like this one is enough for the last step of the pipeline.
            value: "[redacted named-secret]",
          },
          {
            id: "var-checkout-4",
            name: "Checkout:PaymentApiKey",
            isSensitive: true,
            scope: { environment: ["Production"] },
          },
          {
            id: "var-checkout-5",
            name: "Checkout:Replicas",
            value: "3",
            scope: { environment: ["Production"] },
          },
          { id: "var-checkout-6", name: "Checkout:Replicas", value: "1" },
        ],
      },
      {
        source: "library",
        name: "Shared observability",
        id: "variableset-LibraryVariableSets-1",
        description: "Where logs and traces go.",
        version: 3,
        total: 2,
        variables: [
          { id: "var-lib-1", name: "Otel:Endpoint", value: "https://otel.wrenfinch.example:4317" },
          { id: "var-lib-2", name: "Otel:Token", isSensitive: true },
        ],
      },
    ],
  });
  expect(text).not.toMatch(/Gannet|not shown/);
});

it("get_variables shows tenants of a scope by name, and by id where the name may not be read", async () => {
  const space = bench.simulator.store.space(demoFacts.spaces.default);
  const set = space.variableSets.get(`variableset-${demoFacts.projects.checkout}`);
  const [first] = set?.Variables ?? [];
  if (!set || !first) throw new Error("the demo has no such set");
  const Scope = { Tenant: [demoFacts.tenants["Alpine Outfitters"], "Tenants-999"] };
  space.variableSets.put({ ...set, Variables: [{ ...first, Scope }] });
  const { structured } = await read({ projectId: "Checkout Service" });
  expect(structured).toMatchObject({
    sets: [{ variables: [{ scope: { tenant: ["Alpine Outfitters", "Tenants-999"] } }] }, {}],
  });
  space.variableSets.put(set);
});

it("get_variables asks for all included library sets at once", async () => {
  const space = bench.simulator.store.space(demoFacts.spaces.default);
  const project = space.projects.get(demoFacts.projects.inventory);
  const [set] = space.libraryVariableSets.all();
  const variables = space.variableSets.get("variableset-LibraryVariableSets-1");
  if (!project || !set || !variables) throw new Error("the demo has no library set");
  const ids = Array.from({ length: 40 }, (_, at) => `LibraryVariableSets-${100 + at}`);
  for (const id of ids) {
    const isModule = id.endsWith("-139");
    space.libraryVariableSets.put({
      ...set,
      Id: id,
      Name: `Set ${id}`,
      VariableSetId: `variableset-${id}`,
      ContentType: isModule ? "ScriptModule" : "Variables",
    });
    space.variableSets.put({ ...variables, Id: `variableset-${id}`, OwnerId: id });
  }
  space.projects.put({
    ...project,
    IncludedLibraryVariableSetIds: [...ids, "LibraryVariableSets-999"],
  });
  await read({ projectId: "Inventory API" });
  bench.simulator.journal.clear();
  const { structured, requests } = await read({ projectId: "Inventory API", name: "endpoint" });
  const sets = structured.sets as { source: string; variables: unknown[] }[];
  expect(sets.filter(({ source }) => source === "library")).toHaveLength(39);
  expect(sets.flatMap((one) => one.variables)).toHaveLength(39);
  expect(structured).toMatchObject({
    scriptModules: ["Set LibraryVariableSets-139"],
    unreadableSetIds: ["LibraryVariableSets-999"],
  });
  // The project and all values; which sets there are is known, but for the one that is not there.
  expect(requests).toBe(3);
  const list = bench.simulator.journal.requests().find(({ path }) => path.endsWith("/libraryvariablesets"));
  expect(list?.query).toMatchObject({ ids: "LibraryVariableSets-999", take: "1" });
});

it("get_variables filters by a part of the name and by what applies in an environment", async () => {
  const { structured } = await read({
    projectId: "checkout-service",
    name: "replicas",
    environmentName: "Development",
  });
  expect(structured.sets).toMatchObject([
    { total: 6, variables: [{ name: "Checkout:Replicas", value: "1" }] },
    { total: 2, variables: [] },
  ]);
});

it("get_variables shows values as they are now, however often it is asked", async () => {
  const { variableSets } = bench.simulator.store.space(demoFacts.spaces.default);
  const set = variableSets.get(`variableset-${demoFacts.projects.checkout}`);
  if (!set) throw new Error("the demo has no such set");
  const replicas = async () => {
    const args = { projectId: "Checkout Service", name: "replicas", environmentName: "Development" };
    const [own] = (await read(args)).structured.sets as [{ variables: { value?: string }[] }];
    return own.variables.map(({ value }) => value);
  };
  expect(await replicas()).toEqual(["1"]);
  const Variables = set.Variables.map((one) => (one.Value === "1" ? { ...one, Value: "9" } : one));
  variableSets.put({ ...set, Variables });
  expect(await replicas()).toEqual(["9"]);
  variableSets.put(set);
});

it("get_variables sees at once that a project includes another library set", async () => {
  const { projects } = bench.simulator.store.space(demoFacts.spaces.default);
  const project = projects.get(demoFacts.projects.checkout);
  if (!project) throw new Error("the demo has no such project");
  const count = async () =>
    ((await read({ projectId: "Checkout Service" })).structured.sets as object[]).length;
  expect(await count()).toBe(2);
  projects.put({ ...project, IncludedLibraryVariableSetIds: [] });
  expect(await count()).toBe(1);
  projects.put(project);
});

it("get_variables lets the server say why the project's own values are not shown", async () => {
  const shut = await openBenchWith(({ path }) => {
    if (path === "/api/Spaces-1/variables/all") return { body: [] };
    if (!path.startsWith("/api/Spaces-1/variables/")) return undefined;
    return { status: 403, body: { ErrorMessage: "You do not have VariableView." } };
  });
  const { error } = await shut.fails("get_variables", {
    spaceName: "Default",
    projectId: "Checkout Service",
  });
  expect(error.code).toBe("forbidden");
  await shut.close();
});

it("get_variables keeps the sets of a Git project apart: three requests warm", async () => {
  await read({ projectId: "Web Storefront" });
  bench.simulator.journal.clear();
  const { structured, requests } = await read({ projectId: "Web Storefront", gitRef: "release/3.8" });
  expect(structured.sets).toMatchObject([
    { source: "git", gitRef: "release/3.8", variables: [{ name: "Storefront:CdnHost" }] },
    { source: "database" },
  ]);
  expect(requests).toBe(3);
  expect(paths()).toContain("/api/Spaces-1/projects/Projects-2/release%2F3.8/variables");
  expect((await read({ projectId: "Web Storefront" })).structured.sets).toMatchObject([
    { source: "git", gitRef: "refs/heads/main" },
    { source: "database" },
  ]);
});

it.each([
  [{ projectId: "Checkout Service", gitRef: "main" }, /in the database/],
  [{ projectId: "Web Storefront", gitRef: "mian" }, /'mian' is not in the repository.*There are: main/],
  [{ projectId: "Checkuot" }, /no project/],
  [{ projectId: "Checkout Service", environmentName: "Prod" }, /no environment 'Prod'.*Production/],
  [{}, /projectId/],
])("get_variables explains what is wrong with %j", async (args, message) => {
  expect((await fail(args)).error.message).toMatch(message);
});

it.each(["x/../../users/me", "%2e%2e/users", "main/..", "main\u0000"])(
  "get_variables reaches no other route with %j",
  async (bad) => {
    await fail({ projectId: "Web Storefront", gitRef: bad });
    await fail({ projectId: bad });
    expect(paths().filter((path) => /users|\.\.|%2e/i.test(path))).toEqual([]);
  },
);

it("get_variables leaves out the values of a closed environment, and its name where a value applies elsewhere too", async () => {
  const rules = [{ effect: "deny" as const, name: "no-production", environment: ["Production"] }];
  const limited = await openBench({ policy: { rules, toolsets: ["projects"] } });
  const args = { spaceName: "Default", projectId: "Checkout Service" };
  const { variableSets } = limited.simulator.store.space(demoFacts.spaces.default);
  const set = variableSets.get(`variableset-${demoFacts.projects.checkout}`);
  const [first] = set?.Variables ?? [];
  if (!set || !first) throw new Error("the demo has no such set");
  const both = {
    ...first,
    Id: "v-90",
    Name: "Both",
    Scope: { Environment: [demoFacts.environments.staging, demoFacts.environments.production] },
  };
  variableSets.put({ ...set, Variables: [...set.Variables, both] });
  const all = await limited.ok("get_variables", args);
  const [own] = all.structured.sets as [{ total: number; variables: { name: string; scope?: object }[] }];
  expect(own.variables.map(({ name, scope }) => [name, scope])).toEqual([
    ["Checkout:MigrationTimeoutSeconds", undefined],
    ["Checkout:ConnectionString", undefined],
    ["Checkout:Replicas", undefined],
    ["Both", { environment: ["Staging"] }],
  ]);
  expect(own.total).toBe(4);
  expect(all.structured.notice).toMatchObject({ filteredByPolicy: true });
  expect(all.text).not.toMatch(/Production|Environments-4/);
  expect((await limited.fails("get_variables", { ...args, environmentName: "Production" })).error.code).toBe(
    "denied",
  );
  const { structured } = await limited.ok("get_variables", { ...args, environmentName: "Test" });
  expect(JSON.stringify(structured)).not.toContain("Production");
  await limited.close();
});

it.each(["get_variables", "get_deployment_process"])(
  "%s works on 2021.1, whose projects know no Git",
  async (tool) => {
    const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
    const { projects } = old.simulator.store.space(demoFacts.spaces.default);
    const project = projects.get(demoFacts.projects.checkout);
    if (!project) throw new Error("the demo has no such project");
    const { PersistenceSettings: _, ...before } = project;
    projects.put(before as typeof project);
    const { structured } = await old.ok(tool, { spaceName: "Default", projectId: "Checkout Service" });
    expect(structured).toMatchObject({ projectName: "Checkout Service" });
    await old.close();
  },
);

it("get_variables shows what is stored openly when the operator wants it, and neither true secrets nor the configured key", async () => {
  const open = await openBench({ toolkit: { showVariableValues: true } });
  const sets = open.simulator.store.space(demoFacts.spaces.default).variableSets;
  const set = sets.get(`variableset-${demoFacts.projects.checkout}`);
  if (!set) throw new Error("the demo has no such set");
  const [first] = set.Variables;
  if (!first) throw new Error("the set has no variable");
  const added = { ...first, Scope: {}, IsSensitive: false, Type: "String" as const };
  sets.put({
    ...set,
    Variables: [
      ...set.Variables,
      { ...added, Id: "v-90", Name: "Octopus:ApiKey", Value: open.simulator.apiKey },
      { ...added, Id: "v-91", Name: "Broken:Password", Value: "Kittiwake!7", IsSensitive: true },
    ],
  });
  const { structured, text } = await open.ok("get_variables", {
    spaceName: "Default",
    projectId: "Checkout Service",
  });
  const [own] = structured.sets as [{ variables: { name: string; value?: string; isSensitive?: true }[] }];
  const strings = own.variables.filter(({ name }) => name === "Checkout:ConnectionString");
  expect(strings).toHaveLength(2);
  for (const { value } of strings) expect(value).toMatch(/Server=/);
  expect(own.variables.find(({ name }) => name === "Checkout:PaymentApiKey")).toMatchObject({
    isSensitive: true,
  });
  expect(own.variables.find(({ name }) => name === "Octopus:ApiKey")?.value).toBe(
    "[redacted configured-credential]",
  );
  expect(text).not.toMatch(/Kittiwake/);
  expect(text).not.toContain(open.simulator.apiKey);
  await open.close();
});

it("get_variables leaves out the values of a closed tenant, and its id where a value applies to another one too", async () => {
  const closed = demoFacts.tenants["Alpine Outfitters"];
  const open = demoFacts.tenants["Boreal Trails"];
  const limited = await openBench({ policy: { rules: [{ effect: "deny", tenant: "Alpine Outfitters" }] } });
  try {
    const { variableSets } = limited.simulator.store.space("Spaces-1");
    const set = variableSets.find(({ OwnerId }) => OwnerId === demoFacts.projects.loyalty);
    if (!set) throw new Error("the project has no variables");
    const [first] = set.Variables;
    if (!first) throw new Error("the project has no variable");
    const both = { ...first, Id: "both", Name: "ForBoth", Scope: { Tenant: [closed, open] } };
    variableSets.put({ ...set, Variables: [...set.Variables, both] });
    const { structured } = await limited.ok("get_variables", {
      spaceName: "Default",
      projectId: "Loyalty Platform",
    });
    expect(structured.sets).toMatchObject([
      {
        total: 2,
        variables: [
          { name: "Loyalty:PointsPerEuro", value: "1" },
          { name: "ForBoth", scope: { tenant: ["Boreal Trails"] } },
        ],
      },
    ]);
    expect(JSON.stringify(structured)).not.toContain(closed);
  } finally {
    await limited.close();
  }
});
