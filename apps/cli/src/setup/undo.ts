/** `octo-mcp setup --undo`: the files become what they were before setup, with what others have changed in them since. */
import { existsSync, rmSync } from "node:fs";
import type { CommandResult } from "../commands/command-result.ts";
import { hostsNamed, keyFileOf, nameOf, settingsFileOf } from "./choices.ts";
import { backupOf, type FileChange, planUndo, showDifference, textOf, writeUndo } from "./host-file.ts";
import { HOSTS } from "./hosts.ts";
import type { SetupFlags, SetupSurroundings } from "./setup-options.ts";

/** Undoes setup in the hosts that are named, or in all and in octo-mcp's own files. */
export async function undoSetup(
  flags: SetupFlags & { readonly config?: string },
  { machine, dialog }: SetupSurroundings,
): Promise<CommandResult> {
  const name = nameOf(flags);
  const hosts = flags.host === undefined || flags.host === "all" ? HOSTS : hostsNamed(flags.host);
  const planned = hosts.flatMap((host) => planUndo({ host, file: host.file(machine), name }) ?? []);
  const refused = planned.flatMap((one) =>
    one.ok ? [] : [`${one.host.title}: ${one.file}: ${one.problem}`],
  );
  const changes: FileChange[] = planned.flatMap((one) => (one.ok ? [one.change] : []));
  if (hosts === HOSTS) changes.push(...ownUndo(settingsFileOf(flags, machine)));
  if (changes.length === 0) return { text: ["There is nothing to undo.", ...refused].join("\n"), code: 0 };
  const differences = changes.map(showDifference).join("\n\n");
  dialog?.say(differences, "What is undone");
  if (flags.yes !== true && !(dialog && (await dialog.yes("Undo this?"))))
    return {
      text: `${dialog ? "" : `${differences}\n\n`}Nothing was undone. Run it in a terminal, or with --yes.`,
      code: 1,
    };
  for (const change of changes) writeUndo(change);
  const key = keyFileOf(name, machine);
  const removesKey = hosts === HOSTS && existsSync(key);
  if (removesKey) rmSync(key);
  const lines = [...changes.map(({ file }) => `Undone: ${file}`), ...(removesKey ? [`Removed: ${key}`] : [])];
  return { text: [...lines, ...refused].join("\n"), code: refused.length > 0 ? 1 : 0 };
}

/** The configuration file is octo-mcp's own, so that what was before setup is put back as it was. */
function ownUndo(file: string): readonly FileChange[] {
  const backup = textOf(backupOf(file));
  const before = textOf(file);
  if (backup === undefined || before === undefined) return [];
  return [{ file, before, after: backup === "" ? undefined : backup }];
}
