/** Creating, changing and deleting accounts of every type. Secrets can be written and never read. */

import { type Context, type Route, route } from "../../http/context.ts";
import { ApiError } from "../../http/errors.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { requireOne } from "../listing.ts";
import { type WriteSpec, writing } from "../writing.ts";
import { requireTags } from "./tenant-writes.ts";

export function accountWrites(): Route[] {
  return [...writing(accounts), route("GET /{space}/accounts/{id}/pk", "AccountView", publicKey)];
}

const SUBJECTS = { DeploymentSubjectKeys: [], HealthCheckSubjectKeys: [], AccountTestSubjectKeys: [] };
const OIDC = { Audience: null, ...SUBJECTS, CustomClaims: {} };
const AZURE = {
  SubscriptionNumber: "",
  ClientId: "",
  TenantId: "",
  AzureEnvironment: "",
  ResourceManagementEndpointBaseUri: "",
  ActiveDirectoryEndpointBaseUri: "",
};

/** The fields of each type of account besides the common ones. */
const TYPES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  None: {},
  UsernamePassword: { Username: "", Password: null },
  Token: { Token: null },
  SshKeyPair: { Username: "", PrivateKeyFile: null, PrivateKeyPassphrase: null },
  AzureSubscription: {
    SubscriptionNumber: "",
    CertificateThumbprint: null,
    CertificateBytes: null,
    AzureEnvironment: "",
    ServiceManagementEndpointBaseUri: "",
    ServiceManagementEndpointSuffix: "",
  },
  AzureServicePrincipal: { ...AZURE, Password: null },
  AzureOidc: { ...AZURE, ...OIDC, TenantedSubjectGeneration: false },
  AmazonWebServicesAccount: { AccessKey: "", SecretKey: null, Region: null },
  AmazonWebServicesOidcAccount: { RoleArn: "", SessionDuration: "3600", Region: null, ...OIDC },
  GoogleCloudAccount: { JsonKey: null },
  GenericOidcAccount: { ...OIDC, TenantedSubjectGeneration: false },
};

const accounts: WriteSpec<PlainDocument> = {
  path: "/{space}/accounts",
  type: "Account",
  noun: "Account",
  prefix: "Accounts",
  permission: "Account",
  pick: ({ space }) => space.accounts,
  blank: (context, id) => ({
    Id: id,
    SpaceId: context.space.id,
    Name: "",
    Slug: "",
    AccountType: "",
    Description: "",
    EnvironmentIds: [],
    TenantedDeploymentParticipation: "Untenanted",
    TenantIds: [],
    TenantTags: [],
    ...TYPES[typeOf(context)],
  }),
  required: ["Name", "AccountType"],
  locked: ["AccountType"],
  choices: {
    AccountType: Object.keys(TYPES),
    TenantedDeploymentParticipation: ["Untenanted", "TenantedOrUntenanted", "Tenanted"],
  },
  references: { EnvironmentIds: ({ space }) => space.environments, TenantIds: ({ space }) => space.tenants },
  complete: (context, next) => {
    requireTags(context, next.TenantTags as readonly string[]);
    return next;
  },
  inUse: ({ space }, account) => {
    const machine = space.machines.find((item) => item.Endpoint.AccountId === account.Id);
    return machine === undefined
      ? undefined
      : `The account '${account.Name}' cannot be deleted because the deployment target '${machine.Name}' uses it.`;
  },
  related: (item) => [...(item.EnvironmentIds as readonly string[])],
};

function typeOf(context: Context): string {
  const stored = context.space.accounts.get(context.param("id"))?.AccountType;
  return typeof stored === "string" ? stored : (context.body.text("AccountType") ?? "");
}

/** Only certificates of Azure subscriptions have a public part. */
function publicKey(context: Context) {
  const account = requireOne(context.space.accounts, context.param("id"));
  if (account.AccountType !== "AzureSubscription")
    throw new ApiError(404, `The account '${account.Name}' has no certificate to download.`);
  const body = Buffer.from(`public key of ${account.Id}`).toString("base64");
  return {
    status: 200,
    text: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
    contentType: "application/octet-stream",
  };
}
