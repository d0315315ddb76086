/**
 * Step 4: a write is planned, the policy decides about the plan, and a person approves it where the decision says so.
 * Reads pass this step, also a request of the caller's own that turns out to be a read.
 */

import { clean } from "../clean/clean.ts";
import type { Tool } from "../define-tool.ts";
import type { Problem } from "../problem.ts";
import { readableProblems, refuseProblems } from "../problems.ts";
import { type ApprovalSettings, approve } from "./approve.ts";
import { approveOnPage, awaitDecision } from "./approve-on-page.ts";
import { recordIntent } from "./audit-call.ts";
import { charactersOf } from "./budget.ts";
import type { Call } from "./call.ts";
import { contextOf } from "./call-context.ts";
import { openWriteNote } from "./noted-write.ts";
import { noteBegin } from "./page-end.ts";
import { pageSettings, pageWrite } from "./page-write.ts";
import type { Approval, PendingWrite } from "./pending-write.ts";
import { planSince } from "./server-version.ts";
import type { WriteNote } from "./write-note.ts";

/**
 * Plans a write and has it approved.
 * @throws ToolError `unsupported_version`, `denied` or `approval_required`, or with the problems of the plan; nothing was sent then.
 */
export async function approveWrite(call: Call): Promise<void> {
  const { tool } = call.compiled;
  if (tool.tier === "read") return;
  if (tool.tier === "by-request") call.decisions.request = await call.policy.adopt(tool.requestOf(call.args));
  const needed = { what: tool.name, since: tool.since };
  const onPage = pageSettings(call);
  const waiting =
    onPage &&
    (await awaitDecision(
      onPage,
      pageWrite(call, () => false),
    ));
  if (waiting?.kind === "ask") return void putQuestion(call, waiting);
  const note = openWriteNote(call);
  if (showsPlan(call)) note.lookAhead();
  call.plan = await planSince(call, needed, () => tool.plan(call.args, contextOf(call)));
  if (call.policy.tier() === "read") return;
  call.decisions.plan = call.policy.decide(call.plan.targets, call.plan);
  refuseProblems(await readable(call, call.plan.problems ?? []));
  const write = pendingWrite(call, tool);
  const settings: ApprovalSettings = {
    ...call.kit.approval,
    mostShown: mostShown(call.kit),
    ...(onPage
      ? {
          onPage: (digested) =>
            approveOnPage(
              onPage,
              pageWrite(call, () => write.isProtected),
              digested,
            ),
        }
      : {}),
  };
  call.writeNote = note;
  const approval = await approveUnlessSent(() => approve(settings, write), note);
  if (approval.kind === "ask") return putQuestion(call, approval);
  const { by, digest, page } = approval;
  call.approved = { by, digest, isProtected: write.isProtected, ...(page ? { page } : {}) };
  call.policy.approve({ ...call.approved, note });
  await recordIntent(call);
  await noteBegin(call);
}

/** True where nobody has seen the plan yet: it is shown then, and what a replica left behind before it. */
function showsPlan({ policy, said, caller }: Call): boolean {
  return policy.tier() !== "read" && said.planToken === undefined && caller.answer === undefined;
}

/** A write that a replica sent and did not end is no plan to approve: the caller has to know of it first. */
async function approveUnlessSent(ask: () => Promise<Approval>, note: WriteNote): Promise<Approval> {
  const known = await ask().catch((error: unknown) => ({ kind: "refused", error }) as const);
  if (known.kind === "approved") return known;
  const unknownOutcome = await note.leftBehind();
  if (unknownOutcome) throw unknownOutcome;
  if (known.kind === "refused") throw known.error;
  return known;
}

/** Ends the call with a question for a person. */
function putQuestion(call: Call, { prompt, state, page }: Extract<Approval, { kind: "ask" }>): void {
  const shown = clean(prompt, call.kit.redactor).value;
  call.outcome = { kind: "ask", prompt: shown, state, ...(page ? { page } : {}) };
}

async function readable({ reading }: Call, problems: readonly Problem[]): Promise<readonly Problem[]> {
  return (await reading.resolveParts(readableProblems(problems, (one) => one))) as readonly Problem[];
}

/** Characters of an error that are kept for what stands beside a plan. */
const BESIDE_PLAN = 1_500;

/** A plan that is shown in an error must fit it whole, so that a small budget allows smaller plans. */
function mostShown({ budgetTokens }: Call["kit"]): number {
  const characters = charactersOf(budgetTokens);
  return Math.max(characters / 2, characters - BESIDE_PLAN);
}

function pendingWrite({ plan, args, said, caller, decisions }: Call, tool: Tool): PendingWrite {
  if (!plan) throw new Error(`${tool.name} has no plan to approve`);
  const all = [decisions.arguments, decisions.request, decisions.plan];
  // Any decision that meets a protected environment or class protects the whole write.
  const isProtected = all.some((decision) => decision?.protected);
  // The decision about the arguments is not asked again here: the plan's decision covers the same targets and more, and
  // the arguments of a tool whose request comes from the caller were decided as a read, before the request was known.
  const mustAsk = [decisions.request, decisions.plan].some((decision) => decision?.effect === "confirm");
  return {
    tool: tool.name,
    args,
    plan,
    isProtected,
    mustAsk,
    confirm: said.confirm === undefined ? undefined : said.confirm === true,
    planToken: typeof said.planToken === "string" ? said.planToken : undefined,
    caller,
  };
}
