/**
 * Runs tasks without a timer: `advance(now)` updates every active task to the moment, with the exact times at which
 * things happened, however far the clock jumped. One task at a time runs per project, environment and tenant.
 */

import type { Interruption } from "../model/delivery.ts";
import type { TaskPause, TaskRecord, TaskState } from "../model/task.ts";
import { idNumber } from "../store/ids.ts";
import type { SpaceState, Store } from "../store/store.ts";
import { projectTask, type Timeline } from "./timeline.ts";

export interface EngineHooks {
  onStarted(space: SpaceState, task: TaskRecord): void;
  onCompleted(space: SpaceState, task: TaskRecord): void;
  /** Creates the interruption that a waiting step needs and returns its id. */
  onWaiting(space: SpaceState, task: TaskRecord, waiting: NonNullable<Timeline["waiting"]>): string;
}

export interface TaskEngine {
  /** Adds a queued task. */
  enqueue(task: TaskRecord): void;
  /** Updates all active tasks to `now`. */
  advance(now: number): void;
  /** Asks a task to stop; a queued one stops at once. */
  cancel(task: TaskRecord, now: number, reason?: string): TaskRecord;
  /** Lets a waiting task continue or fail, by what a person decided. */
  resolve(interruption: Interruption, outcome: string, now: number): void;
  /** Ends a task at once, whatever it is doing. */
  abandon(task: TaskRecord, now: number): TaskRecord;
  /** Overrides the state of a finished task. */
  setState(task: TaskRecord, state: TaskState, reason: string): TaskRecord;
  /** The active tasks that have to finish before this one can start. */
  blockers(task: TaskRecord): TaskRecord[];
  /** What an engine over a copy of the store has to know beside its tasks. */
  state(): EngineState;
}

/** What an engine knows beside the tasks of its store. */
export interface EngineState {
  /** Task id to space id, of every task that is not finished. */
  readonly active: ReadonlyMap<string, string>;
  /** Until when the queue of a space was seen stopped. */
  readonly stoppedUntil: ReadonlyMap<string, number>;
}

/** A project, environment and tenant of a space, for which one task runs at a time. */
interface Slot {
  /** Active tasks ahead of the current one. */
  busy: number;
  freeFrom: number;
}

/** How long a task is in the queue before a node takes it. */
const QUEUE_DELAY_MS = 1_200;
/** How long a slot stays taken after its task has ended. */
const SLOT_PAUSE_MS = 300;

/** An engine over the tasks of `store`; with a state it goes on from there. */
export function createEngine(store: Store, hooks: EngineHooks, state?: EngineState): TaskEngine {
  return new Engine(store, hooks, state);
}

class Engine implements TaskEngine {
  readonly #store: Store;
  readonly #hooks: EngineHooks;
  readonly #active: Map<string, string>;
  readonly #stoppedUntil: Map<string, number>;
  /** The tasks that the current call of `advance` goes through, in order; null between calls. */
  #pass: TaskRecord[] | null = null;

  constructor(store: Store, hooks: EngineHooks, state?: EngineState) {
    this.#store = store;
    this.#hooks = hooks;
    this.#active = new Map(state?.active);
    this.#stoppedUntil = new Map(state?.stoppedUntil);
  }

  state(): EngineState {
    return { active: new Map(this.#active), stoppedUntil: new Map(this.#stoppedUntil) };
  }

  enqueue(task: TaskRecord): void {
    this.#space(task).tasks.put(task);
    this.#active.set(task.Id, task.SpaceId);
    // A task that another task starts when it ends comes among those that were in the queue before.
    if (this.#pass === null) return;
    const position = this.#pass.findIndex((other) => byAge(other, task) > 0);
    this.#pass.splice(position < 0 ? this.#pass.length : position, 0, task);
  }

  advance(now: number): void {
    if (this.#active.size === 0) return;
    const tasks = this.#activeTasks();
    const slots = new Map<string, Slot>();
    const slotFor = (task: TaskRecord): Slot => {
      const name = slotOf(task);
      const slot = slots.get(name) ?? { busy: 0, freeFrom: 0 };
      slots.set(name, slot);
      return slot;
    };
    for (const task of tasks) if (task.startTime !== null) slotFor(task).busy += 1;
    this.#pass = tasks;
    for (const { Id, SpaceId } of tasks) {
      const task = this.#store.space(SpaceId).tasks.get(Id);
      if (task !== undefined) this.#advanceTask(task, slotFor(task), now);
    }
    this.#pass = null;
  }

  #advanceTask(task: TaskRecord, slot: Slot, now: number): void {
    let current = task;
    if (current.state === "Queued") {
      current = this.#tryStart(current, now, slot);
      // Later tasks wait for it, whether it runs or still waits.
      if (current.completedTime === null) slot.busy += 1;
    }
    if (current.startTime !== null && current.completedTime === null) current = this.#settle(current, now);
    if (current.completedTime === null) return;
    slot.freeFrom = current.completedTime + SLOT_PAUSE_MS;
    if (current.startTime !== null) slot.busy -= 1;
  }

  cancel(task: TaskRecord, now: number, reason = "The task was canceled."): TaskRecord {
    if (task.startTime !== null) return this.#save(task, { state: "Cancelling", cancelRequested: now });
    return this.#finish({ ...task, cancelRequested: now }, now, "Canceled", reason);
  }

  resolve(interruption: Interruption, outcome: string, now: number): void {
    const task = this.#store.space(interruption.SpaceId).tasks.get(interruption.TaskId);
    if (task === undefined) return;
    const pauses = task.pauses.map((pause) =>
      pause.interruptionId === interruption.Id ? { ...pause, resolvedAt: now, outcome } : pause,
    );
    this.#save(task, { pauses });
  }

  abandon(task: TaskRecord, now: number): TaskRecord {
    return this.#finish(task, now, "Canceled", "The task was abandoned.");
  }

  setState(task: TaskRecord, state: TaskState, reason: string): TaskRecord {
    this.#active.delete(task.Id);
    return this.#save(task, { state, errorMessage: state === "Success" ? null : reason });
  }

  blockers(task: TaskRecord): TaskRecord[] {
    const slot = slotOf(task);
    return this.#activeTasks().filter(
      (other) => other.Id !== task.Id && slotOf(other) === slot && comesBefore(other, task),
    );
  }

  #space(task: TaskRecord): SpaceState {
    return this.#store.space(task.SpaceId);
  }

  #save(task: TaskRecord, change: Partial<TaskRecord>): TaskRecord {
    return this.#space(task).tasks.put({ ...task, ...change });
  }

  #activeTasks(): TaskRecord[] {
    const tasks = [...this.#active].flatMap(
      ([id, spaceId]) => this.#store.space(spaceId).tasks.get(id) ?? [],
    );
    return tasks.sort(byAge);
  }

  #finish(task: TaskRecord, at: number, state: TaskState, error: string | null): TaskRecord {
    const done = this.#save(task, { state, completedTime: at, errorMessage: error });
    this.#active.delete(task.Id);
    this.#hooks.onCompleted(this.#space(done), done);
    return done;
  }

  /** Starts a queued task when its time has come, and returns the task. */
  #tryStart(task: TaskRecord, now: number, slot: Slot): TaskRecord {
    const expiry = task.queueExpiry;
    const stopped = this.#store.spaces.get(task.SpaceId)?.TaskQueueStopped === true;
    if (stopped) this.#stoppedUntil.set(task.SpaceId, now);
    const openSince = this.#stoppedUntil.get(task.SpaceId) ?? 0;
    const startAt = Math.max(task.queueTime + QUEUE_DELAY_MS, slot.freeFrom, task.releasedAt ?? 0, openSince);
    const blocked = stopped || slot.busy > 0 || (task.heldBy ?? null) !== null;
    if (expiry !== null && expiry <= now && (startAt > expiry || blocked)) {
      return this.#finish(
        task,
        expiry,
        "TimedOut",
        "The task was not started before its queue time expired.",
      );
    }
    if (startAt > now || blocked) return task;
    const started = this.#save(task, { state: "Executing", startTime: startAt });
    this.#hooks.onStarted(this.#space(started), started);
    return started;
  }

  /** Ends a started task whose end has come, or opens the interruption that it waits for. */
  #settle(task: TaskRecord, now: number): TaskRecord {
    const { ending, waiting } = projectTask(task);
    if (ending !== null && ending.at <= now) return this.#finish(task, ending.at, ending.state, ending.error);
    if (waiting === null || waiting.at > now || task.pauses.some((pause) => pause.resolvedAt === null))
      return task;
    const interruptionId = this.#hooks.onWaiting(this.#space(task), task, waiting);
    const step = waiting.step.number;
    const pause: TaskPause = { step, interruptionId, at: waiting.at, resolvedAt: null, outcome: null };
    return this.#save(task, { pauses: [...task.pauses.filter((item) => item.step !== step), pause] });
  }
}

function slotOf(task: TaskRecord): string {
  if (task.name !== "Deploy") return task.Id;
  return [task.SpaceId, task.projectId, task.environmentId, task.tenantId ?? ""].join("/");
}

function comesBefore(a: TaskRecord, b: TaskRecord): boolean {
  if (a.startTime !== null) return true;
  if (b.startTime !== null) return false;
  return byAge(a, b) < 0;
}

function byAge(a: TaskRecord, b: TaskRecord): number {
  return a.queueTime - b.queueTime || idNumber(a.Id) - idNumber(b.Id);
}
