/** A server that keeps the contract; tests read what it received, and change what it lists and does. */
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";

/** A request that arrived. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server that runs. */
export interface SoundServer {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** What it does; tests replace parts. */
  readonly works: {
    tools: readonly unknown[];
    token: string;
    call: (tool: string, args: unknown, request: IncomingMessage) => unknown;
  };
  close(): Promise<void>;
}

/** A descriptor that keeps the contract. */
export function toolNamed(name: string, extra: Readonly<Record<string, unknown>> = {}) {
  return {
    name,
    description: `Does ${name}.`,
    inputSchema: { type: "object", properties: { id: { type: "integer", description: "Any" } } },
    ...extra,
  };
}

/** Starts a server on a free port of this machine. */
export async function startSoundServer(names: readonly string[], tls?: ServerOptions): Promise<SoundServer> {
  const received: Received[] = [];
  const works: SoundServer["works"] = {
    tools: names.map((name) => toolNamed(name)),
    token: "token-1",
    call: (_, args) => ({ echo: args }),
  };
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const path = request.url ?? "";
    received.push({ path, headers: request.headers, body });
    const send = (status: number, value: unknown) => {
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(value));
    };
    if (path.endsWith("/health")) return send(200, { status: "ok", version: "1.0.0" });
    if (request.headers.authorization !== `Bearer ${works.token}`)
      return send(401, { error: "unauthorized", message: "No." });
    if (path.endsWith("/tools")) return send(200, works.tools);
    const [, tool = ""] = /\/tool\/([a-z0-9_]+)\/call$/.exec(path) ?? [];
    const value = await works.call(tool, JSON.parse(body), request);
    if (value !== undefined) send(200, value);
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    received,
    works,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
