/** The demo: a simulated Octopus Server, the built CLI as a child over stdio, and a story that works through both. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Simulator, startSimulator } from "@octo/simulator";
import { connectHost } from "./host.ts";
import { createScreen } from "./screen.ts";
import { hostConfiguration, playStory } from "./story.ts";

const CLI = fileURLToPath(new URL("./octo-mcp.js", import.meta.url));
/** Simulated seconds in one real second: a deployment of a minute takes a few seconds. */
const SPEED = 10;

const HELP = `npm run demo                          Plays a story against a simulated Octopus Server.
npm run demo -- --serve               Leaves the simulator running until Ctrl-C and prints its address and key.
npm run demo -- --serve --port 8065   Uses this port, so that a configuration stays right after a restart.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`demo: ${options}\n\n${HELP}`);
    return 2;
  }
  if (!options.help) return options.serve ? serveOnly(options.port) : play();
  process.stdout.write(HELP);
  return 0;
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
        serve: { type: "boolean", default: false },
        port: { type: "string", default: "0" },
      },
    });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { ...values, port };
    return `--port: '${values.port}' must be a whole number from 0 to 65535`;
  } catch (error) {
    return error instanceof Error ? error.message : "wrong options";
  }
}

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
    screen.plain(hostConfiguration(simulator, { node: process.execPath, cli: CLI }));
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
  process.stdout.write(`${served(simulator)}\n`);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await simulator.close();
  return 0;
}

function served({ url, apiKey, landmarks }: Simulator): string {
  const env = { OCTOPUS_SERVER_URL: url, OCTOPUS_API_KEY: apiKey };
  const block = { mcpServers: { octopus: { command: process.execPath, args: [CLI], env } } };
  return [
    "Octopus simulator, world demo",
    "",
    `  OCTOPUS_SERVER_URL=${url}`,
    `  OCTOPUS_API_KEY=${apiKey}`,
    "",
    `Ask your agent why this deployment failed: ${landmarks.failedDeployment?.portalUrl}`,
    "",
    "An AI host reaches it through octo-mcp with this block:",
    "",
    JSON.stringify(block, null, 2),
    "",
    "Ctrl-C stops it.",
  ].join("\n");
}
