/** Turns a successful response into data, and reports one that cannot come from an Octopus API. */
import { OctopusError } from "../errors.ts";
import { LIST_RESPONSES } from "../generated/list-responses.ts";
import { PLAIN_RESPONSES } from "../generated/plain-responses.ts";
import type { TextResponse } from "../transport/outgoing.ts";
import { isJson, isPage, notAnApi, type RequestInfo } from "./failures.ts";

/**
 * Returns JSON as a value, another text as a string, and nothing (204, an empty 200) as undefined, but for a read whose
 * document promises JSON.
 *
 * @param takesText true when no document says what the response is, so that any text is taken as it is
 * @throws OctopusError `upstream` when the response is a web page, is not the JSON that the document promises, is cut, or
 *   lacks the list that it consists of: an absent list is unknown, and not empty.
 */
export function readResponse(response: TextResponse, info: RequestInfo, takesText = false): unknown {
  const { headers, text } = response;
  if (isPage(headers)) throw notAnApi(info, "is a web page");
  if (text === "") {
    if (info.isRead && (isJson(headers) || promisesJson(info, takesText))) throw notAnApi(info, "is empty");
    return undefined;
  }
  if (isJson(headers)) {
    const value = parse(text, info);
    if (value === null && promisesJson(info, takesText)) throw notAnApi(info, "is empty");
    return withList(value, info);
  }
  if (`${info.method} ${info.route}` in PLAIN_RESPONSES || !info.isRead) return text;
  if (headers.get("Content-Type") === null) return parse(text, info);
  if (takesText) return text;
  throw notAnApi(info, "is not JSON");
}

/** Whether the document says that a response is JSON. Where no document says what a response is, anything may come. */
function promisesJson({ method, route }: RequestInfo, takesText: boolean): boolean {
  return method === "GET" && !takesText && !(`GET ${route}` in PLAIN_RESPONSES);
}

/** A response that lists things must have its list. */
function withList(value: unknown, { method, route }: RequestInfo): unknown {
  const field = LIST_RESPONSES[`${method} ${route}`];
  if (field === undefined || Array.isArray(field === "" ? value : fieldOf(value, field))) return value;
  throw new OctopusError({
    code: "upstream",
    message: `The response of Octopus to ${method} ${route} has no list${field && ` in its field ${field}`}.`,
    method,
    route,
  });
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
}

/** The syntax error is left out, because it quotes the response. */
function parse(text: string, info: RequestInfo): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAnApi(info, "is not complete JSON");
  }
}
