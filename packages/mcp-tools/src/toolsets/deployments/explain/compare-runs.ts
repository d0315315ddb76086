/** What is different between a deployment and the last good one to the same destination. */

import type { components, Ref } from "@octo/api-client";
import { present } from "../../../fields.ts";
import type { CallContext } from "../../../pipeline/context.ts";
import { changedBy, readChanges } from "../../releases/diff/changed-by.ts";
import { changesIn, packageDifferences } from "../../releases/diff/contents.ts";
import { readVariableSets } from "../../releases/diff/read-variable-sets.ts";
import { isSameId, snapshotFacts, variableDifferences } from "../../releases/diff/variables.ts";
import { nameOfIds } from "../../shown-names.ts";
import { readEndedDetails } from "../../tasks/read-task.ts";
import type { Deployment } from "../deployment-summary.ts";
import { durationsOf } from "./failure.ts";
import type { FoundDeployment } from "./find-deployment.ts";

type Release = components["schemas"]["Release"];

/** The two runs. */
export interface Runs {
  readonly failed: FoundDeployment;
  readonly failedRelease: Release;
  readonly good: Deployment;
  readonly goodRelease: Release;
  readonly project: Ref;
}

/** Compares them: at most five requests. */
export async function compareRuns(
  runs: Runs,
  context: CallContext<unknown>,
): Promise<Record<string, unknown>> {
  const { failed, failedRelease, good, goodRelease, project } = runs;
  const { parts } = context;
  const span = { from: good.Created, to: failed.deployment.Created };
  const [variables, events, details, targets] = await Promise.all([
    variablesOf(runs, context),
    readChanges(project, span, context),
    good.TaskId
      ? parts.read("steps of the last good run", () => readEndedDetails(good.TaskId ?? "", context))
      : undefined,
    targetsOf(good, failed.deployment, context),
  ]);
  return {
    ...present({
      packages: packageDifferences(goodRelease, failedRelease),
      ...(failedRelease.Id === goodRelease.Id ? {} : changesIn([failedRelease])),
      ...variables,
      ...snapshotFacts(goodRelease, failedRelease),
      ...targets,
      secondsOfSteps: details
        ? durationsOf(details.ActivityLogs ?? [], failed.details.ActivityLogs ?? [])
        : null,
    }),
    changes: changedBy(events),
  };
}

/** Both snapshots, and the set as it is now where they differ: a release keeps the values of its snapshot. */
async function variablesOf({ failedRelease, goodRelease, project }: Runs, context: CallContext<unknown>) {
  const [old, young] = [goodRelease.ProjectVariableSetSnapshotId, failedRelease.ProjectVariableSetSnapshotId];
  if (isSameId(old, young) === true) return { variableSnapshot: "same" };
  if (!old || !young) return {};
  const current = `variableset-${project.id}`;
  return (
    (await context.parts.read("variables of both releases", async () => {
      const sets = await readVariableSets({ snapshots: [old, young], current: [current] }, context);
      const [before, after, now] = [old, young, current].map((id) => sets.get(id));
      if (!before || !after) return {};
      return { variables: variableDifferences({ before, after, now }, project, context.output) };
    })) ?? {}
  );
}

async function targetsOf(good: Deployment, failed: Deployment, context: CallContext<unknown>) {
  const [old, young] = [good.DeployedToMachineIds ?? [], failed.DeployedToMachineIds ?? []];
  const added = young.filter((id) => !old.includes(id));
  const removed = old.filter((id) => !young.includes(id));
  if (added.length + removed.length === 0) return { targets: "same" };
  const nameOf = await nameOfIds("machine", [...added, ...removed], context);
  return { addedTargets: added.map(nameOf), removedTargets: removed.map(nameOf) };
}
