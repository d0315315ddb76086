/** An Octopus Server in a process: for tests, demonstrations and training. */

export { type Clock, createManualClock, createRealClock, type RealClockOptions } from "./clock.ts";
export { FAULT_KINDS, type Fault, type FaultKind, type Faults, parseFault } from "./faults.ts";
export type { LocalRequest, LocalResponse } from "./http/respond.ts";
export type { Journal, JournalEntry } from "./journal.ts";
export { type SimulatorOptions, SimulatorOptionsError } from "./options.ts";
export type { RateLimitSettings } from "./rate-limit/policies.ts";
export { type Simulator, startSimulator } from "./simulator.ts";
export { type DemoFacts, demoFacts } from "./worlds/demo/facts.ts";
export { type DemoLandmarks, demoWorld } from "./worlds/demo.ts";
export { type HostileLandmarks, hostileWorld } from "./worlds/hostile.ts";
export { type LandmarksOf, WORLD_NAMES, type WorldChoice, type WorldName } from "./worlds/index.ts";
export { type LargeLandmarks, largeWorld } from "./worlds/large.ts";
export type { HistoryEntry, Landmarks, UserLandmark, World, WorldKit } from "./worlds/world.ts";
