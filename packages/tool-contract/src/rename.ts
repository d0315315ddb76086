/** With a prefix, texts that mention a tool must mention it under the name that the host knows. */

/**
 * Gives a function that puts the prefix before each mention of a tool. Only names with an underscore are looked for: one
 * word alone is also a word of the language.
 */
export function createRenamer(names: readonly string[], prefix: string): (text: string) => string {
  const known = new Set(names.filter((name) => name.includes("_")));
  if (prefix === "" || known.size === 0) return (text) => text;
  return (text) => text.replace(/[\w-]+/g, (word) => (known.has(word) ? `${prefix}${word}` : word));
}
