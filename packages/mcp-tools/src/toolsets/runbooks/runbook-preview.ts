/** What a runbook would do at a destination, according to Octopus. */
import type { Destination, ExecutionContext } from "../executions/destination.ts";
import type { Preview } from "../executions/preview.ts";
import type { Snapshot } from "./run-snapshot.ts";
import type { Runbook } from "./runbook-source.ts";

/** The runbook in the state that will run: a snapshot, or a Git reference. */
export type RunnableRunbook =
  | { readonly runbook: Runbook; readonly snapshot: Snapshot; readonly gitRef?: undefined }
  | { readonly runbook: Runbook; readonly snapshot?: undefined; readonly gitRef: string };

/** Reads the preview of a run. For a runbook in Git the server has no preview for a tenant, only for the environment. */
export function previewOf(
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
