/**
 * Replaces private keys that come whole, cut, or line by line. A single line of a key does not show what it is, so the
 * state of the pass over the lines says whether a key has begun.
 */
import { escaped } from "./known-secrets.ts";

/**
 * The beginnings of keys without their header, as Base64 of PKCS #8, PKCS #1, SEC 1, PFX and OpenSSH, and as Base64 of a
 * header. The bytes say which object follows: a number for the version, and what only a private key has after it.
 */
const BARE =
  "MII[A-Za-z0-9+/]{3}IB(?:ADANBgkqhkiG9w0BAQ|AAKC|AzCC)|MII[A-Za-z0-9+/]{3}(?:TBXBgkqhkiG9w0BBQ0w|DBOBgkqhkiG9w0BBQ0w)|MHcCAQEE|MIGkAgEBBD|MIHcAgEBBEI|MI(?:GH|G2|HuAgEAMBAG|IB)AgEAMB[MA][GY]ByqGSM49|MC4CAQAwBQYDK2Vw|b3BlbnNzaC1rZXktdj|LS0tLS1CRUdJTi(?!BDRVJU|BQVUJM|BSU0EgUFV|BORVcg|BYNTA5|BUUlVTV)";
const BEGIN = new RegExp(
  `-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|(?<![A-Za-z0-9+/])(?:${BARE})[A-Za-z0-9+/=]{16,}`,
  "g",
);
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** A line of a key, after the prefix of a log line. */
const BODY_LINE = /^([^\n]{0,200}?\|\s{0,20}|\s{0,40})([A-Za-z0-9+/=]{16,100})(\s{0,20})$/;
const HEAD_LINE = /^\s{0,40}(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash): [^\n]{0,200})?\s{0,20}$/;
/** The body of a key in the same line, with line breaks as escapes such as `\n`. */
const INLINE_BODY = /^(?:\\{1,2}[rn]|[A-Za-z0-9+/=\s]){16,}/;
/** Each text in which a key begins contains one of these words. */
export const KEY_WORDS: readonly string[] = [
  ...["PRIVATE KEY", "BgkqhkiG9w0B", "IBAAKC", "IBAzCC", "MHcCAQEE", "MIGkAgEBBD", "MIHcAgEBBEI", "ByqGSM49"],
  ...["MC4CAQAwBQYDK2Vw", "b3BlbnNzaC1rZXktdj", "LS0tLS1CRUdJTi"],
];
const MAY_BEGIN = new RegExp(KEY_WORDS.map(escaped).join("|"));
/** Number of texts that are no part of a key after which the key counts as ended, although no END line came. */
const MOST_OTHER_TEXTS = 60;

/** Whether a key has begun, and how many other texts have come since its last line. */
export interface KeyState {
  open: boolean;
  /** Whether the key began without a header, so that it ends at the first other text. */
  bare: boolean;
  otherTexts: number;
}

/** Returns the state in which no key has begun. */
export const noKey = (): KeyState => ({ open: false, bare: false, otherTexts: 0 });

/** Replaces private keys and parts of them, and changes `state` when a key begins or ends. */
export function redactPrivateKeys(text: string, state: KeyState, mark: (kind: string) => string): string {
  if (!state.open && !MAY_BEGIN.test(text)) return text;
  let out = "";
  let at = 0;
  if (state.open) {
    const body = takeBody(text, state, mark);
    out = body.out;
    at = body.end;
  }
  for (;;) {
    BEGIN.lastIndex = at;
    const begin = BEGIN.exec(text);
    if (!begin) return out + text.slice(at);
    out += text.slice(at, begin.index) + mark("private-key");
    END.lastIndex = BEGIN.lastIndex;
    const end = begin[0].startsWith("-") ? END.exec(text) : undefined;
    if (end) {
      at = END.lastIndex;
      continue;
    }
    state.open = true;
    state.bare = !begin[0].startsWith("-");
    state.otherTexts = 0;
    const from = begin.index + begin[0].length;
    const inline = INLINE_BODY.exec(text.slice(from));
    at = from + (inline?.[0].length ?? 0);
    const body = takeBody(text.slice(at), state, () => "");
    out += body.out;
    at += body.end;
  }
}

/** Replaces the lines of an open key at the start of a text, and keeps lines that are no part of the key. */
function takeBody(
  text: string,
  state: KeyState,
  mark: (kind: string) => string,
): { readonly out: string; readonly end: number } {
  END.lastIndex = 0;
  const end = END.exec(text);
  const part = end ? text.slice(0, end.index) : text;
  const lines = part.split("\n").map((line) => {
    const body = state.open ? BODY_LINE.exec(line) : undefined;
    const key = body?.[2] ?? "";
    if (body && (key.length >= 40 || /[0-9+/=]/.test(key))) {
      state.otherTexts = 0;
      return `${body[1] ?? ""}${mark("private-key")}${body[3] ?? ""}`;
    }
    if (state.bare ? line !== "" : !HEAD_LINE.test(line)) state.otherTexts += 1;
    if (state.bare && state.otherTexts > 0) state.open = false;
    return line;
  });
  if (end || state.otherTexts > MOST_OTHER_TEXTS) state.open = false;
  return { out: lines.join("\n"), end: end ? END.lastIndex : text.length };
}
