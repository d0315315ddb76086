/** The links of the root documents, from which official clients find all resources. */

const SPACE_LINKS: Readonly<Record<string, string>> = {
  Accounts: "/accounts{/id}{?skip,take,ids,partialName,accountType}",
  ActionTemplateLogo: "/actiontemplates/{typeOrId}/logo{?cb}",
  ActionTemplates: "/actiontemplates{/id}{?skip,take,ids,partialName}",
  ActionTemplatesCategories: "/actiontemplates/categories",
  ActionTemplatesSearch: "/actiontemplates/search{?type}",
  ActionTemplateVersionedLogo: "/actiontemplates/{typeOrId}/versions/{version}/logo{?cb}",
  Artifacts: "/artifacts{/id}{?skip,take,regarding,ids,partialName,order}",
  BuildInformation: "/build-information{/id}{?packageId,filter,latest,skip,take,overwriteMode}",
  BuildInformationBulk: "/build-information/bulk{?ids}",
  BuiltInFeedStats: "/feeds/stats",
  Certificates: "/certificates{/id}{?skip,take,search,archived,tenant,firstResult,orderBy,ids,partialName}",
  Channels: "/channels{/id}{?skip,take,ids,partialName}",
  Dashboard:
    "/dashboard{?projectId,releaseId,selectedTenants,selectedTags,showAll,highestLatestVersionPerProjectAndEnvironment}",
  DashboardConfiguration: "/dashboardconfiguration",
  DashboardDynamic: "/dashboard/dynamic{?projects,environments,includePrevious}",
  DeploymentProcesses: "/deploymentprocesses{/id}{?skip,take,ids}",
  Deployments:
    "/deployments{/id}{?skip,take,ids,projects,environments,tenants,channels,taskState,partialName}",
  DeploymentTargetTags: "/deploymenttargettags{/tag}{?skip,take,tags,machineIds}",
  DiscoverMachine: "/machines/discover{?host,port,type,proxyId}",
  DiscoverWorker: "/workers/discover{?host,port,type,proxyId}",
  Environments: "/environments{/id}{?name,skip,ids,take,partialName}",
  EnvironmentSortOrder: "/environments/sortorder",
  EnvironmentsSummary:
    "/environments/summary{?ids,partialName,machinePartialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,hideEmptyEnvironments,shellNames,deploymentTargetTypes}",
  ExportProjects: "/projects/import-export/export",
  Feeds: "/feeds{/id}{?skip,take,ids,partialName,feedType,name}",
  GitCredentials: "/git-credentials{/id}{?skip,take,name}",
  ImportProjects: "/projects/import-export/import",
  InsightsReports: "/insights/reports{/id}{?skip,take}",
  Interruptions: "/interruptions{/id}{?skip,take,regarding,pendingOnly,ids}",
  KubernetesMonitors: "/observability/kubernetes-monitors{/id}",
  LibraryVariables: "/libraryvariablesets{/id}{?skip,contentType,take,ids,partialName}",
  LifecyclePreviews: "/lifecycles/previews{?ids}",
  Lifecycles: "/lifecycles{/id}{?skip,take,ids,partialName}",
  MachineOperatingSystems: "/machines/operatingsystem/names/all",
  MachinePolicies: "/machinepolicies{/id}{?skip,take,ids,partialName}",
  MachinePolicyTemplate: "/machinepolicies/template",
  MachineRoles: "/machineroles/all",
  Machines:
    "/machines{/id}{?skip,take,name,ids,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,environmentIds,thumbprint,deploymentId,shellNames,deploymentTargetTypes}",
  MachineShells: "/machines/operatingsystem/shells/all",
  PackageDeltaSignature: "/packages/{packageId}/{version}/delta-signature",
  PackageDeltaUpload: "/packages/{packageId}/{baseVersion}/delta{?replace,overwriteMode}",
  PackageNotesList: "/packages/notes{?packageIds}",
  Packages: "/packages{/id}{?nuGetPackageId,filter,latest,skip,take,includeNotes}",
  PackagesBulk: "/packages/bulk{?ids}",
  PackageUpload: "/packages/raw{?replace,overwriteMode}",
  ProjectGroups: "/projectgroups{/id}{?skip,take,ids,partialName}",
  ProjectImportFiles: "/projects/import-export/import-files",
  ProjectImportPreview: "/projects/import-export/import/preview",
  ProjectPulse: "/projects/pulse{?projectIds}",
  Projects: "/projects{/id}{?name,skip,ids,clone,take,partialName,clonedFromProjectId}",
  ProjectsExperimentalSummaries: "/projects/experimental/summaries{?ids,isVersionControlled}",
  ProjectTriggers: "/projecttriggers{/id}{?skip,take,ids,runbooks}",
  Proxies: "/proxies{/id}{?skip,take,ids,partialName}",
  Releases: "/releases{/id}{?skip,ignoreChannelRules,take,ids}",
  "Reporting/DeploymentsCountedByWeek": "/reporting/deployments-counted-by-week{?projectIds}",
  RunbookProcesses: "/runbookProcesses{/id}{?skip,take,ids}",
  RunbookRuns:
    "/runbookRuns{/id}{?skip,take,ids,projects,environments,tenants,runbooks,taskState,partialName}",
  Runbooks: "/runbooks{/id}{?skip,take,ids,partialName,clone,projectIds}",
  RunbookSnapshots: "/runbookSnapshots{/id}{?skip,take,ids,publish}",
  Subscriptions: "/subscriptions{/id}{?skip,take,ids,partialName,spaces}",
  TagSets: "/tagsets{/id}{?skip,take,ids,partialName,scopes}",
  TagSetSortOrder: "/tagsets/sortorder",
  Tenants:
    "/tenants{/id}{?skip,projectId,name,tags,take,ids,clone,partialName,isDisabled,clonedFromTenantId}",
  TenantsMissingVariables: "/tenants/variables-missing{?tenantId,projectId,environmentId,includeDetails}",
  TenantsStatus: "/tenants/status",
  TenantTagTest: "/tenants/tag-test{?tenantIds,tags}",
  TenantVariables: "/tenantvariables/all{?projectId}",
  UserOnboarding: "/useronboarding",
  VariableNames: "/variables/names{?project,runbook,projectEnvironmentsFilter,gitRef}",
  VariablePreview:
    "/variables/preview{?project,runbook,environment,channel,tenant,action,machine,role,gitRef}",
  Variables: "/variables{/id}{?ids}",
  VersionRuleTest: "/channels/rule-test{?version,versionRange,preReleaseTag,feedType}",
  WorkerOperatingSystems: "/workers/operatingsystem/names/all",
  WorkerPools: "/workerpools{/id}{?name,skip,ids,take,partialName}",
  WorkerPoolsDynamicWorkerTypes: "/workerpools/dynamicworkertypes",
  WorkerPoolsSortOrder: "/workerpools/sortorder",
  WorkerPoolsSummary:
    "/workerpools/summary{?ids,partialName,machinePartialName,isDisabled,healthStatuses,commStyles,hideEmptyWorkerPools,shellNames}",
  WorkerPoolsSupportedTypes: "/workerpools/supportedtypes",
  Workers:
    "/workers{/id}{?skip,take,name,ids,partialName,isDisabled,healthStatuses,commStyles,workerPoolIds,thumbprint,shellNames}",
  WorkerShells: "/workers/operatingsystem/shells/all",
};

/**
 * Links of resources that exist in spaces and in the system. The root names them without a space, and a space root
 * within it.
 */
const MIXED_LINKS: Readonly<Record<string, string>> = {
  EventAgents: "/events/agents",
  EventCategories: "/events/categories{?appliesTo}",
  EventDocumentTypes: "/events/documenttypes",
  EventGroups: "/events/groups{?appliesTo}",
  Events:
    "/events{/id}{?skip,regarding,regardingAny,user,users,projects,projectGroups,environments,eventGroups,eventCategories,eventAgents,tags,tenants,from,to,internal,fromAutoId,toAutoId,documentTypes,asCsv,take,ids,spaces,includeSystem,excludeDifference}",
  ScopedUserRoles: "/scopeduserroles{/id}{?skip,take,ids,partialName,spaces,includeSystem}",
  Tasks:
    "/tasks{/id}{?skip,active,environment,tenant,runbook,project,name,node,running,states,hasPendingInterruptions,hasWarningsOrErrors,take,ids,partialName,spaces,includeSystem,description,fromCompletedDate,toCompletedDate,fromQueueDate,toQueueDate,fromStartDate,toStartDate}",
  TaskTypes: "/tasks/tasktypes",
  TeamMembership: "/teammembership{?userId,spaces,includeSystem}",
  TeamMembershipPreviewTeam: "/teammembership/previewteam",
  Teams: "/teams{/id}{?skip,take,ids,partialName,spaces,includeSystem}",
};

const SYSTEM_LINKS: Readonly<Record<string, string>> = {
  ArchivedEventFiles: "/events/archives{?skip,take}",
  AuditStreamConfiguration: "/audit-stream",
  Authentication: "/authentication",
  AzureDevOpsConnectivityCheck: "/azuredevopsissuetracker/connectivitycheck",
  AzureEnvironments: "/accounts/azureenvironments",
  CertificateConfiguration: "/configuration/certificates{/id}{?skip,take}",
  CloudTemplate: "/cloudtemplate/{id}/metadata{?packageId,feedId}",
  CommunityActionTemplates: "/communityactiontemplates{/id}{?skip,take,ids}",
  Configuration: "/configuration{/id}",
  CurrentLicense: "/licenses/licenses-current",
  CurrentLicenseStatus: "/licenses/licenses-current-status",
  CurrentUser: "/users/me",
  DeploymentFreezes:
    "/deploymentfreezes{/id}{?skip,take,ids,partialName,projectIds,tenantIds,environmentIds,includeComplete,status}",
  DynamicExtensionsFeaturesMetadata: "/dynamic-extensions/features/metadata",
  DynamicExtensionsFeaturesValues: "/dynamic-extensions/features/values",
  DynamicExtensionsScripts: "/dynamic-extensions/scripts",
  EnabledFeatureToggles: "/configuration/enabled-feature-toggles",
  ExtensionStats: "/serverstatus/extensions",
  ExternalSecurityGroupProviders: "/externalsecuritygroupproviders",
  ExternalUserSearch: "/users/external-search{?partialName}",
  FeaturesConfiguration: "/featuresconfiguration",
  GitHubConnectivityCheck: "/githubissuetracker/connectivitycheck",
  Invitations: "/users/invitations",
  IssueTrackers: "/issuetrackers{?skip,take,ids,partialName}",
  JiraConnectAppCredentialsTest: "/jiraintegration/connectivitycheck/connectapp",
  JiraCredentialsTest: "/jiraintegration/connectivitycheck/jira",
  LetsEncryptConfiguration: "/letsencryptconfiguration",
  LoginInitiated: "/authentication/checklogininitiated",
  MaintenanceConfiguration: "/maintenanceconfiguration",
  MigrationsImport: "/migrations/import",
  MigrationsPartialExport: "/migrations/partialexport",
  OctopusServerClusterSummary: "/octopusservernodes/summary",
  OctopusServerNodes: "/octopusservernodes{/id}{?skip,take,ids,partialName}",
  PerformanceConfiguration: "/performanceconfiguration",
  PermissionDescriptions: "/permissions/all",
  RateLimitingPolicies: "/ratelimitingpolicies{/id}{?skip,take}",
  Register: "/users/register",
  RetentionDefaultConfiguration: "/configuration/retention-default",
  RevokeUserSessions: "/users/{id}/revoke-sessions",
  Scheduler: "/scheduler/{name}/logs{?verbose,tail}",
  Self: "",
  ServerConfiguration: "/serverconfiguration",
  ServerConfigurationSettings: "/serverconfiguration/settings",
  ServerHealthStatus: "/serverstatus/health",
  ServerStatus: "/serverstatus",
  SignIn: "/users/login{?returnUrl}",
  SignOut: "/users/logout",
  SmtpConfiguration: "/smtpconfiguration",
  SmtpIsConfigured: "/smtpconfiguration/isconfigured",
  SpaceHome: "/{spaceId}",
  Spaces: "/spaces{/id}{?name,skip,ids,take,partialName}",
  SpaceSearch: "/spaces/{id}/search{?keyword}",
  StepPackageDeploymentTargetTypes: "/steps/deploymenttargets",
  TelemetryConfiguration: "/telemetryconfiguration",
  TelemetryDownload: "/telemetry/download",
  TelemetryLastTask: "/telemetry/lastTask",
  TelemetrySend: "/telemetry/send",
  Timezones: "/serverstatus/timezones",
  UpgradeConfiguration: "/upgradeconfiguration",
  UserAuthentication: "/users/authentication{/userId}",
  UserIdentityMetadata: "/users/identity-metadata",
  UserRoles: "/userroles{/id}{?skip,take,ids,partialName}",
  Users: "/users{/id}{?skip,take,ids,filter}",
  VersionControlClearCache: "/configuration/versioncontrol/clear-cache",
  WorkerToolsLatestImages: "/workertoolslatestimages",
};

/** Links of `GET /api`: those of the system, and those of the default space with its id. */
export function rootLinks(
  api: string,
  defaultSpaceId: string | null,
  serverVersion: string,
): Record<string, string> {
  const space = defaultSpaceId === null ? api : `${api}/${defaultSpaceId}`;
  const portal = portalOf(api);
  const system = {
    ...prefixed(MIXED_LINKS, api),
    ...prefixed(SYSTEM_LINKS, api),
    LogoIconCategories: `${api}/icons/categories?cb=${serverVersion}`,
    LogoIcons: `${api}/icons/all?cb=${serverVersion}`,
    "Authenticate_Octopus ID": `${portal}/users/authenticate/OctopusID{?returnUrl}`,
    Web: `${portal}/app`,
  };
  return sorted({ ...prefixed(SPACE_LINKS, space), ...system });
}

/** Links of `GET /api/{space}`. */
export function spaceLinks(api: string, spaceId: string): Record<string, string> {
  return sorted({
    ...prefixed({ ...SPACE_LINKS, ...MIXED_LINKS }, `${api}/${spaceId}`),
    Self: `${api}/${spaceId}`,
    Web: `${portalOf(api)}/app#/${spaceId}`,
  });
}

/** The address of the portal: that of the server, with its virtual directory. */
export function portalOf(api: string): string {
  return api.replace(/\/api$/, "");
}

function prefixed(links: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(links).map(([name, path]) => [name, `${prefix}${path}`]));
}

function sorted(links: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(links).sort(([a], [b]) => a.localeCompare(b, "en")));
}
