/** Plans a deployment: resolves and checks everything against the server, and sends nothing that could act. */
import { compareServerVersions, type components, isOctopusError } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { Plan, PlanFact } from "../../plan.ts";
import { listOrOne, nameWithId, quoteList } from "../../text/names.ts";
import { executionOptions, executionStart } from "../executions/arguments.ts";
import {
  checkTenancy,
  type Destination,
  destinationsOf,
  type ExecutionContext,
  type PreviewedDestination,
  policyTargetsOf,
  tenantsOf,
} from "../executions/destination.ts";
import { environmentFact, executionFacts } from "../executions/destination-facts.ts";
import { packageFacts, selectedPackageLines } from "../executions/package-facts.ts";
import { unknownNames } from "../executions/preview.ts";
import { type Problem, refuseProblems } from "../executions/problems.ts";
import { byVariableName, promptProblems } from "../executions/prompts.ts";
import { expandTenants } from "../executions/tenants.ts";
import { type DeployArgs, deployClasses, deployOptions, deployWarnings } from "./deploy-arguments.ts";
import { checkLifecycle } from "./lifecycle-check.ts";
import { activeFreezes, type LiveRelease, liveRelease } from "./live-state.ts";

type Release = components["schemas"]["Release"];

/** What `run` needs to send the deployment. */
export interface DeployData {
  readonly spaceId: string;
  readonly projectId: string;
  readonly releaseId: string;
  readonly version: string;
  readonly environmentIds: readonly string[];
  readonly tenantIds: readonly string[] | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A destination with its preview, what is live there, and the names of the freezes that are active there. */
interface DeployDestination extends PreviewedDestination {
  readonly live: LiveRelease;
  readonly freezes: readonly string[];
}

const FREEZES_SINCE = "2024.4";

/**
 * Plans the deployment of a release.
 * @throws ToolError when the deployment cannot succeed, or when the server would quietly do less than was asked for.
 */
export async function planDeployment(args: DeployArgs, context: ExecutionContext): Promise<Plan<DeployData>> {
  const { space, refs } = context;
  const project = refs.projectName;
  const [release, tenants, { TenantedDeploymentMode: mode }] = await Promise.all([
    findRelease(args.releaseVersion, context),
    expandTenants(args, context),
    space.client.get("/api/{spaceId}/projects/{projectId}", { path: { projectId: project.id } }),
  ]);
  checkTenancy({ name: project.name, verb: "deploy", mode }, tenants !== undefined);
  const destinations = await inspectDestinations(await destinationsOf(tenants, context), release, context);
  refuseProblems(problemsOf(args, destinations));
  await checkLifecycle(release, refs.environmentNames, space);
  return {
    title: "Deploy a release",
    facts: factsOf(args, release, destinations, context),
    warnings: deployWarnings(args),
    targets: policyTargetsOf(destinations, context),
    sensitiveClasses: deployClasses(args),
    ...executionStart(args),
    data: {
      spaceId: space.ref.id,
      projectId: project.id,
      releaseId: release.Id,
      version: release.Version,
      environmentIds: refs.environmentNames.map(({ id }) => id),
      tenantIds: tenantsOf(destinations)?.map(({ id }) => id) ?? null,
      options: optionsOf(args, destinations),
    },
  };
}

async function findRelease(version: string, { space, refs }: ExecutionContext): Promise<Release> {
  const projectId = refs.projectName.id;
  try {
    return await space.client.get("/api/{spaceId}/projects/{projectId}/releases/{version}", {
      path: { projectId, version },
    });
  } catch (error) {
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
    const { Items } = await space.client.get("/api/{spaceId}/projects/{projectId}/releases", {
      path: { projectId },
      query: { take: 5 },
    });
    const newest = Items.map((release) => release.Version).join(", ") || "none";
    throw new ToolError({
      code: "not_found",
      message: `releaseVersion: '${refs.projectName.name}' has no release ${version}. Its newest releases: ${newest}.`,
      hint: "find_releases lists them all; create_release makes a new one.",
    });
  }
}

async function inspectDestinations(
  destinations: readonly Destination[],
  release: Release,
  context: ExecutionContext,
): Promise<readonly DeployDestination[]> {
  const { space, refs, octopus } = context;
  const projectId = refs.projectName.id;
  const hasFreezes = compareServerVersions(await context.server.version(), FREEZES_SINCE) >= 0;
  return Promise.all(
    destinations.map(async (destination) => {
      const [live, preview, freezes] = await Promise.all([
        liveRelease(space.client, projectId, destination),
        previewOf(destination, release, context),
        hasFreezes ? activeFreezes(octopus, projectId, destination.environment.id, context.now()) : [],
      ]);
      return { ...destination, live, preview, freezes };
    }),
  );
}

function previewOf({ environment, tenant }: Destination, release: Release, { space }: ExecutionContext) {
  const path = { releaseId: release.Id, environmentId: environment.id };
  return tenant
    ? space.client.get("/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}/{tenantId}", {
        path: { ...path, tenantId: tenant.id },
      })
    : space.client.get("/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}", { path });
}

/** Arguments that the server would accept although they cannot work, and freezes that block the deployment. */
function problemsOf(args: DeployArgs, destinations: readonly DeployDestination[]): readonly Problem[] {
  const overridden = new Set((args.deploymentFreezeNames ?? []).map((name) => name.toLowerCase()));
  const values = { field: "variables", asker: "the release", values: args.variables ?? {} };
  const previews = destinations.map(({ preview }) => preview);
  return [
    ...promptProblems(values, previews),
    ...destinations.flatMap(({ environment, preview, freezes }): readonly Problem[] => {
      const blocking = freezes.filter((name) => !overridden.has(name.toLowerCase()));
      const frozen = `${environment.name} is frozen by ${quoteList(blocking)}.`;
      return [
        ...unknownNames(preview, environment.name, args),
        ...(blocking.length > 0 ? [{ code: "conflict", text: frozen } as const] : []),
      ];
    }),
  ];
}

function factsOf(
  args: DeployArgs,
  release: Release,
  destinations: readonly DeployDestination[],
  context: ExecutionContext,
): readonly PlanFact[] {
  const live = destinations.map((destination) => destination.live);
  const liveVersions = destinations.map(({ environment, tenant, live: { version } }) =>
    destinations.length === 1 ? version : `${tenant?.name ?? environment.name}: ${version}`,
  );
  return [
    environmentFact(context),
    { label: "Project", value: nameWithId(context.refs.projectName) },
    { label: "Release", value: `${release.Version} (${release.Id})` },
    { label: "Live now", value: listOrOne(liveVersions) },
    ...packageFacts(
      selectedPackageLines(
        release.SelectedPackages ?? [],
        live.map(({ packages }) => packages),
      ),
    ),
    ...executionFacts(args, args.variables, destinations, context),
  ];
}

function optionsOf(
  args: DeployArgs,
  destinations: readonly DeployDestination[],
): Readonly<Record<string, unknown>> {
  const previews = destinations.map(({ preview }) => preview);
  return {
    ...executionOptions(args),
    ...(args.variables ? { Variables: byVariableName(args.variables, previews) } : {}),
    ...deployOptions(args),
  };
}
