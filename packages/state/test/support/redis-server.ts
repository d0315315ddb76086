/** A real redis-server or valkey-server on a free port of the loopback, for tests. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server that runs. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  readonly folder: string;
  /** Ends the process and starts it again on the same port, with what it had kept. */
  restart(signal?: NodeJS.Signals): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
  /** Ends the process for good and removes its files. */
  close(): Promise<void>;
}

/** The server's program; undefined on a machine without one. */
export const REDIS_PROGRAM = ["redis-server", "valkey-server"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);

/** Why the tests of the store are skipped. */
export const NO_REDIS =
  "skipped: this machine has no redis-server (Debian: apt-get install redis-server) and no valkey-server";

/** Starts a server. It keeps what it was given over a restart. `more` are further arguments of the program. */
export async function startRedis(more: readonly string[] = []): Promise<RedisServer> {
  const program = REDIS_PROGRAM;
  if (program === undefined) throw new Error(NO_REDIS);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "octo-redis-"));
  let child: ChildProcess | undefined;
  const base = ["--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "yes"];
  const listening = more.includes("--tls-port") ? [] : ["--port", String(port)];
  const args = [...base, ...listening, ...more.map((arg) => arg.replace("{port}", String(port)))];
  const server: RedisServer = {
    port,
    folder,
    url: `redis://127.0.0.1:${port}`,
    async start() {
      child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], cwd: folder });
      await untilItAccepts(child);
    },
    async stop(signal = "SIGTERM") {
      const ending = child;
      child = undefined;
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = new Promise((resolve) => ending.once("exit", resolve));
      ending.kill(signal);
      await ended;
    },
    async restart(signal) {
      await server.stop(signal);
      await server.start();
    },
    async close() {
      await server.stop("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function untilItAccepts(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const look = (chunk: Buffer) => {
      said += chunk.toString();
      if (/ready to accept connections/i.test(said)) resolve();
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the server of the store ended with ${code}: ${said}`)));
  });
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
