/** What a runbook would do at a destination, according to Octopus. */
import type { Destination, ExecutionContext } from "../executions/destination.ts";
import type { Preview } from "../executions/preview.ts";
import { ifFound } from "../or-not-found.ts";
import type { Snapshot } from "./run-snapshot.ts";
import type { Runbook } from "./runbook-source.ts";

/** The runbook in the state that will run: a snapshot, or a Git reference. */
export type RunnableRunbook =
  | { readonly runbook: Runbook; readonly snapshot: Snapshot; readonly gitRef?: undefined }
  | { readonly runbook: Runbook; readonly snapshot?: undefined; readonly gitRef: string };

/** From this number of destinations on their previews are read together. */
const TOGETHER = 5;

/** The previews of runs, in the order of the destinations. The server previews many runs of the published snapshot at once. */
export async function previewsOf(
  destinations: readonly Destination[],
  runnable: RunnableRunbook,
  context: ExecutionContext,
): Promise<readonly Preview[]> {
  const { runbook, snapshot } = runnable;
  if (destinations.length >= TOGETHER && snapshot?.published) {
    const found = await ifFound(
      context.space.client.post(
        "/api/{spaceId}/projects/{projectId}/runbooks/{runbookId}/runbookRuns/previews",
        {
          path: { projectId: context.refs.projectName.id, runbookId: runbook.Id },
          body: {
            ProjectId: context.refs.projectName.id,
            RunbookId: runbook.Id,
            IncludeDisabledSteps: false,
            DeploymentPreviews: destinations.map(({ environment, tenant }) => ({
              EnvironmentId: environment.id,
              ...(tenant ? { TenantId: tenant.id } : {}),
            })),
          },
        },
      ),
    );
    if (found?.length === destinations.length) return found;
  }
  return Promise.all(destinations.map((destination) => previewOf(destination, runnable, context)));
}

/** Reads the preview of a run. For a runbook in Git the server has no preview for a tenant, only for the environment. */
function previewOf(
  { environment, tenant }: Destination,
  { runbook, snapshot, gitRef }: RunnableRunbook,
  { space, refs }: ExecutionContext,
): Promise<Preview> {
  if (gitRef !== undefined) {
    const id = runbook.Slug || runbook.Id;
    return space.client.get(
      "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}/runbookRuns/preview/{environment}",
      { path: { projectId: refs.projectName.id, gitRef, id, environment: environment.id } },
    );
  }
  const path = { id: snapshot.id, environmentId: environment.id };
  return tenant
    ? space.client.get("/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}/{tenant}", {
        path: { ...path, tenant: tenant.id },
      })
    : space.client.get("/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}", { path });
}
