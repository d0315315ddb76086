/** The links of each resource type, with RFC 6570 templates where a client fills in values. */

export interface LinkSource {
  readonly id: string;
  readonly base: string;
  readonly api: string;
  /** The prefix of portal addresses: the virtual directory, or nothing. */
  readonly portal: string;
  field(name: string): string;
}

type LinkMaker = (source: LinkSource) => Record<string, string>;

const simple =
  (path: string): LinkMaker =>
  ({ base, id }) => ({ Self: `${base}/${path}/${id}` });

export const RESOURCE_LINKS: Readonly<Record<string, LinkMaker>> = {
  Space: ({ api, id, portal }) => ({
    Self: `${api}/spaces/${id}`,
    SpaceHome: `${api}/${id}`,
    Web: `${portal}/app#/${id}`,
    Logo: `${api}/spaces/${id}/logo`,
    Search: `${api}/spaces/${id}/search{?keyword}`,
  }),
  Environment: ({ base, id }) => ({
    Self: `${base}/environments/${id}`,
    Machines: `${base}/environments/${id}/machines{?skip,take,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,shellNames}`,
    SinglyScopedVariableDetails: `${base}/environments/${id}/singlyScopedVariableDetails`,
    Metadata: `${base}/environments/${id}/metadata`,
  }),
  ParentEnvironment: simple("parentenvironments"),
  EphemeralEnvironment: ({ base, id }) => ({
    Deprovision: `${base}/environments/ephemeral/${id}/deprovision`,
  }),
  Lifecycle: ({ base, id }) => ({
    Self: `${base}/lifecycles/${id}`,
    Preview: `${base}/lifecycles/${id}/preview`,
    Projects: `${base}/lifecycles/${id}/projects`,
  }),
  Channel: ({ base, id, field }) => ({
    Self: `${base}/projects/${field("ProjectId")}/channels/${id}`,
    Releases: `${base}/channels/${id}/releases{?skip,take,searchByVersion}`,
    Project: `${base}/projects/${field("ProjectId")}`,
    Lifecycle: `${base}/lifecycles/${field("LifecycleId")}`,
  }),
  Project: projectLinks,
  ProjectGroup: ({ base, id }) => ({
    Self: `${base}/projectgroups/${id}`,
    Projects: `${base}/projectgroups/${id}/projects{?skip,take}`,
  }),
  GitBranch: ({ base, id, field }) => ({
    Self: `${base}/projects/${field("ProjectId")}/git/branches/${encodeURIComponent(id)}`,
  }),
  DeploymentProcess: ({ base, id, field }) => ({
    Self: `${base}/deploymentprocesses/${id}`,
    Project: `${base}/projects/${field("ProjectId")}`,
    Template: `${base}/deploymentprocesses/${id}/template{?channel,releaseId}`,
  }),
  RunbookProcess: ({ base, id, field }) => ({
    Self: `${base}/runbookProcesses/${id}`,
    Project: `${base}/projects/${field("ProjectId")}`,
    RunbookSnapshotTemplate: `${base}/runbooks/${field("RunbookId")}/runbookSnapshotTemplate{?runbookSnapshotId}`,
  }),
  Release: ({ base, id, field, portal }) => ({
    Self: `${base}/releases/${id}`,
    Project: `${base}/projects/${field("ProjectId")}`,
    Channel: `${base}/channels/${field("ChannelId")}`,
    Progression: `${base}/releases/${id}/progression`,
    Deployments: `${base}/releases/${id}/deployments{?skip,take}`,
    DeploymentTemplate: `${base}/releases/${id}/deployments/template`,
    DeploymentPreviews: `${base}/releases/${id}/deployments/previews`,
    Artifacts: `${base}/artifacts?regarding=${id}`,
    ProjectVariableSnapshot: `${base}/variables/${field("ProjectVariableSetSnapshotId")}`,
    ProjectDeploymentProcessSnapshot: `${base}/deploymentprocesses/${field("ProjectDeploymentProcessSnapshotId")}`,
    SnapshotVariables: `${base}/releases/${id}/snapshot-variables`,
    Defects: `${base}/releases/${id}/defects`,
    ReportDefect: `${base}/releases/${id}/defects`,
    ResolveDefect: `${base}/releases/${id}/defects/resolve`,
    Web: `${portal}/app#/${field("SpaceId")}/releases/${id}`,
  }),
  Deployment: ({ api, base, id, field, portal }) => ({
    Self: `${base}/deployments/${id}`,
    Environment: `${base}/environments/${field("EnvironmentId")}`,
    Project: `${base}/projects/${field("ProjectId")}`,
    Release: `${base}/releases/${field("ReleaseId")}`,
    Task: `${api}/tasks/${field("TaskId")}`,
    TaskDetails: `${api}/tasks/${field("TaskId")}/details`,
    Artifacts: `${base}/artifacts?regarding=${id}`,
    Interruptions: `${base}/interruptions?regarding=${id}`,
    DeploymentProcess: `${base}/deploymentprocesses/${field("DeploymentProcessId")}`,
    Variables: `${base}/variables/${field("ManifestVariableSetId")}`,
    Web: `${portal}/app#/${field("SpaceId")}/deployments/${id}`,
  }),
  Task: ({ api, base, id, field, portal }) => ({
    Self: `${api}/tasks/${id}`,
    Cancel: `${api}/tasks/${id}/cancel`,
    Details: `${api}/tasks/${id}/details{?verbose,tail,ranges}`,
    Raw: `${api}/tasks/${id}/raw`,
    Rerun: `${api}/tasks/rerun/${id}`,
    State: `${api}/tasks/${id}/state`,
    Prioritize: `${api}/tasks/${id}/prioritize`,
    QueuedBehind: `${api}/tasks/${id}/queued-behind{?skip,take}`,
    BlockedBy: `${api}/tasks/${id}/blockedby`,
    StatusMessages: `${api}/tasks/${id}/status/messages`,
    Interruptions: `${base}/interruptions?regarding=${id}`,
    Artifacts: `${base}/artifacts?regarding=${id}`,
    Web: `${portal}/app#/${field("SpaceId")}/tasks/${id}`,
  }),
  Interruption: ({ base, id }) => ({
    Self: `${base}/interruptions/${id}`,
    Submit: `${base}/interruptions/${id}/submit`,
    Responsible: `${base}/interruptions/${id}/responsible`,
  }),
  Tenant: ({ base, id, portal }) => ({
    Self: `${base}/tenants/${id}`,
    Variables: `${base}/tenants/${id}/variables`,
    CommonVariables: `${base}/tenants/${id}/commonvariables`,
    ProjectVariables: `${base}/tenants/${id}/projectvariables`,
    Logo: `${base}/tenants/${id}/logo`,
    Web: `${portal}/app#/tenants/${id}`,
  }),
  TenantVariables: ({ base, id }) => ({ Self: `${base}/tenants/${id}/variables` }),
  TagSet: simple("tagsets"),
  VariableSet: ({ base, id, field }) => ({
    Self: `${base}/variables/${id}`,
    Project: `${base}/projects/${field("OwnerId")}`,
  }),
  LibraryVariableSet: ({ base, id, field }) => ({
    Self: `${base}/libraryvariablesets/${id}`,
    Variables: `${base}/variables/${field("VariableSetId")}`,
    Usages: `${base}/libraryvariablesets/${id}/usages`,
  }),
  DeploymentTarget: ({ base, id, portal }) => ({
    Self: `${base}/machines/${id}`,
    Connection: `${base}/machines/${id}/connection`,
    TasksTemplate: `${base}/machines/${id}/tasks{?skip,take,type}`,
    Web: `${portal}/app#/machines/${id}`,
  }),
  Worker: ({ base, id }) => ({
    Self: `${base}/workers/${id}`,
    Connection: `${base}/workers/${id}/connection`,
  }),
  WorkerPool: ({ base, id }) => ({
    Self: `${base}/workerpools/${id}`,
    Workers: `${base}/workerpools/${id}/workers`,
  }),
  MachinePolicy: ({ base, id }) => ({
    Self: `${base}/machinepolicies/${id}`,
    Machines: `${base}/machinepolicies/${id}/machines`,
  }),
  Certificate: ({ base, id }) => ({
    Self: `${base}/certificates/${id}`,
    Archive: `${base}/certificates/${id}/archive`,
    Replace: `${base}/certificates/${id}/replace`,
    Usages: `${base}/certificates/${id}/usages`,
  }),
  Account: ({ base, id }) => ({ Self: `${base}/accounts/${id}`, Usages: `${base}/accounts/${id}/usages` }),
  Feed: ({ base, id }) => ({
    Self: `${base}/feeds/${id}`,
    SearchPackagesTemplate: `${base}/feeds/${id}/packages/search{?term,take,skip}`,
    SearchPackageVersionsTemplate: `${base}/feeds/${id}/packages/versions{?packageId,take,skip,includePreRelease,versionRange,preReleaseTag,includeReleaseNotes,filter}`,
    NotesTemplate: `${base}/feeds/${id}/packages/notes{?packageId,version}`,
  }),
  Package: ({ base, id }) => ({ Self: `${base}/packages/${id}`, Raw: `${base}/packages/${id}/raw` }),
  BuildInformation: simple("build-information"),
  Runbook: runbookLinks,
  RunbookSnapshot: ({ base, id, field }) => ({
    Self: `${base}/runbookSnapshots/${id}`,
    Project: `${base}/projects/${field("ProjectId")}`,
    Runbook: `${base}/runbooks/${field("RunbookId")}`,
    RunbookRuns: `${base}/runbookSnapshots/${id}/runbookRuns{?skip,take}`,
    RunbookRunTemplate: `${base}/runbookSnapshots/${id}/runbookRuns/template`,
    RunbookRunPreview: `${base}/runbookSnapshots/${id}/runbookRuns/preview/{environment}{?includeDisabledSteps}`,
    Variables: `${base}/runbookSnapshots/${id}/variables`,
  }),
  RunbookRun: ({ api, base, id, field }) => ({
    Self: `${base}/runbookRuns/${id}`,
    Task: `${api}/tasks/${field("TaskId")}`,
    Environment: `${base}/environments/${field("EnvironmentId")}`,
    Project: `${base}/projects/${field("ProjectId")}`,
    Runbook: `${base}/runbooks/${field("RunbookId")}`,
    RunbookSnapshot: `${base}/runbookSnapshots/${field("RunbookSnapshotId")}`,
  }),
  Artifact: ({ base, id }) => ({
    Self: `${base}/artifacts/${id}`,
    Content: `${base}/artifacts/${id}/content`,
  }),
  Event: ({ api, id }) => ({ Self: `${api}/events/${id}` }),
  Subscription: simple("subscriptions"),
  Proxy: simple("proxies"),
  GitCredential: simple("git-credentials"),
  ScopedUserRole: simple("scopeduserroles"),
  ApprovalPolicy: simple("approvalpolicies"),
  ActionTemplate: ({ base, id }) => ({
    Self: `${base}/actiontemplates/${id}`,
    Usage: `${base}/actiontemplates/${id}/usage`,
    Versions: `${base}/actiontemplates/${id}/versions`,
    ActionsUpdate: `${base}/actiontemplates/${id}/actionsUpdate`,
  }),
  FeatureToggle: ({ base, field }) => ({
    Self: `${base}/projects/${field("ProjectId")}/featuretoggles/${field("Slug")}`,
  }),
  ProjectTrigger: ({ base, id, field }) => ({
    Self: `${base}/projects/${field("ProjectId")}/triggers/${id}`,
    Project: `${base}/projects/${field("ProjectId")}`,
  }),
  User: ({ api, id, portal }) => ({
    Self: `${api}/users/${id}`,
    Permissions: `${api}/users/${id}/permissions{?spaces,includeSystem}`,
    PermissionsConfiguration: `${api}/users/${id}/permissions/configuration{?spaces,includeSystem}`,
    ApiKeys: `${api}/users/${id}/apikeys{?skip,take}`,
    Avatar: `${portal}/avatars/${id}`,
    Spaces: `${api}/users/${id}/spaces`,
    Teams: `${api}/users/${id}/teams{?spaces,includeSystem}`,
  }),
  Team: ({ base, id }) => ({
    Self: `${base}/teams/${id}`,
    ScopedUserRoles: `${base}/teams/${id}/scopeduserroles{?skip,take}`,
  }),
  UserRole: ({ api, id }) => ({ Self: `${api}/userroles/${id}` }),
  DeploymentFreeze: ({ api, id }) => ({ Self: `${api}/deploymentfreezes/${id}` }),
};

function projectLinks({ base, id, field, portal }: LinkSource): Record<string, string> {
  const self = `${base}/projects/${id}`;
  const inGit = field("IsVersionControlled") === "true";
  return {
    Self: self,
    Releases: `${self}/releases{/version}{?skip,take,searchByVersion}`,
    Channels: `${self}/channels{/id}{?skip,take,partialName}`,
    Triggers: `${self}/triggers{/id}{?skip,take,partialName,triggerActionType,triggerActionCategory}`,
    ScheduledTriggers: `${self}/triggers?triggerType=ScheduledTrigger{&skip,take,partialName}`,
    Variables: inGit ? `${self}/{gitRef}/variables` : `${base}/variables/${field("VariableSetId")}`,
    SensitiveVariables: `${self}/variables`,
    Progression: `${self}/progression{?aggregate,releaseHistoryCount}`,
    RunbookTaskRunDashboardItemsTemplate: `${base}/progression/runbooks/taskRuns{?projectIds,runbookIds,environmentIds,tenantIds,taskIds,skip,take}`,
    DeploymentProcess: inGit
      ? `${self}/{gitRef}/deploymentprocesses`
      : `${base}/deploymentprocesses/deploymentprocess-${id}`,
    DeploymentSettings: inGit ? `${self}/{gitRef}/deploymentsettings` : `${self}/deploymentsettings`,
    ...(inGit
      ? {
          Branches: `${self}/git/branches{/name}{?skip,take,searchByName}`,
          Tags: `${self}/git/tags{/name}{?skip,take,searchByName}`,
          Commits: `${self}/git/commits{/hash}`,
          GitConnectivityTest: `${self}/git/connectivity-test`,
        }
      : { ConvertToGit: `${self}/git/convert`, ConvertToVcs: `${self}/git/convert` }),
    Runbooks: `${self}/runbooks{/id}{?skip,take,partialName}`,
    RunbookSnapshots: `${self}/runbookSnapshots{/name}{?skip,take,searchByName}`,
    Metadata: `${self}/metadata`,
    Summary: inGit ? `${self}/{gitRef}/summary` : `${self}/summary`,
    Logo: `${self}/logo`,
    Identity: `${self}/identity`,
    InsightsMetrics: `${self}/insights/metrics{?channelId,environmentId,tenantId,tenantFilter,timeRange,granularity,timeZone}`,
    Web: `${portal}/app#/${field("SpaceId")}/projects/${id}`,
  };
}

function runbookLinks({ base, id, field }: LinkSource): Record<string, string> {
  const self = `${base}/runbooks/${id}`;
  return {
    Self: self,
    Project: `${base}/projects/${field("ProjectId")}`,
    RunbookProcesses: `${base}/runbookProcesses/${field("RunbookProcessId")}`,
    RunbookSnapshots: `${self}/runbookSnapshots{?skip,take,searchByName}`,
    RunbookSnapshotTemplate: `${self}/runbookSnapshotTemplate`,
    RunbookEnvironments: `${self}/environments`,
    RunbookRunTemplate: `${self}/runbookRunTemplate`,
    RunbookRunPreview: `${self}/runbookRuns/preview/{environment}{?includeDisabledSteps}`,
    CreateRunbookRun: `${base}/runbookRuns`,
    TaskRuns: `${base}/progression/runbooks/taskRuns?runbookIds=${id}`,
    Progression: `${base}/progression/runbooks/${id}`,
    Variables: `${base}/projects/${field("ProjectId")}/variables`,
  };
}
