/** A small HTTP server on a free port that counts what reaches it, for behaviour that no Octopus Server shows. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface TestServer {
  readonly url: string;
  readonly seen: Seen[];
  /** The most requests that were in the handler at the same time. */
  readonly peak: () => number;
  /** How many connections have been closed by the other side before they were answered. */
  readonly dropped: () => number;
  close(): Promise<void>;
}

export type Handler = (request: Seen, response: ServerResponse, at: number) => unknown;

const open: TestServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Starts a server that is closed after the test. */
export async function serve(handler: Handler): Promise<TestServer> {
  const seen: Seen[] = [];
  let running = 0;
  let peak = 0;
  let dropped = 0;
  const server = createServer(async (request, response) => {
    running += 1;
    peak = Math.max(peak, running);
    response.on("close", () => {
      running -= 1;
      if (!response.writableEnded) dropped += 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const entry = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    seen.push(entry);
    await handler(entry, response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const result: TestServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    peak: () => peak,
    dropped: () => dropped,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  open.push(result);
  return result;
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(value));
}

/** Waits until something is so, since the other side of a socket learns of its end a moment later. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It never came to this: ${what}`);
}
