/** Settings of the installation that the root links to: they are read, and none of them changes what the server does. */

import { type Context, type Route, route } from "../http/context.ts";
import { notFound } from "../http/errors.ts";
import { ok } from "../http/reply.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The routes of settings, sign-in and users' odds and ends. */
export function settingsRoutes(): Route[] {
  return [
    ...Object.entries(DOCUMENTS).map(([path, make]) =>
      route("GET", `/${path}`, null, (context) => ok(document(context, path, make))),
    ),
    route("GET", "/configuration", null, (context) =>
      ok(
        context.page(
          "Configuration",
          Object.keys(SECTIONS).map((Id) => section(context, Id)),
        ),
      ),
    ),
    route("GET", "/configuration/{id}", null, (context) => ok(section(context, context.param("id")))),
    route("GET", "/configuration/certificates", "AdministerSystem", (context) =>
      ok(context.page("Certificate", [serverCertificate(context)])),
    ),
    route("GET", "/configuration/certificates/{id}", "AdministerSystem", (context) =>
      ok({ ...serverCertificate(context), Id: context.param("id") }),
    ),
    route("GET", "/accounts/azureenvironments", null, () => ok([AZURE])),
    route("GET", "/users/authentication", null, () => ok(AUTHENTICATION)),
    route("GET", "/users/authentication/{id}", null, () => ok(AUTHENTICATION)),
    route("GET", "/users/identity-metadata", null, () => ok({ Providers: [], Links: {} })),
    route("POST", "/users/login", null, (context) => ok(context.linker.add("User", context.actor.user))),
    route("POST", "/users/logout", null, () => ok({})),
  ];
}

const AZURE = { Name: "AzureCloud", DisplayName: "Azure Global Cloud (Default)" };
const AUTHENTICATION = {
  AuthenticationProviders: [
    { Name: "Octopus", IdentityType: "Guest", FormsLoginEnabled: true, SupportsGroups: false, Links: {} },
  ],
};

/** One document per path below the API's root. */
const DOCUMENTS: Readonly<Record<string, (context: Context) => Fields>> = {
  authentication: () => ({ ...AUTHENTICATION, AnyAuthenticationProvidersSupportGroups: false }),
  featuresconfiguration: () => ({ IsCommunityActionTemplatesEnabled: true, IsHelpSidebarEnabled: true }),
  letsencryptconfiguration: () => ({ Enabled: false }),
  licenses: () => ({ IsCompliant: true, HostingEnvironment: "SelfHosted", DaysToEffectiveExpiryDate: 300 }),
  maintenanceconfiguration: () => ({ IsInMaintenanceMode: false }),
  serverconfiguration: ({ sim }) => ({ ServerUri: null, Version: sim.settings.serverVersion }),
  smtpconfiguration: () => ({ SmtpHost: null, SmtpPort: 25, SendEmailFrom: null, EnableSsl: false }),
  "smtpconfiguration/isconfigured": () => ({ IsConfigured: false }),
  useronboarding: () => ({ OnboardingTasks: [] }),
};

function document(context: Context, path: string, make: (context: Context) => Fields): Fields {
  return { Id: path.replace("/", "-"), ...make(context), Links: { Self: `${context.linker.api}/${path}` } };
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
  return { Id: id, Name, Description: null, Links: { Self: self } };
}

function serverCertificate(context: Context) {
  const Thumbprint = context.sim.settings.installationId.replaceAll("-", "").toUpperCase().slice(0, 32);
  return {
    Id: "certificate-global",
    Name: "Octopus Server",
    Thumbprint,
    SignatureAlgorithm: "sha256RSA",
    Links: { Self: `${context.linker.api}/configuration/certificates/certificate-global` },
  };
}
