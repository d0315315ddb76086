/** Renders the changes of an event as a short list: for each its path, the old value and the new one. */
import { cutText } from "../../text/cut-text.ts";
import { hasSecretName } from "../secret-value.ts";

/** One difference. `was` is known when the document before the change came with the event. */
export interface Difference {
  readonly path: string;
  readonly op?: string;
  /** The name of the innermost named thing on the path, such as the variable whose value changed. */
  readonly of?: string;
  readonly was?: unknown;
  readonly value?: unknown;
  /** True when the values were left out because the document marks them as sensitive. */
  readonly sensitive?: true;
}

const MAX_CHANGES = 20;
const VALUE_MAX = 500;

/** Renders the JSON Patch of an event. `more` is the number of changes that are left out for length. */
export function renderChanges(
  details:
    | {
        readonly DocumentContext?: unknown;
        readonly Differences?: unknown;
      }
    | null
    | undefined,
): { readonly changes: readonly Difference[]; readonly more: number } {
  const list = Array.isArray(details?.Differences) ? (details.Differences as unknown[]) : [];
  const patches = list.filter(isPatch);
  const changes = patches.slice(0, MAX_CHANGES).map((patch) => renderPatch(patch, details?.DocumentContext));
  return { changes, more: patches.length - changes.length };
}

interface Patch {
  readonly path: string;
  readonly op?: unknown;
  readonly value?: unknown;
}

function isPatch(item: unknown): item is Patch {
  return typeof item === "object" && item !== null && typeof (item as Patch).path === "string";
}

function renderPatch(patch: Patch, before: unknown): Difference {
  const { keys, name, isSecret } = meaningOf(patch, before);
  const was = at(before, keys);
  const facts = {
    path: cutText(patch.path, VALUE_MAX),
    ...(typeof patch.op === "string" ? { op: patch.op } : {}),
    ...(name ? { of: cutText(name, VALUE_MAX) } : {}),
  };
  if (isSecret) return { ...facts, sensitive: true };
  return {
    ...facts,
    ...(was === undefined || was === null ? {} : { was: shortened(was) }),
    ...(patch.value === undefined || patch.value === null ? {} : { value: shortened(patch.value) }),
  };
}

/** What a change is about: its path, the innermost named thing on it, and whether names or marks say that it is a secret. */
function meaningOf(patch: Patch, before: unknown) {
  const keys = patch.path
    .split("/")
    .slice(1)
    .map((key) => key.replace(/~1/g, "/").replace(/~0/g, "~"));
  const holders = keys.map((_, depth) => at(before, keys.slice(0, depth)));
  const names = holders.map((one) => fieldOf(one, "Name")).filter((one) => typeof one === "string");
  const name = names.at(-1);
  const isSecret =
    [...holders, patch.value].some((one) => fieldOf(one, "IsSensitive") === true) ||
    [...keys, name ?? ""].some((one) => hasSecretName(one));
  return { keys, name, isSecret };
}

/**
 * A response of Octopus without the values of changes to secrets. The name of what changed stands in another part of the
 * event than the value, where the cleaning of results does not see it.
 */
export function withoutSecretChanges<T>(document: T): T {
  return hideChanges(document) as T;
}

function hideChanges(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(hideChanges);
  if (typeof node !== "object" || node === null) return node;
  const before = fieldOf(node, "DocumentContext");
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === "Differences" && Array.isArray(value)
        ? [key, value.map((one) => hideChange(one, before))]
        : [key, hideChanges(value)],
    ),
  );
}

function hideChange(change: unknown, before: unknown): unknown {
  if (!isPatch(change) || !meaningOf(change, before).isSecret) return hideChanges(change);
  const { value, ...rest } = change;
  return { ...rest, sensitive: true };
}

/** The value at a path of a document. Inherited properties are ignored. */
function at(document: unknown, keys: readonly string[]): unknown {
  let node = document;
  for (const key of keys) node = fieldOf(node, key);
  return node;
}

function fieldOf(node: unknown, key: string): unknown {
  return typeof node === "object" && node !== null && Object.hasOwn(node, key)
    ? (node as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** A short value as it is, a longer one as cut text; without what the value marks as sensitive. */
function shortened(value: unknown): unknown {
  const open = withoutSecrets(value);
  const text = typeof open === "string" ? open : JSON.stringify(open);
  return text.length <= VALUE_MAX ? open : cutText(text, VALUE_MAX);
}

/** Removes values that are marked as sensitive, and fields whose name is that of a secret. */
function withoutSecrets(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutSecrets);
  if (typeof node !== "object" || node === null) return node;
  const name = fieldOf(node, "Name");
  const hidden = fieldOf(node, "IsSensitive") === true || (typeof name === "string" && hasSecretName(name));
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !hasSecretName(key) && key !== "NewValue" && !(hidden && key === "Value"))
      .map(([key, value]) => [key, withoutSecrets(value)]),
  );
}
