import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const args = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.failed,
  environmentNames: ["Development"],
};
const POST = "POST /api/Spaces-1/deployments/create/untenanted/v1";

it("deploy_release deploys once it is confirmed, and the task runs to its end", async () => {
  const { structured } = await bench.ok("deploy_release", { ...args, confirm: true });
  const [deployment] = structured.deployments as { taskId: string; state: string; taskResourceUri: string }[];
  expect(deployment).toMatchObject({ environmentId: demoFacts.environments.dev, state: "Queued" });
  expect(bench.writes()).toEqual([POST]);
  bench.clock.advance(10 * 60_000);
  const task = await bench.ok("read_resource", { uri: deployment?.taskResourceUri });
  expect(task.structured).toMatchObject({ content: { State: "Success", IsCompleted: true } });
});

it("deploy_release sends names as ids, so that no name can change its meaning on the way", async () => {
  await bench.ok("deploy_release", {
    ...args,
    projectName: "checkout service",
    environmentNames: ["development"],
    confirm: true,
  });
  const [write] = bench.simulator.journal.writes();
  expect(write?.body).toMatchObject({
    ProjectName: demoFacts.projects.checkout,
    EnvironmentNames: [demoFacts.environments.dev],
    SpaceIdOrName: demoFacts.spaces.default,
  });
});

it("deploy_release shows what each package of the release would change", async () => {
  const { releases } = bench.simulator.store.space(demoFacts.spaces.default);
  const release = releases
    .all()
    .find(
      ({ ProjectId, Version }) =>
        ProjectId === demoFacts.projects.checkout && Version === demoFacts.versions.failed,
    );
  if (!release) throw new Error("the demo has no such release");
  const SelectedPackages = release.SelectedPackages.map((one) => ({ ...one, Version: "4.2.7" }));
  releases.put({
    ...release,
    SelectedPackages: [SelectedPackages[0], release.SelectedPackages[1]].flatMap((one) => one ?? []),
  });
  const shown = async (environmentNames: string[]) => {
    const asked = await bench.call("deploy_release", { ...args, environmentNames }, { canAsk: true });
    if (asked.kind !== "ask") throw new Error(asked.text);
    return asked.prompt.split("\n").filter((line) => line.startsWith("Package"));
  };
  expect(await shown(["Staging"])).toEqual([
    'Package 1: "Deploy API container", "4.2.7", "no change"',
    'Package 2: "Run database migrations", "4.2.1", "no change"',
  ]);
  expect(await shown(["Production"])).toEqual([
    'Package 1: "Deploy API container", "4.2.7", "last success: 4.2.0"',
    'Package 2: "Run database migrations", "4.2.1", "last success: 4.2.0"',
  ]);
});

it("deploy_release expands tags to tenants before anybody approves", async () => {
  const tenanted = {
    spaceName: "Default",
    projectName: "Loyalty Platform",
    releaseVersion: "1.5.1",
    environmentNames: ["Production"],
  };
  const plan = await bench.fails("deploy_release", { ...tenanted, tenantTags: ["Ring/Early"] });
  expect(plan.error.code).toBe("approval_required");
  expect(plan.error.message).toMatch(/Tenants: "[^"]+ \(Tenants-\d+\)"/);
});

describe("tenants", () => {
  const loyalty = { spaceName: "Default", projectName: "Loyalty Platform", releaseVersion: "1.5.1" };
  const modeOf = (mode: "Tenanted" | "Untenanted") => {
    const { projects } = bench.simulator.store.space(demoFacts.spaces.default);
    const project = projects.all().find(({ Name }) => Name === "Loyalty Platform");
    if (!project) throw new Error("the demo has no such project");
    projects.put({ ...project, TenantedDeploymentMode: mode });
  };

  it("deploy_release refuses tenants that are not connected to the environment", async () => {
    const wrong = { environmentNames: ["Development"], tenants: ["Alpine Outfitters"] };
    const { error } = await bench.fails("deploy_release", { ...loyalty, ...wrong, confirm: true });
    expect(error).toMatchObject({
      code: "input",
      message: `tenants: 'Loyalty Platform' cannot reach every tenant of the call. Not connected to 'Development': 'Alpine Outfitters (${demoFacts.tenants["Alpine Outfitters"]})'.`,
    });
  });

  it("deploy_release refuses tenants for a project that does not deploy for them", async () => {
    const given = { tenants: ["Alpine Outfitters"], environmentNames: ["Production"] };
    const never = await bench.fails("deploy_release", { ...args, ...given, confirm: true });
    expect(never.error.message).toContain("'Checkout Service' does not deploy for tenants");
    modeOf("Tenanted");
    const only = { ...loyalty, environmentNames: ["Production"], confirm: true };
    const { error } = await bench.fails("deploy_release", only);
    expect(error).toMatchObject({
      code: "input",
      message: expect.stringContaining("deploys only for tenants"),
    });
    expect(bench.writes()).toEqual([]);
  });
});

describe("what the server would accept in silence", () => {
  it.each([
    ["no environment", { environmentNames: [] }, /environmentNames/],
    ["every tenant by a star", { tenants: ["*"] }, /no tenant '\*'|means every tenant/],
    [
      "an unknown step",
      { skipStepNames: ["Smoke tests"] },
      /no step 'Smoke tests'; the steps are .*'Smoke test'/,
    ],
    [
      "an unknown target",
      { specificMachineNames: ["prod-app-01"] },
      /No target 'prod-app-01' in Development/,
    ],
    ["a time without a zone", { runAt: "2026-11-22T10:00:00" }, /runAt: not a date and time with zone/],
    ["a time in words", { runAt: "tomorrow 5pm" }, /runAt: not a date and time with zone/],
    [
      "an end before the start",
      { runAt: "2026-11-22T10:00:00Z", noRunAfter: "2026-11-22T09:00:00Z" },
      /noRunAfter: must be later/,
    ],
    [
      "two environments for tenants",
      { environmentNames: ["Test", "Staging"], tenantTags: ["Ring/Early"] },
      /exactly one environment/,
    ],
    [
      "a freeze override without a reason",
      { deploymentFreezeNames: ["x"] },
      /deploymentFreezeOverrideReason/,
    ],
    [
      "a release that does not exist",
      { releaseVersion: "77.0.0" },
      /has no release 77\.0\.0\. Its newest releases: 4\.2\.1/,
    ],
  ])("deploy_release refuses %s, and sends nothing", async (_, wrong, message) => {
    const { error } = await bench.fails("deploy_release", { ...args, ...wrong, confirm: true });
    expect(error.message).toMatch(message);
    expect(bench.writes()).toEqual([]);
  });
});

it("deploy_release refuses an environment that the lifecycle has not opened", async () => {
  await bench.ok("create_release", {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseVersion: "9.0.0",
    confirm: true,
  });
  bench.simulator.journal.clear();
  const { error } = await bench.fails("deploy_release", {
    ...args,
    releaseVersion: "9.0.0",
    environmentNames: ["Production"],
    confirm: true,
  });
  expect(error).toMatchObject({ code: "conflict", message: expect.stringContaining("'Production'") });
  expect(bench.writes()).toEqual([]);
  // The progression says it twice, so that the server's list of promotions is not read.
  const paths = bench.simulator.journal.requests().map(({ path }) => path);
  expect(paths.filter((path) => path.endsWith("/deployments/template"))).toEqual([]);
});

it("deploy_release reads what it has started in one request", async () => {
  await bench.ok("deploy_release", { ...args, environmentNames: ["Development", "Test"], confirm: true });
  const sent = bench.simulator.journal.requests().map(({ method, path }) => `${method} ${path}`);
  expect(sent.slice(sent.indexOf(POST) + 1)).toEqual(["GET /api/Spaces-1/dashboard/dynamic"]);
});

describe("when the response is lost", () => {
  it("deploy_release finds the deployment after a lost response, and does not send it again", async () => {
    bench.simulator.faults.add({ kind: "reset-after", method: "POST", times: 1 });
    const { error } = await bench.fails("deploy_release", { ...args, confirm: true });
    expect(error).toMatchObject({
      code: "upstream",
      message: expect.stringMatching(/was created: Deployments-\d+ \(task ServerTasks-\d+\).*not sent again/),
    });
    expect(bench.writes()).toEqual([POST]);
  });

  it("deploy_release takes no deployment of a moment ago for the lost one", async () => {
    await bench.ok("deploy_release", { ...args, confirm: true });
    bench.simulator.faults.add({ kind: "reset-before", method: "POST", times: 1 });
    const { error } = await bench.fails("deploy_release", { ...args, confirm: true });
    expect(error.message).toContain("no new deployment");
  });

  it("deploy_release finds the deployment although the clocks differ by years", async () => {
    const ahead = await openBench({ toolkit: { now: () => Date.parse("2031-01-01T00:00:00Z") } });
    ahead.simulator.faults.add({ kind: "reset-after", method: "POST", times: 1 });
    const { error } = await ahead.fails("deploy_release", { ...args, confirm: true });
    expect(error.message).toMatch(/was created: Deployments-\d+ \(task ServerTasks-\d+\)/);
    await ahead.close();
  });

  it("deploy_release says so when nothing happened after a lost response", async () => {
    bench.simulator.faults.add({ kind: "reset-before", method: "POST", times: 1 });
    const { error } = await bench.fails("deploy_release", { ...args, confirm: true });
    expect(error).toMatchObject({ code: "upstream", message: expect.stringContaining("no new deployment") });
    expect(bench.writes().length).toBeLessThanOrEqual(1);
  });
});

describe("a prompted variable", () => {
  const element = (Name: string, control: object = {}, required = false) => ({
    Name: `id-of-${Name}`,
    Control: { Name, Label: `${Name}?`, ...control },
    IsValueRequired: required,
  });
  let elements: object[];
  beforeEach(async () => {
    elements = [element("Reason")];
    await bench.close();
    bench = await openBenchWith(({ path }) =>
      path.includes("/deployments/preview/")
        ? { body: { StepsToExecute: [], Form: { Values: {}, Elements: elements } } }
        : undefined,
    );
  });

  it("a prompted variable is sent by its own name, however the caller named it", async () => {
    await bench.ok("deploy_release", { ...args, variables: { "reason?": "Fix" }, confirm: true });
    expect(bench.simulator.journal.writes()[0]?.body).toMatchObject({ Variables: { Reason: "Fix" } });
  });

  it("a value is refused when the release does not ask for it", async () => {
    const { error } = await bench.fails("deploy_release", {
      ...args,
      variables: { Reasn: "x" },
      confirm: true,
    });
    expect(error).toMatchObject({
      code: "input",
      message: expect.stringContaining("does not ask for 'Reasn'; it asks for 'Reason'"),
    });
    expect(bench.writes()).toEqual([]);
  });

  it.each([
    { IsSecure: true },
    { Type: "Sensitive" },
    { DisplaySettings: { "Octopus.ControlType": "Sensitive" } },
  ])("a sensitive value is refused, and stays out of errors and audit log: %j", async (control) => {
    elements = [element("Token", control)];
    const given = { variables: { Token: "kittiwake-harbour" } };
    for (const caller of [{}, { canAsk: true }]) {
      const outcome = await bench.fails("deploy_release", { ...args, ...given, confirm: true }, caller);
      expect(outcome.error).toMatchObject({
        code: "input",
        message: expect.stringContaining("variables: 'Token' is sensitive"),
      });
      expect(outcome.text).not.toContain("kittiwake");
    }
    expect(JSON.stringify(bench.audit)).not.toContain("kittiwake");
    expect(bench.audit.at(-1)?.args).toMatchObject({ variables: { Token: "[not recorded]" } });
    expect(bench.writes()).toEqual([]);
  });

  it("only a person can give a required sensitive value", async () => {
    elements = [element("Token", { IsSecure: true }, true)];
    const { error } = await bench.fails("deploy_release", { ...args, confirm: true });
    expect(error.message).toContain("only a person can give it");
  });

  it("the value of a prompted variable stays out of plan and audit log", async () => {
    const given = { variables: { Reason: "kittiwake-harbour" } };
    const asked = await bench.call("deploy_release", { ...args, ...given }, { canAsk: true });
    expect(asked.kind === "ask" && asked.prompt).toContain('Values given for: "Reason"');
    expect(asked.kind === "ask" && asked.prompt).not.toContain("kittiwake");
    expect((await bench.fails("deploy_release", { ...args, ...given })).text).not.toContain("kittiwake");
    await bench.ok("deploy_release", { ...args, ...given, confirm: true });
    expect(bench.audit.filter(({ event }) => event === "intent")).toHaveLength(1);
    expect(JSON.stringify(bench.audit)).not.toContain("kittiwake");
  });
});
