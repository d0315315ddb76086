/** Servers that are wrong when they list their tools. */
import { type Behaviour, body, GET_TOOL, json, ORDER_TOOL, raw } from "./behaviour.ts";

const NONE = { offered: [] } as const;
const bad = (problem: RegExp) => ({
  ...NONE,
  discovery: { status: "bad_response", tools: 0, problem } as const,
});
const away = (problem: RegExp) => ({ ...NONE, discovery: { status: "away", tools: 0, problem } as const });
const refused = (problem: RegExp) => ({
  ...NONE,
  discovery: { status: "unauthorized", tools: 0, problem } as const,
  events: ["server.refused"] as const,
});

/** The behaviours. */
export const LISTS: readonly Behaviour[] = [
  {
    what: "refuses the token with 401",
    tools: json({ error: "unauthorized", message: "No." }, 401),
    expected: refused(/refused the token with 401/),
  },
  {
    what: "refuses the token with 401 and no body",
    tools: body("", {}, 401),
    expected: refused(/refused the token with 401/),
  },
  { what: "refuses the list with 403", tools: json({}, 403), expected: refused(/with 403/) },
  {
    what: "redirects the list to another server",
    tools: body("", { Location: "https://evil.example.com/tools" }, 302),
    expected: bad(/responded with 302. A redirect is not followed/),
  },
  { what: "responds to the list with 204", tools: body("", {}, 204), expected: bad(/responded with 204/) },
  {
    what: "has no list",
    tools: json({ error: "not_found", message: "No." }, 404),
    expected: bad(/with 404/),
  },
  {
    what: "fails with 500",
    tools: json({}, 500),
    expected: { ...away(/with 500/), events: ["server.away"] },
  },
  { what: "asks to wait before the list", tools: json({}, 429), expected: away(/with 429/) },
  { what: "wraps the list in an object", tools: json({ tools: [GET_TOOL] }), expected: bad(/not a list/) },
  { what: "lists null", tools: json(null), expected: bad(/not a list/) },
  {
    what: "sends the list as HTML",
    tools: body("<html></html>", { "Content-Type": "text/html" }),
    expected: bad(/Content-Type is not application\/json/),
  },
  {
    what: "sends the list without a Content-Type",
    tools: body(JSON.stringify([GET_TOOL]), {}),
    expected: bad(/Content-Type/),
  },
  {
    what: "sends the list as Server-Sent Events",
    tools: body("data: []\n\n", { "Content-Type": "text/event-stream" }),
    expected: bad(/Content-Type/),
  },
  { what: "cuts the JSON of the list", tools: body('[{"name":"shop_get"'), expected: bad(/not JSON/) },
  { what: "sends an empty body", tools: body(""), expected: bad(/empty/) },
  {
    what: "sends the list in another charset",
    tools: body(Buffer.from("[]", "utf16le"), { "Content-Type": "application/json; charset=utf-16" }),
    expected: bad(/charset is not UTF-8/),
  },
  {
    what: "sends bytes that are not UTF-8",
    tools: body(Uint8Array.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d])),
    expected: bad(/not UTF-8/),
  },
  {
    what: "compresses a list that would unpack to much more",
    tools: body("\u001f\u008b", { "Content-Type": "application/json", "Content-Encoding": "gzip" }),
    expected: bad(/compressed/),
  },
  {
    what: "says that the list is larger than allowed",
    tools: (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "5000000" });
      response.write("[");
    },
    expected: bad(/larger than 4194304 bytes/),
  },
  {
    what: "sends a list without end",
    tools: (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const more = () => {
        while (!response.destroyed && response.write(" ".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    },
    expected: bad(/larger than 4194304 bytes/),
  },
  {
    what: "never responds to the list",
    tools: (_, __, { stalled }) => stalled(),
    pass: 10_000,
    expected: away(/longer than the time limit/),
  },
  {
    what: "sends the headers of the list and then nothing",
    tools: (_, response, { stalled }) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write("[", () => stalled());
    },
    pass: 10_000,
    expected: away(/longer than the time limit/),
  },
  {
    what: "closes the connection instead of listing",
    tools: (_, response) => response.socket?.destroy(),
    expected: away(/broke before the server responded/),
  },
  {
    what: "closes the connection in the middle of the list",
    tools: (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "1000" });
      response.write("[", () => response.socket?.destroy());
    },
    expected: away(/in the middle of the response/),
  },
  { what: "speaks another protocol", tools: raw("SSH-2.0-OpenSSH_9.6\r\n"), expected: bad(/not HTTP/) },
  {
    what: "changes the protocol",
    tools: raw("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ws\r\n\r\n"),
    expected: bad(/changed the protocol/),
  },
  {
    what: "sends headers without end",
    tools: raw(`HTTP/1.1 200 OK\r\nX-Filler: ${"a".repeat(40_000)}\r\n\r\n[]`),
    expected: bad(/not HTTP \(HPE_HEADER_OVERFLOW\)/),
  },
  {
    what: "sends two lengths, so that two programs read two bodies",
    tools: raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 7\r\n\r\n[] evil"),
    expected: bad(/not HTTP/),
  },
  {
    what: "nests the list ten thousand levels deep",
    tools: body(`${"[".repeat(10_000)}${"]".repeat(10_000)}`),
    expected: bad(/nested more than 64 levels/),
  },
  {
    what: "lists no tool",
    tools: json([]),
    expected: { offered: [], discovery: { status: "listed", tools: 0 } },
  },
  {
    what: "lists 150 tools",
    tools: json(Array.from({ length: 150 }, (_, at) => ({ ...GET_TOOL, name: `shop_get_${at}` }))),
    expected: {
      discovery: { status: "listed", tools: 100, skipped: { shop_get_100: /more than 100 tools/ } },
      events: ["descriptor.skipped"],
    },
  },
  {
    what: "lists one name twice, so that nobody knows which is meant",
    tools: json([GET_TOOL, ORDER_TOOL, { ...GET_TOOL, description: "Another." }]),
    expected: { offered: ["shop_order"], discovery: { tools: 1, skipped: { shop_get: /more than once/ } } },
  },
  {
    what: "lists a tool of the host",
    tools: json([GET_TOOL, { ...GET_TOOL, name: "deploy_release" }]),
    options: { builtIns: ["deploy_release"] },
    expected: { offered: [], events: ["registration.refused"] },
  },
  {
    what: "lacks a tool of the filter",
    registration: { toolFilter: ["shop_order", "shop_gone"] },
    expected: { offered: ["shop_order"], events: ["filter.unmatched"] },
  },
];
