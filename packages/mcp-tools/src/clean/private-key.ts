/**
 * Private keys, whole, cut, and line by line. A log gives a key in pieces that do not show what they are, so whoever
 * cleans texts in order remembers that one has begun.
 */

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** A line of a key, behind what a log puts in front. */
const BODY_LINE = /^([^\n]{0,200}?\|\s{0,20}|\s{0,40})([A-Za-z0-9+/=]{16,100})(\s{0,20})$/;
const HEAD_LINE = /^\s{0,40}(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash): [^\n]{0,200})?\s{0,20}$/;
/** Body in the same line, with line breaks written out. */
const INLINE_BODY = /^(?:\\{1,2}[rn]|[A-Za-z0-9+/=\s]){16,}/;
/** So many texts that are no part of a key, and it is taken to be over. */
const PATIENCE = 60;

/** Where a reader of texts stands: inside of a key, and how many other texts have come since. */
export interface KeyState {
  open: boolean;
  strangers: number;
}

/** Outside of any key. */
export const noKey = (): KeyState => ({ open: false, strangers: 0 });

/** Replaces private keys and parts of them. */
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
    state.strangers = 0;
    const from = begin.index + begin[0].length;
    const inline = INLINE_BODY.exec(text.slice(from));
    at = from + (inline?.[0].length ?? 0);
    const body = takeBody(text.slice(at), state, () => "");
    out += body.out;
    at += body.end;
  }
}

/** The lines of an open key at the start of a text; what is not a part of it is left. */
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
      state.strangers = 0;
      return `${body[1] ?? ""}${mark("private-key")}${body[3] ?? ""}`;
    }
    if (!HEAD_LINE.test(line)) state.strangers += 1;
    return line;
  });
  if (end || state.strangers > PATIENCE) state.open = false;
  return { out: lines.join("\n"), end: end ? END.lastIndex : text.length };
}
