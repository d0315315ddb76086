/** A write that waits for its approval, and what comes of it. */
import type { Plan } from "../plan.ts";
import type { ApprovedBy } from "./audit-entry.ts";
import type { Caller } from "./caller.ts";

/** A write that waits for its approval. */
export interface PendingWrite {
  readonly tool: string;
  /** The arguments without `confirm` and `planToken`. */
  readonly args: unknown;
  readonly plan: Plan<unknown>;
  readonly isProtected: boolean;
  /** False when the policy allows the write without asking. */
  readonly mustAsk: boolean;
  readonly confirm: boolean | undefined;
  readonly planToken: string | undefined;
  readonly caller: Pick<Caller, "canAsk" | "answer" | "principal">;
}

/** The write may go ahead, or this question must be put to a person first. */
export type Approval =
  | {
      readonly kind: "approved";
      readonly by: ApprovedBy;
      readonly digest: string;
      /** The approval on the page, and who gave it. */
      readonly page?: { readonly id: string; readonly by: string };
    }
  | {
      readonly kind: "ask";
      readonly prompt: string;
      readonly state: string;
      /** Where the person decides, when it is on a page. */
      readonly page?: { readonly id: string; readonly url: string; readonly isOpened: boolean };
    };

/** A write with the digest of its plan. */
export interface Digested extends PendingWrite {
  readonly digest: string;
}
