/** A 2025 client whose stream drops while a person decides: it comes back and has the result of the one write. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const REVISION = "2025-11-25";

interface Event {
  readonly id: string;
  readonly message?: { readonly id?: unknown; readonly method?: string; readonly result?: unknown };
}

/** Events of a stream, one at a time. */
async function* eventsOf(response: Response): AsyncGenerator<Event> {
  let text = "";
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const id = /^id: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.+)$/m.exec(block)?.[1];
      if (id) yield { id, ...(data ? { message: JSON.parse(data) } : {}) };
    }
  }
}

async function next(events: AsyncGenerator<Event>, wanted: (event: Event) => boolean): Promise<Event> {
  for (let step = await events.next(); !step.done; step = await events.next())
    if (wanted(step.value)) return step.value;
  throw new Error("The stream ended");
}

async function openSession(): Promise<Record<string, string>> {
  const opened = await stack.fetch("/mcp", {
    method: "POST",
    headers: { accept: "application/json, text/event-stream" },
    body: {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: {
        protocolVersion: REVISION,
        capabilities: { elicitation: { form: {} } },
        clientInfo: { name: "t", version: "1" },
      },
    },
  });
  await opened.text();
  return {
    accept: "application/json, text/event-stream",
    "mcp-protocol-version": REVISION,
    "mcp-session-id": opened.headers.get("mcp-session-id") ?? "",
  };
}

const post = (body: unknown, headers: Record<string, string>, signal?: AbortSignal) =>
  stack.fetch("/mcp", { method: "POST", headers, body, ...(signal ? { signal } : {}) });

it("a client that comes back gets the result made meanwhile, and the write happened once", async () => {
  const headers = await openSession();
  await post({ jsonrpc: "2.0", method: "notifications/initialized" }, headers);
  const line = new AbortController();
  const arguments_ = {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseVersion: "9.1.0",
  };
  const call = await post(
    {
      jsonrpc: "2.0",
      id: 2,
      method: "tools/call",
      params: { name: "create_release", arguments: arguments_ },
    },
    headers,
    line.signal,
  );
  const asked = await next(eventsOf(call), ({ message }) => message?.method === "elicitation/create");
  line.abort();
  const accepted = { action: "accept", content: { approve: true } };
  await post({ jsonrpc: "2.0", id: asked.message?.id, result: accepted }, headers);

  const back = await stack.fetch("/mcp", { headers: { ...headers, "last-event-id": asked.id } });
  expect(back.status).toBe(200);
  const { message } = await next(eventsOf(back), (event) => event.message?.id === 2);
  expect(JSON.stringify(message?.result)).toContain('\\"created\\":true');
  expect(stack.writes()).toEqual(["POST /api/Spaces-1/releases/create/v1"]);
});

it("a client gets no event of another session", async () => {
  const [mine, other] = [await openSession(), await openSession()];
  const listed = await post({ jsonrpc: "2.0", id: 2, method: "tools/list" }, other);
  const { id } = await next(eventsOf(listed), ({ message }) => message?.id === 2);
  const response = await stack.fetch("/mcp", { headers: { ...mine, "last-event-id": id } });
  expect(response.status).toBe(400);
});

it("a client whose stream breaks a second time is still known, and its second stream takes the place of the first", async () => {
  const headers = await openSession();
  const args = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.2.0" };
  const params = { name: "create_release", arguments: args };
  const call = await post({ jsonrpc: "2.0", id: 2, method: "tools/call", params }, headers);
  const asked = await next(eventsOf(call), ({ message }) => message?.method === "elicitation/create");
  const back = (id: string) => stack.fetch("/mcp", { headers: { ...headers, "last-event-id": id } });
  // The first connection is open as far as this server knows.
  const first = eventsOf(await back(asked.id));
  const { value } = await first.next();
  expect(value).toEqual({ id: asked.id });
  const second = eventsOf(await back(value?.id ?? ""));
  await post({ jsonrpc: "2.0", id: asked.message?.id, result: { action: "decline" } }, headers);
  const { message, id } = await next(second, (event) => event.message?.id === 2);
  expect(JSON.stringify(message?.result)).toContain("The person declined");
  // Nothing more comes after that, and nothing that would bring a client back again.
  expect(await (await back(id)).text()).toBe(": back\n\n");
});

it("a client that comes back to a call after its session is over gets an error for the call, and 404 for the next one", async () => {
  const headers = await openSession();
  const args = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.3.0" };
  const params = { name: "create_release", arguments: args };
  const call = await post({ jsonrpc: "2.0", id: 2, method: "tools/call", params }, headers);
  const asked = await next(eventsOf(call), ({ message }) => message?.method === "elicitation/create");
  await stack.fetch("/mcp", { method: "DELETE", headers });
  const back = await stack.fetch("/mcp", { headers: { ...headers, "last-event-id": asked.id } });
  const { message, id } = await next(eventsOf(back), (event) => event.message?.id === 2);
  expect(message).toMatchObject({
    error: { message: expect.stringContaining("session of the call has ended") },
  });
  expect((await stack.fetch("/mcp", { headers: { ...headers, "last-event-id": id } })).status).toBe(404);
  expect((await post({ jsonrpc: "2.0", id: 3, method: "tools/list" }, headers)).status).toBe(404);
});
