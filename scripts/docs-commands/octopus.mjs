/** The Octopus Server that the commands of pages talk to: the simulator, and the files that a reader would have by then. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../lib/workspace.mjs";

/** Texts of pages that stand for the reader's own server and key. */
const SERVER = "https://your.octopus.example";
const KEY = /API-…/g;
const CLONE = "/path/to/octo-mcp";

/** Starts it, from the built packages. */
export async function startOctopus() {
  const { startSimulator } = await built("packages/simulator/dist/index.js");
  const { openAuditFile } = await built("packages/mcp-tools/dist/node.js");
  const simulator = await startSimulator();
  return {
    close: () => simulator.close(),
    /** What a person would type when a command asks for it. */
    environment: { OCTOPUS_SERVER_URL: simulator.url, OCTOPUS_API_KEY: simulator.apiKey },
    fillIn: (text) =>
      text
        .replaceAll(SERVER, simulator.url)
        .replaceAll(KEY, simulator.apiKey)
        .replaceAll(`${CLONE}/`, `${root}/`),
    /** An audit log of two calls, for the page about audit logs. */
    fillFolder(folder) {
      const audit = openAuditFile({ path: join(folder, "audit.jsonl") });
      for (const call of ["1", "2"]) audit.record({ ...ENTRY, call, at: new Date().toISOString() });
      audit.close();
    },
  };
}

const ENTRY = {
  event: "call",
  transport: "mcp-stdio",
  tool: "list_spaces",
  tier: "read",
  args: {},
  outcome: "ok",
  requests: [],
  durationMs: 1,
};

const built = (file) => import(pathToFileURL(join(root, file)));
