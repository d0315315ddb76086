/** The server that the official conformance suites expect to find: their tools, prompts and resources. */
import { randomBytes } from "node:crypto";
import {
  createRequestStateCodec,
  McpServer,
  type McpServerFactory,
  type ServerEventBus,
} from "@modelcontextprotocol/server";
import { addAskingTools } from "./fixtures/asking-tools.ts";
import { addContentTools } from "./fixtures/content-tools.ts";
import { addInputRequiredTools, type Remembered } from "./fixtures/input-required-tools.ts";
import { addNotifyingTools } from "./fixtures/notifying-tools.ts";
import { addPrompts } from "./fixtures/prompts.ts";
import { addResources } from "./fixtures/resources.ts";
import { addSchemaTools } from "./fixtures/schema-tools.ts";

/** Makes it; `events` is what the HTTP stack listens to. */
export function createFixtureFactory(events: ServerEventBus): McpServerFactory {
  const codec = createRequestStateCodec<Remembered>({ key: randomBytes(32) });
  return ({ era }) => {
    const mcp = new McpServer(
      { name: "octo-mcp-conformance-fixtures", version: "1.0.0" },
      {
        capabilities: {
          tools: { listChanged: true },
          prompts: { listChanged: true },
          resources: { subscribe: true },
          completions: {},
          logging: {},
        },
        requestState: { verify: codec.verify },
      },
    );
    addContentTools(mcp);
    addNotifyingTools(mcp, events);
    addAskingTools(mcp);
    addInputRequiredTools(mcp, codec);
    addSchemaTools(mcp);
    addPrompts(mcp);
    addResources(mcp, era);
    return mcp;
  };
}
