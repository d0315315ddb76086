/** What approving on a page works with. */
import type { Approval } from "../approvals/approval.ts";
import type { Approvals, NewApproval } from "../approvals/approvals.ts";
import type { Sleep } from "../sleep.ts";
import type { PendingWrite } from "./pending-write.ts";
import type { Sealer } from "./seal.ts";

/** Where people decide. */
export interface ApprovalPage {
  readonly approvals: Approvals;
  /** The address of the page of an approval. It may start the page, so it is asked for only when one is needed. */
  addressOf(id: string): string | Promise<string>;
}

/** A write with what this kind of approval needs to know about its call. */
export interface PageWrite extends Pick<PendingWrite, "tool" | "planToken" | "confirm"> {
  readonly caller: PendingWrite["caller"] & { readonly canOpenPages?: boolean };
  /** What the page shows; made only when the write begins to wait. */
  readonly toShow: () => Promise<NewApproval>;
  readonly signal: AbortSignal;
}

/** The means of this kind of approval. */
export interface PageSettings {
  readonly page: ApprovalPage;
  readonly sealer: Sealer;
  readonly sleep: Sleep;
}

/** A write that waits, with the token that only its caller has. */
export interface WaitingWrite {
  readonly token: string;
  readonly approval: Approval;
  readonly note?: string;
  /** True once the host has opened the page. */
  readonly isOpened?: boolean;
}
