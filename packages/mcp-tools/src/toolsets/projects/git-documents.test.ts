import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

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
}

async function search(args: object, from: Bench = bench) {
  const { structured } = await from.ok("search_configuration", { spaceName: "Default", take: 200, ...args });
  const { notRead = [] } = (structured.notice ?? {}) as { notRead?: readonly string[] };
  return { rows: structured.items as readonly Row[], notRead };
}

const STOREFRONT = "Web Storefront";
const space = () => bench.simulator.store.space(demoFacts.spaces.default);

/** Keeps the runbooks of the storefront in Git as well, one of them on its default branch. */
function moveRunbooksToGit(): void {
  const project = space().projects.get(demoFacts.projects.storefront);
  const settings = project?.PersistenceSettings;
  const runbook = space().runbooks.get(demoFacts.runbookId);
  const process = space().runbookProcesses.get(`RunbookProcess-${demoFacts.runbookId}`);
  const [branch] = space().branches.where("project", demoFacts.projects.storefront);
  if (!project || settings?.Type !== "VersionControlled" || !runbook || !process || !branch)
    throw new Error("The demo world has changed.");
  const ConversionState = { ...settings.ConversionState, RunbooksAreInGit: true };
  space().projects.put({ ...project, PersistenceSettings: { ...settings, ConversionState } });
  const own = { ProjectId: project.Id, Id: "warm-up", Slug: "warm-up", Name: "Warm up" };
  space().branchRunbooks.put({
    Id: `${branch.Id}/warm-up`,
    branchId: branch.Id,
    runbook: { ...runbook, ...own, RunbookProcessId: "RunbookProcess-warm-up" },
    process: { ...process, Id: "RunbookProcess-warm-up", ProjectId: project.Id },
  });
}

describe("projects in Git", () => {
  it("have their variables, steps and runbooks searched on the default branch", async () => {
    moveRunbooksToGit();
    const variables = await search({ text: "cdn.wrenfinch", in: ["variables"] });
    expect(variables.rows).toEqual([
      {
        in: "variables",
        project: STOREFRONT,
        name: "Storefront:CdnHost",
        field: "value",
        line: "cdn.wrenfinch.example",
      },
    ]);
    const steps = await search({ text: "purge cdn", in: ["steps"] });
    expect(steps.rows).toEqual([{ in: "steps", project: STOREFRONT, name: "Purge CDN cache" }]);
    const runbooks = await search({ text: "restart pods", in: ["runbooks"], projects: [STOREFRONT] });
    expect(runbooks.rows).toEqual([{ in: "runbooks", project: STOREFRONT, name: "Restart pods" }]);
    const { journal } = bench.simulator;
    const branches = journal.requests().filter(({ path }) => path.includes("/refs%2Fheads%2Fmain/"));
    expect(branches.length).toBeGreaterThan(3);
  });

  it("are named where they cannot be read, and the rest is found", async () => {
    moveRunbooksToGit();
    bench.simulator.faults.add({
      kind: "status",
      status: 404,
      path: /main\/(?:variables|deploymentprocesses|runbooks)$/,
    });
    const { rows, notRead } = await search({ pattern: "^[SC]" });
    expect([...notRead].sort()).toEqual([
      "runbooks of projects in Git: not found",
      "steps of projects in Git: not found",
      "variables of projects in Git: not found",
    ]);
    expect(rows.map(({ project }) => project)).toContain("Checkout Service");
    expect(rows.map(({ project }) => project)).not.toContain(STOREFRONT);
  });

  it("name the part of a runbook whose steps cannot be read", async () => {
    moveRunbooksToGit();
    bench.simulator.faults.add({ kind: "status", status: 404, path: /main\/runbookProcesses\// });
    const { notRead } = await search({ text: "e", in: ["runbooks"] });
    expect(notRead).toEqual(["steps of runbooks in Git: not found"]);
  });

  it("are read up to a bound, which is named", async () => {
    const project = space().projects.get(demoFacts.projects.storefront);
    if (!project) throw new Error("The demo world has no storefront.");
    for (let number = 100; number < 130; number += 1)
      space().projects.put({
        ...project,
        Id: `Projects-${number}`,
        Name: `Copy ${number}`,
        Slug: `copy-${number}`,
      });
    bench.simulator.journal.clear();
    const { notRead } = await search({ text: "e", in: ["steps"] });
    expect(notRead).toContain(
      "projects in Git: only the first 20 were read; the argument projects names others",
    );
    const read = bench.simulator.journal
      .requests()
      .filter(({ path }) => path.endsWith("main/deploymentprocesses"));
    expect(read).toHaveLength(20);
    const one = await search({ text: "e", in: ["steps"], projects: ["Copy 129"] });
    expect(one.notRead).not.toContain(
      "projects in Git: only the first 20 were read; the argument projects names others",
    );
  });

  it("show nothing of a closed project", async () => {
    const limited = await openBench({ policy: { rules: [{ effect: "deny", project: [STOREFRONT] }] } });
    const { rows, notRead } = await search({ pattern: "." }, limited);
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/storefront|cdn/i);
    expect(notRead).toEqual([]);
    await limited.close();
  });
});
