import { expect, it } from "vitest";
import { readBody } from "./request-body.ts";

/** A request whose body ends with an error after these bytes, as when its client goes away. */
function broken(headers: Record<string, string>): Request {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"jsonrpc'));
      controller.error(new Error("aborted"));
    },
  });
  const init = { method: "POST", headers, body, duplex: "half" as const };
  return new Request("http://localhost/mcp", init);
}

it.each([{ "content-length": "100" }, {}])(
  "a body that breaks off is a refusal and no exception, with the headers %j",
  async (headers: Record<string, string>) => {
    const body = await readBody(broken(headers), 1_000);
    expect(body.ok).toBe(false);
    if (body.ok) return;
    expect(body.response.status).toBe(400);
    expect(await body.response.json()).toEqual({
      error: "invalid_request",
      message: "The body did not arrive as a whole.",
    });
  },
);
