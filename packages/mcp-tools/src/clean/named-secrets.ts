/**
 * Finds secrets by the name before them, such as `password=`, `"client_secret": "`, or an element or setting of such a
 * name. A name alone is not enough: the text after it has to look like a value.
 */
import { isNotPlaceholder, type Shape } from "./shapes.ts";

const STRONG =
  "pass(?:word|wd|phrase|wort)|pwd|[_-]pass|(?:api|access|account|private|encryption|master|signing|shared[_-]?access|secret[_-]?access|storage|subscription|license|instrumentation|functions?|host)[_-]?key|secret[_-]?key(?:[_-]?base)?|client[_-]?secret|(?:auth|access|refresh|id|session|bearer|api|registration|bot|deploy)[_-]?token|_password|(?<![A-Za-z])PAT|credentials?";
const WEAK = "secret|token";
const SUFFIX =
  "(?:[_.-]?(?:value|text|plain|plaintext|b64|base64|prod|production|dev|staging|test|qa|primary|secondary|old|new|current|\\d{1,3}))?";
const SEPARATOR = "\\\\?[\"'\\]]{0,2}\\s{0,3}(?:=>|:=|={1,2}|:)\\s{0,3}";
const VALUE = "\\\\?\"[^\"\\n]{1,1000}|\\\\?'[^'\\n]{1,1000}|[^\\s\"'<>,;&)}\\]|\\\\]{1,1000}";

const named = (names: string) => new RegExp(`((?:${names})${SUFFIX}(${SEPARATOR}))(${VALUE})`, "gi");
const STRONG_NAME = named(STRONG);
const WEAK_NAME = named(`(?<!publickey|public[_-]key|cancellation|metadata|xsrf|csrf)(?:${WEAK})`);

const LETTERS = /[a-z]/;
const RANDOM = /^[A-Za-z0-9+/=_.~-]{16,}$/;

/**
 * Whether a text is one long word with both letter cases and digits, or a long hexadecimal one. People do not write such
 * words by hand.
 */
function looksRandom(text: string): boolean {
  if (!RANDOM.test(text)) return false;
  const long = /^[0-9a-f]{32,}$/i.test(text) && /[a-f]/i.test(text);
  return long || (LETTERS.test(text) && /[A-Z]/.test(text) && (text.match(/\d/g) ?? []).length >= 2);
}

interface Found {
  readonly name: string;
  readonly separator: string;
  readonly quoted: boolean;
  readonly value: string;
  /** The 80 characters after the value. */
  readonly rest: string;
}

/** Whether the value after the name of a secret is a secret. */
function isStrongValue({ name, separator, quoted, value, rest }: Found): boolean {
  if (value.length < 3 || !isNotPlaceholder(value)) return false;
  const words = value.split(" ").length;
  if (quoted) return words <= 5;
  if (value.length < 4 || /^(?:\d{1,5}|[\d.]+(?:ms|s|m|h|%)?)$/.test(value)) return false;
  if (/key|token|credential|pat$/i.test(name) && value.length < 12) return false;
  if (separator.includes("=")) return true;
  if (/^[a-z]+$/.test(value)) return /^\s*(?:$|[\n\r])/.test(rest);
  return /\d|[^\w.-]|[a-z][A-Z]/.test(value) || value.length >= 16;
}

/** Replaces the values after names of secrets. `mark` counts one secret and returns the text that replaces it. */
export function redactNamed(text: string, mark: (kind: string) => string): string {
  const strong = replaceValues(text, STRONG_NAME, isStrongValue, mark);
  return replaceValues(strong, WEAK_NAME, ({ value }) => isNotPlaceholder(value) && looksRandom(value), mark);
}

function replaceValues(
  text: string,
  pattern: RegExp,
  isSecret: (found: Found) => boolean,
  mark: (kind: string) => string,
): string {
  return text.replace(
    pattern,
    (whole: string, ...parts: [before: string, separator: string, raw: string, at: number]) => {
      const [before, separator, raw, at] = parts;
      const quote = /^\\?["']/.exec(raw)?.[0] ?? "";
      const escaping = quote !== "" && raw.endsWith("\\") ? "\\" : "";
      const value = raw.slice(quote.length, raw.length - escaping.length);
      const name = before.slice(0, before.length - separator.length);
      const rest = text.slice(at + whole.length, at + whole.length + 80);
      const found = { name, separator, quoted: quote !== "", value, rest };
      return isSecret(found) ? before + quote + mark("named-secret") + escaping : whole;
    },
  );
}

const SECRET_NAME = `[\\w.:-]{0,60}(?:${STRONG}|secret|token|connectionstring)`;

/** Shapes in which other text separates name and value: elements, and pairs of name and value. */
export const NAMED_SHAPES: readonly Shape[] = [
  {
    kind: "named-secret",
    pattern: new RegExp(`(<[\\w.:-]{0,40}(?:${STRONG}|secret)>)([^<\\n]{3,500})(?=<)`, "gi"),
    isSecret: isNotPlaceholder,
  },
  {
    kind: "named-secret",
    pattern: new RegExp(
      `((?:key|name)\\\\?["']?\\s{0,3}[=:]\\s{0,3}\\\\?["']${SECRET_NAME}\\\\?["'],?\\s{0,5}\\\\?["']?value\\\\?["']?\\s{0,3}[=:]\\s{0,3}\\\\?["'])([^"'\\n\\\\]{1,500})`,
      "gi",
    ),
    isSecret: isNotPlaceholder,
  },
];

const NAME_OF_SECRET = new RegExp(`(?:${STRONG}|secret|connection[_-]?string)$`, "i");

/** Whether a property or variable of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return name.length <= 200 && NAME_OF_SECRET.test(name);
}
