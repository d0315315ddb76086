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

/**
 * Returns a pattern of these values in which any character may be written as an escape of JSON, markup or URLs, with
 * spaces between the characters, or as hexadecimal bytes with separators. Undefined when there are no values.
 */
export function spelledPatternOf(secrets: readonly string[]): RegExp | undefined {
  const long = secrets.filter((secret) => secret.length >= SHORTEST);
  if (long.length === 0) return undefined;
  const spelled = long.map((secret) => [...secret].map(spellingsOf).join(" {0,2}"));
  const bytes = long.map((secret) =>
    [...Buffer.from(secret)].map((byte) => `(?:0x|\\\\x)?${hexOf(byte)}`).join("(?:[ :-]|, {0,1}){0,1}"),
  );
  return new RegExp([...spelled, ...bytes].join("|"), "gi");
}

/** Words one of which is in every text that `spelledPatternOf` matches, each of at least three characters. */
export function spelledWordsOf(secrets: readonly string[]): readonly string[] {
  const escapes = ["&#x", ..."0123456789"].map((start) => (start.length > 1 ? start : `&#${start}`));
  const words = secrets.flatMap((secret) => {
    const [a = "", b = "", c = ""] = [...secret];
    const [first = "", second = ""] = [...Buffer.from(secret)].map(hexOf);
    const encoded = (char: string) => [`%${hexOf(char.charCodeAt(0))}`, "%25", `&${ENTITIES[char] ?? "#"}`];
    return [
      ...[a + b + c, `${a} ${b}`, `${a}  `, `${a}${b} `],
      ...["", a, a + b].flatMap((before, at) => encoded([a, b, c][at] ?? "").map((text) => before + text)),
      ...["", a, a + b].flatMap((before) => [
        `${before}\\u0`,
        `${before}\\x${hexOf(secret.charCodeAt(before.length))}`,
      ]),
      ...[`0x${first}`, ...["", " ", ":", "-", ", ", ","].map((separator) => first + separator + second)],
    ];
  });
  return [...new Set([...escapes, ...words])].filter((word) => /^[\0-\x7f]{3}/.test(word));
}

const hexOf = (code: number) => code.toString(16).padStart(2, "0");
/** Names of characters in markup. */
const ENTITIES: Readonly<Record<string, string>> = {
  "-": "hyphen",
  _: "lowbar",
  "&": "amp",
  "<": "lt",
  ">": "gt",
  '"': "quot",
  "'": "apos",
  "/": "sol",
  "+": "plus",
  "=": "equals",
  ".": "period",
};

/** A pattern of all the ways in which one character is written. */
function spellingsOf(char: string): string {
  const code = char.charCodeAt(0);
  const hex = hexOf(code);
  const name = ENTITIES[char];
  const others = [
    `\\\\{1,2}u${hex.padStart(4, "0")}`,
    `\\\\{1,2}x${hex}`,
    `&(?:amp;)?#0{0,4}${code};?`,
    `&(?:amp;)?#x0{0,4}${hex};?`,
    `%(?:25){0,2}${hex}`,
    ...(name ? [`&${name};`] : []),
  ];
  return `(?:${[escaped(char), ...others].join("|")})`;
}

/** Escapes a text for use in a pattern. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/**
 * Returns the value itself, its escaped forms for JSON, URLs and markup, and its hexadecimal and Base64 forms, the latter
 * also of UTF-16, as PowerShell encodes commands.
 */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [...base64Of(bytes), ...base64Of(Buffer.from(secret, "utf16le"))];
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

/** In Base64 a value has three forms, because it can begin at any of three offsets. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    // The first and the last characters also depend on the text beside the value.
    const from = offset === 0 ? 0 : offset + 1;
    const uneven = (offset + bytes.length) % 3 !== 0;
    return text.slice(from, uneven ? -1 : undefined);
  });
}
