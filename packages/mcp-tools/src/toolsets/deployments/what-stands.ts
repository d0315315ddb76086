/** What a plan of a deployment must say about the world: what is live, what blocks, what will run. */
import type { components, OctopusClient, Ref, SpaceClient } from "@octo/api-client";

type Preview = components["schemas"]["DeploymentPreview"];
type Freeze = components["schemas"]["DeploymentFreeze"];

/** The release that the last successful deployment put there; `nothing` when there was none. */
export async function liveVersion(
  client: SpaceClient,
  projectId: string,
  environmentId: string,
  tenantId?: string,
): Promise<string> {
  const { Items } = await client.get("/api/{spaceId}/deployments", {
    query: {
      projects: [projectId],
      environments: [environmentId],
      taskState: ["Success"],
      take: 1,
      ...(tenantId ? { tenants: [tenantId] } : {}),
    },
  });
  const [last] = Items;
  if (!last) return "nothing";
  return (await client.get("/api/{spaceId}/releases/{id}", { path: { id: last.ReleaseId } })).Version;
}

/** Steps in order, with those that will not run marked. */
export function stepsOf(
  preview: Preview,
  skipped: readonly string[],
): {
  readonly names: readonly string[];
  readonly shown: readonly string[];
  readonly targets: readonly string[];
} {
  const steps = (preview.StepsToExecute ?? []).filter((step) => !step.IsDisabled);
  const skip = new Set(skipped.map((name) => name.toLowerCase()));
  const names = steps.map((step) => step.ActionName ?? "");
  return {
    names,
    shown: names.map((name) => (skip.has(name.toLowerCase()) ? `${name} (SKIPPED)` : name)),
    targets: [
      ...new Set(steps.flatMap((step) => (step.Machines ?? []).map((machine) => machine.Name ?? machine.Id))),
    ],
  };
}

/** Prompted variables that have no value yet. */
export function missingPrompts(preview: Preview, given: Readonly<Record<string, string>>): readonly string[] {
  const values = preview.Form?.Values ?? {};
  const labels = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  return (preview.Form?.Elements ?? [])
    .filter((element) => element.IsValueRequired && !values[element.Name])
    .map((element) => element.Control?.Name ?? element.Name)
    .filter((name) => !labels.has(name.toLowerCase()));
}

/** Freezes that are on now and name this project and environment. */
export async function activeFreezes(
  client: OctopusClient,
  projectId: string,
  environmentId: string,
  now: number,
): Promise<readonly string[]> {
  const { DeploymentFreezes } = await client.get("/api/deploymentfreezes", {
    query: { skip: 0, take: 1_000 },
  });
  return DeploymentFreezes.filter(
    (freeze) => isActive(freeze, now) && scopes(freeze, projectId, environmentId),
  ).map((freeze) => freeze.Name);
}

function isActive(freeze: Freeze, now: number): boolean {
  const [start, end] = [Date.parse(freeze.Start ?? ""), Date.parse(freeze.End ?? "")];
  return !(start > now) && !(end < now);
}

function scopes(freeze: Freeze, projectId: string, environmentId: string): boolean {
  const scope = freeze.ProjectEnvironmentScope as Readonly<Record<string, readonly string[]>> | undefined;
  return scope?.[projectId]?.includes(environmentId) ?? false;
}

/** Name and id, for a person who must be able to tell two things of the same name apart. */
export function named(ref: Ref): string {
  return `${ref.name} (${ref.id})`;
}
