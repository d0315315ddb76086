/** What freezes mean for the plan of a deployment. */
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { at, checkout, planOf, refusalOf } from "../../../test/support/deploy-plan.ts";

const { projects, environments, tenants } = demoFacts;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const freeze = {
  Id: "DeploymentFreezes-90",
  Name: "Quiet hours",
  Description: null,
  Start: at(-72),
  End: at(-70),
  ProjectEnvironmentScope: {},
  TenantProjectEnvironmentScope: [],
  RecurringSchedule: null,
};
const inProduction = { [projects.checkout]: [environments.production] };

it("freezes refuse a start that lies in one", async () => {
  expect(await refusalOf(bench, { ...checkout, runAt: at(72) })).toMatch(
    /conflict: Production is frozen by 'Winter sale' until .* at the start \(.*\)/,
  );
  await planOf(bench, checkout);
});

it("freezes are no reason to refuse a start after them", async () => {
  bench.simulator.store.freezes.put({ ...freeze, End: at(1), ProjectEnvironmentScope: inProduction });
  expect(await refusalOf(bench, checkout)).toContain("Quiet hours");
  await planOf(bench, { ...checkout, runAt: at(2) });
});

it("freezes come again by their schedule", async () => {
  const RecurringSchedule = { Type: "Daily", Unit: 1, EndType: "Never", UserUtcOffsetInMinutes: 0 };
  bench.simulator.store.freezes.put({
    ...freeze,
    ProjectEnvironmentScope: inProduction,
    RecurringSchedule,
  });
  expect(await refusalOf(bench, checkout)).toContain("Production is frozen by 'Quiet hours'");
  await planOf(bench, { ...checkout, runAt: at(3) });
});

it("freezes of one tenant stop that tenant alone", async () => {
  const loyalty = { projectName: "Loyalty Platform", releaseVersion: "1.5.1", spaceName: "Default" };
  bench.simulator.store.freezes.put({
    ...freeze,
    End: at(5),
    TenantProjectEnvironmentScope: [
      {
        TenantId: tenants["Alpine Outfitters"],
        ProjectId: projects.loyalty,
        EnvironmentId: environments.production,
      },
    ],
  });
  const both = {
    ...loyalty,
    environmentNames: ["Production"],
    tenants: ["Alpine Outfitters", "Coastline Kayaks"],
  };
  expect(await refusalOf(bench, both)).toMatch(
    /Production is frozen by 'Quiet hours' until \S+ for 'Alpine Outfitters'/,
  );
  await planOf(bench, { ...both, tenants: ["Coastline Kayaks"] });
});
