/** Names of tools as a host shows them. A prefix keeps them apart from the tools of other servers in the same host. */

/** Turns the names of tools, which policies and audit logs use, into the names that a host shows, and back. */
export interface ToolNames {
  shown(name: string): string;
  /** The tool that a shown name stands for; a name without the prefix stands for no tool. */
  internal(shown: string): string | undefined;
  /** A text of ours with the names in it as they are shown. */
  inText(text: string): string;
}

/**
 * Makes the names of a toolkit.
 * @param prefix Such as `octopus_`; empty for none.
 * @param known Names of all tools; texts mention them as whole words with an underscore in them.
 */
export function createToolNames(prefix: string, known: readonly string[]): ToolNames {
  if (prefix === "") return { shown: (name) => name, internal: (name) => name, inText: (text) => text };
  const mentioned = known.filter((name) => name.includes("_"));
  const mention = new RegExp(`\\b(?:${mentioned.join("|")})\\b`, "g");
  return {
    shown: (name) => prefix + name,
    internal: (shown) => (shown.startsWith(prefix) ? shown.slice(prefix.length) : undefined),
    inText: (text) => text.replace(mention, (name) => prefix + name),
  };
}
