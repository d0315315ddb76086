/** A write whose answer was lost is looked up and never sent again: nobody knows whether it took effect. */
import { isOctopusError } from "@octo/api-client";
import { ToolError } from "../../errors.ts";

const CLOCK_SLACK_MS = 60_000;

/** A thing that an execution made, as a list of the server shows it. */
export interface Made {
  readonly Id: string;
  readonly TaskId?: string | null | undefined;
  readonly Created?: string | null | undefined;
}

/** How to look for what a lost write made, and how to speak about it. */
export interface LookUp {
  /** `deployment`, with what it belongs to: `of this release`. */
  readonly noun: string;
  readonly of: string;
  readonly hint: string;
  readonly now: () => number;
  /** The newest things that the write could have made. */
  readonly find: () => Promise<readonly Made[]>;
}

/** Runs a write and its report; when an answer is lost, says what the server shows. */
export async function sendOnce<T>(write: () => Promise<T>, lookUp: LookUp): Promise<T> {
  const started = lookUp.now();
  try {
    return await write();
  } catch (error) {
    if (!isOctopusError(error) || (error.code !== "upstream" && error.code !== "timeout")) throw error;
    throw await afterLostAnswer(lookUp, started, error);
  }
}

async function afterLostAnswer(lookUp: LookUp, started: number, cause: Error): Promise<ToolError> {
  const found = await lookUp
    .find()
    .then((items) => items.filter((item) => Date.parse(item.Created ?? "") >= started - CLOCK_SLACK_MS))
    .catch(() => undefined);
  const what = found?.map((item) => `${item.Id}${item.TaskId ? ` (task ${item.TaskId})` : ""}`).join(", ");
  const { noun, of } = lookUp;
  return new ToolError({
    code: "upstream",
    message: what
      ? `The answer of Octopus was lost, but the ${noun} was created: ${what}. It was not sent again.`
      : found
        ? `The answer of Octopus was lost, and no new ${noun} ${of} is to be seen. It was not sent again.`
        : `The answer of Octopus was lost, and whether the ${noun} was created could not be looked up. It was not sent again.`,
    hint: lookUp.hint,
    cause,
  });
}
