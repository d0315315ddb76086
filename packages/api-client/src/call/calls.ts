/** The ways to call: one that answers data, and one that hands out the lines of a text as they arrive. */
import { readBatches, readText } from "../transport/body.ts";
import type { Arriving } from "../transport/outgoing.ts";
import { errorFrom, errorFromAnswer, isPage, notAnApi, type Place } from "./failures.ts";
import { type Call, perform } from "./perform.ts";
import { readAnswer } from "./read-answer.ts";

/** A call that has not been linked to its signals yet. */
export type Unsent = Omit<Call, "signal">;

/** Sends a call and reads its data; see {@link readAnswer} for `takesText`. */
export async function request(unsent: Unsent, takesText = false): Promise<unknown> {
  const { signal, release } = unsent.shared.follow([unsent.scope.signal, unsent.init.signal]);
  try {
    return await perform({ ...unsent, signal }, unsent.shared.read, async (answer, place) => {
      if (!isOk(answer.status)) throw errorFromAnswer(answer, place);
      return readAnswer(answer, place, takesText);
    });
  } finally {
    release();
  }
}

/** Sends a read and yields its lines; ending the loop closes the connection. */
export async function* streamLines(unsent: Unsent): AsyncGenerator<string, void, void> {
  for await (const batch of streamBatches(unsent)) yield* batch.split("\n");
}

/** The same lines as they arrive, many in one text. */
export async function* streamBatches(unsent: Unsent): AsyncGenerator<string, void, void> {
  const { signal, release } = unsent.shared.follow([unsent.scope.signal, unsent.init.signal]);
  let opened: Opened | undefined;
  try {
    opened = await perform({ ...unsent, signal }, unsent.shared.open, openText);
    yield* readBatches(opened.answer);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw opened ? errorFrom(error, opened.place) : error;
  } finally {
    opened?.answer.close();
    release();
  }
}

interface Opened {
  readonly answer: Arriving;
  readonly place: Place;
}

const ERROR_TEXT_LIMIT = 1_000_000;

async function openText(answer: Arriving, place: Place): Promise<Opened> {
  if (isOk(answer.status) && !isPage(answer.headers)) return { answer, place };
  try {
    if (isOk(answer.status)) throw notAnApi(place, "is a web page");
    const text = await readText(answer, ERROR_TEXT_LIMIT);
    throw errorFromAnswer({ ...answer, text }, place);
  } finally {
    answer.close();
  }
}

function isOk(status: number): boolean {
  return status >= 200 && status <= 299;
}
