/**
 * The one pipeline. Every call of every tool and resource, from every door, passes these steps in this order:
 * validate, resolve, decide, approve, call, shape, clean, record.
 */
import type { Ref } from "@octo/api-client";
import type { Decision, Targets } from "@octo/policy";
import { clean } from "../clean/clean.ts";
import { fence } from "../clean/fence.ts";
import { neutralLine } from "../clean/quote.ts";
import { createRedactor } from "../clean/redact.ts";
import type { CompiledTool } from "../compile-tool.ts";
import type { Tool } from "../define-tool.ts";
import { ToolError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import { shortId } from "../short-id.ts";
import { type Approval, approve } from "./approve.ts";
import type { Caller } from "./caller.ts";
import { errorOutcome } from "./error-outcome.ts";
import { PLURAL } from "./finder.ts";
import type { Kit } from "./kit.ts";
import type { AskOutcome, Outcome, ResultOutcome } from "./outcome.ts";
import { type ApprovedBy, type AuditEntry, auditRequests } from "./record.ts";
import { readSince, requireVersion } from "./server-version.ts";
import { openSession, type Session } from "./session.ts";
import { shape } from "./shape.ts";
import { validate } from "./validate.ts";

type Args = Readonly<Record<string, unknown>>;

/** What the steps found out, for the record. */
interface Trail {
  plan?: string;
  approvedBy?: ApprovedBy;
}

/** What an entry keeps of the arguments and requests of one call, so that no call makes a line too long to read back. */
const AUDIT_ARGS_TOKENS = 16_000;
const AUDIT_REQUESTS = 500;
const AUDIT_NAME = 200;

/** Runs one call and always comes back with an outcome. */
export async function runCall(
  shared: Kit,
  compiled: CompiledTool,
  rawArgs: unknown,
  caller: Caller,
): Promise<Outcome> {
  const { tool } = compiled;
  const kit = forCredentialOf(caller, shared);
  const started = performance.now();
  const session = openSession(kit, tool, caller, shortId());
  const trail: Trail = {};
  const outcome = await steps(kit, compiled, rawArgs, caller, session, trail).catch((error: unknown) =>
    errorOutcome(kit, error),
  );
  const measured = {
    requests: session.exchanges.length,
    writes: session.judge.writes(),
    durationMs: performance.now() - started,
  };
  const done = { ...outcome, ...measured };
  const recorded = await record(kit, tool, rawArgs, caller, session, trail, done).catch((error: unknown) =>
    errorOutcome(kit, error),
  );
  return recorded ? { ...recorded, ...measured } : done;
}

/** A key that a caller brings must not leave either, and what it has read is not for others. */
function forCredentialOf({ credential }: Caller, kit: Kit): Kit {
  if (!credential) return kit;
  return {
    ...kit,
    ...kit.keptFor(credential.secret),
    redactor: createRedactor([...kit.secrets, credential.secret]),
  };
}

type Measured = Pick<Outcome, "requests" | "writes" | "durationMs">;
type Unmeasured<T extends Outcome> = T extends Outcome ? Omit<T, keyof Measured> : never;

async function steps(
  kit: Kit,
  compiled: CompiledTool,
  rawArgs: unknown,
  caller: Caller,
  session: Session,
  trail: Trail,
): Promise<Unmeasured<Outcome>> {
  const { tool } = compiled;
  const args: Args = validate(compiled.input, rawArgs);
  session.judge.decide({});
  const { refs, targets } = await resolveRefs(tool, args, session);
  const decision = session.judge.decide(targets);
  const needed = { what: tool.name, since: tool.since };
  if (tool.tier !== "read") await requireVersion(kit, session.client, needed);
  const context = session.context(refs) as never;
  if (tool.tier === "read") {
    session.judge.enter("run");
    const read = () => tool.run(args as never, context);
    const answer = await readSince(kit, session.client, needed, session.exchanges, read);
    return finish(kit, compiled, answer, session);
  }
  const { confirm, planToken, ...planArgs } = args;
  const asked =
    tool.tier === "by-request" ? session.judge.adopt(tool.requestOf(planArgs as never)) : undefined;
  const plan = await tool.plan(planArgs as never, context);
  if (session.judge.tier() === "read") {
    session.judge.enter("run");
    return finish(kit, compiled, await tool.run(plan as never, context), session);
  }
  const approval = await approvePlan(
    kit,
    tool,
    planArgs,
    plan,
    [decision, ...(asked ? [asked] : [])],
    { confirm, planToken },
    caller,
    session,
  );
  if (approval.kind === "ask") return approval;
  trail.plan = approval.digest;
  trail.approvedBy = approval.by;
  session.judge.approve(approval);
  await recordIntent(kit, entry(kit, tool, planArgs, caller, session, trail));
  session.judge.enter("run");
  return finish(kit, compiled, await tool.run(plan as never, context), session);
}

/** Step 2: the fields that name things of Octopus become ids. The space comes first; the others are looked up in it. */
async function resolveRefs(
  tool: Tool,
  args: Args,
  session: Session,
): Promise<{ refs: object; targets: Targets }> {
  const fields = Object.entries(tool.refs ?? {}).flatMap(([field, kind]) =>
    kind ? [{ field, kind, value: args[field] }] : [],
  );
  const refs: Record<string, Ref | readonly Ref[] | undefined> = {};
  const targets: Record<string, Ref[]> = {};
  const spaceField = fields.find(({ kind }) => kind === "space");
  let spaceId = "";
  if (spaceField && typeof spaceField.value === "string") {
    const ref = await session.find("space", spaceField.value, "");
    session.bindSpace({ ref, client: session.client.inSpace(ref.id) });
    session.judge.decide({ spaces: [ref] });
    refs[spaceField.field] = ref;
    spaceId = ref.id;
  }
  await Promise.all(
    fields.map(async ({ field, kind, value }) => {
      if (kind === "space") return;
      const texts = Array.isArray(value) ? (value as string[]) : typeof value === "string" ? [value] : [];
      const found = await Promise.all(texts.map((text) => session.find(kind, text, spaceId)));
      refs[field] = Array.isArray(value) || tool.input.shape[field]?.safeParse([]).success ? found : found[0];
      targets[PLURAL[kind]] = [...(targets[PLURAL[kind]] ?? []), ...found];
    }),
  );
  return { refs, targets };
}

/** Steps 3 and 4 for a write: the policy judges what the plan really touches, then a person does. */
async function approvePlan(
  kit: Kit,
  tool: Tool,
  args: Args,
  plan: Plan<unknown>,
  earlier: readonly Decision[],
  said: { confirm: unknown; planToken: unknown },
  caller: Caller,
  session: Session,
): Promise<(Extract<Approval, { kind: "approved" }> & { isProtected: boolean }) | Unmeasured<AskOutcome>> {
  const decision = session.judge.decide(plan.targets, plan.touches);
  const write = {
    tool: tool.name,
    args,
    plan,
    isProtected: [decision, ...earlier].some((one) => one.protected),
    mustAsk: [decision, ...earlier.slice(1)].some((one) => one.effect === "confirm"),
    confirm: said.confirm === undefined ? undefined : said.confirm === true,
    planToken: typeof said.planToken === "string" ? said.planToken : undefined,
  };
  const approval = await approve(kit.approval, write, caller);
  if (approval.kind === "approved") return { ...approval, isProtected: write.isProtected };
  return { kind: "ask", prompt: clean(approval.prompt, kit.redactor).value, state: approval.state };
}

/** Steps 6 and 7. */
function finish(
  kit: Kit,
  compiled: CompiledTool,
  result: object,
  session: Session,
): Unmeasured<ResultOutcome> {
  const asStored = kit.showVariableValues && compiled.tool.tellsVariables === true;
  const cleaned = clean({ ...result }, kit.redactor, asStored);
  const { value, cuts } = shape(cleaned.value, kit.budgetTokens, reserveOf(kit.budgetTokens));
  const notice = {
    ...(Object.keys(cleaned.redacted).length > 0 ? { redacted: cleaned.redacted } : {}),
    ...(Object.keys(cleaned.removed).length > 0 ? { removed: cleaned.removed } : {}),
    ...(cuts.length > 0 ? { cut: cuts } : {}),
    ...(session.hidden() > 0 ? { hiddenByPolicy: session.hidden() } : {}),
  };
  const structured = Object.keys(notice).length > 0 ? { ...value, notice } : value;
  const checked = compiled.tool.output.safeParse(structured);
  if (!checked.success) {
    throw new ToolError({
      code: "upstream",
      ownWords: true,
      message: `The answer of ${compiled.tool.name} is not of the promised form.`,
      cause: checked.error,
    });
  }
  return { kind: "result", structured, text: fence(JSON.stringify(structured)) };
}

/** The fence and the notice around a result count too. */
function reserveOf(budgetTokens: number): number {
  return Math.min(2_000, budgetTokens / 2);
}

/** Callers name themselves; the record takes one clean line of it. */
function lineOf(kit: Kit, text: string): string {
  return clean(neutralLine(text, AUDIT_NAME), kit.redactor).value;
}

function entry(
  kit: Kit,
  tool: Tool,
  args: unknown,
  caller: Caller,
  session: Session,
  trail: Trail,
): Omit<AuditEntry, "event"> {
  const said = clean({ args: withoutValues(args, tool.unrecorded ?? []) }, kit.redactor).value;
  return {
    at: new Date(kit.now()).toISOString(),
    call: session.id,
    door: caller.door,
    ...(caller.client ? { client: lineOf(kit, `${caller.client.name}/${caller.client.version}`) } : {}),
    ...(caller.principal ? { principal: lineOf(kit, caller.principal) } : {}),
    ...(caller.tenant ? { tenant: lineOf(kit, caller.tenant) } : {}),
    ...(caller.correlation ? { correlation: lineOf(kit, caller.correlation) } : {}),
    tool: tool.name,
    tier: session.judge.tier(),
    args: shape(said, AUDIT_ARGS_TOKENS).value.args,
    ...trail,
  };
}

/** A caller may have put a secret where none belongs; the record is no place to keep it. */
function withoutValues(args: unknown, fields: readonly string[]): unknown {
  if (typeof args !== "object" || args === null) return args;
  return Object.fromEntries(
    Object.entries(args).map(([field, value]) => {
      if (!fields.includes(field)) return [field, value];
      const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
      return [field, Object.fromEntries(names.map((name) => [name, "[not recorded]"]))];
    }),
  );
}

/** Before a write is sent; what cannot be recorded does not happen. */
async function recordIntent(kit: Kit, facts: Omit<AuditEntry, "event">): Promise<void> {
  try {
    await kit.audit.record({ ...facts, event: "intent" });
  } catch (cause) {
    throw new ToolError({
      code: "config",
      ownWords: true,
      message: "The audit log cannot be written, so the write was refused. Nothing was done.",
      hint: "The operator has to make room for the audit log, or name another file with --audit-log.",
      cause,
    });
  }
}

/** Step 8. Returns an error outcome when the record could not be kept; the call's effect, if any, is in the intent. */
async function record(
  kit: Kit,
  tool: Tool,
  args: unknown,
  caller: Caller,
  session: Session,
  trail: Trail,
  done: Outcome,
): Promise<undefined> {
  await kit.audit.record({
    ...entry(kit, tool, args, caller, session, trail),
    event: "call",
    outcome: done.kind === "result" ? "ok" : done.kind === "ask" ? "asked" : "error",
    ...(done.kind === "error"
      ? { error: { code: done.error.code, ...(done.error.rule ? { rule: done.error.rule } : {}) } }
      : {}),
    requests: clean(auditRequests(session.exchanges) ?? [], kit.redactor).value.slice(0, AUDIT_REQUESTS),
    durationMs: Math.round(done.durationMs),
  });
}
