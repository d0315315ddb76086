/**
 * The task that a write is about: what it is, for whom it runs, and what it has done so far. A plan shows these facts, and
 * the policy decides about what the task belongs to.
 */
import type { components } from "@octo/api-client";
import type { Target, Targets } from "@octo/policy";
import * as z from "zod";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { type Owner, type OwnerRef, requiredOwner, UNKNOWN_OWNER } from "../../reading/owner.ts";
import { nameWithId } from "../../text/names.ts";
import { type Affected, namedByIds } from "../executions/affected.ts";
import { missingFacts } from "../executions/missing-parts.ts";
import { orNotFound } from "../or-not-found.ts";
import { releasesById } from "../releases/releases-by-id.ts";
import { readTask } from "./read-task.ts";
import { linkOf, needsOneTask, type TaskArgs, taskFields } from "./task-fields.ts";
import { argumentOf, type Task } from "./task-list.ts";
import { ownerOfTask } from "./task-owner.ts";
import { summarizeSteps } from "./task-steps.ts";

type Deployment = components["schemas"]["Deployment"];
type RunbookRun = components["schemas"]["RunbookRun"];

/** The longest reason that a caller may give. */
const REASON_MAX = 1_000;
const PROCESS_STEP = /^Step \d/;
const DONE = ["Success", "SuccessWithWarning"];

/** Toolsets whose routes {@link readPlannedTask} reads. */
export const PLANNED_TASK_READS = [
  "projects",
  "deployments",
  "runbooks",
  "releases",
  "context",
  "tenants",
] as const;

/** The arguments of a write that is about one task. */
export const plannedTaskInput = z
  .strictObject({
    ...taskFields,
    reason: describedInFullOnly(z.string().trim().max(REASON_MAX), "Why, for the plan").optional(),
  })
  .superRefine(needsOneTask);

/** What a task carries out: the release or the runbook, by name. */
interface Carried {
  readonly kind: "deployment" | "runbook run";
  readonly id: string;
  readonly document: Deployment | RunbookRun | undefined;
  /** The version of the release, or the name of the runbook; undefined where it could not be read. */
  readonly what: string | undefined;
}

/** A task, and everything that a person has to know before something is done with it. */
export interface PlannedTask {
  readonly task: Task;
  readonly carried: Carried | undefined;
  readonly projects: readonly (Affected | Target)[];
  readonly environments: readonly (Affected | Target)[];
  readonly tenants: readonly (Affected | Target)[];
  /** Steps that were done, with their targets. */
  readonly done: readonly string[];
  /** Steps that run now. */
  readonly running: readonly string[];
}

/** Reads the task of a call. @throws ToolError `not_found`. */
export async function readPlannedTask(args: TaskArgs, context: CallContext<unknown>): Promise<PlannedTask> {
  const field = args.url ? "url" : "taskId";
  const { details } = await orNotFound(readTask(linkOf(args), context), field, "task", linkOf(args));
  const task: Task | null | undefined = details.Task;
  if (!task)
    throw new ToolError({
      code: "upstream",
      message: "Octopus does not say which task this is, so nothing is done with it.",
      ownWords: true,
    });
  const carried = await readCarried(task, context);
  const owner = ownerOf(task, carried);
  const all = summarizeSteps(details.ActivityLogs ?? []);
  // What Octopus does before the steps of a process, such as fetching packages, leaves nothing behind.
  const own = all.filter(({ name }) => PROCESS_STEP.test(name ?? ""));
  const steps = own.length > 0 ? own : all;
  const stepsIn = (statuses: readonly string[]) =>
    steps.filter(({ name, status }) => name && status && statuses.includes(status)).map(stepText);
  const [projects, environments, tenants] = await Promise.all([
    named("project", owner.projects, context),
    named("environment", owner.environments, context),
    named("tenant", owner.tenants, context),
  ]);
  return {
    task,
    carried,
    projects,
    environments,
    tenants,
    done: stepsIn(DONE),
    running: stepsIn(["Running"]),
  };
}

function stepText({ name = "", children = [] }: ReturnType<typeof summarizeSteps>[number]): string {
  const targets = children.flatMap((child) => child.name ?? []);
  return targets.length > 0 ? `${name} (${targets.join(", ")})` : name;
}

/** The deployment or runbook run, with the name of what it brings; undefined for tasks of other kinds. */
async function readCarried(task: Task, context: CallContext<unknown>): Promise<Carried | undefined> {
  const { parts } = context;
  const { client } = context.space;
  const deploymentId = argumentOf(task, "DeploymentId");
  if (deploymentId) {
    const path = { id: deploymentId };
    const document = await parts.read("the deployment", () =>
      client.get("/api/{spaceId}/deployments/{id}", { path }),
    );
    const release = document?.ReleaseId;
    const what = release && (await parts.read("the release", () => versionOf(release, context)));
    return { kind: "deployment", id: deploymentId, document, what: what || undefined };
  }
  const runId = argumentOf(task, "RunbookRunId");
  if (!runId) return undefined;
  const path = { id: runId };
  const document = await parts.read("the runbook run", () =>
    client.get("/api/{spaceId}/runbookRuns/{id}", { path }),
  );
  const runbook = document?.RunbookId;
  const what = runbook && (await parts.read("the runbook", () => runbookOf(runbook, context)));
  return { kind: "runbook run", id: runId, document, what: what || undefined };
}

async function versionOf(id: string, context: CallContext<unknown>): Promise<string | undefined> {
  return (await releasesById([id], context)).get(id)?.Version;
}

function runbookOf(id: string, { space, cache }: CallContext<unknown>): Promise<string | undefined> {
  return cache.remember(`runbook-name/${space.ref.id}/${id}`, async () => {
    return (await space.client.get("/api/{spaceId}/runbooks/{id}", { path: { id } })).Name ?? undefined;
  });
}

/** What the task belongs to. A write needs more than a read: what nobody names may be anything, so any rule could mean it. */
function ownerOf(task: Task, carried: Carried | undefined): Owner {
  const owner = ownerOfTask(task, carried ? (carried.document ?? "gone") : undefined);
  if (carried) return { ...owner, projects: [requiredOwner(task.ProjectId)] };
  const isKnown = (owner.environments ?? []).some((one) => typeof one === "string");
  return isKnown ? owner : { ...owner, environments: [UNKNOWN_OWNER], tenants: [UNKNOWN_OWNER] };
}

async function named(
  kind: "project" | "environment" | "tenant",
  owners: readonly OwnerRef[] = [],
  context: CallContext<unknown>,
): Promise<readonly (Affected | Target)[]> {
  const ids = [...new Set(owners.filter((one) => typeof one === "string"))];
  const unknown = owners.some((one) => typeof one === "object" && one !== null);
  return [...(await namedByIds(kind, ids, context)), ...(unknown ? [{}] : [])];
}

/** What the policy decides about. A task that belongs to no space is about the whole server. */
export function targetsOfTask(
  { task, projects, environments, tenants }: PlannedTask,
  { space }: Pick<CallContext, "space">,
): Targets {
  return { spaces: task.SpaceId ? [space.ref] : [space.ref, {}], projects, environments, tenants };
}

/** The facts of a plan about the task. */
export function factsOfTask(
  planned: PlannedTask,
  { reason }: { readonly reason?: string | undefined },
  context: Pick<CallContext, "parts">,
): readonly PlanFact[] {
  const { task, carried, environments, projects, tenants } = planned;
  const by = carried?.document?.DeployedBy;
  const waits = task.HasPendingInterruptions ? ", waits for a person" : "";
  return [
    { label: "Environment", value: shown(environments) },
    { label: "Project", value: shown(projects) },
    ...(tenants.length > 0 ? [{ label: "Tenant", value: shown(tenants) }] : []),
    { label: "Task", value: `${task.Description || task.Name || "a task"} (${task.Id})`, limit: 400 },
    ...(carried ? [carriedFact(carried)] : []),
    { label: "State", value: `${task.State ?? "unknown"}${waits}` },
    ...(task.QueueTime ? [{ label: "Queued at", value: task.QueueTime }] : []),
    ...(task.StartTime ? [{ label: "Runs since", value: task.StartTime }] : []),
    ...(task.CompletedTime ? [{ label: "Ended at", value: task.CompletedTime }] : []),
    ...(by ? [{ label: "Started by", value: by }] : []),
    ...(reason ? [{ label: "Reason", value: reason, limit: REASON_MAX }] : []),
    ...missingFacts(context),
  ];
}

function carriedFact({ kind, id, what }: Carried): PlanFact {
  const label = kind === "deployment" ? "Release" : "Runbook";
  return { label, value: what ? `${what} (${id})` : `not readable (${id})` };
}

function shown(things: readonly (Affected | Target)[]): readonly string[] {
  if (things.length === 0) return ["none"];
  return things.map((one) => {
    if ("name" in one && one.name && one.id) return nameWithId({ name: one.name, id: one.id });
    return one.id ?? "not known";
  });
}
