/** Servers that answer calls wrongly: results, errors, and what is taken for an argument. */
import { called, redone, where } from "../breaks.ts";
import type { Break } from "../tool-server.ts";
import { type BrokenServer, refusal, soundResult } from "./broken-server.ts";

export const brokenCalls: readonly BrokenServer[] = [
  [
    "a result unlike its schema",
    [32],
    called(async (body) => (body === "{}" ? Response.json({ count: "many", articles: [] }) : undefined)),
  ],
  ["201 for a call", [3, 44], called(async (_, __, sound) => redone(await sound(), { status: 201 }))],
  [
    "a result over 8,000 characters",
    [49],
    called(async (body) =>
      body === "{}" ? Response.json({ count: 1, articles: [], text: "x".repeat(8_000) }) : undefined,
    ),
  ],
  ["a bare list as a result", [44], called(async (body) => (body === "{}" ? Response.json([1]) : undefined))],
  [
    "a result in an envelope",
    [44],
    called(async (body) => (body === "{}" ? Response.json({ content: [], isError: false }) : undefined)),
  ],
  [
    "wrapped arguments",
    [45],
    called(async (body, request) => (body.startsWith('{"arguments"') ? soundResult(request) : undefined)),
  ],
  [
    "no charset, please",
    [46],
    called(async (_, request) =>
      request.headers.get("content-type")?.includes("charset")
        ? refusal(415, "unsupported_media_type")
        : undefined,
    ),
  ],
  [
    "a tenant that must be named",
    [47],
    called(async (_, request) =>
      request.headers.has("x-octopus-correlation-id") ? undefined : refusal(400, "tenant_missing"),
    ),
  ],
  [
    "a long list without a count",
    [32, 49],
    called(async (body) =>
      body === "{}"
        ? Response.json({ articles: Array.from({ length: 21 }, () => ({ article_id: 1, stock: 2 })) })
        : undefined,
    ),
  ],
  [
    "an error without a message",
    [51, 61],
    called(async (_, __, sound) => {
      const response = await sound();
      return response.status === 404 ? Response.json({ error: "tool_not_found" }, { status: 404 }) : response;
    }),
  ],
  [
    "an error in CamelCase",
    [51],
    called(async (body) => (body === "[]" ? refusal(422, "ValidationError") : undefined)),
  ],
  [
    "wrong types for right",
    [53, 61],
    called(async (body, request) => (body.includes("not a number") ? soundResult(request) : undefined)),
  ],
  [
    "an error that names nothing",
    [53, 61],
    called(async (body) => (body.includes("not a number") ? refusal(422, "validation_error") : undefined)),
  ],
  [
    "unknown arguments for known",
    [54],
    called(async (body, request) =>
      body.includes('"unexpected_argument":"x"') ? soundResult(request) : undefined,
    ),
  ],
  [
    "500 for broken JSON",
    [55],
    called(async (body) => (body === "not json" ? refusal(500, "internal_error") : undefined)),
  ],
  [
    "a dropped connection",
    [55, 56],
    called(async (body) => (body === "null" ? Promise.reject(new Error("drop")) : undefined)),
  ],
  [
    "a stack trace",
    [56],
    called(async (body) =>
      body === "[]"
        ? Response.json(
            { error: "oops", message: "TypeError: x\n    at run (/srv/app.js:3:7)" },
            { status: 422 },
          )
        : undefined,
    ),
  ],
  [
    "404 for GET on a call",
    [60],
    where(
      (path, request) => request.method === "GET" && path.endsWith("/call"),
      () => refusal(404, "not_found"),
    ),
  ],
  [
    "text taken for JSON",
    [60],
    called(async (_, request) =>
      request.headers.get("content-type") === "text/plain" ? soundResult(request) : undefined,
    ),
  ],
  ["answers that differ under load", [64], underLoad()],
  [
    "a cookie",
    [66],
    where(
      (path) => path === "/tools",
      (sound) => redone(sound, { headers: { "set-cookie": "session=1" } }),
    ),
  ],
  [
    "a tenant for all",
    [68],
    where(
      () => false,
      (sound) => sound,
    ),
    { foreignTenant: "tenant-z" },
  ],
  [
    "a tenant in the arguments",
    [69],
    called(async (body, request) => (body.includes("tenant_id") ? soundResult(request) : undefined)),
  ],
  [
    "a header that breaks the log",
    [71],
    called(async (_, request) =>
      request.headers.get("x-octopus-correlation-id")?.includes("fatal")
        ? refusal(500, "internal_error")
        : undefined,
    ),
  ],
];

/**
 * Answers otherwise while more than four calls run. Each call without arguments waits until the fifth is there, so that calls that were sent
 * at once also run at once on a slow machine; a call that is alone goes on after a moment.
 */
function underLoad(): Break {
  let running = 0;
  let fifthCame = () => {};
  const fifth = new Promise<void>((resolve) => {
    fifthCame = resolve;
  });
  return called(async (body, request) => {
    if (body !== "{}") return undefined;
    running += 1;
    if (running > 4) fifthCame();
    await Promise.race([fifth, new Promise((resolve) => setTimeout(resolve, 100))]);
    const busy = running > 4;
    running -= 1;
    return busy ? soundResult(request).then(() => Response.json({ other: true })) : undefined;
  });
}
