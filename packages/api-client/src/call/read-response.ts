/** Turns a successful response into data, and reports one that cannot come from an Octopus API. */
import { PLAIN_RESPONSES } from "../generated/plain-responses.ts";
import type { TextResponse } from "../transport/outgoing.ts";
import { isJson, isPage, notAnApi, type RequestInfo } from "./failures.ts";

/**
 * Returns JSON as a value, another text as a string, and nothing (204, an empty 200) as undefined.
 *
 * @param takesText true when no document says what the response is, so that any text is taken as it is
 * @throws OctopusError `upstream` when the response is a web page, is not the JSON that the document promises, or is cut.
 */
export function readResponse(response: TextResponse, info: RequestInfo, takesText = false): unknown {
  const { headers, text } = response;
  if (isPage(headers)) throw notAnApi(info, "is a web page");
  if (text === "") {
    if (isJson(headers) && info.isRead) throw notAnApi(info, "is empty");
    return undefined;
  }
  if (isJson(headers)) return parse(text, info);
  if (`${info.method} ${info.route}` in PLAIN_RESPONSES || !info.isRead) return text;
  if (headers.get("Content-Type") === null) return parse(text, info);
  if (takesText) return text;
  throw notAnApi(info, "is not JSON");
}

/** The syntax error is left out, because it quotes the response. */
function parse(text: string, info: RequestInfo): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAnApi(info, "is not complete JSON");
  }
}
