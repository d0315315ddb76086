/** Makes documents with every field that a real server sends. Worlds give only the fields that differ. */

import type { Action, PackageReference, Step, Variable } from "../model/delivery.ts";
import type { PlainDocument } from "../model/resource.ts";
import type {
  Channel,
  Environment,
  GitPersistence,
  HealthStatus,
  Lifecycle,
  Machine,
  Phase,
  Project,
  Retention,
  Space,
  Tenant,
  Worker,
} from "../model/structure.ts";
import { slugOf } from "../store/ids.ts";

const FOREVER: Retention = { Unit: "Items", QuantityToKeep: 0, ShouldKeepForever: true };

export function makeSpace(id: string, name: string, isDefault: boolean, description: string): Space {
  return {
    Id: id,
    Name: name,
    Slug: slugOf(name),
    Description: description,
    IsDefault: isDefault,
    IsPrivate: false,
    TaskQueueStopped: false,
    SpaceManagersTeams: [`teams-spacemanagers-${id}`],
    SpaceManagersTeamMembers: [],
    ExtensionSettings: [],
    Icon: null,
  };
}

export function makeEnvironment(
  id: string,
  spaceId: string,
  {
    name,
    sortOrder,
    description,
  }: { readonly name: string; readonly sortOrder: number; readonly description: string },
): Environment {
  return {
    Id: id,
    SpaceId: spaceId,
    Name: name,
    Slug: slugOf(name),
    Description: description,
    SortOrder: sortOrder,
    UseGuidedFailure: false,
    AllowDynamicInfrastructure: false,
    ExtensionSettings: [],
  };
}

export function makePhase(
  id: string,
  name: string,
  environmentIds: readonly string[],
  optional = false,
): Phase {
  return {
    Id: id,
    Name: name,
    AutomaticDeploymentTargets: [],
    OptionalDeploymentTargets: environmentIds,
    MinimumEnvironmentsBeforePromotion: 0,
    IsOptionalPhase: optional,
    ReleaseRetentionPolicy: null,
    TentacleRetentionPolicy: null,
  };
}

export function makeLifecycle(
  id: string,
  spaceId: string,
  { name, description }: { readonly name: string; readonly description: string },
  phases: readonly Phase[],
): Lifecycle {
  return {
    Id: id,
    SpaceId: spaceId,
    Name: name,
    Slug: slugOf(name),
    Description: description,
    Phases: phases,
    ReleaseRetentionPolicy: FOREVER,
    TentacleRetentionPolicy: FOREVER,
  };
}

export function makeChannel(
  id: string,
  project: Project,
  name: string,
  change: Partial<Channel> = {},
): Channel {
  return {
    Id: id,
    SpaceId: project.SpaceId,
    Name: name,
    Slug: slugOf(name),
    Description: null,
    ProjectId: project.Id,
    LifecycleId: null,
    IsDefault: false,
    Rules: [],
    TenantTags: [],
    GitReferenceRules: [],
    GitResourceRules: [],
    ...change,
  };
}

export interface ProjectFacts {
  readonly id: string;
  readonly spaceId: string;
  readonly name: string;
  readonly description: string;
  readonly groupId: string;
  readonly lifecycleId: string;
  readonly git?: GitPersistence;
  readonly change?: Partial<Project>;
}

export function makeProject(facts: ProjectFacts): Project {
  return {
    Id: facts.id,
    SpaceId: facts.spaceId,
    Name: facts.name,
    Slug: slugOf(facts.name),
    Description: facts.description,
    ProjectGroupId: facts.groupId,
    LifecycleId: facts.lifecycleId,
    VariableSetId: `variableset-${facts.id}`,
    DeploymentProcessId: facts.git === undefined ? `deploymentprocess-${facts.id}` : null,
    IncludedLibraryVariableSetIds: [],
    TenantedDeploymentMode: "Untenanted",
    DefaultGuidedFailureMode: "EnvironmentDefault",
    IsDisabled: false,
    IsVersionControlled: facts.git !== undefined,
    PersistenceSettings: facts.git ?? { Type: "Database" },
    VersioningStrategy: {
      Template: "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}",
      DonorPackage: null,
    },
    Templates: [],
    AutoCreateRelease: false,
    AutoDeployReleaseOverrides: [],
    ClonedFromProjectId: null,
    DefaultToSkipIfAlreadyInstalled: false,
    DeploymentChangesTemplate: null,
    DiscreteChannelRelease: false,
    ExtensionSettings: [],
    ForcePackageDownload: false,
    Icon: null,
    ProjectConnectivityPolicy: {
      SkipMachineBehavior: "None",
      TargetRoles: [],
      AllowDeploymentsToNoTargets: false,
      ExcludeUnhealthyTargets: false,
    },
    ReleaseCreationStrategy: { ChannelId: null, ReleaseCreationPackage: null },
    ReleaseNotesTemplate: null,
    ...facts.change,
  };
}

export interface StepFacts {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly roles?: string;
  readonly packageId?: string;
  readonly environments?: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
}

function packageReference(id: string, packageId: string): PackageReference {
  return {
    Id: `package-${id}`,
    Name: "",
    PackageId: packageId,
    FeedId: "feeds-builtin",
    AcquisitionLocation: "Server",
    Properties: { SelectionMode: "immediate" },
  };
}

/** A step with one action. */
export function makeStep(facts: StepFacts): Step {
  const action: Action = {
    Id: `action-${facts.id}`,
    Name: facts.name,
    Slug: slugOf(facts.name),
    ActionType: facts.type,
    Notes: null,
    IsDisabled: false,
    CanBeUsedForProjectVersioning: facts.packageId !== undefined,
    IsRequired: false,
    WorkerPoolId: facts.roles === undefined && facts.type !== "Octopus.Manual" ? "WorkerPools-1" : null,
    WorkerPoolVariable: null,
    Container: { Image: null, FeedId: null, GitUrl: null, Dockerfile: null },
    Environments: facts.environments ?? [],
    ExcludedEnvironments: [],
    Channels: [],
    TenantTags: [],
    Packages: facts.packageId === undefined ? [] : [packageReference(facts.id, facts.packageId)],
    GitDependencies: [],
    Condition: "Success",
    Properties: {
      ...(facts.roles === undefined
        ? { "Octopus.Action.RunOnServer": facts.type === "Octopus.Manual" ? "true" : "false" }
        : {}),
      ...facts.properties,
    },
    StepPackageVersion: null,
    LastSavedStepPackageVersion: null,
    AvailableStepPackageVersions: [],
    Inputs: null,
    Links: {},
  };
  return {
    Id: `step-${facts.id}`,
    Name: facts.name,
    Slug: slugOf(facts.name),
    Type: "Step",
    PackageRequirement: "LetOctopusDecide",
    Properties: facts.roles === undefined ? {} : { "Octopus.Action.TargetRoles": facts.roles },
    Condition: "Success",
    StartTrigger: "StartAfterPrevious",
    Actions: [action],
  };
}

export interface VariableFacts {
  readonly id: string;
  readonly name: string;
  readonly value: string | null;
  readonly description?: string;
  readonly scope?: Readonly<Record<string, readonly string[]>>;
  readonly type?: string;
  readonly prompt?: Variable["Prompt"];
}

export function makeVariable(facts: VariableFacts): Variable {
  return {
    Id: facts.id,
    Name: facts.name,
    Value: facts.value,
    Description: facts.description ?? null,
    Scope: facts.scope ?? {},
    IsEditable: true,
    IsSensitive: facts.type === "Sensitive",
    Type: facts.type ?? "String",
    Prompt: facts.prompt ?? null,
  };
}

export interface MachineFacts {
  readonly id: string;
  readonly spaceId: string;
  readonly name: string;
  readonly environmentIds: readonly string[];
  readonly roles: readonly string[];
  readonly change?: Partial<Machine>;
}

export function makeMachine(facts: MachineFacts): Machine {
  return {
    ...host(facts.id, facts.spaceId, facts.name),
    EnvironmentIds: facts.environmentIds,
    Roles: facts.roles,
    TenantIds: [],
    TenantTags: [],
    TenantedDeploymentParticipation: "Untenanted",
    HealthStatus: "Healthy",
    SkipInitialHealthCheck: false,
    ...facts.change,
    StatusSummary: facts.change?.StatusSummary ?? summaryOf(facts.change?.HealthStatus ?? "Healthy"),
  };
}

/** What a health check says about a target in this state. */
function summaryOf(status: HealthStatus): string {
  switch (status) {
    case "Healthy":
      return "Octopus was able to successfully establish a connection with this machine.";
    case "HasWarnings":
      return "Octopus was able to establish a connection with this machine, and the health check logged warnings.";
    case "Unhealthy":
      return "Octopus was able to establish a connection with this machine, and the health check failed.";
    case "Unavailable":
      return "Octopus was unable to establish a connection with this machine.";
    case "Unknown":
      return "The machine has not been checked yet.";
  }
}

export function makeWorker(id: string, spaceId: string, name: string, poolId: string): Worker {
  return {
    ...host(id, spaceId, name),
    HealthStatus: "Healthy",
    StatusSummary: "The worker is available.",
    WorkerPoolIds: [poolId],
  };
}

function host(id: string, spaceId: string, name: string) {
  const thumbprint = [...name]
    .map((char) => char.charCodeAt(0).toString(16))
    .join("")
    .padEnd(40, "0")
    .slice(0, 40)
    .toUpperCase();
  return {
    Id: id,
    SpaceId: spaceId,
    Name: name,
    Slug: slugOf(name),
    IsDisabled: false,
    IsInProcess: false,
    MachinePolicyId: `MachinePolicies-${spaceId.replace("Spaces-", "")}`,
    HasLatestCalamari: true,
    OperatingSystem: "Ubuntu 24.04 LTS",
    ShellName: "Bash",
    ShellVersion: "5.2.21",
    Architecture: "x64",
    Thumbprint: thumbprint,
    Uri: `https://${name}.wrenfinch.example:10933/`,
    Endpoint: {
      Id: null,
      CommunicationStyle: "TentaclePassive",
      Uri: `https://${name}.wrenfinch.example:10933/`,
      ProxyId: null,
      Thumbprint: thumbprint,
      TentacleVersionDetails: {
        Version: "9.1.3712",
        UpgradeLocked: false,
        UpgradeSuggested: false,
        UpgradeRequired: false,
      },
      Links: {},
    },
  };
}

export function makeTenant(
  facts: Pick<Tenant, "Id" | "SpaceId" | "Name" | "TenantTags" | "ProjectEnvironments">,
): Tenant {
  return {
    ...facts,
    Slug: slugOf(facts.Name),
    Description: null,
    ClonedFromTenantId: null,
    IsDisabled: false,
    Icon: null,
  };
}

export function makePlain(
  id: string,
  spaceId: string,
  name: string,
  fields: Record<string, unknown> = {},
): PlainDocument {
  return { Id: id, SpaceId: spaceId, Name: name, ...fields };
}
