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
 * did not take goes to the next one; one that it took and did not respond to is broken off.
 */
export async function createRoundRobin(replicas) {
  let turn = 0;
  const sockets = new Set();
  const server = createHttpServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on("data", (chunk) => chunks.push(chunk));
    incoming.on("error", () => undefined);
    incoming.on("end", () => pass(incoming, outgoing, Buffer.concat(chunks), replicas.length));
  });
  const pass = (incoming, outgoing, body, attempts) => {
    turn += 1;
    const { port } = replicas[turn % replicas.length];
    const { method, url: path, headers } = incoming;
    const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      outgoing.writeHead(response.statusCode, response.headers);
      response.pipe(outgoing);
      response.on("error", () => outgoing.destroy());
      response.on("aborted", () => outgoing.destroy());
    });
    outgoing.on("close", () => sent.destroy());
    sent.on("error", ({ code }) => {
      if (outgoing.destroyed) return;
      if (code === "ECONNREFUSED" && attempts > 1) return pass(incoming, outgoing, body, attempts - 1);
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
    const sent = request({ host, port, method, path, headers }, (response) => {
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
