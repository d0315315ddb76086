/** The libraries with which hosts turn tools into requests to model APIs. Only the network is faked: a request is kept and not sent. */
import { createGoogleGenerativeAI } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { mcpToTool } from "@google/genai";
import { ChatGoogleGenerativeAI } from "@langchain/google-genai";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { getAllMcpTools, type MCPServer, withTrace } from "@openai/agents";
import type { Node } from "./rules.ts";

/** A tool as a server lists it. */
export interface Listed {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: { readonly type: "object"; readonly [key: string]: unknown };
}

/** The schemas that a library sends, by the name of the tool; a tool without arguments may have none. */
export type Converter = (tools: readonly Listed[]) => Promise<ReadonlyMap<string, Node | undefined>>;

/** Keeps the body of the first request, and fails it. */
function keptRequest() {
  const bodies: Node[] = [];
  const fetch = async (_url: unknown, init?: { readonly body?: unknown }): Promise<Response> => {
    bodies.push(JSON.parse(String(init?.body)) as Node);
    return new Response("{}", { status: 400 });
  };
  return { fetch, body: () => bodies[0] ?? {} };
}

async function refused(request: PromiseLike<unknown>): Promise<void> {
  await Promise.resolve(request).then(
    () => {
      throw new Error("the request was sent");
    },
    () => undefined,
  );
}

const PROMPT = [{ role: "user" as const, content: [{ type: "text" as const, text: "hello" }] }];

function functionTools(tools: readonly Listed[]) {
  return tools.map(({ name, description, inputSchema }) => ({
    type: "function" as const,
    name,
    description,
    inputSchema: inputSchema as never,
  }));
}

interface Declaration {
  readonly name: string;
  readonly parameters?: Node;
  readonly parametersJsonSchema?: Node;
}

function declarationsOf(tools: unknown): ReadonlyMap<string, Node | undefined> {
  const lists = (Array.isArray(tools) ? tools : [tools]) as readonly {
    readonly functionDeclarations?: readonly Declaration[];
  }[];
  const found = lists.flatMap(({ functionDeclarations }) => functionDeclarations ?? []);
  return new Map(
    found.map(({ name, parameters, parametersJsonSchema }) => [name, parameters ?? parametersJsonSchema]),
  );
}

/** `@ai-sdk/google`, Gemini's `parameters`. */
export const aiSdkGoogle: Converter = async (tools) => {
  const { fetch, body } = keptRequest();
  const model = createGoogleGenerativeAI({ apiKey: "none", fetch: fetch as never })("gemini-2.5-flash");
  await refused(model.doGenerate({ prompt: PROMPT, tools: functionTools(tools) }));
  return declarationsOf(body().tools);
};

interface OpenAiTool {
  readonly name: string;
  readonly parameters: Node;
}

/** `@ai-sdk/openai`, the Responses API. */
export const aiSdkOpenAi: Converter = async (tools) => {
  const { fetch, body } = keptRequest();
  const model = createOpenAI({ apiKey: "none", fetch: fetch as never })("gpt-5");
  await refused(model.doGenerate({ prompt: PROMPT, tools: functionTools(tools) }));
  return new Map((body().tools as readonly OpenAiTool[]).map(({ name, parameters }) => [name, parameters]));
};

/** `@langchain/google-genai`, Gemini's `parameters`. */
export const langchainGoogle: Converter = async (tools) => {
  const model = new ChatGoogleGenerativeAI({ apiKey: "none", model: "gemini-2.5-flash" });
  const openAiTools = tools.map(({ name, description, inputSchema }) => ({
    type: "function" as const,
    function: { name, description, parameters: inputSchema },
  }));
  return declarationsOf(model.invocationParams({ tools: openAiTools } as never).tools);
};

/** `@google/genai`, Gemini's `parametersJsonSchema`, over a real MCP client. */
export const googleGenAi: Converter = async (tools) => {
  const server = new Server({ name: "listed", version: "1" }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...tools] as never }));
  const client = new Client({ name: "genai", version: "1" });
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(right), client.connect(left)]);
  try {
    return declarationsOf(await mcpToTool(client).tool());
  } finally {
    await client.close();
  }
};

/** `@openai/agents`, as a host asks for it with or without strict mode. */
export const openAiAgents =
  (strict: boolean): Converter =>
  async (tools) => {
    const server = {
      name: "octo-mcp",
      cacheToolsList: false,
      connect: async () => undefined,
      close: async () => undefined,
      invalidateToolsCache: async () => undefined,
      callTool: async () => [],
      listTools: async () => tools,
    } as unknown as MCPServer;
    const converted = await withTrace("conversion", () =>
      getAllMcpTools({ mcpServers: [server], convertSchemasToStrict: strict }),
    );
    const found = converted as unknown as readonly (OpenAiTool & { readonly strict: boolean })[];
    return new Map(found.map(({ name, parameters }) => [name, parameters]));
  };
