import { createOctopusClient } from "@octo/api-client";
import { afterAll, beforeEach, expect, it } from "vitest";
import { openBench } from "../../../test/harness.ts";

const asked: URL[] = [];
let body: string;
const client = createOctopusClient({
  serverUrl: "http://octopus.test",
  credential: { kind: "apiKey", key: "API-NONE" },
  async fetch(request) {
    asked.push(new URL(request.url));
    return new Response(body, { headers: { "content-type": "text/csv" } });
  },
});
const bench = await openBench({ toolkit: { client } });
beforeEach(() => {
  asked.length = 0;
  body = 'Id,Category,Message\r\nEvents-1,Created,"Made, then kept"\r\n';
});
afterAll(() => bench.close());

const csv = (args: object) => bench.ok("execute", { method: "GET", asCsv: true, ...args });

it("execute returns the audit events of a space as the server's CSV, with the caller's filters", async () => {
  const { structured } = await csv({
    path: "/api/Spaces-1/events",
    query: { take: 2, users: ["Users-1", "Users-2"] },
  });
  expect(structured).toMatchObject({
    path: "/api/Spaces-1/events",
    response: 'Id,Category,Message\nEvents-1,Created,"Made, then kept"',
  });
  expect(structured).not.toHaveProperty("complete");
  const [url] = asked;
  expect(url?.pathname).toBe("/api/Spaces-1/events");
  expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({ asCsv: "true", take: "2" });
  await csv({ path: "/api/events" });
  expect(asked[1]?.pathname).toBe("/api/events");
});

it("execute stops reading a CSV where no result could hold more, and says so", async () => {
  body = `${"x".repeat(99)}\n`.repeat(5_000);
  const { structured, text } = await csv({ path: "/api/events" });
  expect(structured).toMatchObject({ complete: false });
  expect(text.length).toBeLessThan(100_000);
});

it.each([
  [{ path: "/api/Spaces-1/projects" }, /only the audit events can be read as CSV/],
  [{ path: "/api/events", fields: ["Items.Id"] }, /without fields/],
  [{ path: "/api/events", method: "POST" }, /use it with GET/],
])("execute explains what is wrong with asCsv in %j, and asks nothing", async (args, message) => {
  const { error } = await bench.fails("execute", { method: "GET", asCsv: true, ...args });
  expect(error).toMatchObject({ code: "input", message: expect.stringMatching(message) });
  expect(asked).toEqual([]);
});

it.each(['{"ItemType":"Event","Items":[]}', '\n [{"Id":"Events-1"}]'])(
  "execute says so when the server returns JSON in place of CSV: %s",
  async (json) => {
    body = json;
    const { error } = await bench.fails("execute", {
      method: "GET",
      path: "/api/Spaces-1/events",
      asCsv: true,
    });
    expect(error).toMatchObject({
      code: "unsupported_version",
      message: "asCsv: this server returns the audit events as JSON only.",
      hint: "Leave out asCsv, or use find_events.",
    });
  },
);
