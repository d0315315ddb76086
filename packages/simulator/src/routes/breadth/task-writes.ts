/** Starting tasks that are neither deployments nor runbook runs, and moving a queued task to the front. */

import { recordEvent } from "../../domain/events.ts";
import { taskAsSent } from "../../domain/task-view.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { Machine } from "../../model/structure.ts";
import type { ScriptStep, StepKind, TaskRecord } from "../../model/task.ts";
import { seedFrom } from "../../random.ts";
import { oneOf } from "../listing.ts";
import { requireTask } from "../used/tasks.ts";

export function taskWrites(): Route[] {
  return [
    route("POST /{space}/tasks", "TaskCreate", create),
    route("POST /{space}/tasks/{id}/prioritize", "TaskEdit", prioritize, { mixed: true }),
    route("POST /{space}/tasks/{id}/abandon", "TaskCancel", abandon, { mixed: true, since: "2025.3" }),
  ];
}

/** Ends a task that was asked to stop and has not done so yet. */
function abandon(context: Context) {
  const task = requireTask(context);
  if (task.state !== "Cancelling")
    throw invalid(`The task ${task.Id} is not being canceled. Only such a task can be abandoned.`);
  const after = context.sim.engine.abandon(task, context.now);
  recordEvent(context.sim.store, {
    category: "TaskCanceled",
    spaceId: task.SpaceId,
    at: context.now,
    actor: context.actor,
    message: [{ Id: task.Id, Name: task.description }, " was abandoned"],
    related: [task.Id, ...task.relatedIds],
  });
  return ok(context.linker.add("Task", taskAsSent(after, context.sim.settings, context.now)));
}

/** What a task does, in one step. */
export interface TaskKind {
  readonly stored: TaskRecord["name"];
  readonly kind: StepKind;
  readonly step: string;
  readonly seconds: number;
  readonly description: string;
}

const KINDS: Readonly<Record<string, TaskKind>> = {
  Health: {
    stored: "Health",
    kind: "health",
    step: "Check machines",
    seconds: 8,
    description: "Check deployment target health",
  },
  AdHocScript: {
    stored: "AdHocScript",
    kind: "script",
    step: "Run script",
    seconds: 5,
    description: "Run script",
  },
  Retention: {
    stored: "Retention",
    kind: "script",
    step: "Apply retention policies",
    seconds: 12,
    description: "Apply retention policies",
  },
  Upgrade: {
    stored: "Upgrade",
    kind: "script",
    step: "Upgrade Tentacle",
    seconds: 20,
    description: "Upgrade machines",
  },
  UpdateCalamari: {
    stored: "UpdateCalamari",
    kind: "script",
    step: "Update Calamari",
    seconds: 10,
    description: "Update Calamari on machines",
  },
  Backup: {
    stored: "Backup",
    kind: "script",
    step: "Back up the database",
    seconds: 15,
    description: "Back up database",
  },
  TestEmail: {
    stored: "TestEmail",
    kind: "script",
    step: "Send mail",
    seconds: 3,
    description: "Send test email",
  },
  TestAccount: {
    stored: "TestAccount",
    kind: "script",
    step: "Test account",
    seconds: 4,
    description: "Test account",
  },
  SyncCommunityActionTemplates: {
    stored: "SyncCommunityActionTemplates",
    kind: "script",
    step: "Fetch step templates",
    seconds: 6,
    description: "Sync community step templates",
  },
};

function create(context: Context) {
  const { body } = context;
  const name = body.requiredText("Name");
  const wanted = KINDS[name];
  if (wanted === undefined)
    throw invalid(
      `The task '${name}' is not supported. Use the routes of deployments and runbook runs for those.`,
    );
  const given = body.object("Arguments");
  const script = given?.text("ScriptBody");
  if (name === "AdHocScript" && script === undefined) throw invalid("The ScriptBody argument is required.");
  const machines = machinesOf(context, given?.list("MachineIds") ?? [], given?.text("EnvironmentId"));
  const task = startTask(context, wanted, {
    description: body.text("Description") ?? wanted.description,
    arguments: given?.value ?? {},
    environmentId: given?.text("EnvironmentId") ?? null,
    relatedIds: machines.map((machine) => machine.Id),
    machineIds: machines.map((machine) => machine.Id),
    queueTime: body.date("QueueTime") ?? context.now,
    queueExpiry: body.date("QueueTimeExpiry") ?? null,
    script: { steps: [stepOf(wanted, machines, script ?? null)], ...PLAIN },
  });
  return created(context.linker.add("Task", taskAsSent(task, context.sim.settings, context.now)));
}

const PLAIN = { acquireMs: 0, notes: [], guidedFailure: false };

/** Queues a task of a kind in the space of the request. Fields that are not given have their defaults. */
export function startTask(context: Context, wanted: TaskKind, given: Partial<TaskRecord>): TaskRecord {
  const { sim, space, now } = context;
  const id = sim.store.ids.next("ServerTasks");
  const task: TaskRecord = {
    Id: id,
    SpaceId: space.id,
    name: wanted.stored,
    description: wanted.description,
    arguments: {},
    projectId: null,
    environmentId: null,
    tenantId: null,
    runbookId: null,
    relatedIds: [],
    machineIds: [],
    queueTime: now,
    queueExpiry: null,
    startTime: null,
    completedTime: null,
    state: "Queued",
    errorMessage: null,
    warnings: false,
    cancelRequested: null,
    pauses: [],
    script: { steps: [stepOf(wanted, [], null)], ...PLAIN },
    seed: seedFrom(id, sim.settings.installationId),
    startedBy: context.actor.user.Id,
    ...given,
  };
  sim.engine.enqueue(task);
  recordTaskEvent(context, task, "TaskQueued", "was queued");
  return task;
}

function machinesOf(context: Context, ids: readonly string[], environmentId: string | undefined): Machine[] {
  const { machines } = context.space;
  const unknown = ids.find(
    (id) => machines.get(id) === undefined && context.space.workers.get(id) === undefined,
  );
  if (unknown !== undefined) throw invalid(`MachineIds refers to '${unknown}', which does not exist.`);
  const all = environmentId === undefined ? machines.all() : machines.where("environment", environmentId);
  return all.filter((machine) => !machine.IsDisabled && oneOf(ids, machine.Id));
}

function stepOf(wanted: TaskKind, machines: readonly Machine[], script: string | null): ScriptStep {
  return {
    number: 1,
    name: wanted.step,
    kind: wanted.kind,
    targets: machines.length === 0 ? ["Octopus Server"] : machines.map((machine) => machine.Name),
    durationMs: wanted.seconds * 1_000,
    package: null,
    skipped: null,
    warning: null,
    failure: null,
    instructions: script,
    preface: null,
    responsibleTeams: [],
  };
}

/** The task with the earliest queue time runs first, so the task gets a time before all that wait ahead of it. */
function prioritize(context: Context) {
  const task = requireTask(context);
  if (task.state !== "Queued") throw invalid(`The task ${task.Id} is not queued and cannot be prioritized.`);
  const { engine, store, settings } = context.sim;
  const waiting = engine.blockers(task).filter((other) => other.startTime === null);
  const queueTime = waiting.reduce((first, other) => Math.min(first, other.queueTime - 1), task.queueTime);
  const changed = store.space(task.SpaceId).tasks.put({ ...task, queueTime });
  recordTaskEvent(context, changed, "TaskPrioritized", "was moved to the front of the queue");
  return ok(context.linker.add("Task", taskAsSent(changed, settings, context.now)));
}

function recordTaskEvent(context: Context, task: TaskRecord, category: string, verb: string): void {
  recordEvent(context.sim.store, {
    category,
    spaceId: task.SpaceId,
    at: context.now,
    actor: context.actor,
    message: [{ Id: task.Id, Name: task.description }, ` ${verb}`],
    related: [task.Id, ...task.relatedIds],
  });
}
