/** Carries out a planned run, and reports what the server shows afterwards, not what was asked for. */
import * as z from "zod";
import { ToolError } from "../../errors.ts";
import { present, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Made, sendOnce } from "../executions/lost-answer.ts";
import { taskUri } from "../uri.ts";
import type { RunbookData } from "./runbook-plan.ts";

/** What a run answers. */
export const ranSchema = z.looseObject({
  runbookId: z.string(),
  runbookName: z.string(),
  gitRef: text,
  runbookSnapshotId: text,
  runs: z.array(
    z.looseObject({
      runbookRunId: z.string(),
      taskId: z.string(),
      environmentId: text,
      tenantId: text,
      state: text,
      portalUrl: z.string(),
      taskResourceUri: z.string(),
    }),
  ),
});

interface Sent {
  readonly RunbookRunId: string;
  readonly ServerTaskId: string;
}

/** Sends the run once. When the answer is lost, looks for what happened instead of sending again. */
export async function runRunbookPlan(
  data: RunbookData,
  context: CallContext,
): Promise<z.input<typeof ranSchema>> {
  return sendOnce(async () => report(data, await send(data, context), context), {
    noun: "runbook run",
    of: "of this runbook",
    hint: "Look at the runbook's runs in the portal before you try once more.",
    now: context.now,
    find: () => newest(data, context),
  });
}

async function send(data: RunbookData, { space }: CallContext): Promise<readonly Sent[]> {
  const common = {
    SpaceId: data.spaceId,
    SpaceIdOrName: data.spaceId,
    ProjectName: data.projectId,
    EnvironmentNames: [...data.environmentIds],
    ...(data.tenantIds ? { Tenants: [...data.tenantIds] } : {}),
    ...data.options,
  };
  const answer = data.gitRef
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
  const sent = answer?.RunbookRunServerTasks ?? [];
  if (sent.length === 0)
    throw new ToolError({
      code: "conflict",
      message: "Octopus accepted the request but ran nothing: no environment or tenant was open for it.",
    });
  return sent;
}

async function report(
  data: RunbookData,
  sent: readonly Sent[],
  { space, links }: CallContext,
): Promise<z.input<typeof ranSchema>> {
  const [runs, tasks] = await Promise.all([
    space.client.get("/api/{spaceId}/runbookRuns", {
      query: { ids: sent.map((one) => one.RunbookRunId), take: sent.length },
    }),
    space.client.get("/api/{spaceId}/tasks", {
      query: { ids: sent.map((one) => one.ServerTaskId), take: sent.length },
    }),
  ]);
  const byId = new Map(runs.Items.map((run) => [run.Id, run]));
  const states = new Map(tasks.Items.map((task) => [task.Id, task.State]));
  return {
    runbookId: data.runbookId,
    runbookName: data.runbookName,
    ...present({ gitRef: data.gitRef, runbookSnapshotId: data.snapshotId }),
    runs: sent.map(({ RunbookRunId, ServerTaskId }) => ({
      runbookRunId: RunbookRunId,
      taskId: ServerTaskId,
      ...present({
        environmentId: byId.get(RunbookRunId)?.EnvironmentId,
        tenantId: byId.get(RunbookRunId)?.TenantId,
      }),
      state: states.get(ServerTaskId) ?? "Unknown",
      portalUrl: links.task(data.spaceId, ServerTaskId),
      taskResourceUri: taskUri(space.ref.name, ServerTaskId),
    })),
  };
}

async function newest(data: RunbookData, { space }: CallContext): Promise<readonly Made[]> {
  const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/runbookRuns", {
    path: { projectId: data.projectId },
    query: { runbooks: [data.runbookId], environments: [...data.environmentIds], take: 20 },
  });
  return Items.filter((run) => run.RunbookId === data.runbookId);
}
