/**
 * The documents of the structure of an installation: spaces, environments, lifecycles, projects, tenants, targets,
 * people.
 */

import type { NamedResource, Resource } from "./resource.ts";

export interface Space extends NamedResource {
  readonly Slug: string;
  readonly Description: string;
  readonly IsDefault: boolean;
  readonly IsPrivate: boolean;
  readonly TaskQueueStopped: boolean;
  readonly SpaceManagersTeams: readonly string[];
  readonly SpaceManagersTeamMembers: readonly string[];
  readonly ExtensionSettings: readonly unknown[];
  readonly Icon: unknown;
}

export interface Environment extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly Description: string;
  readonly SortOrder: number;
  readonly UseGuidedFailure: boolean;
  readonly AllowDynamicInfrastructure: boolean;
  readonly ExtensionSettings: readonly unknown[];
}

export interface Retention {
  readonly Unit: "Days" | "Items";
  readonly QuantityToKeep: number;
  readonly ShouldKeepForever: boolean;
}

export interface Phase {
  readonly Id: string;
  readonly Name: string;
  readonly AutomaticDeploymentTargets: readonly string[];
  readonly OptionalDeploymentTargets: readonly string[];
  readonly MinimumEnvironmentsBeforePromotion: number;
  readonly IsOptionalPhase: boolean;
  readonly ReleaseRetentionPolicy: Retention | null;
  readonly TentacleRetentionPolicy: Retention | null;
}

export interface Lifecycle extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly Description: string;
  readonly Phases: readonly Phase[];
  readonly ReleaseRetentionPolicy: Retention;
  readonly TentacleRetentionPolicy: Retention;
}

export interface ChannelRule {
  readonly Id: string;
  readonly VersionRange: string | null;
  readonly Tag: string | null;
  /** `MostRecentlyPublished` chooses by date and looks at `VersionTagRegex` only; otherwise versions are compared. */
  readonly VersioningStrategy?: string | null;
  /** A pattern for whole versions, such as `^feature-checkout-.*`. */
  readonly VersionTagRegex?: string | null;
  readonly ActionPackages: readonly {
    readonly DeploymentAction: string;
    readonly PackageReference: string;
  }[];
}

export interface Channel extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly Description: string | null;
  readonly ProjectId: string;
  readonly LifecycleId: string | null;
  readonly IsDefault: boolean;
  readonly Rules: readonly ChannelRule[];
  readonly TenantTags: readonly string[];
  readonly GitReferenceRules: readonly string[];
  readonly GitResourceRules: readonly unknown[];
}

export type TenantedMode = "Untenanted" | "TenantedOrUntenanted" | "Tenanted";
export type GuidedFailureMode = "EnvironmentDefault" | "Off" | "On";

export interface DatabasePersistence {
  readonly Type: "Database";
}

export interface GitPersistence {
  readonly Type: "VersionControlled";
  readonly Url: string;
  readonly BasePath: string;
  readonly DefaultBranch: string;
  readonly ProtectedDefaultBranch: boolean;
  readonly ProtectedBranchNamePatterns: readonly string[];
  readonly Credentials: unknown;
  readonly ConversionState: { readonly VariablesAreInGit: boolean; readonly RunbooksAreInGit: boolean };
}

export interface Project extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly Description: string;
  readonly ProjectGroupId: string;
  readonly LifecycleId: string;
  readonly VariableSetId: string;
  readonly DeploymentProcessId: string | null;
  readonly IncludedLibraryVariableSetIds: readonly string[];
  readonly TenantedDeploymentMode: TenantedMode;
  readonly DefaultGuidedFailureMode: GuidedFailureMode;
  readonly IsDisabled: boolean;
  readonly IsVersionControlled: boolean;
  readonly PersistenceSettings: DatabasePersistence | GitPersistence;
  readonly VersioningStrategy: {
    readonly Template: string | null;
    /** The package whose version a release takes. */
    readonly DonorPackage: {
      readonly DeploymentAction: string;
      readonly PackageReference: string | null;
    } | null;
  };
  readonly Templates: readonly VariableTemplate[];
  readonly [field: string]: unknown;
}

export interface VariableTemplate {
  readonly Id: string;
  readonly Name: string;
  readonly Label: string;
  readonly HelpText: string | null;
  readonly DefaultValue: unknown;
  readonly DisplaySettings: Readonly<Record<string, string>>;
}

export interface Tenant extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly Description: string | null;
  readonly ProjectEnvironments: Readonly<Record<string, readonly string[]>>;
  readonly TenantTags: readonly string[];
  readonly ClonedFromTenantId: string | null;
  readonly IsDisabled: boolean;
  readonly Icon: unknown;
}

export interface TagSet extends NamedResource {
  readonly SpaceId: string;
  readonly Description: string;
  readonly SortOrder: number;
  readonly Tags: readonly {
    readonly Id: string;
    readonly Name: string;
    readonly CanonicalTagName: string;
    readonly Color: string;
    readonly Description: string;
    readonly SortOrder: number;
  }[];
}

export type HealthStatus = "Healthy" | "HasWarnings" | "Unhealthy" | "Unavailable" | "Unknown";

export interface Machine extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly EnvironmentIds: readonly string[];
  readonly Roles: readonly string[];
  readonly TenantIds: readonly string[];
  readonly TenantTags: readonly string[];
  readonly TenantedDeploymentParticipation: TenantedMode;
  readonly HealthStatus: HealthStatus;
  readonly StatusSummary: string;
  readonly IsDisabled: boolean;
  readonly MachinePolicyId: string;
  readonly Endpoint: { readonly CommunicationStyle: string; readonly [field: string]: unknown };
  readonly OperatingSystem: string;
  readonly ShellName: string;
  readonly [field: string]: unknown;
}

export interface Worker extends NamedResource {
  readonly SpaceId: string;
  readonly HealthStatus: HealthStatus;
  readonly IsDisabled: boolean;
  readonly WorkerPoolIds: readonly string[];
  readonly Endpoint: { readonly CommunicationStyle: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

export interface User extends Resource {
  readonly Username: string;
  readonly DisplayName: string;
  readonly EmailAddress: string | null;
  readonly IsActive: boolean;
  readonly IsService: boolean;
  /** Null for people. */
  readonly ServiceAccountType?: "Standard" | "Agent" | null;
  readonly IsRequestor: boolean;
  readonly CanPasswordBeEdited: boolean;
  readonly Identities: readonly unknown[];
  readonly Created: string;
}

export interface Team extends NamedResource {
  readonly SpaceId: string | null;
  readonly Slug: string;
  readonly Description: string;
  readonly MemberUserIds: readonly string[];
  readonly ExternalSecurityGroups: readonly unknown[];
  readonly CanBeDeleted: boolean;
  readonly CanBeRenamed: boolean;
  readonly CanChangeRoles: boolean;
  readonly CanChangeMembers: boolean;
}

/** The user and the permissions of an API key. `permissions: null` means all of them. */
export interface Credential extends Resource {
  readonly userId: string;
  readonly secret: string;
  readonly purpose: string;
  readonly created: string;
  readonly permissions: readonly string[] | null;
  /** Set for keys of agents, which the rate limits count separately. */
  readonly actorType?: "User" | "AiAgent";
  readonly accessLevel?: "FullAccess" | "ReadOnly" | "Custom";
  readonly expires?: string;
}
