/** Renders accounts: for each type, the fields that identify the account. A field that is not listed here is never shown. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { present, text, texts } from "../../fields.ts";
import { shownFields } from "../shown-fields.ts";

export type Account = components["schemas"]["Account"];

/** The account types of Octopus, as its API spells them. */
export const ACCOUNT_TYPES = [
  "None",
  "UsernamePassword",
  "Token",
  "SshKeyPair",
  "AzureSubscription",
  "AzureServicePrincipal",
  "AzureManagementCertificate",
  "AzureOidc",
  "AmazonWebServicesAccount",
  "AmazonWebServicesOidcAccount",
  "GoogleCloudAccount",
  "GenericOidcAccount",
] as const;
type AccountType = (typeof ACCOUNT_TYPES)[number];

/** An account in a result. */
export const accountSchema = z.looseObject({
  id: text,
  name: text,
  accountType: text,
  description: text,
  environmentIds: texts,
  secrets: texts.describe("Secrets that are set, by name; their values are never shown"),
});

const AZURE = ["SubscriptionNumber", "AzureEnvironment"];
const AZURE_AD = [
  "ClientId",
  "TenantId",
  "ResourceManagementEndpointBaseUri",
  "ActiveDirectoryEndpointBaseUri",
];
const AZURE_CLASSIC = [
  "CertificateThumbprint",
  "ServiceManagementEndpointBaseUri",
  "ServiceManagementEndpointSuffix",
];
const OIDC = [
  "Audience",
  "TenantedSubjectGeneration",
  "DeploymentSubjectKeys",
  "HealthCheckSubjectKeys",
  "AccountTestSubjectKeys",
  "CustomClaims",
];

interface TypeFields {
  readonly shown: readonly string[];
  /** Secrets: only the names of those that are set are shown. */
  readonly secret?: readonly string[];
}

const FIELDS: Readonly<Record<AccountType, TypeFields>> = {
  None: { shown: [] },
  UsernamePassword: { shown: ["Username"], secret: ["Password"] },
  Token: { shown: [], secret: ["Token"] },
  SshKeyPair: { shown: ["Username"], secret: ["PrivateKeyFile", "PrivateKeyPassphrase"] },
  AzureSubscription: { shown: [...AZURE, ...AZURE_CLASSIC], secret: ["CertificateBytes"] },
  AzureManagementCertificate: { shown: [...AZURE, ...AZURE_CLASSIC], secret: ["CertificateBytes"] },
  AzureServicePrincipal: { shown: [...AZURE, ...AZURE_AD], secret: ["Password"] },
  AzureOidc: { shown: [...AZURE, ...AZURE_AD, ...OIDC] },
  AmazonWebServicesAccount: { shown: ["AccessKey", "Region"], secret: ["SecretKey"] },
  AmazonWebServicesOidcAccount: { shown: ["RoleArn", "SessionDuration", "Region", ...OIDC] },
  GoogleCloudAccount: { shown: [], secret: ["JsonKey"] },
  GenericOidcAccount: { shown: OIDC },
};

/** Renders an account. */
export function summarizeAccount(account: Account): z.input<typeof accountSchema> {
  const type: string = account.AccountType;
  const { shown, secret = [] } = FIELDS[ACCOUNT_TYPES.find((known) => known === type) ?? "None"];
  const values = new Map<string, unknown>(Object.entries(account));
  return {
    id: account.Id,
    name: account.Name,
    accountType: type,
    ...present({
      slug: account.Slug,
      description: account.Description || null,
      ...shownFields(account, shown, plainValue),
      secrets: secret.filter((field) => isSet(values.get(field))),
      environmentIds: account.EnvironmentIds,
      tenantedDeploymentParticipation: account.TenantedDeploymentParticipation,
      tenantIds: account.TenantIds,
      tenantTags: account.TenantTags,
    }),
  };
}

/**
 * A value when it is plain, a list of texts or a map of texts. Any other value is left out, above all a secret, which the
 * API sends as an object with `HasValue`.
 */
function plainValue(value: unknown): unknown {
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return value === "" ? undefined : value;
  if (Array.isArray(value)) return value.length > 0 && value.every(isText) ? value : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.values(value);
  return entries.length > 0 && entries.every(isText) ? value : undefined;
}

const isText = (value: unknown) => typeof value === "string";

function isSet(value: unknown): boolean {
  return typeof value === "object" && value !== null && (value as { HasValue?: unknown }).HasValue === true;
}
