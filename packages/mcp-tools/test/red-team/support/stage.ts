/** A toolkit on a simulator of any world, with everything that left it kept for inspection. */
import { createOctopusClient, type OctopusClientOptions } from "@octo/api-client";
import { createPolicy, type PolicyConfig } from "@octo/policy";
import { octopusRoutes } from "@octo/policy/octopus";
import {
  createManualClock,
  type LandmarksOf,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
  type WorldName,
} from "@octo/simulator";
import {
  type AuditEntry,
  type Caller,
  createToolkit,
  type Outcome,
  type Toolkit,
  type ToolkitOptions,
} from "../../../src/index.ts";
import { START } from "../../harness.ts";

/** The key that every stage is configured with; it may come out nowhere. */
export const CANARY = "API-CANARY7QX2ZK9WMV4TJH8RBD5NPG";

export interface Stage<W extends WorldName> {
  readonly simulator: Simulator<LandmarksOf<W>>;
  readonly toolkit: Toolkit;
  readonly audit: AuditEntry[];
  /** Calls with what the toolkit's caller sent, and forgets earlier requests first. */
  call(tool: string, args: unknown, caller?: Partial<Caller>): Promise<Outcome>;
  /** Method and path of every request that could change something. */
  writes(): string[];
  close(): Promise<void>;
}

export interface StageOptions {
  readonly policy?: Partial<PolicyConfig>;
  readonly toolkit?: Partial<ToolkitOptions>;
  readonly client?: Partial<OctopusClientOptions>;
  readonly simulator?: Omit<SimulatorOptions<WorldName>, "world">;
}

/** Opens a stage in one of the worlds of the simulator. */
export async function openStage<W extends WorldName>(
  world: W,
  options: StageOptions = {},
): Promise<Stage<W>> {
  const clock = createManualClock(START);
  const simulator = await startSimulator<W>({
    seed: 7,
    clock,
    startTime: START,
    apiKey: CANARY,
    ...options.simulator,
    world,
  });
  const audit: AuditEntry[] = [];
  const toolkit = createToolkit({
    client: createOctopusClient({
      serverUrl: simulator.url,
      credential: { kind: "apiKey", key: CANARY },
      timeoutMs: 5_000,
      retry: { baseDelayMs: 1 },
      ...options.client,
    }),
    policy: createPolicy({ routes: octopusRoutes, ...options.policy }),
    secrets: [CANARY],
    audit: { record: (entry) => void audit.push(entry) },
    now: () => clock.now(),
    ...options.toolkit,
  });
  return {
    simulator,
    toolkit,
    audit,
    call: (tool, args, caller) => toolkit.call(tool, args, { transport: "test", ...caller }),
    writes: () => simulator.journal.writes().map(({ method, path }) => `${method} ${path}`),
    close: () => simulator.close(),
  };
}
