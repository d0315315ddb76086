/** What a caller learns when a tool fails after Octopus has accepted a write of it. The tools are a host's own. */
import { afterEach, expect, it } from "vitest";
import * as z from "zod";
import { type Bench, openBench } from "../../test/harness.ts";
import { ToolError } from "../errors.ts";
import { defineTool } from "../index.ts";
import type { CallContext } from "./context.ts";
import type { ToolkitFailure } from "./toolkit-logger.ts";

let bench: Bench;
const faults: ToolkitFailure[] = [];
afterEach(async () => {
  faults.length = 0;
  await bench.close();
});

const POST = "/api/Spaces-1/environments";
const create = ({ space }: Pick<CallContext, "space">, name: string) =>
  space.client.post("/api/{spaceId}/environments", { body: { Name: name } });

/** Calls a tool that runs as the test says. */
async function call(run: (context: CallContext) => Promise<{ id?: string; name?: unknown }>) {
  const tool = defineTool({
    name: "make_environments",
    toolset: "reports",
    tier: "write",
    idempotent: false,
    additive: true,
    since: "2021.1",
    title: "Make environments",
    description: "Makes environments.",
    input: z.strictObject({ spaceName: z.string() }),
    refs: { spaceName: "space" },
    reads: ["context", "core"],
    output: z.looseObject({ id: z.string().optional(), name: z.string() }),
    plan: async () => ({ title: "Make environments", facts: [], targets: {}, warnings: [], data: {} }),
    run: async (_, context) => (await run(context)) as { id?: string; name: string },
  });
  const logger = { error: (failure: ToolkitFailure) => void faults.push(failure), warn: () => undefined };
  bench = await openBench({ toolkit: { tools: [tool], approval: "none", logger } });
  return bench.call("make_environments", { spaceName: "Default" });
}

it("a fault after an accepted write is reported as a result that names the write, and reaches the log", async () => {
  const fault = new TypeError("Cannot read properties of undefined");
  const outcome = await call(async (context) => {
    await create(context, "Canary");
    throw fault;
  });
  expect(outcome).toMatchObject({
    kind: "result",
    writes: 1,
    structured: {
      notice: { sent: [`POST ${POST} (201)`], notRead: ["the result: a fault inside octo-mcp"] },
    },
    text: expect.stringContaining("Do not send it again"),
  });
  expect(faults).toMatchObject([{ tool: "make_environments", cause: fault }]);
});

it("a refused read after an accepted write is reported as a result", async () => {
  const outcome = await call(async (context) => {
    await create(context, "Canary");
    await context.space.client.get("/api/{spaceId}/releases/{id}", { path: { id: "Releases-9999" } });
    return { name: "never" };
  });
  expect(outcome).toMatchObject({
    kind: "result",
    structured: { notice: { notRead: ["the result: not found"] } },
  });
});

it("a result of a wrong form keeps what is plain, and the log names the field", async () => {
  const outcome = await call(async (context) => ({ id: (await create(context, "Canary")).Id }));
  expect(outcome).toMatchObject({ kind: "result", structured: { notice: { sent: [`POST ${POST} (201)`] } } });
  expect(faults).toMatchObject([
    {
      message: expect.stringContaining("does not match its output schema at name"),
      cause: { name: "ZodError" },
    },
  ]);
});

it("a second write that is refused is an error that names the first one", async () => {
  const outcome = await call(async (context) => {
    await create(context, "Canary");
    await create(context, "Canary");
    return { name: "never" };
  });
  expect(outcome).toMatchObject({ kind: "error", writes: 2 });
  expect(outcome.kind === "error" && outcome.error.message).toContain(`POST ${POST} (201)`);
  expect(outcome.kind === "error" && outcome.text).toContain(
    "Octopus accepted this write. Do not send it again",
  );
});

it("what a tool itself says of an accepted write stays as the tool says it", async () => {
  const outcome = await call(async (context) => {
    await create(context, "Canary");
    throw new ToolError({ code: "conflict", message: "It made nothing.", saysWhatWasDone: true });
  });
  expect(outcome).toMatchObject({ kind: "error", error: { code: "conflict", message: "It made nothing." } });
});

it("without an accepted write a failure is an error", async () => {
  const outcome = await call(async () => {
    throw new TypeError("Cannot read properties of undefined");
  });
  expect(outcome).toMatchObject({ kind: "error", writes: 0, error: { code: "upstream" } });
  expect(bench.writes()).toEqual([]);
});
