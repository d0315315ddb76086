/**
 * Finds the id of a JSON-RPC message that is too long to be kept or is not valid JSON. It reads byte by byte and keeps
 * nothing but the id and whether there is a method, so that the message can be of any length.
 */

/** What a scan found. */
export interface ScannedMessage {
  /** Undefined when there is no id that JSON-RPC allows. */
  readonly id: string | number | undefined;
  /** True for a request or notification; a response has no method. */
  readonly hasMethod: boolean;
}

/** Takes the bytes of one message. */
export interface MessageScan {
  feed(bytes: Uint8Array): void;
  found(): ScannedMessage;
}

const [QUOTE, BACKSLASH, COLON, COMMA, OPEN, CLOSE] = [...'"\\:,{}'].map((char) => char.charCodeAt(0));
const [OPEN_LIST, CLOSE_LIST] = [..."[]"].map((char) => char.charCodeAt(0));
/** The longest id that is kept, in bytes. */
const LONGEST_ID = 256;

/** Makes a scan of one message. Only members of the outermost object count: arguments may have an `id` too. */
export function createMessageScan(): MessageScan {
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  let key: string | undefined;
  let text = "";
  let id: string | number | undefined;
  let hasMethod = false;
  const endMember = () => {
    if (key === "id") id ??= idOf(text);
    key = undefined;
    text = "";
  };
  const keep = (byte: number) => {
    if (depth === 1 && text.length < LONGEST_ID) text += String.fromCharCode(byte);
  };
  const takeInString = (byte: number) => {
    keep(byte);
    if (isEscaped) isEscaped = false;
    else if (byte === BACKSLASH) isEscaped = true;
    else if (byte === QUOTE) inString = false;
  };
  const take = (byte: number) => {
    if (byte === QUOTE) {
      inString = true;
      keep(byte);
    } else if (byte === COLON && depth === 1) {
      key = String(parsed(text));
      hasMethod ||= key === "method";
      text = "";
    } else if (byte === COMMA && depth === 1) endMember();
    else if (byte === OPEN || byte === OPEN_LIST) depth += 1;
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      if (depth === 1) endMember();
      depth -= 1;
    } else keep(byte);
  };
  return {
    feed(bytes) {
      for (const byte of bytes) inString ? takeInString(byte) : take(byte);
    },
    found: () => ({ id: id ?? (key === "id" ? idOf(text) : undefined), hasMethod }),
  };
}

function idOf(text: string): string | number | undefined {
  const value = parsed(text);
  return typeof value === "string" || Number.isSafeInteger(value) ? (value as string | number) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "latin1").toString("utf8"));
  } catch {
    return undefined;
  }
}
