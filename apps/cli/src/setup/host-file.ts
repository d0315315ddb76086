/** The file of a host: what a change would make of it, writing it with a backup, and undoing that. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { createTwoFilesPatch } from "diff";
import { type Edited, editJson, readJson } from "./edit-json.ts";
import { editToml, readToml } from "./edit-toml.ts";
import type { Host, HostEntry } from "./hosts.ts";

/** A change of one file that was not made yet. */
export interface FileChange {
  readonly file: string;
  /** The text before; undefined when there is no file. */
  readonly before: string | undefined;
  /** The text after; undefined when the file is removed. */
  readonly after: string | undefined;
}

/** A change of the file of a host. */
export interface PlannedChange extends FileChange {
  readonly host: Host;
}

/** A change that can be made, or why not. */
export type Planned =
  | { readonly ok: true; readonly change: PlannedChange }
  | { readonly ok: false; readonly host: Host; readonly file: string; readonly problem: string };

/** The entry of a host under a name. */
export interface EntryName {
  readonly host: Host;
  readonly file: string;
  readonly name: string;
}

/** The file in which the text before the first change is kept. */
export const backupOf = (file: string): string => `${file}.before-octo-mcp`;

/** Plans to set the entry. */
export function planEntry(at: EntryName, entry: HostEntry): Planned {
  const before = textOf(at.file);
  return plannedOf(at, before, edited(at, before ?? "", entry));
}

/**
 * Plans to undo what was set: the file becomes what it was, with all that others have changed in it since. Undefined when
 * there is no backup.
 */
export function planUndo(at: EntryName): Planned | undefined {
  const backup = textOf(backupOf(at.file));
  const before = textOf(at.file);
  if (backup === undefined || before === undefined) return undefined;
  const entryBefore = readEntry(at, backup);
  const entryNow = readEntry(at, before);
  const again = entryNow === undefined ? undefined : edited(at, backup, entryNow);
  const isUnchanged = again?.ok === true && again.text === before;
  if (isUnchanged) {
    const after = backup === "" ? undefined : backup;
    return { ok: true, change: { host: at.host, file: at.file, before, after } };
  }
  const removed = edited(at, before, undefined);
  const after = removed.ok && entryBefore !== undefined ? edited(at, removed.text, entryBefore) : removed;
  return plannedOf(at, before, after);
}

/** The entry in a text. */
export function readEntry({ host, name }: EntryName, text: string): HostEntry | undefined {
  const path = [host.servers, name];
  const entry = host.format === "json" ? readJson(text, path) : readToml(text, path);
  return typeof entry === "object" && entry !== null ? (entry as HostEntry) : undefined;
}

/** The names of all entries in the file of a host. */
export function namesOf(host: Host, text: string): readonly string[] {
  const servers = host.format === "json" ? readJson(text, [host.servers]) : readToml(text, [host.servers]);
  return typeof servers === "object" && servers !== null ? Object.keys(servers) : [];
}

/** The text of a file; undefined when there is none. */
export function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Makes a change. The text before the first change stays beside the file. */
export function writeChange({ file, before, after }: FileChange): void {
  const real = existsSync(file) ? realpathSync(file) : file;
  mkdirSync(dirname(real), { recursive: true });
  const backup = backupOf(file);
  // A new file can be read by its owner alone, because people write keys into it.
  const mode = before === undefined ? 0o600 : statSync(real).mode & 0o777;
  if (!existsSync(backup)) writeFileSync(backup, before ?? "", { mode });
  replace(real, after ?? "", mode);
}

/** Makes the change that undoes, and removes the backup. */
export function writeUndo({ file, before, after }: FileChange): void {
  const real = realpathSync(file);
  if (after === undefined) rmSync(real);
  else if (after !== before) replace(real, after, statSync(real).mode & 0o777);
  rmSync(backupOf(file));
}

/** A reader sees the file before or after, and never a part of it. */
function replace(file: string, text: string, mode: number): void {
  const partial = `${file}.${process.pid}.tmp`;
  writeFileSync(partial, text, { mode });
  renameSync(partial, file);
}

/** The difference as people know it. Values that look like secrets are left out of the lines around it. */
export function showDifference({ file, before, after }: FileChange): string {
  const [from, to] = [before === undefined ? "(no file)" : file, after === undefined ? "(no file)" : file];
  const text = createTwoFilesPatch(from, to, hideSecrets(before ?? ""), hideSecrets(after ?? ""), "", "", {
    context: 2,
  });
  return text.replace(/^=+\n/, "").trimEnd();
}

const SECRET_FIELD = /((?:key|token|secret|password|authorization)\w*["']?\s*[:=]\s*)(["'])(?:(?!\2).)+\2/gi;

function hideSecrets(text: string): string {
  return text.replace(SECRET_FIELD, "$1$2…$2");
}

function edited({ host, name }: EntryName, text: string, entry: HostEntry | undefined): Edited {
  return host.format === "json"
    ? editJson(text, [host.servers, name], entry)
    : editToml(text, [host.servers, name], entry);
}

function plannedOf({ host, file }: EntryName, before: string | undefined, after: Edited): Planned {
  return after.ok
    ? { ok: true, change: { host, file, before, after: after.text } }
    : { ok: false, host, file, problem: after.problem };
}
