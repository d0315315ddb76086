import { ok, strictEqual } from "node:assert/strict";
import { createOctopusClient } from "@octo/api-client";
import { createToolkit } from "@octo/mcp-tools";
import { createAiSdkTools } from "@octo/mcp-tools/ai-sdk";
import { createMcpServerFactory } from "@octo/mcp-tools/mcp";
import { readAuditEnd } from "@octo/mcp-tools/node";
import { octopusPolicy } from "@octo/policy/octopus";
import { startSimulator } from "@octo/simulator";

const octopus = await startSimulator();
const toolkit = createToolkit({
  client: createOctopusClient({
    serverUrl: octopus.url,
    credential: { kind: "apiKey", key: octopus.apiKey },
  }),
  policy: octopusPolicy({ readOnly: true }),
});
strictEqual((await toolkit.call("list_spaces", {}, { transport: "embedded" })).kind, "result");
const tools = createAiSdkTools(toolkit, { jsonSchema: (schema) => schema });
ok((await tools.list_spaces?.execute({}))?.includes("Default"));
strictEqual(
  typeof createMcpServerFactory(toolkit, { name: "x", version: "1", transport: "embedded" }),
  "function",
);
strictEqual(typeof readAuditEnd, "function");
await octopus.close();
