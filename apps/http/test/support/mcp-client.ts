/** The official client of the SDK 2.x over HTTP, in either era. */
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { KEY } from "./stack.ts";

export type Era = "legacy" | "auto";

export interface ConnectOptions {
  readonly era: Era;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  /** Answers questions; without it the client cannot be asked. */
  readonly answer?: (
    message: string,
  ) => "accept" | "decline" | "cancel" | Promise<"accept" | "decline" | "cancel">;
}

export interface Connected {
  readonly client: Client;
  readonly transport: StreamableHTTPClientTransport;
  close(): Promise<void>;
}

export async function connect(url: string, options: ConnectOptions): Promise<Connected> {
  const { era, path = "/mcp", headers = {}, answer } = options;
  const client = new Client(
    { name: "test-client", version: "1.2.3" },
    {
      versionNegotiation: { mode: era },
      capabilities: answer ? { elicitation: { form: {} } } : {},
    },
  );
  if (answer) {
    client.setRequestHandler("elicitation/create", async ({ params }) => ({
      action: await answer(params.message),
      content: {},
    }));
  }
  const transport = new StreamableHTTPClientTransport(new URL(url + path), {
    requestInit: { headers: { authorization: `Bearer ${KEY}`, ...headers } },
  });
  await client.connect(transport);
  return { client, transport, close: () => client.close() };
}

/** The facts in the marked text of a result. */
export function factsOf({ content }: object & { content?: unknown }): Record<string, unknown> {
  const [first] = content as readonly { readonly text: string }[];
  return JSON.parse(String(first?.text.split("\n")[1])) as Record<string, unknown>;
}
