/**
 * `octo-mcp setup`: asks for the server and the key, checks both, and writes the entry into the files of hosts. The key never
 * enters the file of a host: the entry names a configuration file, which names where the key is.
 */
import { createOctopusClient } from "@octo/api-client";
import { readCredential, SettingsError } from "@octo/app-kit";
import { type KeyFacts, problemText, readKeyFacts, readServerVersion } from "../checks/server-facts.ts";
import type { CommandResult } from "../commands/command-result.ts";
import { chooseHosts, readChoices, type SetupChoices } from "./choices.ts";
import {
  type FileChange,
  type Planned,
  type PlannedChange,
  planEntry,
  showDifference,
  writeChange,
} from "./host-file.ts";
import { writeKey } from "./key-file.ts";
import { printedEntries } from "./printed-entries.ts";
import { serverStart } from "./server-start.ts";
import { planSettings } from "./settings-file.ts";
import type { GivenFlag, SetupFlags, SetupSurroundings } from "./setup-options.ts";
import { undoSetup } from "./undo.ts";

/**
 * Runs setup.
 * @throws SettingsError when something is missing or wrong; nothing is written then.
 */
export async function setUp(
  flags: SetupFlags & { readonly config?: string },
  given: readonly GivenFlag[],
  surroundings: SetupSurroundings,
): Promise<CommandResult> {
  if (flags.undo === true) return undoSetup(flags, surroundings);
  const chosen = await readChoices(flags, given, surroundings);
  const checked = flags.skipCheck === true ? "Nothing was checked." : await check(chosen, surroundings);
  surroundings.dialog?.say(checked, "Octopus Server");
  const settings = planSettings(chosen.settingsFile, surroundings.schema, {
    serverUrl: chosen.serverUrl,
    key: chosen.key,
    others: chosen.others,
  });
  const start = serverStart(surroundings.program, ["--config", chosen.settingsFile]);
  if (flags.print === true) {
    write([settings], chosen);
    return { text: [checked, "", printedEntries(chosen.name, start)].join("\n"), code: 0 };
  }
  const hosts = await chooseHosts(flags, surroundings);
  const planned = hosts.map((host) =>
    planEntry({ host, file: host.file(surroundings.machine), name: chosen.name }, host.entry(start)),
  );
  return confirmAndWrite({ flags, surroundings, chosen, settings, planned, checked });
}

interface Writing {
  readonly flags: SetupFlags;
  readonly surroundings: SetupSurroundings;
  readonly chosen: SetupChoices;
  readonly settings: FileChange;
  readonly planned: readonly Planned[];
  readonly checked: string;
}

async function confirmAndWrite(writing: Writing): Promise<CommandResult> {
  const { flags, surroundings, chosen, settings, planned, checked } = writing;
  const { dialog } = surroundings;
  const hosts = planned.flatMap((one) => (one.ok ? [one.change] : []));
  const refused = planned.flatMap((one) =>
    one.ok ? [] : [`${one.host.title}: ${one.file}: ${one.problem}. Nothing was changed there.`],
  );
  const changes = [settings, ...hosts].filter(({ before, after }) => before !== after);
  const differences = changes.map(showDifference).join("\n\n");
  dialog?.say(differences || "Everything is set up already.", "What changes");
  for (const problem of refused) dialog?.warn(problem);
  const head = dialog === undefined ? [checked, "", differences] : [];
  if (flags.yes !== true && !(dialog && (await dialog.yes("Write these changes?"))))
    return { text: [...head, "", NOT_WRITTEN].join("\n").trim(), code: 1 };
  write(changes, chosen);
  const done = hosts.map((change) => lineOf(change));
  return {
    text: [...head, "", ...done, ...refused, "", UNDO].join("\n").trim(),
    code: refused.length > 0 ? 1 : 0,
  };
}

const NOT_WRITTEN = "Nothing was written. Run it in a terminal, or with --yes.";
const UNDO = "octo-mcp setup --undo puts everything back. octo-mcp doctor checks what was set up.";

function lineOf({ host, file, before, after }: PlannedChange): string {
  const what = before === after ? "has the entry already" : `written to ${file}`;
  return `${host.title}: ${what}. ${host.next}`;
}

function write(changes: readonly FileChange[], chosen: SetupChoices): void {
  if (chosen.newKey !== undefined) writeKey(chosen.newKey);
  for (const change of changes) if (change.before !== change.after) writeChange(change);
}

async function check(chosen: SetupChoices, { environment, sendHttp }: SetupSurroundings): Promise<string> {
  const { serverUrl } = chosen;
  const client = createOctopusClient({
    serverUrl,
    credential: chosen.credential ?? readCredential(environment),
    sendHttp: sendHttp(serverUrl),
    retry: { attempts: 1 },
  });
  try {
    const version = await readServerVersion(client);
    return describe(serverUrl, version, await readKeyFacts(client));
  } catch (error) {
    throw new SettingsError(
      `setup: ${problemText(error)} Nothing was written. octo-mcp doctor finds out more; --skip-check leaves the check out`,
    );
  }
}

function describe(serverUrl: string, version: string, key: KeyFacts): string {
  return [
    `${serverUrl} is Octopus Server ${version}.`,
    `The key is ${key.username} (${key.id}), ${key.who}.`,
    `It may ${key.may.join(", ") || "do nothing"}.`,
    ...(key.mayNot.length > 0 ? [`It may not ${key.mayNot.join(", ")}.`] : []),
    ...(key.isActive ? [] : ["The user is not active."]),
    ...(key.isAdministrator
      ? ["It may administer the whole server. A key of a user with fewer rights is safer for agents."]
      : []),
  ].join("\n");
}
