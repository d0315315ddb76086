/**
 * Settings of the installation that the root links to. They can be read, and none of them changes what the server does.
 */

import { type Context, type Route, route } from "../../http/context.ts";
import { ApiError, invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import { allSpaceStates } from "../../store/store.ts";
import { DAY, HOUR, iso } from "../../time.ts";
import { TASK_CAP } from "./nodes.ts";

type Fields = Readonly<Record<string, unknown>>;

export function settingsRoutes(): Route[] {
  return [
    ...DOCUMENTS.map(({ path, permission = null, since, make }) =>
      route(`GET /${path}`, permission, (context) => ok(document(context, path, make)), {
        ...(since === undefined ? {} : { since }),
      }),
    ),
    route("GET /configuration", null, (context) =>
      ok(
        context.page(
          "Configuration",
          Object.keys(SECTIONS).map((Id) => section(context, Id)),
          (item) => item,
        ),
      ),
    ),
    route("GET /configuration/{id}", null, (context) => ok(section(context, context.param("id")))),
    route("GET /configuration/certificates", "AdministerSystem", (context) =>
      ok(context.page("Certificate", [serverCertificate(context)], (item) => item)),
    ),
    route("GET /configuration/certificates/{id}", "AdministerSystem", (context) => {
      if (context.param("id").toLowerCase() !== CERTIFICATE) throw notFound(context.param("id"));
      return ok(serverCertificate(context));
    }),
    route("POST /configuration/versioncontrol/clear-cache", "AdministerSystem", () => ok({})),
    route("GET /serverconfiguration/settings", "AdministerSystem", () => ok(STARTED_BY)),
    route("GET /accounts/azureenvironments", null, () => ok([AZURE])),
    route("GET /telemetry/download", "AdministerSystem", telemetry),
    route("GET /telemetry/lastTask", "AdministerSystem", () => {
      throw new ApiError(404, "Telemetry was never sent from this server.");
    }),
    route("POST /telemetry/send", "AdministerSystem", () => {
      throw invalid("Telemetry is switched off.");
    }),
    route("GET /scheduler/{name}/logs", "AdministerSystem", schedulerLog),
    route("GET /{space}/useronboarding", null, onboarding),
  ];
}

const AZURE = { Name: "AzureCloud", DisplayName: "Azure Global Cloud (Default)" };
const STARTED_BY = [
  {
    ConfigurationSet: "Server",
    ConfigurationValues: [
      { Key: "Octopus.Server.TaskCap", Description: "Tasks that run at the same time", Value: "5" },
    ],
  },
];

interface SettingsDocument {
  /** Below the API's root. */
  readonly path: string;
  readonly permission?: string;
  readonly since?: string;
  readonly make: (context: Context) => Fields;
}

const ADMIN = "AdministerSystem";

const DOCUMENTS: readonly SettingsDocument[] = [
  { path: "audit-stream", permission: ADMIN, since: "2022.4.0", make: auditStream },
  { path: "configuration/retention-default", since: "2023.1.0", make: () => ({ RetentionDays: 30 }) },
  {
    path: "featuresconfiguration",
    make: () => ({ IsCommunityActionTemplatesEnabled: true, IsHelpSidebarEnabled: true }),
  },
  { path: "letsencryptconfiguration", make: () => ({ Enabled: false, DnsName: null, HttpsPort: 443 }) },
  {
    path: "licenses/licenses-current",
    permission: ADMIN,
    make: () => ({ SerialNumber: null, LicenseText: null }),
  },
  { path: "licenses/licenses-current-status", make: licenceStatus },
  { path: "maintenanceconfiguration", make: () => ({ IsInMaintenanceMode: false }) },
  { path: "performanceconfiguration", make: () => ({ DefaultDashboardRenderMode: "VirtualizeColumns" }) },
  { path: "serverconfiguration", make: () => ({ ServerUri: null }) },
  {
    path: "smtpconfiguration",
    make: () => ({ SmtpHost: null, SmtpPort: 25, SendEmailFrom: null, EnableSsl: false }),
  },
  { path: "smtpconfiguration/isconfigured", make: () => ({ IsConfigured: false }) },
  { path: "telemetryconfiguration", make: () => ({ Enabled: false, ShowAsNewUntil: null }) },
  {
    path: "upgradeconfiguration",
    make: () => ({ AllowChecking: false, IncludeStatistics: false, NotificationMode: "NeverShow" }),
  },
];

function document(context: Context, path: string, make: SettingsDocument["make"]): Fields {
  return { Id: path.replace("/", "-"), ...make(context), Links: { Self: `${context.linker.api}/${path}` } };
}

function auditStream(): Fields {
  return { Active: false, Description: "No audit stream is configured.", StreamConfigurationResource: null };
}

function licenceStatus({ now, sim }: Context): Fields {
  const limit = (Name: string, CurrentUsage: number) => ({
    Name,
    CurrentUsage,
    EffectiveLimit: 2_147_483_647,
    IsUnlimited: true,
    Disposition: "Information",
    Message: null,
  });
  const spaces = allSpaceStates(sim.store);
  const count = (pick: (space: (typeof spaces)[number]) => number) =>
    spaces.reduce((total, space) => total + pick(space), 0);
  return {
    IsCompliant: true,
    ComplianceSummary: "The licence covers what is used.",
    HostingEnvironment: "SelfHosted",
    EffectiveExpiryDate: iso(now + 300 * DAY).slice(0, 10),
    DaysToEffectiveExpiryDate: 300,
    DoesExpiryBlockKeyActivities: false,
    EffectiveNodeTaskLimit: TASK_CAP,
    EffectiveClusterTaskLimit: TASK_CAP,
    PermissionsMode: "Full",
    Limits: [
      limit(
        "Projects",
        count((space) => space.projects.size),
      ),
      limit(
        "Machines",
        count((space) => space.machines.size),
      ),
      limit(
        "Tenants",
        count((space) => space.tenants.size),
      ),
    ],
    Messages: [],
  };
}

const SECTIONS: Readonly<Record<string, string>> = {
  authentication: "Authentication",
  features: "Features",
  server: "Server",
};

function section(context: Context, id: string) {
  const Name = SECTIONS[id.toLowerCase()];
  if (Name === undefined) throw notFound(id);
  const self = `${context.linker.api}/configuration/${id}`;
  return { Id: id, Name, Description: `Settings of: ${Name}`, Links: { Self: self } };
}

const CERTIFICATE = "certificate-global";

function serverCertificate(context: Context) {
  const Thumbprint = context.sim.settings.installationId.replaceAll("-", "").toUpperCase().slice(0, 32);
  return {
    Id: CERTIFICATE,
    Name: "Octopus Server",
    Thumbprint,
    SignatureAlgorithm: "sha256RSA",
    Links: { Self: `${context.linker.api}/configuration/certificates/${CERTIFICATE}` },
  };
}

/** What a telemetry report would hold: the size of the installation, without names. */
function telemetry({ sim }: Context) {
  const spaces = allSpaceStates(sim.store).map((space) => ({
    Projects: space.projects.size,
    Environments: space.environments.size,
    Tenants: space.tenants.size,
    DeploymentTargets: space.machines.size,
  }));
  const report = { InstallationId: sim.settings.installationId, Version: sim.settings.serverVersion, spaces };
  return { status: 200, text: JSON.stringify(report), contentType: "application/octet-stream" };
}

const JOBS = ["Retention", "ProjectTriggers", "HealthCheck", "CertificateExpiry", "EventArchiving"];

/** Regular jobs run every hour and succeed. */
function schedulerLog(context: Context) {
  const wanted = context.param("name").toLowerCase();
  const name = JOBS.find((job) => job.toLowerCase() === wanted);
  if (name === undefined) throw notFound(context.param("name"));
  const started = Math.floor(context.now / HOUR) * HOUR;
  const line = {
    Category: "Info",
    OccurredAt: iso(started),
    MessageText: `${name}: nothing to do`,
    Detail: null,
  };
  const ActivityLog = {
    Id: `scheduler-${name}`,
    Name: name,
    Status: "Success",
    Started: iso(started),
    Ended: iso(started + 1_000),
    ShowAtSummaryLevel: true,
    ProgressPercentage: 100,
    ProgressMessage: null,
    Children: [],
    LogElements: [line],
  };
  const self = `${context.linker.api}/scheduler/${name}/logs`;
  return ok({ Id: name, ActivityLog, Links: { Self: self } });
}

function onboarding(context: Context) {
  const { space, linker } = context;
  const step = (Name: string, IsComplete: boolean) => ({ Name, IsComplete });
  return ok({
    Id: "useronboarding",
    OnboardingTasks: [
      step("CreateEnvironment", space.environments.size > 0),
      step("CreateProject", space.projects.size > 0),
      step("AddDeploymentTarget", space.machines.size > 0),
      step("CreateRelease", space.releases.size > 0),
      step("Deploy", space.deployments.size > 0),
    ],
    Links: { Self: `${linker.api}/${space.id}/useronboarding` },
  });
}
