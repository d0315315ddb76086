/** Each check can fail: for every one that looks at a server there is a server that it catches. */
import { describe, expect, it } from "vitest";
import { called, firstTool, listed, redone, where } from "../testing/breaks.ts";
import { type Break, soundApp, TOKEN } from "../testing/tool-server.ts";
import { type VerifyOptions, verifyContract } from "./index.ts";

/** No socket: what a server answers is the same without one. */
async function failedBy(broken: Break, options: Partial<VerifyOptions>) {
  const sound = soundApp();
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input instanceof Request ? input : String(input), init);
    const response = await broken(request, sound);
    return new Response(await response.arrayBuffer(), response);
  };
  const report = await verifyContract("http://127.0.0.1", { token: TOKEN, fetch: send, ...options });
  return { report, failed: report.checks.filter(({ outcome }) => outcome === "fail").map(({ id }) => id) };
}

/** The sound server fails 26 alone, since its tools have no common prefix. */
const cases: readonly (readonly [
  what: string,
  ids: readonly number[],
  broken: Break,
  options?: Partial<VerifyOptions>,
])[] = [
  [
    "HTML for unknown routes",
    [1],
    where(
      (path) => path === "/no-such-route",
      (sound) => redone(sound, { headers: { "content-type": "text/html" } }),
    ),
  ],
  ["201 for a call", [3, 44], called(async (_, __, sound) => redone(await sound(), { status: 201 }))],
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
    "a result over 8,000 characters",
    [49],
    called(async (body) =>
      body === "{}" ? Response.json({ count: 1, articles: [], text: "x".repeat(8_000) }) : undefined,
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
  ["a wrapped list", [20], listed((tools) => ({ tools }))],
  ["no tool", [21], listed(() => [])],
  [
    "a tool without a description",
    [22],
    firstTool((tool) => {
      tool.description = "";
    }),
  ],
  [
    "snake_case keys",
    [22, 30],
    listed((tools) => tools.map(({ inputSchema, ...tool }) => ({ ...tool, input_schema: inputSchema }))),
  ],
  [
    "a name with a hyphen",
    [23, 28],
    firstTool((tool) => {
      tool.name = "list-articles";
    }),
  ],
  ["the same name twice", [24], listed((tools) => [...tools, ...tools])],
  [
    "a tool of the host",
    [25, 28],
    firstTool((tool) => {
      tool.name = "show_form";
    }),
  ],
  ["a tool that cannot be called", [28], listed((tools) => [...tools, { ...tools[1], name: "get_more" }])],
  [
    "names in any case",
    [28],
    async (request, sound) => sound(new Request(request.url.toLowerCase(), request)),
  ],
  [
    "names that nobody gave",
    [28, 52],
    called(async (_, __, sound) => {
      const response = await sound();
      return response.status === 404 ? redone(response, { status: 400 }) : response;
    }),
  ],
  ["a list in another order", [29], shuffledList()],
  [
    "a title",
    [30],
    firstTool((tool) => {
      tool.title = "Articles";
    }),
  ],
  [
    "twenty-one tools",
    [28, 31],
    listed((tools) => Array.from({ length: 21 }, (_, at) => ({ ...tools[0], name: `list_${at}` }))),
  ],
  [
    "a result unlike its schema",
    [32],
    called(async (body) => (body === "{}" ? Response.json({ count: "many", articles: [] }) : undefined)),
  ],
  [
    "an outputSchema of a list",
    [32],
    firstTool((tool) => {
      tool.outputSchema = { type: "array" };
    }),
  ],
  [
    "a type that is none",
    [33],
    firstTool((_, schema) => {
      schema.properties.take = { ...schema.properties.take, type: "int" };
    }),
  ],
  [
    "a keyword of a later draft",
    [33],
    firstTool((_, schema) => {
      schema.unevaluatedProperties = false;
    }),
  ],
  [
    "a schema without properties",
    [34],
    firstTool((_, schema) => {
      delete (schema as Record<string, unknown>).properties;
    }),
  ],
  [
    "any argument",
    [35],
    firstTool((_, schema) => {
      delete schema.additionalProperties;
    }),
  ],
  [
    "an argument without a description",
    [36],
    firstTool((_, schema) => {
      schema.properties.take = { type: "integer", default: 1 };
    }),
  ],
  [
    "an argument of any type, deep down",
    [36],
    firstTool((_, schema) => {
      schema.properties.filter = {
        type: "object",
        description: "Filter",
        properties: { ids: { description: "Ids" } },
      };
    }),
  ],
  [
    "a required argument that is not declared",
    [37],
    firstTool((_, schema) => {
      schema.required = ["page"];
    }),
    { callTool: "list_articles" },
  ],
  [
    "a default that is not valid",
    [38],
    firstTool((_, schema) => {
      schema.properties.take = { ...schema.properties.take, default: "ten" };
    }),
  ],
  [
    "a boolean without a default",
    [38],
    firstTool((_, schema) => {
      schema.properties.all = { type: "boolean", description: "All" };
    }),
  ],
  [
    "a list of anything",
    [39],
    firstTool((_, schema) => {
      schema.properties.ids = { type: "array", description: "Ids" };
    }),
  ],
  [
    "a date of any form",
    [41],
    firstTool((_, schema) => {
      schema.properties.order_date = { type: "string", description: "Day" };
    }),
  ],
  [
    "a novel",
    [42],
    firstTool((tool) => {
      tool.description = "word ".repeat(201);
    }),
  ],
  [
    "a tenant to choose",
    [43, 69],
    firstTool((_, schema) => {
      schema.properties.tenant_id = { type: "string", description: "Tenant" };
    }),
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
    called(async (body, request) => (body.startsWith('{"arguments"') ? answerTo(request) : undefined)),
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
    "a tenant that must be told",
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
    called(async (body, request) => (body.includes("not a number") ? answerTo(request) : undefined)),
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
      body.includes('"unexpected_argument":"x"') ? answerTo(request) : undefined,
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
      request.headers.get("content-type") === "text/plain" ? answerTo(request) : undefined,
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
    called(async (body, request) => (body.includes("tenant_id") ? answerTo(request) : undefined)),
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

function withToken(request: Request): Request {
  const copy = new Request(request);
  copy.headers.set("authorization", `Bearer ${TOKEN}`);
  return copy;
}

function refusal(status: number, error: string): Response {
  return Response.json({ error, message: "It is refused." }, { status });
}

async function answerTo(_: Request): Promise<Response> {
  return Response.json({ count: 1, articles: [{ article_id: 1, stock: 3 }] });
}

function shuffledList(): Break {
  let asked = 0;
  return listed((tools) => {
    asked += 1;
    return asked % 2 === 0 ? [...tools].reverse() : tools;
  });
}

function underLoad(): Break {
  let running = 0;
  return called(async (body, request) => {
    running += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const busy = running > 4 && body === "{}";
    running -= 1;
    return busy ? answerTo(request).then(() => Response.json({ other: true })) : undefined;
  });
}

describe("a server with", () => {
  it.each(cases.map(([what, ids, broken, options = {}]) => ({ what, ids, broken, options })))(
    "$what fails $ids",
    async ({ ids, broken, options }) => {
      const { failed, report } = await failedBy(broken, options);
      expect(failed).toEqual(expect.arrayContaining([...ids]));
      const must = report.checks.some(({ level, outcome }) => outcome === "fail" && level.startsWith("MUST"));
      expect(report.passed).toBe(!must);
    },
  );

  it("every check that can pass here is seen failing", () => {
    const seen = new Set(cases.flatMap(([, ids]) => [...ids]));
    const byTimeAlone = [62, 65, 74];
    const never = [27, 48, 63, 73];
    const judged = [
      1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 14, 17, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 32, 33, 34, 35,
      36, 37, 38, 39, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 60, 61, 62, 63, 64, 65, 66,
      68, 69, 71, 73, 74,
    ];
    expect(judged.filter((id) => !seen.has(id) && !byTimeAlone.includes(id) && !never.includes(id))).toEqual(
      [],
    );
  });
});
