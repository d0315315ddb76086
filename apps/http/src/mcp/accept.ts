/**
 * The forms in which a client takes a response. MCP asks clients to accept JSON and event streams, but many send the `Accept`
 * of their HTTP library, or one of the two. HTTP leaves no doubt what they mean, so they are served in the form they take.
 */

/** The forms that a client takes. */
export interface Accepted {
  readonly json: boolean;
  readonly events: boolean;
  /** True when JSON is taken and event streams are not named: what sends a wildcard is mostly a plain HTTP client. */
  readonly prefersJson: boolean;
}

const BOTH: Accepted = { json: true, events: true, prefersJson: false };
/** What the SDKs of MCP send. The SDK that serves compares texts, so all other forms are turned into this one. */
const USUAL = "application/json, text/event-stream";

/**
 * Reads an `Accept` header (RFC 9110, 12.5.1): letter case, order, parameters and wildcards; a range with `q=0` is refused.
 * Without the header a client takes everything.
 */
export function acceptOf(header: string | null): Accepted {
  if (header === USUAL) return BOTH;
  const ranges = rangesOf(header?.trim() ? header : "*/*");
  const takes = (type: string) =>
    ranges.get(type) ?? ranges.get(`${type.split("/")[0]}/*`) ?? ranges.get("*/*") ?? false;
  const json = takes("application/json");
  const events = takes("text/event-stream");
  const isNamed = ranges.has("text/event-stream") || ranges.has("text/*");
  return { json, events, prefersJson: json && !(events && isNamed) };
}

/** The media ranges, and whether each is accepted. */
function rangesOf(header: string): ReadonlyMap<string, boolean> {
  const entries = header.split(",").map((range): [string, boolean] => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    return [type, !parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter))];
  });
  return new Map(entries);
}

/** The same request with the `Accept` that the SDK expects. Its body has been read before. */
export function withUsualAccept(request: Request): Request {
  const accept = request.headers.get("accept") ?? "";
  if (accept.includes("application/json") && accept.includes("text/event-stream")) return request;
  const headers = new Headers(request.headers);
  headers.set("accept", USUAL);
  return new Request(request.url, { method: request.method, headers, signal: request.signal });
}

/** The response in a form that the client takes. Status and other headers stay. */
export async function inAcceptedForm(response: Response, { json, prefersJson }: Accepted): Promise<Response> {
  if ((json && !prefersJson) || response.body === null) return response;
  const type = response.headers.get("content-type") ?? "";
  if (prefersJson && type.includes("text/event-stream"))
    return withBody(response, "application/json", jsonOf(await response.text()));
  if (!json && response.ok && type.includes("application/json"))
    return withBody(response, "text/event-stream", `event: message\ndata: ${await response.text()}\n\n`);
  return response;
}

function withBody({ status, headers }: Response, type: string, body: string): Response {
  const all = new Headers(headers);
  all.set("content-type", type);
  all.delete("content-length");
  return new Response(body, { status, headers: all });
}

/** 406 for a client that takes neither form. */
export function notAcceptable(): Response {
  const message =
    "Not Acceptable: responses are application/json or text/event-stream; the Accept header must take one of them.";
  return Response.json({ jsonrpc: "2.0", error: { code: -32_000, message }, id: null }, { status: 406 });
}

/** The responses of an event stream: one alone, or the list of a batch. Notifications have no form in JSON. */
function jsonOf(stream: string): string {
  const messages = stream
    .split(/\r?\n\r?\n/)
    .map(dataOf)
    .filter((data) => data !== "");
  const responses = messages.filter((data) => !("method" in JSON.parse(data)));
  return responses.length === 1 ? (responses[0] as string) : `[${responses.join(",")}]`;
}

function dataOf(event: string): string {
  return event
    .split(/\r?\n/)
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5).trimStart())
    .join("\n");
}
