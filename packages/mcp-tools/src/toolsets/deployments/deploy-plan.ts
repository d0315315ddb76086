/** Plans a deployment: resolves and checks everything against the server, and sends nothing that could act. */
import type { components } from "@octo/api-client";
import type { Target } from "@octo/policy";
import type { Plan, PlanFact } from "../../plan.ts";
import type { Problem } from "../../problem.ts";
import { nameWithId } from "../../text/names.ts";
import { type Affected, affectedFacts, namedByIds } from "../executions/affected.ts";
import { executionOptions, executionStart } from "../executions/arguments.ts";
import { type ExecutionContext, policyTargetsOf, tenantsOf } from "../executions/destination.ts";
import { environmentFact, executionFacts, targetWarnings } from "../executions/destination-facts.ts";
import { type FollowingTriggers, followingTriggers } from "../executions/following-triggers.ts";
import { missingFacts } from "../executions/missing-parts.ts";
import { packageFacts, selectedPackageLines } from "../executions/package-facts.ts";
import { unknownNames } from "../executions/preview.ts";
import { childProjects, manualFacts, stepsNotRun } from "../executions/process-facts.ts";
import { byVariableName, givenWords, promptProblems } from "../executions/prompts.ts";
import { expandTenants } from "../executions/tenants.ts";
import { type DeployArgs, deployClasses, deployOptions, deployWarnings } from "./deploy-arguments.ts";
import { type DeployDestination, type DeployFacts, readDeployFacts } from "./deploy-facts.ts";
import { findRelease } from "./find-release.ts";
import { freezeProblems } from "./freezes.ts";
import { automaticTargets } from "./lifecycle-check.ts";
import { standingFacts, standingWarnings } from "./standing-facts.ts";

type Release = components["schemas"]["Release"];

const UNKNOWN: readonly Target[] = [{}];

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

/**
 * Plans the deployment of a release.
 * @throws ToolError when the release does not exist, or when the server would quietly do less than was asked for.
 */
export async function planDeployment(args: DeployArgs, context: ExecutionContext): Promise<Plan<DeployData>> {
  const { space, refs } = context;
  const project = refs.projectName;
  const [release, tenants] = await Promise.all([
    findRelease(args.releaseVersion, context),
    expandTenants(args, context),
  ]);
  const facts = await readDeployFacts(args, release, tenants, context);
  const { destinations } = facts;
  const followers = await followersOf(release, facts, context);
  return {
    title: "Deploy a release",
    facts: [...factsOf(args, release, facts, context), ...followerFacts(followers)],
    warnings: [
      ...deployWarnings(args),
      ...standingWarnings(release.Version, destinations),
      ...targetWarnings(destinations),
      ...facts.warnings,
    ],
    targets: policyTargetsOf(destinations, context, {
      // What cannot be read is unknown, and any rule about an environment or a project could mean it.
      environments: [
        ...(facts.progression ? followers.environments : UNKNOWN),
        ...followers.triggers.environments,
      ],
      tenants: followers.triggers.tenants,
      projects: facts.process ? followers.projects : UNKNOWN,
    }),
    sensitiveClasses: deployClasses(args),
    ...executionStart(args),
    problems: [...problemsOf(args, facts), ...facts.problems],
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

/** Arguments that the server would accept although they cannot work, and freezes that block the deployment. */
function problemsOf(args: DeployArgs, { destinations, freezes }: DeployFacts): readonly Problem[] {
  const values = { field: "variables", asker: "the release", values: args.variables ?? {} };
  const previews = destinations.map(({ preview }) => preview);
  return [
    ...promptProblems(values, previews),
    ...destinations.flatMap(({ preview, environment }) => unknownNames(preview, environment.name, args)),
    ...freezeProblems(args, destinations, freezes),
  ];
}

/** What else is deployed: by the lifecycle and by triggers, and the projects of steps that deploy a release. */
interface Followers {
  readonly environments: readonly Affected[];
  readonly triggers: FollowingTriggers;
  readonly projects: readonly Affected[];
}

async function followersOf(
  { ChannelId: channelId }: Release,
  { progression, process, triggers }: DeployFacts,
  context: ExecutionContext,
): Promise<Followers> {
  const wanted = context.refs.environmentNames;
  const automatic = automaticTargets(progression ?? {}, wanted);
  const environmentIds = [...wanted.map(({ id }) => id), ...automatic];
  const [environments, following, projects] = await Promise.all([
    namedByIds("environment", automatic, context),
    followingTriggers(triggers, { channelId, environmentIds }, context),
    namedByIds("project", childProjects(process), context),
  ]);
  return { environments, triggers: following, projects };
}

function followerFacts({ environments, triggers, projects }: Followers): readonly PlanFact[] {
  return [
    ...affectedFacts("Its steps deploy releases of", projects),
    ...affectedFacts("The lifecycle can then deploy by itself to", environments),
    ...triggers.facts,
  ];
}

function factsOf(
  args: DeployArgs,
  release: Release,
  facts: DeployFacts,
  context: ExecutionContext,
): readonly PlanFact[] {
  const { destinations, process, livePackages } = facts;
  const previews = destinations.map(({ preview }) => preview);
  const use = { destinations, channelId: release.ChannelId, skipped: args.skipStepNames ?? [] };
  const notRun = stepsNotRun(process, use);
  const live = destinations.flatMap(({ standing }) => {
    if (standing.live === undefined) return [];
    const packages = standing.live ? livePackages.get(standing.live.releaseId) : [];
    return packages ? [packages] : [];
  });
  return [
    environmentFact(context),
    { label: "Project", value: nameWithId(context.refs.projectName) },
    { label: "Release", value: `${release.Version} (${release.Id})` },
    ...standingFacts(release.Version, destinations),
    ...facts.lastAttempts,
    ...packageFacts(
      selectedPackageLines(
        release.SelectedPackages ?? [],
        live.length === destinations.length ? live : [],
        destinations.some(({ standing }) => standing.failed !== undefined),
      ),
    ),
    ...executionFacts(args, givenWords(args.variables ?? {}, previews), destinations, context),
    ...manualFacts(process, use),
    ...facts.approvals,
    ...(notRun.length > 0 ? [{ label: "Steps that do not run", value: notRun }] : []),
    ...missingFacts(context),
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
