/** One call with all lines that the audit log has about it. */
import type { AuditEntry } from "@octo/mcp-tools";
import { Facts } from "../approvals/plan-view.tsx";
import { utc } from "../page/times.ts";
import { outcomeOf } from "./activity.ts";

/** What the page is made of. */
export interface CallViewProps {
  readonly base: string;
  /** The lines about the call, the oldest first. */
  readonly entries: readonly AuditEntry[];
}

/** The whole page. */
export function CallView({ base, entries }: CallViewProps) {
  const [first] = entries;
  return (
    <>
      <h1>{first?.tool ?? "Call"}</h1>
      {entries.map((entry) => (
        <Entry entry={entry} base={base} />
      ))}
    </>
  );
}

const TITLES = { intent: "Before the write was sent", call: "The call", decision: "A decision" } as const;

function Entry({ entry, base }: { readonly entry: AuditEntry; readonly base: string }) {
  const { approval, requests = [] } = entry;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["When", utc(Date.parse(entry.at))],
    ["Caller", entry.principal],
    ["Host", entry.client],
    ["Tenant", entry.tenant],
    ["Transport", entry.transport],
    ["Tier", entry.tier],
    ["Outcome", outcomeOf(entry)],
    ["Error", entry.error && [entry.error.code, entry.error.rule].filter(Boolean).join(", rule ")],
    ["Approved by", entry.approvedBy],
    ["Decision", approval?.decision],
    ["Decided by", approval?.by],
    ["Reason", approval?.reason],
    ["Plan (digest)", entry.plan],
    ["Time", entry.durationMs === undefined ? undefined : `${entry.durationMs} ms`],
    ["Size of the result", entry.resultChars === undefined ? undefined : `${entry.resultChars} characters`],
    ["Correlation", entry.correlation],
  ];
  return (
    <>
      <h2>{TITLES[entry.event]}</h2>
      <Facts facts={rows.flatMap(([label, value]) => (value ? [{ label, values: [value] }] : []))} />
      {approval ? (
        <p>
          <a href={`${base}/approvals/${approval.id}`}>The plan and its approval</a> (kept for a day)
        </p>
      ) : null}
      <h3>Arguments</h3>
      <pre>{JSON.stringify(entry.args, null, 2)}</pre>
      {requests.length > 0 ? (
        <>
          <h3>Requests to Octopus ({requests.length})</h3>
          <ol>
            {requests.map(({ method, path, status }) => (
              <li>
                {method} {path}: {status}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}
