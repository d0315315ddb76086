import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBench } from "../../../test/harness.ts";
import { type Asked, type OverlayBench, openBenchWith, page } from "../../../test/overlay.ts";

const SNAPSHOT = `/api/Spaces-1/runbookSnapshots/${demoFacts.runbookSnapshotId}/runbookRuns/preview`;
const BOOK = `/api/Spaces-1/projects/${demoFacts.projects.checkout}/runbooks`;
const POST = "POST /api/Spaces-1/runbook-runs/create/v1";

const step = (name: string, machines: readonly string[] = [], rest: object = {}) => ({
  ActionName: name,
  CanBeSkipped: true,
  Machines: machines.map((machine) => ({ Id: `Machines-${machine}`, Name: machine })),
  ...rest,
});
const element = (name: string, control: object = {}, required = true) => ({
  Name: `id-of-${name}`,
  IsValueRequired: required,
  Control: { Type: "VariableValue", Name: name, Label: `The ${name}`, ...control },
});

let form: { Values: Record<string, unknown>; Elements: unknown[] };
let changes: Record<string, unknown>;
let bench: OverlayBench;

function overlay({ method, path }: Asked) {
  if (path.startsWith(SNAPSHOT))
    return {
      body: {
        StepsToExecute: [
          step("Restart pods", ["checkout-k8s"]),
          step("Health check"),
          step("Report", [], { CanBeSkipped: false }),
        ],
        Form: form,
      },
    };
  if (method === "GET" && Object.keys(changes).length > 0 && path === BOOK)
    return page([
      {
        Id: demoFacts.runbookId,
        Name: "Restart checkout pods",
        Slug: "restart-checkout-pods",
        ProjectId: demoFacts.projects.checkout,
        PublishedRunbookSnapshotId: demoFacts.runbookSnapshotId,
        EnvironmentScope: "All",
        MultiTenancyMode: "TenantedOrUntenanted",
        ...changes,
      },
    ]);
  return undefined;
}

beforeEach(async () => {
  form = { Values: {}, Elements: [] };
  changes = {};
  bench = await openBenchWith(overlay);
});
afterEach(() => bench.close());

const args = {
  spaceName: "Default",
  projectName: "Checkout Service",
  runbookName: "restart checkout pods",
  environmentNames: ["Staging"],
};

it("run_runbook runs the published snapshot once it is confirmed, and the task runs to its end", async () => {
  const { structured } = await bench.ok("run_runbook", { ...args, confirm: true });
  expect(structured).toMatchObject({
    runbookId: demoFacts.runbookId,
    runbookName: "Restart checkout pods",
    runbookSnapshotId: demoFacts.runbookSnapshotId,
    runs: [
      {
        runbookRunId: expect.stringMatching(/^RunbookRuns-\d+$/),
        taskId: expect.stringMatching(/^ServerTasks-\d+$/),
        environmentId: demoFacts.environments.staging,
        state: "Queued",
        portalUrl: expect.stringMatching(/\/app#\/Spaces-1\/tasks\/ServerTasks-\d+$/),
      },
    ],
  });
  expect(bench.writes()).toEqual([POST]);
  bench.clock.advance(10 * 60_000);
  const [run] = structured.runs as { taskResourceUri: string }[];
  const task = await bench.ok("read_resource", { uri: run?.taskResourceUri });
  expect(task.structured).toMatchObject({ content: { State: "Success" } });
});

it("run_runbook reads what it has started in one request, and no environments that the runbook names", async () => {
  await bench.ok("run_runbook", { ...args, environmentNames: ["Staging", "Production"], confirm: true });
  const sent = bench.simulator.journal.requests().map(({ method, path }) => `${method} ${path}`);
  expect(sent.slice(sent.indexOf(POST) + 1)).toEqual(["GET /api/Spaces-1/progression/runbooks/taskRuns"]);
  expect(sent.filter((one) => one.endsWith("/environments"))).toEqual([]);
});

it("run_runbook sends ids, so that no name and no newly published snapshot can change what was approved", async () => {
  await bench.ok("run_runbook", { ...args, environmentNames: ["staging"], confirm: true });
  expect(bench.simulator.journal.writes()[0]?.body).toEqual({
    SpaceId: demoFacts.spaces.default,
    SpaceIdOrName: demoFacts.spaces.default,
    ProjectName: demoFacts.projects.checkout,
    RunbookName: demoFacts.runbookId,
    Snapshot: demoFacts.runbookSnapshotId,
    EnvironmentNames: [demoFacts.environments.staging],
  });
});

it("run_runbook shows steps, the skipped ones marked, targets and snapshot before anybody approves", async () => {
  const { error } = await bench.fails("run_runbook", { ...args, skipStepNames: ["health check"] });
  expect(error.code).toBe("approval_required");
  for (const part of [
    `Staging (${demoFacts.environments.staging})`,
    `Restart checkout pods (${demoFacts.runbookId})`,
    `Snapshot 9XK4D (${demoFacts.runbookSnapshotId}), published`,
    "Health check (SKIPPED)",
    "checkout-k8s",
    "Steps are left out.",
  ])
    expect(error.message).toContain(part);
  expect(bench.writes()).toEqual([]);
});

it("run_runbook shows the packages of the snapshot", async () => {
  const { runbookSnapshots } = bench.simulator.store.space(demoFacts.spaces.default);
  for (const snapshot of runbookSnapshots.where("runbook", bench.simulator.landmarks.runbookId)) {
    const step = { ActionName: "Run tool", StepName: "Run tool", PackageReferenceName: "tool" };
    runbookSnapshots.put({ ...snapshot, SelectedPackages: [{ ...step, Version: "1.4.0" }] });
  }
  const { error } = await bench.fails("run_runbook", args);
  expect(error.message).toContain('Package: "Run tool (tool)", "1.4.0"');
});

it("run_runbook warns when the runbook is running there already", async () => {
  await bench.ok("run_runbook", { ...args, confirm: true });
  const { error } = await bench.fails("run_runbook", args);
  expect(error.message).toMatch(/queued or running there already: ServerTasks-\d+/);
});

describe("what the server would accept in silence", () => {
  it.each([
    ["no environment", { environmentNames: [] }, /environmentNames/],
    [
      "an environment out of scope",
      { environmentNames: ["Development"] },
      /may not run in 'Development'\. It may run in 'Staging \(\S+\)', 'Production \(\S+\)'/,
    ],
    ["every tenant by a star", { tenants: ["*"] }, /no tenant '\*'|means every tenant/],
    [
      "tenants for a runbook without",
      { tenantTags: ["Ring/Early"] },
      /no enabled tenant of this project|does not run for/,
    ],
    [
      "an unknown step",
      { skipStepNames: ["Healthcheck"] },
      /no step 'Healthcheck'; the steps are 'Restart pods'/,
    ],
    ["a step that must run", { skipStepNames: ["Report"] }, /'Report' cannot be left out/],
    ["an unknown target", { excludedMachineNames: ["web-1"] }, /No target 'web-1' in Staging/],
    ["an unknown prompt", { promptedVariableValues: { Reason: "x" } }, /does not ask for 'Reason'/],
    ["an unknown runbook", { runbookName: "Reboot" }, /no runbook 'Reboot'. It has 'Restart checkout pods/],
    [
      "an unknown snapshot",
      { runbookSnapshotId: "Snapshot 0" },
      /no snapshot 'Snapshot 0'. The runbook has 'Snapshot 9XK4D/,
    ],
    ["a snapshot of a Git runbook", { runbookSnapshotId: "x", gitRef: "main" }, /exclude each other/],
    ["a Git reference without Git", { gitRef: "main" }, /in the database/],
    ["a time without a zone", { runAt: "2026-11-22T10:00:00" }, /runAt: not a date and time with zone/],
    ["a time in words", { noRunAfter: "tomorrow" }, /noRunAfter: not a date and time with zone/],
    [
      "an end before the start",
      { runAt: "2026-11-22T10:00:00Z", noRunAfter: "2026-11-22T10:00:00+01:00" },
      /noRunAfter: must be later/,
    ],
  ])("run_runbook refuses %s, and sends nothing", async (_, wrong, message) => {
    const { error } = await bench.fails("run_runbook", { ...args, ...wrong, confirm: true });
    expect(error.message).toMatch(message);
    expect(bench.writes()).toEqual([]);
  });

  it("run_runbook refuses a runbook without a published snapshot", async () => {
    changes = { PublishedRunbookSnapshotId: null };
    const { error } = await bench.fails("run_runbook", { ...args, confirm: true });
    expect(error).toMatchObject({ code: "conflict", hint: expect.stringContaining("Snapshot 9XK4D") });
  });
});

it.each(["x/../../users/me", "%2e%2e", "..", "a?b", "a\u0000b"])(
  "run_runbook reaches no other route by the text %j",
  async (text) => {
    await bench.fails("run_runbook", { ...args, runbookName: text, confirm: true });
    await bench.fails("run_runbook", { ...args, runbookSnapshotId: text, confirm: true });
    await bench.fails("run_runbook", { ...args, gitRef: text, confirm: true });
    const paths = [...bench.simulator.journal.requests(), ...bench.asked].map(({ path }) => path);
    const own =
      /^\/api(?:$|\/spaces\/all|\/Spaces-1\/(?:environments\/all|projects(?:\/Projects-1(?:\/runbooks|\/runbookSnapshots\/[^/]+)?)?|runbooks\/Runbooks-1\/runbookSnapshots)$)/;
    expect(paths.filter((path) => !own.test(path))).toEqual([]);
    expect(bench.writes()).toEqual([]);
  },
);

describe("tenants", () => {
  const tenanted = { ...args, projectName: "Loyalty Platform", environmentNames: ["Production"] };
  beforeEach(async () => {
    await bench.close();
    changes = { ProjectId: undefined };
    bench = await openBenchWith((asked) =>
      overlay({
        ...asked,
        path: asked.path.replace(/\/projects\/Projects-\d+\/runbooks$/, "/projects/Projects-1/runbooks"),
      }),
    );
  });

  it("run_runbook expands tags to tenants before anybody approves", async () => {
    const { error } = await bench.fails("run_runbook", { ...tenanted, tenantTags: ["Ring/Early"] });
    expect(error.code).toBe("approval_required");
    expect(error.message).toMatch(/Tenants: "[^"]+ \(Tenants-\d+\)"/);
    expect(bench.asked.some(({ path }) => /preview\/Environments-4\/Tenants-\d+$/.test(path))).toBe(true);
  });

  it("run_runbook refuses tenants that are not connected to every environment", async () => {
    const all = await bench.fails("run_runbook", {
      ...tenanted,
      environmentNames: ["Development"],
      tenantTags: ["Ring/Early"],
    });
    expect(all.error.message).toMatch(/Not connected to 'Development': '/);
  });

  it("run_runbook asks for tenants where a runbook runs for tenants only", async () => {
    changes = { ...changes, MultiTenancyMode: "Tenanted" };
    const { error } = await bench.fails("run_runbook", tenanted);
    expect(error.message).toContain("runs only for tenants");
  });

  it("run_runbook refuses a tag that no tenant has", async () => {
    const { error } = await bench.fails("run_runbook", { ...tenanted, tenantTags: ["Ring/Eearly"] });
    expect(error.message).toMatch(/no enabled tenant of this project has 'Ring\/Eearly'|not found/i);
  });
});

describe("what it asks for", () => {
  it("a required value of a runbook must be given", async () => {
    form = { Values: { "id-of-Reason": "" }, Elements: [element("Reason"), element("Note", {}, false)] };
    const { error } = await bench.fails("run_runbook", { ...args, confirm: true });
    expect(error).toMatchObject({ code: "input", message: expect.stringContaining("required for 'Reason'") });
  });

  it("a value of a runbook is sent by the variable's own name, and is not shown", async () => {
    form = { Values: {}, Elements: [element("Reason")] };
    const values = { promptedVariableValues: { "the reason": "memory leak" } };
    const { error } = await bench.fails("run_runbook", { ...args, ...values });
    expect(error.message).toContain("the reason");
    expect(error.message).not.toContain("memory leak");
    await bench.ok("run_runbook", { ...args, ...values, confirm: true });
    expect(bench.simulator.journal.writes()[0]?.body).toMatchObject({ Variables: { Reason: "memory leak" } });
  });

  it.each([
    { IsSecure: true },
    { Type: "Sensitive" },
    { DisplaySettings: { "Octopus.ControlType": "Sensitive" } },
  ])("a sensitive value of a runbook is refused as an argument: %j", async (control) => {
    form = { Values: {}, Elements: [element("Token", control, false)] };
    const given = { promptedVariableValues: { Token: "hunter2-hunter2" } };
    const outcome = await bench.fails("run_runbook", { ...args, ...given, confirm: true });
    expect(outcome.error).toMatchObject({
      code: "input",
      message: expect.stringContaining("'Token' is sensitive"),
    });
    expect(outcome.text).not.toContain("hunter2");
    expect(JSON.stringify(bench.audit)).not.toContain("hunter2");
    expect(bench.writes()).toEqual([]);
  });

  it("only a person can give a required sensitive value of a runbook", async () => {
    form = { Values: {}, Elements: [element("Token", { IsSecure: true })] };
    const { error } = await bench.fails("run_runbook", { ...args, confirm: true });
    expect(error.message).toContain("only a person can give it");
  });
});

describe("in Git", () => {
  const PROJECT = `/api/Spaces-1/projects/${demoFacts.projects.storefront}`;
  const git = { ...args, projectName: "Web Storefront", runbookName: "Purge CDN", gitRef: "main" };
  beforeEach(async () => {
    await bench.close();
    bench = await openBenchWith(({ method, path }) => {
      if (path === "/api/Spaces-1/projects")
        return page([
          {
            Id: demoFacts.projects.storefront,
            Name: "Web Storefront",
            PersistenceSettings: { Type: "VersionControlled", ConversionState: { RunbooksAreInGit: true } },
          },
        ]);
      if (path === `${PROJECT}/main/runbooks`)
        return page([{ Id: "purge-cdn", Slug: "purge-cdn", Name: "Purge CDN", EnvironmentScope: "All" }]);
      if (path.startsWith(`${PROJECT}/main/runbooks/purge-cdn/runbookRuns/preview/`))
        return { body: { StepsToExecute: [step("Purge")] } };
      if (method === "POST" && path.endsWith("/runbook-runs/git/create/v1"))
        return {
          body: {
            RunbookRunServerTasks: [{ RunbookRunId: "RunbookRuns-90", ServerTaskId: "ServerTasks-90" }],
          },
        };
      return undefined;
    });
  });

  it("run_runbook runs a runbook in Git at the Git reference", async () => {
    const { structured } = await bench.ok("run_runbook", { ...git, confirm: true });
    expect(structured).toMatchObject({
      gitRef: "main",
      runs: [{ runbookRunId: "RunbookRuns-90", taskId: "ServerTasks-90" }],
    });
    const sent = bench.asked.find(({ method }) => method === "POST");
    expect(sent?.body).toMatchObject({
      RunbookName: "Purge CDN",
      GitRef: "main",
      ProjectName: demoFacts.projects.storefront,
    });
    expect(sent?.body).not.toHaveProperty("Snapshot");
  });

  it("run_runbook needs a Git reference for a runbook in Git", async () => {
    const { error } = await bench.fails("run_runbook", { ...git, gitRef: undefined });
    expect(error.message).toContain("keeps its runbooks in Git");
  });
});

describe("when the response is lost", () => {
  it("run_runbook finds the run after a lost response, and does not send it again", async () => {
    bench.simulator.faults.add({ kind: "reset-after", method: "POST", times: 1 });
    const { error } = await bench.fails("run_runbook", { ...args, confirm: true });
    expect(error).toMatchObject({
      code: "upstream",
      message: expect.stringMatching(/was created: RunbookRuns-\d+ \(task ServerTasks-\d+\).*not sent again/),
    });
    expect(bench.writes()).toEqual([POST]);
  });

  it("run_runbook says so when nothing happened after a lost response", async () => {
    bench.simulator.faults.add({ kind: "reset-before", method: "POST", times: 1 });
    const { error } = await bench.fails("run_runbook", { ...args, confirm: true });
    expect(error).toMatchObject({ code: "upstream", message: expect.stringContaining("no new runbook run") });
    expect(bench.writes().length).toBeLessThanOrEqual(1);
  });
});

it("run_runbook asks for the plan's token in a protected environment", async () => {
  const protect = { effect: "protect" as const, name: "prod", environment: ["Production"] };
  const guarded = await openBenchWith(overlay, { policy: { rules: [protect] } });
  try {
    const production = { ...args, environmentNames: ["Production"], confirm: true };
    const { error } = await guarded.fails("run_runbook", production);
    expect(error).toMatchObject({ code: "approval_required", details: { protected: true } });
    expect(guarded.writes()).toEqual([]);
    await guarded.ok("run_runbook", { ...production, planToken: error.details?.planToken });
    expect(guarded.writes()).toEqual([POST]);
  } finally {
    await guarded.close();
  }
});

it("run_runbook works with its own toolset alone", async () => {
  const narrow = await openBenchWith(overlay, { policy: { toolsets: ["runbooks"] } });
  try {
    await narrow.ok("run_runbook", { ...args, confirm: true });
    expect(narrow.writes()).toEqual([POST]);
  } finally {
    await narrow.close();
  }
});

it("run_runbook needs a server that has its route", async () => {
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  try {
    const { error } = await old.fails("run_runbook", args);
    expect(error.code).toBe("unsupported_version");
    expect(old.writes()).toEqual([]);
  } finally {
    await old.close();
  }
});
