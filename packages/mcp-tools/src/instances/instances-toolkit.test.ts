import { createOctopusClient } from "@octo/api-client";
import { octopusPolicy } from "@octo/policy/octopus";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AuditEntry, type Caller, createToolkit, type Outcome, type Toolkit } from "../index.ts";
import { auditOfInstance, createInstancesToolkit } from "./instances-toolkit.ts";

const CALLER: Caller = { transport: "embedded" };
const NAMES = ["test", "prod"] as const;
type Name = (typeof NAMES)[number];
const KEYS = { test: "API-KEYOFTESTKEYOFTEST", prod: "API-KEYOFPRODKEYOFPROD" } as const;
const other = (name: Name): Name => (name === "test" ? "prod" : "test");
const canary = (name: Name) => `CANARY-${name}`;

let simulators: Record<Name, Simulator>;
let toolkit: Toolkit;
let entries: AuditEntry[];

/** A simulator whose first project, first environment and first tenant carry the canary. Their ids are those of the other. */
async function withCanary(name: Name): Promise<Simulator> {
  const simulator = await startSimulator({ apiKey: KEYS[name] });
  const admin = Object.values(simulator.landmarks.users).map(({ apiKey }) => apiKey);
  const { spaces, projects, environments } = simulator.landmarks;
  const paths = [`projects/${projects.checkout}`, `environments/${environments.dev}`];
  for (const path of paths) {
    const url = `${simulator.url}/api/${spaces.default}/${path}`;
    const thing = await (await fetch(url, { headers: { "X-Octopus-ApiKey": KEYS[name] } })).json();
    const body = JSON.stringify({ ...Object(thing), Name: `${canary(name)} ${path.split("/")[0]}` });
    const tried = await Promise.all(
      admin.map((key) => fetch(url, { method: "PUT", headers: { "X-Octopus-ApiKey": key }, body })),
    );
    expect(tried.some(({ ok }) => ok)).toBe(true);
  }
  return simulator;
}

beforeAll(async () => {
  const [test, prod] = await Promise.all(NAMES.map(withCanary));
  simulators = { test, prod } as Record<Name, Simulator>;
});
afterAll(() => Promise.all(NAMES.map((name) => simulators[name].close())));
beforeEach(() => {
  entries = [];
  for (const name of NAMES) simulators[name].journal.clear();
  toolkit = make();
});

function make(more: Partial<Record<Name, Partial<Parameters<typeof createToolkit>[0]>>> = {}): Toolkit {
  const audit = { record: (entry: AuditEntry) => void entries.push(entry) };
  return createInstancesToolkit(
    NAMES.map((name) => ({
      name,
      serverUrl: simulators[name].url,
      toolkit: createToolkit({
        client: createOctopusClient({
          serverUrl: simulators[name].url,
          credential: { kind: "apiKey", key: KEYS[name] },
        }),
        policy: octopusPolicy({}),
        approval: "plan",
        audit: auditOfInstance(audit, name),
        ...more[name],
      }),
    })),
    { audit, now: () => 0 },
  );
}

const textOf = (outcome: Outcome) => JSON.stringify(outcome);

describe("with one instance", () => {
  it("the toolkit is that of the instance, so that nothing changes", () => {
    const { url } = simulators.test;
    const only = createToolkit({
      client: createOctopusClient({ serverUrl: url, credential: { kind: "apiKey", key: KEYS.test } }),
      policy: octopusPolicy({}),
    });
    const made = createInstancesToolkit([{ name: "a", serverUrl: url, toolkit: only }], {
      audit: { record: () => undefined },
    });
    expect(made).toBe(only);
  });
});

describe("with several", () => {
  it("every tool takes instance, and needs it unless a link can choose", () => {
    for (const tool of toolkit.listTools()) {
      const { properties, required = [] } = tool.inputSchema as unknown as {
        properties: Record<string, object>;
        required?: string[];
      };
      expect(properties.instance, tool.name).toEqual({
        type: "string",
        enum: ["test", "prod"],
        description: "Octopus Server",
      });
      expect(required.includes("instance"), tool.name).toBe(!Object.hasOwn(properties, "url"));
    }
  });

  it("a tool that one of them lacks is listed with the others alone, and the hints say the worst", () => {
    const mixed = make({ prod: { policy: octopusPolicy({ readOnly: true }) } });
    const tools = new Map(mixed.listTools().map((tool) => [tool.name, tool]));
    expect(tools.get("deploy_release")?.inputSchema).toMatchObject({
      properties: { instance: { enum: ["test"] } },
    });
    expect(tools.get("execute")?.annotations.readOnlyHint).toBe(false);
    expect(tools.get("execute")?.inputSchema).toMatchObject({
      properties: { instance: { enum: ["test", "prod"] }, confirm: {} },
    });
  });

  it.each(NAMES)("a call for %s reaches no other server", async (name) => {
    const outcome = await toolkit.call(
      "list_projects",
      { instance: name.toUpperCase(), spaceName: "Default" },
      CALLER,
    );
    expect(textOf(outcome)).toContain(canary(name));
    expect(simulators[name].journal.requests().length).toBeGreaterThan(0);
    expect(simulators[other(name)].journal.requests()).toEqual([]);
    expect(entries).toMatchObject([{ tool: "list_projects", instance: name, outcome: "ok" }]);
  });

  it("the same ids mean other things, and no cache mixes them", async () => {
    const id = simulators.test.landmarks.projects.checkout;
    for (const name of ["test", "prod", "test"] as const) {
      const outcome = await toolkit.call(
        "describe_project",
        { instance: name, spaceName: "Default", projectName: id },
        CALLER,
      );
      expect(textOf(outcome)).toContain(canary(name));
      expect(textOf(outcome)).not.toContain(canary(other(name)));
    }
  });

  it("no reading tool shows anything of the other server, whatever it is asked", async () => {
    const reads = toolkit.listTools().filter(({ tier }) => tier === "read");
    expect(reads.length).toBeGreaterThan(30);
    for (const name of NAMES)
      for (const tool of reads) {
        const args = { instance: name, ...ARGUMENTS, ...onlyKnown(tool.inputSchema) };
        const known = Object.fromEntries(
          Object.entries(args).filter(([key]) => Object.hasOwn(Object(tool.inputSchema.properties), key)),
        );
        const text = textOf(await toolkit.call(tool.name, known, CALLER));
        expect(text, tool.name).not.toContain(canary(other(name)));
        expect(text, tool.name).not.toContain(KEYS[other(name)]);
        expect(text, tool.name).not.toContain(new URL(simulators[other(name)].url).host);
      }
  });
  const ARGUMENTS = {
    spaceName: "Default",
    projectName: "Projects-1",
    projects: ["Projects-1"],
    text: "a",
    pattern: "a",
  };
  const onlyKnown = (schema: object) =>
    Object.hasOwn(Object(Reflect.get(schema, "properties")), "url") ? { url: "ServerTasks-1" } : {};
});

describe("which one is meant", () => {
  const link = (name: Name) => simulators[name].landmarks.failedDeployment.portalUrl;

  it.each(NAMES)("a pasted link chooses %s, and the result says which one it was", async (name) => {
    const outcome = await toolkit.call("get_deployment_from_url", { url: `<${link(name)}>` }, CALLER);
    expect(outcome).toMatchObject({ kind: "result", structured: { instance: name } });
    expect(simulators[other(name)].journal.requests()).toEqual([]);
    expect(entries).toMatchObject([{ instance: name }]);
  });

  it.each<[string, () => Record<string, unknown>, RegExp]>([
    ["nothing", () => ({}), /say which Octopus Server.*Instances: test, prod/],
    ["an unknown name", () => ({ instance: "staging" }), /no instance of that name/],
    ["another form", () => ({ instance: ["test"] }), /no instance of that name/],
    ["an id alone", () => ({ url: "ServerTasks-1" }), /say which/],
    [
      "a link of somebody else",
      () => ({ url: "https://octopus.example/app#/Spaces-1/tasks/ServerTasks-1" }),
      /say which/,
    ],
    [
      "a link of the other one",
      () => ({ instance: "prod", url: link("test") }),
      /belongs to test, and instance says prod/,
    ],
    ["links of both", () => ({ projects: [link("test"), link("prod")] }), /several instances/],
  ])("%s reaches no server and is recorded", async (_, args, expected) => {
    const outcome = await toolkit.call("get_task_from_url", args(), CALLER);
    expect(outcome).toMatchObject({
      kind: "error",
      error: { code: "input", field: "instance" },
      requests: 0,
    });
    expect(textOf(outcome)).toMatch(expected);
    for (const name of NAMES) expect(simulators[name].journal.requests()).toEqual([]);
    expect(entries).toMatchObject([
      { tool: "get_task_from_url", outcome: "error", error: { code: "input" } },
    ]);
    expect(entries[0]?.instance).toBeUndefined();
  });

  it("a link inside a longer text chooses nothing", async () => {
    const outcome = await toolkit.call("list_projects", { partialName: `see ${link("test")}` }, CALLER);
    expect(textOf(outcome)).toContain("say which");
  });
});

describe("writes", () => {
  const create = (instance: Name, more: object = {}) =>
    toolkit.call(
      "create_release",
      { instance, spaceName: "Default", projectName: "Projects-1", ...more },
      CALLER,
    );

  it("a plan of one is no approval in another", async () => {
    const planned = await create("test");
    const token = planned.kind === "error" ? planned.error.details?.planToken : undefined;
    expect(token).toEqual(expect.any(String));
    const moved = await create("prod", { confirm: true, planToken: token });
    expect(moved.kind).toBe("error");
    expect(simulators.prod.journal.writes()).toEqual([]);
    const done = await create("test", { confirm: true, planToken: token });
    expect(done.kind).toBe("result");
    expect(simulators.prod.journal.writes()).toEqual([]);
    expect(entries.filter(({ event }) => event === "intent")).toMatchObject([{ instance: "test" }]);
  });

  it("policies and caps are those of each", async () => {
    toolkit = make({
      prod: { approval: "none" },
      test: { policy: octopusPolicy({ caps: { writesPerProcess: 1 } }), approval: "none" },
    });
    const kinds = [await create("test"), await create("test"), await create("prod"), await create("prod")];
    expect(kinds.map(({ kind }) => kind)).toEqual(["result", "error", "result", "result"]);
    toolkit = make({ prod: { policy: octopusPolicy({ readOnly: true }) } });
    expect(toolkit.tierOf("create_release", { instance: "test" })).toBe("write");
    expect(toolkit.tierOf("create_release", {})).toBe("read");
    simulators.prod.journal.clear();
    expect((await create("prod")).kind).toBe("error");
    expect(simulators.prod.journal.requests()).toEqual([]);
  });

  it("the question to a person names the server", async () => {
    toolkit = make({ test: { approval: "elicit" }, prod: { approval: "elicit" } });
    const outcome = await toolkit.call(
      "create_release",
      { instance: "prod", spaceName: "Default", projectName: "Projects-1" },
      { ...CALLER, canAsk: true },
    );
    expect(outcome.kind).toBe("ask");
    if (outcome.kind === "ask") expect(outcome.prompt).toMatch(/^Octopus Server: "prod" \(http.*\)\n/);
    const refused = await toolkit.call(
      "create_release",
      { instance: "prod", spaceName: "Default", projectName: "Projects-1" },
      CALLER,
    );
    expect(refused.kind).toBe("error");
  });
});

describe("resources, prompts and instructions", () => {
  it("the address of a resource names the instance", async () => {
    const uris = toolkit.listResources().map(({ uri }) => uri);
    expect(uris).toContain("octopus://spaces/{spaceName}/tasks/{taskId}?instance={instance}");
    const { task } = { task: simulators.test.landmarks.failedDeployment.taskId };
    const read = (query: string) =>
      toolkit.readResource(`octopus://spaces/Default/tasks/${task}${query}`, CALLER);
    expect((await read("?instance=test")).kind).toBe("result");
    expect(simulators.prod.journal.requests()).toEqual([]);
    expect(textOf(await read(""))).toContain("say which");
    expect(textOf(await read("?instance=%zz"))).toContain("no instance of that name");
  });

  it("the instructions name the servers, and prompts say how to choose", () => {
    expect(toolkit.instructions()).toContain(
      `test is ${simulators.test.url}; prod is ${simulators.prod.url}`,
    );
    const [prompt] = toolkit.listPrompts();
    expect(toolkit.renderPrompt(prompt?.name ?? "", {})).toMatch(
      /Every tool takes instance, one of test, prod/,
    );
    expect(toolkit.listPrompts().map(({ name }) => name)).toEqual([
      ...new Set(toolkit.listPrompts().map(({ name }) => name)),
    ]);
  });

  it("no name of a server is offered while somebody types", async () => {
    expect(await toolkit.complete({ kind: "project", text: "C" } as never, CALLER)).toEqual({
      values: [],
      total: 0,
    });
  });
});

describe("narrowing", () => {
  it("makes each stricter, and is refused as a whole when one refuses", () => {
    const narrowed = toolkit.narrow({ policy: { readOnly: true } });
    expect(narrowed.ok).toBe(true);
    if (narrowed.ok) expect(narrowed.toolkit.toolNames()).not.toContain("deploy_release");
    const loosened = toolkit.narrow({ approval: "none" });
    expect(loosened).toMatchObject({ ok: false, reasons: [expect.stringMatching(/^test: /)] });
  });
});

it.each([
  [[], /one at least/],
  [[["a b", "https://a.example"]], /'a b' must begin/],
  [
    [
      ["a", "https://a.example"],
      ["A", "https://b.example"],
    ],
    /'A' is there twice/,
  ],
  [
    [
      ["a", "https://a.example"],
      ["b", "https://A.example/"],
    ],
    /'a' and 'b' have the same address/,
  ],
])("instances %j are refused", (list, expected) => {
  const instances = list.map(([name = "", serverUrl = ""]) => ({ name, serverUrl, toolkit }));
  expect(() => createInstancesToolkit(instances, { audit: { record: () => undefined } })).toThrow(expected);
});
