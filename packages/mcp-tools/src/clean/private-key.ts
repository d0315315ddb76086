/**
 * Replaces private keys that come whole, cut, or line by line. A single line of a key does not show what it is, so the
 * state of the pass over the lines says whether a key has begun.
 */

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** A line of a key, after the prefix of a log line. */
const BODY_LINE = /^([^\n]{0,200}?\|\s{0,20}|\s{0,40})([A-Za-z0-9+/=]{16,100})(\s{0,20})$/;
const HEAD_LINE = /^\s{0,40}(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash): [^\n]{0,200})?\s{0,20}$/;
/** The body of a key in the same line, with line breaks as escapes such as `\n`. */
const INLINE_BODY = /^(?:\\{1,2}[rn]|[A-Za-z0-9+/=\s]){16,}/;
/** Number of texts that are no part of a key after which the key counts as ended, although no END line came. */
const MOST_OTHER_TEXTS = 60;

/** Whether a key has begun, and how many other texts have come since its last line. */
export interface KeyState {
  open: boolean;
  otherTexts: number;
}

/** Returns the state in which no key has begun. */
export const noKey = (): KeyState => ({ open: false, otherTexts: 0 });

/** Replaces private keys and parts of them, and changes `state` when a key begins or ends. */
export function redactPrivateKeys(text: string, state: KeyState, mark: (kind: string) => string): string {
  if (!state.open && !text.includes("PRIVATE KEY")) return text;
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
    const end = END.exec(text);
    if (end) {
      at = END.lastIndex;
      continue;
    }
    state.open = true;
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
    const body = BODY_LINE.exec(line);
    const key = body?.[2] ?? "";
    if (body && (key.length >= 40 || /[0-9+/=]/.test(key))) {
      state.otherTexts = 0;
      return `${body[1] ?? ""}${mark("private-key")}${body[3] ?? ""}`;
    }
    if (!HEAD_LINE.test(line)) state.otherTexts += 1;
    return line;
  });
  if (end || state.otherTexts > MOST_OTHER_TEXTS) state.open = false;
  return { out: lines.join("\n"), end: end ? END.lastIndex : text.length };
}
