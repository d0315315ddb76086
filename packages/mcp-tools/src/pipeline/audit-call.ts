/** Step 8: one audit entry for each call, refused calls included, and one before a write is sent. */
import type { Exchange } from "@octo/api-client";
import { clean } from "../clean/clean.ts";
import { neutralLine } from "../clean/quote.ts";
import type { Redactor } from "../clean/redact.ts";
import { noStrips, stripHidden } from "../clean/strip.ts";
import { ToolError } from "../errors.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { Call } from "./call.ts";
import type { Outcome } from "./outcome.ts";
import { shape } from "./shape.ts";

/** What an entry keeps of the arguments and requests of one call, so that no call makes a line too long to read back. */
const MAX_ARGS_CHARACTERS = 64_000;
const MAX_REQUESTS = 500;
const MAX_NAME = 200;

/**
 * Records a write before it is sent.
 * @throws ToolError `config` when the entry cannot be written: a write that cannot be recorded does not happen.
 */
export async function recordIntent(call: Call): Promise<void> {
  try {
    await call.kit.audit.record({ ...entryOf(call, call.args), event: "intent" });
  } catch (cause) {
    throw new ToolError({
      code: "config",
      ownWords: true,
      isFault: true,
      message: "The audit log cannot be written, so the write was refused. Nothing was done.",
      hint: "The operator has to make room for the audit log, or name another file with --audit-log.",
      cause,
    });
  }
}

/** Records a finished call. It throws when the entry cannot be written: see `record-failure.ts`. */
export async function recordCall(call: Call, outcome: Outcome): Promise<void> {
  const { kit, rawArgs, exchanges } = call;
  const entry: Mutable<AuditEntry> = Object.assign(entryOf(call, rawArgs), { event: "call" as const });
  entry.outcome = OUTCOMES[outcome.kind];
  if (outcome.kind === "error") entry.error = errorOf(outcome.error);
  entry.requests = requestsOf(exchanges.slice(0, MAX_REQUESTS), kit.redactor);
  entry.durationMs = Math.round(outcome.durationMs);
  if (outcome.kind === "result") entry.resultChars = outcome.text.length;
  await kit.audit.record(entry);
}

/** The part of each exchange that the audit log keeps. A method and a status hold no text of a caller. */
function requestsOf(exchanges: readonly Exchange[], redactor: Redactor): NonNullable<AuditEntry["requests"]> {
  const pass = redactor.open({});
  const strips = noStrips();
  return exchanges.map(({ method, path, status }) => ({
    method,
    path: pass.text(stripHidden(path, strips)),
    status,
  }));
}

const OUTCOMES = { result: "ok", ask: "asked", error: "error" } as const;

function errorOf({ code, rule }: { readonly code: string; readonly rule?: string }) {
  return { code, ...(rule ? { rule } : {}) };
}

function entryOf(
  { id, kit, compiled, caller, policy, approved }: Call,
  args: unknown,
): Mutable<Omit<AuditEntry, "event">> {
  const { tool } = compiled;
  const said = withoutValues(args, tool.unrecorded ?? []);
  const { value } = clean({ caller: namesOf(caller), args: said }, kit.redactor);
  const at = new Date(kit.now()).toISOString();
  const start = { at, call: id, transport: caller.transport };
  const entry: Mutable<Omit<AuditEntry, "event">> = Object.assign(start, value.caller, {
    tool: tool.name,
    tier: policy.tier(),
    args: shape({ args: value.args }, MAX_ARGS_CHARACTERS).value.args,
  });
  if (approved) {
    entry.plan = approved.digest;
    entry.approvedBy = approved.by;
    if (approved.page) entry.approval = approved.page;
  }
  return entry;
}

/** The texts with which a caller names itself, one line each. */
export function namesOf({ client, principal, tenant, correlation }: Call["caller"]): CallerNames {
  const names: Mutable<CallerNames> = {};
  if (client) names.client = neutralLine(`${client.name}/${client.version}`, MAX_NAME);
  if (principal) names.principal = neutralLine(principal, MAX_NAME);
  if (tenant) names.tenant = neutralLine(tenant, MAX_NAME);
  if (correlation) names.correlation = neutralLine(correlation, MAX_NAME);
  return names;
}

type CallerNames = Pick<AuditEntry, "client" | "principal" | "tenant" | "correlation">;

/** An object that is being made. Its optional fields are set one by one, because each call makes an entry and spreading is slow. */
type Mutable<T> = { -readonly [Field in keyof T]: T[Field] };

/** The arguments without the values of fields that may hold secrets by mistake; their names are kept. */
function withoutValues(args: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0 || typeof args !== "object" || args === null) return args;
  return Object.fromEntries(
    Object.entries(args).map(([field, value]) => {
      if (!fields.includes(field)) return [field, value];
      const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
      return [field, Object.fromEntries(names.map((name) => [name, "[not recorded]"]))];
    }),
  );
}
