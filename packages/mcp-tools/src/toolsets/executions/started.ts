/** What a deployment or a runbook run has started: what its response names, and what could be read afterwards. */
import { ToolError } from "../../errors.ts";
import { present, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { ifReadable } from "../if-readable.ts";
import { taskUri } from "../uri.ts";
import type { Accepted, Made } from "./send-once.ts";

/** The ids of one execution that the server has started, as far as the server said them. */
export interface Started {
  readonly id?: string;
  readonly taskId?: string;
}

/** The part of a deployment or runbook run that a report shows. */
interface ExecutionDocument {
  readonly Id: string;
  readonly EnvironmentId?: string | null | undefined;
  readonly TenantId?: string | null | undefined;
}

/** The fields of a result that deployments and runbook runs have in common. */
export const startedFields = {
  taskId: text,
  environmentId: text,
  tenantId: text,
  state: text,
  portalUrl: text,
  taskResourceUri: text,
};

/** Where the response of Octopus names what was started. */
export interface ResponseFields {
  /** The list, such as `DeploymentServerTasks`. */
  readonly list: string;
  /** The id in an entry of the list, such as `DeploymentId`. */
  readonly id: string;
  /** What the write starts, such as `deployment`. */
  readonly noun: string;
}

/**
 * What a write has started: what the response of Octopus names, or else what the server shows since the write was sent.
 * @throws ToolError `conflict` when Octopus says that it started nothing.
 */
export async function startedBy(
  { response, made }: Accepted<unknown>,
  fields: ResponseFields,
  { parts }: Pick<CallContext, "parts">,
): Promise<readonly Started[]> {
  const named = namedIn(response, fields);
  if (named?.length === 0) throw startedNothing(fields.noun);
  if (named) return named;
  const found = (await made()) ?? [];
  parts.missing(
    found.length > 0
      ? `ids: not in the response of Octopus; each ${fields.noun} that is new on the server is shown`
      : `ids: not in the response of Octopus, which accepted the request; look for the ${fields.noun} before you send it again`,
  );
  return found.map(startedFrom);
}

function startedFrom({ Id, TaskId }: Made): Started {
  return { id: Id, ...(TaskId ? { taskId: TaskId } : {}) };
}

/** What the response names; undefined where it names nothing at all, which is not the same as an empty list. */
function namedIn(response: unknown, { list, id }: ResponseFields): readonly Started[] | undefined {
  const entries = fieldOf(response, list);
  if (!Array.isArray(entries)) return undefined;
  const named = entries.map((entry): Started => {
    const [executionId, taskId] = [fieldOf(entry, id), fieldOf(entry, "ServerTaskId")];
    return {
      ...(typeof executionId === "string" ? { id: executionId } : {}),
      ...(typeof taskId === "string" ? { taskId } : {}),
    };
  });
  const useful = named.filter((one) => one.id !== undefined || one.taskId !== undefined);
  return entries.length > 0 && useful.length === 0 ? undefined : useful;
}

/** A field of a response. Older servers begin the names of the executions API with a small letter. */
export function fieldOf(document: unknown, name: string): unknown {
  if (typeof document !== "object" || document === null) return undefined;
  const wanted = name.toLowerCase();
  return Object.entries(document).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

function startedNothing(noun: string): ToolError {
  return new ToolError({
    code: "conflict",
    message: `Octopus accepted the request but started no ${noun}: no environment or tenant was open for it.`,
    saysWhatWasDone: true,
  });
}

/** How a report reads what was started. */
export interface StartedReads {
  /** The newest executions of the destinations with their states, in one request. */
  newest(started: readonly Started[]): Promise<readonly ExecutionRow[]>;
  /** The executions by id, for those that `newest` does not have. */
  byId(ids: string[]): Promise<readonly ExecutionDocument[]>;
}

/** An execution as a dashboard shows it. */
export interface ExecutionRow {
  readonly TaskId?: string | null | undefined;
  readonly EnvironmentId?: string | null | undefined;
  readonly TenantId?: string | null | undefined;
  readonly State?: string | null | undefined;
}

/** Renders what was started, in the order in which the server listed it. */
export async function reportStarted(
  started: readonly Started[],
  reads: StartedReads,
  context: Pick<CallContext, "space" | "parts">,
) {
  const rows = started.length === 0 ? [] : ((await ifReadable(reads.newest(started))) ?? []);
  const byTask = new Map(rows.flatMap((row) => (row.TaskId ? [[row.TaskId, row] as const] : [])));
  const others = started.filter(({ taskId }) => !taskId || !byTask.has(taskId));
  const single = await readEach(others, reads, context);
  return started.map(({ id = "", taskId = "" }) => {
    const row = byTask.get(taskId) ?? single.at(id, taskId);
    return {
      id,
      ...present({
        taskId: taskId || null,
        environmentId: row.EnvironmentId,
        tenantId: row.TenantId,
        state: row.State,
        taskResourceUri: taskId ? taskUri(context.space.ref.name, taskId) : null,
      }),
    };
  });
}

/** Reads executions and their tasks by their ids. */
async function readEach(
  started: readonly Started[],
  { byId }: StartedReads,
  { space, parts }: Pick<CallContext, "space" | "parts">,
) {
  const ids = started.flatMap(({ id }) => id ?? []);
  const taskIds = started.flatMap(({ taskId }) => taskId ?? []);
  const [executions = [], tasks] = await Promise.all([
    ids.length === 0 ? [] : parts.read("environments and tenants of what was started", () => byId(ids)),
    taskIds.length === 0
      ? undefined
      : parts.read("states of the tasks", async () => {
          const query = { ids: taskIds, take: taskIds.length };
          return (await space.client.get("/api/{spaceId}/tasks", { query })).Items;
        }),
  ]);
  const documents = new Map(executions.map((execution) => [execution.Id, execution]));
  const states = new Map(tasks?.map((task) => [task.Id, task.State]));
  return {
    at: (id: string, taskId: string): ExecutionRow => ({
      ...documents.get(id),
      State: tasks && (states.get(taskId) ?? "Unknown"),
    }),
  };
}
