/** What every test of the server needs: a started simulator on a manual clock, and short ways to ask it. */

import { createManualClock } from "../clock.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../simulator.ts";
import type { DemoLandmarks } from "../worlds/demo.ts";

export const START = new Date("2026-11-20T08:00:00.000Z");

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON, to be looked into freely. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface Harness {
  readonly sim: Simulator;
  readonly marks: DemoLandmarks;
  get(path: string, key?: string): Promise<Answer>;
  send(method: string, path: string, body?: unknown, key?: string): Promise<Answer>;
  /** Moves simulated time forward by seconds. */
  wait(seconds: number): void;
}

/** Starts the demo world at a fixed moment. */
export async function startHarness(options: SimulatorOptions = {}): Promise<Harness> {
  const sim = await startSimulator({ startTime: START, clock: createManualClock(START), ...options });
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    key: string = sim.apiKey,
  ): Promise<Answer> => {
    const response = await fetch(`${sim.url}${path}`, {
      method,
      headers: {
        ...(key === "" ? {} : { "X-Octopus-ApiKey": key }),
        "Content-Type": "application/json",
        "User-Agent": "harness/1.0",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (response.headers.get("content-type") ?? "").includes("json") && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? JSON.parse(text) : undefined,
    };
  };
  return {
    sim,
    marks: sim.landmarks,
    send,
    get: (path, key) => send("GET", path, undefined, key),
    wait: (seconds) => sim.clock.advance(seconds * 1_000),
  };
}
