/** The activity page: charts, what runs now, and the calls that the filter leaves. */
import type { AuditEntry } from "@octo/mcp-tools";
import { utc } from "../page/times.ts";
import { type ActivityFilter, bucketsOf, FILTER_FIELDS, OUTCOMES, outcomeOf } from "./activity.ts";
import { Chart } from "./chart.tsx";
import type { ChainState, RunningCall } from "./source.ts";

/** What the page is made of. */
export interface ActivityViewProps {
  readonly base: string;
  readonly filter: ActivityFilter;
  /** The entries that the filter leaves, the newest first. */
  readonly entries: readonly AuditEntry[];
  readonly running: readonly RunningCall[];
  readonly chain: ChainState;
  /** True when the log has older entries that were not read. */
  readonly isCut: boolean;
  readonly now: number;
}

const MOST_ROWS = 200;

/** The whole page. */
export function ActivityView(props: ActivityViewProps) {
  const { base, entries, chain, isCut } = props;
  const shown = entries.slice(0, MOST_ROWS);
  return (
    <div data-events={`${base}/activity/events`}>
      <h1>Activity</h1>
      <Chain chain={chain} />
      <Running {...props} />
      <h2>Over time</h2>
      <Charts entries={entries} />
      <h2 id="calls">Calls ({entries.length})</h2>
      <Filter {...props} />
      {isCut ? <p class="dim">The log is long: only its last part was read.</p> : null}
      {entries.length > MOST_ROWS ? <p class="dim">The latest {MOST_ROWS} are shown.</p> : null}
      <section class="scroll" aria-labelledby="calls" tabindex={0}>
        <table>
          <thead>
            <tr>
              {["When", "What", "Caller", "Outcome", "Requests", "ms"].map((title) => (
                <th scope="col">{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <Row entry={entry} base={base} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Row({ entry, base }: { readonly entry: AuditEntry; readonly base: string }) {
  const outcome = outcomeOf(entry);
  return (
    <tr>
      <td>{utc(Date.parse(entry.at))}</td>
      <td>
        <a href={`${base}/activity/${entry.call}`}>
          {entry.event === "decision" ? `${entry.tool}: decision` : entry.tool}
        </a>
      </td>
      <td>{entry.principal ?? entry.client ?? entry.transport}</td>
      <td>
        <span class={`state ${STATES[outcome]}`}>
          {outcome}
          {entry.error ? ` (${entry.error.rule ?? entry.error.code})` : ""}
        </span>
      </td>
      <td>{entry.requests?.length ?? ""}</td>
      <td>{entry.durationMs ?? ""}</td>
    </tr>
  );
}

const STATES = { ok: "done", asked: "waiting", refused: "rejected", failed: "failed" } as const;

function Chain({ chain }: { readonly chain: ChainState }) {
  if (chain.kind === "none")
    return (
      <div class="note warn">
        <p>
          There is no audit log: the operator can name a file with --audit-log. What is shown is from the
          memory of this server.
        </p>
      </div>
    );
  if (chain.kind === "unread")
    return (
      <div class="note bad" role="alert">
        <p>The audit log cannot be read: {chain.problem}</p>
      </div>
    );
  return chain.kind === "unbroken" ? (
    <div class="note good">
      <p>
        The chain of the audit log is unbroken: {chain.lines} lines, end <code>{chain.end}</code>. Lines that
        are missing after it show only to somebody who kept an end.
      </p>
    </div>
  ) : (
    <div class="note bad" role="alert">
      <p>
        <strong>
          The chain of the audit log is broken{chain.line === undefined ? "" : ` at line ${chain.line}`}:{" "}
          {chain.problem}.
        </strong>{" "}
        What follows may have been changed.
      </p>
    </div>
  );
}

function Running({ running, now }: ActivityViewProps) {
  return (
    <>
      <h2>Running now ({running.length})</h2>
      {running.length === 0 ? (
        <p>No call is running.</p>
      ) : (
        <ul>
          {running.map(({ tool, writes, startedAt }) => (
            <li>
              {tool}
              {writes ? " (a write)" : ""}, for {Math.max(0, Math.round((now - startedAt) / 1_000))} seconds
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Charts({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const buckets = bucketsOf(entries);
  if (buckets.length === 0) return <p>No call yet.</p>;
  const labels = buckets.map(({ from }) => utc(from).slice(0, 16));
  return (
    <>
      <Chart
        {...{ title: "Calls", unit: "calls", labels, kind: "bars" }}
        series={[
          { name: "calls", colour: "a", values: buckets.map(({ calls }) => calls) },
          { name: "refused", colour: "b", values: buckets.map(({ refused }) => refused) },
        ]}
      />
      <Chart
        {...{ title: "Time of a call in ms", unit: "milliseconds", labels, kind: "lines" }}
        series={[
          { name: "half of the calls", colour: "a", values: buckets.map(({ p50 }) => p50) },
          { name: "95 of 100", colour: "b", values: buckets.map(({ p95 }) => p95) },
        ]}
      />
      <Chart
        {...{ title: "Requests to Octopus", unit: "requests", labels, kind: "bars" }}
        series={[{ name: "requests", colour: "a", values: buckets.map(({ requests }) => requests) }]}
      />
    </>
  );
}

function Filter({ base, filter }: ActivityViewProps) {
  return (
    <form class="filters" method="get" action={`${base}/activity`}>
      {FILTER_FIELDS.map((field) => (
        <div>
          <label for={field}>{field}</label>
          {field === "outcome" ? (
            <select id={field} name={field}>
              <option value="">all</option>
              {OUTCOMES.map((one) => (
                <option value={one} selected={filter.outcome === one}>
                  {one}
                </option>
              ))}
            </select>
          ) : (
            <input
              {...{ id: field, name: field, type: "text", value: filter[field] ?? "" }}
              placeholder={field === "from" || field === "to" ? "2026-11-28T10:00" : ""}
            />
          )}
        </div>
      ))}
      <button type="submit">Filter</button>
    </form>
  );
}
