/** State that replicas of a server share: an interface, an implementation in memory, and its conformance test. */

export { type ConformanceSetup, type StateCheck, stateStoreChecks } from "./conformance.ts";
export { createMemoryState, type MemoryStateOptions } from "./memory-state.ts";
export type { Counted, StateStore } from "./state-store.ts";
