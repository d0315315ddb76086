/** A tool server for tests: our handler behind a token, over a real socket; any part of it can be broken. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ToolSource } from "@octo/tool-contract";
import {
  type ContractHandlerOptions,
  createContractHandler,
  healthy,
  notFound,
  unauthorized,
} from "@octo/tool-contract";
import { fakeSource } from "@octo/tool-contract/testing";

export const TOKEN = "shop-token-1";
export const SECOND_TOKEN = "shop-token-2";

/** Answers a request, with the sound server behind it. */
export type Break = (request: Request, sound: (request: Request) => Promise<Response>) => Promise<Response>;

/** What a server is made of. */
export interface ToolServerOptions extends ContractHandlerOptions {
  readonly source?: ToolSource;
  readonly broken?: Break;
}

/** A server that runs. */
export interface ToolServer {
  readonly url: string;
  close(): Promise<void>;
}

/** An app as a host would meet it: health for all, the contract for those with a token. */
export function soundApp(options: ToolServerOptions = {}): (request: Request) => Promise<Response> {
  const { source = fakeSource(), basePath = "" } = options;
  const handler = createContractHandler(options);
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === "GET" && pathname === `${basePath}/health`) return healthy("1.2.3");
    const header = request.headers.get("authorization") ?? "";
    if (![TOKEN, SECOND_TOKEN].some((token) => header === `Bearer ${token}`)) return unauthorized();
    if (request.headers.get("x-octopus-tenant-id") === "tenant-b") return forbidden();
    if (pathname === `${basePath}/nothing`) return notFound();
    return handler.handle(source, request, { caller: header, signal: request.signal });
  };
}

function forbidden(): Response {
  const body = { error: "forbidden", message: "This token is not for that tenant." };
  return Response.json(body, { status: 403 });
}

/** Starts the server on a free port of this machine. */
export async function startToolServer(options: ToolServerOptions = {}): Promise<ToolServer> {
  const sound = soundApp(options);
  const { broken } = options;
  const serve = broken ? (request: Request) => broken(request, sound) : sound;
  const server = createServer((incoming, outgoing) => {
    void respond(incoming, outgoing, serve).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${options.basePath ?? ""}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  serve: (request: Request) => Promise<Response>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/" } = incoming;
  const body = Buffer.concat(chunks);
  const request = new Request(new URL(url, "http://127.0.0.1"), {
    method,
    headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(method === "GET" || method === "HEAD" ? {} : { body }),
  });
  const response = await serve(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
