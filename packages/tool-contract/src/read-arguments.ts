/** Reads the body of a call: the bare argument object, and nothing else. */
import { contractError } from "./error-response.ts";

type Arguments = Readonly<Record<string, unknown>>;

/** The arguments, or the response that says what is wrong with the body. */
export type ReadArguments =
  | { readonly ok: true; readonly args: Arguments }
  | { readonly ok: false; readonly code: string; readonly response: Response };

/** Arguments nest a few levels. A body that nests much deeper is meant to exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * Reads a request's body. An empty one stands for no arguments.
 * @param maxBytes a larger body gets 413 and is not read to its end
 */
export async function readArguments(request: Request, maxBytes: number): Promise<ReadArguments> {
  const type = request.headers.get("content-type");
  const coding = request.headers.get("content-encoding");
  if ((type !== null && !isJson(type)) || (coding !== null && coding.trim().toLowerCase() !== "identity"))
    return wrongType();
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge(maxBytes);
  const bytes = await readBytes(request, maxBytes);
  if (bytes === "too-large") return tooLarge(maxBytes);
  if (bytes === "broken") return refuse(400, "invalid_json", "The body ended before it was complete.");
  const text = decode(bytes);
  if (text === undefined) return refuse(400, "invalid_json", "The body is not valid UTF-8.");
  if (text.trim() === "") return { ok: true, args: {} };
  if (type === null) return wrongType();
  return parse(text);
}

/** Checks a body that was parsed elsewhere. */
export function checkArguments(body: unknown): ReadArguments {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return notAnObject(body);
  if (isDeeperThan(body, MAX_DEPTH)) {
    return refuse(422, "validation_error", `The arguments nest deeper than ${MAX_DEPTH} levels.`);
  }
  return { ok: true, args: body as Arguments };
}

function parse(text: string): ReadArguments {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse(
      400,
      "invalid_json",
      "The body is not valid JSON. Send one JSON object with the arguments.",
    );
  }
  return checkArguments(body);
}

function isJson(contentType: string): boolean {
  const [media = "", ...parameters] = contentType.split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  const encoding = charset?.slice("charset=".length).replace(/^"(.*)"$/, "$1");
  return media === "application/json" && (encoding === undefined || /^(utf-?8|us-ascii)$/.test(encoding));
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | "too-large" | "broken"> {
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > maxBytes) {
        // Not awaited: of a cloned request it settles only when the other copy is read or cancelled too.
        reader.cancel().catch(() => undefined);
        return "too-large";
      }
      chunks.push(read.value);
    }
  } catch {
    return "broken";
  }
  return join(chunks, size);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isDeeperThan(body: object, levels: number): boolean {
  let level: object[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= levels) return true;
    level = level
      .flatMap((node) => Object.values(node) as unknown[])
      .filter((node) => typeof node === "object" && node !== null);
  }
  return false;
}

function notAnObject(body: unknown): ReadArguments {
  const kind = body === null ? "null" : Array.isArray(body) ? "an array" : `a ${typeof body}`;
  return refuse(
    422,
    "validation_error",
    `The body must be one JSON object with the arguments by name, not ${kind}.`,
  );
}

function wrongType(): ReadArguments {
  return refuse(
    415,
    "unsupported_media_type",
    "Send the arguments as application/json in UTF-8, not compressed.",
  );
}

function tooLarge(maxBytes: number): ReadArguments {
  return refuse(
    413,
    "payload_too_large",
    `The body is larger than ${maxBytes} bytes. Send shorter arguments.`,
  );
}

function refuse(status: number, code: string, message: string): ReadArguments {
  return { ok: false, code, response: contractError(status, code, message) };
}
