/**
 * A world fills an empty server. It makes history by acting at moments in the past, through the code that serves
 * requests.
 */

import type { Random } from "../random.ts";
import type { Actor, Sim } from "../sim.ts";

/** What a world is built with. */
export interface WorldKit {
  /** The server being filled; its time is the moment of the current entry of the history. */
  readonly sim: Sim;
  readonly random: Random;
  /** The present of the world, in milliseconds since the epoch. */
  readonly start: number;
  /** The key of the agent's service account. */
  readonly apiKey: string;
  /** The address of the server, for portal links. */
  readonly url: string;
  /** Runs entries in order of time. The task engine catches up before each entry. */
  play(entries: readonly HistoryEntry[]): void;
}

/** Something that happens at a moment in the past. */
export interface HistoryEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  run(): void;
}

/** Fills the server and returns the facts that are worth naming. */
export type World<L extends Landmarks = Landmarks> = (kit: WorldKit) => L;

/** A user with an API key. */
export interface UserLandmark {
  readonly id: string;
  readonly username: string;
  readonly apiKey: string;
}

/** Facts of a world by name, for demonstrations and tests: ids, unless a name says otherwise. */
export interface Landmarks {
  readonly defaultSpaceId: string;
  /** The service account of the agent. */
  readonly agent: UserLandmark;
  /** All users, by user name. */
  readonly users: Readonly<Record<string, UserLandmark>>;
  /** Ids by key, as in `spaces.default`. */
  readonly spaces: Readonly<Record<string, string>>;
  readonly environments: Readonly<Record<string, string>>;
  readonly projects: Readonly<Record<string, string>>;
  /** Ids by name. */
  readonly tenants: Readonly<Record<string, string>>;
  /** A deployment whose task failed. */
  readonly failedDeployment: {
    readonly deploymentId: string;
    readonly taskId: string;
    readonly releaseId: string;
    readonly portalUrl: string;
    readonly taskUrl: string;
  } | null;
  /** An interruption that waits for a person. */
  readonly pendingInterruption: {
    readonly interruptionId: string;
    readonly taskId: string;
    readonly deploymentId: string;
  } | null;
  readonly expiringCertificateId: string | null;
  readonly unhealthyMachineId: string | null;
  readonly runbookId: string | null;
  readonly freezeId: string | null;
  /** The audit event of the change that made the deployment fail. */
  readonly variableChangeEventId: string | null;
}

/** An actor for a person who uses the portal in history. */
export function personActor(sim: Sim, userId: string): Actor {
  const user = sim.store.users.get(userId);
  if (user === undefined) throw new RangeError(`no user ${userId}`);
  return {
    user,
    agent: `OctopusClient-js/${sim.settings.serverVersion}`,
    identity: "Session cookie",
    ip: "10.20.0.14",
    apiKeyId: null,
  };
}
