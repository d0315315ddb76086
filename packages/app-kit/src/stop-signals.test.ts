import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { onStopSignal, type SignalledProcess } from "./stop-signals.ts";

/** A process that throws when it exits, so that nothing runs afterwards. */
function open() {
  const events = new EventEmitter();
  const seen: string[] = [];
  const own: SignalledProcess = {
    on: (event: string | symbol, listener: (...args: never[]) => void) => {
      events.on(event, listener as () => void);
      return process;
    },
    exit: (code) => {
      throw new Error(`exit ${code}`);
    },
  };
  onStopSignal(own, (signal, code) => seen.push(`${signal} ${code}`));
  return { events, seen };
}

it.each([
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGTERM", 143],
])("%s asks to stop with code %i, and a second signal ends the process at once", (signal, code) => {
  const { events, seen } = open();
  events.emit(signal);
  expect(seen).toEqual([`${signal} ${code}`]);
  expect(() => events.emit("SIGTERM")).toThrow("exit 143");
  expect(seen).toHaveLength(1);
});
