/** The demo: a simulated Octopus Server, the built CLI as a child over stdio, and a story that works through both. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startSimulator } from "@octo/simulator";
import { connectHost } from "./host.ts";
import { createScreen } from "./screen.ts";
import { hostConfiguration, playStory } from "./story.ts";

const CLI = fileURLToPath(new URL("./octo-mcp.js", import.meta.url));
/** Simulated seconds in one real second: a deployment of a minute takes a few seconds. */
const SPEED = 20;

const { values } = parseArgs({
  options: { serve: { type: "boolean", default: false }, port: { type: "string", default: "0" } },
});
process.exitCode = await (values.serve ? serveOnly(Number(values.port)) : play());

async function play(): Promise<number> {
  const screen = createScreen(process.stdout, process.env);
  if (!existsSync(CLI)) {
    process.stderr.write("The CLI is not built; run: npm run demo\n");
    return 1;
  }
  const simulator = await startSimulator({ world: "demo", seed: 1, speed: SPEED });
  const host = await connectHost({ cli: CLI, serverUrl: simulator.url, apiKey: simulator.apiKey, screen });
  try {
    await playStory({ simulator, host, screen });
    screen.plain(hostConfiguration(simulator));
    return screen.failures() === 0 ? 0 : 1;
  } catch (error) {
    screen.fail(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await host.close();
    await simulator.close();
  }
}

async function serveOnly(port: number): Promise<number> {
  const simulator = await startSimulator({ world: "demo", seed: 1, port });
  process.stdout.write(
    `Octopus simulator, world demo\n\n  OCTOPUS_SERVER_URL=${simulator.url}\n  OCTOPUS_API_KEY=${simulator.apiKey}\n\nCtrl-C stops it.\n`,
  );
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await simulator.close();
  return 0;
}
