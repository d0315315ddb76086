/** Sends a planned runbook run and reports what the server shows afterwards, rather than what was asked for. */
import * as z from "zod";
import { ToolError } from "../../errors.ts";
import { present, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Made, sendOnceAndLookUp } from "../executions/send-once.ts";
import { reportStarted, type Started, startedFields } from "../executions/started.ts";
import type { RunbookData } from "./runbook-plan.ts";

/** The result of a runbook run. */
export const ranSchema = z.looseObject({
  runbookId: z.string(),
  runbookName: z.string(),
  gitRef: text,
  runbookSnapshotId: text,
  runs: z.array(z.looseObject({ runbookRunId: z.string(), ...startedFields })),
});

/**
 * Sends the run once.
 * @throws ToolError `upstream` with what the server shows, when the response is lost.
 */
export async function runRunbookPlan(
  data: RunbookData,
  context: CallContext,
): Promise<z.input<typeof ranSchema>> {
  return sendOnceAndLookUp(async () => report(data, await send(data, context), context), {
    noun: "runbook run",
    of: "of this runbook",
    hint: "Look at the runbook's runs in the portal before you try once more.",
    now: context.now,
    find: () => newestRuns(data, context),
  });
}

async function send(data: RunbookData, { space }: CallContext): Promise<readonly Started[]> {
  const common = {
    SpaceId: data.spaceId,
    SpaceIdOrName: data.spaceId,
    ProjectName: data.projectId,
    EnvironmentNames: [...data.environmentIds],
    ...(data.tenantIds ? { Tenants: [...data.tenantIds] } : {}),
    ...data.options,
  };
  const response = data.gitRef
    ? await space.client.post("/api/{spaceId}/runbook-runs/git/create/v1", {
        body: { ...common, RunbookName: data.runbookName, GitRef: data.gitRef },
      })
    : await space.client.post("/api/{spaceId}/runbook-runs/create/v1", {
        body: {
          ...common,
          RunbookName: data.runbookId,
          ...(data.snapshotId ? { Snapshot: data.snapshotId } : {}),
        },
      });
  const started = (response?.RunbookRunServerTasks ?? []).map(({ RunbookRunId, ServerTaskId }) => ({
    id: RunbookRunId,
    taskId: ServerTaskId,
  }));
  if (started.length > 0) return started;
  throw new ToolError({
    code: "conflict",
    message: "Octopus accepted the request but ran nothing: no environment or tenant was open for it.",
  });
}

async function report(
  data: RunbookData,
  started: readonly Started[],
  context: CallContext,
): Promise<z.input<typeof ranSchema>> {
  const readRuns = async (ids: string[]) =>
    (await context.space.client.get("/api/{spaceId}/runbookRuns", { query: { ids, take: ids.length } }))
      .Items;
  const shown = await reportStarted(started, readRuns, context);
  return {
    runbookId: data.runbookId,
    runbookName: data.runbookName,
    ...present({ gitRef: data.gitRef, runbookSnapshotId: data.snapshotId }),
    runs: shown.map(({ id, ...rest }) => ({
      runbookRunId: id,
      ...rest,
      portalUrl: context.links.task(data.spaceId, rest.taskId),
    })),
  };
}

async function newestRuns(data: RunbookData, { space }: CallContext): Promise<readonly Made[]> {
  const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/runbookRuns", {
    path: { projectId: data.projectId },
    query: { runbooks: [data.runbookId], environments: [...data.environmentIds], take: 20 },
  });
  return Items.filter((run) => run.RunbookId === data.runbookId);
}
