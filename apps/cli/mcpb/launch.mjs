/**
 * Starts the server in a bundle. A bundle's manifest cannot leave out a flag for which a person chose nothing, so that the
 * host passes each choice in a variable of its own, and this turns what was chosen into flags.
 */
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PREFIX = "OCTO_BUNDLE_";

/** The flags for what a person chose. What a host did not fill in is empty or still names the choice. */
export function flagsFrom(environment) {
  return Object.entries(environment)
    .filter(([name]) => name.startsWith(PREFIX))
    .filter(([, value]) => value && !value.startsWith("${user_config.") && value !== "false")
    .map(([name, value]) => {
      const flag = `--${name.slice(PREFIX.length).toLowerCase().replaceAll("_", "-")}`;
      return value === "true" ? flag : `${flag}=${value}`;
    })
    .sort();
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.argv.push(...flagsFrom(process.env));
  await import("./octo-mcp.js");
}
