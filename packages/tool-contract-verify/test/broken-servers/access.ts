/** Servers that are wrong before any tool is asked: transport, health and authentication. */
import { redone, where } from "../breaks.ts";
import { TOKEN } from "../tool-server.ts";
import type { BrokenServer } from "./broken-server.ts";

export const brokenAccess: readonly BrokenServer[] = [
  [
    "HTML for unknown routes",
    [1],
    where(
      (path) => path === "/no-such-route",
      (sound) => redone(sound, { headers: { "content-type": "text/html" } }),
    ),
  ],
  [
    "a redirect",
    [3],
    where(
      (path) => path === "/docs",
      () =>
        new Response("{}", { status: 302, headers: { location: "/", "content-type": "application/json" } }),
    ),
  ],
  [
    "an empty 404",
    [4, 51],
    where(
      (path) => path === "/docs",
      (sound) => new Response("", { status: 404, headers: sound.headers }),
    ),
  ],
  [
    "Latin-1",
    [4],
    where(
      (path) => path === "/health",
      (sound) =>
        new Response(new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]), { headers: sound.headers }),
    ),
  ],
  [
    "an endless result",
    [5],
    where(
      (path, request) => path === "/tools" && request.method === "POST",
      () => Response.json({ error: "bad", message: "x".repeat(4_000_000) }, { status: 405 }),
    ),
  ],
  [
    "health with a key",
    [6, 7],
    where(
      (path) => path === "/health",
      () => Response.json({ error: "unauthorized", message: "No." }, { status: 401 }),
    ),
  ],
  [
    "health without a version",
    [7],
    where(
      (path) => path === "/health",
      () => Response.json({ status: "ok" }),
    ),
  ],
  [
    "unhealthy in other words",
    [6, 8],
    where(
      (path) => path === "/health",
      () => Response.json({ state: "bad" }, { status: 503 }),
    ),
  ],
  [
    "open tools",
    [10, 12],
    where(
      (path) => path === "/tools",
      () => Response.json([]),
    ),
  ],
  [
    "401 without the body",
    [10, 11, 12, 51],
    where(
      (_, request) => request.headers.get("authorization") !== `Bearer ${TOKEN}`,
      (sound) => (sound.status === 401 ? Response.json({}, { status: 401 }) : sound),
    ),
  ],
  [
    "open calls",
    [11],
    async (request, sound) => sound(request.method === "POST" ? withToken(request) : request),
  ],
  [
    "any token that begins well",
    [12],
    async (request, sound) =>
      sound(
        request.headers.get("authorization")?.startsWith(`Bearer ${TOKEN}`) ? withToken(request) : request,
      ),
  ],
  [
    "Basic taken for Bearer",
    [12],
    async (request, sound) =>
      sound(request.headers.get("authorization")?.startsWith("Basic") ? withToken(request) : request),
  ],
  [
    "open metrics",
    [14],
    where(
      (path) => path === "/metrics",
      () => Response.json({ calls: 7 }),
    ),
  ],
  ["one key at a time", [17], async (_, sound) => sound(_), { secondToken: "shop-token-3" }],
  [
    "the token in a message",
    [19],
    where(
      (path) => path === "/no-such-route",
      () => Response.json({ error: "unauthorized", message: `not ${TOKEN}` }, { status: 401 }),
    ),
  ],
];

function withToken(request: Request): Request {
  const copy = new Request(request);
  copy.headers.set("authorization", `Bearer ${TOKEN}`);
  return copy;
}
