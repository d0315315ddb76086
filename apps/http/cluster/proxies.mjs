/** What stands between the parts, so that the test can cut connections, hold writes and count what arrives. */
import { createServer as createHttpServer, request } from "node:http";
import { connect, createServer } from "node:net";

const listen = (server) =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));

/** Passes bytes on to a port. `cut` closes all connections at once. */
export async function createCutter(port) {
  const sockets = new Set();
  const server = createServer((from) => {
    const to = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [from, to],
      [to, from],
    ]) {
      sockets.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: await listen(server),
    cut,
    close() {
      cut();
      server.close();
    },
  };
}

/**
 * Sends each request to the next replica that accepts it, whatever came before: nothing is sticky. A request that a replica
 * did not take goes to the next one; one that it took and did not respond to is broken off. `trace` learns of all of it.
 */
export async function createRoundRobin(replicas, trace) {
  let turn = 0;
  const sockets = new Set();
  const server = createHttpServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on("data", (chunk) => chunks.push(chunk));
    incoming.on("error", () => undefined);
    incoming.on("end", () => {
      turn += 1;
      // Each replica once, and not those that the turns of other requests make of it.
      const order = replicas.map((_, at) => (turn + at) % replicas.length);
      pass(incoming, outgoing, Buffer.concat(chunks), order);
    });
  });
  const pass = (incoming, outgoing, body, [at, ...others]) => {
    const { port } = replicas[at];
    const { method, url: path, headers } = incoming;
    const exchange = trace.began({ method, headers, body, replica: at + 1 });
    const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      exchange.responded(response.statusCode);
      outgoing.writeHead(response.statusCode, response.headers);
      outgoing.flushHeaders();
      response.on("data", exchange.received);
      response.on("end", () => exchange.ended("ended"));
      response.pipe(outgoing);
      response.on("error", () => outgoing.destroy());
      response.on("aborted", () => {
        exchange.ended("broken off by the replica");
        outgoing.destroy();
      });
    });
    outgoing.on("close", () => {
      exchange.ended("broken off by the caller");
      sent.destroy();
    });
    sent.on("error", ({ code }) => {
      exchange.ended(String(code));
      if (outgoing.destroyed) return;
      if (code === "ECONNREFUSED" && others.length > 0) return pass(incoming, outgoing, body, others);
      outgoing.destroy();
    });
    sent.end(body);
  };
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    cut,
    close() {
      cut();
      server.close();
    },
  };
}

/** Counts the writes that Octopus receives, and holds each for a while, so that replicas end in the middle of some. */
export async function createRecorder(octopus, holdMs) {
  const target = new URL(octopus);
  const writes = [];
  const server = createHttpServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on("data", (chunk) => chunks.push(chunk));
    incoming.on("error", () => undefined);
    incoming.on("end", () => {
      const body = Buffer.concat(chunks);
      const isWrite = incoming.method === "POST" && incoming.url.includes("/releases/create");
      if (isWrite) writes.push({ at: Date.now(), version: versionIn(body) });
      setTimeout(() => pass(incoming, outgoing, body), isWrite ? holdMs() : 0);
    });
  });
  const pass = ({ method, url: path, headers }, outgoing, body) => {
    const { hostname: host, port } = target;
    // A connection that is used again may be closed meanwhile; then a write that was counted would never arrive.
    const sent = request({ host, port, method, path, headers, agent: false }, (response) => {
      // The response is held too: the write has happened then, and nobody knows.
      setTimeout(
        () => {
          outgoing.writeHead(response.statusCode, response.headers);
          response.pipe(outgoing);
        },
        method === "POST" ? holdMs() : 0,
      );
    });
    sent.on("error", () => outgoing.destroy());
    sent.end(body);
  };
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    writes,
    close: () => server.closeAllConnections(),
  };
}

function versionIn(body) {
  return /"releaseVersion":"([^"]+)"/i.exec(body.toString())?.[1];
}
