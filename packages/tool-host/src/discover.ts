/** The discovery of one server: its list of tools, or why there is none. */
import type { CheckedTool, ListChecker, SkippedTool } from "./descriptors.ts";
import { RequestFailure } from "./failures.ts";
import { readJson } from "./read-json.ts";
import type { WholeResponse } from "./send.ts";
import type { Server } from "./server.ts";
import type { ServerReport } from "./types.ts";

/** What a discovery found. */
export interface Discovery {
  readonly status: ServerReport["status"];
  readonly tools: readonly CheckedTool[];
  readonly skipped: readonly SkippedTool[];
  readonly unmatched: readonly string[];
  readonly problem?: string;
}

/** Reads the list of a server. It never rejects. */
export async function discover(
  server: Server,
  checker: ListChecker,
  signal: AbortSignal,
): Promise<Discovery> {
  if (!server.registration.enabled) return without("disabled");
  const missing = await unlessAborted(server.resolveCredential(), signal);
  if (missing !== undefined) return without("no_credential", missing);
  try {
    const response = await server.send({ method: "GET", path: "/tools", signal, withToken: true });
    return listIn(response, server, checker);
  } catch (error) {
    if (!(error instanceof RequestFailure)) return without("bad_response", "The list could not be read.");
    const isOdd = error.code === "bad_response" || error.code === "too_large";
    return without(isOdd ? "bad_response" : "away", error.message);
  }
}

/** A resolver that never settles must not hold up the discovery of the other servers. */
function unlessAborted(
  resolving: Promise<string | undefined>,
  signal: AbortSignal,
): Promise<string | undefined> {
  const late = "The credential was not resolved in time.";
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => resolve(late), { once: true });
    if (signal.aborted) resolve(late);
    resolving.then(resolve, reject);
  });
}

function listIn(response: WholeResponse, server: Server, checker: ListChecker): Discovery {
  const { status } = response;
  if (status === 401 || status === 403)
    return without("unauthorized", `GET /tools: the server refused the token with ${status}.`);
  if (status !== 200) {
    const away = status >= 500 || status === 429;
    const redirect =
      status >= 300 && status < 400 ? " A redirect is not followed; register the new address." : "";
    return without(
      away ? "away" : "bad_response",
      `GET /tools: the server responded with ${status}.${redirect}`,
    );
  }
  const body = readJson(response);
  if (!body.ok) return without("bad_response", `GET /tools: ${body.problem}.`);
  if (!Array.isArray(body.value))
    return without("bad_response", "GET /tools: the body is not a list of descriptors.");
  const list = checker.check(body.value, server.registration.toolFilter);
  return { status: "listed", ...list };
}

function without(status: Discovery["status"], problem?: string): Discovery {
  return { status, tools: [], skipped: [], unmatched: [], ...(problem === undefined ? {} : { problem }) };
}
