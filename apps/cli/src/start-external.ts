/** Opens the external tools that the operator set up, and reads their lists once. */
import { type Environment, type ExternalFlags, externalSource, type Log } from "@octo/app-kit";
import { allToolFacts } from "@octo/mcp-tools";
import type { ExternalTools } from "./external.ts";

/** What they need of the process. */
export interface ExternalSurroundings {
  readonly environment: Environment;
  readonly log: Log;
}

/**
 * Opens them; undefined where there are none. A server that does not answer costs at most five seconds, and its tools.
 * @throws SettingsError when the settings are wrong
 */
export async function startExternal(
  flags: ExternalFlags,
  surroundings: ExternalSurroundings,
): Promise<ExternalTools | undefined> {
  const source = externalSource(flags);
  if (source === undefined) return undefined;
  const { openExternalTools } = await import("./external.ts");
  const external = openExternalTools({
    source,
    ...surroundings,
    ownNames: allToolFacts.map(({ name }) => name),
  });
  await external.refresh();
  return external;
}
