/** A name that changes between the plan and the write: rules hold for the name at the moment of the write. */
import { demoFacts } from "@octo/simulator";
import { expect, it } from "vitest";
import { type Bench, openBench } from "../harness.ts";
import { startTask } from "../support/start-task.ts";

const { spaces, environments, projects, versions } = demoFacts;
const DEPLOY = {
  spaceName: "Default",
  projectName: projects.checkout,
  releaseVersion: versions.live,
  environmentNames: [environments.dev],
};

type Collection = "environments" | "projects" | "tenants";

function rename(bench: Bench, collection: Collection, id: string, Name: string): void {
  change(bench, collection, id, { Name });
}

function change({ simulator }: Bench, collection: Collection, id: string, fields: object): void {
  const store = simulator.store.space(spaces.default)[collection];
  const found = store.get(id);
  if (!found) throw new Error(`the demo has no ${id}`);
  store.put({ ...found, ...fields } as never);
}

it.each(["deny", "protect"] as const)(
  "an environment that is renamed after the plan is decided by its new name under %s",
  async (effect) => {
    const rule = { effect, name: "production", environment: ["*prod*"] };
    const bench = await openBench({ policy: { rules: [rule] } });
    const planned = await bench.fails("deploy_release", DEPLOY);
    expect(planned.error.code).toBe("approval_required");
    rename(bench, "environments", environments.dev, "Production EU");
    // Less than the minute for which names are remembered.
    bench.clock.advance(30_000);
    const { error } = await bench.fails("deploy_release", { ...DEPLOY, confirm: true });
    expect(error.code).toBe(effect === "deny" ? "denied" : "approval_required");
    expect(bench.writes()).toEqual([]);
    await bench.close();
  },
);

it.each([
  ["deploy_release", DEPLOY],
  ["create_release", { spaceName: "Default", projectName: projects.checkout, releaseVersion: "9.9.9" }],
  [
    "run_runbook",
    {
      spaceName: "Default",
      projectName: projects.checkout,
      runbookName: "Restart checkout pods",
      environmentNames: ["Production"],
    },
  ],
])("a project that is renamed after the plan of %s is decided by its new name", async (tool, args) => {
  const rule = { effect: "deny", name: "payments", project: ["*payment*"] } as const;
  const bench = await openBench({ policy: { rules: [rule] } });
  await bench.fails(tool, args);
  rename(bench, "projects", projects.checkout, "Payments");
  bench.clock.advance(30_000);
  const { error } = await bench.fails(tool, { ...args, confirm: true });
  expect(error).toMatchObject({ code: "denied", rule: "payments" });
  expect(bench.writes()).toEqual([]);
  await bench.close();
});

it("a name that a rule closed and that is free again is open at once", async () => {
  const rule = { effect: "deny", name: "production", environment: ["*prod*"] } as const;
  const bench = await openBench({ policy: { rules: [rule] } });
  rename(bench, "environments", environments.dev, "Production EU");
  await bench.fails("deploy_release", { ...DEPLOY, confirm: true });
  rename(bench, "environments", environments.dev, "Development");
  bench.clock.advance(61_000);
  await bench.ok("deploy_release", { ...DEPLOY, confirm: true });
  await bench.close();
});

const ALPINE = demoFacts.tenants["Alpine Outfitters"];
const LOYALTY = {
  spaceName: "Default",
  projectName: projects.loyalty,
  releaseVersion: "1.5.1",
  environmentNames: [environments.staging],
};
const health = (bench: Bench) =>
  startTask(bench, { Name: "Health", Arguments: { EnvironmentId: environments.test } });

/** Only tenants have tags. */
const wordsOf = (collection: Collection) =>
  collection === "tenants" ? ["shut", "tag:Region/APAC"] : ["shut"];
const KIND = { projects: "project", environments: "environment", tenants: "tenant" } as const;

/** Tools that write, with what changes between the plan and the write. */
const RENAMES: readonly {
  readonly tool: string;
  readonly args: (bench: Bench) => object | Promise<object>;
  readonly what: string;
  readonly changed: readonly [keyof typeof KIND, string, object];
}[] = [
  {
    tool: "update_release_notes",
    args: () => ({
      spaceName: "Default",
      projectName: projects.checkout,
      releaseVersion: versions.live,
      notes: "x",
    }),
    what: "the project",
    changed: ["projects", projects.checkout, { Name: "Shut" }],
  },
  {
    tool: "cancel_task",
    args: async (bench) => ({ taskId: await health(bench) }),
    what: "the environment of the task",
    changed: ["environments", environments.test, { Name: "Shut" }],
  },
  {
    tool: "rerun_task",
    args: async (bench) => {
      const taskId = await health(bench);
      bench.clock.advance(60_000);
      return { taskId };
    },
    what: "the environment of the task",
    changed: ["environments", environments.test, { Name: "Shut" }],
  },
  {
    tool: "answer_interruption",
    args: () => ({ spaceName: "Default", interruptionId: "Interruptions-7", answer: "Proceed" }),
    what: "the project of the work that waits",
    changed: ["projects", projects.inventory, { Name: "Shut" }],
  },
  {
    tool: "execute",
    args: () => ({
      method: "PUT",
      path: `/api/Spaces-1/projects/${projects.checkout}`,
      body: { Description: "x" },
    }),
    what: "the slug of the project in its path",
    changed: ["projects", projects.checkout, { Slug: "shut" }],
  },
  {
    tool: "create_release",
    args: () => ({ spaceName: "Default", projectName: projects.checkout, releaseVersion: "9.9.9" }),
    what: "the slug of the project",
    changed: ["projects", projects.checkout, { Slug: "shut" }],
  },
  {
    tool: "deploy_release",
    args: () => ({ ...LOYALTY, tenants: [ALPINE] }),
    what: "a tenant",
    changed: ["tenants", ALPINE, { Name: "Shut" }],
  },
  {
    tool: "deploy_release",
    args: () => ({ ...LOYALTY, tenantTags: ["Region/EMEA"] }),
    what: "the name of a tenant that its tag names",
    changed: ["tenants", ALPINE, { Name: "Shut" }],
  },
  {
    tool: "deploy_release",
    args: () => ({ ...LOYALTY, tenantTags: ["Region/EMEA"] }),
    what: "the slug of a tenant that its tag names",
    changed: ["tenants", ALPINE, { Slug: "shut" }],
  },
  {
    tool: "deploy_release",
    args: () => ({ ...LOYALTY, tenants: [ALPINE] }),
    what: "the tags of a tenant",
    changed: ["tenants", ALPINE, { TenantTags: ["Region/APAC"] }],
  },
];

it.each(RENAMES)(
  "$tool is refused when $what changes after the plan",
  async ({ tool, args, changed: [collection, id, fields] }) => {
    const rule = { effect: "deny", name: "shut", [KIND[collection]]: wordsOf(collection) } as const;
    const bench = await openBench({ policy: { rules: [rule], open: ["approvals"] } });
    const given = await args(bench);
    bench.simulator.journal.clear();
    const planned = await bench.fails(tool, given);
    expect(planned.error.code).toBe("approval_required");
    const { planToken } = planned.error.details as { planToken: string };
    change(bench, collection, id, fields);
    bench.clock.advance(20_000);
    const { error } = await bench.fails(tool, { ...given, confirm: true, planToken });
    expect(error).toMatchObject({ code: "denied", rule: "shut" });
    expect(bench.writes()).toEqual([]);
    await bench.close();
  },
);
