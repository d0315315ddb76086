/** The ways to call: one returns data, the others yield the lines of a text as they arrive. */
import { readBatches, readText } from "../transport/body.ts";
import type { StreamingResponse } from "../transport/outgoing.ts";
import type { Followed } from "../transport/signals.ts";
import { errorFrom, errorFromResponse, isPage, notAnApi, type RequestInfo } from "./failures.ts";
import { type Call, perform } from "./perform.ts";
import { readResponse } from "./read-response.ts";

/** A call that has not been linked to its signals yet. */
export type Unsent = Omit<Call, "signal">;

/** Sends a call and reads its data; see {@link readResponse} for `takesText`. */
export async function request(unsent: Unsent, takesText = false): Promise<unknown> {
  const { signal, release } = followedBy(unsent);
  try {
    return await perform({ ...unsent, signal }, unsent.shared.read, async (response, info) => {
      if (!isOk(response.status)) throw errorFromResponse(response, info);
      return readResponse(response, info, takesText);
    });
  } finally {
    release();
  }
}

/**
 * The signal of a call. A read waits without a listener of its own, so that the one signal of a caller serves as it is and
 * no other one has to be made for each call.
 */
function followedBy({ shared, caller, init, method }: Unsent): Followed {
  const { signal } = caller;
  if (signal && !init.signal && method === "get") return { signal, release: () => undefined };
  return shared.aborts.follow([signal, init.signal]);
}

/** Sends a read and yields its lines; ending the loop closes the connection. */
export async function* streamLines(unsent: Unsent): AsyncGenerator<string, void, void> {
  for await (const batch of streamBatches(unsent)) yield* batch.split("\n");
}

/** Sends a read and yields its lines in batches, as they arrive. */
export async function* streamBatches(unsent: Unsent): AsyncGenerator<string, void, void> {
  const { signal, release } = unsent.shared.aborts.follow([unsent.caller.signal, unsent.init.signal]);
  let opened: Opened | undefined;
  try {
    opened = await perform({ ...unsent, signal }, unsent.shared.open, openText);
    yield* readBatches(opened.response);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw opened ? errorFrom(error, opened.info) : error;
  } finally {
    opened?.response.close();
    release();
  }
}

interface Opened {
  readonly response: StreamingResponse;
  readonly info: RequestInfo;
}

const ERROR_TEXT_LIMIT = 1_000_000;

async function openText(response: StreamingResponse, info: RequestInfo): Promise<Opened> {
  if (isOk(response.status) && !isPage(response.headers)) return { response, info };
  try {
    if (isOk(response.status)) throw notAnApi(info, "is a web page");
    const text = await readText(response, ERROR_TEXT_LIMIT);
    throw errorFromResponse({ ...response, text }, info);
  } finally {
    response.close();
  }
}

function isOk(status: number): boolean {
  return status >= 200 && status <= 299;
}
