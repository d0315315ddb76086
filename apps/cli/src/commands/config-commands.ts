/** `octo-mcp config …`: the settings that hold, and the schema of the file that they can stand in. */
import { readFileSync } from "node:fs";
import { type Environment, SERVER_VARIABLES, showConfig } from "@octo/app-kit";
import type { Command } from "commander";
import { CONFIG } from "../start-flags.ts";
import type { CommandResult } from "./command-result.ts";

/** `config show`: each setting with its origin. */
export function printConfig(program: Command, environment: Environment, asJson: boolean): CommandResult {
  const options = { spec: CONFIG, variables: SERVER_VARIABLES, environment, asJson };
  return { text: showConfig(program, options), code: 0 };
}

/** `config schema`: the published schema, which also has the settings of octo-mcp-http. */
export function printSchema(): CommandResult {
  const schema = new URL("../octo-mcp.schema.json", import.meta.url);
  return { text: readFileSync(schema, "utf8").trimEnd(), code: 0 };
}
