import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openLog } from "./log.ts";
import { toolkitLogger } from "./toolkit.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(options: Partial<Parameters<typeof openLog>[0]> = {}) {
  const lines: string[] = [];
  const stderr = { write: (text: string) => lines.push(text) };
  const now = () => new Date("2026-11-20T08:00:00Z");
  return { lines, log: openLog({ level: "info", file: undefined, quiet: false, now, stderr, ...options }) };
}

it("the log has one JSON object a line, of its level and the more important ones", () => {
  const { lines, log } = open({ level: "warn" });
  log.info("left out");
  log.error("kept", { server: "x" });
  expect(lines).toEqual([
    '{"time":"2026-11-20T08:00:00.000Z","level":"error","message":"kept","server":"x"}\n',
  ]);
});

it("--quiet does not stop the log file", () => {
  const file = join(folder, "octo.log");
  const { lines, log } = open({ file, quiet: true });
  log.info("ready");
  expect(lines).toEqual([]);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ message: "ready" });
});

it("a log file that cannot be opened is reported with its flag", () => {
  expect(() => open({ file: join(folder, "no", "such", "folder.log") })).toThrow(/^--log-file: ENOENT/);
});

it("a log file that can no longer be written is reported once on stderr, and the program goes on", () => {
  const inner = join(folder, "gone");
  mkdirSync(inner);
  const { lines, log } = open({ file: join(inner, "octo.log") });
  rmSync(inner, { recursive: true });
  log.info("one");
  log.info("two");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ message: "one" }),
    expect.objectContaining({
      level: "error",
      message: "--log-file cannot be written",
      error: expect.stringContaining("ENOENT"),
    }),
    expect.objectContaining({ message: "two" }),
  ]);
});

it("the log has the cause of a failure, which callers do not see", () => {
  const { lines, log } = open();
  const failure = {
    message: "Something went wrong",
    call: "c1",
    tool: "list_spaces",
    transport: "mcp-stdio",
  };
  toolkitLogger(log).error({ ...failure, cause: new TypeError("x is not a function") });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    message: "internal error",
    tool: "list_spaces",
    failure: "Something went wrong",
    cause: "TypeError: x is not a function",
    at: expect.stringMatching(/^log\.test\.ts:\d+:\d+$/),
  });
});
