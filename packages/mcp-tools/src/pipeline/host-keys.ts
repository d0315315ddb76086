/**
 * Keys that hosts put among the arguments of a tool, although no model wrote them. They are left out before the arguments are
 * checked, and the notice of the result names them. A field that the tool has is never left out, and every other unknown key
 * stays an error, because a key that a model wrote can change what a call means.
 */

/** Keys that hosts add to every call. n8n adds the first three; some hosts send the last one to tools without arguments. */
const ADDED = new Set(["sessionId", "chatInput", "toolCallId", "random_string"]);

/** Keys that n8n adds together with one of those above. Alone they could be meant for the tool. */
const ADDED_BESIDE = new Set(["action", "tool"]);

/** Arguments without the keys of the host. */
export interface OwnArguments {
  readonly args: unknown;
  /** The keys that were left out. */
  readonly ignored: readonly string[];
}

/**
 * Leaves out the keys that hosts add: the words above, and every key that begins with an underscore, such as `_meta`. A
 * key that is a field of the tool with an underscore before it is kept, for the check to name the field.
 */
export function withoutHostKeys(args: unknown, fields: readonly string[]): OwnArguments {
  if (typeof args !== "object" || args === null || Array.isArray(args)) return { args, ignored: [] };
  const keys = Object.keys(args);
  const unknown = keys.filter((key) => !fields.includes(key));
  const isAdded = (key: string) => ADDED.has(key) || isPrivate(key, fields);
  const some = unknown.some((key) => ADDED.has(key));
  const ignored = unknown.filter((key) => isAdded(key) || (some && ADDED_BESIDE.has(key)));
  if (ignored.length === 0) return { args, ignored };
  const own = Object.entries(args).filter(([key]) => !ignored.includes(key));
  return { args: Object.fromEntries(own), ignored };
}

function isPrivate(key: string, fields: readonly string[]): boolean {
  if (!key.startsWith("_")) return false;
  const plain = plainName(key);
  return !fields.some((field) => plainName(field) === plain);
}

function plainName(key: string): string {
  return key.replaceAll("_", "").toLowerCase();
}
