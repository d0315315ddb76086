/**
 * Stands between a server and its store: it lists the packets that the server sends, with the commands in each, and can hold them,
 * so that the time of a call says for how many of them it waits.
 */
import { connect, createServer } from "node:net";

/** The sign of life of a replica, which belongs to no call. */
const BEAT = /^set octo-mcp:v:replica:/;

/** Listens before a store. */
export async function tapStore(port) {
  let packets = [];
  let holdMs = 0;
  const server = createServer((from) => {
    const to = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [from, to],
      [to, from],
    ]) {
      one.setNoDelay(true);
      one.on("error", () => undefined);
      one.on("close", () => other.destroy());
    }
    to.pipe(from);
    from.on("data", (chunk) => {
      const commands = commandsIn(chunk.toString());
      if (!commands.every((command) => BEAT.test(command))) packets.push({ at: Date.now(), commands });
      if (holdMs === 0) to.write(chunk);
      else setTimeout(() => to.write(chunk), holdMs);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.address().port,
    /** Holds each packet for so long from now on. */
    hold: (ms) => {
      holdMs = ms;
    },
    /** The packets since the last time. */
    take() {
      const taken = packets;
      packets = [];
      return taken;
    },
    close: () => server.close(),
  };
}

/** The commands of a packet, each with its key; a script stands as `script`. */
function commandsIn(text) {
  const found = [];
  const parts = text.split("\r\n");
  for (let at = 0; at < parts.length; ) {
    const count = /^\*(\d+)$/.exec(parts[at])?.[1];
    if (count === undefined) {
      at += 1;
      continue;
    }
    const words = Array.from({ length: Number(count) }, (_, word) => parts[at + 2 + 2 * word] ?? "");
    const isScript = /^eval/i.test(words[0]);
    found.push(isScript ? `script ${words[3]}` : `${words[0].toLowerCase()} ${words[1] ?? ""}`);
    at += 1 + 2 * words.length;
  }
  return found;
}
