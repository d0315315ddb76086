/**
 * Approval on a page: the write waits in the shared state until a person decides about it there. The caller receives the
 * address of the page and the token of its plan. What the person approved is that plan, so that a plan which has changed
 * since, or has become protected, waits anew.
 */
import type { ApprovalStatus } from "../approvals/approval.ts";
import { approvalIdOf } from "../approvals/approvals.ts";
import { digestOf } from "../text/digest.ts";
import { openSeal, refusedBy, useOnce } from "./approval-seal.ts";
import { noLonger, rejected, stillWaiting, tooMany } from "./page-errors.ts";
import type { ApprovalPage, PageSettings, PageWrite, WaitingWrite } from "./page-types.ts";
import type { Approval, Digested } from "./pending-write.ts";

/** How long one call waits for a decision, in seconds. It stays below the time that a call has over HTTP. */
export const WAIT_SECONDS = 15;
/** How long a plan can be used after the last moment at which it could be decided. */
const USE_AFTER_MS = 600_000;

/**
 * Waits some seconds for the decision about a plan that was shown before. Nothing is sent to Octopus meanwhile.
 * @returns undefined when the plan is approved or no plan was shown before; otherwise what to put to the person.
 * @throws ToolError `approval_required` while nobody has decided, `denied` when the plan can be used no more.
 */
export async function awaitDecision(
  settings: PageSettings,
  write: Omit<PageWrite, "toShow">,
): Promise<Approval | undefined> {
  const token = tokenOf(write);
  if (token === undefined) return undefined;
  openSeal(settings.sealer, write, token);
  const id = approvalIdOf(token);
  const { action } = write.caller.answer ?? {};
  if (write.confirm === false) {
    await withdraw(settings.page, id, "The caller no longer asks for it.");
    return undefined;
  }
  if (action === "decline" || action === "cancel") {
    await withdraw(settings.page, id, "The page was not opened.");
    throw refusedBy(action);
  }
  const isOpened = action === "accept";
  const seconds = isOpened || action === undefined ? WAIT_SECONDS : 0;
  const status = await whenDecided(settings, write.signal, { id, seconds });
  // The write of a call that a replica did not end has an outcome to report, which is looked for once the plan is made.
  if (status.state === "approved" || status.state === "running") return undefined;
  if (status.state !== "waiting") throw noLonger(status);
  const waiting = { token, approval: status.approval };
  if (isOpened) return question(settings.page, { ...waiting, isOpened });
  throw await stillWaiting(settings, waiting);
}

/**
 * Takes the approval of a plan that is the approved one, and lets any other plan wait.
 * @throws ToolError `approval_required` when the write waits now.
 */
export async function approveOnPage(
  settings: PageSettings,
  write: PageWrite,
  plan: Pick<Digested, "digest" | "isProtected">,
): Promise<Approval> {
  const token = tokenOf(write);
  if (token === undefined) return letWait(settings, write, plan);
  const { approvals } = settings.page;
  const seal = openSeal(settings.sealer, write, token);
  const id = approvalIdOf(token);
  const status = await approvals.get(id);
  if (status?.state !== "approved") throw noLonger(status);
  if (seal.digest !== sealedDigest(plan)) {
    await useOnce(seal);
    await approvals.note(id, {
      kind: "failed",
      tasks: [],
      message: "The plan had changed, so nothing was done.",
    });
    return letWait(settings, write, plan, "The plan has changed since it was approved. ");
  }
  await useOnce(seal);
  const by = status.decision?.by?.id ?? "unknown";
  return { kind: "approved", by: "page", digest: plan.digest, page: { id, by } };
}

/** Ends the waiting of a write that its caller no longer wants. */
async function withdraw({ approvals }: ApprovalPage, id: string, reason: string): Promise<void> {
  await approvals.decide(id, { kind: "withdrawn", reason });
}

function tokenOf({ caller, planToken }: Pick<PageWrite, "caller" | "planToken">): string | undefined {
  return caller.answer?.state ?? planToken;
}

/** A plan that meets something protected is another one, also when its words are the same. */
function sealedDigest({ digest, isProtected }: Pick<Digested, "digest" | "isProtected">): string {
  return isProtected ? `${digest}:protected` : digest;
}

async function letWait(
  settings: PageSettings,
  write: PageWrite,
  plan: Pick<Digested, "digest" | "isProtected">,
  note = "",
): Promise<Approval> {
  const { sealer, page } = settings;
  const { approvals } = page;
  const principal = write.caller.principal ?? "";
  const digest = sealedDigest(plan);
  const sameAs = digestOf(JSON.stringify([write.tool, digest, principal]));
  const known = await approvals.tokenOf(sameAs);
  const before = known === undefined ? undefined : await approvals.get(approvalIdOf(known));
  if (known !== undefined && before?.state === "waiting")
    return shown(settings, write, { token: known, approval: before.approval, note });
  const token = sealer.seal({ tool: write.tool, digest, principal }, approvals.ttlMs + USE_AFTER_MS);
  const opened = await approvals.open(token, await write.toShow());
  if (!opened.ok) throw tooMany();
  await approvals.remember(sameAs, token);
  return shown(settings, write, { token, approval: opened.approval, note });
}

/** A host that can open a page is asked to; any other caller receives the address. */
async function shown(settings: PageSettings, write: PageWrite, waiting: WaitingWrite): Promise<Approval> {
  if (write.caller.canOpenPages) return question(settings.page, waiting);
  throw await stillWaiting(settings, waiting);
}

async function question(
  page: ApprovalPage,
  { approval, token, note = "", isOpened = false }: WaitingWrite,
): Promise<Approval> {
  const url = await page.addressOf(approval.id);
  const mark = approval.isProtected ? " It changes a PROTECTED environment." : "";
  const prompt = `${note}${approval.plan.title}: open the page to see the plan and to decide.${mark} Nothing has happened yet.`;
  return { kind: "ask", prompt, state: token, page: { url, id: approval.id, isOpened } };
}

async function whenDecided(
  { page, sleep }: PageSettings,
  signal: AbortSignal,
  { id, seconds }: { readonly id: string; readonly seconds: number },
): Promise<ApprovalStatus> {
  for (let waited = 0; ; waited += 1) {
    const status = await page.approvals.get(id);
    if (!status) throw noLonger(undefined);
    if (status.state === "rejected") throw rejected(status);
    if (status.state !== "waiting" || waited >= seconds) return status;
    await sleep(1_000, signal);
  }
}
