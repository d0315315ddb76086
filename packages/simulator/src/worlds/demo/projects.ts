/** The five projects: their processes, channels and variables. */

import { makePlain, makeStep, makeVariable } from "../builders.ts";
import type { WorldKit } from "../world.ts";
import { addCheckout } from "./checkout.ts";
import { DATA_SPACE, DEFAULT_SPACE, ENV } from "./ids.ts";
import { addLoyalty } from "./loyalty.ts";
import { RELEASE_MANAGERS } from "./people.ts";
import { addProject, PROJECT, SMOKE } from "./project-parts.ts";
import { addRunbook } from "./runbook.ts";
import { addStorefront } from "./storefront.ts";

/** Adds all projects; history comes later. */
export function addProjects(kit: WorldKit): void {
  for (const [space, id, name] of [
    [DEFAULT_SPACE, "ProjectGroups-1", "Shop"],
    [DEFAULT_SPACE, "ProjectGroups-2", "Back office"],
    [DATA_SPACE, "ProjectGroups-21", "Default Project Group"],
  ] as const) {
    kit.sim.store
      .space(space)
      .projectGroups.put(
        makePlain(id, space, name, { Description: "", EnvironmentIds: [], RetentionPolicyId: null }),
      );
  }
  addCheckout(kit);
  addStorefront(kit);
  addLoyalty(kit);
  addInventory(kit);
  addReports(kit);
  addRunbook(kit);
}

function addInventory(kit: WorldKit): void {
  addProject(
    kit,
    {
      id: PROJECT.inventory,
      spaceId: DEFAULT_SPACE,
      name: "Inventory API",
      groupId: "ProjectGroups-2",
      lifecycleId: "Lifecycles-1",
      description: "Stock levels for the shop and the warehouses.",
    },
    {
      channelId: "Channels-4",
      steps: [
        makeStep({
          id: "inventory-1",
          name: "Approve production deployment",
          type: "Octopus.Manual",
          environments: [ENV.production],
          properties: {
            "Octopus.Action.Manual.Instructions":
              "Check that no stock count is running in the warehouses, then proceed.",
            "Octopus.Action.Manual.ResponsibleTeamIds": RELEASE_MANAGERS,
          },
        }),
        makeStep({
          id: "inventory-2",
          name: "Deploy inventory API",
          type: "Octopus.TentaclePackage",
          roles: "inventory-api",
          packageId: "WrenFinch.Inventory",
        }),
        makeStep({ id: "inventory-3", ...SMOKE }),
      ],
      variables: [makeVariable({ id: "var-inv-1", name: "Inventory:WarehouseCount", value: "7" })],
    },
  );
}

function addReports(kit: WorldKit): void {
  addProject(
    kit,
    {
      id: PROJECT.reports,
      spaceId: DATA_SPACE,
      name: "Nightly Reports",
      groupId: "ProjectGroups-21",
      lifecycleId: "Lifecycles-21",
      description: "Sales and stock reports before breakfast.",
    },
    {
      channelId: "Channels-21",
      steps: [
        makeStep({
          id: "reports-1",
          name: "Deploy report jobs",
          type: "Octopus.TentaclePackage",
          roles: "reports",
          packageId: "WrenFinch.Reports",
        }),
        makeStep({
          id: "reports-2",
          name: "Run sample report",
          type: "Octopus.Script",
          properties: { "Octopus.Action.Script.ScriptBody": "Rendering yesterday's sales report" },
        }),
      ],
      variables: [makeVariable({ id: "var-rep-1", name: "Reports:Hour", value: "4" })],
    },
  );
}
