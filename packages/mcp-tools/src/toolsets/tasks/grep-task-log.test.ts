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

it("finds the reason of the failure with its surroundings", async () => {
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

it("drops time and level when asked to", async () => {
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

it("counts all matches and returns some", async () => {
  const { structured } = await grep({ pattern: ".", maxCount: 3 });
  expect(structured).toMatchObject({ returnedMatches: 3 });
  expect(structured.totalMatches).toBeGreaterThan(50);
});

it("returns no match as none", async () => {
  expect((await grep({ pattern: "nothing like this" })).structured).toMatchObject({
    totalMatches: 0,
    blocks: [],
  });
});

it("refuses what is not a task id before asking the server", async () => {
  const { error, requests } = await bench.fails("grep_task_log", {
    spaceName: "Default",
    taskId: "ServerTasks-1/../../../users/me",
    pattern: "x",
  });
  expect(error).toMatchObject({ code: "input", message: expect.stringContaining("taskId") });
  expect(requests).toBe(0);
});
