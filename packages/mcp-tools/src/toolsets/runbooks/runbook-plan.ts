/** Plans a runbook run: resolves and checks everything against the server, and sends nothing that could act. */
import type { Plan, PlanFact } from "../../plan.ts";
import { inputProblem, type Problem } from "../../problem.ts";
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
import { environmentFact, executionFacts, targetWarnings } from "../executions/destination-facts.ts";
import { missingFacts } from "../executions/missing-parts.ts";
import { packageFacts, selectedPackageLines } from "../executions/package-facts.ts";
import { permissionProblems } from "../executions/permission.ts";
import { UNREAD, unknownNames } from "../executions/preview.ts";
import { MANUAL_PART, manualFacts, stepsNotRun } from "../executions/process-facts.ts";
import { byVariableName, givenWords, promptProblems } from "../executions/prompts.ts";
import { queueWarnings } from "../executions/queue.ts";
import { expandTenants } from "../executions/tenants.ts";
import { checkEnvironmentScope } from "./environment-scope.ts";
import { snapshotOf } from "./run-snapshot.ts";
import { readRunStanding } from "./run-standing.ts";
import type { RunbookArgs } from "./runbook-arguments.ts";
import { previewsOf, type RunnableRunbook } from "./runbook-preview.ts";
import { findRunbook, openRunbooks } from "./runbook-source.ts";

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
 * @throws ToolError when the runbook does not exist, or when the server would quietly do less than was asked for.
 */
export async function planRunbookRun(
  args: RunbookArgs,
  context: ExecutionContext,
): Promise<Plan<RunbookData>> {
  const { space, refs } = context;
  const runnable = await findRunnable(args, context);
  const { runbook, snapshot } = runnable;
  const destinations = await previewDestinations(args, runnable, context);
  const read = await readRunFacts(runnable, destinations, context);
  const tenants = tenantsOf(destinations);
  return {
    title: "Run a runbook",
    facts: factsOf(args, { runnable, destinations, read }, context),
    warnings: [
      ...read.standing.warnings,
      ...(snapshot && !snapshot.published ? ["This snapshot is not the published one."] : []),
      ...executionWarnings(args, "worked on"),
      ...targetWarnings(destinations),
      ...read.warnings,
      ...(tenants && args.gitRef
        ? ["Steps and targets are shown for the environment; for a tenant they can be fewer."]
        : []),
    ],
    targets: policyTargetsOf(destinations, context),
    sensitiveClasses: executionClasses(args),
    ...executionStart(args),
    problems: [...problemsOf(args, destinations), ...read.problems],
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

/** What a plan says beside the previews. */
async function readRunFacts(
  { runbook, snapshot }: RunnableRunbook,
  destinations: readonly PreviewedDestination[],
  context: ExecutionContext,
) {
  const [standing, process, problems, warnings] = await Promise.all([
    readRunStanding(runbook, destinations, context),
    readProcess(snapshot?.processId, context),
    permissionProblems({ name: "RunbookRunCreate" }, destinations, context),
    queueWarnings(context),
  ]);
  return { standing, process, problems, warnings };
}

/** The process as the snapshot froze it, which never changes. The one of a runbook in Git is not read. */
async function readProcess(id: string | null | undefined, { cache, parts, space }: ExecutionContext) {
  if (!id) {
    parts.missing(`${MANUAL_PART}: the runbook has no snapshot of its process`);
    return undefined;
  }
  const found = await parts.read(MANUAL_PART, () =>
    cache
      .shared(`/api/${space.ref.id}/runbookProcesses/${encodeURIComponent(id)}`)
      .remember("whole", () => space.client.get("/api/{spaceId}/runbookProcesses/{id}", { path: { id } })),
  );
  if (!found || found.Steps) return found;
  parts.missing(`${MANUAL_PART}: not in the response of the server`);
  return undefined;
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
  await checkEnvironmentScope(runbook, gitRef !== undefined, context);
  const destinations = await destinationsOf(tenants, context);
  const previews = await context.parts.read("steps and targets", () =>
    previewsOf(destinations, runnable, context),
  );
  return destinations.map((destination, index) => ({
    ...destination,
    preview: previews?.[index] ?? UNREAD,
  }));
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

function factsOf(
  args: RunbookArgs,
  {
    runnable: { runbook, snapshot, gitRef },
    destinations,
    read,
  }: {
    readonly runnable: RunnableRunbook;
    readonly destinations: readonly PreviewedDestination[];
    readonly read: Awaited<ReturnType<typeof readRunFacts>>;
  },
  context: ExecutionContext,
): readonly PlanFact[] {
  const published = snapshot?.published ? ", published" : "";
  const previews = destinations.map(({ preview }) => preview);
  const use = { destinations, skipped: args.skipStepNames ?? [] };
  const notRun = stepsNotRun(read.process, use);
  return [
    environmentFact(context),
    { label: "Runbook", value: `${runbook.Name} (${runbook.Id})` },
    { label: "Project", value: nameWithId(context.refs.projectName) },
    snapshot
      ? { label: "Snapshot", value: `${nameWithId(snapshot)}${published}` }
      : { label: "Git reference", value: gitRef },
    ...read.standing.facts,
    ...packageFacts(selectedPackageLines(snapshot?.packages ?? [], [])),
    ...executionFacts(args, givenWords(args.promptedVariableValues ?? {}, previews), destinations, context),
    ...manualFacts(read.process, use),
    ...(notRun.length > 0 ? [{ label: "Steps that do not run", value: notRun }] : []),
    ...missingFacts(context),
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
