/** The rules for names of tools. */

/** Stricter than the contract, which allows any mix of `a-z`, `0-9` and `_`: interfaces of models allow 64 characters. */
export const TOOL_NAME = /^[a-z][a-z0-9_]{0,63}$/;

/** The most tools that a host takes from one server. */
export const MAX_TOOLS = 100;

/** Tools that the host has itself; a server that lists one of them is refused as a whole. */
export const BUILT_IN_NAMES: ReadonlySet<string> = new Set([
  "start_workflow",
  "get_workflow_status",
  "handoff_to_agent",
  "request_human_approval",
  "browser_navigate",
  "browser_click",
  "browser_type",
  "browser_get_text",
  "browser_screenshot",
  "browser_wait",
  "show_form",
  "show_card",
  "request_file_upload",
  "show_confirmation",
  "search_knowledge",
  "summarize_text",
  "translate_text",
]);

/** A prefix with exactly one underscore at its end; empty stays empty. */
export function normalizePrefix(prefix: string): string {
  return prefix === "" || prefix.endsWith("_") ? prefix : `${prefix}_`;
}

/** Quotes a name that a caller sent, without characters that could change the message around it. */
export function quoteName(name: string): string {
  return `'${name.replace(/[^\w.-]+/g, " ").slice(0, 64)}'`;
}
