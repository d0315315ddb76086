/** For tests of the server: a started simulator on a manual clock, with short functions for requests. */

import { createManualClock } from "../clock.ts";
import type { SimulatorOptions } from "../options.ts";
import { type Simulator, startSimulator } from "../simulator.ts";
import type { DemoLandmarks } from "../worlds/demo.ts";
import type { World } from "../worlds/world.ts";

export const START = new Date("2026-11-20T08:00:00.000Z");

export interface TestResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON, untyped. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface Harness {
  readonly sim: Simulator;
  readonly marks: DemoLandmarks;
  get(path: string, key?: string): Promise<TestResponse>;
  send(method: string, path: string, body?: unknown, key?: string): Promise<TestResponse>;
  /** Moves simulated time forward by seconds. */
  wait(seconds: number): void;
}

/** The demo world by name, or by a function that builds it. */
type DemoWorld = "demo" | World<DemoLandmarks>;

/** Starts the demo world at a fixed moment. */
export async function startHarness(options: SimulatorOptions<DemoWorld> = {}): Promise<Harness> {
  const sim = await startSimulator<DemoWorld>({
    startTime: START,
    clock: createManualClock(START),
    ...options,
  });
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    key: string = sim.apiKey,
  ): Promise<TestResponse> => {
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
