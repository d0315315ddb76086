import { describe, expect, it } from "vitest";
import { type Accepted, acceptOf, inAcceptedForm, withUsualAccept } from "./accept.ts";

const FORMS: Readonly<Record<string, Accepted>> = {
  both: { json: true, events: true, prefersJson: false },
  "both, rather JSON": { json: true, events: true, prefersJson: true },
  JSON: { json: true, events: false, prefersJson: true },
  events: { json: false, events: true, prefersJson: false },
  nothing: { json: false, events: false, prefersJson: false },
};

describe("an Accept header", () => {
  it.each([
    ["application/json, text/event-stream", "both"],
    ["text/event-stream,application/json", "both"],
    ["APPLICATION/JSON, Text/Event-Stream", "both"],
    ["application/json;q=0.9, text/event-stream;q=1.0, */*;q=0.1", "both"],
    ["application/*, text/*", "both"],
    [null, "both, rather JSON"],
    ["", "both, rather JSON"],
    ["*/*", "both, rather JSON"],
    ["application/json, text/plain, */*", "both, rather JSON"],
    ["application/json", "JSON"],
    ["application/*", "JSON"],
    ["application/json, text/event-stream;q=0", "JSON"],
    ["text/event-stream", "events"],
    ["text/event-stream, application/json;q=0", "events"],
    ["text/html", "nothing"],
    ["*/*;q=0", "nothing"],
  ])("%s takes %s", (header, forms) => {
    expect(acceptOf(header)).toEqual(FORMS[forms]);
  });
});

it("a request gets the header that the SDK expects, and keeps its others and its signal", () => {
  const controller = new AbortController();
  const request = new Request("http://localhost/mcp", {
    method: "POST",
    headers: { accept: "*/*", "content-type": "application/json" },
    signal: controller.signal,
    body: "{}",
  });
  const usual = withUsualAccept(request);
  expect(usual.headers.get("accept")).toBe("application/json, text/event-stream");
  expect(usual.headers.get("content-type")).toBe("application/json");
  controller.abort();
  expect(usual.signal.aborted).toBe(true);
  expect(withUsualAccept(usual)).toBe(usual);
});

describe("a response", () => {
  const events = (...messages: string[]) =>
    new Response(messages.map((message) => `event: message\nid: 1\ndata: ${message}\n\n`).join(""), {
      headers: { "content-type": "text/event-stream", "mcp-session-id": "s" },
    });
  const json = acceptOf("application/json");
  const stream = acceptOf("text/event-stream");
  const both = acceptOf("application/json, text/event-stream");

  it("an event stream becomes the JSON of its response, without its notifications", async () => {
    const response = await inAcceptedForm(
      events(
        "",
        '{"jsonrpc":"2.0","method":"notifications/progress"}',
        '{"jsonrpc":"2.0","id":1,"result":{}}',
      ),
      json,
    );
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("mcp-session-id")).toBe("s");
    expect(await response.text()).toBe('{"jsonrpc":"2.0","id":1,"result":{}}');
  });

  it("the event stream of a batch becomes a list", async () => {
    const response = await inAcceptedForm(events('{"id":1,"result":{}}', '{"id":2,"result":{}}'), json);
    expect(await response.json()).toEqual([
      { id: 1, result: {} },
      { id: 2, result: {} },
    ]);
  });

  it("JSON becomes an event stream, unless it is the body of an error of HTTP", async () => {
    expect(await (await inAcceptedForm(Response.json({ id: 1 }), stream)).text()).toBe(
      'event: message\ndata: {"id":1}\n\n',
    );
    const refused = Response.json({ error: "x" }, { status: 404 });
    expect(await inAcceptedForm(refused, stream)).toBe(refused);
  });

  it("a response stays as it is where the client takes both forms, or it has no body", async () => {
    for (const [response, accepted] of [
      [Response.json({}), both],
      [events("{}"), both],
      [new Response(null, { status: 202 }), json],
    ] as const)
      expect(await inAcceptedForm(response, accepted)).toBe(response);
  });
});
