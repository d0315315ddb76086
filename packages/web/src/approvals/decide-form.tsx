/** The form with which a person decides. It works without any script. */
import { MOST_REASON } from "@octo/mcp-tools";
import type { ApprovalViewProps } from "./approval-view.tsx";

/** The form of a write that waits. For protected environments the person types each name. */
export function DecideForm({ status, csrf, base, reason }: ApprovalViewProps) {
  const { approval } = status;
  return (
    <>
      <h2>Your decision</h2>
      <form method="post" action={`${base}/approvals/${approval.id}`} data-decide="">
        <input type="hidden" name="csrf" value={csrf} />
        {approval.protectedNames.map((name, at) => (
          <>
            <label for={`typed-${at}`}>To approve, type the name of the protected environment: {name}</label>
            <input id={`typed-${at}`} name="typed" type="text" autocomplete="off" spellcheck={false} />
          </>
        ))}
        <label for="reason">Reason (the caller reads it)</label>
        <textarea id="reason" name="reason" rows={2} maxlength={MOST_REASON}>
          {reason ?? ""}
        </textarea>
        <div class="buttons">
          <button class="go" type="submit" name="decision" value="approve">
            Approve
          </button>
          <button class="stop" type="submit" name="decision" value="reject">
            Reject
          </button>
        </div>
        <p class="dim">
          What you approve is this plan. It is made again before anything happens; if it has changed by then,
          nothing is done and you are asked again.
        </p>
      </form>
    </>
  );
}
