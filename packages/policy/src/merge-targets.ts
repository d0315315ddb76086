/**
 * Joins what two sources know about the targets of one action, and counts targets by identity. A host learns about a
 * target in several steps (a name from the arguments, an id from the server), and a cap must count it once.
 */
import type { Target, Targets } from "./target.ts";

const KINDS = ["spaces", "projects", "environments", "tenants", "machines"] as const;

/**
 * Joins two sets of targets, each target once.
 *
 * Two entries are joined only when they surely are one target: their ids are equal in any letter case, or one of them
 * has no id and their names or their slugs are equal. Equal names count only when both sets together name at most one
 * space, because names and slugs repeat across spaces. A field that only one entry knows is kept; entries whose known
 * fields contradict each other stay apart, so that a rule sees both. Entries with an id come first.
 *
 * @example
 * ```ts
 * import { mergeTargets } from "@octo/policy";
 *
 * const fromArguments = { environments: [{ name: "Production" }] };
 * const fromServer = { environments: [{ id: "Environments-4", name: "Production" }] };
 * mergeTargets(fromArguments, fromServer); // => {"environments":[{"id":"Environments-4","name":"Production"}]}
 * ```
 */
export function mergeTargets(a: Targets, b: Targets): Targets {
  const spaces = join([...(a.spaces ?? []), ...(b.spaces ?? [])], true);
  const merged: { -readonly [kind in keyof Targets]: Targets[kind] } = {};
  for (const kind of KINDS) {
    if (a[kind] === undefined && b[kind] === undefined) continue;
    const both = [...(a[kind] ?? []), ...(b[kind] ?? [])];
    merged[kind] = kind === "spaces" ? spaces : join(both, spaces.length <= 1);
  }
  return merged;
}

/** The number of targets in a list: entries with one id count once, entries without an id count each. */
export function countTargets(targets: readonly Target[]): number {
  const ids = new Set<string>();
  let withoutId = 0;
  for (const { id } of targets) {
    if (id === undefined) withoutId += 1;
    else ids.add(id.toLowerCase());
  }
  return ids.size + withoutId;
}

/** Entries without an id come last, when every entry that they may join is known. */
function join(targets: readonly Target[], namesAreUnique: boolean): readonly Target[] {
  const joined: Target[] = [];
  const positions = new Map<string, number>();
  const ordered = [
    ...targets.filter(({ id }) => id !== undefined),
    ...targets.filter(({ id }) => id === undefined),
  ];
  for (const target of ordered) {
    const found = keysOf(target, namesAreUnique)
      .map((key) => positions.get(key))
      .find((position) => position !== undefined && agree(joined[position], target));
    const position = found ?? joined.length;
    const one = combine(joined[position] ?? {}, target);
    joined[position] = one;
    for (const key of keysOf(one, namesAreUnique)) {
      if (!positions.has(key)) positions.set(key, position);
    }
  }
  return joined;
}

/** The fields of `a`, and those of `b` that `a` does not know. */
function combine(a: Target, b: Target): Target {
  const known = Object.entries(a).filter(([, value]) => value !== undefined);
  return { ...b, ...Object.fromEntries(known) };
}

/** What identifies a target: its id, and its name and slug where these are unique. */
function keysOf({ id, name, slug }: Target, namesAreUnique: boolean): string[] {
  const keys: string[] = [];
  if (id !== undefined) keys.push(`id ${id.toLowerCase()}`);
  if (namesAreUnique && name !== undefined) keys.push(`name ${name.toLowerCase()}`);
  if (namesAreUnique && slug !== undefined) keys.push(`slug ${slug.toLowerCase()}`);
  return keys;
}

/** False when a field that both entries know has two values. */
function agree(a: Target | undefined, b: Target): boolean {
  if (a === undefined) return false;
  return (
    equalOrUnknown(a.id, b.id) &&
    equalOrUnknown(a.name, b.name) &&
    equalOrUnknown(a.slug, b.slug) &&
    equalOrUnknown(tagText(a), tagText(b))
  );
}

function equalOrUnknown(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.toLowerCase() === b.toLowerCase();
}

function tagText({ tags }: Target): string | undefined {
  return tags === undefined ? undefined : [...new Set(tags)].sort().join("\n");
}
