/**
 * A proxy in front of a simulated Octopus. It holds requests until the test lets them go, so that what a test sees while a
 * call runs does not depend on how fast the machine is.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Requests that are held. */
export interface Hold {
  /** Resolves when so many requests are held. */
  arrived(count: number): Promise<void>;
  /** Forwards the held requests, and holds no more. */
  release(): void;
}

/** The proxy. */
export interface HoldingProxy {
  readonly url: string;
  /** Says where requests go; a simulator may start after its proxy. */
  forwardTo(url: string): void;
  /** Holds the requests that match from now on. */
  hold(matches: (request: IncomingMessage) => boolean): Hold;
  close(): Promise<void>;
}

/** Starts a proxy on a free port. */
export async function startHoldingProxy(): Promise<HoldingProxy> {
  let target = "";
  let current: (Hold & { take(request: IncomingMessage): Promise<void> | undefined }) | undefined;
  const server = createServer(async (incoming, outgoing) => {
    await current?.take(incoming);
    forward(incoming, outgoing, target);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forwardTo: (url) => {
      target = url;
    },
    hold: (matches) => {
      current = createHold(matches);
      return current;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function createHold(matches: (request: IncomingMessage) => boolean) {
  let held = 0;
  let isReleased = false;
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    take(incoming: IncomingMessage): Promise<void> | undefined {
      if (isReleased || !matches(incoming)) return undefined;
      held += 1;
      for (const { count, resolve } of waiting) if (held >= count) resolve();
      return released;
    },
    arrived: (count: number) =>
      new Promise<void>((resolve) => {
        if (held >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    release() {
      isReleased = true;
      letGo();
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: string): void {
  const { method, url = "/", headers } = incoming;
  const sent = request(new URL(url, target), { method, headers, agent: false }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  sent.on("error", () => outgoing.destroy());
  incoming.pipe(sent);
}
