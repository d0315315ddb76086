/** The health of one server, as it says itself. */
import { RequestFailure } from "./failures.ts";
import { readJson } from "./read-json.ts";
import type { Server } from "./server.ts";
import type { ServerHealth } from "./types.ts";
import { visibleText } from "./visible-text.ts";

/** A body of health is a few fields. */
const MOST_BYTES = 65_536;

/** Asks for the health of a server, without a token. It never rejects. */
export async function healthOf(server: Server, signal: AbortSignal): Promise<ServerHealth> {
  const { name } = server.registration;
  try {
    const response = await server.send({
      method: "GET",
      path: "/health",
      signal,
      withToken: false,
      responseBytes: MOST_BYTES,
    });
    const body = readJson(response);
    if (!body.ok) return { server: name, status: "unclear", reason: `GET /health: ${body.problem}.` };
    return read(name, response.status, body.value);
  } catch (error) {
    const reason = error instanceof RequestFailure ? error.message : "The health could not be read.";
    const isOdd = error instanceof RequestFailure && ["bad_response", "too_large"].includes(error.code);
    return { server: name, status: isOdd ? "unclear" : "unreachable", reason };
  }
}

function read(server: string, status: number, value: unknown): ServerHealth {
  const fields = (typeof value === "object" && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const version = textOf(fields.version, 64);
  const reason = textOf(fields.reason, 300) ?? textOf(fields.error, 300);
  return { server, status: stateOf(status, fields.status), ...defined({ version, reason }) };
}

/** Only 200 with "ok" is healthy: a status alone may come from something in front of the server. */
function stateOf(status: number, said: unknown): ServerHealth["status"] {
  if (status === 200 && said === "ok") return "ok";
  if (said === "degraded") return "degraded";
  if (said === "unhealthy" || status >= 500) return "unhealthy";
  return "unclear";
}

function textOf(value: unknown, limit: number): string | undefined {
  const text = typeof value === "string" ? visibleText(value, limit) : "";
  return text === "" ? undefined : text;
}

function defined(facts: { readonly version: string | undefined; readonly reason: string | undefined }): {
  version?: string;
  reason?: string;
} {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
