import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
let old: Bench;
beforeAll(async () => {
  bench = await openBench();
  old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
});
afterAll(() => Promise.all([bench.close(), old.close()]));

it("grep_llms_txt searches the server's own guide, and asks for it once", async () => {
  const { structured } = await bench.ok("grep_llms_txt", { pattern: "deployments/create/untenanted" });
  expect(structured).toMatchObject({ source: "server", resourceUri: "octopus://api/llms.txt" });
  expect(structured.totalMatches).toBeGreaterThan(0);
  expect((await bench.ok("grep_llms_txt", { pattern: "interruptions" })).requests).toBe(0);
});

it("grep_llms_txt searches the built-in catalogue on a server without one", async () => {
  const { structured } = await old.ok("grep_llms_txt", {
    pattern: "POST .*/interruptions/.*/submit",
    maxCount: 1,
  });
  expect(structured).toMatchObject({ source: "built-in", totalMatches: 1 });
  expect(JSON.stringify(structured.blocks)).toContain("POST /api/{spaceId}/interruptions/{id}/submit");
});

it("the API guide is a resource too", async () => {
  expect((await old.ok("read_resource", { uri: "octopus://api/llms.txt" })).structured).toMatchObject({
    mimeType: "text/markdown",
    content: expect.stringContaining("GET /api/{spaceId}/releases"),
  });
});
