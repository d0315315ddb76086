/** What every part of the simulated server uses: the state, the task engine, the time and the settings. */

import type { TaskEngine } from "./engine/engine.ts";
import type { Spool } from "./http/spool.ts";
import type { User } from "./model/structure.ts";
import type { Random } from "./random.ts";
import type { RateLimiter } from "./rate-limit/limiter.ts";
import type { SpaceState, Store } from "./store/store.ts";

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
  readonly rateLimits: RateLimiter;
  /** The contents of uploaded packages. */
  readonly spool: Spool;
  /** Simulated time in milliseconds since the epoch. */
  now(): number;
}

/** Somebody who does something in a space. The context of a request has all of these fields. */
export interface ActorInSpace {
  readonly sim: Sim;
  readonly space: SpaceState;
  readonly actor: Actor;
}

/** Who does something, and by which client; the audit trail records both. */
export interface Actor {
  readonly user: User;
  readonly agent: string;
  readonly identity: string;
  readonly ip: string | null;
  readonly apiKeyId: string | null;
}
