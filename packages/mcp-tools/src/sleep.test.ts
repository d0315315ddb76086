import { expect, it } from "vitest";
import { sleep } from "./sleep.ts";

it("ends when the time is over", async () => {
  await expect(sleep(0, new AbortController().signal)).resolves.toBeUndefined();
});

it("ends with the reason of the signal when the caller gives up, before or while it waits", async () => {
  const gone = new Error("gone");
  await expect(sleep(60_000, AbortSignal.abort(gone))).rejects.toBe(gone);
  const caller = new AbortController();
  const waiting = sleep(60_000, caller.signal);
  caller.abort(gone);
  await expect(waiting).rejects.toBe(gone);
});
