/** Plans a runbook run: everything is resolved and checked against the server, and nothing is sent that could act. */
import type { Ref } from "@octo/api-client";
import type { CallContext } from "../../pipeline/context.ts";
import type { Plan, PlanFact } from "../../plan.ts";
import { listOrOne, nameWithId } from "../../text/names.ts";
import {
  type ExecutionArgs,
  executionClasses,
  executionOptions,
  executionWarnings,
} from "../executions/arguments.ts";
import { packageFacts, selectedPackageLines } from "../executions/package-facts.ts";
import { stepsOf } from "../executions/preview.ts";
import { checkPrompts, checkSteps } from "./run-checks.ts";
import { type Place, placesOf } from "./run-places.ts";
import { type Snapshot, snapshotOf } from "./run-snapshot.ts";
import { findRunbook, openRunbooks, type Runbook } from "./runbook-source.ts";

/** Arguments of `run_runbook`. */
export interface RunbookArgs extends ExecutionArgs {
  readonly runbookName: string;
  readonly runbookSnapshotId?: string | undefined;
  readonly gitRef?: string | undefined;
  readonly promptedVariableValues?: Readonly<Record<string, string>> | undefined;
}

/** What `run` sends. */
export interface RunbookData {
  readonly spaceId: string;
  readonly projectId: string;
  readonly runbookId: string;
  readonly runbookName: string;
  readonly environmentIds: readonly string[];
  readonly tenantIds: readonly string[] | null;
  readonly snapshotId: string | null;
  readonly gitRef: string | null;
  readonly options: Readonly<Record<string, unknown>>;
}

export type RunContext = CallContext<{
  readonly spaceName: Ref;
  readonly projectName: Ref;
  readonly environmentNames: readonly Ref[];
  readonly tenants: readonly Ref[];
}>;

/** Makes the plan. Throws when the run cannot succeed or would quietly do less than was asked. */
export async function planRunbookRun(args: RunbookArgs, context: RunContext): Promise<Plan<RunbookData>> {
  const { space, refs } = context;
  const source = await openRunbooks(context, refs.projectName, args.gitRef);
  const runbook = await findRunbook(source, args.runbookName, "runbookName");
  const snapshot = args.gitRef
    ? undefined
    : await snapshotOf(runbook, args.runbookSnapshotId, refs.projectName, space);
  const { places, tenants } = await placesOf(args, runbook, snapshot, context);
  checkSteps(args, places);
  const values = checkPrompts(args.promptedVariableValues ?? {}, places);
  const busy = await runningNow(runbook, refs.environmentNames, context);
  return {
    title: "Run a runbook",
    facts: factsOf(args, { runbook, snapshot, places }, context),
    warnings: [
      ...busy,
      ...(snapshot && !snapshot.published ? ["This snapshot is not the published one."] : []),
      ...executionWarnings(args, "worked on"),
      ...(tenants && args.gitRef
        ? ["Steps and targets are shown for the environment; for a tenant they can be fewer."]
        : []),
    ],
    targets: {
      spaces: [space.ref],
      projects: [refs.projectName],
      environments: refs.environmentNames,
      ...(tenants ? { tenants } : {}),
      machines: places.flatMap((place) => stepsOf(place.preview, []).targets).map((name) => ({ name })),
    },
    sensitiveClasses: executionClasses(args),
    data: {
      spaceId: space.ref.id,
      projectId: refs.projectName.id,
      runbookId: runbook.Id,
      runbookName: runbook.Name,
      environmentIds: refs.environmentNames.map(({ id }) => id),
      tenantIds: tenants ? tenants.map(({ id }) => id) : null,
      snapshotId: snapshot?.id ?? null,
      gitRef: args.gitRef ?? null,
      options: {
        ...executionOptions(args),
        ...(Object.keys(values).length > 0 ? { Variables: values } : {}),
      },
    },
  };
}

/** Two runs at the same time can get in each other's way. */
async function runningNow(
  runbook: Runbook,
  environments: readonly Ref[],
  { space, refs }: RunContext,
): Promise<readonly string[]> {
  const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/runbookRuns", {
    path: { projectId: refs.projectName.id },
    query: {
      runbooks: [runbook.Id],
      environments: environments.map(({ id }) => id),
      taskState: ["Queued", "Executing"],
      take: 10,
    },
  });
  const mine = Items.filter((run) => run.RunbookId === runbook.Id);
  return mine.length > 0
    ? [`It is queued or running there already: ${mine.map((run) => run.TaskId ?? run.Id).join(", ")}.`]
    : [];
}

function factsOf(
  args: RunbookArgs,
  found: { runbook: Runbook; snapshot: Snapshot | undefined; places: readonly Place[] },
  { space, refs }: RunContext,
): readonly PlanFact[] {
  const { runbook, snapshot, places } = found;
  const tenants = [...new Set(places.flatMap(({ tenant }) => (tenant ? [nameWithId(tenant)] : [])))];
  const skipped = args.skipStepNames ?? [];
  return [
    {
      label: refs.environmentNames.length === 1 ? "Environment" : "Environments",
      value: listOrOne(refs.environmentNames.map(nameWithId)),
    },
    { label: "Runbook", value: `${runbook.Name} (${runbook.Id})` },
    { label: "Project", value: nameWithId(refs.projectName) },
    snapshot
      ? {
          label: "Snapshot",
          value: `${snapshot.name} (${snapshot.id})${snapshot.published ? ", published" : ""}`,
        }
      : { label: "At", value: args.gitRef ?? "" },
    ...packageFacts(selectedPackageLines(snapshot?.packages ?? [], [])),
    ...(tenants.length > 0 ? [{ label: "Tenants", value: tenants }] : []),
    { label: "Steps", value: [...new Set(places.flatMap(({ preview }) => stepsOf(preview, skipped).shown))] },
    { label: "Targets", value: [...new Set(places.flatMap(({ preview }) => stepsOf(preview, []).targets))] },
    ...(args.promptedVariableValues
      ? [{ label: "Values given for", value: Object.keys(args.promptedVariableValues) }]
      : []),
    ...(args.specificMachineNames ? [{ label: "Only on", value: args.specificMachineNames }] : []),
    ...(args.excludedMachineNames ? [{ label: "Not on", value: args.excludedMachineNames }] : []),
    { label: "Starts", value: args.runAt ?? "at once" },
    ...(args.noRunAfter ? [{ label: "Not after", value: args.noRunAfter }] : []),
    { label: "Space", value: nameWithId(space.ref) },
  ];
}
