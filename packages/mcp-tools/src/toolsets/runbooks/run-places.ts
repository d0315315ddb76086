/** Where a runbook would run, environment by environment and tenant by tenant, with what Octopus says of each. */
import type { Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import { quoteList } from "../../text/names.ts";
import { allEnvironments, isNamedBy, refTo } from "../executions/environments.ts";
import type { Preview } from "../executions/preview.ts";
import { connectedTenants, expandTenants } from "../executions/tenants.ts";
import type { Snapshot } from "./run-snapshot.ts";
import type { RunbookArgs, RunContext } from "./runbook-plan.ts";
import type { Runbook } from "./runbook-source.ts";

/** One run. */
export interface Place {
  readonly environment: Ref;
  readonly tenant?: Ref;
  readonly preview: Preview;
}

/** Checks the scope of the runbook and its tenants, and asks for the preview of each run. */
export async function placesOf(
  args: RunbookArgs,
  runbook: Runbook,
  snapshot: Snapshot | undefined,
  context: RunContext,
): Promise<{ readonly places: readonly Place[]; readonly tenants?: readonly Ref[] }> {
  const { space, refs } = context;
  const environments = refs.environmentNames;
  const expanded = await expandTenants(args, {
    space,
    project: refs.projectName,
    tenants: refs.tenants,
  });
  checkTenancy(runbook, expanded !== undefined);
  await checkScope(args, runbook, context);
  const tenants = expanded && (await connectedTenants(expanded, environments, refs.projectName, space));
  const wanted = environments.flatMap((environment): { environment: Ref; tenant?: Ref }[] =>
    tenants ? tenants.map((tenant) => ({ environment, tenant })) : [{ environment }],
  );
  const places = await Promise.all(
    wanted.map(async (place) => ({
      ...place,
      preview: await previewOf(place, args, runbook, snapshot, context),
    })),
  );
  return { places, ...(tenants ? { tenants } : {}) };
}

function checkTenancy(runbook: Runbook, tenanted: boolean): void {
  if (tenanted && runbook.MultiTenancyMode === "Untenanted")
    throw new ToolError({
      code: "input",
      message: `tenants: '${runbook.Name}' does not run for tenants; leave out tenants and tenantTags.`,
    });
  if (!tenanted && runbook.MultiTenancyMode === "Tenanted")
    throw new ToolError({
      code: "input",
      message: `tenants: '${runbook.Name}' runs only for tenants; name them in tenants or tenantTags.`,
    });
}

async function checkScope(args: RunbookArgs, runbook: Runbook, { space, refs }: RunContext): Promise<void> {
  const open = await openEnvironments(args, runbook, space);
  if (!open) return;
  const closed = refs.environmentNames.filter(({ id }) => !open.some((ref) => ref.id === id));
  if (closed.length === 0) return;
  throw new ToolError({
    code: "input",
    message: `environmentNames: '${runbook.Name}' may not run in ${quoteList(closed.map(({ name }) => name))}.`,
    candidates: [{ label: "It may run in", refs: open }],
  });
}

/** `undefined` when the runbook may run everywhere, or when only the server can tell. */
async function openEnvironments(
  args: RunbookArgs,
  runbook: Runbook,
  space: RunContext["space"],
): Promise<readonly Ref[] | undefined> {
  if ((runbook.EnvironmentScope ?? "All") === "All") return undefined;
  if (args.gitRef) {
    if (runbook.EnvironmentScope !== "Specified") return undefined;
    const texts = runbook.Environments ?? [];
    return (await allEnvironments(space)).filter((ref) => isNamedBy(ref, texts));
  }
  const environments = await space.client.get("/api/{spaceId}/runbooks/{id}/environments", {
    path: { id: runbook.Id },
  });
  return environments.map((environment) => refTo("environment", environment));
}

function previewOf(
  place: { readonly environment: Ref; readonly tenant?: Ref },
  args: RunbookArgs,
  runbook: Runbook,
  snapshot: Snapshot | undefined,
  { space, refs }: RunContext,
): Promise<Preview> {
  const environmentId = place.environment.id;
  const projectId = refs.projectName.id;
  if (!snapshot) {
    return space.client.get(
      "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}/runbookRuns/preview/{environment}",
      {
        path: {
          projectId,
          gitRef: args.gitRef ?? "",
          id: runbook.Slug || runbook.Id,
          environment: environmentId,
        },
      },
    );
  }
  const path = { id: snapshot.id, environmentId };
  return place.tenant
    ? space.client.get("/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}/{tenant}", {
        path: { ...path, tenant: place.tenant.id },
      })
    : space.client.get("/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}", { path });
}
