/** A small AI host for the demo: it starts the CLI, lists its tools, calls them, and shows a person the question. */
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import type { Screen } from "./screen.ts";

/** The result of a tool call, as the host receives it. */
export interface ToolResult {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Record<string, unknown>;
  readonly ms: number;
}

/** A connected host. */
export interface Host {
  readonly protocol: string;
  call(name: string, args: Record<string, unknown>): Promise<ToolResult>;
  tools(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the built CLI the way a host does and connects to it. */
export async function connectHost(options: {
  cli: string;
  serverUrl: string;
  apiKey: string;
  screen: Screen;
}): Promise<Host> {
  const client = new Client(
    { name: "octo-demo", version: "1.0.0" },
    { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: "auto" } },
  );
  client.setRequestHandler("elicitation/create", ({ params }) => {
    options.screen.approval(params.message);
    return { action: "accept", content: {} };
  });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [options.cli, "--quiet"],
    env: {
      OCTOPUS_SERVER_URL: options.serverUrl,
      OCTOPUS_API_KEY: options.apiKey,
      PATH: process.env.PATH ?? "",
    },
    stderr: "inherit",
  });
  await client.connect(transport);
  return {
    protocol: client.getNegotiatedProtocolVersion() ?? "unknown",
    tools: async () => (await client.listTools()).tools.length,
    async call(name, args) {
      const started = performance.now();
      const result = await client.callTool({ name, arguments: args });
      const [first] = result.content;
      const text = first?.type === "text" ? first.text : "";
      return {
        isError: result.isError === true,
        text,
        data: factsIn(text),
        ms: performance.now() - started,
      };
    },
    close: () => client.close(),
  };
}

/** The facts of a result, which stand as JSON inside its data marker. */
function factsIn(text: string): Record<string, unknown> {
  const [, json] = /^<octopus-data \w+>.*\n(\{.*\})\n/.exec(text) ?? [];
  return json === undefined ? {} : (JSON.parse(json) as Record<string, unknown>);
}
