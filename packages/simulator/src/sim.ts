/** What every rule of the simulated server works on: the state, the task engine, the time and the settings. */

import type { TaskEngine } from "./engine/engine.ts";
import type { User } from "./model/structure.ts";
import type { Random } from "./random.ts";
import type { Store } from "./store/store.ts";

export interface Settings {
  readonly serverVersion: string;
  readonly serverNode: string;
  readonly installationId: string;
  readonly virtualDirectory: string;
}

export interface Sim {
  readonly store: Store;
  readonly engine: TaskEngine;
  readonly random: Random;
  readonly settings: Settings;
  /** Simulated time in milliseconds since the epoch. */
  now(): number;
}

/** Who does something, and by which client; the audit trail records both. */
export interface Actor {
  readonly user: User;
  readonly agent: string;
  readonly identity: string;
  readonly ip: string | null;
  readonly apiKeyId: string | null;
}
