import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { include, setLibrary, setVariables } from "../../../test/support/change-configuration.ts";

const { projects, environments, tenants, runbookId, defaultChannelId } = demoFacts;
const CHECKOUT = `variableset-${projects.checkout}`;
const INVENTORY = `variableset-${projects.inventory}`;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

interface Row {
  readonly name: string;
  readonly line: string;
}

async function nowhere(args: object = {}, from: Bench = bench) {
  const { structured } = await from.ok("search_configuration", {
    spaceName: "Default",
    show: "nowhere",
    take: 200,
    ...args,
  });
  const { notRead = [] } = (structured.notice ?? {}) as { notRead?: readonly string[] };
  return { rows: structured.items as readonly Row[], total: structured.total, notRead };
}

const space = (from: Bench) => from.simulator.store.space(demoFacts.spaces.default);

/** Adds an environment that no lifecycle names, and lifecycles that name theirs. */
function addUnreachedEnvironment(from: Bench): string {
  const known = space(from).environments.get(environments.dev);
  if (!known) throw new Error("The demo world has no Development.");
  const { Id } = space(from).environments.put({
    ...known,
    Id: "Environments-77",
    Name: "Sandbox",
    Slug: "sandbox",
  });
  return Id;
}

describe("values that apply nowhere", () => {
  it.each([
    ["Environment", "Environments-99", "environment"],
    ["Machine", "Machines-999", "target"],
    ["Role", "nobody-has-it", "target tag"],
    ["Channel", "Channels-999", "channel"],
    ["Action", "no-such-step", "step"],
    ["Tenant", "Tenants-999", "tenant"],
    ["TenantTag", "Region/Nowhere", "tenant tag"],
    ["ProcessOwner", "Runbooks-999", "process"],
  ])("name a %s that does not exist: %s", async (kind, id, word) => {
    setVariables(bench, CHECKOUT, [
      { name: "Everywhere" },
      { name: "Gone", value: "left over", scope: { [kind]: [id] } },
    ]);
    const { rows, total } = await nowhere({ projects: ["Checkout Service"] });
    expect(rows).toMatchObject([
      {
        in: "variables",
        project: "Checkout Service",
        name: "Gone",
        line: `no ${word} of its scope exists, or none that this key may see`,
        value: "left over",
      },
    ]);
    expect(total).toBe(1);
  });

  it("are none of those that name something that exists", async () => {
    const [machine] = space(bench).machines.all();
    const process = space(bench).processes.get(`deploymentprocess-${projects.checkout}`);
    const step = process?.Steps[0]?.Actions[0]?.Id ?? "";
    setVariables(bench, CHECKOUT, [
      { name: "A", scope: { Environment: ["Environments-99", environments.production] } },
      { name: "B", scope: { Machine: [machine?.Id ?? ""], Role: ["checkout-api"] } },
      { name: "C", scope: { Channel: [defaultChannelId], Action: [step] } },
      { name: "D", scope: { Tenant: [tenants["Alpine Outfitters"]], TenantTag: ["Region/EMEA"] } },
      { name: "E", scope: { ProcessOwner: [runbookId] } },
      { name: "F", scope: { ProcessOwner: [projects.checkout] } },
    ]);
    expect(await nowhere()).toEqual({ rows: [], total: 0, notRead: [] });
  });

  it("are those in environments that no lifecycle and no runbook reaches", async () => {
    const unreached = addUnreachedEnvironment(bench);
    const scope = { Environment: [unreached] };
    setVariables(bench, CHECKOUT, [{ name: "Sandboxed", scope }]);
    const { rows } = await nowhere();
    expect(rows).toMatchObject([
      {
        name: "Sandboxed",
        line: "no lifecycle and no runbook reaches its environments",
        environments: ["Sandbox"],
      },
    ]);
    const runbook = space(bench).runbooks.get(runbookId);
    if (!runbook) throw new Error("The demo world has no runbook.");
    space(bench).runbooks.put({ ...runbook, Environments: [unreached] });
    expect((await nowhere()).rows).toEqual([]);
    space(bench).runbooks.put({ ...runbook, EnvironmentScope: "All", Environments: [] });
    expect((await nowhere()).rows).toEqual([]);
  });

  it("are none of a library set that a project can use there", async () => {
    const scope = { Environment: [addUnreachedEnvironment(bench)] };
    const id = setLibrary(bench, "shared", [{ name: "Sandboxed", scope }]);
    expect((await nowhere()).rows).toEqual([]);
    include(bench, projects.inventory, [id]);
    expect((await nowhere()).rows).toMatchObject([{ in: "librarySets", name: "shared: Sandboxed" }]);
  });

  it.each([
    [/\/lifecycles$/, "lifecycles: not permitted"],
    [/\/channels$/, "channels: not permitted"],
    [/\/runbooks$/, "runbooks: not permitted"],
  ])("are not known where %s cannot be read", async (path, part) => {
    setVariables(bench, INVENTORY, [
      { name: "Sandboxed", scope: { Environment: [addUnreachedEnvironment(bench)] } },
      { name: "Gone", scope: { Environment: ["Environments-99"] } },
    ]);
    bench.simulator.faults.add({ kind: "status", status: 403, path });
    const { rows, notRead } = await nowhere();
    expect(rows.map(({ name }) => name)).toEqual(["Gone"]);
    expect(notRead).toEqual([part]);
  });

  it("are not known for tenants and steps that cannot be read", async () => {
    setVariables(bench, CHECKOUT, [
      { name: "A", scope: { Tenant: ["Tenants-999"] } },
      { name: "B", scope: { Action: ["no-such-step"] } },
    ]);
    bench.simulator.faults.add({ kind: "status", status: 403, path: /\/(?:tenants|runbookProcesses)$/ });
    const { rows, notRead } = await nowhere();
    expect(rows).toEqual([]);
    expect(notRead).toEqual(["runbook processes: not permitted", "tenants of values: not permitted"]);
  });

  it("show no secret", async () => {
    const scope = { Environment: ["Environments-99"] };
    setVariables(bench, CHECKOUT, [
      { name: "Sensitive", value: "Gannet!Harbour7", isSensitive: true, scope },
      { name: "Password", value: "Gannet!Harbour7", scope },
    ]);
    const { rows } = await nowhere();
    expect(rows.map(({ name }) => name)).toEqual(["Sensitive", "Password"]);
    expect(JSON.stringify(rows)).not.toContain("Gannet");
  });

  it("name only open environments, and nothing of a closed project", async () => {
    const rules = [
      { effect: "deny", environment: ["Sandbox"] },
      { effect: "deny", project: ["Inventory API"] },
    ] as const;
    const limited = await openBench({ policy: { rules } });
    const closed = addUnreachedEnvironment(limited);
    const known = space(limited).environments.get(closed);
    if (known) space(limited).environments.put({ ...known, Id: "Environments-78", Name: "Lab", Slug: "lab" });
    const scope = { Environment: [closed, "Environments-78"] };
    setVariables(limited, CHECKOUT, [
      { name: "Both", scope },
      { name: "Closed", scope: { Environment: [closed] } },
    ]);
    setVariables(limited, INVENTORY, [{ name: "Other", scope }]);
    const { rows, total } = await nowhere({}, limited);
    expect(rows).toMatchObject([{ name: "Both", environments: ["Lab"] }]);
    expect(total).toBe(1);
    await limited.close();
  });
});
