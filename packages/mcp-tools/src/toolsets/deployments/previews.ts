/** What Octopus says that a deployment would do at each destination. */
import { isOctopusError } from "@octo/api-client";
import { inBatches } from "../../in-batches.ts";
import type { Destination, ExecutionContext } from "../executions/destination.ts";
import type { Preview } from "../executions/preview.ts";

/** Previews in one request. */
const BATCH = 500;

/**
 * The previews of destinations, in their order: one request for one destination, and one for up to 500. A server that has
 * no such request gets one for each destination.
 */
export async function previewsOf(
  destinations: readonly Destination[],
  releaseId: string,
  context: ExecutionContext,
): Promise<readonly Preview[]> {
  const each = () => Promise.all(destinations.map((one) => previewOf(one, releaseId, context)));
  if (destinations.length === 1) return each();
  try {
    const batches = await Promise.all(
      inBatches(destinations, BATCH).map((batch) => previewBatch(batch, releaseId, context)),
    );
    return batches.flat();
  } catch (error) {
    if (!isOctopusError(error) || (error.status !== 404 && error.status !== 405)) throw error;
    return each();
  }
}

async function previewBatch(
  destinations: readonly Destination[],
  releaseId: string,
  { space }: ExecutionContext,
): Promise<readonly Preview[]> {
  const found = await space.client.post("/api/{spaceId}/releases/{releaseId}/deployments/previews", {
    path: { releaseId },
    body: {
      ReleaseId: releaseId,
      IncludeDisabledSteps: false,
      DeploymentPreviews: destinations.map(({ environment, tenant }) => ({
        EnvironmentId: environment.id,
        ...(tenant ? { TenantId: tenant.id } : {}),
      })),
    },
  });
  // The answers have no ids, so that only their order says what they belong to.
  if (found.length === destinations.length) return found;
  return Promise.all(destinations.map((one) => previewOf(one, releaseId, { space })));
}

function previewOf(
  { environment, tenant }: Destination,
  releaseId: string,
  { space }: Pick<ExecutionContext, "space">,
) {
  const path = { releaseId, environmentId: environment.id };
  return tenant
    ? space.client.get("/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}/{tenantId}", {
        path: { ...path, tenantId: tenant.id },
      })
    : space.client.get("/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}", { path });
}
