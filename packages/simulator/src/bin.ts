/**
 * The command `octo-simulator`: it starts the server, prints its address, and stops on Ctrl-C. A usage error exits with
 * 2.
 */

import { HELP, parseCommand, UsageError } from "./cli/options.ts";
import { startSimulator } from "./simulator.ts";
import { VERSION } from "./version.ts";

async function main(args: readonly string[]): Promise<void> {
  const command = parseCommand(args);
  if (command.kind === "help") return print(HELP);
  if (command.kind === "version") return print(`${VERSION}\n`);
  const simulator = await startSimulator(command.options);
  for (const fault of command.faults) simulator.faults.add(fault);
  print(
    [
      `Octopus simulator  ${simulator.url}`,
      `API key            ${simulator.apiKey}`,
      `Failed deployment  ${simulator.landmarks.failedDeployment.portalUrl}`,
      "Ctrl-C stops it.",
      "",
    ].join("\n"),
  );
  const stop = (): void => {
    void simulator.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function print(text: string): void {
  process.stdout.write(text);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`octo-simulator: ${message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
