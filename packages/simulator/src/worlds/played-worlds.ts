/**
 * Remembers the last played worlds of each name. The history of a world takes most of the time in which a simulator starts, and tests start
 * many simulators with the same options, so each one after the first gets a copy.
 */

import type { EngineState } from "../engine/engine.ts";
import type { Random } from "../random.ts";
import type { Settings, Sim } from "../sim.ts";
import { copyStore, documentsOf, type Store } from "../store/store.ts";
import type { WorldName } from "./index.ts";
import type { Landmarks } from "./world.ts";

/** Everything on which a world depends, beside the address of its server. */
export interface WorldOptions {
  readonly name: WorldName;
  readonly seed: number;
  readonly start: number;
  readonly apiKey: string;
  readonly settings: Settings;
}

/** The state of a server at the end of its history. */
export interface PlayedWorld {
  readonly store: Store;
  readonly random: Random;
  readonly engine: EngineState;
  /** The facts of the world for a server with this address. */
  landmarksAt(url: string): Landmarks;
}

interface Remembered {
  /** The options as one text. */
  readonly key: string;
  readonly world: PlayedWorld;
}

/** Two, because tests compare a new server with an old one. The large world takes 100 MB, so there is one of it. */
const MOST: Readonly<Record<WorldName, number>> = { demo: 2, hostile: 2, large: 1 };

/** The last played worlds of each name, the newest first. */
const remembered = new Map<WorldName, readonly Remembered[]>();

/** A copy of the world that was played with these options, or undefined when it is not remembered. */
export function playedWorld(options: WorldOptions): PlayedWorld | undefined {
  const key = keyOf(options);
  const found = remembered.get(options.name)?.find((one) => one.key === key);
  return found && copyOf(found.world);
}

/**
 * Remembers the present state of a server, whose history has just ended. It freezes the documents, because all copies share
 * them: code that changes one instead of replacing it fails, and no server sees what happens in another one.
 */
export function rememberWorld(options: WorldOptions, sim: Sim, built: { landmarks: Landmarks; url: string }) {
  const { store, random, engine } = sim;
  for (const document of documentsOf(store)) freeze(document);
  const landmarksAt = (url: string) => withUrl(built.landmarks, built.url, url) as Landmarks;
  const world = copyOf({ store, random, engine: engine.state(), landmarksAt });
  const others = remembered.get(options.name) ?? [];
  remembered.set(options.name, [{ key: keyOf(options), world }, ...others].slice(0, MOST[options.name]));
}

function keyOf(options: WorldOptions): string {
  return JSON.stringify([options.seed, options.start, options.apiKey, options.settings]);
}

function copyOf(world: PlayedWorld): PlayedWorld {
  return { ...world, store: copyStore(world.store), random: world.random.copy() };
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/** The same value, in which each text that begins with one address begins with the other one. */
function withUrl(value: unknown, from: string, to: string): unknown {
  if (typeof value === "string") return value.startsWith(from) ? `${to}${value.slice(from.length)}` : value;
  if (Array.isArray(value)) return value.map((part) => withUrl(part, from, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withUrl(part, from, to)]));
}
