/** Ids and versions of the demo world that landmarks name. */

export const DEFAULT_SPACE = "Spaces-1";
export const DATA_SPACE = "Spaces-2";
export const ENV = {
  dev: "Environments-1",
  test: "Environments-2",
  staging: "Environments-3",
  production: "Environments-4",
} as const;
export const DATA_ENV = { dev: "Environments-21", production: "Environments-22" } as const;
export const REGIONS = ["Region/EMEA", "Region/APAC", "Region/Americas"] as const;
export const UNHEALTHY_MACHINE = "Machines-11";
export const EXPIRING_CERTIFICATE = "Certificates-2";
export const WEBSITE_CERTIFICATE = "Certificates-1";
export const ACCOUNT = { clusterToken: "Accounts-1", cdnPurge: "Accounts-2" } as const;
export const TENANT = {
  "Alpine Outfitters": "Tenants-1",
  "Boreal Trails": "Tenants-2",
  "Coastline Kayaks": "Tenants-3",
  "Dune & Desert": "Tenants-4",
  "Evergreen Camp": "Tenants-5",
  "Fjord Gear": "Tenants-6",
  "Granite Climbing": "Tenants-7",
  "Highland Wool": "Tenants-8",
} as const;
/**
 * Rare settings that decide about deployments, all in the second space: a lifecycle whose first phase is automatic, a
 * channel that chooses packages by publication date, prompts with options, a tenant whose freeze is on, a freeze that
 * recurs, and names that end in a space.
 */
export const PLANNING = {
  project: "Projects-22",
  lifecycle: "Lifecycles-22",
  /** Its name ends in a space. */
  channel: "Channels-23",
  /** Its name ends in a space, and it is frozen in Production. */
  frozenTenant: "Tenants-21",
  openTenant: "Tenants-22",
  tenantFreeze: "DeploymentFreezes-2",
  recurringFreeze: "DeploymentFreezes-3",
} as const;
/** Versions of Checkout Service: the one that failed in production, and the one that is live there. */
export const VERSIONS = { failed: "4.2.1", live: "4.2.0" } as const;
