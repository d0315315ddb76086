/** The deployment that is to be explained, and the ones of the same destination that succeeded. */
import type { Ref } from "@octo/api-client";
import { ToolError } from "../../../errors.ts";
import type { CallContext } from "../../../pipeline/context.ts";
import { targetIn } from "../../link-fields.ts";
import { readDetails, readEndedDetails, type TaskDetails } from "../../tasks/read-task.ts";
import type { Deployment } from "../deployment-summary.ts";
import {
  type DestinationIds,
  type EndedRuns,
  FAILED,
  lastFailedOf,
  queryOf,
  READ,
  readEnded,
} from "./ended-runs.ts";

/** How the call names the deployment. */
export interface Wanted {
  readonly link: string | undefined;
  readonly project: Ref | undefined;
  readonly environment: Ref | undefined;
  readonly tenant: Ref | undefined;
}

/** A deployment with its task. */
export interface FoundDeployment {
  readonly deployment: Deployment;
  readonly details: TaskDetails;
  /** The newest deployments that ended there, where they had to be read. */
  readonly ended?: EndedRuns;
}

/** Finds the deployment: two requests. @throws ToolError `not_found` when nothing failed there. */
export async function findDeployment(
  wanted: Wanted,
  context: CallContext<unknown>,
): Promise<FoundDeployment> {
  // A call that names nothing names no space either.
  if (!wanted.link && (!wanted.project || !wanted.environment)) throw namesNothing();
  const { client } = context.space;
  if (!wanted.link) return lastFailed(wanted, context);
  const target = targetIn(wanted.link, context.server.url, context.space.ref);
  if (target.deployment)
    return withTask(
      await client.get("/api/{spaceId}/deployments/{id}", { path: { id: target.deployment } }),
      context,
    );
  if (!target.task)
    throw new ToolError({
      code: "input",
      message: "url: the link names no deployment (Deployments-12) and no task (ServerTasks-12).",
    });
  const details = await readDetails(target.task, context);
  const id = Object.entries(details.Task?.Arguments ?? {}).find(([key]) => key === "DeploymentId")?.[1];
  if (typeof id !== "string")
    throw new ToolError({
      code: "input",
      message: `taskId: ${target.task} carries out no deployment.`,
      hint: "get_task reads tasks of every kind.",
    });
  return { deployment: await client.get("/api/{spaceId}/deployments/{id}", { path: { id } }), details };
}

async function withTask(deployment: Deployment, context: CallContext<unknown>): Promise<FoundDeployment> {
  if (!deployment.TaskId)
    throw new ToolError({ code: "not_found", message: `${deployment.Id} has no task.` });
  return { deployment, details: await readEndedDetails(deployment.TaskId, context) };
}

function namesNothing(): ToolError {
  return new ToolError({
    code: "input",
    ownWords: true,
    message: "projectName: is needed with environmentName, unless taskId or url is given.",
  });
}

async function lastFailed(wanted: Wanted, context: CallContext<unknown>): Promise<FoundDeployment> {
  const { project, environment, tenant } = wanted;
  if (!project || !environment) throw namesNothing();
  const where = { projectId: project.id, environmentId: environment.id, tenantId: tenant?.id };
  const ended = await readEnded(where, context);
  const found = await lastFailedOf(ended, context);
  const failed = found === "older" ? await olderFailed(where, context) : found;
  if (failed) return { ...(await withTask(failed, context)), ended };
  throw new ToolError({
    code: "not_found",
    message: `No deployment of ${project.name} to ${environment.name} failed that this caller may see.`,
    hint: "get_deployment_overview says what is live there.",
  });
}

async function olderFailed(
  where: DestinationIds,
  { space }: CallContext<unknown>,
): Promise<Deployment | undefined> {
  const query = { ...queryOf(where, FAILED), take: 1 };
  return (await space.client.get("/api/{spaceId}/deployments", { query })).Items[0];
}

/** The successes of the same project, environment and tenant, newest first. */
export async function readSuccesses(
  { ProjectId, EnvironmentId, TenantId }: Deployment,
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<readonly Deployment[] | undefined> {
  if (!ProjectId || !EnvironmentId) return undefined;
  const where = { projectId: ProjectId, environmentId: EnvironmentId, tenantId: TenantId ?? undefined };
  const query = { ...queryOf(where, ["Success"]), take: READ };
  const page = await parts.read("the last good run", () =>
    space.client.get("/api/{spaceId}/deployments", { query }),
  );
  return page?.Items.filter((one) => (one.TenantId ?? null) === (TenantId ?? null));
}
