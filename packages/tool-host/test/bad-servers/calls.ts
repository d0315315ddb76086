/** Servers that are wrong when a tool is called. */
import { type Behaviour, body, GET_TOOL, json, raw } from "./behaviour.ts";

const OK = { "Content-Type": "application/json" };
const cut = (_: unknown, response: { socket: { destroy(): void } | null }) => response.socket?.destroy();

/** Refusals in the form of the contract and in other forms. */
const REFUSALS: readonly Behaviour[] = [
  {
    what: "refuses an argument by name",
    call: json({ error: "validation_error", message: "id must be known.", field: "id" }, 422),
    expected: {
      call: {
        code: "invalid_arguments",
        message: /^id must be known\.$/,
        field: "id",
        from: "server",
        serverCode: "validation_error",
        mayHaveRun: false,
      },
    },
  },
  {
    what: "asks to wait in the body",
    call: json({ error: "rate_limit", message: "Wait.", retry_after: 60 }, 429, { "Retry-After": "5" }),
    expected: { call: { code: "rate_limited", retryAfterSeconds: 60, requests: 1 }, served: 1 },
  },
  {
    what: "asks to wait in the header alone",
    call: json({ error: "rate_limit", message: "Wait." }, 429, { "Retry-After": "5" }),
    expected: { call: { code: "rate_limited", retryAfterSeconds: 5 } },
  },
  {
    what: "asks to wait a thousand years",
    call: json({ error: "rate_limit", message: "Wait.", retry_after: 3e10 }, 429),
    expected: { call: { code: "rate_limited", retryAfterSeconds: 86_400 } },
  },
  {
    what: "asks to wait less than nothing",
    call: json({ error: "rate_limit", message: "Wait.", retry_after: -1 }, 429),
    expected: { call: { code: "rate_limited", retryAfterSeconds: undefined } },
  },
  {
    what: "is overloaded behind a read, which is not repeated after a response",
    call: json({ error: "upstream_unavailable", message: "Later.", retry_after: 30 }, 503),
    expected: { call: { code: "unavailable", retryAfterSeconds: 30, requests: 1 }, served: 1 },
  },
  {
    what: "refuses the token of a call",
    call: json({ error: "unauthorized", message: "No." }, 401),
    expected: { call: { code: "unauthorized", mayHaveRun: false } },
  },
  {
    what: "refuses the tenant",
    call: json({ error: "forbidden", message: "Not yours." }, 403),
    facts: { tenantId: "tenant-b" },
    expected: { call: { code: "forbidden" } },
  },
  {
    what: "does not know a tool that it listed",
    call: json({ error: "tool_not_found", message: "No tool." }, 404),
    expected: { call: { code: "unknown_tool", serverCode: "tool_not_found" } },
  },
  {
    what: "does not find a thing",
    call: json({ error: "not_found", message: "No article 7." }, 404),
    expected: { call: { code: "not_found" } },
  },
  {
    what: "is in conflict",
    call: json({ error: "conflict", message: "Busy." }, 409),
    expected: { call: { code: "conflict" } },
  },
  {
    what: "refuses with a status that the contract does not name",
    call: json({ error: "teapot", message: "Short." }, 418),
    expected: { call: { code: "refused", status: 418, serverCode: "teapot" } },
  },
  {
    what: "fails and shows its stack as HTML",
    call: body("<pre>at secret.js:7</pre>", { "Content-Type": "text/html" }, 500),
    expected: {
      call: { code: "server_error", from: "host", message: /^The server failed. It responded with 500.$/ },
    },
  },
  {
    what: "refuses without a message",
    call: json({ error: "x" }, 422),
    expected: { call: { code: "invalid_arguments", from: "host", message: /refused the arguments/ } },
  },
  {
    what: "refuses with fields of other types",
    call: json({ error: 7, message: { a: 1 }, field: [], retry_after: "soon" }, 422),
    expected: {
      call: {
        code: "invalid_arguments",
        from: "host",
        field: undefined,
        serverCode: undefined,
        retryAfterSeconds: undefined,
      },
    },
  },
  {
    what: "hides characters in a message",
    call: json({ error: "x", message: "Fine\u202e\u{e0041}\u001b[31m." }, 422),
    expected: { call: { message: /^Fine\[31m\.$/ } },
  },
  {
    what: "sends a message of a megabyte",
    call: json({ error: "x", message: "a".repeat(1_000_000) }, 422),
    expected: { call: { message: /^a{1999}…$/ } },
  },
];

/** Responses that are no success and no refusal. */
const ODD: readonly Behaviour[] = [
  ...[201, 202, 206].map(
    (status): Behaviour => ({
      what: `says ${status} instead of 200`,
      tool: "shop_order",
      call: json({ id: 7 }, status),
      expected: { call: { code: "bad_response", status, mayHaveRun: true } },
    }),
  ),
  {
    what: "says 204",
    call: body("", {}, 204),
    expected: { call: { code: "bad_response", status: 204 } },
  },
  ...[301, 307, 308].map(
    (status): Behaviour => ({
      what: `redirects a call with ${status}`,
      call: body("", { Location: "http://169.254.169.254/latest/meta-data" }, status),
      expected: { call: { code: "bad_response", message: /not followed/, requests: 1 }, served: 1 },
    }),
  ),
  ...[
    ["list", []],
    ["text", "done"],
    ["number", 7],
    ["null", null],
    ["truth value", true],
  ].map(
    ([kind, value]): Behaviour => ({
      what: `returns a ${kind}`,
      call: json(value),
      expected: { call: { code: "bad_response", message: /not a JSON object/, mayHaveRun: true } },
    }),
  ),
  { what: "returns nothing", call: body(""), expected: { call: { code: "bad_response", message: /empty/ } } },
  {
    what: "returns text",
    call: body("done", { "Content-Type": "text/plain" }),
    expected: { call: { code: "bad_response", message: /Content-Type/ } },
  },
  {
    what: "returns JSON by another name",
    call: body("{}", { "Content-Type": "application/jsonp" }),
    expected: { call: { code: "bad_response", message: /Content-Type/ } },
  },
  {
    what: "returns a charset in quotes, which is fine",
    call: body('{"id":7}', { "Content-Type": 'Application/JSON; Charset="UTF-8"' }),
    expected: { call: { value: { id: 7 } } },
  },
  {
    what: "returns JSON that ends early",
    call: body('{"id":'),
    expected: { call: { code: "bad_response", message: /not JSON/ } },
  },
  {
    what: "returns two JSON values",
    call: body('{"id":7}{"id":8}'),
    expected: { call: { code: "bad_response", message: /not JSON/ } },
  },
  {
    what: "returns bytes that are not UTF-8",
    call: body(Buffer.from('{"a":"\u00e9"}', "latin1")),
    expected: { call: { code: "bad_response", message: /not UTF-8/ } },
  },
  {
    what: "returns a compressed body",
    call: body("x", { ...OK, "Content-Encoding": "br" }),
    expected: { call: { code: "bad_response", message: /compressed/ } },
  },
  {
    what: "returns a value that is nested very deep",
    call: body(`{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}`),
    expected: { call: { code: "bad_response", message: /nested/ } },
  },
  {
    what: "returns keys that would change prototypes",
    call: body('{"id":7,"__proto__":{"isAdmin":true},"a":{"\\u005f_proto__":1,"b":2}}'),
    expected: { call: { value: { id: 7, a: { b: 2 } } } },
  },
  {
    what: "returns something else than its output schema promises",
    call: json({ id: "seven" }),
    expected: { call: { value: { id: "seven" } }, events: ["result.mismatch"] },
  },
  {
    what: "returns an error with 200, which the contract calls a success",
    call: json({ error: "rate_limit", message: "Wait.", retry_after: 60 }),
    expected: { call: { value: { error: "rate_limit", message: "Wait.", retry_after: 60 } } },
  },
];

/** Sizes, times and connections. */
const CONNECTIONS: readonly Behaviour[] = [
  {
    what: "says that the result is too large",
    call: (_, response) => {
      response.writeHead(200, { ...OK, "Content-Length": "4194305" });
      response.write("{");
    },
    expected: { call: { code: "too_large", mayHaveRun: true } },
  },
  {
    what: "says nothing of the size and sends too much",
    call: (_, response) => {
      response.writeHead(200, OK);
      response.end(`{"a":"${"a".repeat(4_200_000)}"}`);
    },
    expected: { call: { code: "too_large", message: /larger than 4194304 bytes/ } },
  },
  {
    what: "never responds",
    call: (_, __, { stalled }) => stalled(),
    expected: { call: { code: "timeout", mayHaveRun: true, requests: 1 }, served: 1 },
  },
  {
    what: "takes longer than its registration allows",
    registration: { timeoutMs: 500 },
    call: (_, __, { stalled }) => stalled(),
    pass: 500,
    expected: { call: { code: "timeout" } },
  },
  {
    what: "drips a byte at a time",
    call: (_, response, { stalled }) => {
      response.writeHead(200, OK);
      response.write("{", () => response.write(" ", () => response.write(" ", () => stalled())));
    },
    expected: { call: { code: "timeout", mayHaveRun: true } },
  },
  {
    what: "sends provisional responses and no other",
    call: (_, response, { stalled }) => {
      for (let at = 0; at < 20; at += 1) response.writeProcessing();
      stalled();
    },
    expected: { call: { code: "timeout" } },
  },
  {
    what: "closes the connection of a read once, which is repeated",
    call: (request, response, control) =>
      control.times === 1 ? cut(request, response) : json({ id: 7 })(request, response, control),
    expected: { call: { value: { id: 7 } }, events: ["call.repeated"], served: 2 },
  },
  {
    what: "closes the connection of a read again and again, which is repeated once",
    call: cut,
    expected: { call: { code: "connection_lost", requests: 2 }, served: 2 },
  },
  {
    what: "closes the connection of a write, which is never repeated",
    tool: "shop_order",
    call: cut,
    expected: { call: { code: "connection_lost", requests: 1, mayHaveRun: true }, served: 1 },
  },
  {
    what: "closes the connection in the middle of the result of a read, which is not repeated",
    call: (_, response) => {
      response.writeHead(200, { ...OK, "Content-Length": "100" });
      response.write('{"id"', () => response.socket?.destroy());
    },
    expected: { call: { code: "connection_lost", requests: 1, message: /in the middle/ }, served: 1 },
  },
  {
    what: "ends a chunked result without its last chunk",
    call: raw(
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{"id":7}\r\n',
    ),
    expected: { call: { code: "connection_lost", requests: 1 } },
  },
  {
    what: "sends no HTTP",
    call: raw("220 mail.example.com ESMTP\r\n"),
    expected: { call: { code: "bad_response", message: /not HTTP/ } },
  },
  {
    what: "changes the protocol in a call",
    call: raw("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ws\r\n\r\n"),
    expected: { call: { code: "bad_response", message: /changed the protocol/ } },
  },
  {
    what: "sends a second response after the first",
    call: raw(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{"id":7}HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{"id":8}`,
    ),
    expected: { call: { value: { id: 7 } } },
  },
];

/** What the host refuses before the server sees it. */
const ARGUMENTS: readonly Behaviour[] = [
  ...(
    [
      ["an argument that is missing", {}, "id"],
      ["an argument of another type", { id: "7" }, "id"],
      ["an argument that the tool does not have", { id: 7, force: true }, "force"],
      ["arguments in a list", [7], undefined],
      ["arguments as a text", '{"id":7}', undefined],
      ["no arguments", null, undefined],
      ["the key __proto__", JSON.parse('{"id":7,"__proto__":{}}'), undefined],
      ["what JSON cannot hold", { id: 7n }, undefined],
      ["more than a megabyte", { id: 7, text: "a".repeat(1_000_001) }, undefined],
    ] as const
  ).map(
    ([what, args, field]): Behaviour => ({
      what: `is not asked with ${what}`,
      args,
      expected: { call: { code: "invalid_arguments", from: "host", field, requests: 0 }, served: 0 },
    }),
  ),
  {
    what: "is not asked with a tenant that would add a header",
    facts: { tenantId: "a\r\nX-Admin: 1" },
    expected: { call: { code: "invalid_facts" }, served: 0 },
  },
  {
    what: "is not asked for a tool that it did not list",
    tool: "shop_gone",
    expected: { call: { code: "unknown_tool", from: "host" }, served: 0 },
  },
  {
    what: "is not asked for a tool that the filter leaves out",
    registration: { toolFilter: ["shop_order"] },
    tool: GET_TOOL.name,
    expected: { call: { code: "unknown_tool" }, served: 0 },
  },
  {
    what: "is not asked for a name of every object",
    tool: "constructor",
    expected: { call: { code: "unknown_tool" }, served: 0 },
  },
];

/** The behaviours. */
export const CALLS: readonly Behaviour[] = [...REFUSALS, ...ODD, ...CONNECTIONS, ...ARGUMENTS];
