/** A server of the tool contract, with one tool that reads and one that writes. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The token that it accepts. */
export const SHOP_TOKEN = "shop-token-1";

/** A server that runs. */
export interface ShopServer {
  readonly url: string;
  /** Tools that were called, with their arguments. */
  readonly calls: { readonly tool: string; readonly args: unknown }[];
  /** What it says of its tool `get`. */
  description: string;
  close(): Promise<void>;
}

/** Starts it on a free port of this machine. */
export async function startShopServer(): Promise<ShopServer> {
  const calls: ShopServer["calls"] = [];
  const inputSchema = {
    type: "object",
    properties: { id: { type: "integer", description: "Of the article" } },
    required: ["id"],
    additionalProperties: false,
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const send = (status: number, value: unknown) => {
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(value));
    };
    if (request.url === "/health") return send(200, { status: "ok", version: "1.2.0" });
    if (request.headers.authorization !== `Bearer ${SHOP_TOKEN}`)
      return send(401, { error: "unauthorized", message: "No." });
    if (request.url === "/tools")
      return send(200, [
        { name: "get", description: shop.description, inputSchema },
        { name: "order", description: "Orders an article.", inputSchema },
      ]);
    const [, tool = ""] = /^\/tool\/(\w+)\/call$/.exec(request.url ?? "") ?? [];
    const args: unknown = JSON.parse(Buffer.concat(chunks).toString());
    calls.push({ tool, args });
    send(200, { done: tool });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const shop: ShopServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    description: "Shows an article.",
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return shop;
}

/** Settings of external tools, as JSON, which is YAML too. */
export function shopSettings(url: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    mcpServers: [{ name: "shop", baseUrl: url, credentialId: 55, timeoutMs: 30_000, enabled: true }],
    credentials: { 55: { variable: "SHOP_TOKEN" } },
    servers: { shop: { tools: { get: "read" } } },
    ...more,
  });
}
