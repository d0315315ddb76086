/** What a host can add to a toolkit: tools of its own, a prefix, a store, a logger; and how wrong options are refused. */

import { createOctopusClient } from "@octo/api-client";
import { octopusPolicy } from "@octo/policy/octopus";
import { demoFacts } from "@octo/simulator";
import { createMemoryState } from "@octo/state";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import {
  createToolkit,
  defineTool,
  fields,
  foundPage,
  type ToolkitFailure,
  type ToolkitOptions,
  ToolkitOptionsError,
} from "../src/index.ts";
import { type Bench, openBench } from "./harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const CALLER = { transport: "embedded" };

const listLibrarySets = defineTool({
  name: "list_library_sets",
  toolset: "platform",
  tier: "read",
  since: "2021.1",
  title: "List library sets",
  description: "Lists library variable sets. Use list_spaces first.",
  input: z.strictObject({ spaceName: fields.spaceName, skip: fields.skip, take: fields.take() }),
  refs: { spaceName: "space" },
  reads: ["projects"],
  output: z.looseObject({ items: z.array(z.looseObject({ id: z.string() })), ...fields.pageFields }),
  owner: (_: { readonly Id: string }) => ({ environments: [demoFacts.environments.production] }),
  async run({ skip, take }, { space }) {
    const query = { skip, take };
    const page = await space.client.get("/api/{spaceId}/libraryvariablesets", { query });
    return foundPage(page, skip, ({ Id }) => ({ id: Id }));
  },
});

const tagProject = defineTool({
  name: "tag_project",
  toolset: "platform",
  tier: "write",
  idempotent: true,
  additive: true,
  since: "2021.1",
  title: "Tag a project",
  description: "Tags a project.",
  input: z.strictObject({ spaceName: fields.spaceName, projectName: fields.projectName }),
  refs: { spaceName: "space", projectName: "project" },
  output: z.looseObject({ tagged: z.string() }),
  plan: async (_, { space, refs }) => ({
    title: "Tag a project",
    facts: [{ label: "Project", value: refs.projectName.name }],
    targets: { spaces: [space.ref], projects: [refs.projectName] },
    warnings: [],
    data: refs.projectName.name,
  }),
  run: async ({ data }) => ({ tagged: data }),
});

function toolkitWith(options: Partial<ToolkitOptions> = {}) {
  return createToolkit({
    client: createOctopusClient({
      serverUrl: bench.simulator.url,
      credential: { kind: "apiKey", key: bench.simulator.apiKey },
    }),
    policy: octopusPolicy({}),
    now: () => bench.clock.now(),
    ...options,
  });
}

describe("a host's own tool", () => {
  it("a host's own tool joins the list and passes the same pipeline", async () => {
    const toolkit = toolkitWith({ tools: [listLibrarySets, tagProject] });
    expect(toolkit.toolNames().slice(-2)).toEqual(["list_library_sets", "tag_project"]);
    const args = { spaceName: "Default" };
    const outcome = await toolkit.call("list_library_sets", args, CALLER);
    expect(outcome).toMatchObject({ kind: "result", structured: { total: expect.any(Number) } });
    expect(await toolkit.call("list_library_sets", { space: "Default" }, CALLER)).toMatchObject({
      kind: "error",
      error: { code: "input", message: expect.stringContaining("did you mean 'spaceName'") },
    });
  });

  it("a host's own tool is filtered by the reading rules", async () => {
    const rules = [{ effect: "deny", name: "shut", environment: ["Production"] }] as const;
    const toolkit = toolkitWith({ tools: [listLibrarySets], policy: octopusPolicy({ rules: [...rules] }) });
    const outcome = await toolkit.call("list_library_sets", { spaceName: "Default" }, CALLER);
    expect(outcome).toMatchObject({ kind: "result", structured: { items: [] } });
    expect(outcome).not.toHaveProperty("structured.total");
  });

  it("a host's own tool asks a person before it writes, and is hidden by a read-only policy", async () => {
    const args = { spaceName: "Default", projectName: "Checkout Service" };
    const toolkit = toolkitWith({ tools: [tagProject] });
    const asked = await toolkit.call("tag_project", args, { ...CALLER, canAsk: true });
    expect(asked).toMatchObject({
      kind: "ask",
      prompt: expect.stringContaining('Project: "Checkout Service"'),
    });
    const state = asked.kind === "ask" ? asked.state : "";
    const answer = { state, action: "accept" } as const;
    expect(await toolkit.call("tag_project", args, { ...CALLER, canAsk: true, answer })).toMatchObject({
      kind: "result",
      structured: { tagged: "Checkout Service" },
    });
    const readOnly = toolkitWith({ tools: [tagProject], policy: octopusPolicy({ readOnly: true }) });
    expect(readOnly.toolNames()).not.toContain("tag_project");
    expect(await readOnly.call("tag_project", args, CALLER)).toMatchObject({ error: { code: "denied" } });
  });

  it("a host's own tool belongs to a toolset of the host, which a policy can leave out", () => {
    const tools = [listLibrarySets];
    const on = octopusPolicy({ toolsets: ["core"], alwaysOn: ["core", "platform"] });
    expect(toolkitWith({ tools, policy: on }).toolNames()).toContain("list_library_sets");
    const off = octopusPolicy({ toolsets: ["core"] });
    expect(toolkitWith({ tools, policy: off }).toolNames()).not.toContain("list_library_sets");
  });

  it("a host's own tool does not compile without an owner", () => {
    const { owner: _, ...withoutOwner } = listLibrarySets;
    // @ts-expect-error: the literal has no owner.
    defineTool(withoutOwner);
  });
});

describe("a prefix", () => {
  it("a tool prefix stands before every name that a host sees, and in no policy or audit entry", async () => {
    const audited: string[] = [];
    const toolkit = toolkitWith({
      toolPrefix: "octopus_",
      tools: [listLibrarySets],
      audit: { record: ({ tool }) => void audited.push(tool) },
    });
    expect(toolkit.toolNames().every((name) => name.startsWith("octopus_"))).toBe(true);
    const described = toolkit.listTools().find(({ name }) => name === "octopus_list_library_sets");
    expect(described?.description).toContain("octopus_list_spaces");
    expect(toolkit.instructions()).toContain("octopus_list_spaces");
    expect(toolkit.has("list_spaces")).toBe(false);
    expect(await toolkit.call("octopus_list_spaces", {}, CALLER)).toMatchObject({ kind: "result" });
    expect(audited).toEqual(["list_spaces"]);
    const unknown = await toolkit.call("list_spaces", {}, CALLER);
    expect(unknown).toMatchObject({ error: { hint: expect.stringContaining("octopus_list_spaces") } });
  });
});

describe("what a host gives", () => {
  it("the secret of the client is kept out of results without being named twice", async () => {
    const client = createOctopusClient({
      serverUrl: bench.simulator.url,
      credential: { kind: "apiKey", key: () => bench.simulator.apiKey },
    });
    const leaky = defineTool({
      ...tagProject,
      run: async (_plan, { octopus }) => {
        await octopus.get("/api");
        return { tagged: `the key is ${bench.simulator.apiKey}` };
      },
    });
    const toolkit = toolkitWith({ client, tools: [leaky], approval: "none" });
    const args = { spaceName: "Default", projectName: "Checkout Service" };
    const outcome = await toolkit.call("tag_project", args, CALLER);
    expect(JSON.stringify(outcome)).not.toContain(bench.simulator.apiKey);
    expect(outcome).toMatchObject({ structured: { tagged: expect.stringContaining("[redacted") } });
  });

  it("a store that two toolkits share lets a plan be used once", async () => {
    const shared = {
      state: createMemoryState({ now: () => bench.clock.now() }),
      sealKey: new Uint8Array(32).fill(1),
      tools: [tagProject],
      approval: "plan",
    } as const;
    const [one, two] = [toolkitWith(shared), toolkitWith(shared)];
    const args = { spaceName: "Default", projectName: "Checkout Service" };
    const planned = await one.call("tag_project", args, CALLER);
    const planToken = planned.kind === "error" ? planned.error.details?.planToken : undefined;
    const confirmed = { ...args, confirm: true, planToken };
    expect(await one.call("tag_project", confirmed, CALLER)).toMatchObject({ kind: "result" });
    expect(await two.call("tag_project", confirmed, CALLER)).toMatchObject({
      error: { code: "denied", message: expect.stringContaining("used before") },
    });
  });

  it("a logger receives the cause of an internal error, which the caller does not see", async () => {
    const failures: ToolkitFailure[] = [];
    const logger = { error: (failure: ToolkitFailure) => void failures.push(failure), warn: () => undefined };
    const broken = defineTool({
      ...tagProject,
      plan: async () => {
        throw new TypeError("undefined is not a plan");
      },
    });
    const toolkit = toolkitWith({ tools: [broken], logger });
    const args = { spaceName: "Default", projectName: "Checkout Service" };
    const outcome = await toolkit.call("tag_project", args, CALLER);
    expect(outcome).toMatchObject({ kind: "error", error: { code: "upstream" } });
    expect(JSON.stringify(outcome)).not.toContain("undefined is not a plan");
    expect(failures).toMatchObject([
      { tool: "tag_project", transport: "embedded", cause: { message: "undefined is not a plan" } },
    ]);
  });
});

describe("wrong options", () => {
  it.each([
    [{}, "client", /client is needed: pass the result of createOctopusClient/],
    [undefined, "client", /client is needed/],
    [{ client: { forCaller: () => 1 } }, "policy", /policy is needed: pass the result of octopusPolicy/],
    [{ client: {}, polcy: 1 }, "polcy", /polcy is not an option. Options: client, policy/],
  ])("wrong options from JavaScript are named: %j", (options, option, message) => {
    const make = () => createToolkit(options as unknown as ToolkitOptions);
    expect(make).toThrow(message);
    expect(make).toThrow(ToolkitOptionsError);
    expect(make).toThrow(expect.objectContaining({ option }));
  });

  it.each([
    [{ approval: "maybe" }, /approval must be one of page, elicit, confirm, plan, none/],
    [{ budgetTokens: 0 }, /budgetTokens must be a number above 0/],
    [{ toolPrefix: "a b" }, /toolPrefix may hold letters, digits/],
    [{ tools: [tagProject, tagProject] }, /a second tool named 'tag_project'/],
    [{ tools: [{ ...tagProject, name: "deploy_release" }] }, /a second tool named 'deploy_release'/],
    [
      { tools: [{ ...tagProject, name: "Tag Project" }] },
      /the name 'Tag Project'; write it like list_things/,
    ],
  ])("wrong options are named: %j", (options, message) => {
    expect(() => toolkitWith(options as unknown as Partial<ToolkitOptions>)).toThrow(message);
  });
});
