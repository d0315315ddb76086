import { createOctopusClient } from "@octo/api-client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
let taskId: string | undefined;
beforeAll(async () => {
  bench = await openBench();
  taskId = bench.simulator.landmarks.failedDeployment?.taskId;
});
afterAll(() => bench.close());

const grep = (args: object) => bench.ok("grep_task_log", { spaceName: "Default", taskId, ...args });

it("grep_task_log finds the reason of the failure with its surroundings", async () => {
  const { structured } = await grep({
    pattern: "MigrationTimeoutSeconds",
    afterContext: 2,
    beforeContext: 1,
  });
  expect(structured).toMatchObject({ totalMatches: 1, returnedMatches: 1 });
  const [block] = structured.blocks as { lines: string[]; firstLine: number; matchedLines: number[] }[];
  expect(block?.lines).toHaveLength(4);
  expect(block?.matchedLines).toEqual([(block?.firstLine ?? 0) + 1]);
  expect(block?.lines[1]).toContain("= 30");
});

it("grep_task_log drops time and level when asked to", async () => {
  const plain = await grep({ pattern: "execution timeout", caseInsensitive: true, maxCount: 1 });
  const stripped = await grep({
    pattern: "execution timeout",
    caseInsensitive: true,
    maxCount: 1,
    stripPrefixes: true,
  });
  const lineOf = (outcome: typeof plain) =>
    (outcome.structured.blocks as { lines: string[] }[])[0]?.lines[0] ?? "";
  expect(lineOf(plain)).toMatch(/^\d\d:\d\d:\d\d/);
  expect(lineOf(stripped)).not.toMatch(/^\d\d:\d\d:\d\d/);
  expect(lineOf(plain).endsWith(lineOf(stripped))).toBe(true);
});

it("grep_task_log counts all matches and returns some", async () => {
  const { structured } = await grep({ pattern: ".", maxCount: 3 });
  expect(structured).toMatchObject({ returnedMatches: 3 });
  expect(structured.totalMatches).toBeGreaterThan(50);
});

it("grep_task_log returns no blocks when nothing matches", async () => {
  expect((await grep({ pattern: "nothing like this" })).structured).toMatchObject({
    totalMatches: 0,
    blocks: [],
  });
});

it("grep_task_log refuses what is not a task id before asking the server", async () => {
  const { error, requests } = await bench.fails("grep_task_log", {
    spaceName: "Default",
    taskId: "ServerTasks-1/../../../users/me",
    pattern: "x",
  });
  expect(error).toMatchObject({ code: "input", message: expect.stringContaining("taskId") });
  expect(requests).toBe(0);
});

const linesIn = (structured: Readonly<Record<string, unknown>>) =>
  (structured.blocks as { lines: string[] }[]).flatMap(({ lines }) => lines);

it("grep_task_log filters by level, step and target", async () => {
  const errors = linesIn((await grep({ level: "Error" })).structured);
  expect(errors.length).toBeGreaterThan(5);
  expect(errors.every((line) => /^\d\d:\d\d:\d\d\s+(Error|Fatal)/.test(line))).toBe(true);
  const smoke = await grep({ step: "deploy api", target: "k8s", level: "Info" });
  expect(smoke.structured.totalMatches).toBeGreaterThan(3);
  expect(linesIn(smoke.structured).join("\n")).toContain("rolled out");
  expect(linesIn(smoke.structured).join("\n")).not.toContain("database");
});

it("grep_task_log shows the end of the log, or of a part of it", async () => {
  const whole = await grep({ pattern: ".", maxCount: 500 });
  const all = linesIn(whole.structured);
  const end = await grep({ tail: 3 });
  expect(linesIn(end.structured)).toEqual(all.slice(-3));
  expect(end.structured.returnedMatches).toBe(3);
  expect(linesIn((await grep({ tail: 1, step: "migrations" })).structured)).toEqual([
    expect.stringContaining("The action failed on prod-db-01"),
  ]);
});

it("grep_task_log needs at least one filter", async () => {
  const { error } = await bench.fails("grep_task_log", { spaceName: "Default", taskId });
  expect(error).toMatchObject({
    code: "input",
    message: expect.stringContaining("unless level, step, target or tail is given"),
  });
});

it("grep_task_log closes the download when the caller goes away", async () => {
  const stop = new AbortController();
  let chunks = 0;
  let closed = false;
  const endless = new ReadableStream<Uint8Array>({
    async pull(controller) {
      chunks += 1;
      if (chunks === 3) stop.abort();
      await new Promise((done) => setImmediate(done));
      controller.enqueue(new TextEncoder().encode("12:00:00   Info     |   one more line\n".repeat(100)));
    },
    cancel() {
      closed = true;
    },
  });
  const client = createOctopusClient({
    serverUrl: bench.simulator.url,
    credential: { kind: "apiKey", key: bench.simulator.apiKey },
    fetch: async (request) =>
      request.url.endsWith("/raw")
        ? new Response(endless, { headers: { "content-type": "text/plain" } })
        : fetch(request),
  });
  const other = await openBench({ toolkit: { client } });
  const args = { spaceName: "Default", taskId, pattern: "x" };
  const outcome = await other.call("grep_task_log", args, { signal: stop.signal });
  expect(outcome.kind).toBe("error");
  await expect.poll(() => closed).toBe(true);
  expect(chunks).toBeLessThan(50);
  await other.close();
});
