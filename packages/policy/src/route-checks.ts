/** Checks of a route table when it is built: one owner for each operation, and one level for each sensitive class. */
import { PolicyConfigError } from "./errors.ts";
import { type RouteEntry, type SensitiveClass, tierOfMethod } from "./route-entry.ts";
import { literalCount, shapeOf } from "./trie.ts";

/** One name may stand for several entries, but for one level only. */
export function checkClasses(classes: readonly SensitiveClass[]): void {
  const levels = new Map(classes.map((one) => [one.name, one.level]));
  const wrong = classes.find((one) => levels.get(one.name) !== one.level);
  if (wrong !== undefined) throw new PolicyConfigError(`Class "${wrong.name}" has two levels.`);
  const unknownClass = classes.flatMap((one) => one.covers ?? []).find((name) => !levels.has(name));
  if (unknownClass !== undefined)
    throw new PolicyConfigError(`A class covers "${unknownClass}", which does not exist.`);
}

/** An entry with its segments below the space and without version twin. */
export interface OwnEntry {
  readonly entry: RouteEntry;
  readonly segments: readonly string[];
}

/** Refuses two owners of one operation, and overlaps in which count and position of literals disagree. */
export function checkEntries(entries: readonly OwnEntry[]): void {
  const owners = new Map<string, string>();
  // Only entries of one length whose first segments can be equal can overlap.
  const peers = new Map<string, OwnEntry[]>();
  for (const own of entries) {
    const { entry, segments } = own;
    const shape = shapeOf(segments);
    for (const method of entry.methods) {
      if (tierOfMethod(method) === undefined)
        throw new PolicyConfigError(`Unknown method "${method}" on ${entry.template}.`);
      const operation = `${method} ${shape}`;
      const owner = owners.get(operation);
      if (owner !== undefined)
        throw new PolicyConfigError(`${entry.template} and ${owner} both claim ${operation}.`);
      owners.set(operation, entry.template);
    }
    const first = isOpen(segments[0]) ? "{}" : (segments[0] ?? "");
    const key = `${segments.length} ${first}`;
    peers.set(key, [...(peers.get(key) ?? []), own]);
  }
  for (const [key, group] of peers) {
    const open = key.endsWith(" {}") ? [] : (peers.get(`${key.split(" ")[0]} {}`) ?? []);
    group.forEach((one, i) => {
      for (const other of [...group.slice(0, i), ...open]) checkOverlap(one, other);
    });
  }
}

function isOpen(segment: string | undefined): boolean {
  return segment?.startsWith("{") === true && segment !== "{space}";
}

function checkOverlap(a: OwnEntry, b: OwnEntry): void {
  if (a.entry.toolset === b.entry.toolset && a.entry.tier === b.entry.tier) return;
  let left = 0;
  for (let i = 0; i < a.segments.length; i++) {
    const [x, y] = [a.segments[i], b.segments[i]];
    if (!isOpen(x) && !isOpen(y) && x !== y) return;
    if (left === 0) left = Number(isOpen(y)) - Number(isOpen(x));
  }
  const count = literalCount(a.segments) - literalCount(b.segments);
  const shared = a.entry.methods.some((method) => b.entry.methods.includes(method));
  if (shared && count * left < 0) {
    throw new PolicyConfigError(`${a.entry.template} and ${b.entry.template} overlap, and either could win.`);
  }
}
