/** State that replicas of a server share: an interface, its implementations, and its conformance test. */

export { type ConformanceSetup, type StateCheck, stateStoreChecks } from "./conformance.ts";
export { createMemoryState, type MemoryStateOptions } from "./memory-state.ts";
export { type ReadAddress, readStateAddress, type StateAddress, type StateNode } from "./redis/address.ts";
export {
  type Counted,
  type CountedWithin,
  type HoldLimit,
  type LogLimit,
  type StateStore,
  StateUnavailableError,
  type StoredEntry,
  type Unsubscribe,
} from "./state-store.ts";
