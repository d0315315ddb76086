/**
 * Finds secrets by the name before them, such as `password=`, `"client_secret": "`, or an element or setting of such a
 * name. A name alone is not enough: the text after it has to look like a value.
 */
import { looksRandom } from "./looks-random.ts";
import { isNotPlaceholder } from "./placeholders.ts";

const STRONG =
  "pass(?:word|wd|phrase|wort|code)|pwd|[_.-]pass|pass(?=\\\\?[\"'\\]]{0,2}\\s{0,3}(?:=|:))|pw(?=\\\\?[\"'\\]]{0,2}\\s{0,3}(?:=|:))|(?<![A-Za-z])psk|(?:api|access|account|private|encryption|master|signing|shared[_-]?access|secret[_-]?access|storage|subscription|license|instrumentation|functions?|host)[_-]?key|(?:client|private)[_-]?key[_-]?data|secret[_-]?key(?:[_-]?base)?|client[_-]?secret|(?:auth|access|refresh|id|session|bearer|api|registration|bot|deploy)[_-]?token|_password|(?<![A-Za-z])PAT|credentials?";
const WEAK =
  "secret|token|(?:validation|decryption|auth|app|application|client|consumer|webhook|admin|crypto?|cipher|aes|hmac|jwt|ssh|gpg|deploy|symmetric|security|integration|ingest(?:ion)?|publish|write|server|service|session|cookie|data)[_-]?key|\\.login|_auth|[_-]api|(?<![A-Za-z])auth";
/** Each text in which a name is found contains one of these words: see `Shape.words`. */
export const NAME_WORDS: readonly string[] = [
  ...["pass", "pwd", "psk", "key", "secret", "token", "PAT", "credential", ".login", "auth", "_api", "-api"],
  ...["pw:", "pw=", 'pw"', "pw'", "pw ", "pw]", "pw\\", "pw_", "pw-", "pw."],
];
const SUFFIX =
  "(?:[_.-]?(?:value|text|plain|plaintext|b64|base64|prod|production|dev|staging|test|qa|primary|secondary|old|new|current|\\d{1,3}))?";
const SEPARATOR = "\\\\?[\"'\\]]{0,2}\\s{0,3}(?:=>|:=|={1,2}|:)\\s{0,3}";
const VALUE =
  "\\{[^{}\"'\\n:\\s]{3,200}\\}|\\\\?\"[^\"\\n]{1,1000}|\\\\?'[^'\\n]{1,1000}|[^\\s\"'<>,;&)}\\]|\\\\]{1,1000}";

const named = (names: string) => new RegExp(`((?:${names})${SUFFIX}(${SEPARATOR}))(${VALUE})`, "gi");
const STRONG_NAME = named(STRONG);
/** Tokens that open nothing. */
const HARMLESS =
  "(?:public[_-]?key|cancellation|metadata|xsrf|csrf|page|next|continuation|sync|concurrency|skip|delta)[_-]?";
const WEAK_NAME = named(`(?<!${HARMLESS})(?:${WEAK})`);

interface Found {
  readonly name: string;
  readonly separator: string;
  readonly quoted: boolean;
  readonly value: string;
  /** The character before the name. */
  readonly previous: string;
  /** The 80 characters after the value. */
  readonly rest: string;
}

/** Whether the value after the name of a secret is a secret. */
function isStrongValue({ name, separator, quoted, value, rest, previous }: Found): boolean {
  if (value.length < 3 || !isNotPlaceholder(value)) return false;
  // `pass` and `pw` are the ends of other words, such as bypass and compass; in camel case they begin with a capital letter.
  if (
    /^(?:pass|pw)$/i.test(name) &&
    /[A-Za-z]/.test(previous) &&
    !(name.startsWith("P") && /[a-z]/.test(previous))
  )
    return false;
  // A variable that is called like what it holds, such as `privateKey: existingPrivateKey`.
  if (!quoted && /^[A-Za-z_]+$/.test(value) && value.toLowerCase().endsWith(name.toLowerCase())) return false;
  const words = value.split(" ").length;
  if (quoted) return words <= 5;
  if (value.length < 4 || /^(?:\d{1,5}|[\d./]+(?:ms|s|m|h|%)?)$/.test(value)) return false;
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
      const previous = text[at - 1] ?? "";
      const found = { name, separator, quoted: quote !== "", value, rest, previous };
      return isSecret(found) ? before + quote + mark("named-secret") + escaping : whole;
    },
  );
}

const NAME_OF_SECRET = new RegExp(`(?:${STRONG}|secret|connection[_-]?string)$`, "i");

/** Whether a property or variable of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return name.length <= 200 && NAME_OF_SECRET.test(name);
}
