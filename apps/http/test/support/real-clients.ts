/** MCP clients that people use, each behind the same three verbs. */
import { createMCPClient, ElicitationRequestSchema } from "@ai-sdk/mcp";
import {
  createMCPClient as createMCPClient1,
  ElicitationRequestSchema as ElicitationRequestSchema1,
} from "@ai-sdk/mcp-1";
import { Client as Client1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as Transport1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { MCPServerStreamableHttp, setTracingDisabled } from "@openai/agents";
import { connect } from "./mcp-client.ts";
import { KEY } from "./stack.ts";

export interface RealClient {
  toolNames(): Promise<readonly string[]>;
  /** The text of the result. */
  call(tool: string, args: Record<string, unknown>, signal?: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** What a person says to a question. */
export type Person = (message: string) => Promise<"accept" | "decline">;

/** A client. With a person it can ask, where the client has the means for it. */
export interface ClientKind {
  readonly asks: boolean;
  connect(url: string, person?: Person): Promise<RealClient>;
}

const headers = { authorization: `Bearer ${KEY}` };

export const CLIENTS: Readonly<Record<string, ClientKind>> = {
  "@modelcontextprotocol/client 2.x, 2025 revisions": {
    asks: true,
    connect: (url, person) => official(url, "legacy", person),
  },
  "@modelcontextprotocol/client 2.x, 2026-07-28": {
    asks: true,
    connect: (url, person) => official(url, "auto", person),
  },
  "@modelcontextprotocol/sdk 1.x": { asks: true, connect: official1 },
  "@ai-sdk/mcp 1.x": {
    asks: true,
    connect: (url, person) =>
      aiSdk({ create: createMCPClient1, schema: ElicitationRequestSchema1 }, url, person),
  },
  "@ai-sdk/mcp 2.x": {
    asks: true,
    connect: (url, person) =>
      aiSdk({ create: createMCPClient, schema: ElicitationRequestSchema }, url, person),
  },
  "@openai/agents": { asks: false, connect: openAiAgents },
};

async function official(url: string, era: "legacy" | "auto", person?: Person): Promise<RealClient> {
  const { client, close } = await connect(url, { era, ...(person ? { answer: person } : {}) });
  return {
    toolNames: async () => namesOf((await client.listTools()).tools),
    call: async (name, args, signal) =>
      textOf(await client.callTool({ name, arguments: args }, signal ? { signal } : {})),
    close,
  };
}

async function official1(url: string, person?: Person): Promise<RealClient> {
  const capabilities = person ? { elicitation: {} } : {};
  const client = new Client1({ name: "sdk-1", version: "1" }, { capabilities });
  if (person) {
    client.setRequestHandler(ElicitRequestSchema, async ({ params }) => ({
      action: await person(params.message),
      content: {},
    }));
  }
  const transport = new Transport1(new URL(`${url}/mcp`), { requestInit: { headers } });
  // The SDK 1.x was written without `exactOptionalPropertyTypes`.
  await client.connect(transport as Parameters<Client1["connect"]>[0]);
  return {
    toolNames: async () => namesOf((await client.listTools()).tools),
    call: async (name, args, signal) =>
      textOf(await client.callTool({ name, arguments: args }, undefined, signal ? { signal } : {})),
    close: () => client.close(),
  };
}

interface AiSdkClient {
  tools(): Promise<Record<string, { execute: (args: never, options: never) => unknown }>>;
  onElicitationRequest(
    schema: never,
    handler: (request: { params: { message: string } }) => Promise<never>,
  ): void;
  close(): Promise<void>;
}

interface AiSdkPackage {
  readonly create: (config: {
    transport: { type: "http"; url: string; headers: Record<string, string> };
    capabilities: { elicitation?: Record<string, never> };
  }) => Promise<AiSdkClient>;
  readonly schema: unknown;
}

async function aiSdk({ create, schema }: AiSdkPackage, url: string, person?: Person): Promise<RealClient> {
  const client = await create({
    transport: { type: "http", url: `${url}/mcp`, headers },
    capabilities: person ? { elicitation: {} } : {},
  });
  if (person)
    client.onElicitationRequest(
      schema as never,
      async ({ params }) => ({ action: await person(params.message), content: {} }) as never,
    );
  return {
    toolNames: async () => Object.keys(await client.tools()),
    call: async (name, args, abortSignal) => {
      const tool = (await client.tools())[name];
      return textOf(
        await tool?.execute(args as never, { toolCallId: "1", messages: [], abortSignal } as never),
      );
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
