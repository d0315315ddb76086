/** Finds exact values, such as the configured key, also in the forms in which programs write them. */

const SHORTEST = 6;

/** A pattern of all forms of all values; undefined when there is nothing to look for. */
export function patternOfKnown(secrets: readonly string[]): RegExp | undefined {
  const forms = secrets.filter((secret) => secret.length >= SHORTEST).flatMap(formsOf);
  const distinct = [...new Set(forms)].sort((a, b) => b.length - a.length);
  if (distinct.length === 0) return undefined;
  return new RegExp(distinct.map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join("|"), "gi");
}

/** The value itself, escaped for JSON, addresses and markup, in hexadecimal, in Base64 wherever it may begin. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    // The first and the last characters also depend on what stands beside the value.
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
