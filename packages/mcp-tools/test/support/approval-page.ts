/** An approval page without a page: approvals in memory on the clock of a bench, and people who decide. */
import { createMemoryState } from "@octo/state";
import {
  type ApprovalStatus,
  type Approvals,
  type AuditEntry,
  createApprovals,
  type Decider,
  decideApproval,
  type Verdict,
} from "../../src/index.ts";
import { type Bench, type BenchOptions, openBench, START } from "../harness.ts";

/** Somebody whom the audit log knows, and who may decide about everything. */
export const SOMEBODY: Decider = {
  id: "oauth:issuer:maya",
  name: "Maya Lindqvist",
  email: "maya.lindqvist@wrenfinch.example",
  mayApproveProtected: true,
};

export interface PageBench extends Bench {
  readonly approvals: Approvals;
  waiting(): Promise<readonly ApprovalStatus[]>;
  decide(id: string, verdict: Verdict, decider?: Decider): ReturnType<typeof decideApproval>;
}

/** A bench with the approval mode `page`. `duringSleep` runs while a call waits for a decision. */
export async function openPageBench(
  options: BenchOptions & { readonly duringSleep?: (bench: PageBench) => unknown } = {},
): Promise<PageBench> {
  let time = START.getTime();
  const approvals = createApprovals({ state: createMemoryState({ now: () => time }), now: () => time });
  const entries: AuditEntry[] = [];
  const audit = { record: (entry: AuditEntry) => void entries.push(entry) };
  let bench: PageBench | undefined;
  const inner = await openBench({
    ...options,
    toolkit: {
      approval: "page",
      approvalPage: { approvals, addressOf: (id) => `https://octo.example/approvals/${id}` },
      audit,
      sleep: async (ms) => {
        inner.clock.advance(ms);
        time = inner.clock.now();
        await options.duringSleep?.(bench as PageBench);
      },
      ...options.toolkit,
    },
  });
  const clock = { ...inner.clock, now: () => inner.clock.now() };
  bench = {
    ...inner,
    audit: entries,
    clock: {
      ...clock,
      advance(ms: number) {
        inner.clock.advance(ms);
        time = inner.clock.now();
      },
    } as Bench["clock"],
    approvals,
    waiting: async () => (await approvals.list()).filter(({ state }) => state === "waiting"),
    decide: (id, verdict, decider = SOMEBODY) =>
      decideApproval({ approvals, audit, now: () => time }, id, decider, verdict),
  };
  return bench;
}
