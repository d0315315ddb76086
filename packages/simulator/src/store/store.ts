/** All state of one simulated installation: global documents, and one set of collections per space. */

import type {
  BuildInformation,
  Deployment,
  Event,
  Freeze,
  GitBranch,
  Interruption,
  PackageVersion,
  Process,
  Release,
  Runbook,
  RunbookRun,
  RunbookSnapshot,
  VariableSet,
} from "../model/delivery.ts";
import type {
  ActionTemplate,
  ApprovalPolicy,
  BranchRunbook,
  Defect,
  EphemeralEnvironment,
  EventArchive,
  Invitation,
  ObservabilitySession,
  ParentEnvironment,
  RateLimitingPolicy,
  ScopedUserRole,
  ServerNode,
  TaskApproval,
} from "../model/governance.ts";
import type { PlainDocument, Resource } from "../model/resource.ts";
import type {
  Channel,
  Credential,
  Environment,
  Lifecycle,
  Machine,
  Project,
  Space,
  TagSet,
  Team,
  Tenant,
  User,
  Worker,
} from "../model/structure.ts";
import type { TaskRecord } from "../model/task.ts";
import { type Collection, createCollection } from "./collection.ts";
import { createIds, type IdSource } from "./ids.ts";

/** A database migration of a package version, and how long it runs in each environment. */
export interface Workload extends Resource {
  readonly migration: string;
  readonly table: string;
  readonly defaultSeconds: number;
  readonly secondsByEnvironment: Readonly<Record<string, number>>;
  readonly timeoutVariable: string;
}

export interface SpaceState {
  readonly id: string;
  readonly environments: Collection<Environment>;
  readonly lifecycles: Collection<Lifecycle>;
  readonly channels: Collection<Channel>;
  readonly projects: Collection<Project>;
  readonly projectGroups: Collection<PlainDocument>;
  readonly processes: Collection<Process>;
  readonly releases: Collection<Release>;
  readonly deployments: Collection<Deployment>;
  readonly tasks: Collection<TaskRecord>;
  readonly interruptions: Collection<Interruption>;
  readonly tenants: Collection<Tenant>;
  readonly tagSets: Collection<TagSet>;
  readonly variableSets: Collection<VariableSet>;
  readonly libraryVariableSets: Collection<PlainDocument>;
  readonly tenantVariables: Collection<TenantVariableValue>;
  readonly machines: Collection<Machine>;
  readonly workers: Collection<Worker>;
  readonly workerPools: Collection<PlainDocument>;
  readonly machinePolicies: Collection<PlainDocument>;
  readonly certificates: Collection<PlainDocument>;
  readonly accounts: Collection<PlainDocument>;
  readonly feeds: Collection<PlainDocument>;
  readonly packages: Collection<PackageVersion>;
  readonly buildInformation: Collection<BuildInformation>;
  readonly runbooks: Collection<Runbook>;
  readonly runbookProcesses: Collection<Process>;
  readonly runbookSnapshots: Collection<RunbookSnapshot>;
  readonly runbookRuns: Collection<RunbookRun>;
  readonly artifacts: Collection<ArtifactDocument>;
  readonly featureToggles: Collection<PlainDocument & { readonly ProjectId: string }>;
  readonly branches: Collection<GitBranch>;
  readonly triggers: Collection<PlainDocument & { readonly ProjectId: string }>;
  readonly subscriptions: Collection<PlainDocument>;
  readonly insightsReports: Collection<PlainDocument>;
  readonly proxies: Collection<PlainDocument>;
  readonly gitCredentials: Collection<PlainDocument>;
  readonly actionTemplates: Collection<ActionTemplate>;
  /** Every version a step template has had, under `{id}-v{version}`. */
  readonly actionTemplateVersions: Collection<ActionTemplate>;
  readonly approvalPolicies: Collection<ApprovalPolicy>;
  readonly approvals: Collection<TaskApproval>;
  readonly defects: Collection<Defect>;
  /** Runbooks on branches; `where("branch", branchId)` finds those of one branch. */
  readonly branchRunbooks: Collection<BranchRunbook>;
  readonly observabilitySessions: Collection<ObservabilitySession>;
  readonly parentEnvironments: Collection<ParentEnvironment>;
  readonly ephemeralEnvironments: Collection<EphemeralEnvironment>;
}

export interface ArtifactDocument extends Resource {
  readonly SpaceId: string;
  readonly Filename: string;
  readonly ServerTaskId: string;
  readonly content: string;
  readonly [field: string]: unknown;
}

/** One value that a tenant gives to a variable template of a project or a library variable set. */
export interface TenantVariableValue extends Resource {
  readonly tenantId: string;
  readonly ownerId: string;
  readonly templateId: string;
  readonly environmentId: string | null;
  readonly value: string;
  readonly secret?: boolean;
}

export interface Store {
  readonly ids: IdSource;
  readonly spaces: Collection<Space>;
  readonly users: Collection<User>;
  readonly teams: Collection<Team>;
  readonly userRoles: Collection<Resource & { readonly Name: string }>;
  readonly credentials: Collection<Credential>;
  readonly freezes: Collection<Freeze>;
  readonly events: Collection<Event>;
  readonly workloads: Collection<Workload>;
  readonly scopedUserRoles: Collection<ScopedUserRole>;
  readonly rateLimitingPolicies: Collection<RateLimitingPolicy>;
  readonly eventArchives: Collection<EventArchive>;
  readonly invitations: Collection<Invitation>;
  readonly serverNodes: Collection<ServerNode>;
  /** The collections of a space; they are made when the space is first read. */
  space(id: string): SpaceState;
}

/** Makes an empty store. */
export function createStore(): Store {
  return { ...createGlobals(), ...createSpaces(new Map()) };
}

/**
 * A store of its own with the same documents, which both stores share. A document is replaced and never changed, so neither store
 * sees what happens in the other one.
 */
export function copyStore(store: Store): Store {
  const states = allSpaceStates(store).map((state): [string, SpaceState] => [state.id, copyParts(state)]);
  return { ...copyParts(store), ...createSpaces(new Map(states)) };
}

/** Copies each part that can be copied: collections and the source of ids. */
function copyParts<T extends object>(whole: T): T {
  const parts = Object.entries(whole).map(([name, part]) => [name, isCopied(part) ? part.copy() : part]);
  return Object.fromEntries(parts) as T;
}

function isCopied(part: unknown): part is { copy(): unknown } {
  return typeof part === "object" && part !== null && "copy" in part;
}

/** Everything that belongs to no space. */
function createGlobals(): Omit<Store, "space"> {
  return {
    ids: createIds(),
    spaces: createCollection(),
    users: createCollection(),
    teams: createCollection(),
    userRoles: createCollection(),
    credentials: createCollection<Credential>({ secret: (item) => item.secret }),
    freezes: createCollection(),
    events: createCollection<Event>({ space: (item) => item.SpaceId ?? "system" }),
    workloads: createCollection(),
    scopedUserRoles: createCollection<ScopedUserRole>({ team: (item) => item.TeamId }),
    rateLimitingPolicies: createCollection(),
    eventArchives: createCollection(),
    invitations: createCollection(),
    serverNodes: createCollection(),
  };
}

function createSpaces(states: Map<string, SpaceState>): Pick<Store, "space"> {
  return {
    space: (id) => {
      const found = states.get(id);
      if (found !== undefined) return found;
      const state = createSpaceState(id);
      states.set(id, state);
      return state;
    },
  };
}

/** The key of the index `environmentRole` of machines, for those in one environment with one role. */
export function environmentRoleKey(environmentId: string, role: string): string {
  return `${environmentId}/${role}`;
}

function createSpaceState(id: string): SpaceState {
  const byProject = { project: (item: { readonly ProjectId: string }) => item.ProjectId };
  return {
    id,
    environments: createCollection(),
    lifecycles: createCollection(),
    channels: createCollection<Channel>(byProject),
    projects: createCollection(),
    projectGroups: createCollection(),
    processes: createCollection(),
    releases: createCollection<Release>({ ...byProject, channel: (item) => item.ChannelId }),
    deployments: createCollection<Deployment>({
      ...byProject,
      environment: (item) => item.EnvironmentId,
      release: (item) => item.ReleaseId,
      tenant: (item) => item.TenantId,
    }),
    tasks: createCollection<TaskRecord>({ state: (item) => item.state, project: (item) => item.projectId }),
    interruptions: createCollection<Interruption>({ task: (item) => item.TaskId }),
    tenants: createCollection(),
    tagSets: createCollection(),
    variableSets: createCollection(),
    libraryVariableSets: createCollection(),
    tenantVariables: createCollection<TenantVariableValue>({ tenant: (item) => item.tenantId }),
    machines: createCollection<Machine>({
      environment: (item) => item.EnvironmentIds,
      environmentRole: (item) =>
        item.EnvironmentIds.flatMap((id) => item.Roles.map((role) => environmentRoleKey(id, role))),
    }),
    workers: createCollection(),
    workerPools: createCollection(),
    machinePolicies: createCollection(),
    certificates: createCollection(),
    accounts: createCollection(),
    feeds: createCollection(),
    packages: createCollection<PackageVersion>({ package: (item) => item.PackageId }),
    buildInformation: createCollection<BuildInformation>({ package: (item) => item.PackageId }),
    runbooks: createCollection<Runbook>(byProject),
    runbookProcesses: createCollection(),
    runbookSnapshots: createCollection<RunbookSnapshot>({ runbook: (item) => item.RunbookId }),
    runbookRuns: createCollection<RunbookRun>({ ...byProject, runbook: (item) => item.RunbookId }),
    artifacts: createCollection<ArtifactDocument>({ task: (item) => item.ServerTaskId }),
    featureToggles: createCollection<PlainDocument & { readonly ProjectId: string }>(byProject),
    branches: createCollection<GitBranch>(byProject),
    triggers: createCollection<PlainDocument & { readonly ProjectId: string }>(byProject),
    ...createGovernance(),
  };
}

/** The collections of governance documents of a space. */
function createGovernance() {
  return {
    subscriptions: createCollection<PlainDocument>(),
    insightsReports: createCollection<PlainDocument>(),
    proxies: createCollection<PlainDocument>(),
    gitCredentials: createCollection<PlainDocument>(),
    actionTemplates: createCollection<ActionTemplate>(),
    actionTemplateVersions: createCollection<ActionTemplate>({ template: (item) => item.templateId ?? null }),
    approvalPolicies: createCollection<ApprovalPolicy>(),
    approvals: createCollection<TaskApproval>({ task: (item) => item.ServerTaskId }),
    defects: createCollection<Defect>({ release: (item) => item.releaseId }),
    branchRunbooks: createCollection<BranchRunbook>({ branch: (item) => item.branchId }),
    observabilitySessions: createCollection<ObservabilitySession>(),
    parentEnvironments: createCollection<ParentEnvironment>(),
    ephemeralEnvironments: createCollection<EphemeralEnvironment>(),
  };
}

/** Every document of the installation and of its spaces. */
export function documentsOf(store: Store): Resource[] {
  const parts: readonly (Store | SpaceState)[] = [store, ...allSpaceStates(store)];
  return parts.flatMap((part) =>
    Object.values(part).flatMap((value) => (isCollection(value) ? value.all() : [])),
  );
}

function isCollection(value: unknown): value is Collection<Resource> {
  return typeof value === "object" && value !== null && "all" in value;
}

/** Every space's collections, in the order of the spaces. */
export function allSpaceStates(store: Store): SpaceState[] {
  return store.spaces.all().map((space) => store.space(space.Id));
}
