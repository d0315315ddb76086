/** MCP clients that people use, each behind the same three verbs. */
import { createMCPClient } from "@ai-sdk/mcp";
import { createMCPClient as createMCPClient1 } from "@ai-sdk/mcp-1";
import { Client as Client1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as Transport1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { MCPServerStreamableHttp, setTracingDisabled } from "@openai/agents";
import { connect } from "./mcp-client.ts";
import { KEY } from "./stack.ts";

export interface RealClient {
  toolNames(): Promise<readonly string[]>;
  /** The text of the result. */
  call(tool: string, args: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

export type Connect = (url: string) => Promise<RealClient>;

const headers = { authorization: `Bearer ${KEY}` };

export const CLIENTS: Readonly<Record<string, Connect>> = {
  "@modelcontextprotocol/client 2.x, 2025 revisions": (url) => official(url, "legacy"),
  "@modelcontextprotocol/client 2.x, 2026-07-28": (url) => official(url, "auto"),
  "@modelcontextprotocol/sdk 1.x": (url) => official1(url),
  "@ai-sdk/mcp 1.x": (url) => aiSdk(createMCPClient1, url),
  "@ai-sdk/mcp 2.x": (url) => aiSdk(createMCPClient, url),
  "@openai/agents": openAiAgents,
};

async function official(url: string, era: "legacy" | "auto"): Promise<RealClient> {
  const { client, close } = await connect(url, { era });
  return {
    toolNames: async () => namesOf((await client.listTools()).tools),
    call: async (name, args) => textOf(await client.callTool({ name, arguments: args })),
    close,
  };
}

/** The SDK 1.x; with `approve` it can be asked, and says yes. */
export async function official1(url: string, approve?: (message: string) => void): Promise<RealClient> {
  const capabilities = approve ? { elicitation: {} } : {};
  const client = new Client1({ name: "sdk-1", version: "1" }, { capabilities });
  if (approve) {
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
      approve(params.message);
      return { action: "accept", content: {} };
    });
  }
  const transport = new Transport1(new URL(`${url}/mcp`), { requestInit: { headers } });
  // The SDK 1.x was written without `exactOptionalPropertyTypes`.
  await client.connect(transport as Parameters<Client1["connect"]>[0]);
  return {
    toolNames: async () => namesOf((await client.listTools()).tools),
    call: async (name, args) => textOf(await client.callTool({ name, arguments: args })),
    close: () => client.close(),
  };
}

interface AiSdkClient {
  tools(): Promise<Record<string, { execute: (args: never, options: never) => unknown }>>;
  close(): Promise<void>;
}

async function aiSdk(
  create: (config: {
    transport: { type: "http"; url: string; headers: Record<string, string> };
  }) => Promise<AiSdkClient>,
  url: string,
): Promise<RealClient> {
  const client = await create({ transport: { type: "http", url: `${url}/mcp`, headers } });
  return {
    toolNames: async () => Object.keys(await client.tools()),
    call: async (name, args) => {
      const tool = (await client.tools())[name];
      return textOf(await tool?.execute(args as never, { toolCallId: "1", messages: [] } as never));
    },
    close: () => client.close(),
  };
}

async function openAiAgents(url: string): Promise<RealClient> {
  setTracingDisabled(true);
  const server = new MCPServerStreamableHttp({ url: `${url}/mcp`, name: "octo", requestInit: { headers } });
  await server.connect();
  return {
    toolNames: async () => namesOf(await server.listTools()),
    call: async (name, args) => textOf({ content: await server.callTool(name, args) }),
    close: () => server.close(),
  };
}

function namesOf(tools: readonly { readonly name: string }[]): readonly string[] {
  return tools.map(({ name }) => name);
}

function textOf(result: unknown): string {
  const { content = [] } = (result ?? {}) as { readonly content?: readonly { readonly text?: string }[] };
  return content.map(({ text = "" }) => text).join("\n");
}
