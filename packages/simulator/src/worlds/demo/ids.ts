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
/** Versions of Checkout Service: the one that failed in production, and the one that is live there. */
export const VERSIONS = { failed: "4.2.1", live: "4.2.0" } as const;
