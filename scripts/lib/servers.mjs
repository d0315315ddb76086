/** Servers that a script needs for a while: started on free ports, and stopped whatever happens. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./workspace.mjs";

const START_MS = 30_000;

// Only a process that exits by itself stops what it started.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** Starts the simulated Octopus and the built product in front of it; `flags` and `environment` are the product's. */
export async function startProduct(flags = [], environment = {}) {
  const simulator = await startServer(
    "apps/http/dist-conformance/simulator.js",
    ["--port", "0", "--seed", "7"],
    {},
    /simulator +(\S+)\nAPI key +(\S+)/,
  );
  const [, octopus, key] = simulator.match;
  try {
    const product = await startServer(
      "apps/http/dist/octo-mcp-http.js",
      ["--port", "0", ...flags],
      { OCTOPUS_SERVER_URL: octopus, OCTOPUS_API_KEY: key, ...environment },
      READY,
    );
    const stop = () => Promise.all([product.stop(), simulator.stop()]);
    return { url: product.match[1], stop };
  } catch (error) {
    await simulator.stop();
    throw error;
  }
}

/** Starts the fixture build of the HTTP stack. */
export async function startFixtures() {
  const { match, stop } = await startServer("apps/http/dist-conformance/fixture-server.js", [], {}, READY);
  return { url: match[1], stop };
}

/** The log line of a server that listens. */
const READY = /"message":"ready".*?"url":"([^"]+)"/;

/** Runs a server until `stop`; waits until what it says matches. */
async function startServer(file, args, environment, pattern) {
  const server = spawn(process.execPath, [join(root, file), ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  let said = "";
  const match = await new Promise((resolve, reject) => {
    const fail = () => {
      kill();
      reject(new Error(`${file} did not start:\n${said}`));
    };
    const timer = setTimeout(fail, START_MS);
    server.once("exit", fail);
    const listen = (chunk) => {
      said = (said + chunk).slice(-4_000);
      const found = pattern.exec(said);
      if (!found) return;
      clearTimeout(timer);
      server.off("exit", fail);
      resolve(found);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
  });
  return {
    match,
    async stop() {
      server.kill("SIGTERM");
      const patience = setTimeout(kill, 5_000);
      await ended;
      clearTimeout(patience);
      process.off("exit", kill);
    },
  };
}
