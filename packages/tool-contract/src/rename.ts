/** Puts the prefix before the names of tools in texts, so that a text mentions a tool by the name that the host knows. */

/**
 * Makes the function that puts the prefix before each mention of a tool. It looks for names with an underscore only,
 * because a name without one can also be an ordinary word.
 */
export function createRenamer(names: readonly string[], prefix: string): (text: string) => string {
  const known = new Set(names.filter((name) => name.includes("_")));
  if (prefix === "" || known.size === 0) return (text) => text;
  return (text) => text.replace(/[\w-]+/g, (word) => (known.has(word) ? `${prefix}${word}` : word));
}
