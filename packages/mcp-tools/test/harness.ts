/** A toolkit on a simulator whose clock stands still. Tests assert on the simulator's journal, not on words. */
import { createOctopusClient } from "@octo/api-client";
import { createPolicy, type PolicyConfig } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import {
  type Clock,
  createManualClock,
  type DemoLandmarks,
  type LandmarksOf,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
  type WorldChoice,
} from "@octo/simulator";
import type {
  AuditEntry,
  Caller,
  ErrorOutcome,
  Outcome,
  ResultOutcome,
  ToolkitOptions,
} from "../src/index.ts";
import { createToolkit, type Toolkit } from "../src/index.ts";

export const START = new Date("2026-11-21T09:00:00Z");

export interface Bench<L extends LandmarksOf<WorldChoice> = DemoLandmarks> {
  readonly simulator: Simulator<L>;
  readonly clock: Clock;
  readonly toolkit: Toolkit;
  readonly audit: AuditEntry[];
  /** Calls a tool that must succeed. */
  ok(tool: string, args: unknown, caller?: Partial<Caller>): Promise<ResultOutcome>;
  /** Calls a tool that must fail. */
  fails(tool: string, args: unknown, caller?: Partial<Caller>): Promise<ErrorOutcome>;
  call(tool: string, args: unknown, caller?: Partial<Caller>): Promise<Outcome>;
  /** Method and path of every write that the server received. */
  writes(): string[];
  close(): Promise<void>;
}

export interface BenchOptions<W extends WorldChoice = "demo"> {
  readonly policy?: Partial<PolicyConfig>;
  readonly toolkit?: Partial<ToolkitOptions>;
  readonly simulator?: SimulatorOptions<W>;
}

export async function openBench<W extends WorldChoice = "demo">(
  options: BenchOptions<W> = {},
): Promise<Bench<LandmarksOf<W>>> {
  const clock = createManualClock(START);
  const simulator = await startSimulator<W>({
    seed: 7,
    clock,
    startTime: START,
    ...options.simulator,
  });
  const audit: AuditEntry[] = [];
  const toolkit = createToolkit({
    client: createOctopusClient({
      serverUrl: simulator.url,
      credential: { kind: "apiKey", key: simulator.apiKey },
      timeoutMs: 5_000,
      retry: { baseDelayMs: 1 },
    }),
    policy: createPolicy({ routes: octopusRoutes, ...options.policy }),
    secrets: [simulator.apiKey],
    audit: { record: (entry) => void audit.push(entry) },
    now: () => clock.now(),
    sleep: async (ms) => clock.advance(ms),
    ...options.toolkit,
  });
  const call: Bench<LandmarksOf<W>>["call"] = (tool, args, caller) =>
    toolkit.call(tool, args, { transport: "test", ...caller });
  return {
    simulator,
    clock,
    toolkit,
    audit,
    call,
    async ok(tool, args, caller) {
      const outcome = await call(tool, args, caller);
      if (outcome.kind !== "result")
        throw new Error(outcome.kind === "error" ? outcome.text : `asked: ${outcome.prompt}`);
      return outcome;
    },
    async fails(tool, args, caller) {
      const outcome = await call(tool, args, caller);
      if (outcome.kind !== "error") throw new Error(`${tool} did not fail but came to ${outcome.kind}`);
      return outcome;
    },
    writes: () => simulator.journal.writes().map(({ method, path }) => `${method} ${path}`),
    close: () => simulator.close(),
  };
}
