/** What all calls of one toolkit share. */
import type { OctopusClient } from "@octo/api-client";
import type { Policy } from "@octo/policy";
import type { StateStore } from "@octo/state";
import type { CachesOf, CredentialCaches } from "../cache/credential-caches.ts";
import type { Redactor } from "../clean/redact.ts";
import type { Tool } from "../define-tool.ts";
import type { ApiGuideSource } from "../guide/api-guide.ts";
import type { ReadRules } from "../reading/read-rules.ts";
import type { Sleep } from "../sleep.ts";
import type { ToolChoice } from "../tool-choice.ts";
import type { ToolNames } from "../tool-names.ts";
import type { ApprovalSettings } from "./approve.ts";
import type { AuditSink } from "./audit-entry.ts";
import type { ApprovalPage } from "./page-types.ts";
import type { VersionSource } from "./server-version.ts";
import type { ToolkitLogger } from "./toolkit-logger.ts";
import type { WriteCounter } from "./write-counter.ts";
import type { WriteJournal } from "./write-journal.ts";

/** Everything that the pipeline needs; made once by `createToolkit`. */
export interface Kit extends CredentialCaches, VersionSource {
  readonly client: OctopusClient;
  readonly policy: Policy;
  readonly approval: ApprovalSettings;
  /** Where people decide; undefined where there is no approval page. */
  readonly approvalPage: ApprovalPage | undefined;
  readonly redactor: Redactor;
  /** The values that the redactor knows by now. */
  secrets(): readonly string[];
  readonly audit: AuditSink;
  readonly logger: ToolkitLogger;
  /** Largest result in tokens. */
  readonly budgetTokens: number;
  /** Values of variables are shown although they look like secrets. */
  readonly showVariableValues: boolean;
  /** Name and version of this product, for the User-Agent. */
  readonly product: string;
  readonly now: () => number;
  readonly sleep: Sleep;
  /** Counts writes for the caps of the policy. No MCP session and no narrowed toolkit starts at zero. */
  readonly writes: WriteCounter;
  /** Notes writes, so that two calls do not send the same one. */
  readonly journal: WriteJournal;
  /** Users that have written are remembered in `state`, and none of them decides about work of another. */
  readonly remembersWriters: boolean;
  readonly state: Pick<StateStore, "add">;
  readonly apiGuide: ApiGuideSource;
  /** The caches of a credential that a caller brings. */
  readonly cachesOf: CachesOf;
  readonly readRules: ReadRules;
  /** Tools of the host's own. */
  readonly hostTools: readonly Tool[];
  /** The tools of other servers at this moment; another list when they have changed. */
  externalTools(): readonly Tool[];
  /** Which tools are offered, beside what the policy leaves open. */
  readonly toolChoice: ToolChoice;
  readonly names: ToolNames;
}
