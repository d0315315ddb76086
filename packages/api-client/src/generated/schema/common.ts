// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { S } from "../schema.ts";

/** A response that is not empty. */
export type Response<Content> = {
  headers: { [name: string]: unknown };
  content: Content;
};

/** A response without a body. */
export type NoContent = {
  headers: { [name: string]: unknown };
  content?: never;
};

/** A response in JSON. */
export type Json<Body> = Response<{ "application/json": Body }>;

/** The responses to what failed, which every operation may give. */
export type Errors = {
  400: responses["Error400"];
  401: responses["Error401"];
  403: responses["Error403"];
  404: responses["Error404"];
  409: responses["Error409"];
  429: responses["Error429"];
};

/** What an operation without parameters takes. */
export type NoParameters = {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
};

/** Values of the path. */
export type PathOf<Names extends string> = { [Name in Names]: string };

/** Values of the query, each of which may be left out. */
export type QueryOf<Names extends keyof parameters> = { [Name in Names]?: parameters[Name] };

export type responses = {
  /** The request is not valid; Errors says why. */
  Error400: {
    headers: {
      [name: string]: unknown;
    };
    content: {
      "application/json": S["Error"];
    };
  };
  /** No credential, or one that the server does not accept. */
  Error401: {
    headers: {
      [name: string]: unknown;
    };
    content: {
      "application/json": S["Error"];
    };
  };
  /** The caller lacks a permission. */
  Error403: {
    headers: {
      [name: string]: unknown;
    };
    content: {
      "application/json": S["Error"];
    };
  };
  /** No such thing, or the caller may not see it. */
  Error404: {
    headers: {
      [name: string]: unknown;
    };
    content: {
      "application/json": S["Error"];
    };
  };
  /** It exists already, or somebody else changed it. */
  Error409: {
    headers: {
      [name: string]: unknown;
    };
    content: {
      "application/json": S["Error"];
    };
  };
  /** Too many requests; wait for Retry-After seconds. */
  Error429: {
    headers: {
      [name: string]: unknown;
    };
    content: {
      "application/json": S["Error"];
    };
  };
};;

export type parameters = {
  /** Account types. */
  accountType: string[];
  /** Only tasks that are queued or executing. */
  active: boolean;
  /** Only what applies to this document type. */
  appliesTo: string;
  /** Archived certificates instead of current ones. */
  archived: boolean;
  /** Respond in text/csv instead of JSON. */
  asCsv: boolean;
  /** Only tasks of this batch. */
  batch: string;
  /** Git branch. */
  branch: string;
  /** Channel id. */
  channel: string;
  /** Channel id. */
  channelId: string;
  /** Channel ids. */
  channels: string[];
  /** The id of a resource to copy. */
  clone: string;
  /** Only copies of this project. */
  clonedFromProjectId: string;
  /** Only copies of this tenant. */
  clonedFromTenantId: string;
  /** Communication styles of targets or workers. */
  commStyles: string[];
  /** Variables or ScriptModule. */
  contentType: string;
  /** Deployment id. */
  deploymentId: string;
  /** Kinds of deployment targets. */
  deploymentTargetTypes: string[];
  /** Only tasks whose description contains this text. */
  description: string;
  /** Leave descriptions out when they are slow to get. */
  descriptionsOptional: boolean;
  /** Kinds of document. */
  documentTypes: string[];
  /** The moment for which freezes are checked. */
  effectiveDate: string;
  /** Environment id. */
  environment: string;
  /** Environment id. */
  environmentId: string;
  /** Environment ids. */
  environmentIds: string[];
  /** Environment ids. */
  environments: string[];
  /** User agents. */
  eventAgents: string[];
  /** Event categories. */
  eventCategories: string[];
  /** Event groups. */
  eventGroups: string[];
  /** Leave out what changed. */
  excludeDifference: boolean;
  /** Feed id. */
  feedId: string;
  /** Feed types. */
  feedType: string[];
  /** Only items whose name contains this text. */
  filter: string;
  /** The certificate to put first. */
  firstResult: string;
  /** File format. */
  format: "Pkcs12" | "Der" | "Pem" | "Unknown";
  /** At or after this moment. */
  from: string;
  /** At or after this sequence number. */
  fromAutoId: number;
  /** Completed at or after. */
  fromCompletedDate: string;
  /** Queued at or after. */
  fromQueueDate: string;
  /** Started at or after. */
  fromStartDate: string;
  /** Branch, tag or commit. */
  gitRef: string;
  /** Daily, weekly or monthly. */
  granularity: string;
  /** Only tasks that wait for a person. */
  hasPendingInterruptions: boolean;
  /** Only tasks that wait for a precondition, such as an approval. */
  hasPendingPreconditions: boolean;
  /** Only tasks that logged warnings or errors. */
  hasWarningsOrErrors: boolean;
  /** Healthy, Unavailable, Unknown, HasWarnings or Unhealthy. */
  healthStatuses: string[];
  /** Leave out environments without targets. */
  hideEmptyEnvironments: boolean;
  /** Leave out pools without workers. */
  hideEmptyWorkerPools: boolean;
  /** The highest version instead of the newest deployment. */
  highestLatestVersionPerProjectAndEnvironment: boolean;
  /** Only these ids. */
  ids: string[];
  /** Create it even if a channel rule is broken. */
  ignoreChannelRules: boolean;
  /** Include freezes that have ended. */
  includeComplete: boolean;
  /** Include stack traces. */
  includeDetail: boolean;
  /** Name each missing variable and not only the tenant. */
  includeDetails: boolean;
  /** Include steps that are switched off. */
  includeDisabledSteps: boolean;
  /** Include events of the server's own bookkeeping. */
  includeInternalEvents: boolean;
  /** Add the values that are required but not set. */
  includeMissingVariables: boolean;
  /** More than the latest version. */
  includeMultipleVersions: boolean;
  /** Include release notes. */
  includeNotes: boolean;
  /** Include pre-release versions. */
  includePreRelease: boolean;
  /** Add the deployment before the current one. */
  includePrevious: boolean;
  /** Include the private key. */
  includePrivateKey: boolean;
  /** Include release notes. */
  includeReleaseNotes: boolean;
  /** Include what belongs to the system and not to a space. */
  includeSystem: boolean;
  /** Only items that are switched off (or on). */
  isDisabled: boolean;
  /** Only projects in Git (or in the database). */
  isVersionControlled: boolean;
  /** Text that a name contains. */
  keyword: string;
  /** Only the latest version of each package. */
  latest: boolean;
  /** Machine id. */
  machine: string;
  /** Machine ids. */
  machineIds: string[];
  /** Only machines whose name contains this text. */
  machinePartialName: string;
  /** Only this exact name. */
  name: string;
  /** Name of the server node. */
  node: string;
  /** Package id. */
  nuGetPackageId: string;
  /** Operating systems. */
  operatingSystemNames: string[];
  /** asc or desc. */
  order: string;
  /** Sort order. */
  orderBy: string;
  /** What happens to a version that exists. */
  overwriteMode: "FailIfExists" | "OverwriteExisting" | "IgnoreIfExists";
  /** Package id. */
  packageId: string;
  /** Package ids. */
  packageIds: string[];
  /** Only keys whose purpose or id contains this text. */
  partialKeyword: string;
  /** Match part of the id. */
  partialMatch: boolean;
  /** Only names that contain this text. */
  partialName: string;
  /** Only keys whose purpose contains this text. */
  partialPurpose: string;
  /** Password of the file. */
  password: string;
  /** Which certificates of the chain. */
  pemOptions: "PrimaryOnly" | "PrimaryAndChain" | "ChainOnly";
  /** Only those that still wait. */
  pendingOnly: boolean;
  /** TCP port. */
  port: number;
  /** Regular expression that the pre-release tag must match. */
  preReleaseTag: string;
  /** Deployment or Runbook. */
  processType: "Deployment" | "Runbook";
  /** Project id. */
  project: string;
  /** Environment ids. */
  projectEnvironmentsFilter: string[];
  /** Project group ids. */
  projectGroups: string[];
  /** Project id. */
  projectId: string;
  /** Project ids. */
  projectIds: string[];
  /** Project ids. */
  projects: string[];
  /** Approval provider id. */
  providerId: string;
  /** Proxy id. */
  proxyId: string;
  /** Publish the new snapshot. */
  publish: boolean;
  /** Only what concerns this document id. */
  regarding: string;
  /** Only events that concern all of these ids. */
  regardingAll: string[];
  /** Only events that concern one of these ids. */
  regardingAny: string[];
  /** How many releases per channel. */
  releaseHistoryCount: number;
  /** Release id. */
  releaseId: string;
  /** Overwrite a version that exists (older form of overwriteMode). */
  replace: boolean;
  /** Target tag (role). */
  role: string;
  /** Target tags (roles). */
  roles: string[];
  /** Step names that the rule covers. */
  ruleActions: string[];
  /** The kind of feed whose version syntax counts. */
  ruleFeedType: string;
  /** Runbook id. */
  runbook: string;
  /** Runbook ids. */
  runbookIds: string[];
  /** Runbook ids. */
  runbooks: string[];
  /** Only tasks that are executing. */
  running: boolean;
  /** What the tags may be put on, such as Tenant or Project. */
  scopes: string[];
  /** Only certificates that contain this text. */
  search: string;
  /** Only names that contain this text. */
  searchByName: string;
  /** Only versions that contain this text. */
  searchByVersion: string;
  /** Canonical tenant tag names. */
  selectedTags: string[];
  /** Tenant ids. */
  selectedTenants: string[];
  /** Shells of the machines. */
  shellNames: string[];
  /** Include projects that are hidden from the dashboard. */
  showAll: boolean;
  /** How many items to pass over. */
  skip: number;
  /** Space ids. */
  spaces: string[];
  /** Approval state. */
  state: string;
  /** Task states. */
  states: string[];
  /** Active, Scheduled or Expired. */
  status: string;
  /** The summary, without machines and resources. */
  summaryOnly: boolean;
  /** Canonical tag names. */
  tags: string[];
  /** Only the last N log elements of each node. */
  tail: number;
  /** How many items to return. */
  take: number;
  /** Task ids. */
  taskIds: string[];
  /** Kinds of task, such as Deploy or RunbookRun. */
  taskNames: string[];
  /** Task states. */
  taskState: string[];
  /** Tenant id. */
  tenant: string;
  /** Tags of tenants. */
  tenantFilter: string;
  /** Tenant id. */
  tenantId: string;
  /** Tenant ids. */
  tenantIds: string[];
  /** Tenant ids. */
  tenants: string[];
  /** Canonical name of a tenant tag. */
  tenantTag: string;
  /** Canonical tenant tag names. */
  tenantTags: string[];
  /** The text to search for. */
  term: string;
  /** Certificate thumbprint. */
  thumbprint: string;
  /** How far back, such as LastMonth. */
  timeRange: string;
  /** Time zone of days. */
  timeZone: string;
  /** Before this moment. */
  to: string;
  /** Up to this sequence number. */
  toAutoId: number;
  /** Completed before. */
  toCompletedDate: string;
  /** Queued before. */
  toQueueDate: string;
  /** Started before. */
  toStartDate: string;
  /** Deployment or Runbook. */
  triggerActionCategory: "Deployment" | "Runbook";
  /** What the trigger does. */
  triggerActionType: string;
  /** The kind to list. */
  type: string;
  /** User id (older form of users). */
  user: string;
  /** User ids. */
  users: string[];
  /** Step id. */
  variableAction: string;
  /** Include every log element. */
  verbose: boolean;
  /** SemVer or MostRecentlyPublished. */
  versioningStrategy: string;
  /** Version range in the syntax of the feed. */
  versionRange: string;
  /** Regular expression that the whole version must match, with MostRecentlyPublished. */
  versionTagRegex: string;
  /** Only steps that a newer version exists for. */
  withUpdates: boolean;
  /** Worker pool ids. */
  workerPoolIds: string[];
};
