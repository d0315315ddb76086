// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface LiveStatusPaths {
  "/api/{spaceId}/observability/events/sessions": {
    /** Starts to collect the Kubernetes events of a resource. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateResourceEventSessionCommand"];
        };
      };
      responses: Errors & { 200: Json<S["ObservabilitySession"]>; };
    };
  };
  "/api/{spaceId}/observability/events/sessions/{sessionId}": {
    /** Returns the events that an observability session has collected so far. */
    get: {
      parameters: {
        path: PathOf<"sessionId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ResourceEvents"]>; };
    };
  };
  "/api/{spaceId}/observability/kubernetes-monitors/{id}": {
    /** Returns one Kubernetes monitor. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["KubernetesMonitorResponse"]>; };
    };
  };
  "/api/{spaceId}/observability/logs/sessions": {
    /** Starts to collect the log of a container. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateContainerLogSessionCommand"];
        };
      };
      responses: Errors & { 200: Json<S["ObservabilitySession"]>; };
    };
  };
  "/api/{spaceId}/observability/logs/sessions/{sessionId}": {
    /** Returns the log lines that an observability session has collected so far. */
    get: {
      parameters: {
        path: PathOf<"sessionId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ContainerLogs"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/livestatus": {
    /** Returns the live state of what a project runs for a tenant. */
    get: {
      parameters: {
        query?: QueryOf<"summaryOnly">;
        path: PathOf<"environmentId" | "projectId" | "spaceId" | "tenantId">;
      };
      responses: Errors & { 200: Json<S["LiveStatus"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/machines/{machineId}/resources/{resourceId}": {
    /** Returns one live Kubernetes resource of a tenant with its children. */
    get: {
      parameters: {
        path: PathOf<"environmentId" | "machineId" | "projectId" | "resourceId" | "spaceId" | "tenantId">;
      };
      responses: Errors & { 200: Json<S["LiveResourceResponse"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/machines/{machineId}/resources/{resourceId}/manifest": {
    /** Returns the live and the desired manifest of a tenant's resource. */
    get: {
      parameters: {
        path: PathOf<"environmentId" | "machineId" | "projectId" | "resourceId" | "spaceId" | "tenantId">;
      };
      responses: Errors & { 200: Json<S["LiveResourceManifest"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/livestatus": {
    /** Returns the live state of what a project runs in an environment. */
    get: {
      parameters: {
        query?: QueryOf<"summaryOnly">;
        path: PathOf<"environmentId" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["LiveStatus"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/machines/{machineId}/resources/{resourceId}": {
    /** Returns one live Kubernetes resource with its children. */
    get: {
      parameters: {
        path: PathOf<"environmentId" | "machineId" | "projectId" | "resourceId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["LiveResourceResponse"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/machines/{machineId}/resources/{resourceId}/manifest": {
    /** Returns the live and the desired manifest of a resource and their difference. */
    get: {
      parameters: {
        path: PathOf<"environmentId" | "machineId" | "projectId" | "resourceId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["LiveResourceManifest"]>; };
    };
  };
}

export interface LiveStatusSchemas {
  ContainerLogLine: {
    Message?: string | null;
    /** Format: date-time */
    Timestamp?: string | null;
  };
  ContainerLogs: {
    Error?: S["MonitorError"] | null;
    IsSessionCompleted?: boolean | null;
    Logs: S["ContainerLogLine"][];
  };
  CreateContainerLogSessionCommand: {
    ContainerName: string;
    DesiredOrKubernetesMonitoredResourceId: string;
    EnvironmentId: string;
    MachineId: string;
    PodName: string;
    ProjectId: string;
    ShowPreviousContainer?: boolean | null;
    SpaceId?: string | null;
    TenantId?: string | null;
  };
  CreateResourceEventSessionCommand: {
    DesiredOrKubernetesMonitoredResourceId: string;
    EnvironmentId: string;
    MachineId: string;
    ProjectId: string;
    SpaceId?: string | null;
    TenantId?: string | null;
  };
  KubernetesEvent: {
    Action?: string | null;
    Count?: number | null;
    /** Format: date-time */
    FirstObservedTime?: string | null;
    /** Format: date-time */
    LastObservedTime?: string | null;
    Manifest?: string | null;
    Note?: string | null;
    Reason?: string | null;
    ReportingController?: string | null;
    ReportingInstance?: string | null;
    Type?: string | null;
  };
  KubernetesMonitor: {
    Id: string;
    InstallationId?: string | null;
    MachineId?: string | null;
    SpaceId?: string | null;
  };
  KubernetesMonitorResponse: {
    Resource: S["KubernetesMonitor"];
  };
  LiveMachineStatus: {
    MachineId: string;
    Resources?: S["LiveResource"][];
    Status?: string | null;
  };
  LiveResource: {
    Children?: S["LiveResource"][] | null;
    DesiredResourceId?: string | null;
    ExternalLink?: string | null;
    HealthStatus?: string | null;
    HealthStatusMessage?: string | null;
    Kind?: string | null;
    MachineId?: string | null;
    ManifestSummary?: unknown;
    Name?: string | null;
    Namespace?: string | null;
    ResourceId?: string | null;
    ResourceSourceId?: string | null;
    SourceType?: string | null;
    SyncStatus?: string | null;
    SyncStatusMessage?: string | null;
  };
  LiveResourceDetail: {
    Children?: S["LiveResource"][] | null;
    DesiredResourceId?: string | null;
    ExternalLink?: string | null;
    HealthStatus?: string | null;
    HealthStatusMessage?: string | null;
    Kind?: string | null;
    /** Format: date-time */
    LastUpdated?: string | null;
    MachineId?: string | null;
    ManifestSummary?: unknown;
    Name?: string | null;
    Namespace?: string | null;
    ResourceId?: string | null;
    ResourceSourceId?: string | null;
    SourceType?: string | null;
    SyncStatus?: string | null;
    SyncStatusMessage?: string | null;
  };
  LiveResourceDiff: {
    Diff?: string | null;
    Left?: string | null;
    Right?: string | null;
  };
  LiveResourceManifest: {
    DesiredManifest?: string | null;
    Diff?: S["LiveResourceDiff"] | null;
    LiveManifest?: string | null;
  };
  LiveResourceResponse: {
    Resource: S["LiveResourceDetail"];
  };
  LiveStatus: {
    MachineStatuses?: S["LiveMachineStatus"][] | null;
    Summary?: S["LiveStatusSummary"] | null;
  };
  LiveStatusSummary: {
    HealthStatus?: string | null;
    /** Format: date-time */
    LastUpdated?: string | null;
    Status?: string | null;
    SyncStatus?: string | null;
    SyncStatusMessage?: string | null;
    TotalOrphanCount?: number | null;
  };
  MonitorError: {
    Code?: string | null;
    Message?: string | null;
  };
  ObservabilitySession: {
    SessionId: string;
  };
  ResourceEvents: {
    Error?: S["MonitorError"] | null;
    Events: S["KubernetesEvent"][];
    IsSessionCompleted?: boolean | null;
  };
}
