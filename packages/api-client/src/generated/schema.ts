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

/** The paths of each method. */
export interface pathsByMethod {
  get:
    | "/api"
    | "/api/{spaceId}"
    | "/api/{spaceId}/accounts"
    | "/api/{spaceId}/accounts/{id}"
    | "/api/{spaceId}/accounts/{id}/pk"
    | "/api/{spaceId}/accounts/{id}/usages"
    | "/api/{spaceId}/accounts/all"
    | "/api/{spaceId}/actiontemplates"
    | "/api/{spaceId}/actiontemplates/{id}"
    | "/api/{spaceId}/actiontemplates/{id}/usage"
    | "/api/{spaceId}/actiontemplates/{id}/versions"
    | "/api/{spaceId}/actiontemplates/{id}/versions/{version}"
    | "/api/{spaceId}/actiontemplates/{typeOrId}/logo"
    | "/api/{spaceId}/actiontemplates/{typeOrId}/versions/{version}/logo"
    | "/api/{spaceId}/actiontemplates/all"
    | "/api/{spaceId}/actiontemplates/categories"
    | "/api/{spaceId}/actiontemplates/search"
    | "/api/{spaceId}/approvalpolicies"
    | "/api/{spaceId}/approvalpolicies/{id}"
    | "/api/{spaceId}/approvalpolicies/all"
    | "/api/{spaceId}/artifacts"
    | "/api/{spaceId}/artifacts/{id}"
    | "/api/{spaceId}/artifacts/{id}/content"
    | "/api/{spaceId}/build-information"
    | "/api/{spaceId}/build-information/{id}"
    | "/api/{spaceId}/build-information/bulk"
    | "/api/{spaceId}/certificates"
    | "/api/{spaceId}/certificates/{id}"
    | "/api/{spaceId}/certificates/{id}/export"
    | "/api/{spaceId}/certificates/{id}/usages"
    | "/api/{spaceId}/certificates/all"
    | "/api/{spaceId}/channels"
    | "/api/{spaceId}/channels/{id}"
    | "/api/{spaceId}/channels/{id}/releases"
    | "/api/{spaceId}/channels/all"
    | "/api/{spaceId}/channels/rule-test"
    | "/api/{spaceId}/dashboard"
    | "/api/{spaceId}/dashboard/dynamic"
    | "/api/{spaceId}/dashboardconfiguration"
    | "/api/{spaceId}/deploymentprocesses"
    | "/api/{spaceId}/deploymentprocesses/{id}"
    | "/api/{spaceId}/deploymentprocesses/{id}/template"
    | "/api/{spaceId}/deployments"
    | "/api/{spaceId}/deployments/{id}"
    | "/api/{spaceId}/deploymenttargettags"
    | "/api/{spaceId}/deploymenttargettags/{tag}"
    | "/api/{spaceId}/environments"
    | "/api/{spaceId}/environments/{id}"
    | "/api/{spaceId}/environments/{id}/machines"
    | "/api/{spaceId}/environments/{id}/metadata"
    | "/api/{spaceId}/environments/{id}/singlyScopedVariableDetails"
    | "/api/{spaceId}/environments/all"
    | "/api/{spaceId}/environments/summary"
    | "/api/{spaceId}/environments/v2"
    | "/api/{spaceId}/events"
    | "/api/{spaceId}/events/{id}"
    | "/api/{spaceId}/feeds"
    | "/api/{spaceId}/feeds/{feedId}/packages"
    | "/api/{spaceId}/feeds/{feedId}/packages/notes"
    | "/api/{spaceId}/feeds/{id}"
    | "/api/{spaceId}/feeds/{id}/packages/search"
    | "/api/{spaceId}/feeds/{id}/packages/versions"
    | "/api/{spaceId}/feeds/all"
    | "/api/{spaceId}/feeds/stats"
    | "/api/{spaceId}/git-credentials"
    | "/api/{spaceId}/git-credentials/{id}"
    | "/api/{spaceId}/git-credentials/all"
    | "/api/{spaceId}/insights/reports"
    | "/api/{spaceId}/insights/reports/{id}"
    | "/api/{spaceId}/interruptions"
    | "/api/{spaceId}/interruptions/{id}"
    | "/api/{spaceId}/interruptions/{id}/responsible"
    | "/api/{spaceId}/libraryvariablesets"
    | "/api/{spaceId}/libraryvariablesets/{id}"
    | "/api/{spaceId}/libraryvariablesets/{id}/usages"
    | "/api/{spaceId}/libraryvariablesets/all"
    | "/api/{spaceId}/lifecycles"
    | "/api/{spaceId}/lifecycles/{id}"
    | "/api/{spaceId}/lifecycles/{id}/preview"
    | "/api/{spaceId}/lifecycles/{id}/projects"
    | "/api/{spaceId}/lifecycles/all"
    | "/api/{spaceId}/lifecycles/previews"
    | "/api/{spaceId}/machinepolicies"
    | "/api/{spaceId}/machinepolicies/{id}"
    | "/api/{spaceId}/machinepolicies/{id}/machines"
    | "/api/{spaceId}/machinepolicies/all"
    | "/api/{spaceId}/machinepolicies/template"
    | "/api/{spaceId}/machineroles/all"
    | "/api/{spaceId}/machines"
    | "/api/{spaceId}/machines/{id}"
    | "/api/{spaceId}/machines/{id}/connection"
    | "/api/{spaceId}/machines/{id}/latestdeployments"
    | "/api/{spaceId}/machines/{id}/tasks"
    | "/api/{spaceId}/machines/{id}/tasks/v1"
    | "/api/{spaceId}/machines/all"
    | "/api/{spaceId}/machines/discover"
    | "/api/{spaceId}/machines/operatingsystem/names/all"
    | "/api/{spaceId}/machines/operatingsystem/shells/all"
    | "/api/{spaceId}/observability/events/sessions/{sessionId}"
    | "/api/{spaceId}/observability/kubernetes-monitors"
    | "/api/{spaceId}/observability/kubernetes-monitors/{id}"
    | "/api/{spaceId}/observability/logs/sessions/{sessionId}"
    | "/api/{spaceId}/packages"
    | "/api/{spaceId}/packages/{id}"
    | "/api/{spaceId}/packages/{id}/raw"
    | "/api/{spaceId}/packages/{packageId}/{version}/delta-signature"
    | "/api/{spaceId}/packages/bulk"
    | "/api/{spaceId}/packages/notes"
    | "/api/{spaceId}/parentenvironments"
    | "/api/{spaceId}/parentenvironments/{id}"
    | "/api/{spaceId}/progression/{projectId}"
    | "/api/{spaceId}/progression/runbooks/{runbookId}"
    | "/api/{spaceId}/progression/runbooks/taskRuns"
    | "/api/{spaceId}/projectgroups"
    | "/api/{spaceId}/projectgroups/{id}"
    | "/api/{spaceId}/projectgroups/{id}/projects"
    | "/api/{spaceId}/projectgroups/all"
    | "/api/{spaceId}/projects"
    | "/api/{spaceId}/projects/{id}/{gitRef}/summary"
    | "/api/{spaceId}/projects/{id}/git/commits"
    | "/api/{spaceId}/projects/{id}/identity"
    | "/api/{spaceId}/projects/{id}/insights/metrics"
    | "/api/{spaceId}/projects/{id}/logo"
    | "/api/{spaceId}/projects/{id}/metadata"
    | "/api/{spaceId}/projects/{id}/summary"
    | "/api/{spaceId}/projects/{projectId}"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/resolved"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/template"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentsettings"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/runbookProcesses/{id}"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}/runbookRuns/preview/{environment}"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/variables"
    | "/api/{spaceId}/projects/{projectId}/channels"
    | "/api/{spaceId}/projects/{projectId}/channels/{id}"
    | "/api/{spaceId}/projects/{projectId}/channels/{id}/releases"
    | "/api/{spaceId}/projects/{projectId}/deploymentprocesses"
    | "/api/{spaceId}/projects/{projectId}/deploymentprocesses/resolved"
    | "/api/{spaceId}/projects/{projectId}/deploymentprocesses/template"
    | "/api/{spaceId}/projects/{projectId}/deploymentsettings"
    | "/api/{spaceId}/projects/{projectId}/environments"
    | "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/livestatus"
    | "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/machines/{machineId}/resources/{resourceId}"
    | "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/machines/{machineId}/resources/{resourceId}/manifest"
    | "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/livestatus"
    | "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/machines/{machineId}/resources/{resourceId}"
    | "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/machines/{machineId}/resources/{resourceId}/manifest"
    | "/api/{spaceId}/projects/{projectId}/environments/ephemeral"
    | "/api/{spaceId}/projects/{projectId}/environments/ephemeral/{id}/status"
    | "/api/{spaceId}/projects/{projectId}/featuretoggles"
    | "/api/{spaceId}/projects/{projectId}/featuretoggles/{slug}"
    | "/api/{spaceId}/projects/{projectId}/featuretoggles/rollout-groups/{id}"
    | "/api/{spaceId}/projects/{projectId}/git/branches"
    | "/api/{spaceId}/projects/{projectId}/git/branches/{branchName}"
    | "/api/{spaceId}/projects/{projectId}/git/commits/{hash}"
    | "/api/{spaceId}/projects/{projectId}/git/refs/{refName}"
    | "/api/{spaceId}/projects/{projectId}/git/tags"
    | "/api/{spaceId}/projects/{projectId}/git/tags/{tagName}"
    | "/api/{spaceId}/projects/{projectId}/progression"
    | "/api/{spaceId}/projects/{projectId}/releases"
    | "/api/{spaceId}/projects/{projectId}/releases/{id}/variables"
    | "/api/{spaceId}/projects/{projectId}/releases/{version}"
    | "/api/{spaceId}/projects/{projectId}/runbookProcesses/{id}"
    | "/api/{spaceId}/projects/{projectId}/runbookRuns"
    | "/api/{spaceId}/projects/{projectId}/runbookRuns/{id}"
    | "/api/{spaceId}/projects/{projectId}/runbooks"
    | "/api/{spaceId}/projects/{projectId}/runbooks/{id}"
    | "/api/{spaceId}/projects/{projectId}/runbooks/{id}/environments"
    | "/api/{spaceId}/projects/{projectId}/runbooks/{id}/runbookSnapshots"
    | "/api/{spaceId}/projects/{projectId}/runbookSnapshots"
    | "/api/{spaceId}/projects/{projectId}/runbookSnapshots/{id}/variables"
    | "/api/{spaceId}/projects/{projectId}/runbookSnapshots/{idOrName}"
    | "/api/{spaceId}/projects/{projectId}/triggers"
    | "/api/{spaceId}/projects/{projectId}/triggers/{id}"
    | "/api/{spaceId}/projects/{projectId}/variables"
    | "/api/{spaceId}/projects/all"
    | "/api/{spaceId}/projects/experimental/summaries"
    | "/api/{spaceId}/projects/import-export/import-files"
    | "/api/{spaceId}/projects/pulse"
    | "/api/{spaceId}/projecttriggers"
    | "/api/{spaceId}/projecttriggers/{id}"
    | "/api/{spaceId}/proxies"
    | "/api/{spaceId}/proxies/{id}"
    | "/api/{spaceId}/proxies/all"
    | "/api/{spaceId}/releases"
    | "/api/{spaceId}/releases/{id}"
    | "/api/{spaceId}/releases/{id}/deployments/template"
    | "/api/{spaceId}/releases/{id}/missingPackages"
    | "/api/{spaceId}/releases/{id}/progression"
    | "/api/{spaceId}/releases/{releaseId}/defects"
    | "/api/{spaceId}/releases/{releaseId}/deployments"
    | "/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}"
    | "/api/{spaceId}/releases/{releaseId}/deployments/preview/{environmentId}/{tenantId}"
    | "/api/{spaceId}/reporting/deployments-counted-by-week"
    | "/api/{spaceId}/runbookProcesses"
    | "/api/{spaceId}/runbookProcesses/{id}"
    | "/api/{spaceId}/runbookRuns"
    | "/api/{spaceId}/runbookRuns/{id}"
    | "/api/{spaceId}/runbooks"
    | "/api/{spaceId}/runbooks/{id}"
    | "/api/{spaceId}/runbooks/{id}/environments"
    | "/api/{spaceId}/runbooks/{id}/runbookRuns/preview/{environment}"
    | "/api/{spaceId}/runbooks/{id}/runbookRuns/preview/{environment}/{tenant}"
    | "/api/{spaceId}/runbooks/{id}/runbookRunTemplate"
    | "/api/{spaceId}/runbooks/{id}/runbookSnapshots"
    | "/api/{spaceId}/runbooks/{runbookId}/runbookSnapshotTemplate"
    | "/api/{spaceId}/runbooks/all"
    | "/api/{spaceId}/runbookSnapshots"
    | "/api/{spaceId}/runbookSnapshots/{id}"
    | "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns"
    | "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}"
    | "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}/{tenant}"
    | "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/template"
    | "/api/{spaceId}/runbookSnapshots/{id}/variables"
    | "/api/{spaceId}/scopeduserroles"
    | "/api/{spaceId}/scopeduserroles/{id}"
    | "/api/{spaceId}/servertaskapprovals"
    | "/api/{spaceId}/servertaskapprovals/{id}"
    | "/api/{spaceId}/servertaskapprovals/{serverTaskApprovalId}/approvals"
    | "/api/{spaceId}/servertaskapprovals/{serverTaskApprovalId}/approvals/{id}"
    | "/api/{spaceId}/subscriptions"
    | "/api/{spaceId}/subscriptions/{id}"
    | "/api/{spaceId}/subscriptions/all"
    | "/api/{spaceId}/tagsets"
    | "/api/{spaceId}/tagsets/{id}"
    | "/api/{spaceId}/tagsets/all"
    | "/api/{spaceId}/tasks"
    | "/api/{spaceId}/tasks/{id}"
    | "/api/{spaceId}/tasks/{id}/blockedby"
    | "/api/{spaceId}/tasks/{id}/details"
    | "/api/{spaceId}/tasks/{id}/queued-behind"
    | "/api/{spaceId}/tasks/{id}/raw"
    | "/api/{spaceId}/tasks/{id}/status/messages"
    | "/api/{spaceId}/tasks/{taskId}/servertaskapproval"
    | "/api/{spaceId}/tasks/tasktypes"
    | "/api/{spaceId}/teammembership"
    | "/api/{spaceId}/teams"
    | "/api/{spaceId}/teams/{id}"
    | "/api/{spaceId}/teams/{id}/scopeduserroles"
    | "/api/{spaceId}/teams/all"
    | "/api/{spaceId}/tenants"
    | "/api/{spaceId}/tenants/{id}"
    | "/api/{spaceId}/tenants/{id}/commonvariables"
    | "/api/{spaceId}/tenants/{id}/logo"
    | "/api/{spaceId}/tenants/{id}/projectvariables"
    | "/api/{spaceId}/tenants/{id}/variables"
    | "/api/{spaceId}/tenants/all"
    | "/api/{spaceId}/tenants/status"
    | "/api/{spaceId}/tenants/tag-test"
    | "/api/{spaceId}/tenants/variables-missing"
    | "/api/{spaceId}/tenantvariables/all"
    | "/api/{spaceId}/useronboarding"
    | "/api/{spaceId}/users/{id}/permissions"
    | "/api/{spaceId}/users/{id}/permissions/configuration"
    | "/api/{spaceId}/users/{userId}/teams"
    | "/api/{spaceId}/variables"
    | "/api/{spaceId}/variables/{id}"
    | "/api/{spaceId}/variables/all"
    | "/api/{spaceId}/variables/names"
    | "/api/{spaceId}/variables/preview"
    | "/api/{spaceId}/workerpools"
    | "/api/{spaceId}/workerpools/{id}"
    | "/api/{spaceId}/workerpools/{id}/workers"
    | "/api/{spaceId}/workerpools/all"
    | "/api/{spaceId}/workerpools/dynamicworkertypes"
    | "/api/{spaceId}/workerpools/summary"
    | "/api/{spaceId}/workerpools/supportedtypes"
    | "/api/{spaceId}/workers"
    | "/api/{spaceId}/workers/{id}"
    | "/api/{spaceId}/workers/{id}/connection"
    | "/api/{spaceId}/workers/all"
    | "/api/{spaceId}/workers/discover"
    | "/api/{spaceId}/workers/operatingsystem/names/all"
    | "/api/{spaceId}/workers/operatingsystem/shells/all"
    | "/api/accounts/azureenvironments"
    | "/api/audit-stream"
    | "/api/authentication"
    | "/api/capabilities"
    | "/api/capabilities/{capability}"
    | "/api/communityactiontemplates"
    | "/api/communityactiontemplates/{id}"
    | "/api/configuration"
    | "/api/configuration/{id}"
    | "/api/configuration/certificates"
    | "/api/configuration/certificates/{id}"
    | "/api/configuration/enabled-feature-toggles"
    | "/api/configuration/feature-toggles"
    | "/api/configuration/retention-default"
    | "/api/deploymentfreezes"
    | "/api/deploymentfreezes/{id}"
    | "/api/dynamic-extensions/features/metadata"
    | "/api/dynamic-extensions/features/values"
    | "/api/dynamic-extensions/scripts"
    | "/api/events"
    | "/api/events/{id}"
    | "/api/events/agents"
    | "/api/events/archives"
    | "/api/events/archives/{fileName}"
    | "/api/events/categories"
    | "/api/events/documenttypes"
    | "/api/events/groups"
    | "/api/experimental/llms.txt"
    | "/api/externalsecuritygroupproviders"
    | "/api/featuresconfiguration"
    | "/api/icons/all"
    | "/api/icons/categories"
    | "/api/issuetrackers"
    | "/api/letsencryptconfiguration"
    | "/api/licenses/licenses-current"
    | "/api/licenses/licenses-current-status"
    | "/api/maintenanceconfiguration"
    | "/api/octopusservernodes"
    | "/api/octopusservernodes/{id}"
    | "/api/octopusservernodes/{id}/details"
    | "/api/octopusservernodes/all"
    | "/api/octopusservernodes/ping"
    | "/api/octopusservernodes/summary"
    | "/api/performanceconfiguration"
    | "/api/permissions/all"
    | "/api/ratelimitingpolicies"
    | "/api/ratelimitingpolicies/{id}"
    | "/api/scheduler/{name}/logs"
    | "/api/serverconfiguration"
    | "/api/serverconfiguration/settings"
    | "/api/serverstatus"
    | "/api/serverstatus/extensions"
    | "/api/serverstatus/health"
    | "/api/serverstatus/logs"
    | "/api/serverstatus/system-info"
    | "/api/serverstatus/timezones"
    | "/api/smtpconfiguration"
    | "/api/smtpconfiguration/isconfigured"
    | "/api/spaces"
    | "/api/spaces/{id}"
    | "/api/spaces/{id}/logo"
    | "/api/spaces/{id}/search"
    | "/api/spaces/all"
    | "/api/steps/deploymenttargets"
    | "/api/tasks"
    | "/api/tasks/{id}"
    | "/api/tasks/{id}/details"
    | "/api/tasks/{id}/raw"
    | "/api/telemetry/download"
    | "/api/telemetry/lastTask"
    | "/api/telemetryconfiguration"
    | "/api/upgradeconfiguration"
    | "/api/userroles"
    | "/api/userroles/{id}"
    | "/api/userroles/all"
    | "/api/users"
    | "/api/users/{id}"
    | "/api/users/{id}/permissions"
    | "/api/users/{id}/spaces"
    | "/api/users/{userId}/apikeys"
    | "/api/users/{userId}/apikeys/{id}"
    | "/api/users/{userId}/apikeys/v1"
    | "/api/users/all"
    | "/api/users/authentication"
    | "/api/users/authentication/{userId}"
    | "/api/users/external-search"
    | "/api/users/identity-metadata"
    | "/api/users/invitations/{id}"
    | "/api/users/me"
    | "/api/workertoolslatestimages"
    | "/llms.txt";
  post:
    | "/api/{spaceId}/accounts"
    | "/api/{spaceId}/actiontemplates"
    | "/api/{spaceId}/actiontemplates/{id}/actionsUpdate"
    | "/api/{spaceId}/approvalpolicies"
    | "/api/{spaceId}/artifacts"
    | "/api/{spaceId}/build-information"
    | "/api/{spaceId}/certificates"
    | "/api/{spaceId}/certificates/{id}/archive"
    | "/api/{spaceId}/certificates/{id}/replace"
    | "/api/{spaceId}/certificates/{id}/unarchive"
    | "/api/{spaceId}/channels"
    | "/api/{spaceId}/channels/rule-test"
    | "/api/{spaceId}/deployments"
    | "/api/{spaceId}/deployments/create/tenanted/v1"
    | "/api/{spaceId}/deployments/create/untenanted/v1"
    | "/api/{spaceId}/deployments/override"
    | "/api/{spaceId}/deployments/v1"
    | "/api/{spaceId}/environments"
    | "/api/{spaceId}/environments/ephemeral/{id}/deprovision"
    | "/api/{spaceId}/feeds"
    | "/api/{spaceId}/git-credentials"
    | "/api/{spaceId}/insights/reports"
    | "/api/{spaceId}/interruptions/{id}/submit"
    | "/api/{spaceId}/libraryvariablesets"
    | "/api/{spaceId}/lifecycles"
    | "/api/{spaceId}/machinepolicies"
    | "/api/{spaceId}/machines"
    | "/api/{spaceId}/observability/events/sessions"
    | "/api/{spaceId}/observability/logs/sessions"
    | "/api/{spaceId}/packages/{packageId}/{baseVersion}/delta"
    | "/api/{spaceId}/packages/raw"
    | "/api/{spaceId}/parentenvironments"
    | "/api/{spaceId}/projectgroups"
    | "/api/{spaceId}/projects"
    | "/api/{spaceId}/projects/{id}/git/connectivity-test"
    | "/api/{spaceId}/projects/{id}/git/convert"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/validate"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks"
    | "/api/{spaceId}/projects/{projectId}/channels"
    | "/api/{spaceId}/projects/{projectId}/deploymentprocesses/validate"
    | "/api/{spaceId}/projects/{projectId}/environments/ephemeral"
    | "/api/{spaceId}/projects/{projectId}/environments/ephemeral/{id}/deprovision"
    | "/api/{spaceId}/projects/{projectId}/featuretoggles"
    | "/api/{spaceId}/projects/{projectId}/git/branches"
    | "/api/{spaceId}/projects/{projectId}/git/branches/v2"
    | "/api/{spaceId}/projects/{projectId}/runbookRuns/{id}/retry/v1"
    | "/api/{spaceId}/projects/{projectId}/runbooks/{runbookId}/runbookRuns/previews"
    | "/api/{spaceId}/projects/{projectId}/triggers"
    | "/api/{spaceId}/projects/import-export/export"
    | "/api/{spaceId}/projects/import-export/import"
    | "/api/{spaceId}/projects/import-export/import/preview"
    | "/api/{spaceId}/projecttriggers"
    | "/api/{spaceId}/proxies"
    | "/api/{spaceId}/releases"
    | "/api/{spaceId}/releases/{releaseId}/defects"
    | "/api/{spaceId}/releases/{releaseId}/defects/resolve"
    | "/api/{spaceId}/releases/{releaseId}/deployments/previews"
    | "/api/{spaceId}/releases/{releaseId}/snapshot-variables"
    | "/api/{spaceId}/releases/create/v1"
    | "/api/{spaceId}/runbook-runs/create/v1"
    | "/api/{spaceId}/runbook-runs/git/create/v1"
    | "/api/{spaceId}/runbookRuns"
    | "/api/{spaceId}/runbooks"
    | "/api/{spaceId}/runbookSnapshots"
    | "/api/{spaceId}/runbookSnapshots/{id}/snapshot-variables"
    | "/api/{spaceId}/scopeduserroles"
    | "/api/{spaceId}/servertaskapprovals/{serverTaskApprovalId}/approvals"
    | "/api/{spaceId}/subscriptions"
    | "/api/{spaceId}/tagsets"
    | "/api/{spaceId}/tasks"
    | "/api/{spaceId}/tasks/{id}/abandon"
    | "/api/{spaceId}/tasks/{id}/cancel"
    | "/api/{spaceId}/tasks/{id}/prioritize"
    | "/api/{spaceId}/tasks/{id}/state"
    | "/api/{spaceId}/tasks/rerun/{id}"
    | "/api/{spaceId}/teammembership/previewteam"
    | "/api/{spaceId}/teams"
    | "/api/{spaceId}/tenants"
    | "/api/{spaceId}/workerpools"
    | "/api/{spaceId}/workers"
    | "/api/authentication/checklogininitiated"
    | "/api/azuredevopsissuetracker/connectivitycheck"
    | "/api/cloudtemplate/{id}/metadata"
    | "/api/configuration/versioncontrol/clear-cache"
    | "/api/deploymentfreezes"
    | "/api/githubissuetracker/connectivitycheck"
    | "/api/jiraintegration/connectivitycheck/connectapp"
    | "/api/jiraintegration/connectivitycheck/jira"
    | "/api/jiraservicemanagement-integration/connectivity-test"
    | "/api/migrations/import"
    | "/api/migrations/partialexport"
    | "/api/servicenow-integration/connectivity-test"
    | "/api/spaces"
    | "/api/tasks"
    | "/api/tasks/{id}/cancel"
    | "/api/tasks/rerun/{id}"
    | "/api/telemetry/send"
    | "/api/userroles"
    | "/api/users"
    | "/api/users/{userId}/apikeys"
    | "/api/users/invitations"
    | "/api/users/login"
    | "/api/users/logout"
    | "/api/users/register";
  put:
    | "/api/{spaceId}/accounts/{id}"
    | "/api/{spaceId}/actiontemplates/{id}"
    | "/api/{spaceId}/approvalpolicies/{id}"
    | "/api/{spaceId}/artifacts/{id}"
    | "/api/{spaceId}/artifacts/{id}/content"
    | "/api/{spaceId}/certificates/{id}"
    | "/api/{spaceId}/channels/{id}"
    | "/api/{spaceId}/deploymentprocesses/{id}"
    | "/api/{spaceId}/environments/{id}"
    | "/api/{spaceId}/environments/sortorder"
    | "/api/{spaceId}/feeds/{id}"
    | "/api/{spaceId}/git-credentials/{id}"
    | "/api/{spaceId}/insights/reports/{id}"
    | "/api/{spaceId}/interruptions/{id}/responsible"
    | "/api/{spaceId}/libraryvariablesets/{id}"
    | "/api/{spaceId}/lifecycles/{id}"
    | "/api/{spaceId}/machinepolicies/{id}"
    | "/api/{spaceId}/machines/{id}"
    | "/api/{spaceId}/parentenvironments/{id}"
    | "/api/{spaceId}/projectgroups/{id}"
    | "/api/{spaceId}/projects/{projectId}"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/runbookProcesses/{id}"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/variables"
    | "/api/{spaceId}/projects/{projectId}/deploymentprocesses"
    | "/api/{spaceId}/projects/{projectId}/deploymentsettings"
    | "/api/{spaceId}/projects/{projectId}/featuretoggles"
    | "/api/{spaceId}/projects/{projectId}/variables"
    | "/api/{spaceId}/projecttriggers/{id}"
    | "/api/{spaceId}/proxies/{id}"
    | "/api/{spaceId}/releases/{id}"
    | "/api/{spaceId}/runbookProcesses/{id}"
    | "/api/{spaceId}/runbooks/{id}"
    | "/api/{spaceId}/runbookSnapshots/{id}"
    | "/api/{spaceId}/scopeduserroles/{id}"
    | "/api/{spaceId}/servertaskapprovals/{serverTaskApprovalId}/approvals/{id}"
    | "/api/{spaceId}/subscriptions/{id}"
    | "/api/{spaceId}/tagsets/{id}"
    | "/api/{spaceId}/tagsets/sortorder"
    | "/api/{spaceId}/teams/{id}"
    | "/api/{spaceId}/tenants/{id}"
    | "/api/{spaceId}/tenants/{id}/commonvariables"
    | "/api/{spaceId}/tenants/{id}/projectvariables"
    | "/api/{spaceId}/tenants/{id}/variables"
    | "/api/{spaceId}/variables/{id}"
    | "/api/{spaceId}/workerpools/{id}"
    | "/api/{spaceId}/workerpools/sortorder"
    | "/api/{spaceId}/workers/{id}"
    | "/api/deploymentfreezes/{id}"
    | "/api/octopusservernodes/{id}"
    | "/api/ratelimitingpolicies/{id}"
    | "/api/spaces/{id}"
    | "/api/userroles/{id}"
    | "/api/users/{id}"
    | "/api/users/{userId}/revoke-sessions";
  patch:
    never;
  delete:
    | "/api/{spaceId}/accounts/{id}"
    | "/api/{spaceId}/actiontemplates/{id}"
    | "/api/{spaceId}/approvalpolicies/{id}"
    | "/api/{spaceId}/artifacts/{id}"
    | "/api/{spaceId}/build-information/{id}"
    | "/api/{spaceId}/build-information/bulk"
    | "/api/{spaceId}/certificates/{id}"
    | "/api/{spaceId}/channels/{id}"
    | "/api/{spaceId}/deployments/{id}"
    | "/api/{spaceId}/environments/{id}"
    | "/api/{spaceId}/feeds/{id}"
    | "/api/{spaceId}/git-credentials/{id}"
    | "/api/{spaceId}/insights/reports/{id}"
    | "/api/{spaceId}/libraryvariablesets/{id}"
    | "/api/{spaceId}/lifecycles/{id}"
    | "/api/{spaceId}/machinepolicies/{id}"
    | "/api/{spaceId}/machines/{id}"
    | "/api/{spaceId}/packages/{id}"
    | "/api/{spaceId}/packages/bulk"
    | "/api/{spaceId}/parentenvironments/{id}"
    | "/api/{spaceId}/projectgroups/{id}"
    | "/api/{spaceId}/projects/{projectId}"
    | "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}"
    | "/api/{spaceId}/projects/{projectId}/featuretoggles/{slug}"
    | "/api/{spaceId}/projecttriggers/{id}"
    | "/api/{spaceId}/proxies/{id}"
    | "/api/{spaceId}/releases/{id}"
    | "/api/{spaceId}/runbookRuns/{id}"
    | "/api/{spaceId}/runbooks/{id}"
    | "/api/{spaceId}/runbookSnapshots/{id}"
    | "/api/{spaceId}/scopeduserroles/{id}"
    | "/api/{spaceId}/subscriptions/{id}"
    | "/api/{spaceId}/tagsets/{id}"
    | "/api/{spaceId}/teams/{id}"
    | "/api/{spaceId}/tenants/{id}"
    | "/api/{spaceId}/workerpools/{id}"
    | "/api/{spaceId}/workers/{id}"
    | "/api/deploymentfreezes/{id}"
    | "/api/events/archives/{fileName}"
    | "/api/spaces/{id}"
    | "/api/userroles/{id}"
    | "/api/users/{id}"
    | "/api/users/{userId}/apikeys/{id}";
}
