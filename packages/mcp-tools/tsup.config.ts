import { defineConfig } from "tsup";
import { library } from "../../scripts/lib/library.mjs";

export default defineConfig({
  ...library,
  entry: {
    index: "src/index.ts",
    node: "src/node.ts",
    "adapters/mcp-v2": "src/adapters/mcp-v2.ts",
    "adapters/mcp-v1": "src/adapters/mcp-v1.ts",
    "adapters/ai-sdk": "src/adapters/ai-sdk.ts",
  },
});
