// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoParameters, PathOf, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface ServerSettingsPaths {
  "/api/{spaceId}/useronboarding": {
    /** Returns which of the first steps have been taken in a space. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Onboarding"]>; };
    };
  };
  "/api/audit-stream": {
    /** Returns the destination that audit events are streamed to. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["AuditStream"]>; };
    };
  };
  "/api/configuration": {
    /** Lists the sections of the server's configuration. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ConfigurationSectionPage"]>; };
    };
  };
  "/api/configuration/{id}": {
    /** Names and describes one section of the server's configuration. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["ConfigurationSection"]>; };
    };
  };
  "/api/configuration/certificates": {
    /** Lists the certificates by which machines know the server. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
      };
      responses: Errors & { 200: Json<S["ServerCertificatePage"]>; };
    };
  };
  "/api/configuration/certificates/{id}": {
    /** Returns the thumbprint of one certificate of the server. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["ServerCertificate"]>; };
    };
  };
  "/api/configuration/retention-default": {
    /** Returns the default retention times. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["DefaultRetention"]>; };
    };
  };
  "/api/configuration/versioncontrol/clear-cache": {
    /** Deletes the server's local copies of Git repositories. */
    post: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<unknown>; };
    };
  };
  "/api/featuresconfiguration": {
    /** Returns which optional features are on. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["FeatureSettings"]>; };
    };
  };
  "/api/letsencryptconfiguration": {
    /** Returns whether the portal's certificate comes from Let's Encrypt. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["LetsEncryptSettings"]>; };
    };
  };
  "/api/licenses/licenses-current": {
    /** Returns the text of the licence. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["Licence"]>; };
    };
  };
  "/api/licenses/licenses-current-status": {
    /** Returns what the licence allows, how much of it is used and when it ends. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["LicenceStatus"]>; };
    };
  };
  "/api/maintenanceconfiguration": {
    /** Returns whether the server is in maintenance mode. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["MaintenanceSettings"]>; };
    };
  };
  "/api/octopusservernodes/all": {
    /** Returns every node of the server in one response. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ServerNode"][]>; };
    };
  };
  "/api/performanceconfiguration": {
    /** Returns how the portal draws large dashboards. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["PerformanceSettings"]>; };
    };
  };
  "/api/scheduler/{name}/logs": {
    /** Returns what one of the server's regular jobs did last. */
    get: {
      parameters: {
        query?: QueryOf<"tail" | "verbose">;
        path: PathOf<"name">;
      };
      responses: Errors & { 200: Json<S["SchedulerLog"]>; };
    };
  };
  "/api/serverconfiguration": {
    /** Returns the address at which people reach the server. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ServerSettings"]>; };
    };
  };
  "/api/serverconfiguration/settings": {
    /** Lists the settings by which the server was started. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ServerSettingSet"][]>; };
    };
  };
  "/api/serverstatus/timezones": {
    /** Lists the time zones that triggers may name. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["Timezone"][]>; };
    };
  };
  "/api/smtpconfiguration": {
    /** Returns the settings of the mail server. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["MailSettings"]>; };
    };
  };
  "/api/smtpconfiguration/isconfigured": {
    /** Returns whether the server can send mail. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["MailStatus"]>; };
    };
  };
  "/api/telemetry/download": {
    /** Returns what a telemetry report would contain. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Response<{
        "application/octet-stream": string;
      }>; };
    };
  };
  "/api/telemetry/lastTask": {
    /** Returns the task that last sent telemetry. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/telemetry/send": {
    /** Starts a task that sends telemetry now. */
    post: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/telemetryconfiguration": {
    /** Returns whether the server sends telemetry. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["TelemetrySettings"]>; };
    };
  };
  "/api/upgradeconfiguration": {
    /** Returns whether the server looks for new versions and whom it notifies. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["UpgradeSettings"]>; };
    };
  };
}

export interface ServerSettingsSchemas {
  AuditStream: {
    Active?: boolean | null;
    Description?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    StreamConfigurationResource?: unknown;
  };
  ConfigurationSection: {
    Description?: string | null;
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  ConfigurationSectionPage: {
    Items: S["ConfigurationSection"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  DefaultRetention: {
    Id?: string | null;
    Links?: S["Links"];
    RetentionDays?: number | null;
  };
  FeatureSettings: {
    HelpSidebarSupportLink?: string | null;
    HelpSidebarSupportLinkLabel?: string | null;
    Id?: string | null;
    IsAutomaticStepUpdatesEnabled?: boolean | null;
    IsBuiltInWorkerEnabled?: boolean | null;
    IsCommunityActionTemplatesEnabled?: boolean | null;
    IsCompositeDockerHubRegistryFeedEnabled?: boolean | null;
    IsHelpSidebarEnabled?: boolean | null;
    Links?: S["Links"];
  };
  LetsEncryptSettings: {
    /** Format: date-time */
    CertificateExpiryDate?: string | null;
    CertificateThumbprint?: string | null;
    DnsName?: string | null;
    Enabled: boolean;
    HttpsPort?: number | null;
    Id?: string | null;
    Links?: S["Links"];
  };
  Licence: {
    Id?: string | null;
    LicenseText?: string | null;
    Links?: S["Links"];
    SerialNumber?: string | null;
  };
  LicenceLimit: {
    CurrentUsage?: number | null;
    Disposition?: "Information" | "Notice" | "Warning" | "Error" | null;
    EffectiveLimit?: number | null;
    IsUnlimited?: boolean | null;
    Message?: string | null;
    Name?: string | null;
  };
  LicenceMessage: {
    Disposition?: "Information" | "Notice" | "Warning" | "Error" | null;
    Message?: string | null;
  };
  LicenceStatus: {
    ComplianceSummary?: string | null;
    DaysToEffectiveExpiryDate?: number | null;
    DoesExpiryBlockKeyActivities?: boolean | null;
    EffectiveClusterTaskLimit?: number | null;
    EffectiveExpiryDate?: string | null;
    EffectiveNodeTaskLimit?: number | null;
    HostingEnvironment?: string | null;
    Id?: string | null;
    IsCompliant?: boolean | null;
    Limits?: S["LicenceLimit"][];
    Links?: S["Links"];
    Messages?: S["LicenceMessage"][];
    PermissionsMode?: "Unspecified" | "Restricted" | "Full" | null;
  };
  MailSettings: {
    EnableSsl?: boolean | null;
    Id?: string | null;
    Links?: S["Links"];
    SendEmailFrom?: string | null;
    SmtpHost?: string | null;
    SmtpLogin?: string | null;
    SmtpPassword?: S["SensitiveValue"] | null;
    SmtpPort?: number | null;
    Timeout?: number | null;
  };
  MailStatus: {
    Id?: string | null;
    IsConfigured?: boolean | null;
    Links?: S["Links"];
  };
  MaintenanceSettings: {
    Id?: string | null;
    IsInMaintenanceMode?: boolean | null;
    Links?: S["Links"];
  };
  Onboarding: {
    Id?: string | null;
    Links?: S["Links"];
    OnboardingTasks?: S["OnboardingTask"][];
  };
  OnboardingTask: {
    IsComplete: boolean;
    Name: string;
  };
  PerformanceSettings: {
    DefaultDashboardRenderMode?: "VirtualizeColumns" | "VirtualizeRowsAndColumns" | null;
    Id?: string | null;
    Links?: S["Links"];
  };
  SchedulerLog: {
    ActivityLog: S["ActivityNode"];
    Id?: string | null;
    Links?: S["Links"];
  };
  ServerCertificate: {
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
    SignatureAlgorithm?: string | null;
    Thumbprint?: string | null;
  };
  ServerCertificatePage: {
    Items: S["ServerCertificate"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ServerSetting: {
    Description?: string | null;
    Key?: string | null;
    Value?: string | null;
  };
  ServerSettings: {
    Id?: string | null;
    Links?: S["Links"];
    ServerUri?: string | null;
  };
  ServerSettingSet: {
    ConfigurationSet?: string | null;
    ConfigurationValues?: S["ServerSetting"][];
  };
  TelemetrySettings: {
    Enabled?: boolean | null;
    Id?: string | null;
    Links?: S["Links"];
    /** Format: date-time */
    ShowAsNewUntil?: string | null;
  };
  Timezone: {
    Id: string;
    IsLocal?: boolean | null;
    Links?: S["Links"];
    Name?: string | null;
  };
  UpgradeSettings: {
    AllowChecking?: boolean | null;
    Id?: string | null;
    IncludeStatistics?: boolean | null;
    Links?: S["Links"];
    NotificationMode?: "AlwaysShow" | "ShowOnlyMajorMinor" | "NeverShow" | null;
  };
}
