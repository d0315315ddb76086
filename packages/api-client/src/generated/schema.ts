// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { parameters, responses } from "./schema/common.ts";
import type { AccessPaths, AccessSchemas } from "./schema/access.ts";
import type { AccountsPaths, AccountsSchemas } from "./schema/accounts.ts";
import type { ApprovalsPaths, ApprovalsSchemas } from "./schema/approvals.ts";
import type { ArtifactsPaths, ArtifactsSchemas } from "./schema/artifacts.ts";
import type { CertificatesPaths, CertificatesSchemas } from "./schema/certificates.ts";
import type { ChannelsPaths, ChannelsSchemas } from "./schema/channels.ts";
import type { DashboardsPaths, DashboardsSchemas } from "./schema/dashboards.ts";
import type { DeploymentsPaths, DeploymentsSchemas } from "./schema/deployments.ts";
import type { EndpointsSchemas } from "./schema/endpoints.ts";
import type { EnvironmentsPaths, EnvironmentsSchemas } from "./schema/environments.ts";
import type { EventsPaths, EventsSchemas } from "./schema/events.ts";
import type { ExtensionsPaths, ExtensionsSchemas } from "./schema/extensions.ts";
import type { FeatureTogglesPaths, FeatureTogglesSchemas } from "./schema/feature-toggles.ts";
import type { FeedsPaths, FeedsSchemas } from "./schema/feeds.ts";
import type { FreezesPaths, FreezesSchemas } from "./schema/freezes.ts";
import type { GitPaths, GitSchemas } from "./schema/git.ts";
import type { GitCredentialsPaths, GitCredentialsSchemas } from "./schema/git-credentials.ts";
import type { InterruptionsPaths, InterruptionsSchemas } from "./schema/interruptions.ts";
import type { LifecyclesPaths, LifecyclesSchemas } from "./schema/lifecycles.ts";
import type { LiveStatusPaths, LiveStatusSchemas } from "./schema/live-status.ts";
import type { LookupsPaths, LookupsSchemas } from "./schema/lookups.ts";
import type { MachinesPaths, MachinesSchemas } from "./schema/machines.ts";
import type { PackagesPaths, PackagesSchemas } from "./schema/packages.ts";
import type { PreviewsPaths, PreviewsSchemas } from "./schema/previews.ts";
import type { ProcessesPaths, ProcessesSchemas } from "./schema/processes.ts";
import type { ProjectsPaths, ProjectsSchemas } from "./schema/projects.ts";
import type { ProxiesPaths, ProxiesSchemas } from "./schema/proxies.ts";
import type { ReleasesPaths, ReleasesSchemas } from "./schema/releases.ts";
import type { RunbookRunsPaths, RunbookRunsSchemas } from "./schema/runbook-runs.ts";
import type { RunbookSnapshotsPaths, RunbookSnapshotsSchemas } from "./schema/runbook-snapshots.ts";
import type { RunbooksPaths, RunbooksSchemas } from "./schema/runbooks.ts";
import type { ServerPaths, ServerSchemas } from "./schema/server.ts";
import type { ServerSettingsPaths, ServerSettingsSchemas } from "./schema/server-settings.ts";
import type { ShapesSchemas } from "./schema/shapes.ts";
import type { SignInPaths, SignInSchemas } from "./schema/sign-in.ts";
import type { SpacesPaths, SpacesSchemas } from "./schema/spaces.ts";
import type { StepTemplatesPaths, StepTemplatesSchemas } from "./schema/step-templates.ts";
import type { SubscriptionsPaths, SubscriptionsSchemas } from "./schema/subscriptions.ts";
import type { SystemTasksPaths } from "./schema/system-tasks.ts";
import type { TagsetsPaths, TagsetsSchemas } from "./schema/tagsets.ts";
import type { TasksPaths, TasksSchemas } from "./schema/tasks.ts";
import type { TenantsPaths, TenantsSchemas } from "./schema/tenants.ts";
import type { TransfersPaths, TransfersSchemas } from "./schema/transfers.ts";
import type { TriggersPaths, TriggersSchemas } from "./schema/triggers.ts";
import type { UsersPaths, UsersSchemas } from "./schema/users.ts";
import type { VariablesPaths, VariablesSchemas } from "./schema/variables.ts";
import type { WorkersPaths, WorkersSchemas } from "./schema/workers.ts";

/** The operations of the API, by path and method. */
export interface paths
  extends AccessPaths,
    AccountsPaths,
    ApprovalsPaths,
    ArtifactsPaths,
    CertificatesPaths,
    ChannelsPaths,
    DashboardsPaths,
    DeploymentsPaths,
    EnvironmentsPaths,
    EventsPaths,
    ExtensionsPaths,
    FeatureTogglesPaths,
    FeedsPaths,
    FreezesPaths,
    GitPaths,
    GitCredentialsPaths,
    InterruptionsPaths,
    LifecyclesPaths,
    LiveStatusPaths,
    LookupsPaths,
    MachinesPaths,
    PackagesPaths,
    PreviewsPaths,
    ProcessesPaths,
    ProjectsPaths,
    ProxiesPaths,
    ReleasesPaths,
    RunbookRunsPaths,
    RunbookSnapshotsPaths,
    RunbooksPaths,
    ServerPaths,
    ServerSettingsPaths,
    SignInPaths,
    SpacesPaths,
    StepTemplatesPaths,
    SubscriptionsPaths,
    SystemTasksPaths,
    TagsetsPaths,
    TasksPaths,
    TenantsPaths,
    TransfersPaths,
    TriggersPaths,
    UsersPaths,
    VariablesPaths,
    WorkersPaths {}

/** The schemas of the API, by name. */
export interface S
  extends AccessSchemas,
    AccountsSchemas,
    ApprovalsSchemas,
    ArtifactsSchemas,
    CertificatesSchemas,
    ChannelsSchemas,
    DashboardsSchemas,
    DeploymentsSchemas,
    EndpointsSchemas,
    EnvironmentsSchemas,
    EventsSchemas,
    ExtensionsSchemas,
    FeatureTogglesSchemas,
    FeedsSchemas,
    FreezesSchemas,
    GitSchemas,
    GitCredentialsSchemas,
    InterruptionsSchemas,
    LifecyclesSchemas,
    LiveStatusSchemas,
    LookupsSchemas,
    MachinesSchemas,
    PackagesSchemas,
    PreviewsSchemas,
    ProcessesSchemas,
    ProjectsSchemas,
    ProxiesSchemas,
    ReleasesSchemas,
    RunbookRunsSchemas,
    RunbookSnapshotsSchemas,
    RunbooksSchemas,
    ServerSchemas,
    ServerSettingsSchemas,
    ShapesSchemas,
    SignInSchemas,
    SpacesSchemas,
    StepTemplatesSchemas,
    SubscriptionsSchemas,
    TagsetsSchemas,
    TasksSchemas,
    TenantsSchemas,
    TransfersSchemas,
    TriggersSchemas,
    UsersSchemas,
    VariablesSchemas,
    WorkersSchemas {}

/** What operations are made of. */
export interface components {
  schemas: S;
  responses: responses;
  parameters: parameters;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
