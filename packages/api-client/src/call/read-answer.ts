/** Turns a successful answer into data, and says so when it cannot come from an Octopus API. */
import { plainAnswers } from "../generated/answers.ts";
import type { Answer } from "../transport/outgoing.ts";
import { isJson, isPage, notAnApi, type Place } from "./failures.ts";

/**
 * JSON as a value, another text as a string, nothing (204, an empty 200) as undefined.
 * @param takesText true when no document says what comes back, so that any text is taken as it is
 * @throws OctopusError `upstream` when the answer is a web page, is not the JSON that the document promises, or is cut.
 */
export function readAnswer(answer: Answer, place: Place, takesText = false): unknown {
  const { headers, text } = answer;
  if (isPage(headers)) throw notAnApi(place, "is a web page");
  if (text === "") {
    if (isJson(headers) && place.isRead) throw notAnApi(place, "is empty");
    return undefined;
  }
  if (isJson(headers)) return parse(text, place);
  if (`${place.method} ${place.route}` in plainAnswers || !place.isRead) return text;
  if (headers.get("Content-Type") === null) return parse(text, place);
  if (takesText) return text;
  throw notAnApi(place, "is not JSON");
}

/** The syntax error is left out: it quotes the answer. */
function parse(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAnApi(place, "is not complete JSON");
  }
}
