/** Finds exact values, such as the configured key, also in the forms in which programs write them. */

const SHORTEST = 6;

/** Returns all forms of all values, the longest one first, so that a pattern of them matches the longest one. */
export function formsOfKnown(secrets: readonly string[]): readonly string[] {
  const forms = secrets.filter((secret) => secret.length >= SHORTEST).flatMap(formsOf);
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

/** Returns a pattern that matches any of these forms, or undefined when there are none. */
export function patternOf(forms: readonly string[]): RegExp | undefined {
  return forms.length === 0 ? undefined : new RegExp(forms.map(escaped).join("|"), "gi");
}

/** Escapes a text for use in a pattern. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/**
 * Returns the value itself, its escaped forms for JSON, URLs and markup, and its hexadecimal and Base64 forms. In Base64 a
 * value has three forms, because it can begin at any of three offsets.
 */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    // The first and the last characters also depend on the text beside the value.
    const from = offset === 0 ? 0 : offset + 1;
    const uneven = (offset + bytes.length) % 3 !== 0;
    return text.slice(from, uneven ? -1 : undefined);
  });
  const html = secret.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    html,
    bytes.toString("hex"),
    ...base64,
    ...base64.map((text) => text.replace(/\+/g, "-").replace(/\//g, "_")),
  ].filter((form) => form.length >= SHORTEST);
}
