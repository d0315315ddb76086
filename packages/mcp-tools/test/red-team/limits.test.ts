/** Size, time and requests stay bounded, whatever the server holds and the model asks. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { createLineCleaner } from "../../src/clean/clean-lines.ts";
import { createRedactor } from "../../src/clean/redact.ts";
import { createMatcher } from "../../src/grep/matcher.ts";
import { limitedInTime } from "../../src/grep/time-limit.ts";
import type { Outcome } from "../../src/index.ts";
import { shape } from "../../src/pipeline/shape.ts";
import { processorMs } from "../support/processor-time.ts";
import { openStage } from "./support/stage.ts";

const BUDGET = 25_000 * 4;
const large = await openStage("large", { client: { timeoutMs: 20_000 } });
afterAll(() => large.close());
const { bigTask, busyProjectId } = large.simulator.landmarks;
const spaceName = large.simulator.landmarks.defaultSpaceId;

const sizeOf = (outcome: Outcome) =>
  outcome.kind === "result" ? Math.max(outcome.text.length, JSON.stringify(outcome.structured).length) : -1;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes that are really held, garbage collected, at the most during some work. */
async function megabytesAround(work: () => Promise<unknown>): Promise<number> {
  const held = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, held());
  }, 1_500);
  await work();
  clearInterval(timer);
  return (peak - before) / 1_000_000;
}

describe("the large world", () => {
  const cases: readonly (readonly [string, object, number])[] = [
    ["list_projects", { spaceName, take: 200 }, 3],
    ["list_deployments", { spaceName, take: 200 }, 14],
    ["list_deployments", { spaceName, projects: [busyProjectId], take: 200 }, 14],
    ["find_releases", { spaceName, take: 200 }, 3],
    ["list_environments", { spaceName, take: 200 }, 3],
    ["get_task_from_url", { url: large.simulator.landmarks.failedDeployment.taskUrl }, 6],
    ["read_resource", { uri: `octopus://spaces/${spaceName}/tasks/${bigTask.taskId}` }, 5],
    ["execute", { method: "GET", path: `/api/${spaceName}/deployments`, query: { take: 10_000 } }, 2],
    ["execute", { method: "GET", path: `/api/${spaceName}/tenants/all` }, 2],
    ["find_tenants", { spaceName, take: 200 }, 6],
    ["find_deployment_targets", { spaceName, take: 200 }, 6],
    ["find_events", { spaceName, take: 200 }, 6],
  ];
  it.each(cases.filter(([tool]) => large.toolkit.has(tool)))(
    "%s %j stays within its budget in the large world",
    async (tool, args, requests) => {
      large.simulator.journal.clear();
      const outcome = await large.call(tool, args);
      expect(outcome.kind === "error" ? outcome.text : outcome.kind).toBe("result");
      expect(sizeOf(outcome)).toBeLessThanOrEqual(BUDGET);
      expect(outcome.requests).toBeLessThanOrEqual(requests);
      expect(large.simulator.journal.count()).toBe(outcome.requests);
    },
  );

  it("grep_task_log searches a log of 50 MB line by line, without holding it", async () => {
    let outcome: Outcome | undefined;
    const megabytes = await megabytesAround(async () => {
      outcome = await large.call("grep_task_log", {
        spaceName,
        taskId: bigTask.taskId,
        pattern: "error",
        fixedString: true,
      });
    });
    expect(outcome?.kind).toBe("result");
    if (outcome) expect(sizeOf(outcome)).toBeLessThanOrEqual(BUDGET);
    // The simulator, which writes the log, is in this process too.
    expect(megabytes).toBeLessThan(40);
  });

  it("grep_task_log ends a search when the caller goes away", async () => {
    const stop = new AbortController();
    const before = large.simulator.journal.count({ path: /raw$/ });
    const search = large.call(
      "grep_task_log",
      { spaceName, taskId: bigTask.taskId, pattern: "x" },
      { signal: stop.signal },
    );
    await vi.waitUntil(() => large.simulator.journal.count({ path: /raw$/ }) > before, {
      timeout: 10_000,
      interval: 5,
    });
    stop.abort();
    expect(await search).toMatchObject({ kind: "error" });
  });
});

describe("patterns that make other engines hang", () => {
  const line = `${"a".repeat(5_000)}!`;
  const patterns = [
    "(a+)+$",
    "(a|a)*$",
    "(a|aa)+$",
    "(.*a){20}$",
    "((a{1,30}){1,30}){1,30}$",
    "([a-z]+)*\\d",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "(?:a?){500}a{500}",
    "((((((((((a*)*)*)*)*)*)*)*)*)*)*b",
    "[a-z]{1000}[a-z]{1000}[a-z]{1000}",
    `c?${"(a|a)".repeat(40)}b`,
    `!${"a?".repeat(60)}b`,
    "a.*a.*a.*a.*a.*a.*b",
    "(a|aa).*(a|aa).*(a|aa).*b",
    `a?.*${"(a?|a)".repeat(30)}b`,
  ];
  it.each(patterns)("a search with the pattern %s is over soon", (pattern) => {
    const search = () => {
      try {
        createMatcher({ pattern, caseInsensitive: true, fixedString: false, invertMatch: false })(line);
      } catch (error) {
        expect(error).toMatchObject({ code: "input" });
      }
    };
    expect(processorMs(search)).toBeLessThan(2_000);
  });

  it("a search is stopped once its matching took too long", () => {
    const matches = createMatcher({
      // No text that a line must have, or the engine would not be asked.
      pattern: "(.?){900}[z]{3}",
      caseInsensitive: true,
      fixedString: false,
      invertMatch: false,
    });
    const limited = limitedInTime(matches, 100);
    const search = () => {
      for (let at = 0; at < 10_000; at += 1) limited(line);
    };
    const stopped = () => expect(search).toThrow(expect.objectContaining({ code: "timeout" }));
    expect(processorMs(stopped)).toBeLessThan(3_000);
  });

  it("a search reads only the start of a line without an end", () => {
    const endless = `${"x".repeat(49_990)} API-${"Q".repeat(28)}${"y".repeat(1_000_000)}`;
    const read = createLineCleaner(createRedactor([]))(endless);
    expect(read.length).toBeLessThan(50_100);
    expect(read).not.toContain("API-");
  });
});

describe("a server in trouble", () => {
  it("a server that limits the rate forever ends in a named error", async () => {
    const stage = await openStage("demo", { client: { retry: { baseDelayMs: 1, attempts: 3 } } });
    stage.simulator.faults.add({ kind: "429", retryAfter: 0 });
    for (const { name } of stage.toolkit.listTools()) {
      const outcome = await stage.call(name, { spaceName: "Default" });
      if (outcome.kind === "error") expect(["rate_limited", "input"], name).toContain(outcome.error.code);
    }
    expect(await stage.call("list_spaces", {})).toMatchObject({ error: { code: "rate_limited" } });
    expect(stage.simulator.journal.count()).toBeLessThan(100);
    await stage.close();
  });

  it("a server that never responds ends in a named error", async () => {
    const stage = await openStage("demo", {
      client: { timeoutMs: 150, retry: { baseDelayMs: 1, attempts: 1 } },
    });
    stage.simulator.faults.add({ kind: "hang" });
    const outcomes = await Promise.all([
      stage.call("list_spaces", {}),
      stage.call("grep_task_log", { spaceName: "Default", taskId: "ServerTasks-1", pattern: "x" }),
      stage.call("execute", { method: "GET", path: "/api/Spaces-1/projects" }),
    ]);
    expect(outcomes.map((outcome) => outcome.kind === "error" && outcome.error.code)).toEqual([
      "timeout",
      "timeout",
      "timeout",
    ]);
    await stage.close();
  });

  it.each(["half-body", "html", "reset-before", "redirect"] as const)(
    "a server that responds with %s ends in a named error",
    async (kind) => {
      const stage = await openStage("demo", { client: { retry: { baseDelayMs: 1, attempts: 1 } } });
      stage.simulator.faults.add({
        kind,
        ...(kind === "redirect" ? { location: "http://127.0.0.1:1" } : {}),
      });
      const outcome = await stage.call("list_spaces", {});
      expect(outcome.kind === "error" ? outcome.error.code : outcome.kind).toMatch(
        /^(?:upstream|timeout|denied|config|forbidden)$/,
      );
      await stage.close();
    },
  );
});

describe("a response of any form", () => {
  const texts = (count: number, length: number) => Array.from({ length: count }, () => "x".repeat(length));
  const forms: Readonly<Record<string, object>> = {
    "a map of many": Object.fromEntries(texts(50_000, 20).map((text, at) => [`key${at}`, text])),
    "maps in maps": Object.fromEntries(
      texts(300, 1).map((_, at) => [
        `m${at}`,
        Object.fromEntries(texts(300, 9).map((text, key) => [key, text])),
      ]),
    ),
    "one long text": { text: "x".repeat(5_000_000) },
    "many short texts": { texts: texts(200_000, 10) },
    "lists of one": { a: [[[[{ b: texts(9_000, 300) }]]]] },
    "texts that grow when they are written": { text: '\u0001"\\\n'.repeat(200_000) },
    "torn pairs": { text: "\ud83d\ude00".repeat(200_000) },
  };
  it.each(Object.entries(forms))("a result of the form %s fits the budget or is refused", (_, value) => {
    const { value: shaped, cuts } = shape({ ...value }, 25_000);
    expect(JSON.stringify(shaped).length).toBeLessThanOrEqual(BUDGET);
    expect(cuts.length).toBeGreaterThan(0);
  });

  it("a result without anything to cut is refused with a reason", () => {
    const rows = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`k${at}`, "y".repeat(390)]));
    expect(() => shape({ ...rows }, 2_000)).toThrow(/too large/);
  });
});
