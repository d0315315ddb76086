/** Servers that are wrong about their health. */
import { type Behaviour, body, json } from "./behaviour.ts";

/** The behaviours. */
export const HEALTH: readonly Behaviour[] = [
  {
    what: "is degraded",
    health: json({ status: "degraded", reason: "Store away\u202e." }, 503),
    expected: { health: { status: "degraded", reason: /^Store away\.$/ } },
  },
  {
    what: "is unhealthy",
    health: json({ status: "unhealthy", error: "Broken." }, 503),
    expected: { health: { status: "unhealthy", reason: /^Broken\.$/ } },
  },
  {
    what: "says ok with 503",
    health: json({ status: "ok" }, 503),
    expected: { health: { status: "unhealthy" } },
  },
  {
    what: "says 200 without a status, as a proxy does",
    health: json({ hello: "world" }),
    expected: { health: { status: "unclear" } },
  },
  {
    what: "shows a page as its health",
    health: body("<html>", { "Content-Type": "text/html" }),
    expected: { health: { status: "unclear", reason: /Content-Type/ } },
  },
  {
    what: "sends its whole log as its health",
    health: json({ status: "ok", log: "a".repeat(70_000) }),
    expected: { health: { status: "unclear", reason: /larger than 65536 bytes/ } },
  },
  {
    what: "does not say how it is",
    health: (_, __, { stalled }) => stalled(),
    expected: { health: { status: "unreachable", reason: /time limit/ } },
  },
  {
    what: "wants a token for its health",
    health: (request, response, control) =>
      json(request.headers.authorization ? { leaked: true } : { status: "ok", version: "1.2.0" })(
        request,
        response,
        control,
      ),
    expected: { health: { status: "ok", version: "1.2.0" } },
  },
];
