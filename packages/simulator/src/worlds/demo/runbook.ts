/** The runbook that restarts the checkout pods, with its published snapshot. */

import { snapshotVariables } from "../../domain/variables.ts";
import type { Step } from "../../model/delivery.ts";
import { DAY, iso } from "../../time.ts";
import { makeStep } from "../builders.ts";
import type { WorldKit } from "../world.ts";
import { DEFAULT_SPACE, ENV } from "./ids.ts";
import { PROJECT, RUNBOOK, RUNBOOK_SNAPSHOT } from "./project-parts.ts";

/** Adds the runbook. */
export function addRunbook(kit: WorldKit): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  const processId = `RunbookProcess-${RUNBOOK}`;
  const frozenId = `${processId}-s-2-9XK4D`;
  for (const id of [processId, frozenId]) {
    space.runbookProcesses.put({
      Id: id,
      SpaceId: DEFAULT_SPACE,
      ProjectId: PROJECT.checkout,
      RunbookId: RUNBOOK,
      Version: 2,
      LastSnapshotId: null,
      Steps: steps(),
    });
  }
  addSnapshot(kit, frozenId);
  space.runbooks.put({
    Id: RUNBOOK,
    SpaceId: DEFAULT_SPACE,
    Name: "Restart checkout pods",
    Slug: "restart-checkout-pods",
    ProjectId: PROJECT.checkout,
    Description: "Restarts the checkout pods one after the other.",
    RunbookProcessId: processId,
    PublishedRunbookSnapshotId: RUNBOOK_SNAPSHOT,
    EnvironmentScope: "Specified",
    Environments: [ENV.staging, ENV.production],
    MultiTenancyMode: "Untenanted",
    DefaultGuidedFailureMode: "EnvironmentDefault",
    ForcePackageDownload: false,
    RunRetentionPolicy: { QuantityToKeep: 100, ShouldKeepForever: false },
    ConnectivityPolicy: {
      SkipMachineBehavior: "None",
      TargetRoles: [],
      AllowDeploymentsToNoTargets: false,
      ExcludeUnhealthyTargets: false,
    },
  });
}

function steps(): Step[] {
  return [
    makeStep({
      id: "restart-1",
      name: "Restart pods",
      type: "Octopus.KubernetesRunScript",
      roles: "checkout-api",
    }),
    makeStep({ id: "restart-2", name: "Health check", type: "Octopus.Script" }),
  ];
}

function addSnapshot(kit: WorldKit, frozenId: string): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  const variables = snapshotVariables(space, `variableset-${PROJECT.checkout}`, kit.random);
  space.runbookSnapshots.put({
    Id: RUNBOOK_SNAPSHOT,
    SpaceId: DEFAULT_SPACE,
    Name: "Snapshot 9XK4D",
    ProjectId: PROJECT.checkout,
    RunbookId: RUNBOOK,
    Notes: null,
    Assembled: iso(kit.start - 25 * DAY),
    FrozenRunbookProcessId: frozenId,
    FrozenProjectVariableSetId: variables,
    ProjectVariableSetSnapshotId: variables,
    LibraryVariableSetSnapshotIds: [],
    SelectedPackages: [],
    SelectedGitResources: [],
    GitReference: null,
  });
}
