/**
 * What an operator closes to reading is in no list, resource or log, whoever names it or names nothing. Lists that
 * name no environment are the interesting ones: nothing in their arguments says what their results will show.
 */

import type { Rule } from "@octo/policy";
import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/index.ts";
import { type Bench, openBench } from "../harness.ts";

const spaceName = "Default";
const PRODUCTION = demoFacts.environments.production;
const production: Rule = { effect: "deny", name: "no-production", environment: ["Production"] };

interface Item {
  readonly [key: string]: unknown;
}
const itemsOf = (outcome: Outcome) =>
  outcome.kind === "result" ? (outcome.structured.items as Item[]) : expect.fail(JSON.stringify(outcome));
const noticeOf = (outcome: Outcome) =>
  outcome.kind === "result"
    ? (outcome.structured.notice as { filteredByPolicy?: boolean } | undefined)
    : undefined;
/** What an item of the closed environment holds: its id, or its name in a field or sentence. */
const CLOSED = /"Environments-4"|\bto Production\b|"environment":"Production"/;
/** The items of a list that belong to another environment than the closed one. */
const openOnes = (items: readonly Item[]) => items.filter((item) => !CLOSED.test(JSON.stringify(item)));

describe("an environment that is closed", () => {
  // The whole pages are compared, so that none may be cut.
  const toolkit = { budgetTokens: 100_000 };
  let open: Bench;
  let limited: Bench;
  beforeAll(async () => {
    open = await openBench({ toolkit });
    limited = await openBench({ policy: { rules: [production] }, toolkit });
  });
  afterAll(() => Promise.all([open.close(), limited.close()]));

  it.each([
    ["list_environments", { spaceName }],
    ["list_deployments", { spaceName, take: 200 }],
    ["find_deployment_targets", { spaceName }],
    ["find_certificates", { spaceName }],
    ["find_accounts", { spaceName }],
    ["find_events", { spaceName, take: 200 }],
    ["find_interruptions", { spaceName, pendingOnly: false }],
  ])("a closed environment is not in %s %j", async (tool, args) => {
    const [before, after] = [itemsOf(await open.call(tool, args)), await limited.call(tool, args)];
    const shown = itemsOf(after);
    expect(JSON.stringify(shown)).not.toMatch(CLOSED);
    expect(shown.map(({ id }) => id)).toEqual(openOnes(before).map(({ id }) => id));
    expect(noticeOf(after)?.filteredByPolicy).toBe(true);
  });

  it("the notice says the same of a list from which nothing was left out", async () => {
    const nothing = await limited.call("list_environments", { spaceName, partialName: "Staging" });
    expect(itemsOf(nothing)).toHaveLength(1);
    expect(noticeOf(nothing)).toEqual({ filteredByPolicy: true });
    expect(noticeOf(await open.call("list_environments", { spaceName }))).toBeUndefined();
  });

  it("a closed environment does not end a list early", async () => {
    const seen: unknown[] = [];
    let skip: number | undefined = 0;
    while (skip !== undefined) {
      const page: Outcome = await limited.call("list_deployments", { spaceName, skip, take: 50 });
      seen.push(...itemsOf(page).map(({ id }) => id));
      const structured: Readonly<Record<string, unknown>> = page.kind === "result" ? page.structured : {};
      expect(structured).not.toHaveProperty("total");
      skip = structured.next as number | undefined;
    }
    const all: Item[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const page: Outcome = await open.call("list_deployments", { spaceName, skip: from, take: 200 });
      all.push(...itemsOf(page));
      from = page.kind === "result" ? (page.structured.next as number | undefined) : undefined;
    }
    const openIds = all.filter(({ environment }) => environment !== "Production").map(({ id }) => id);
    expect(seen).toEqual(openIds);
  });

  it("a closed environment costs one request more for a list", async () => {
    limited.simulator.journal.clear();
    await limited.ok("find_deployment_targets", { spaceName });
    await limited.ok("find_deployment_targets", { spaceName });
    expect(limited.simulator.journal.count()).toBeLessThanOrEqual(3);
  });

  it("a closed environment is in no log, task or deployment that is asked for by id", async () => {
    const failed = limited.simulator.landmarks.failedDeployment;
    const details = `octopus://spaces/Default/tasks/${failed.taskId}/details`;
    for (const [tool, args] of [
      ["grep_task_log", { spaceName, taskId: failed.taskId, tail: 5 }],
      ["get_task_from_url", { url: failed.taskUrl }],
      ["get_task_from_url", { url: failed.portalUrl }],
      ["get_deployment_from_url", { url: failed.portalUrl }],
      ["read_resource", { uri: details }],
      ["read_resource", { uri: details.replace("/details", "") }],
      ["find_deployment_targets", { spaceName, targetId: "Machines-9" }],
      ["list_deployments", { spaceName, environments: ["Production"] }],
    ] as const) {
      const { error, text } = await limited.fails(tool, args);
      expect(error, tool).toMatchObject({ code: "denied", rule: "no-production" });
      expect(text).not.toMatch(/Timeout Expired|prod-db/);
    }
  });

  it("a closed environment does not close the log of a task elsewhere", async () => {
    const { deployments } = limited.simulator.store.space(demoFacts.spaces.default);
    const elsewhere = deployments
      .all()
      .find(({ EnvironmentId }) => EnvironmentId === demoFacts.environments.dev);
    await limited.ok("grep_task_log", { spaceName, taskId: elsewhere?.TaskId, tail: 1 });
  });

  it("a closed environment is in no completion and in no error about toggles", async () => {
    const offered = await limited.toolkit.complete(
      { kind: "environment", text: "", spaceName: "Default" },
      { transport: "test" },
    );
    expect(offered.values).toContain("Staging");
    expect(offered.values).not.toContain("Production");
    const [toggle] = limited.simulator.store.space(demoFacts.spaces.default).featureToggles.all();
    expect(JSON.stringify(toggle)).toContain(PRODUCTION);
    const project = { spaceName, projectId: toggle?.ProjectId };
    const toggles = await limited.ok("find_feature_toggles", project);
    expect(itemsOf(toggles).length).toBeGreaterThan(0);
    expect(JSON.stringify(toggles.structured.items)).not.toContain(PRODUCTION);
    const uri = `octopus://spaces/Default/projects/${toggle?.ProjectId}/featuretoggles/${toggle?.Slug}`;
    expect((await limited.ok("read_resource", { uri })).text).not.toContain(PRODUCTION);
  });
});

describe("what a closed environment leaves behind", () => {
  let limited: Bench;
  beforeAll(async () => {
    limited = await openBench({ policy: { rules: [production] } });
  });
  afterAll(() => limited.close());
  const shown = async (tool: string, args: object) =>
    JSON.stringify((await limited.ok(tool, { spaceName, ...args })).structured);

  it.each([
    ["list_environments", {}],
    ["list_deployments", {}],
    ["list_deployments", { skip: 1_000 }],
    ["find_events", {}],
    ["find_deployment_targets", {}],
    ["find_interruptions", { assignedToMe: true }],
  ])("no count reveals a closed environment in %s %j", async (tool, args) => {
    const { structured } = await limited.ok(tool, { spaceName, ...args });
    // Environments are counted after the closed ones are left out; of other lists only the server knows the total.
    if (tool === "list_environments") expect(structured.total).toBe((structured.items as unknown[]).length);
    else if (!("filteredAs" in structured)) expect(structured).not.toHaveProperty("total");
    else expect(structured.filteredAs).not.toHaveProperty("available");
  });

  it("a name that a rule closes cannot be guessed letter by letter", async () => {
    const rules: readonly Rule[] = [{ effect: "deny", project: "Inventory API" }];
    const guessing = await openBench({ policy: { rules } });
    const without = await openBench({ policy: { rules } });
    const { projects } = without.simulator.store.space("Spaces-1");
    projects.remove(demoFacts.projects.inventory);
    for (const args of [
      ...["inv", "inventory", "inventoryX", "i", "api"].map((partialName) => ({ partialName })),
      ...[0, 1, 2, 3, 4].map((skip) => ({ skip, take: 1 })),
      ...[0, 1].map((skip) => ({ skip, take: 1, partialName: "a" })),
    ]) {
      const call = { spaceName, ...args };
      const [closed, absent] = [
        await guessing.ok("list_projects", call),
        await without.ok("list_projects", call),
      ];
      expect(closed.structured, JSON.stringify(args)).toEqual(absent.structured);
    }
    const typed = (bench: Bench) =>
      bench.toolkit.complete({ kind: "project", text: "inv", spaceName: "Default" }, { transport: "test" });
    expect(await typed(guessing)).toEqual(await typed(without));
    await Promise.all([guessing.close(), without.close()]);
  });

  it.each([
    ["environment", "list_environments", { spaceName }, "live-now"],
    ["space", "list_spaces", {}, "team-blue"],
    ["project", "list_projects", { spaceName }, "shop-front"],
    ["tenant", "find_tenants", { spaceName }, "alpine-2"],
  ] as const)(
    "a %s that is closed by its slug is not in %s after a rename",
    async (kind, tool, args, slug) => {
      const bench = await openBench({ policy: { rules: [{ effect: "deny", [kind]: slug }] } });
      const { store } = bench.simulator;
      const space = store.space("Spaces-1");
      const lists = {
        environment: space.environments,
        project: space.projects,
        tenant: space.tenants,
        space: store.spaces,
      };
      const list = lists[kind] as { all(): { Id: string; Name: string }[]; put(document: object): void };
      const last = list.all().at(-1);
      list.put({ ...last, Slug: slug });
      const { text } = await bench.ok(tool, args);
      expect(text).not.toContain(last?.Name);
      const completable = kind === "tenant" ? undefined : kind;
      if (completable) {
        const offered = await bench.toolkit.complete(
          { kind: completable, text: "", ...(kind === "space" ? {} : { spaceName: "Default" }) },
          { transport: "test" },
        );
        expect(offered.values).not.toContain(last?.Name);
      }
      await bench.close();
    },
  );

  it.each([
    ["list_spaces", {}],
    ["list_projects", { spaceName }],
    ["find_releases", { spaceName }],
    ["find_tenants", { spaceName }],
  ])("%s keeps its total when no rule closes any of its items", async (tool, args) => {
    expect((await limited.ok(tool, args)).structured.total).toBeTypeOf("number");
  });

  it("a step that runs in a closed environment only does not seem to run everywhere", async () => {
    const { processes } = limited.simulator.store.space(demoFacts.spaces.default);
    const before = processes.get(`deploymentprocess-${demoFacts.projects.checkout}`);
    if (!before) throw new Error("the demo has no such process");
    const environments = [[PRODUCTION], [demoFacts.environments.dev, "production"], []];
    const Steps = before.Steps.map((step, at) => ({
      ...step,
      Actions: step.Actions.map((action) => ({ ...action, Environments: environments[at % 3] ?? [] })),
    }));
    processes.put({ ...before, Steps } as typeof before);
    const { structured } = await limited.ok("get_deployment_process", {
      spaceName,
      projectId: "Checkout Service",
    });
    const steps = structured.steps as { actions: { environments?: string[] }[] }[];
    const shown = steps.slice(0, 3).map(({ actions }) => actions[0]?.environments);
    expect(shown).toEqual([
      ["1 closed by policy"],
      [demoFacts.environments.dev, "1 closed by policy"],
      undefined,
    ]);
    expect(JSON.stringify(structured)).not.toMatch(/Environments-4|"production"/i);
  });

  it("the scope of a runbook says how many environments are closed, in lists and in its resource", async () => {
    const { runbooks } = limited.simulator.store.space(demoFacts.spaces.default);
    const [runbook] = runbooks.all();
    if (!runbook) throw new Error("the demo has no runbook");
    runbooks.put({ ...runbook, EnvironmentScope: "Specified", Environments: [PRODUCTION] });
    const uri = `octopus://spaces/Default/runbooks/${runbook.Id}`;
    const texts = [
      await shown("find_runbooks", { projectName: runbook.ProjectId }),
      JSON.stringify((await limited.ok("read_resource", { uri })).structured),
    ];
    for (const text of texts) {
      expect(text).toContain("1 closed by policy");
      expect(text).not.toContain(PRODUCTION);
    }
  });

  it("a closed environment is not in the connections of a tenant", async () => {
    const text = await shown("find_tenants", { tenantId: "Alpine Outfitters" });
    expect(text).not.toContain(PRODUCTION);
    expect(text).toContain("closed by policy");
  });
});

describe("a project or tenant that is closed", () => {
  const RULES: readonly Rule[] = [
    { effect: "deny", name: "no-checkout", project: ["Checkout Service"] },
    { effect: "deny", name: "no-alpine", tenant: ["Alpine Outfitters"] },
  ];
  let limited: Bench;
  beforeAll(async () => {
    limited = await openBench({ policy: { rules: RULES } });
  });
  afterAll(() => limited.close());

  it.each([
    ["list_projects", { spaceName }],
    ["list_deployments", { spaceName, take: 200 }],
    ["find_releases", { spaceName, take: 200 }],
    ["find_events", { spaceName, take: 200 }],
    ["find_interruptions", { spaceName, pendingOnly: false }],
    ["find_tenants", { spaceName }],
    ["find_tenants", { spaceName, tenantId: "Boreal Trails" }],
    ["get_missing_tenant_variables", { spaceName, includeDetails: true }],
    ["find_deployment_targets", { spaceName }],
  ])("a closed environment is not in %s %j", async (tool, args) => {
    const outcome = await limited.call(tool, args);
    if (outcome.kind === "error") expect(outcome.error.code).toBe("not_found");
    const shown = outcome.kind === "result" ? JSON.stringify(outcome.structured) : "";
    expect(shown).not.toMatch(/"(?:Projects-1|Tenants-1|Checkout Service|Alpine Outfitters)"/);
  });

  it("a tenant can be open in one environment and closed in another", async () => {
    const rule: Rule = {
      effect: "deny",
      name: "pair",
      project: ["Checkout Service"],
      environment: ["Production"],
    };
    const pair = await openBench({ policy: { rules: [rule] } });
    const items = itemsOf(await pair.call("list_deployments", { spaceName, take: 200 }));
    const destinations = new Set(items.map(({ project, environment }) => `${project} in ${environment}`));
    expect(destinations).toContain("Checkout Service in Development");
    expect(destinations).not.toContain("Checkout Service in Production");
    expect([...destinations].some((destination) => destination.endsWith(" in Production"))).toBe(true);
    await pair.close();
  });
});

it("a rule closes a space", async () => {
  const limited = await openBench({
    policy: { rules: [{ effect: "deny", name: "shut", space: ["Default"] }] },
  });
  expect(itemsOf(await limited.call("list_spaces", {})).map(({ name }) => name)).not.toContain("Default");
  await limited.close();
});

it("an owner that the server does not name is hidden, because it may be the closed one", async () => {
  const limited = await openBench({ policy: { rules: [production] } });
  const { machines } = limited.simulator.store.space(demoFacts.spaces.default);
  const machine = machines.get("Machines-1");
  if (!machine) throw new Error("the demo has no such target");
  machines.put({ ...machine, EnvironmentIds: ["Environments-99"] });
  const outcome = await limited.call("find_deployment_targets", { spaceName });
  expect(itemsOf(outcome).map(({ id }) => id)).not.toContain("Machines-1");
  await limited.close();
});

it.each(["Name", "Slug"])(
  "a closed environment is not opened by another environment that has its id as %s",
  async (field) => {
    const limited = await openBench({ policy: { rules: [production] } });
    const { environments } = limited.simulator.store.space(demoFacts.spaces.default);
    const open = environments.get(demoFacts.environments.dev);
    if (!open) throw new Error("the demo has no such environment");
    const decoy = { ...open, Id: "Environments-98", Name: "Decoy", Slug: "decoy", SortOrder: 99 };
    environments.put({ ...decoy, [field]: PRODUCTION });
    const outcome = await limited.call("list_deployments", { spaceName, take: 200 });
    expect(itemsOf(outcome).length).toBeGreaterThan(0);
    const shown = itemsOf(outcome).map(({ environment }) => environment);
    expect(shown).toContain("Test");
    for (const name of [PRODUCTION, "Production", "Decoy"]) expect(shown).not.toContain(name);
    await limited.close();
  },
);

it("an environment stays closed when another environment has its slug as name", async () => {
  for (const SortOrder of [-1, 99]) {
    const limited = await openBench({ policy: { rules: [production] } });
    const { environments, processes } = limited.simulator.store.space(demoFacts.spaces.default);
    const [open, shut] = [environments.get(demoFacts.environments.dev), environments.get(PRODUCTION)];
    const process = processes.get(`deploymentprocess-${demoFacts.projects.checkout}`);
    if (!open || !shut || !process) throw new Error("the demo has no such things");
    environments.put({ ...shut, Slug: "live" });
    environments.put({ ...open, Id: "Environments-98", Name: "live", Slug: "decoy", SortOrder });
    const Steps = process.Steps.map((step) => ({
      ...step,
      Actions: step.Actions.map((action) => ({ ...action, Environments: ["live"] })),
    }));
    processes.put({ ...process, Steps } as typeof process);
    const { text } = await limited.ok("get_deployment_process", { spaceName, projectId: "Checkout Service" });
    expect(text).toContain("1 closed by policy");
    expect(text).not.toContain("live");
    await limited.close();
  }
});

it("no further request is sent where no rule closes anything to reading", async () => {
  const rules: Rule[] = [{ effect: "deny", name: "no-writes", tier: ["write"], environment: ["Production"] }];
  const bench = await openBench({ policy: { rules } });
  const outcome = await bench.ok("find_deployment_targets", { spaceName });
  expect(outcome.requests).toBe(2);
  expect(JSON.stringify(outcome.structured)).toContain(PRODUCTION);
  await bench.close();
});

it("a rule does not widen what execute may read", async () => {
  const bench = await openBench({ policy: { rules: [production], toolsets: ["deployments"] } });
  const outcome = await bench.fails("execute", { method: "GET", path: "/api/Spaces-1/projects" });
  expect(outcome.error.code).toBe("denied");
  await bench.close();
});
