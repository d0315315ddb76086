/**
 * A write is sent once. When its response is lost, it is not known whether the write took effect, so what it would have made
 * is looked for, and the write is never sent again. The server's list before the write and its list afterwards say what is
 * new; no clock is compared with another one.
 */
import { isOctopusError, type OctopusError } from "@octo/api-client";
import { ToolError } from "../../errors.ts";

/** Something that a write made, as a list of the server shows it. */
export interface Made {
  readonly Id: string;
  readonly TaskId?: string | null | undefined;
}

/** How to look for what a write makes, and how to name it. */
export interface LookUp {
  /** What the write makes, such as `deployment`. */
  readonly noun: string;
  /** What it belongs to, such as `of this release`. */
  readonly of: string;
  readonly hint: string;
  /** The newest things that the write could have made, more of them than the write can make. */
  readonly newest: () => Promise<readonly Made[]>;
}

/** A write that Octopus accepted. */
export interface Accepted<T> {
  /** The response to the write. */
  readonly response: T;
  /** What the server shows since the write was sent, for a response that names nothing; undefined when that is not known. */
  readonly made: () => Promise<readonly Made[] | undefined>;
}

const MORE = 20;

/** How many of the newest executions to read, so that all that one write makes are among them, and some older ones. */
export function newestCount(
  environmentIds: readonly string[],
  tenantIds: readonly string[] | null | undefined,
): number {
  return Math.max(environmentIds.length, 1) * Math.max(tenantIds?.length ?? 0, 1) + MORE;
}

/** Whether a request may have taken effect although it failed. */
export function isResponseLost(error: unknown): error is OctopusError {
  return isOctopusError(error) && (error.code === "upstream" || error.code === "timeout");
}

/**
 * Sends a write.
 * @throws the error of `afterLoss` when the response is lost, and any other error as it is.
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

/**
 * Makes the error after the response to a write was lost and nothing can be looked up.
 *
 * @param mayHave what may have happened, such as `the task may have started`
 * @param hint what to look at before the write is tried once more
 */
export function responseLost(mayHave: string, hint: string): (cause: Error) => ToolError {
  return (cause) =>
    new ToolError({
      code: "upstream",
      message: `The response of Octopus was lost, so ${mayHave}. The request was not sent again.`,
      hint,
      saysWhatWasDone: true,
      cause,
    });
}

/** Like {@link sendOnce}; the error after a lost response says what the server shows since the write was sent. */
export async function sendOnceAndLookUp<T>(write: () => Promise<T>, lookUp: LookUp): Promise<Accepted<T>> {
  const before = await newestOf(lookUp);
  const response = await sendOnce(write, async (cause) => {
    const outcome = outcomeOf(before, await newestOf(lookUp), lookUp);
    return new ToolError({
      code: "upstream",
      message: `The response of Octopus was lost, ${outcome}. It was not sent again.`,
      hint: lookUp.hint,
      saysWhatWasDone: true,
      cause,
    });
  });
  return { response, made: async () => before && newOnes(before, await newestOf(lookUp)) };
}

/** The list of the server, or undefined where it cannot be read. The write does not depend on it. */
async function newestOf({ newest }: LookUp): Promise<readonly Made[] | undefined> {
  return newest().catch(() => undefined);
}

function newOnes(before: readonly Made[], after: readonly Made[] | undefined): readonly Made[] | undefined {
  const known = new Set(before.map(({ Id }) => Id));
  return after?.filter(({ Id }) => !known.has(Id));
}

function outcomeOf(
  before: readonly Made[] | undefined,
  after: readonly Made[] | undefined,
  { noun, of }: LookUp,
): string {
  if (!after) return `and octo-mcp could not look up whether the ${noun} was created`;
  if (!before) {
    const newest =
      after.length > 0
        ? `the newest ${noun} ${of} is ${nameOf(after.slice(0, 1))}`
        : `there is no ${noun} ${of}`;
    return `and what was there before it could not be read; ${newest}`;
  }
  const made = newOnes(before, after) ?? [];
  return made.length === 0
    ? `and the server shows no new ${noun} ${of}`
    : `but the ${noun} was created: ${nameOf(made)}`;
}

function nameOf(made: readonly Made[]): string {
  return made.map(({ Id, TaskId }) => (TaskId ? `${Id} (task ${TaskId})` : Id)).join(", ");
}
