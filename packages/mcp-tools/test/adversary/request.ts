/** Random requests of the caller's own: every route of the API, in many spellings, with bodies and queries that name things. */
import { listRoutes } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import type { CallSource } from "./call-source.ts";
import type { Dice } from "./dice.ts";
import { inSegment, pathOf, spelled } from "./spellings.ts";
import { type Document, type Kind, SPACES, type Thing } from "./world.ts";

/** The arguments of `execute`. */
export interface RequestArguments extends Readonly<Record<string, unknown>> {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

interface Route {
  readonly method: string;
  readonly template: string;
}

const ROUTES: readonly Route[] = listRoutes(octopusRoutes);
const READS = ROUTES.filter(({ method }) => method === "GET");
const WRITES = ROUTES.filter(({ method }) => method !== "GET");
/** Writes that deploy or change what rules name; they are tried more often than the rest. */
const NEAR = WRITES.filter(({ template }) =>
  /^\/\{space\}\/(deployments|runbook|projects\/\{projectId\}(\/(runbook|channels|triggers|variables|featuretoggles).*)?$|releases|environments|tenants|machines|channels|variables)|^\/deploymentfreezes/.test(
    template,
  ),
);

/** A random request. */
export function randomRequest(dice: Dice, source: CallSource): RequestArguments {
  const route = dice.pick(dice.chance(0.55) ? READS : dice.chance(0.75) ? NEAR : WRITES);
  const spaceId = dice.chance(0.85) ? "Spaces-1" : "Spaces-2";
  const { below, document } = filled(dice, source, { route, spaceId });
  const isInSpace = route.template.startsWith("/{space}");
  const space = source.things.find(({ id }) => id === spaceId);
  const path = isInSpace && space ? pathOf(dice, inSegment(dice, space), below) : `/api${below}`;
  return {
    method: route.method,
    path,
    ...(dice.chance(0.3) ? { query: randomQuery(dice, source) } : {}),
    ...(route.method === "GET" || route.method === "DELETE"
      ? {}
      : { body: bodyFor(dice, source, { route, spaceId, document }) }),
  };
}

interface Purpose {
  readonly route: Route;
  readonly spaceId: string;
}

/** The path of a route with a value in each placeholder, and the document that the last of them names. */
function filled(
  dice: Dice,
  source: CallSource,
  { route, spaceId }: Purpose,
): { below: string; document: Document | undefined } {
  let document: Document | undefined;
  const segments = route.template.replace(/^\/\{space\}/, "").split("/");
  const below = segments.map((segment, at) => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined) return segment;
    const kind = KIND_OF_PLACEHOLDER[name];
    if (kind !== undefined) {
      const thing = thingOf(dice, source, { kind, spaceId });
      document = thing && documentOf(source, thing);
      return thing ? inSegment(dice, thing) : "none";
    }
    document = documentFor(dice, source, { noun: segments[at - 1] ?? "", spaceId });
    return encodeURIComponent(document?.Id ?? FIXED[name] ?? "x-1");
  });
  return { below: below.join("/"), document };
}

const KIND_OF_PLACEHOLDER: Readonly<Record<string, Kind>> = {
  projectId: "project",
  environmentId: "environment",
  tenantId: "tenant",
  spaceId: "space",
};
const FIXED: Readonly<Record<string, string>> = {
  gitRef: "main",
  branchName: "main",
  refName: "main",
  tagName: "v1",
  name: "x",
};

function thingOf(
  dice: Dice,
  { things }: CallSource,
  { kind, spaceId }: { kind: Kind; spaceId: string },
): Thing | undefined {
  const wanted = dice.chance(0.97) ? spaceId : dice.pick(SPACES);
  const fitting = things.filter((one) => one.kind === kind && (kind === "space" || one.spaceId === wanted));
  return fitting.length > 0 ? dice.pick(fitting) : undefined;
}

function documentOf({ store }: CallSource, { kind, id, spaceId }: Thing): Document | undefined {
  const space = store.space(spaceId);
  const found =
    kind === "space"
      ? store.spaces.get(id)
      : kind === "project"
        ? space.projects.get(id)
        : kind === "environment"
          ? space.environments.get(id)
          : space.tenants.get(id);
  return found && { ...found };
}

/** The collection that the segment before an id names. */
const COLLECTION_OF = {
  deployments: "deployments",
  releases: "releases",
  channels: "channels",
  tasks: "tasks",
  machines: "machines",
  lifecycles: "lifecycles",
  runbooks: "runbooks",
  runbookruns: "runbookRuns",
  runbooksnapshots: "runbookSnapshots",
  variables: "variableSets",
  deploymentprocesses: "processes",
  runbookprocesses: "runbookProcesses",
  interruptions: "interruptions",
  accounts: "accounts",
  certificates: "certificates",
  feeds: "feeds",
  libraryvariablesets: "libraryVariableSets",
  tagsets: "tagSets",
  projectgroups: "projectGroups",
  workerpools: "workerPools",
  machinepolicies: "machinePolicies",
  featuretoggles: "featureToggles",
} as const;

function documentFor(
  dice: Dice,
  { store }: CallSource,
  { noun, spaceId }: { noun: string; spaceId: string },
): Document | undefined {
  const global = {
    deploymentfreezes: store.freezes,
    users: store.users,
    teams: store.teams,
    events: store.events,
  }[noun];
  const name = COLLECTION_OF[noun.toLowerCase() as keyof typeof COLLECTION_OF];
  const space = store.space(dice.chance(0.97) ? spaceId : dice.pick(SPACES));
  const all: readonly { readonly Id: string }[] = global?.all() ?? (name ? space[name].all() : []);
  return all.length > 0 ? { ...dice.pick(all) } : undefined;
}

function randomQuery(dice: Dice, source: CallSource): Record<string, unknown> {
  const some = (kind: Kind) => thingOf(dice, source, { kind, spaceId: "Spaces-1" })?.id ?? "none";
  return dice.pick([
    { projects: some("project") },
    { environments: [some("environment"), some("environment")] },
    { tenants: some("tenant") },
    { spaces: some("space") },
    { ids: some(dice.pick(["project", "environment", "tenant"] as const)) },
    { partialName: "e", take: 30 },
    { name: "x", take: 5 },
    { skip: 1, take: 100 },
  ]);
}

interface BodyPurpose extends Purpose {
  readonly document: Document | undefined;
}

/** A body: for a PUT the document with a change, for deployments, runs and releases one that fits, else one that names things. */
function bodyFor(dice: Dice, source: CallSource, purpose: BodyPurpose): unknown {
  const { route, spaceId, document } = purpose;
  if (route.method === "PUT" && document && dice.chance(0.8))
    return { ...document, ...changeOf(dice, source, spaceId) };
  const named = namesIn(dice, source, spaceId);
  const { template } = route;
  const fits = dice.chance(0.85);
  if (fits && template.includes("/deployments")) return deploymentBody(dice, source, { ...named, spaceId });
  if (fits && /runbook-?runs|\/run$/.test(template)) return runBody(dice, source, { ...named, spaceId });
  if (fits && template.includes("/releases")) return releaseBody(dice, source, { ...named, spaceId });
  if (fits && template.includes("/deploymentfreezes"))
    return {
      Name: "pause",
      Start: "2026-11-21T08:00:00Z",
      End: "2027-11-21T09:00:00Z",
      ProjectEnvironmentScope: { [named.id("project")]: [named.id("environment")] },
    };
  return dice.pick([
    { ...changeOf(dice, source, spaceId), Name: "another" },
    { ...changeOf(dice, source, spaceId), ProjectId: named.id("project"), Name: "another" },
    releaseBody(dice, source, { ...named, spaceId }),
  ]);
}

interface Names {
  /** A thing of a kind as a caller may write it. */
  readonly name: (kind: Kind) => string;
  readonly id: (kind: Kind) => string;
}

function namesIn(dice: Dice, source: CallSource, spaceId: string): Names {
  return {
    name(kind) {
      const thing = thingOf(dice, source, { kind, spaceId });
      return thing ? spelled(dice, thing).trim() : "none";
    },
    id: (kind) => thingOf(dice, source, { kind, spaceId })?.id ?? "none",
  };
}

interface NamesInSpace extends Names {
  readonly spaceId: string;
}

function deploymentBody(dice: Dice, source: CallSource, { spaceId, name, id }: NamesInSpace): object {
  const release = anyOf(dice, source.store.space(spaceId).releases.all());
  return dice.pick([
    {
      ReleaseId: release?.Id,
      EnvironmentId: id("environment"),
      ...(dice.chance(0.3) ? { TenantId: id("tenant") } : {}),
      ...(dice.chance(0.2) ? { QueueTime: laterTime(dice) } : {}),
    },
    { ReleaseId: release?.Id, ProjectId: id("project"), EnvironmentId: id("environment") },
    {
      SpaceId: dice.chance(0.9) ? spaceId : id("space"),
      ProjectName: nameOf(dice, source, release?.ProjectId),
      ReleaseVersion: release?.Version,
      EnvironmentNames: dice.chance(0.7) ? [name("environment")] : [name("environment"), name("environment")],
      EnvironmentName: name("environment"),
      ...dice.pick([{}, {}, { Tenants: [name("tenant")] }, { TenantTags: ["Region/EMEA"] }]),
    },
  ]);
}

function runBody(dice: Dice, source: CallSource, { spaceId, name, id }: NamesInSpace): object {
  const runbook = anyOf(dice, source.store.space(spaceId).runbooks.all());
  return dice.pick([
    {
      RunbookId: runbook?.Id,
      RunbookSnapshotId: runbook?.PublishedRunbookSnapshotId,
      EnvironmentId: id("environment"),
    },
    {
      SpaceId: spaceId,
      ProjectName: nameOf(dice, source, runbook?.ProjectId),
      RunbookName: runbook?.Name,
      EnvironmentNames: [name("environment")],
      ...(dice.chance(0.2) ? { Tenants: [name("tenant")] } : {}),
    },
  ]);
}

function releaseBody(dice: Dice, source: CallSource, { spaceId, name }: NamesInSpace): object {
  const release = anyOf(dice, source.store.space(spaceId).releases.all());
  const Version = `9.${dice.number(9)}.${dice.number(99)}`;
  return dice.pick([
    { ProjectId: release?.ProjectId, ChannelId: release?.ChannelId, Version, SelectedPackages: [] },
    { SpaceId: spaceId, ProjectName: nameOf(dice, source, release?.ProjectId), ReleaseVersion: Version },
    { ProjectId: release?.ProjectId, ProjectName: name("project"), ChannelId: release?.ChannelId, Version },
  ]);
}

function laterTime(dice: Dice): string {
  return new Date(Date.parse("2026-11-29T09:00:00Z") + dice.number(48) * 3_600_000).toISOString();
}

function nameOf(dice: Dice, { things }: CallSource, id: string | undefined): string {
  const thing = things.find((one) => one.id === id);
  return thing ? spelled(dice, thing).trim() : "none";
}

function anyOf<T>(dice: Dice, all: readonly T[]): T | undefined {
  return all.length > 0 ? dice.pick(all) : undefined;
}

function changeOf(dice: Dice, source: CallSource, spaceId: string): object {
  const id = (kind: Kind) => thingOf(dice, source, { kind, spaceId })?.id ?? "none";
  return dice.pick([
    { Description: "another description" },
    { Description: "another description", ProjectId: id("project") },
    { EnvironmentIds: [id("environment")], TenantIds: [id("tenant")] },
    { ProjectEnvironments: { [id("project")]: [id("environment")] } },
    { Environments: [id("environment")] },
    { TaskQueueStopped: true },
    { SpaceManagersTeamMembers: ["Users-31"] },
    { Comments: `for ${id("tenant")}`, QueueTime: laterTime(dice) },
  ]);
}
