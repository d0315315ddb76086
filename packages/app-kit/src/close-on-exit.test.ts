import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { closeOnExit, type EndingProcess } from "./close-on-exit.ts";

/** A process that calls its `exit` listeners when it exits, like Node's. */
function open() {
  const events = new EventEmitter();
  const seen: string[] = [];
  const own: EndingProcess = {
    once: (event: string | symbol, listener: (...args: never[]) => void) => {
      events.once(event, listener as () => void);
      return process;
    },
    exit: (code) => {
      seen.push(`exit ${code}`);
      events.emit("exit");
      return undefined as never;
    },
  };
  closeOnExit(own, () => seen.push("closed"));
  return { events, seen };
}

it("the last step runs when the process ends by itself", () => {
  const { events, seen } = open();
  events.emit("exit");
  expect(seen).toEqual(["closed"]);
});

it.each([
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGTERM", 143],
])("%s ends the process with code %i, and the last step runs", (signal, code) => {
  const { events, seen } = open();
  events.emit(signal);
  expect(seen).toEqual([`exit ${code}`, "closed"]);
});
