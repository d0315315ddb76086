/** Assembles and starts a simulator: it builds a world at moments in the past, and then serves it at the present. */

import type { AddressInfo } from "node:net";
import { type Clock, createManualClock, createRealClock } from "./clock.ts";
import { createProgress } from "./domain/schedules.ts";
import { createTaskHooks } from "./domain/task-hooks.ts";
import { comparePackageVersions } from "./domain/versions.ts";
import { createEngine } from "./engine/engine.ts";
import { createFaults, type Faults } from "./faults.ts";
import { type LocalRequest, type LocalResponse, respond } from "./http/respond.ts";
import { createHttpServer } from "./http/server.ts";
import { createSpool, type Spool } from "./http/spool.ts";
import { createJournal, type Journal } from "./journal.ts";
import { checkOptions, type SimulatorOptions } from "./options.ts";
import { createRandom, type Random, seedFrom } from "./random.ts";
import { createRateLimiter } from "./rate-limit/limiter.ts";
import { builtInPolicies, RATE_LIMITS_SINCE, type RateLimitSettings } from "./rate-limit/policies.ts";
import { routeTable } from "./routes/index.ts";
import type { Settings, Sim } from "./sim.ts";
import { reserveIds } from "./store/reserve-ids.ts";
import { createStore, type Store } from "./store/store.ts";
import { createEdition } from "./versions/edition.ts";
import type { DemoLandmarks } from "./worlds/demo.ts";
import { type LandmarksOf, type WorldChoice, worldOf } from "./worlds/index.ts";
import { type PlayedWorld, playedWorld, rememberWorld, type WorldOptions } from "./worlds/played-worlds.ts";
import type { HistoryEntry, Landmarks } from "./worlds/world.ts";

/** A running simulator. */
export interface Simulator<L extends Landmarks = DemoLandmarks> {
  /** The base address, with the virtual directory, without a slash at the end. */
  readonly url: string;
  /** The API key of the agent's service account. */
  readonly apiKey: string;
  /** Simulated time; a manual clock moves only when it is advanced. */
  readonly clock: Clock;
  /** The requests that were made. */
  readonly journal: Journal;
  /** Failures that are injected. */
  readonly faults: Faults;
  /** Facts of the world by name: ids, versions, API keys of users. */
  readonly landmarks: L;
  /** The state itself, for tests that check more than the API shows. */
  readonly store: Store;
  /**
   * Responds to a request of this process without a socket, as the server would, and records it in the journal. Injected faults
   * do not apply, and uploads of files are not read.
   */
  respond(request: LocalRequest): LocalResponse;
  /** Closes the server and its connections. */
  close(): Promise<void>;
}

const DAYS_OF_HISTORY_MS = 60 * 86_400_000;

/**
 * Starts a simulator, and resolves when it accepts requests.
 *
 * @throws SimulatorOptionsError when an option is wrong or unknown.
 *
 * @example
 * ```ts
 * import { createManualClock, startSimulator } from "@octo/simulator";
 *
 * const startTime = new Date("2026-11-20T08:00:00Z");
 * const simulator = await startSimulator({ startTime, clock: createManualClock(startTime) });
 * const { projects, versions } = simulator.landmarks;
 * versions.failed; // => "4.2.1"
 *
 * const response = await fetch(`${simulator.url}/api/Spaces-1/projects/${projects.checkout}`, {
 *   headers: { "X-Octopus-ApiKey": simulator.apiKey },
 * });
 * response.status; // => 200
 * simulator.journal.count({ method: "GET" }); // => 1
 * await simulator.close();
 * ```
 */
export async function startSimulator<W extends WorldChoice = "demo">(
  options: SimulatorOptions<W> = {},
): Promise<Simulator<LandmarksOf<W>>> {
  checkOptions(options);
  const basics = basicsOf(options);
  const { seed, start, apiKey, settings, random } = basics;
  const past = createManualClock(new Date(start - DAYS_OF_HISTORY_MS));
  let clock: Clock = past;
  const worldOptions = rememberedBy(options, basics);
  const played = worldOptions === undefined ? undefined : playedWorld(worldOptions);
  const sim = createSim({ settings, random, now: () => clock.now() }, played);
  const { store, spool } = sim;
  const journal = createJournal();
  const faults = createFaults(createRandom(seedFrom(seed, "faults")));
  const { routes, router } = routeTable();
  const edition = createEdition(settings.serverVersion, routes, router);
  const advance = createProgress(sim);
  const parts = { sim, advance, router, edition, journal, faults };
  const server = createHttpServer(parts);
  const host = options.host ?? "127.0.0.1";
  const url = `http://${host}:${await listen(server, host, options.port ?? 0)}${settings.virtualDirectory}`;

  const play = (entries: readonly HistoryEntry[]): void => playHistory(sim, past, entries, start);
  const build = () => {
    const built = worldOf(options.world)({ sim, random, start, apiKey, url, play });
    play([]);
    reserveIds(sim.store);
    if (worldOptions !== undefined) rememberWorld(worldOptions, sim, { landmarks: built, url });
    return built;
  };
  const landmarks =
    played === undefined
      ? await buildOrClose(server, spool, build)
      : (played.landmarksAt(url) as LandmarksOf<W>);
  limitRates(sim, options.rateLimit ?? false);
  clock = options.clock ?? createRealClock({ speed: options.speed ?? 1, start: new Date(start) });
  return {
    url,
    apiKey,
    clock,
    journal,
    faults,
    landmarks,
    store,
    respond: (request) => respond(parts, request),
    close: () => close(server, spool),
  };
}

/** What a world and its server begin with. */
function basicsOf(options: SimulatorOptions<WorldChoice>): Omit<WorldOptions, "name"> & { random: Random } {
  const seed = options.seed ?? 1;
  const random = createRandom(seed);
  const apiKey = options.apiKey ?? `API-${random.token(28)}`;
  const start = options.startTime?.getTime() ?? options.clock?.now() ?? Date.now();
  const settings: Settings = {
    serverVersion: options.serverVersion ?? "2026.3.15581",
    serverNode: "OctopusServerNodes-octopus-01",
    installationId: uuid(random),
    virtualDirectory: (options.virtualDirectory ?? "").replace(/\/+$/, ""),
  };
  return { seed, random, apiKey, start, settings };
}

/** An empty server, or one that goes on from a played world. */
function createSim(basics: Pick<Sim, "settings" | "random" | "now">, played: PlayedWorld | undefined): Sim {
  const store = played?.store ?? createStore();
  const hooks = createTaskHooks(store, () => sim);
  const sim: Sim = {
    ...basics,
    store,
    random: played?.random ?? basics.random,
    engine: createEngine(store, hooks, played?.engine),
    rateLimits: createRateLimiter(store.rateLimitingPolicies),
    spool: createSpool(),
  };
  return sim;
}

/**
 * The options by which a world is remembered. A function of the caller may build anything, and a world that starts now is never
 * built twice.
 */
function rememberedBy(
  { world, startTime, clock }: SimulatorOptions<WorldChoice>,
  basics: Omit<WorldOptions, "name">,
): WorldOptions | undefined {
  if (typeof world === "function" || (startTime === undefined && clock === undefined)) return undefined;
  return { ...basics, name: world ?? "demo" };
}

/** Adds the built-in policies, on versions that have them. */
function limitRates(sim: Sim, option: boolean | RateLimitSettings): void {
  if (comparePackageVersions(sim.settings.serverVersion, RATE_LIMITS_SINCE) < 0) return;
  const settings = typeof option === "boolean" ? {} : option;
  for (const policy of builtInPolicies(option !== false, settings))
    sim.store.rateLimitingPolicies.put(policy);
}

/** Runs the entries of a history in order of time. The engine catches up before each entry and at the end. */
function playHistory(sim: Sim, past: Clock, entries: readonly HistoryEntry[], until: number): void {
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    if (entry.at > until) continue;
    past.advance(Math.max(0, entry.at - past.now()));
    sim.engine.advance(past.now());
    entry.run();
  }
  past.advance(Math.max(0, until - past.now()));
  sim.engine.advance(past.now());
}

/** Builds the world, and closes the server when that fails, so that no listening socket remains. */
async function buildOrClose<T>(
  server: ReturnType<typeof createHttpServer>,
  spool: Spool,
  build: () => T,
): Promise<T> {
  try {
    return build();
  } catch (error) {
    await close(server, spool);
    throw error;
  }
}

function uuid(random: Random): string {
  const hex = (length: number): string =>
    Array.from({ length }, () => random.int(0, 15).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

function listen(server: ReturnType<typeof createHttpServer>, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: ReturnType<typeof createHttpServer>, spool: Spool): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      spool.close();
      resolve();
    });
    server.closeAllConnections();
  });
}
