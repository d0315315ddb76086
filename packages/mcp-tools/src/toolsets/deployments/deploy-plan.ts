/** Plans a deployment: everything is resolved and checked against the server, and nothing is sent that could act. */
import { compareVersions, type components, isOctopusError, type Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Plan, PlanFact } from "../../plan.ts";
import { listOrOne, nameWithId, quoteList } from "../../text/names.ts";
import {
  definedOnly,
  type ExecutionArgs,
  executionClasses,
  executionOptions,
  executionWarnings,
} from "../executions/arguments.ts";
import { packageFacts, selectedPackageLines } from "../executions/package-facts.ts";
import { stepsOf, unknownNames } from "../executions/preview.ts";
import { byVariableName, promptProblems } from "../executions/prompts.ts";
import { connectedTenants, expandTenants } from "../executions/tenants.ts";
import { activeFreezes, type LiveRelease, liveRelease } from "./what-stands.ts";

type Release = components["schemas"]["Release"];
type Preview = components["schemas"]["DeploymentPreview"];

/** Arguments of `deploy_release`. */
export interface DeployArgs extends ExecutionArgs {
  readonly releaseVersion: string;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  readonly forcePackageRedeployment?: boolean | undefined;
  readonly updateVariableSnapshot?: boolean | undefined;
  readonly deploymentFreezeNames?: readonly string[] | undefined;
  readonly deploymentFreezeOverrideReason?: string | undefined;
}

/** What `run` sends. */
export interface DeployData {
  readonly spaceId: string;
  readonly projectId: string;
  readonly releaseId: string;
  readonly version: string;
  readonly environments: readonly { readonly id: string; readonly name: string }[];
  readonly tenantIds: readonly string[] | null;
  readonly options: Readonly<Record<string, unknown>>;
}

type DeployContext = CallContext<{
  readonly spaceName: Ref;
  readonly projectName: Ref;
  readonly environmentNames: readonly Ref[];
  readonly tenants: readonly Ref[];
}>;

interface Place {
  readonly environment: Ref;
  readonly tenant?: Ref;
  readonly live: LiveRelease;
  readonly preview: Preview;
  readonly freezes: readonly string[];
}

const FREEZES_SINCE = "2024.4";

/** Makes the plan. Throws when the deployment cannot succeed or would quietly do less than was asked. */
export async function planDeployment(args: DeployArgs, context: DeployContext): Promise<Plan<DeployData>> {
  const { space, refs } = context;
  const project = refs.projectName;
  const path = { projectId: project.id };
  const [release, expanded, { TenantedDeploymentMode }] = await Promise.all([
    findRelease(args.releaseVersion, context),
    expandTenants(args, { space, project, tenants: refs.tenants }),
    space.client.get("/api/{spaceId}/projects/{projectId}", { path }),
  ]);
  checkTenancy(project, TenantedDeploymentMode, expanded !== undefined);
  const tenants = expanded && (await connectedTenants(expanded, refs.environmentNames, project, space));
  const freezesKnown = compareVersions(await context.server.version(), FREEZES_SINCE) >= 0;
  const wanted = refs.environmentNames.flatMap((environment): { environment: Ref; tenant?: Ref }[] =>
    tenants ? tenants.map((tenant) => ({ environment, tenant })) : [{ environment }],
  );
  const places = await Promise.all(wanted.map((place) => look(place, release, freezesKnown, context)));
  const warnings = [
    ...checkPlaces(args, places),
    ...riskWarnings(args),
    ...(await lifecycleWarnings(release, refs.environmentNames, context)),
  ];
  return {
    title: "Deploy a release",
    facts: facts(args, places, release, project, context),
    warnings,
    targets: {
      spaces: [space.ref],
      projects: [project],
      environments: refs.environmentNames,
      ...(tenants ? { tenants } : {}),
      machines: places.flatMap((place) => stepsOf(place.preview, []).targets).map((name) => ({ name })),
    },
    sensitiveClasses: sensitiveClassesOf(args),
    data: {
      spaceId: space.ref.id,
      projectId: project.id,
      releaseId: release.Id,
      version: release.Version,
      environments: refs.environmentNames.map(({ id, name }) => ({ id, name })),
      tenantIds: tenants ? tenants.map((tenant) => tenant.id) : null,
      options: optionsOf(args, places),
    },
  };
}

/** A project that deploys for tenants only, or never, is told so before anything is planned. */
function checkTenancy(project: Ref, mode: string | null | undefined, tenanted: boolean): void {
  const problem =
    tenanted && mode === "Untenanted"
      ? `'${project.name}' does not deploy for tenants; leave out tenants and tenantTags.`
      : !tenanted && mode === "Tenanted"
        ? `'${project.name}' deploys only for tenants; name them in tenants or tenantTags.`
        : undefined;
  if (problem) throw new ToolError({ code: "input", message: `tenants: ${problem}` });
}

async function findRelease(version: string, { space, refs }: DeployContext): Promise<Release> {
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
      message: `releaseVersion: '${refs.projectName.name}' has no release ${version}. Its newest: ${newest}.`,
      hint: "find_releases lists them all; create_release makes a new one.",
    });
  }
}

async function look(
  place: { environment: Ref; tenant?: Ref },
  release: Release,
  freezesKnown: boolean,
  context: DeployContext,
): Promise<Place> {
  const { space, refs, octopus } = context;
  const environmentId = place.environment.id;
  const projectId = refs.projectName.id;
  const path = { releaseId: release.Id, environmentId };
  const [live, preview, freezes] = await Promise.all([
    liveRelease(space.client, projectId, environmentId, place.tenant?.id),
    place.tenant
      ? space.client.get(
          "/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}/{tenantId}",
          { path: { ...path, tenantId: place.tenant.id } },
        )
      : space.client.get("/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}", { path }),
    freezesKnown ? activeFreezes(octopus, projectId, environmentId, context.now()) : [],
  ]);
  return { ...place, live, preview, freezes };
}

/** Traps that the server accepts in silence are errors here. */
function checkPlaces(args: DeployArgs, places: readonly Place[]): readonly string[] {
  const overridden = new Set((args.deploymentFreezeNames ?? []).map((name) => name.toLowerCase()));
  const problems: string[] = [];
  const values = { field: "variables", asker: "the release", values: args.variables ?? {} };
  problems.push(
    ...promptProblems(
      values,
      places.map(({ preview }) => preview),
    ),
  );
  for (const { environment, preview, freezes } of places) {
    problems.push(...unknownNames(preview, environment.name, args));
    const blocking = freezes.filter((name) => !overridden.has(name.toLowerCase()));
    if (blocking.length > 0) problems.push(`${environment.name} is frozen by ${quoteList(blocking)}.`);
  }
  const distinct = [...new Set(problems)];
  if (distinct.length > 0)
    throw new ToolError({
      code: distinct.some((text) => text.includes("is frozen by")) ? "conflict" : "input",
      message: distinct.join(" "),
    });
  return args.deploymentFreezeNames
    ? [
        `Overrides the freeze ${quoteList(args.deploymentFreezeNames)}: ${args.deploymentFreezeOverrideReason ?? ""}`,
      ]
    : [];
}

function riskWarnings(args: DeployArgs): readonly string[] {
  return [
    ...executionWarnings(args, "deployed to"),
    ...(args.forcePackageRedeployment
      ? ["Packages are deployed again even where they are installed already."]
      : []),
  ];
}

/** The risky arguments by the names that the policy has for them. */
function sensitiveClassesOf(args: DeployArgs): readonly string[] {
  return [
    ...executionClasses(args),
    ...(args.forcePackageRedeployment ? ["force-redeploy"] : []),
    ...(args.deploymentFreezeNames?.length ? ["freeze-overrides"] : []),
  ];
}

/** The lifecycle says which environments are open to this release now; others are refused by the server. */
async function lifecycleWarnings(
  release: Release,
  environments: readonly Ref[],
  { space }: DeployContext,
): Promise<readonly string[]> {
  const progression = await space.client.get("/api/{spaceId}/releases/{id}/progression", {
    path: { id: release.Id },
  });
  const phases = progression.Phases ?? [];
  const open = new Set([
    ...(progression.NextDeployments ?? []),
    ...phases
      .filter((phase) => phase.Progress !== "Pending")
      .flatMap((phase) => [
        ...(phase.OptionalDeploymentTargets ?? []),
        ...(phase.AutomaticDeploymentTargets ?? []),
      ]),
  ]);
  const closed = environments.filter((environment) => phases.length > 0 && !open.has(environment.id));
  if (closed.length === 0) return [];
  throw new ToolError({
    code: "conflict",
    message: `The lifecycle does not let release ${release.Version} go to ${quoteList(closed.map((environment) => environment.name))} yet: an earlier phase is not complete.`,
    hint: "Deploy it to the environments of the earlier phases first.",
  });
}

function facts(
  args: DeployArgs,
  places: readonly Place[],
  release: Release,
  project: Ref,
  { space, refs }: DeployContext,
): readonly PlanFact[] {
  const [first] = places;
  const steps = first ? stepsOf(first.preview, args.skipStepNames ?? []) : undefined;
  return [
    {
      label: refs.environmentNames.length === 1 ? "Environment" : "Environments",
      value: listOrOne(refs.environmentNames.map(nameWithId)),
    },
    { label: "Project", value: nameWithId(project) },
    { label: "Release", value: `${release.Version} (${release.Id})` },
    {
      label: "Live now",
      value: listOrOne(
        places.map(({ environment, tenant, live }) =>
          places.length === 1 ? live.version : `${tenant?.name ?? environment.name}: ${live.version}`,
        ),
      ),
    },
    ...packageFacts(
      selectedPackageLines(
        release.SelectedPackages ?? [],
        places.map(({ live }) => live.packages),
      ),
    ),
    ...(first?.tenant
      ? [
          {
            label: "Tenants",
            value: places.flatMap((place) => (place.tenant ? [nameWithId(place.tenant)] : [])),
          },
        ]
      : []),
    { label: "Steps", value: steps?.shown ?? [] },
    { label: "Targets", value: [...new Set(places.flatMap((place) => stepsOf(place.preview, []).targets))] },
    ...(args.variables ? [{ label: "Values given for", value: Object.keys(args.variables) }] : []),
    ...(args.specificMachineNames ? [{ label: "Only on", value: args.specificMachineNames }] : []),
    ...(args.excludedMachineNames ? [{ label: "Not on", value: args.excludedMachineNames }] : []),
    { label: "Starts", value: args.runAt ?? "at once" },
    ...(args.noRunAfter ? [{ label: "Not after", value: args.noRunAfter }] : []),
    { label: "Space", value: nameWithId(space.ref) },
  ];
}

function optionsOf(args: DeployArgs, places: readonly Place[]): Readonly<Record<string, unknown>> {
  const previews = places.map(({ preview }) => preview);
  return {
    ...executionOptions(args),
    ...definedOnly({
      Variables: args.variables && byVariableName(args.variables, previews),
      ForcePackageRedeployment: args.forcePackageRedeployment,
      DeploymentFreezeNames: args.deploymentFreezeNames,
      DeploymentFreezeOverrideReason: args.deploymentFreezeOverrideReason,
    }),
  };
}
