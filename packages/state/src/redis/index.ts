/** The shared state in Valkey or Redis. It stands apart, so that nothing of its client is loaded without it. */

export { type ReadAddress, readStateAddress, type StateAddress, type StateNode } from "./address.ts";
export type { ConnectionOptions, StateChange } from "./connection.ts";
export { openRedisState, type RedisState, type RedisStateOptions, type StateUse } from "./redis-state.ts";
