/** Server tasks: lists with filters, details, raw log, cancel, state, rerun and the queue. */

import { recordEvent } from "../../domain/events.ts";
import { isHeld, isInterrupted, taskAsSent, taskCounts } from "../../domain/task-view.ts";
import { buildActivityLog, nodeAsSent } from "../../engine/activity-log.ts";
import { rawLog } from "../../engine/raw-log.ts";
import { percentDone, projectTask } from "../../engine/timeline.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { forbidden, invalid, notFound } from "../../http/errors.ts";
import { ok, streamed } from "../../http/reply.ts";
import type { TaskRecord, TaskState } from "../../model/task.ts";
import { seedFrom } from "../../random.ts";
import { idNumber } from "../../store/ids.ts";
import { allSpaceStates, type SpaceState } from "../../store/store.ts";
import { inWords } from "../../time.ts";
import { oneOf } from "../listing.ts";

const FILTERS = [
  "ids",
  "states",
  "project",
  "environment",
  "tenant",
  "tenantTag",
  "runbook",
  "name",
  "active",
  "running",
  "hasPendingInterruptions",
  "hasPendingPreconditions",
  "hasWarningsOrErrors",
  "partialName",
  "spaces",
];

export function taskRoutes(): Route[] {
  const routes = [
    route("GET /{space}/tasks", "TaskView", list, { filters: FILTERS }),
    route("GET /{space}/tasks/tasktypes", "TaskView", taskTypes),
    route("GET /{space}/tasks/{id}", "TaskView", (context) => ok(asSent(context, requireTask(context)))),
    route("GET /{space}/tasks/{id}/details", "TaskView", details),
    route("GET /{space}/tasks/{id}/raw", "TaskView", (context) =>
      streamed(rawLog(requireTask(context), context.sim.settings, context.now), "text/plain; charset=utf-8"),
    ),
    route("GET /{space}/tasks/{id}/queued-behind", "TaskView", queuedBehind),
    route("GET /{space}/tasks/{id}/blockedby", "TaskView", queuedBehind),
    route("GET /{space}/tasks/{id}/status/messages", "TaskView", (context) => {
      const task = requireTask(context);
      return ok({ Messages: task.script.notes.map((note) => ({ Category: "Warning", Message: note })) });
    }),
    route("POST /{space}/tasks/{id}/cancel", "TaskCancel", cancel),
    route("POST /{space}/tasks/{id}/state", "TaskEdit", setState),
    route("POST /{space}/tasks/rerun/{id}", "TaskCreate", rerun),
  ];
  return routes.map((item) => ({ ...item, mixed: true }));
}

/** A task by id in the spaces of the request. */
export function requireTask(context: Context): TaskRecord {
  for (const space of context.spaces) {
    const task = space.tasks.get(context.param("id"));
    if (task !== undefined) return task;
  }
  throw notFound(context.param("id"));
}

function asSent(context: Context, task: TaskRecord) {
  return context.linker.add("Task", taskAsSent(task, context.sim.settings, context.now));
}

function list(context: Context) {
  const tasks = context.spaces.flatMap((space) => space.tasks.all());
  const selected = tasks
    .filter((task) => matches(context, task))
    .sort((a, b) => b.queueTime - a.queueTime || idNumber(b.Id) - idNumber(a.Id));
  const shown = new Set(context.spaces.map((space) => space.id));
  const others = allSpaceStates(context.sim.store).filter((space) => !shown.has(space.id));
  return ok({
    ...context.page("Task", selected, (task) => asSent(context, task)),
    TotalCounts: taskCounts(tasks.filter((task) => matchesOtherThanState(context, task))),
    TotalCountsInOtherSpaces: taskCounts(others.flatMap((space) => space.tasks.all())),
  });
}

function matches(context: Context, task: TaskRecord): boolean {
  const states = context.query.list("states");
  return (
    oneOf(states, task.state, isInterrupted(task) ? "Interrupted" : null) &&
    matchesOtherThanState(context, task)
  );
}

/** Whether a task fits all filters except that of states. The counts by state are about these tasks. */
function matchesOtherThanState(context: Context, task: TaskRecord): boolean {
  const { query, sim } = context;
  const tags = query.list("tenantTag");
  const running = task.startTime !== null && task.completedTime === null;
  const flag = (name: string, actual: boolean): boolean => (query.bool(name) ?? actual) === actual;
  return (
    oneOf(query.list("ids"), task.Id) &&
    oneOf(query.list("project"), task.projectId) &&
    oneOf(query.list("environment"), task.environmentId) &&
    oneOf(query.list("tenant"), task.tenantId) &&
    oneOf(query.list("runbook"), task.runbookId) &&
    oneOf(query.list("name"), task.name) &&
    oneOf(query.list("node"), task.startTime === null ? null : sim.settings.serverNode) &&
    (query.bool("active") !== true || task.completedTime === null) &&
    (query.bool("running") !== true || running) &&
    (tags.length === 0 || oneOf(tags, ...tagsOf(sim.store.space(task.SpaceId), task))) &&
    flag("hasPendingInterruptions", isInterrupted(task)) &&
    flag("hasPendingPreconditions", isHeld(task)) &&
    flag("hasWarningsOrErrors", task.warnings || task.state === "Failed") &&
    task.description
      .toLowerCase()
      .includes((query.text("partialName") ?? query.text("description") ?? "").toLowerCase()) &&
    within(query.date("fromQueueDate"), task.queueTime, query.date("toQueueDate")) &&
    within(query.date("fromStartDate"), task.startTime, query.date("toStartDate")) &&
    within(query.date("fromCompletedDate"), task.completedTime, query.date("toCompletedDate"))
  );
}

function tagsOf(space: SpaceState, task: TaskRecord): readonly string[] {
  return space.tenants.get(task.tenantId ?? "")?.TenantTags ?? [];
}

function within(from: number | undefined, at: number | null, to: number | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return at !== null && at >= (from ?? Number.NEGATIVE_INFINITY) && at <= (to ?? Number.POSITIVE_INFINITY);
}

function details(context: Context) {
  const task = requireTask(context);
  const verbose = context.query.bool("verbose") ?? false;
  const tail = context.query.has("tail") ? context.query.int("tail", 0) : null;
  const root = buildActivityLog(task, context.now);
  const percent = percentDone(task, projectTask(task), context.now);
  const left =
    task.script.steps.reduce((sum, step) => sum + step.durationMs, task.script.acquireMs) *
    (1 - percent / 100);
  return ok({
    Task: asSent(context, task),
    ActivityLogs: [nodeAsSent(root, { verbose, tail })],
    PhysicalLogSize: rawLog(task, context.sim.settings, context.now).length,
    Progress: {
      ProgressPercentage: percent,
      EstimatedTimeRemaining: task.completedTime === null ? inWords(left) : "",
    },
    Links: { Self: `${context.linker.api}/tasks/${task.Id}/details` },
  });
}

function queuedBehind(context: Context) {
  const blockers = context.sim.engine.blockers(requireTask(context));
  return ok(context.page("Task", blockers, (task) => asSent(context, task)));
}

function cancel(context: Context) {
  const task = requireTask(context);
  if (task.completedTime !== null)
    throw invalid(`The task ${task.Id} has already completed and cannot be canceled.`);
  if (task.state === "Cancelling") return ok(asSent(context, task));
  const changed = context.sim.engine.cancel(task, context.now);
  recordEvent(context.sim.store, {
    category: "TaskCanceled",
    spaceId: task.SpaceId,
    at: context.now,
    actor: context.actor,
    message: [{ Id: task.Id, Name: task.description }, " was canceled"],
    related: [task.Id, ...task.relatedIds],
  });
  return ok(asSent(context, changed));
}

const STATES: readonly TaskState[] = ["Success", "Failed", "Canceled", "TimedOut"];

function setState(context: Context) {
  const task = requireTask(context);
  const wanted = STATES.find((state) => state === context.body.requiredText("State"));
  if (wanted === undefined)
    throw invalid(`The state of a task can only be set to one of: ${STATES.join(", ")}.`);
  if (task.completedTime === null)
    throw invalid(`The state of the task ${task.Id} cannot be changed while it is active.`);
  const reason = context.body.requiredText("Reason");
  const changed = context.sim.engine.setState(task, wanted, reason);
  recordEvent(context.sim.store, {
    category: "TaskStateChanged",
    spaceId: task.SpaceId,
    at: context.now,
    actor: context.actor,
    message: [{ Id: task.Id, Name: task.description }, ` was changed from ${task.state} to ${wanted}`],
    related: [task.Id, ...task.relatedIds],
    comments: reason,
  });
  return ok(asSent(context, changed));
}

function rerun(context: Context) {
  const task = requireTask(context);
  if (!context.may("TaskCreate")) throw forbidden("TaskCreate");
  if (task.completedTime === null || task.name !== "Health") {
    throw invalid(
      `The task ${task.Id} cannot be re-run. Only completed tasks that are not deployments or runbook runs can.`,
    );
  }
  const id = context.sim.store.ids.next("ServerTasks");
  const fresh: TaskRecord = {
    ...task,
    Id: id,
    queueTime: context.now,
    queueExpiry: null,
    startTime: null,
    completedTime: null,
    state: "Queued",
    errorMessage: null,
    cancelRequested: null,
    pauses: [],
    seed: seedFrom(id, context.sim.settings.installationId),
    startedBy: context.actor.user.Id,
  };
  context.sim.engine.enqueue(fresh);
  return ok(asSent(context, fresh));
}

function taskTypes(context: Context) {
  const types = [
    "Deploy",
    "RunbookRun",
    "Health",
    "AdHocScript",
    "Retention",
    "Upgrade",
    "SyncCommunityActionTemplates",
  ];
  return ok(
    types.map((name) => ({ Id: name, Name: name, Links: { Self: `${context.linker.api}/tasks/tasktypes` } })),
  );
}
