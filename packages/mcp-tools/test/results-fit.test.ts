/** Nothing that a model reads exceeds the budget, a token counted as three characters, in any form of results. */
import { afterAll, describe, expect, it } from "vitest";
import { someCases } from "../../shared/test/every-case.ts";
import { listedTools } from "../src/adapters/mcp-shared.ts";
import { openBench } from "./harness.ts";
import { openModern, openV1, openV2, type Reply } from "./support/raw-servers.ts";
import { sampleCalls, sampleUris } from "./support/sample-calls.ts";

const LIMIT = 75_000;
const spaceName = "Default";

const large = await openBench({ simulator: { world: "large" } });
const demo = await openBench({ toolkit: { budgetTokens: 1_000 } });
afterAll(() => Promise.all([large.close(), demo.close()]));

const LONG_CALLS = [
  ["list_deployments", { spaceName, take: 200 }],
  ["find_deployment_targets", { spaceName, take: 200 }],
  ["find_events", { spaceName, take: 200 }],
  ["execute", { method: "GET", path: "/api/events", query: { take: 1000 } }],
  ["execute", { method: "GET", path: "/api/Spaces-1/deployments", query: { take: 1000 } }],
] as const;

/** The characters of everything in a result that a model may be shown. */
function sizeOf({ result }: Reply): number {
  const { content = [], structuredContent } = result as {
    readonly content?: readonly { readonly text: string }[];
    readonly structuredContent?: object;
  };
  const texts = content.reduce((sum, { text }) => sum + text.length, 0);
  return texts + (structuredContent === undefined ? 0 : JSON.stringify(structuredContent).length);
}

describe.each(["text", "structured", "both"] as const)("results as %s", (results) => {
  it.each(LONG_CALLS)("a long result of %s fits", async (name, args) => {
    const send = await openV2(large.toolkit, { results });
    const reply = await send("tools/call", { name, arguments: args });
    expect(sizeOf(reply)).toBeLessThanOrEqual(LIMIT);
    // The result is long, or was cut because it is too long, and not to nearly nothing.
    expect(sizeOf(reply)).toBeGreaterThan(LIMIT / 2.5);
  });

  it.each([
    ["SDK 1.x", openV1],
    ["SDK 2.x, 2025 revisions", openV2],
    ["SDK 2.x, 2026-07-28", openModern],
  ] as const)("%s sends that form alone, and output schemas only with data", async (_, open) => {
    const send = await open(large.toolkit, { results });
    const { result } = await send("tools/call", { name: "list_spaces" });
    expect(result?.content).toHaveLength(results === "structured" ? 0 : 1);
    expect(result?.structuredContent !== undefined).toBe(results !== "text");
    const { tools } = (await send("tools/list", {})).result as { readonly tools: readonly object[] };
    expect(tools.filter((tool) => "outputSchema" in tool)).toHaveLength(
      results === "text" ? 0 : tools.length,
    );
  });
});

describe("a budget of 1,000 tokens", () => {
  const things = {
    project: demo.simulator.landmarks.projects.checkout,
    environment: "Production",
    tenant: "Tenants-1",
  };
  const reads = demo.toolkit.listTools().filter(({ tier }) => tier === "read");
  const calls = reads.flatMap((tool) => sampleCalls(tool, demo.simulator.landmarks, things));

  it.each(someCases(calls, 3).map(({ tool, args }) => [tool, args] as const))(
    "holds for %s %j",
    async (tool, args) => {
      const ignored = Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`_${"host".repeat(10)}${at}`, at]),
      );
      const outcome = await demo.call(tool, { ...args, ...ignored });
      if (outcome.kind === "ask") throw new Error("nobody can be asked");
      // The token of a plan comes on top of an error, because half of it is worth nothing.
      expect(outcome.text.length).toBeLessThanOrEqual(outcome.kind === "error" ? 4_000 : 3_000);
    },
  );

  it.each(sampleUris(demo.toolkit.listResources(), demo.simulator.landmarks, things))(
    "holds for %s",
    async (uri) => {
      const outcome = await demo.toolkit.readResource(uri, { transport: "test" });
      if (outcome.kind === "ask") throw new Error("nobody can be asked");
      expect(outcome.text.length).toBeLessThanOrEqual(3_000);
    },
  );
});

it("the list of tools, the instructions and the prompts fit", async () => {
  const { toolkit } = large;
  for (const results of ["text", "both"] as const)
    expect(JSON.stringify(listedTools(toolkit, results)).length).toBeLessThanOrEqual(LIMIT);
  const values = { spaceName: "x".repeat(5_000), projectName: "y".repeat(5_000) };
  const prompts = toolkit.listPrompts().map(({ name }) => toolkit.renderPrompt(name, values) ?? "");
  for (const text of [...prompts, toolkit.instructions()]) expect(text.length).toBeLessThanOrEqual(8_000);
});
