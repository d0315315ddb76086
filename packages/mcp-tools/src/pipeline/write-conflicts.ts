/** What a call learns when the same write was sent by another one, so that it sends nothing. */
import { ToolError } from "../errors.ts";

/** What is known of the write of another call. */
export interface OtherWrite {
  /** Milliseconds since the epoch at which the last of its requests was sent. */
  readonly at: number;
  /** Method and path of its requests. */
  readonly sent: readonly string[];
}

/** Another call sends the same write now. */
export function underWay(isElsewhere: boolean): ToolError {
  const where = isElsewhere ? "at another replica of this server" : "in another call";
  return new ToolError({
    code: "conflict",
    ownWords: true,
    message: `The same write is under way ${where}. Nothing was done by this call.`,
    hint: "Look at the current state before you try again.",
  });
}

/** The plan of this call does not know of a write that ended after it was made. */
export function sentMeanwhile(
  { at, sent }: OtherWrite,
  endedAt: number,
  tasks: readonly string[],
): ToolError {
  return new ToolError({
    code: "conflict",
    message:
      `The same write was sent by another call while this one was planned: at ${timeOf(at)}, ended at ${timeOf(endedAt)}: ` +
      `${sent.join(", ")}. Nothing was sent by this call.`,
    hint: `Look at ${whereToLook(tasks)}. If the write is wanted once more, ask for it again; it is then planned with what is there now.`,
    details: {
      outcome: "sent by another call",
      sentAt: timeOf(at),
      endedAt: timeOf(endedAt),
      ...(tasks.length > 0 ? { tasks } : {}),
    },
  });
}

/** A replica ended in the middle of the write. */
export function unknownOutcome({ at, sent }: OtherWrite, tasks: readonly string[]): ToolError {
  return new ToolError({
    code: "conflict",
    message:
      `The same write was sent at ${timeOf(at)} by a replica of this server that ended before it knew the ` +
      `outcome: ${sent.join(", ")}. It is unknown whether it took effect. Nothing was sent again.`,
    hint: `Look at ${whereToLook(tasks)}, and report it to the person you work for. The same call is possible again a quarter of an hour after that time.`,
    details: {
      outcome: "unknown",
      sentAt: timeOf(at),
      ...(tasks.length > 0 ? { tasks } : {}),
    },
  });
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function whereToLook(tasks: readonly string[]): string {
  return tasks.length === 0 ? "the current state" : tasks.join(", ");
}
