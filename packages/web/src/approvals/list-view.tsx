/** The list of approvals: what waits first, then what was decided lately. */
import type { ApprovalStatus } from "@octo/mcp-tools";
import { fromNow } from "../page/times.ts";
import { STATE_WORDS } from "./approval-view.tsx";
import { planParts } from "./plan-parts.ts";

/** What the list is made of. */
export interface ListViewProps {
  readonly approvals: readonly ApprovalStatus[];
  readonly base: string;
  readonly now: number;
}

/** The page with the list. */
export function ListView({ approvals, base, now }: ListViewProps) {
  const waiting = approvals.filter(({ state }) => state === "waiting");
  const others = approvals.filter(({ state }) => state !== "waiting");
  return (
    <div data-events={`${base}/approvals/events`}>
      <h1>Approvals</h1>
      <h2 id="waiting">Waiting for a decision ({waiting.length})</h2>
      {waiting.length === 0 ? (
        <p>Nothing waits.</p>
      ) : (
        <Rows {...{ rows: waiting, base, now, label: "waiting" }} />
      )}
      {others.length > 0 ? (
        <>
          <h2 id="decided">Decided and ended</h2>
          <Rows {...{ rows: others, base, now, label: "decided" }} />
        </>
      ) : null}
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly ApprovalStatus[];
  readonly base: string;
  readonly now: number;
  readonly label: string;
}

function Rows({ rows, base, now, label }: RowsProps) {
  return (
    <section class="scroll" aria-labelledby={label} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col">Who asks</th>
            <th scope="col">Asked</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ approval, state }) => (
            <tr>
              <td>
                <a href={`${base}/approvals/${approval.id}`}>{headlineOf(approval.plan)}</a>
              </td>
              <td>
                {planParts(approval.plan).environments.join(", ") || "-"}
                {approval.isProtected ? <strong> PROTECTED</strong> : null}
              </td>
              <td>{approval.asker.principal ?? approval.asker.host ?? approval.asker.transport}</td>
              <td>{fromNow(approval.created, now)}</td>
              <td>
                <span class={`state ${state}`}>{STATE_WORDS[state]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The title with project and release or runbook, where the plan has them. */
export function headlineOf({ title, facts }: ApprovalStatus["approval"]["plan"]): string {
  const named = ["Project", "Release", "Runbook"].flatMap(
    (wanted) => facts.find(({ label }) => label === wanted)?.values[0] ?? [],
  );
  return [title, ...named].join(": ");
}
