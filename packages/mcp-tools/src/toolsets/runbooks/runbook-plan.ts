/** Plans a runbook run: resolves and checks everything against the server, and sends nothing that could act. */
import type { Plan, PlanFact } from "../../plan.ts";
import { includesText, nameWithId, quoteList } from "../../text/names.ts";
import {
  executionClasses,
  executionOptions,
  executionStart,
  executionWarnings,
} from "../executions/arguments.ts";
import {
  checkTenancy,
  destinationsOf,
  type ExecutionContext,
  type PreviewedDestination,
  policyTargetsOf,
  tenantsOf,
} from "../executions/destination.ts";
import { environmentFact, executionFacts } from "../executions/destination-facts.ts";
import { packageFacts, selectedPackageLines } from "../executions/package-facts.ts";
import { unknownNames } from "../executions/preview.ts";
import { inputProblem, type Problem, refuseProblems } from "../executions/problems.ts";
import { byVariableName, promptProblems } from "../executions/prompts.ts";
import { expandTenants } from "../executions/tenants.ts";
import { checkEnvironmentScope } from "./environment-scope.ts";
import { snapshotOf } from "./run-snapshot.ts";
import type { RunbookArgs } from "./runbook-arguments.ts";
import { previewOf, type RunnableRunbook } from "./runbook-preview.ts";
import { findRunbook, openRunbooks, type Runbook } from "./runbook-source.ts";

/** What `run` needs to send the run. */
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

/**
 * Plans a run of a runbook.
 * @throws ToolError when the run cannot succeed, or when the server would quietly do less than was asked for.
 */
export async function planRunbookRun(
  args: RunbookArgs,
  context: ExecutionContext,
): Promise<Plan<RunbookData>> {
  const { space, refs } = context;
  const runnable = await findRunnable(args, context);
  const { runbook, snapshot } = runnable;
  const destinations = await previewDestinations(args, runnable, context);
  refuseProblems(problemsOf(args, destinations));
  const tenants = tenantsOf(destinations);
  return {
    title: "Run a runbook",
    facts: factsOf(args, runnable, destinations, context),
    warnings: [
      ...(await unfinishedRuns(runbook, context)),
      ...(snapshot && !snapshot.published ? ["This snapshot is not the published one."] : []),
      ...executionWarnings(args, "worked on"),
      ...(tenants && args.gitRef
        ? ["Steps and targets are shown for the environment; for a tenant they can be fewer."]
        : []),
    ],
    targets: policyTargetsOf(destinations, context),
    sensitiveClasses: executionClasses(args),
    ...executionStart(args),
    data: {
      spaceId: space.ref.id,
      projectId: refs.projectName.id,
      runbookId: runbook.Id,
      runbookName: runbook.Name,
      environmentIds: refs.environmentNames.map(({ id }) => id),
      tenantIds: tenants ? tenants.map(({ id }) => id) : null,
      snapshotId: snapshot?.id ?? null,
      gitRef: args.gitRef ?? null,
      options: optionsOf(args, destinations),
    },
  };
}

async function findRunnable(args: RunbookArgs, context: ExecutionContext): Promise<RunnableRunbook> {
  const project = context.refs.projectName;
  const { gitRef } = args;
  const source = await openRunbooks(context, project, gitRef);
  const runbook = await findRunbook(source, args.runbookName, "runbookName");
  return gitRef
    ? { runbook, gitRef }
    : { runbook, snapshot: await snapshotOf(runbook, args.runbookSnapshotId, project, context.space) };
}

async function previewDestinations(
  args: RunbookArgs,
  runnable: RunnableRunbook,
  context: ExecutionContext,
): Promise<readonly PreviewedDestination[]> {
  const { runbook, gitRef } = runnable;
  const tenants = await expandTenants(args, context);
  checkTenancy({ name: runbook.Name, verb: "run", mode: runbook.MultiTenancyMode }, tenants !== undefined);
  await checkEnvironmentScope(runbook, gitRef !== undefined, context.refs.environmentNames, context.space);
  const destinations = await destinationsOf(tenants, context);
  return Promise.all(
    destinations.map(async (destination) => ({
      ...destination,
      preview: await previewOf(destination, runnable, context),
    })),
  );
}

/** Arguments that the server would accept although they cannot work. */
function problemsOf(args: RunbookArgs, destinations: readonly PreviewedDestination[]): readonly Problem[] {
  const values = args.promptedVariableValues ?? {};
  const given = { field: "promptedVariableValues", asker: "the runbook", values };
  const previews = destinations.map(({ preview }) => preview);
  return [
    ...destinations.flatMap(({ environment, preview }) => {
      const required = (preview.StepsToExecute ?? [])
        .filter((step) => step.CanBeSkipped === false)
        .map((step) => step.ActionName ?? "")
        .filter((name) => includesText(args.skipStepNames ?? [], name));
      return [
        ...unknownNames(preview, environment.name, args),
        ...(required.length > 0
          ? [inputProblem(`skipStepNames: ${quoteList(required)} cannot be left out.`)]
          : []),
      ];
    }),
    ...promptProblems(given, previews),
  ];
}

/** A warning about runs of the same runbook that are not finished, because two runs can disturb each other. */
async function unfinishedRuns(
  runbook: Runbook,
  { space, refs }: ExecutionContext,
): Promise<readonly string[]> {
  const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/runbookRuns", {
    path: { projectId: refs.projectName.id },
    query: {
      runbooks: [runbook.Id],
      environments: refs.environmentNames.map(({ id }) => id),
      taskState: ["Queued", "Executing"],
      take: 10,
    },
  });
  const unfinished = Items.filter((run) => run.RunbookId === runbook.Id);
  return unfinished.length > 0
    ? [
        `This runbook is queued or running there already: ${unfinished.map((run) => run.TaskId ?? run.Id).join(", ")}.`,
      ]
    : [];
}

function factsOf(
  args: RunbookArgs,
  { runbook, snapshot, gitRef }: RunnableRunbook,
  destinations: readonly PreviewedDestination[],
  context: ExecutionContext,
): readonly PlanFact[] {
  const published = snapshot?.published ? ", published" : "";
  return [
    environmentFact(context),
    { label: "Runbook", value: `${runbook.Name} (${runbook.Id})` },
    { label: "Project", value: nameWithId(context.refs.projectName) },
    snapshot
      ? { label: "Snapshot", value: `${nameWithId(snapshot)}${published}` }
      : { label: "Git reference", value: gitRef },
    ...packageFacts(selectedPackageLines(snapshot?.packages ?? [], [])),
    ...executionFacts(args, args.promptedVariableValues, destinations, context),
  ];
}

function optionsOf(
  args: RunbookArgs,
  destinations: readonly PreviewedDestination[],
): Readonly<Record<string, unknown>> {
  const previews = destinations.map(({ preview }) => preview);
  const values = byVariableName(args.promptedVariableValues ?? {}, previews);
  return { ...executionOptions(args), ...(Object.keys(values).length > 0 ? { Variables: values } : {}) };
}
