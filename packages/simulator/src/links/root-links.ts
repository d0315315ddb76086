/** The links of the root and space-root documents, from which official clients build all their services. */

const SPACE_LINKS: Readonly<Record<string, string>> = {
  Accounts: "/accounts{/id}{?skip,take,ids,partialName,accountType}",
  ActionTemplates: "/actiontemplates{/id}{?skip,take,ids,partialName}",
  ActionTemplatesCategories: "/actiontemplates/categories",
  ActionTemplatesSearch: "/actiontemplates/search",
  Artifacts: "/artifacts{/id}{?skip,take,regarding,ids,partialName,order}",
  BuildInformation: "/build-information{/id}{?packageId,filter,latest,skip,take,overwriteMode}",
  BuildInformationBulk: "/build-information/bulk{?ids}",
  Certificates: "/certificates{/id}{?skip,take,search,archived,tenant,firstResult,orderBy,ids,partialName}",
  Channels: "/channels{/id}{?skip,take,ids,partialName}",
  Dashboard:
    "/dashboard{?projectId,releaseId,selectedTenants,selectedTags,showAll,highestLatestVersionPerProjectAndEnvironment}",
  DashboardConfiguration: "/dashboardconfiguration",
  DashboardDynamic: "/dashboard/dynamic{?projects,environments,includePrevious}",
  DeploymentProcesses: "/deploymentprocesses{/id}{?skip,take,ids}",
  Deployments:
    "/deployments{/id}{?skip,take,ids,projects,environments,tenants,channels,taskState,partialName}",
  Environments: "/environments{/id}{?name,skip,ids,take,partialName}",
  EnvironmentSortOrder: "/environments/sortorder",
  EnvironmentsSummary:
    "/environments/summary{?ids,partialName,machinePartialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,hideEmptyEnvironments,shellNames}",
  EventAgents: "/events/agents",
  EventCategories: "/events/categories{?appliesTo}",
  EventDocumentTypes: "/events/documenttypes",
  EventGroups: "/events/groups{?appliesTo}",
  Events:
    "/events{/id}{?skip,regarding,regardingAny,user,users,projects,projectGroups,environments,eventGroups,eventCategories,eventAgents,tags,tenants,from,to,internal,fromAutoId,toAutoId,documentTypes,asCsv,take,ids,spaces,includeSystem,excludeDifference}",
  Feeds: "/feeds{/id}{?skip,take,ids,partialName,feedType,name}",
  FeedsStats: "/feeds/stats",
  GitCredentials: "/git-credentials{/id}{?skip,take,name}",
  Interruptions: "/interruptions{/id}{?skip,take,regarding,pendingOnly,ids}",
  LibraryVariables: "/libraryvariablesets{/id}{?skip,contentType,take,ids,partialName}",
  LibraryVariableSets: "/libraryvariablesets{/id}{?skip,contentType,take,ids,partialName}",
  Lifecycles: "/lifecycles{/id}{?skip,take,ids,partialName}",
  MachineOperatingSystems: "/machines/operatingsystem/names/all",
  MachinePolicies: "/machinepolicies{/id}{?skip,take,ids,partialName}",
  MachinePolicyTemplate: "/machinepolicies/template",
  MachineRoles: "/machineroles/all",
  Machines:
    "/machines{/id}{?skip,take,name,ids,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,environmentIds,thumbprint,deploymentId,shellNames}",
  MachineShells: "/machines/operatingsystem/shells/all",
  PackageDeltaSignature: "/packages/{packageId}/{version}/delta-signature",
  PackageDeltaUpload: "/packages/{packageId}/{baseVersion}/delta{?replace,overwriteMode}",
  PackageNotesList: "/packages/notes{?packageIds}",
  Packages: "/packages{/id}{?nuGetPackageId,filter,latest,skip,take,includeNotes}",
  PackagesBulk: "/packages/bulk{?ids}",
  PackageUpload: "/packages/raw{?replace,overwriteMode}",
  ProjectGroups: "/projectgroups{/id}{?skip,take,ids,partialName}",
  ProjectPulse: "/projects/pulse{?projectIds}",
  Projects: "/projects{/id}{?name,skip,ids,clone,take,partialName,clonedFromProjectId}",
  ProjectTriggers: "/projecttriggers{/id}{?skip,take,ids,runbooks}",
  Proxies: "/proxies{/id}{?skip,take,ids,partialName}",
  Releases: "/releases{/id}{?skip,ignoreChannelRules,take,ids}",
  RunbookProcesses: "/runbookProcesses{/id}{?skip,take,ids}",
  RunbookRuns:
    "/runbookRuns{/id}{?skip,take,ids,projects,environments,tenants,runbooks,taskState,partialName}",
  Runbooks: "/runbooks{/id}{?skip,take,ids,partialName,clone,projectIds}",
  RunbookSnapshots: "/runbookSnapshots{/id}{?skip,take,ids,publish}",
  ScopedUserRoles: "/scopeduserroles{/id}{?skip,take,ids,partialName,spaces,includeSystem}",
  Subscriptions: "/subscriptions{/id}{?skip,take,ids,partialName,spaces}",
  TagSets: "/tagsets{/id}{?skip,take,ids,partialName,scopes}",
  TagSetSortOrder: "/tagsets/sortorder",
  Tasks:
    "/tasks{/id}{?skip,active,environment,tenant,runbook,project,name,node,running,states,hasPendingInterruptions,hasWarningsOrErrors,take,ids,partialName,spaces,includeSystem}",
  TaskTypes: "/tasks/tasktypes",
  TeamMembership: "/teammembership{?userId,spaces,includeSystem}",
  Teams: "/teams{/id}{?skip,take,ids,partialName,spaces,includeSystem}",
  Tenants:
    "/tenants{/id}{?skip,projectId,name,tags,take,ids,clone,partialName,isDisabled,clonedFromTenantId}",
  TenantsMissingVariables: "/tenants/variables-missing{?tenantId,projectId,environmentId,includeDetails}",
  TenantsStatus: "/tenants/status",
  TenantTagTest: "/tenants/tag-test{?tenantIds,tags}",
  TenantVariables: "/tenantvariables/all{?projectId}",
  VariableNames: "/variables/names{?project,runbook,projectEnvironmentsFilter}",
  VariablePreview: "/variables/preview{?project,runbook,environment,channel,tenant,action,machine,role}",
  Variables: "/variables{/id}{?ids}",
  VersionRuleTest: "/channels/rule-test{?version,versionRange,preReleaseTag,feedType}",
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

const SYSTEM_LINKS: Readonly<Record<string, string>> = {
  Authentication: "/authentication",
  AzureEnvironments: "/accounts/azureenvironments",
  CertificateConfiguration: "/configuration/certificates{/id}{?skip,take,ids,partialName}",
  Configuration: "/configuration{/id}",
  CurrentUser: "/users/me",
  DeploymentFreezes:
    "/deploymentfreezes{/id}{?skip,take,ids,partialName,projectIds,tenantIds,environmentIds,includeComplete,status}",
  FeaturesConfiguration: "/featuresconfiguration",
  LetsEncryptConfiguration: "/letsencryptconfiguration",
  Licenses: "/licenses",
  MaintenanceConfiguration: "/maintenanceconfiguration",
  OctopusServerClusterSummary: "/octopusservernodes/summary",
  OctopusServerNodes: "/octopusservernodes{/id}{?skip,take,ids,partialName}",
  PermissionDescriptions: "/permissions/all",
  RateLimitingPolicies: "/ratelimitingpolicies{/id}{?skip,take}",
  Self: "",
  ServerConfiguration: "/serverconfiguration",
  ServerExtensions: "/serverstatus/extensions",
  ServerHealthStatus: "/serverstatus/health",
  ServerStatus: "/serverstatus",
  ServerTimezones: "/serverstatus/timezones",
  SignIn: "/users/login{?returnUrl}",
  SignOut: "/users/logout",
  SmtpConfiguration: "/smtpconfiguration",
  SmtpIsConfigured: "/smtpconfiguration/isconfigured",
  Spaces: "/spaces{/id}{?name,skip,ids,take,partialName}",
  SpaceHome: "/{spaceId}",
  UserAuthentication: "/users/authentication{/userId}",
  UserIdentityMetadata: "/users/identity-metadata",
  UserOnboarding: "/useronboarding",
  UserRoles: "/userroles{/id}{?skip,take,ids,partialName}",
  Users: "/users{/id}{?skip,take,ids,filter}",
};

/** Links of `GET /api`: the system's, and the default space's resources under its id. */
export function rootLinks(api: string, defaultSpaceId: string | null): Record<string, string> {
  const space = defaultSpaceId === null ? api : `${api}/${defaultSpaceId}`;
  return sorted({ ...prefixed(SPACE_LINKS, space), ...prefixed(SYSTEM_LINKS, api), Web: "/app" });
}

/** Links of `GET /api/{space}`. */
export function spaceLinks(api: string, spaceId: string): Record<string, string> {
  return sorted({
    ...prefixed(SPACE_LINKS, `${api}/${spaceId}`),
    Self: `${api}/${spaceId}`,
    Web: `/app#/${spaceId}`,
  });
}

function prefixed(links: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(links).map(([name, path]) => [name, `${prefix}${path}`]));
}

function sorted(links: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(links).sort(([a], [b]) => a.localeCompare(b, "en")));
}
