/** The requests of `find_tasks`: tasks, where their deployments and runbook runs go, and the interruptions that they wait for. */
import type { components, Ref } from "@octo/api-client";
import { groupBy } from "../../group-by.ts";
import { inBatches } from "../../in-batches.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Owner, type OwnerRef, UNKNOWN_OWNER } from "../../reading/owner.ts";
import { targetOf } from "../../reading/target-of.ts";
import { ownerOfTask, type TaskDestination } from "./task-owner.ts";

export type Task = components["schemas"]["Task"];
export type Interruption = components["schemas"]["Interruption"];

/** States of a task that is not done. */
export const ACTIVE = ["Queued", "Executing", "Cancelling"] as const;

/** The most tasks that are not done that one call reads; the others are counted by the server alone. */
export const MOST_ACTIVE = 500;
/** The most interruptions that wait. */
const MOST_PENDING = 200;
/** The most ids that fit into the address of one request. */
const BATCH = 200;

/** Which tasks a call is about. */
export interface TaskQuery {
  readonly states: readonly string[];
  readonly kinds: readonly string[];
  readonly project?: string | undefined;
  readonly environment?: string | undefined;
  readonly tenant?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Spaces of the server, where a call is about all of them. */
export type Spaces = readonly Pick<components["schemas"]["Space"], "Id" | "Name" | "Slug">[];

/** Reads one part of the list, newest first. */
export async function readTasks(
  { states, kinds, project, environment, tenant, ids, from, to }: TaskQuery,
  range: { readonly skip: number; readonly take: number },
  spaces: Spaces | undefined,
  { octopus, space }: Pick<CallContext, "octopus" | "space">,
) {
  const query = {
    ...range,
    ...(states.length > 0 ? { states: [...states] } : {}),
    ...(kinds.length > 0 ? { name: [...kinds] } : {}),
    ...(project ? { project } : {}),
    ...(environment ? { environment } : {}),
    ...(tenant ? { tenant } : {}),
    ...(ids ? { ids: [...ids] } : {}),
  };
  if (spaces) return octopus.get("/api/tasks", { query: { ...query, spaces: spaces.map(({ Id }) => Id) } });
  const dates = {
    ...(from ? { fromQueueDate: new Date(from).toISOString() } : {}),
    ...(to ? { toQueueDate: new Date(to).toISOString() } : {}),
  };
  return space.client.get("/api/{spaceId}/tasks", { query: { ...query, ...dates } });
}

/** Where tasks go, by the id of the task. A task of which the deployment or run is gone has the word `gone`. */
export type Destinations = ReadonlyMap<string, TaskDestination | "gone">;

/** Reads where deployments and runbook runs go: one request for each kind, with up to two hundred ids. */
export async function readDestinations(
  tasks: readonly Task[],
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<Destinations> {
  const { client } = space;
  const read = async (
    argument: "DeploymentId" | "RunbookRunId",
    list: (ids: string[]) => Promise<readonly (TaskDestination & { readonly Id?: string | null })[]>,
  ) => {
    const wanted = tasks.flatMap((task) => {
      const id = argumentOf(task, argument);
      return id ? [{ task: task.Id, id }] : [];
    });
    const pages = await Promise.all(
      inBatches(
        wanted.map(({ id }) => id),
        BATCH,
      ).map((ids) => parts.read("where tasks work", () => list(ids))),
    );
    const byId = new Map(pages.flatMap((page) => page ?? []).map((one) => [one.Id ?? "", one]));
    return wanted.map(({ task, id }) => [task, byId.get(id) ?? "gone"] as const);
  };
  const [deployments, runs] = await Promise.all([
    read("DeploymentId", async (ids) => {
      const query = { ids, take: ids.length };
      return (await client.get("/api/{spaceId}/deployments", { query })).Items;
    }),
    read("RunbookRunId", async (ids) => {
      const query = { ids, take: ids.length };
      return (await client.get("/api/{spaceId}/runbookRuns", { query })).Items;
    }),
  ]);
  return new Map([...deployments, ...runs]);
}

/** A text in the arguments of a task. */
export function argumentOf({ Arguments }: Task, name: string): string | undefined {
  const found = Object.entries(Arguments ?? {}).find(([key]) => key === name)?.[1];
  return typeof found === "string" ? found : undefined;
}

/**
 * What a listed task belongs to. Where a task of another space works is not looked up there, so it is unknown, and a rule
 * that could close it does.
 */
export function ownerOfListed(
  task: Task,
  destinations: Destinations,
  { own, spaces }: { readonly own: Pick<Ref, "id">; readonly spaces: Spaces | undefined },
): Owner {
  if (!spaces) return ownerOfTask(task, destinations.get(task.Id));
  const known = spaces.find(({ Id }) => Id === task.SpaceId);
  const inSpace: OwnerRef = known ? targetOf(known) : UNKNOWN_OWNER;
  if (task.SpaceId === own.id) return { ...ownerOfTask(task, destinations.get(task.Id)), spaces: [inSpace] };
  return {
    spaces: [inSpace],
    projects: [UNKNOWN_OWNER],
    environments: [UNKNOWN_OWNER],
    tenants: [UNKNOWN_OWNER],
  };
}

/** The interruptions that wait in a space. */
export async function readPending({
  space,
  parts,
}: Pick<CallContext, "space" | "parts">): Promise<readonly Interruption[]> {
  const page = await parts.read("who must act", () =>
    space.client.get("/api/{spaceId}/interruptions", { query: { pendingOnly: true, take: MOST_PENDING } }),
  );
  return page ? parts.list("who must act", page.Items) : [];
}

/**
 * Finds the tasks before a queued deployment: those to the same project, environment and tenant that were queued before it.
 * Octopus lets only one of them run at a time.
 */
export function tasksBefore(
  all: readonly Task[],
  destinations: Destinations,
): (task: Task) => readonly string[] {
  const groups = groupBy(all, (task) => keyOf(task, destinations));
  return (task) => {
    const key = keyOf(task, destinations);
    if (task.State !== "Queued" || !key) return [];
    return (groups.get(key) ?? [])
      .filter((other) => other.Id !== task.Id && isBefore(other, task))
      .map(({ Id }) => Id)
      .reverse();
  };
}

function keyOf(task: Task, destinations: Destinations): string | undefined {
  const destination = destinations.get(task.Id);
  if (!destination || destination === "gone" || !argumentOf(task, "DeploymentId")) return undefined;
  return JSON.stringify([task.ProjectId, destination.EnvironmentId, destination.TenantId ?? null]);
}

function isBefore(one: Task, other: Task): boolean {
  const [a, b] = [one.QueueTime ?? "", other.QueueTime ?? ""];
  return a === b ? one.Id.localeCompare(other.Id, "en", { numeric: true }) < 0 : a < b;
}
