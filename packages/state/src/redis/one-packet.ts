/**
 * Sends the commands of one turn of the event loop as one packet. The client could do that too (`enableAutoPipelining`), but lets no
 * packet out before the response to the one before has come: a call would wait for what nobody waits for.
 */
import type { Redis } from "ioredis";

/** What is used of a client of one server; the clients of the servers of a cluster are such ones. */
type OneServer = Pick<Redis, "sendCommand" | "stream">;

/** Makes a client join its commands. */
export function joinCommands(client: OneServer): void {
  const send = client.sendCommand.bind(client);
  let corked: OneServer["stream"] | undefined;
  client.sendCommand = (command, stream) => {
    const { stream: socket } = client;
    if (socket && socket !== corked) {
      corked = socket;
      socket.cork();
      setImmediate(() => {
        if (corked === socket) corked = undefined;
        socket.uncork();
      });
    }
    return send(command, stream);
  };
}
