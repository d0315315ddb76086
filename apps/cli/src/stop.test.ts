import { EventEmitter } from "node:events";
import type { Log } from "@octo/app-kit";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CallInProgress } from "./calls-in-progress.ts";
import { stopWithHost } from "./stop.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(list: readonly CallInProgress[]) {
  const events = new EventEmitter();
  const seen: unknown[] = [];
  const note = (message: string, facts?: object) => void seen.push([message, facts]);
  const log: Log = { error: note, warn: note, info: note, debug: note };
  const stop = stopWithHost({
    own: {
      on: (event: string | symbol, listener: (...args: never[]) => void) => {
        events.on(event, listener as () => void);
        return process;
      },
      exit: (code) => void seen.push(`exit ${code}`) as never,
    },
    calls: { list, abort: () => void seen.push("abort"), settled: () => new Promise(() => undefined) },
    transport: { stopReading: () => void seen.push("stop reading"), settled: async () => undefined },
    closeServer: async () => undefined,
    log,
    limitMs: 35_000,
  });
  return { events, seen, stop };
}

it("a call that does not end within the limit is named in the log, and the process ends", async () => {
  const { events, seen } = open([
    { tool: "create_release", writes: true },
    { tool: "list_spaces", writes: false },
  ]);
  events.emit("SIGTERM");
  await vi.advanceTimersByTimeAsync(34_999);
  const before = [
    "abort",
    "stop reading",
    ["stopping", expect.objectContaining({ writes: ["create_release"] })],
  ];
  expect(seen).toEqual(before);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen.slice(3)).toEqual([
    [
      "a call did not end in time",
      { tool: "create_release", writes: true, note: "look at Octopus for its effect" },
    ],
    ["a call did not end in time", { tool: "list_spaces" }],
    "exit 143",
  ]);
});

it("reads go on when stdin ends, and are given up when nobody can read their result", () => {
  const { seen, stop } = open([]);
  stop.inputEnded();
  expect(seen).toEqual(["stop reading"]);
  stop.outputClosed();
  expect(seen).toEqual(["stop reading", "abort"]);
});
