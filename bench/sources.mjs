/** What the benchmarks take from the packages; it is bundled from source. */
export { createOctopusClient } from "../packages/api-client/src/index.ts";
export { sendHttpTo } from "../packages/app-kit/src/network.ts";
export { createToolkit } from "../packages/mcp-tools/src/index.ts";
export { sampleCalls } from "../packages/mcp-tools/test/support/sample-calls.ts";
export { writingCall } from "../packages/mcp-tools/test/support/writing-calls.ts";
export { createPolicy } from "../packages/policy/src/index.ts";
export { octopusPolicy, octopusRoutes } from "../packages/policy/src/octopus/index.ts";
export { createManualClock, startSimulator } from "../packages/simulator/src/index.ts";
export { createMemoryState } from "../packages/state/src/index.ts";
export { openRedisState, readStateAddress } from "../packages/state/src/redis/index.ts";
export { createToolHost, readServers } from "../packages/tool-host/src/index.ts";
