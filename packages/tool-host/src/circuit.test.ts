import { expect, it } from "vitest";
import { manualTimers } from "../test/manual-timers.ts";
import { createCircuit } from "./circuit.ts";

function open() {
  const timers = manualTimers();
  const events: string[] = [];
  const circuit = createCircuit({
    failures: 2,
    restMs: 1_000,
    timers,
    onOpen: (failures) => events.push(`open after ${failures}`),
    onClose: () => events.push("closed"),
  });
  return { circuit, timers, events };
}

it("opens after failures in a row, and a success between them begins anew", () => {
  const { circuit, events } = open();
  for (const how of ["failure", "success", "failure"] as const) {
    expect(circuit.enter()).toBe(0);
    circuit.end(how);
  }
  expect(circuit.enter()).toBe(0);
  expect(events).toEqual([]);
  circuit.end("failure");
  expect(events).toEqual(["open after 2"]);
  expect(circuit.enter()).toBe(1_000);
});

it("lets one call try after the rest, and rests again when it fails", () => {
  const { circuit, timers, events } = open();
  circuit.end("failure");
  circuit.end("failure");
  timers.advance(1_000);
  expect(circuit.enter()).toBe(0);
  expect(circuit.enter()).toBeGreaterThan(0);
  circuit.end("failure");
  expect(circuit.enter()).toBe(1_000);
  timers.advance(1_000);
  expect(circuit.enter()).toBe(0);
  circuit.end("success");
  expect(circuit.enter()).toBe(0);
  expect(events).toEqual(["open after 2", "closed"]);
});

it("a cancelled try leaves the next try open", () => {
  const { circuit, timers } = open();
  circuit.end("failure");
  circuit.end("failure");
  timers.advance(1_000);
  expect(circuit.enter()).toBe(0);
  circuit.end("unclear");
  expect(circuit.enter()).toBe(0);
});
