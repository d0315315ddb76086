/** The page of one approval: who asks for what and why, the decision, and what came of it. */
import type { ApprovalAsker, ApprovalStatus, MayDecide } from "@octo/mcp-tools";
import { fromNow, utc } from "../page/times.ts";
import { DecideForm } from "./decide-form.tsx";
import type { FollowedTask } from "./follow-tasks.ts";
import { Facts, PlanView } from "./plan-view.tsx";

/** What the page is made of. */
export interface ApprovalViewProps {
  readonly status: ApprovalStatus;
  readonly may: MayDecide;
  readonly csrf: string;
  readonly base: string;
  readonly now: number;
  readonly tasks: readonly FollowedTask[];
  /** Why the last attempt to decide did nothing. */
  readonly problem?: string | undefined;
  /** What was typed in the last attempt, so that it is not lost. */
  readonly reason?: string | undefined;
}

/** The words for each state. */
export const STATE_WORDS: Readonly<Record<ApprovalStatus["state"], string>> = {
  waiting: "Waiting for a decision",
  approved: "Approved; the caller has not gone on yet",
  rejected: "Rejected",
  withdrawn: "Withdrawn by the caller",
  expired: "Expired: nobody decided in time",
  running: "Approved and running",
  done: "Approved and done",
  failed: "Approved, and then it failed",
};

/** The whole page of an approval. */
export function ApprovalView(props: ApprovalViewProps) {
  const { status, base, now, problem, may } = props;
  const { approval, state } = status;
  const isWaiting = state === "waiting";
  return (
    <div data-events={`${base}/approvals/${approval.id}/events`}>
      <h1>{approval.plan.title}</h1>
      <p>
        <span class={`state ${state}`}>{STATE_WORDS[state]}</span>{" "}
        {isWaiting ? <span>It ends {fromNow(approval.expires, now)}.</span> : null}
      </p>
      {problem ? (
        <div class="note bad" role="alert">
          <p>{problem}</p>
        </div>
      ) : null}
      <Outcome {...props} />
      <PlanView approval={approval} />
      <h2>Who asks</h2>
      <Facts facts={askerFacts(props)} />
      {isWaiting && may.ok ? <DecideForm {...props} /> : null}
      {isWaiting && !may.ok ? (
        <div class="note warn" role="note">
          <p>{may.problem}</p>
        </div>
      ) : null}
    </div>
  );
}

function askerFacts({ status, now }: ApprovalViewProps) {
  const { asker, reason, rule, created, tool, server } = status.approval;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Host", asker.host],
    ["Caller", asker.principal],
    ["On behalf of tenant", asker.tenant],
    ["Octopus user", octopusUserOf(asker)],
    ["Transport", asker.transport],
    ["Tool", tool],
    ["Octopus Server", server],
    ["Asked", `${fromNow(created, now)} (${utc(created)})`],
    ["Why it needs approval", reason],
    ["Rule", rule],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, values: [value] }]));
}

function octopusUserOf({ octopusUser }: ApprovalAsker): string {
  if (!octopusUser) return "not known";
  return octopusUser.name ? `${octopusUser.name} (${octopusUser.id})` : octopusUser.id;
}

function Outcome({ status, tasks, now }: ApprovalViewProps) {
  const { decision, end } = status;
  if (!decision) return null;
  const who = decision.by?.name ?? "The caller";
  const word = { approved: "approved", rejected: "rejected", withdrawn: "withdrew" }[decision.kind];
  return (
    <section
      class={`note ${decision.kind === "approved" ? "good" : "bad"}`}
      aria-label="Decision"
      aria-live="polite"
    >
      <p>
        {who} {word} this {fromNow(decision.at, now)} ({utc(decision.at)}).
      </p>
      {decision.reason ? <p>Reason: {decision.reason}</p> : null}
      {end?.message ? <p>Error: {end.message}</p> : null}
      {tasks.length > 0 ? (
        <ul>
          {tasks.map((task) => (
            <li>
              {task.url ? <a href={task.url}>{task.id}</a> : task.id}: {task.state}
              {task.description ? ` - ${task.description}` : ""}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
