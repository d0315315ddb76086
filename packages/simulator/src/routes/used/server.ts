/** The root documents and what the server says about itself. */

import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import { rootLinks, spaceLinks } from "../../links/root-links.ts";

/** The commands and requests that the server says it understands. Clients ask for one of them by its name. */
export const CAPABILITIES = [
  "CreateDeploymentTenantedCommandV1",
  "CreateDeploymentUntenantedCommandV1",
  "CreateReleaseCommandV1",
  "CreateRunbookRunCommandV1",
  "GetAllSpacesRequest",
];

/** Root, space root, status and capabilities. */
export function serverRoutes(): Route[] {
  return [
    route("GET /serverstatus/extensions", null, () => ok(EXTENSIONS)),
    route("GET /", null, root, { open: true }),
    route("GET /{space}", null, (context) =>
      ok({ Id: context.space.id, Links: spaceLinks(context.linker.api, context.space.id) }),
    ),
    route("GET /serverstatus", null, status),
    route("GET /serverstatus/health", null, (context) =>
      ok({
        Id: "ServerStatusHealth",
        IsEntireClusterReadOnly: false,
        IsEntireClusterDrainingTasks: false,
        IsOperatingNormally: true,
        IsCompliantWithLicense: true,
        Description: "Octopus Server is operating normally",
        Links: { Self: `${context.linker.api}/serverstatus/health` },
      }),
    ),
    route("GET /serverstatus/timezones", null, (context) =>
      ok([
        {
          Id: "UTC",
          Name: "(UTC) Coordinated Universal Time",
          IsLocal: true,
          Links: { Self: `${context.linker.api}/serverstatus/timezones` },
        },
      ]),
    ),
    route("GET /capabilities", null, () => ok({ Capabilities: CAPABILITIES })),
  ];
}

function root(context: Context) {
  const { settings, store } = context.sim;
  return ok({
    Application: "Octopus Deploy",
    Version: settings.serverVersion,
    ApiVersion: "3.0.0",
    InstallationId: settings.installationId,
    IsEarlyAccessProgram: false,
    HasLongTermSupport: false,
    Id: null,
    Links: rootLinks(
      context.linker.api,
      store.spaces.find((space) => space.IsDefault)?.Id ?? null,
      settings.serverVersion,
    ),
  });
}

function status(context: Context) {
  const { api } = context.linker;
  return ok({
    Id: "ServerStatus",
    IsUpgradeAvailable: false,
    IsMajorMinorUpgrade: false,
    IsInMaintenanceMode: false,
    MaintenanceExpires: null,
    IsDatabaseEncrypted: true,
    MaximumAvailableVersion: context.sim.settings.serverVersion,
    MaximumAvailableVersionCoveredByLicense: context.sim.settings.serverVersion,
    Links: {
      Self: `${api}/serverstatus`,
      Health: `${api}/serverstatus/health`,
      Timezones: `${api}/serverstatus/timezones`,
      SystemInfo: `${api}/serverstatus/system-info`,
      Extensions: `${api}/serverstatus/extensions`,
    },
  });
}

const EXTENSIONS = [
  "Octopus ID",
  "Username and password",
  "GitHub Issue Tracker",
  "Built-in certificates",
].map((Name) => ({
  Id: Name.toLowerCase().replace(/[^a-z]+/g, "-"),
  Name,
  Version: "1.0.0",
  Author: "Octopus Deploy",
  AssemblyName: `Octopus.${Name.replace(/[^A-Za-z]+/g, "")}`,
  IsCustom: false,
  Links: {},
}));
