/** The processes of the cluster: a store, an Octopus, and replicas. All listen on the loopback alone. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READY = /"message":"ready".*?"url":"([^"]+)"/;
const running = new Set();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** The program of the store; undefined on a machine without one. */
export const storeProgram = ["redis-server", "valkey-server"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);

/** A port that nobody uses now. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a program and waits until what it says matches. */
function startUntil(command, args, environment, pattern) {
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const ended = new Promise((resolve) => child.once("exit", resolve)).then(() => running.delete(child));
  let said = "";
  const match = new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said = (said + chunk).slice(-8_000);
      const found = pattern.exec(said);
      if (found) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    void ended.then(() => reject(new Error(`${args.join(" ")} ended:\n${said}`)));
  });
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  return { child, match, end };
}

/** A store that keeps what it was given on the disk. It can be stopped and started again. */
export async function startStore() {
  const folder = mkdtempSync(join(tmpdir(), "octo-cluster-"));
  const port = await freePort();
  const args = [
    "--bind",
    "127.0.0.1",
    "--port",
    String(port),
    "--dir",
    folder,
    "--save",
    "",
    "--appendonly",
    "yes",
  ];
  let server;
  const start = async () => {
    server = startUntil(storeProgram, args, {}, /ready to accept connections/i);
    await server.match;
  };
  await start();
  return {
    port,
    start,
    pid: () => server.child.pid,
    end: (signal) => server.end(signal),
    async close() {
      await server.end("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The simulated Octopus. */
export async function startOctopus(folder) {
  const file = join(folder, "dist-conformance/simulator.js");
  const server = startUntil(
    process.execPath,
    [file, "--port", "0", "--seed", "7"],
    {},
    /simulator +(\S+)\nAPI key +(\S+)/,
  );
  const [, url, key] = await server.match;
  return { url, key, close: () => server.end("SIGKILL") };
}

/** One replica. `start` and `end` may follow each other any number of times; its port stays. */
export async function createReplica(folder, flags, environment) {
  const port = await freePort();
  let server;
  const replica = {
    port,
    isUp: false,
    async start() {
      const args = [join(folder, "dist/octo-mcp-http.js"), "--port", String(port), ...flags];
      server = startUntil(process.execPath, args, environment, READY);
      await server.match;
      replica.isUp = true;
    },
    async end(signal) {
      replica.isUp = false;
      await server.end(signal);
    },
    pid: () => server.child.pid,
  };
  await replica.start();
  return replica;
}
