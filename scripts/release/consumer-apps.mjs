/** Starts the two apps from where npm installed them, in front of the simulator that npm installed. */
import { once } from "node:events";
import { join } from "node:path";
import { mcpOverHttp, mcpOverStdio, start } from "./mcp-smoke.mjs";

const READY = /"message":"ready".*?"url":"([^"]+)"/;

/** Checks both apps with one version of Node. */
export async function checkApps({ node, folder, simulator }) {
  const octopus = await start(
    node,
    [join(simulator, "bin/octo-simulator.js"), "--port", "0"],
    {},
    /simulator +(\S+)\nAPI key +(\S+)/,
  );
  try {
    const [, url, key] = octopus.match;
    const environment = { OCTOPUS_SERVER_URL: url, OCTOPUS_API_KEY: key };
    const bin = (name) => join(folder, "node_modules/.bin", name);
    await mcpOverStdio(node, [bin("octo-mcp"), "--read-only"], environment);
    const http = await start(node, [bin("octo-mcp-http"), "--port", "0"], environment, READY);
    try {
      await mcpOverHttp(http.match[1]);
    } finally {
      await end(http.child);
    }
  } finally {
    await end(octopus.child);
  }
}

async function end(child) {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
