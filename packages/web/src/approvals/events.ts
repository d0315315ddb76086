/** Says to a page that what it shows has changed, by server-sent events. */
import { setTimeout as timer } from "node:timers/promises";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { PageContext } from "../options.ts";

/** What a page shows now, in short. */
export interface Shown {
  readonly shown: string;
  /** True when it will not change any more. */
  readonly isOver: boolean;
}

const EVERY_MS = 2_000;
/** A stream ends by itself after ten minutes; the browser opens another one, and the sign-in is checked again. */
const MOST_LOOKS = 300;

const wait = (ms: number, signal: AbortSignal) => timer(ms, undefined, { signal, ref: false });

/** Sends `changed` when what is shown becomes another, and `end` when it will not change any more. */
export function streamChanges(
  c: Context,
  { sleep = wait, isEnding = () => false, onError }: Pick<PageContext, "sleep" | "isEnding" | "onError">,
  look: () => Promise<Shown>,
): Response {
  return streamSSE(
    c,
    async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      let before = await look();
      for (let looks = 0; looks < MOST_LOOKS && !isEnding() && !before.isOver; looks += 1) {
        await sleep(EVERY_MS, gone.signal).catch(() => undefined);
        if (stream.aborted) return;
        const now = await look();
        if (now.shown !== before.shown) await stream.writeSSE({ event: "changed", data: "" });
        before = now;
      }
      if (before.isOver) await stream.writeSSE({ event: "end", data: "" });
    },
    async (error) => onError(error),
  );
}
