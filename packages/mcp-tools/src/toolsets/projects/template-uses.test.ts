import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { setSettings } from "../../../test/support/change-configuration.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function addTemplate(version: number): Promise<void> {
  const large = await openBench({ simulator: { world: "large" } });
  const [template] = large.simulator.store.space("Spaces-1").actionTemplates.all();
  if (!template) throw new Error("The large world has no step template.");
  bench.simulator.store
    .space("Spaces-1")
    .actionTemplates.put({ ...template, Id: "ActionTemplates-1", Name: "Say hello", Version: version });
  await large.close();
}

const use = (process: string, version: string) =>
  setSettings(bench, process, {
    "Octopus.Action.Template.Id": "ActionTemplates-1",
    "Octopus.Action.Template.Version": version,
  });

async function rows(args: object) {
  const { structured } = await bench.ok("search_configuration", { spaceName: "Default", ...args });
  return structured.items;
}

it("shows uses in steps, runbooks and projects in Git, and which are older than the newest version", async () => {
  await addTemplate(10);
  use("deploymentprocess-Projects-1", "9");
  use("deploymentprocess-Projects-2", "10");
  use("RunbookProcess-Runbooks-1", "2");
  const one = { in: "templates", line: "Say hello" };
  const old = [
    { ...one, project: "Checkout Service", name: "Deploy API container", version: "9", newest: "10" },
    { ...one, project: "Checkout Service", name: "Restart pods", version: "2", newest: "10" },
  ];
  expect(await rows({ show: "outdated" })).toEqual(old);
  expect(await rows({ show: "outdated", projects: ["Web Storefront"] })).toEqual([]);
  expect(await rows({ in: ["templates"] })).toMatchObject([
    old[0],
    { project: "Web Storefront", name: "Deploy storefront", version: "10" },
    old[1],
  ]);
  expect(await rows({ show: "unused", in: ["templates"] })).toEqual([]);
});

it("calls no template unused where steps could not be read", async () => {
  await addTemplate(1);
  expect(await rows({ show: "unused", in: ["templates"] })).toEqual([{ in: "templates", name: "Say hello" }]);
  bench.simulator.faults.add({ kind: "status", status: 403, path: /main\/deploymentprocesses$/ });
  expect(await rows({ show: "unused", in: ["templates"] })).toEqual([]);
});
