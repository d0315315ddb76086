/**
 * A write is sent once. When its response is lost, it is not known whether the write took effect, so the write is looked
 * up and never sent again.
 */
import { isOctopusError, type OctopusError } from "@octo/api-client";
import { ToolError } from "../../errors.ts";

const CLOCK_SLACK_MS = 60_000;

/** Something that a write made, as a list of the server shows it. */
export interface Made {
  readonly Id: string;
  readonly TaskId?: string | null | undefined;
  readonly Created?: string | null | undefined;
}

/** How to look for what a write made when its response is lost, and how to name it. */
export interface LookUp {
  /** What the write makes, such as `deployment`. */
  readonly noun: string;
  /** What it belongs to, such as `of this release`. */
  readonly of: string;
  readonly hint: string;
  readonly now: () => number;
  /** The newest things that the write could have made. */
  readonly find: () => Promise<readonly Made[]>;
}

/** Whether a request may have taken effect although it failed. */
export function isResponseLost(error: unknown): error is OctopusError {
  return isOctopusError(error) && (error.code === "upstream" || error.code === "timeout");
}

/**
 * Runs a write and its report.
 * @throws the error of `afterLoss` when a response is lost, and any other error as it is.
 */
export async function sendOnce<T>(
  write: () => Promise<T>,
  afterLoss: (error: OctopusError) => ToolError | Promise<ToolError>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isResponseLost(error) ? await afterLoss(error) : error;
  }
}

/** Like {@link sendOnce}; the error after a lost response says what the server shows since the write was sent. */
export function sendOnceAndLookUp<T>(write: () => Promise<T>, lookUp: LookUp): Promise<T> {
  const earliest = lookUp.now() - CLOCK_SLACK_MS;
  return sendOnce(write, async (cause) => {
    const found = await lookUp.find().catch(() => undefined);
    const made = found?.filter(({ Created }) => Date.parse(Created ?? "") >= earliest);
    return new ToolError({
      code: "upstream",
      message: `The response of Octopus was lost, ${outcomeOf(made, lookUp)}. It was not sent again.`,
      hint: lookUp.hint,
      cause,
    });
  });
}

function outcomeOf(made: readonly Made[] | undefined, { noun, of }: LookUp): string {
  if (!made) return `and octo-mcp could not look up whether the ${noun} was created`;
  if (made.length === 0) return `and the server shows no new ${noun} ${of}`;
  const list = made.map(({ Id, TaskId }) => (TaskId ? `${Id} (task ${TaskId})` : Id)).join(", ");
  return `but the ${noun} was created: ${list}`;
}
