/** `octo-mcp setup` on this machine. */
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { sendHttpTo } from "@octo/app-kit";
import type { Command } from "commander";
import { terminalDialog } from "../setup/dialog.ts";
import { setUp } from "../setup/setup.ts";
import type { SetupFlags } from "../setup/setup-options.ts";
import { CONFIG } from "../start-flags.ts";
import type { CommandResult } from "./command-result.ts";

/** The part of Node's `process` that setup needs. */
export type SetupProcess = Pick<NodeJS.Process, "env" | "execPath" | "platform" | "stdin" | "stdout">;

/** Runs setup with the flags of the program beside its own. */
export function runSetup(program: Command, flags: SetupFlags, own: SetupProcess): Promise<CommandResult> {
  const { config, caFile } = program.opts<{ readonly config?: string; readonly caFile?: string }>();
  const given = CONFIG.settings.flatMap((setting) =>
    setting.sets === undefined && program.getOptionValueSource(setting.key) === "cli"
      ? [{ setting, value: program.getOptionValue(setting.key) as unknown }]
      : [],
  );
  const isTerminal = own.stdin.isTTY === true && own.stdout.isTTY === true && flags.yes !== true;
  return setUp({ ...flags, ...(config === undefined ? {} : { config }) }, given, {
    machine: { platform: own.platform, home: homedir(), environment: own.env },
    program: { node: own.execPath, script: besideThis("./octo-mcp.js"), platform: own.platform },
    schema: besideThis("../octo-mcp.schema.json"),
    dialog: isTerminal ? terminalDialog() : undefined,
    environment: own.env,
    sendHttp: (serverUrl) => sendHttpTo({ serverUrl, caFile }, own.env),
  });
}

/** A file beside the bundle of the commands. */
function besideThis(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
