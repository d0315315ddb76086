import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    node: "src/node.ts",
    "adapters/mcp-v2": "src/adapters/mcp-v2.ts",
    "adapters/mcp-v1": "src/adapters/mcp-v1.ts",
    "adapters/ai-sdk": "src/adapters/ai-sdk.ts",
  },
  format: "esm",
  target: "node20",
  dts: true,
  clean: true,
});
