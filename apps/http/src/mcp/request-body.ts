/** The body of a request for MCP. It is read before the protocol sees it, so that its messages can be counted. */
import { readRequestBody } from "@modelcontextprotocol/server";
import { contractError } from "@octo/tool-contract";

/** What a body says, or the response that refuses it. */
export type Body =
  | { readonly ok: true; readonly parsed: unknown }
  | { readonly ok: false; readonly response: Response };

/** Reads a body of at most so many bytes. A request other than POST has none. */
export async function readBody(request: Request, maxBytes: number): Promise<Body> {
  if (request.method !== "POST") return { ok: true, parsed: undefined };
  const read = await readText(request, maxBytes).catch(() => "broken" as const);
  // A client that goes away while it sends is no fault of this server, and nobody reads the response.
  if (read === "broken") return refused(400, "invalid_request", "The body did not arrive as a whole.");
  if (read.text === undefined)
    return refused(413, "payload_too_large", `The body is larger than ${maxBytes} bytes.`);
  try {
    return { ok: true, parsed: JSON.parse(read.text) };
  } catch {
    const error = { code: -32_700, message: "Parse error: the body is not valid JSON" };
    return { ok: false, response: Response.json({ jsonrpc: "2.0", error, id: null }, { status: 400 }) };
  }
}

function refused(status: number, code: string, message: string): Body {
  return { ok: false, response: contractError(status, code, message) };
}

interface ReadText {
  /** Undefined when the body is too large. */
  readonly text: string | undefined;
}

/** HTTP holds a body to the length that its header names; only a body without one has to be counted as it comes. */
async function readText(request: Request, maxBytes: number): Promise<ReadText> {
  const length = request.headers.get("content-length");
  if (length !== null) return { text: Number(length) > maxBytes ? undefined : await request.text() };
  const read = await readRequestBody(request, maxBytes);
  return { text: read.tooLarge ? undefined : read.text };
}
