/** The servers of external tools: whether they answer, and what of their lists is not offered. */
import { type Environment, type ExternalFlags, SettingsError } from "@octo/app-kit";
import { noLog } from "../commands/external-tools-command.ts";
import type { ExternalTools } from "../external.ts";
import { startExternal } from "../start-external.ts";
import { areaOf, type Finding } from "./finding.ts";

/** What was found, and the toolsets that rules may name. */
export interface ExternalCheck {
  readonly findings: readonly Finding[];
  readonly toolsets: readonly string[];
}

const LIST = "octo-mcp external-tools shows each server and tool.";

/** Asks each server for its tools. Without external tools there is nothing to find. */
export async function checkExternal(flags: ExternalFlags, environment: Environment): Promise<ExternalCheck> {
  const area = areaOf("external tools");
  try {
    const external = await startExternal(flags, { environment, log: noLog });
    if (external === undefined) return { findings: [], toolsets: [] };
    try {
      return { findings: await findingsOf(external), toolsets: external.toolsets };
    } finally {
      await external.close();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const text = error.name === SettingsError.name ? error.message : "they could not be checked";
    return { findings: [area.bad(text, "Correct the settings of external tools.")], toolsets: [] };
  }
}

async function findingsOf(external: ExternalTools): Promise<readonly Finding[]> {
  const area = areaOf("external tools");
  const discovery = await external.refresh();
  const tools = external.listed();
  const servers = discovery.servers.flatMap(({ server, status, problem, skipped }) => {
    if (status === "disabled") return [area.note(`${server}: not enabled`)];
    if (status !== "listed") return [area.bad(`${server}: ${problem ?? status}`, LIST)];
    const own = tools.filter(({ hosted }) => hosted.server === server);
    const left = own.filter(({ leftOut }) => leftOut !== undefined).length + skipped.length;
    const unpinned = own.some(({ pin }) => pin === "unpinned");
    return [
      area.ok(`${server}: ${own.length - left + skipped.length} tools are offered`),
      ...(left > 0 ? [area.bad(`${server}: ${left} tools are left out`, LIST)] : []),
      ...(unpinned
        ? [
            area.note(
              `${server}: its descriptions can change at any time`,
              "Read them, then run octo-mcp external-tools --pin.",
            ),
          ]
        : []),
    ];
  });
  return discovery.ok ? servers : [...servers, area.bad(discovery.message, LIST)];
}
