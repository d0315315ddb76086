/** Sends a planned runbook run and reports what the server shows afterwards, rather than what was asked for. */
import * as z from "zod";
import { present, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Made, newestCount, sendOnceAndLookUp } from "../executions/send-once.ts";
import {
  reportStarted,
  type Started,
  type StartedReads,
  startedBy,
  startedFields,
} from "../executions/started.ts";
import type { RunbookData } from "./runbook-plan.ts";

/** The result of a runbook run. */
export const ranSchema = z.looseObject({
  runbookId: text,
  runbookName: text,
  gitRef: text,
  runbookSnapshotId: text,
  runs: z.array(z.looseObject({ runbookRunId: text, ...startedFields })).optional(),
});

/**
 * Sends the run once.
 * @throws ToolError `upstream` with what the server shows, when the response is lost; `conflict` when nothing was started.
 */
export async function runRunbookPlan(
  data: RunbookData,
  context: CallContext,
): Promise<z.input<typeof ranSchema>> {
  const accepted = await sendOnceAndLookUp(() => send(data, context), {
    noun: "runbook run",
    of: "of this runbook",
    hint: "Look at the runbook's runs in the portal before you try once more.",
    newest: () => newestRuns(data, context),
  });
  const fields = { list: "RunbookRunServerTasks", id: "RunbookRunId", noun: "runbook run" };
  return report(data, await startedBy(accepted, fields, context), context);
}

async function send(data: RunbookData, { space }: CallContext): Promise<unknown> {
  const common = {
    SpaceId: data.spaceId,
    SpaceIdOrName: data.spaceId,
    ProjectName: data.projectId,
    EnvironmentNames: [...data.environmentIds],
    ...(data.tenantIds ? { Tenants: [...data.tenantIds] } : {}),
    ...data.options,
  };
  return data.gitRef
    ? space.client.post("/api/{spaceId}/runbook-runs/git/create/v1", {
        body: { ...common, RunbookName: data.runbookName, GitRef: data.gitRef },
      })
    : space.client.post("/api/{spaceId}/runbook-runs/create/v1", {
        body: {
          ...common,
          RunbookName: data.runbookId,
          ...(data.snapshotId ? { Snapshot: data.snapshotId } : {}),
        },
      });
}

async function report(
  data: RunbookData,
  started: readonly Started[],
  context: CallContext,
): Promise<z.input<typeof ranSchema>> {
  const shown = await reportStarted(started, readsOf(data, context), context);
  return {
    runbookId: data.runbookId,
    runbookName: data.runbookName,
    ...present({ gitRef: data.gitRef, runbookSnapshotId: data.snapshotId }),
    runs: shown.map(({ id, ...rest }) => ({
      ...(id ? { runbookRunId: id } : {}),
      ...rest,
      ...(rest.taskId ? { portalUrl: context.links.task(data.spaceId, rest.taskId) } : {}),
    })),
  };
}

function readsOf({ runbookId }: RunbookData, { space }: CallContext): StartedReads {
  return {
    newest: async (started) => {
      const taskIds = started.flatMap(({ taskId }) => taskId ?? []);
      const query = { runbookIds: [runbookId], taskIds, take: started.length };
      return (await space.client.get("/api/{spaceId}/progression/runbooks/taskRuns", { query })).Items;
    },
    byId: async (ids) =>
      (await space.client.get("/api/{spaceId}/runbookRuns", { query: { ids, take: ids.length } })).Items,
  };
}

async function newestRuns(data: RunbookData, { space }: CallContext): Promise<readonly Made[]> {
  const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/runbookRuns", {
    path: { projectId: data.projectId },
    query: {
      runbooks: [data.runbookId],
      environments: [...data.environmentIds],
      take: newestCount(data.environmentIds, data.tenantIds),
    },
  });
  return Items.filter((run) => run.RunbookId === data.runbookId);
}
