/** What the benchmark takes from the packages; `scripts/answers.mjs` bundles it from source. */
export { createOctopusClient } from "../../packages/api-client/src/index.ts";
export { createToolkit } from "../../packages/mcp-tools/src/index.ts";
export { octopusPolicy } from "../../packages/policy/src/octopus/index.ts";
export { createManualClock, startSimulator } from "../../packages/simulator/src/index.ts";
