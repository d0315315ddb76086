/** Takes a server down in good order. */
import type { Server } from "node:http";
import type { Log } from "@octo/app-kit";
import type { McpDoor } from "./mcp/mcp-door.ts";
import type { RunningCalls } from "./observe/running-calls.ts";

/** A write that was sent is waited for; what still runs at the end of the time is told by name. */
export async function drain(
  server: Server,
  running: RunningCalls,
  door: McpDoor,
  timeoutMs: number,
  log: Log,
): Promise<void> {
  const before = running.list;
  log.info("draining", {
    running: before.length,
    writes: before.filter(({ writes }) => writes).map(({ tool }) => tool),
  });
  const closed = closeServer(server);
  const left = await running.settled(timeoutMs);
  await door.close();
  for (const { tool, writes } of left)
    log.error("a call did not end in time", {
      tool,
      ...(writes ? { writes, note: "look at Octopus for its effect" } : {}),
    });
  log.info("drained", { finished: before.length - left.length, unfinished: left.length });
  // Answers that were just given still have to leave.
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 500))]);
  server.closeAllConnections();
  await closed;
}

/** No new connections; those without a request are closed. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
