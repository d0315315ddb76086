/** Sizes and ids of the large world. */

export const SPACE = "Spaces-1";
export const ENVIRONMENTS = [
  ["Environments-1", "Development"],
  ["Environments-2", "Test"],
  ["Environments-3", "Staging"],
  ["Environments-4", "Production"],
] as const;
export const [DEV, TEST, STAGING, PRODUCTION] = [
  "Environments-1",
  "Environments-2",
  "Environments-3",
  "Environments-4",
] as const;
export const LIFECYCLE = "Lifecycles-1";

export const SIZE = {
  projects: 300,
  groups: 20,
  tenants: 2_000,
  machines: 1_200,
  deployments: 10_000,
  /** Deployments of the busiest project. */
  busy: 420,
  /** Deployments to tenants. */
  tenanted: 1_600,
  /** Deployments that run, wait or have just failed; a part of all. */
  present: 29,
  certificates: 40,
  bigLogBytes: 50 * 1024 * 1024,
} as const;

/** The project with hundreds of deployments, whose newest one wrote the 50 MB log. */
export const BUSY_PROJECT = "Projects-1";
/** The project that is deployed to tenants. */
export const TENANTED_PROJECT = "Projects-2";
export const REGIONS = ["EMEA", "APAC", "Americas"] as const;
export const RINGS = ["Canary", "Early", "Broad"] as const;
