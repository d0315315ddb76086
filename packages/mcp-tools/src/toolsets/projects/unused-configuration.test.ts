import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import {
  include,
  setLibrary,
  setSettings,
  setVariables,
} from "../../../test/support/change-configuration.ts";
import { createReplay, withoutField } from "../../../test/support/replay.ts";
import type { Outcome } from "../../index.ts";

const { projects, environments, runbookId } = demoFacts;
const CHECKOUT = `variableset-${projects.checkout}`;
const PROCESS = `deploymentprocess-${projects.checkout}`;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

interface Row {
  readonly in: string;
  readonly project?: string;
  readonly name: string;
  readonly line?: string;
  readonly mayBeUsedBy?: string;
}

async function unused(args: object = {}, from: Pick<Bench, "ok"> = bench) {
  const { structured } = await from.ok("search_configuration", {
    spaceName: "Default",
    show: "unused",
    take: 200,
    ...args,
  });
  const { notRead = [] } = (structured.notice ?? {}) as { notRead?: readonly string[] };
  return { rows: structured.items as readonly Row[], hint: structured.hint, notRead };
}

const itemsOf = (outcome: Outcome) =>
  outcome.kind === "result" ? (outcome.structured.items as readonly Row[]) : undefined;

const ofCheckout = (rows: readonly Row[]) =>
  rows.filter(({ project }) => project === "Checkout Service").map(({ name }) => name);

describe("unused variables", () => {
  it("are those that no step, runbook or other variable refers to", async () => {
    setVariables(bench, CHECKOUT, [
      { name: "InStep" },
      { name: "InScript" },
      { name: "In:Runbook" },
      { name: "InOther", value: "#{InOther}" },
      { name: "Other", value: "a #{InOther | ToLower} b" },
      { name: "OnlyItself", value: "#{OnlyItself}" },
      { name: "Nothing", scope: { Environment: [environments.production] } },
      { name: "Secret", isSensitive: true },
      { name: "Octopus.Action.Package.SkipIfAlreadyInstalled", value: "True" },
      { name: "OctopusPrintVariables", value: "True" },
    ]);
    setSettings(bench, PROCESS, { Replicas: "#{InStep}", Body: '$x = $OctopusParameters["InScript"]' });
    setSettings(bench, `RunbookProcess-${runbookId}`, { Body: 'get_octopusvariable "In:Runbook"' });
    const { rows, hint, notRead } = await unused({ in: ["variables"] });
    expect(ofCheckout(rows)).toEqual(["Other", "OnlyItself", "Nothing", "Secret"]);
    expect(rows.some(({ mayBeUsedBy, project }) => project === "Checkout Service" && mayBeUsedBy)).toBe(
      false,
    );
    expect(hint).toContain("files in packages are not read");
    expect(notRead).toEqual([]);
  });

  it.each([
    [
      "configuration files",
      { "Octopus.Action.EnabledFeatures": "a,Octopus.Features.JsonConfigurationVariables" },
    ],
    ["configuration files", { "Octopus.Action.EnabledFeatures": "Octopus.Features.ConfigurationVariables" }],
    ["configuration files", { "Octopus.Action.SubstituteInFiles.Enabled": "True" }],
    ["scripts in packages or repositories", { "Octopus.Action.Script.ScriptSource": "GitRepository" }],
    ["scripts that compute names", { Body: "$OctopusParameters.GetEnumerator() | Out-Host" }],
    ["scripts that compute names", { Body: 'for n in A B; do get_octopusvariable "$n"; done' }],
  ])("may be used by %s", async (what, settings) => {
    setVariables(bench, CHECKOUT, [{ name: "Nothing" }]);
    setSettings(bench, PROCESS, settings);
    const { rows } = await unused({ projects: ["Checkout Service"] });
    expect(rows).toEqual([
      { in: "variables", project: "Checkout Service", name: "Nothing", mayBeUsedBy: what },
    ]);
  });

  it("come before those that may be used", async () => {
    const { rows } = await unused({ in: ["variables"] });
    const uncertain = rows.map(({ mayBeUsedBy }) => mayBeUsedBy !== undefined);
    expect(uncertain).toContain(true);
    expect(uncertain).toEqual([...uncertain].sort((a, b) => Number(a) - Number(b)));
  });

  it("counts what a step of a closed environment uses", async () => {
    const rules = [{ effect: "deny", environment: ["Production"] }] as const;
    const limited = await openBench({ policy: { rules } });
    setVariables(limited, `variableset-${projects.inventory}`, [
      { name: "InClosedStep" },
      { name: "Nothing" },
    ]);
    setSettings(limited, `deploymentprocess-${projects.inventory}`, { Body: "#{InClosedStep}" });
    const { rows } = await unused({ projects: ["Inventory API"] }, limited);
    expect(rows.map(({ name }) => name)).toEqual(["Nothing"]);
    await limited.close();
  });

  it("are not known where steps or runbooks could not be read", async () => {
    setVariables(bench, CHECKOUT, [{ name: "Nothing" }]);
    const allow = bench.simulator.faults.add({ kind: "status", status: 403, path: /\/runbookProcesses$/ });
    const { rows, notRead } = await unused({ in: ["variables"] });
    expect(rows).toEqual([]);
    expect(notRead).toEqual([
      "runbook processes: not permitted",
      "unused variables of some projects: not all that may use them could be read",
    ]);
    allow();
    bench.simulator.faults.add({ kind: "status", status: 403, path: /main\/deploymentprocesses$/ });
    const again = await unused({ in: ["variables"] });
    expect(again.rows.map(({ project }) => project)).not.toContain("Web Storefront");
    expect(ofCheckout(again.rows)).toEqual(["Nothing"]);
    expect(again.notRead).toContain("steps of projects in Git: not permitted");
  });

  it.each([
    ["actions of a step", /\/deploymentprocesses\?/, ["Items", 0, "Steps", 0, "Actions"]],
    ["steps of a process", /\/deploymentprocesses\?/, ["Items", 0, "Steps"]],
    ["project of a process", /\/deploymentprocesses\?/, ["Items", 0, "ProjectId"]],
    ["steps of a runbook", /\/runbookProcesses\?/, ["Items", 0, "Steps"]],
    ["library sets of a project", /\/projects\?/, ["Items", 0, "IncludedLibraryVariableSetIds"]],
  ])("are not known where the server does not send the %s", async (_, route, path) => {
    setVariables(bench, CHECKOUT, [{ name: "Nothing" }]);
    const args = { spaceName: "Default", show: "unused", in: ["variables"], projects: ["Checkout Service"] };
    const replay = createReplay(bench);
    const one = { tool: "search_configuration", args };
    const { responses } = await replay.record(one);
    for (const how of ["null", "absent"] as const) {
      const whole = await replay.call(one, responses, () => undefined);
      expect(itemsOf(whole.outcome)).toHaveLength(1);
      const { outcome } = await replay.call(one, responses, ({ request, text }) =>
        route.test(request) && !request.includes("partialName")
          ? { text: withoutField(text, path, how) }
          : undefined,
      );
      expect(itemsOf(outcome)).toEqual([]);
    }
  });

  it("can be filtered by name", async () => {
    setVariables(bench, CHECKOUT, [{ name: "Nothing" }, { name: "Another" }]);
    const { rows } = await unused({ projects: ["Checkout Service"], text: "another" });
    expect(rows.map(({ name }) => name)).toEqual(["Another"]);
  });
});

describe("unused library sets", () => {
  it("are those that no project includes, with the variables that no including project uses", async () => {
    setLibrary(bench, "free", [{ name: "Free" }]);
    const shared = setLibrary(bench, "shared", [{ name: "Used" }, { name: "Unused" }]);
    include(bench, projects.checkout, [shared]);
    setSettings(bench, PROCESS, { Body: "#{Used}" });
    const { rows } = await unused({ in: ["librarySets"], text: "free" });
    expect(rows).toEqual([{ in: "librarySets", name: "free", line: "included in no project" }]);
    const ofShared = await unused({ in: ["librarySets"], text: "shared:" });
    expect(ofShared.rows).toEqual([{ in: "librarySets", name: "shared: Unused" }]);
  });

  it("are not known where the uses could not be read", async () => {
    setLibrary(bench, "free", [{ name: "Free" }]);
    bench.simulator.faults.add({ kind: "status", status: 403, path: /\/usages$/ });
    const { rows, notRead } = await unused({ in: ["librarySets"] });
    expect(rows.map(({ name }) => name)).not.toContain("free");
    expect(notRead).toContain("uses of library sets: not permitted");
  });
});

it("says which step templates no step uses", async () => {
  const large = await openBench({ simulator: { world: "large" } });
  const { actionTemplates } = large.simulator.store.space("Spaces-1");
  const [known] = actionTemplates.all();
  if (known) actionTemplates.put({ ...known, Id: "ActionTemplates-999", Name: "Nobody needs it" });
  const { rows } = await unused({ in: ["templates"] }, large);
  expect(rows).toEqual([{ in: "templates", name: "Nobody needs it" }]);
  await large.close();
});
