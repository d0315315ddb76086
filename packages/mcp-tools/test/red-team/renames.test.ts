/** A name that changes between the plan and the write: rules hold for the name at the moment of the write. */
import { demoFacts } from "@octo/simulator";
import { expect, it } from "vitest";
import { type Bench, openBench } from "../harness.ts";

const { spaces, environments, projects, versions } = demoFacts;
const DEPLOY = {
  spaceName: "Default",
  projectName: projects.checkout,
  releaseVersion: versions.live,
  environmentNames: [environments.dev],
};

function rename(
  { simulator }: Bench,
  collection: "environments" | "projects",
  id: string,
  Name: string,
): void {
  const store = simulator.store.space(spaces.default)[collection];
  const found = store.get(id);
  if (!found) throw new Error(`the demo has no ${id}`);
  store.put({ ...found, Name } as never);
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
