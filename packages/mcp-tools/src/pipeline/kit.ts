/** What all calls of one toolkit share. */
import type { Directory, OctopusClient } from "@octo/api-client";
import type { Policy } from "@octo/policy";
import type { Redactor } from "../clean/redact.ts";
import type { ApprovalGate } from "./approve.ts";
import type { AuditSink } from "./record.ts";

/** Everything that the steps need; made once by `createToolkit`. */
export interface Kit {
  readonly client: OctopusClient;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly approval: ApprovalGate;
  readonly redactor: Redactor;
  readonly audit: AuditSink;
  /** Largest result in tokens, counted as four characters each. */
  readonly budgetTokens: number;
  /** Name and version of this product, for the User-Agent. */
  readonly product: string;
  readonly now: () => number;
  /** The server's version, asked once. */
  serverVersion(client: OctopusClient): Promise<string>;
}
