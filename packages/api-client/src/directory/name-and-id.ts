/**
 * Splits `Web (Projects-1)`, the form in which plans, candidates and errors name a thing, into its name and its id. A text
 * of another form has neither. Quotation marks around the name do not count.
 */
export function nameAndIdIn(text: string): { readonly name: string; readonly id: string } | undefined {
  const [, quoted, plain, id] = /^(?:'(.+)'|(.+?))\s+\(([A-Za-z]+-[\w.-]+)\)$/.exec(text.trim()) ?? [];
  const name = quoted ?? plain;
  return name && id ? { name, id } : undefined;
}
