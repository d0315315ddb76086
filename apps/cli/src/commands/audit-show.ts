/** `octo-mcp audit show` and `octo-mcp audit export --csv`: the audit log for people and for tables. */
import { type Flags, readAuditKey, SettingsError } from "@octo/app-kit";
import { verifyAuditFile } from "@octo/mcp-tools/node";
import { stringify } from "csv-stringify/sync";
import { type AuditLine, openAuditReader } from "./audit-lines.ts";

/** The flags of `audit show`. */
export interface ShowFlags {
  readonly follow?: boolean;
  readonly json?: boolean;
  readonly last?: string;
}

/** Where lines go, and how long they are waited for. */
export interface ShowSurroundings {
  write(text: string): void;
  /** Waits a moment; false ends the following. */
  wait(): Promise<boolean>;
}

/**
 * Prints the last calls of a log, and with `follow` those that come.
 * @throws SettingsError when there is no log or a flag is wrong.
 */
export async function showAudit(
  file: string | undefined,
  { follow = false, json = false, last = "20" }: ShowFlags,
  flags: Flags,
  { write, wait }: ShowSurroundings,
): Promise<void> {
  const path = logOf(file, flags);
  const count =
    last === "all" ? Number.POSITIVE_INFINITY : Number(/^\d{1,9}$/.test(last) ? last : Number.NaN);
  if (Number.isNaN(count)) throw new SettingsError(`--last: '${last}' must be a whole number, or all`);
  const reader = openAuditReader(path);
  const print = (line: AuditLine) => write(json ? `${line.text}\n` : `${shownLine(line)}\n`);
  const recent: AuditLine[] = [];
  for (const line of reader.read()) {
    recent.push(line);
    if (recent.length > count) recent.shift();
  }
  for (const line of recent) print(line);
  if (!json) write(`${await chainText(path, flags)}\n`);
  while (follow && (await wait())) for (const line of reader.read()) print(line);
}

/** The log that is named, or the one of the settings. */
function logOf(file: string | undefined, { auditLog }: Flags): string {
  const path = file ?? auditLog;
  if (path !== undefined) return path;
  throw new SettingsError("audit: name the log, or give --audit-log or the configuration file that names it");
}

async function chainText(path: string, { auditKeyFile }: Flags): Promise<string> {
  const key = readAuditKey(auditKeyFile);
  const check = await verifyAuditFile(path, key ? { key } : {});
  if (check.ok) return `-- ${check.lines} ${check.lines === 1 ? "line" : "lines"}, unbroken`;
  if (check.problem === "empty") return "-- no line yet";
  return `-- NOT UNBROKEN: ${check.line === undefined ? "" : `line ${check.line}: `}${check.problem}`;
}

/** One line for a person: when, who, what, how it ended. Foreign text cannot steer the terminal. */
function shownLine({ number, entry }: AuditLine): string {
  if (entry === undefined) return `line ${number} is not an entry of an audit log`;
  const { at = "?", event, tool = "?", tier, outcome, error, approvedBy, durationMs, args } = entry;
  const caller = [entry.transport, entry.client, entry.principal, entry.tenant && `tenant ${entry.tenant}`];
  const end =
    event === "intent"
      ? "about to write"
      : event === "decision"
        ? (entry.approval?.decision ?? "decided")
        : error
          ? `error ${error.code}`
          : (outcome ?? "?");
  return plain(
    [
      at.replace("T", " ").replace(/\.\d+Z$/, "Z"),
      tool,
      tier,
      end,
      approvedBy && approvedBy !== "not-needed" ? `approved by ${approvedBy}` : undefined,
      durationMs === undefined ? undefined : `${Math.round(durationMs)} ms`,
      caller.filter((one) => one).join(" / "),
      shortened(JSON.stringify(args ?? {})),
    ]
      .filter((one) => one)
      .join("  "),
  );
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** Control characters and those that change the direction of text. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function plain(text: string): string {
  return text.replace(UNSAFE, "\ufffd");
}

/** The columns of the table, each with what it holds. */
const COLUMNS: Readonly<Record<string, (entry: NonNullable<AuditLine["entry"]>) => unknown>> = {
  at: ({ at }) => at,
  event: ({ event }) => event,
  tool: ({ tool }) => tool,
  tier: ({ tier }) => tier,
  outcome: ({ outcome }) => outcome,
  error: ({ error }) => error?.code,
  rule: ({ error }) => error?.rule,
  approvedBy: ({ approvedBy }) => approvedBy,
  approval: ({ approval }) => approval?.id,
  decision: ({ approval }) => approval?.decision,
  decidedBy: ({ approval }) => approval?.by,
  reason: ({ approval }) => approval?.reason,
  transport: ({ transport }) => transport,
  client: ({ client }) => client,
  principal: ({ principal }) => principal,
  tenant: ({ tenant }) => tenant,
  instance: ({ instance }) => instance,
  correlation: ({ correlation }) => correlation,
  call: ({ call }) => call,
  plan: ({ plan }) => plan,
  durationMs: ({ durationMs }) => durationMs,
  requests: ({ requests }) =>
    requests?.map(({ method, path, status }) => `${method} ${path} ${status}`).join("\n"),
  args: ({ args }) => (args === undefined ? undefined : JSON.stringify(args)),
};

/**
 * Writes the log as CSV with a header (RFC 4180). A text that a spreadsheet would run as a formula begins with an apostrophe.
 * @returns the lines that were left out, because they are no entries
 */
export function exportAudit(
  file: string | undefined,
  flags: Flags,
  write: (text: string) => void,
): readonly number[] {
  const left: number[] = [];
  const row = (cells: readonly unknown[]) =>
    write(stringify([cells], { escape_formulas: true, record_delimiter: "windows" }));
  row(["line", ...Object.keys(COLUMNS)]);
  for (const { number, entry } of openAuditReader(logOf(file, flags)).read()) {
    if (entry === undefined) left.push(number);
    else row([number, ...Object.values(COLUMNS).map((read) => cellOf(read(entry)))]);
  }
  return left;
}

/** A cell without characters that spreadsheets and terminals act on; line breaks stay. */
function cellOf(value: unknown): unknown {
  return typeof value === "string" ? value.replace(UNSAFE, (one) => (one === "\n" ? one : "\ufffd")) : value;
}
