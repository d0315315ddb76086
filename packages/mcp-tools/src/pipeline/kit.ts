/** What all calls of one toolkit share. */
import type { Directory, OctopusClient } from "@octo/api-client";
import type { Policy, Usage } from "@octo/policy";
import type { Redactor } from "../clean/redact.ts";
import type { ApiGuideSource } from "../guide/api-guide.ts";
import type { ApprovalGate } from "./approve.ts";
import type { Fences } from "./fences.ts";
import type { KeptFor } from "./kept.ts";
import type { Memo } from "./memo.ts";
import type { AuditSink } from "./record.ts";

/** Writes made so far; one a toolkit, so that no session starts at zero. */
export interface WriteCounter {
  usage(): Usage;
  /** Counts one write that is about to be sent. */
  add(): void;
}

/** Everything that the steps need; made once by `createToolkit`. */
export interface Kit {
  readonly client: OctopusClient;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly approval: ApprovalGate;
  readonly redactor: Redactor;
  /** The values that the redactor knows. */
  readonly secrets: readonly string[];
  readonly audit: AuditSink;
  /** Largest result in tokens, counted as four characters each. */
  readonly budgetTokens: number;
  /** Values of variables are shown although they look like secrets. */
  readonly showVariableValues: boolean;
  /** Name and version of this product, for the User-Agent. */
  readonly product: string;
  readonly now: () => number;
  /** Counts the writes of this process for the caps of the policy. */
  readonly writes: WriteCounter;
  readonly apiGuide: ApiGuideSource;
  readonly memo: Memo;
  /** Directory and memo for a credential that a caller brings. */
  readonly keptFor: KeptFor;
  /** What the policy closes to reading. */
  readonly fences: Fences;
  /** The server's version, asked once. */
  serverVersion(client: OctopusClient): Promise<string>;
  /** The version if it was asked before. */
  knownVersion(): string | undefined;
}
