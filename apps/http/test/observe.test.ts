/** What an operator can see: readiness, metrics, traces, logs. */
import { SpanKind } from "@opentelemetry/api";
import { InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { createTracing } from "../src/observe/tracing.ts";
import { connect } from "./support/mcp-client.ts";
import { KEY, type Stack, startStack } from "./support/stack.ts";

const spans = new InMemorySpanExporter();
let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    flags: { metricsPort: "0" },
    serve: { tracing: createTracing(new SimpleSpanProcessor(spans), "octo-mcp-http", "test") },
  });
});
afterEach(() => {
  stack.simulator.faults.clear();
  stack.clock.advance(61_000);
  spans.reset();
});
afterAll(() => stack.close());

const open = { headers: { authorization: undefined } };
const status = async (path: string) => (await stack.fetch(path, open)).status;

describe("health", () => {
  it("health is open, asks nothing, and names the version", async () => {
    const before = stack.simulator.journal.count();
    const response = await stack.fetch("/health", open);
    expect(await response.json()).toEqual({ status: "ok", version: packageJson.version });
    expect(stack.simulator.journal.count()).toBe(before);
    expect((await stack.fetch("/health", { ...open, method: "POST" })).status).toBe(405);
  });
});

describe("readiness", () => {
  it("readiness follows Octopus, asks it rarely, and says nothing about it", async () => {
    const before = stack.simulator.journal.count();
    expect(await Promise.all(Array.from({ length: 20 }, () => status("/ready")))).toEqual(
      Array(20).fill(200),
    );
    expect(stack.simulator.journal.count() - before).toBe(1);
    stack.simulator.faults.add({ kind: "status", status: 401, path: "/api/users/me" });
    stack.clock.advance(11_000);
    const response = await stack.fetch("/ready", open);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ status: "degraded", reason: expect.any(String) });
    expect(text).not.toContain(new URL(stack.simulator.url).port);
    expect(await status("/health")).toBe(200);
    stack.simulator.faults.clear();
    stack.clock.advance(11_000);
    expect(await status("/ready")).toBe(200);
  });
});

describe("metrics", () => {
  it("metrics count calls, refusals and requests, on a port of their own", async () => {
    await stack.call("list_spaces", {});
    await stack.call("list_spaces", { takes: 1 });
    await stack.call("no_such_tool_of_anybody", {});
    await stack.fetch("/tools", { headers: { authorization: "Bearer wrong-wrong-wrong-wrong" } });
    const response = await fetch(stack.running.metricsUrl ?? "");
    const text = await response.text();
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(text).toMatch(
      /octo_mcp_calls_total\{transport="tool-contract",tool="list_spaces",outcome="result"\} [1-9]/,
    );
    expect(text).toMatch(
      /octo_mcp_calls_total\{transport="tool-contract",tool="list_spaces",outcome="input"\} 1/,
    );
    expect(text).toMatch(/octo_mcp_refused_total\{reason="not authenticated \(401\)"\} 1/);
    expect(text).toMatch(/octo_mcp_http_requests_total\{route="\/tool\/\{name\}\/call",status="404"\} 1/);
    expect(text).not.toContain("no_such_tool_of_anybody");
    expect((await stack.fetch("/metrics")).status).toBe(404);
  });

  it("metrics need authentication on the main port", async () => {
    const one = await startStack({ beside: stack });
    expect((await one.fetch("/metrics", open)).status).toBe(401);
    expect(await (await one.fetch("/metrics")).text()).toContain("octo_mcp_sessions 0");
    await one.close();
  });
});

describe("traces", () => {
  const TRACE = "0af7651916cd43dd8448eb211c80319c";
  const traceparent = `00-${TRACE}-b7ad6b7169203331-01`;

  it("a span continues the trace in _meta, by the conventions of MCP", async () => {
    const { client, close } = await connect(stack.url, { era: "auto" });
    await client.callTool({ name: "list_spaces", arguments: {}, _meta: { traceparent } });
    await close();
    const span = spans.getFinishedSpans().find(({ name }) => name === "tools/call list_spaces");
    expect(span?.spanContext().traceId).toBe(TRACE);
    expect(span?.parentSpanContext?.spanId).toBe("b7ad6b7169203331");
    expect(span?.kind).toBe(SpanKind.SERVER);
    expect(span?.attributes).toMatchObject({
      "mcp.method.name": "tools/call",
      "gen_ai.tool.name": "list_spaces",
      "gen_ai.operation.name": "execute_tool",
      "mcp.protocol.version": "2026-07-28",
      "jsonrpc.request.id": expect.any(String),
    });
  });

  it("a span continues the trace in the header of the tool contract, and marks a failure", async () => {
    await stack.call(
      "find_releases",
      { spaceName: "Nowhere", projectName: "x" },
      { headers: { traceparent } },
    );
    const [span] = spans.getFinishedSpans();
    expect(span?.spanContext().traceId).toBe(TRACE);
    expect(span?.attributes["error.type"]).toBe("input");
  });

  it("a span has no arguments", async () => {
    await stack.call("list_spaces", { partialName: "very-private" });
    expect(JSON.stringify(spans.getFinishedSpans().map(({ attributes }) => attributes))).not.toContain(
      "very-private",
    );
  });
});

describe("the log", () => {
  it("the log has one line for each call with caller, tenant and correlation, whatever the headers hold", async () => {
    const headers = { "x-octopus-correlation-id": `ep\t9 ${"x".repeat(500)}`, "x-octopus-tenant-id": "a b" };
    await stack.call("list_spaces", {}, { headers });
    const line = stack.log.findLast(({ message }) => message === "call");
    expect(line).toMatchObject({
      tool: "list_spaces",
      tenant: "a b",
      principal: expect.stringMatching(/^key:/),
    });
    expect(String(line?.correlation)).toMatch(/^ep 9 x/);
    expect(String(line?.correlation).length).toBeLessThanOrEqual(201);
    expect(JSON.stringify(stack.log)).not.toContain(KEY);
  });

  it("a tenant header with a control character is refused, because two tenants could become one", async () => {
    const before = stack.simulator.journal.count();
    const response = await stack.call("list_spaces", {}, { headers: { "x-octopus-tenant-id": "a\tb" } });
    expect(response).toMatchObject({ status: 400, body: { error: "invalid_request" } });
    expect(stack.simulator.journal.count()).toBe(before);
  });
});
