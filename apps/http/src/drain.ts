/** Closes a server after the calls that run have ended. */
import type { Server } from "node:http";
import type { Log } from "@octo/app-kit";
import type { McpEndpoint } from "./mcp/mcp-endpoint.ts";
import type { RunningCalls } from "./observe/running-calls.ts";

/** The parts that are closed. */
export interface Draining {
  readonly server: Server;
  readonly running: RunningCalls;
  readonly endpoint: McpEndpoint;
  readonly log: Log;
}

/** Closes a server. A write that was sent is waited for; a call that still runs after `timeoutMs` is named in the log. */
export async function drain({ server, running, endpoint, log }: Draining, timeoutMs: number): Promise<void> {
  const before = running.list;
  log.info("draining", {
    running: before.length,
    writes: before.filter(({ writes }) => writes).map(({ tool }) => tool),
  });
  const closed = closeServer(server);
  const left = await running.settled(timeoutMs);
  await endpoint.close();
  for (const { tool, writes } of left)
    log.error("a call did not end in time", {
      tool,
      ...(writes ? { writes, note: "look at Octopus for its effect" } : {}),
    });
  log.info("drained", { finished: before.length - left.length, unfinished: left.length });
  // Responses that were just made still have to be sent.
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 500))]);
  server.closeAllConnections();
  await closed;
}

/** Accepts no new connections and closes those without a request. Resolves when all connections are closed. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
