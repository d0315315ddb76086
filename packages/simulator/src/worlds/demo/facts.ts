/** The landmarks of the demo world that are the same in every run. */
import {
  ACCOUNT,
  DATA_ENV,
  DATA_SPACE,
  DEFAULT_SPACE,
  ENV,
  EXPIRING_CERTIFICATE,
  PLANNING,
  TENANT,
  UNHEALTHY_MACHINE,
  VERSIONS,
  WEBSITE_CERTIFICATE,
} from "./ids.ts";
import { AGENT } from "./people.ts";
import { CHECKOUT_CHANNEL, HOTFIX_CHANNEL, PROJECT, RUNBOOK, RUNBOOK_SNAPSHOT } from "./project-parts.ts";

type Named<Key extends string> = Readonly<Record<Key, string>>;

/** Facts of the demo world by name. Ids are those of space Default, except those that begin with `data`. */
export interface DemoFacts {
  readonly spaces: Named<"default" | "dataPlatform">;
  readonly environments: Named<keyof typeof ENV | "dataDev" | "dataProduction">;
  readonly projects: Named<keyof typeof PROJECT>;
  /** Ids by name. */
  readonly tenants: Named<keyof typeof TENANT>;
  /** Versions of Checkout Service: the release that failed in production, and the release that is live there. */
  readonly versions: Named<keyof typeof VERSIONS>;
  readonly accounts: Named<keyof typeof ACCOUNT>;
  /** The service account of the agent. */
  readonly agentId: string;
  /** The channels of Checkout Service: the one called Default, and the second one. */
  readonly defaultChannelId: string;
  readonly hotfixChannelId: string;
  readonly runbookId: string;
  /** The published snapshot of the runbook. */
  readonly runbookSnapshotId: string;
  readonly websiteCertificateId: string;
  readonly expiringCertificateId: string;
  readonly unhealthyMachineId: string;
  /** Ids of rare settings that decide about deployments, in space `dataPlatform`. */
  readonly planning: Named<keyof typeof PLANNING>;
}

/**
 * The facts of the demo world that need no running simulator, for tables of tests. A simulator of the demo world has
 * them among its landmarks.
 */
export const demoFacts: DemoFacts = {
  spaces: { default: DEFAULT_SPACE, dataPlatform: DATA_SPACE },
  environments: { ...ENV, dataDev: DATA_ENV.dev, dataProduction: DATA_ENV.production },
  projects: PROJECT,
  tenants: TENANT,
  versions: VERSIONS,
  accounts: ACCOUNT,
  agentId: AGENT,
  defaultChannelId: CHECKOUT_CHANNEL,
  hotfixChannelId: HOTFIX_CHANNEL,
  runbookId: RUNBOOK,
  runbookSnapshotId: RUNBOOK_SNAPSHOT,
  websiteCertificateId: WEBSITE_CERTIFICATE,
  expiringCertificateId: EXPIRING_CERTIFICATE,
  unhealthyMachineId: UNHEALTHY_MACHINE,
  planning: PLANNING,
};
