import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { CHAIN_START, type ChainKey, chainLine, endText } from "./chain.ts";
import { verifyAuditFile } from "./verify-audit-file.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-verify-"));
const path = join(folder, "audit.jsonl");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = Buffer.from("a key of the operator, which is long");
/** The lines of a log of these calls, and the end after each of them. */
function logOf(calls: readonly string[], key?: ChainKey) {
  let last = CHAIN_START;
  const written = calls.map((call) => {
    const { line, link } = chainLine(last, { call, tool: "list_spaces" }, key);
    last = link;
    return { line, end: endText(link) };
  });
  return { lines: written.map(({ line }) => line), ends: written.map(({ end }) => end) };
}
const put = (lines: readonly string[]) => writeFileSync(path, lines.map((line) => `${line}\n`).join(""));

const whole = logOf(["a", "b", "c"]);
beforeEach(() => put(whole.lines));

describe("a check without an expected end", () => {
  it.each([
    [
      "a changed word",
      (lines: readonly string[]) =>
        lines.map((line, at) => (at === 1 ? line.replace("spaces", "teams") : line)),
      { line: 2, problem: "changed" },
    ],
    [
      "a dropped line",
      (lines: readonly string[]) => lines.filter((_, at) => at !== 1),
      { line: 2, problem: "does not follow the line before" },
    ],
    [
      "a missing start",
      (lines: readonly string[]) => lines.slice(1),
      { line: 1, problem: "does not follow the line before" },
    ],
    [
      "two lines exchanged",
      ([a = "", b = "", c = ""]: readonly string[]) => [a, c, b],
      { line: 2, problem: "does not follow the line before" },
    ],
    [
      "a line put in between",
      ([a = "", ...rest]: readonly string[]) => [a, a, ...rest],
      { line: 2, problem: "does not follow the line before" },
    ],
    ["no JSON", (lines: readonly string[]) => [...lines, "hello"], { line: 4, problem: "not JSON" }],
    ["an emptied file", () => [], { line: undefined, problem: "empty" }],
  ])("a check of an audit file finds %s", async (_, change, found) => {
    put(change(whole.lines));
    expect(await verifyAuditFile(path)).toEqual({ ok: false, ...found });
  });

  it("a check finds half a line at the end", async () => {
    writeFileSync(path, `${whole.lines.join("\n")}`);
    expect(await verifyAuditFile(path)).toEqual({ ok: false, line: 3, problem: "half a line" });
  });
});

describe("a check with an expected end", () => {
  it.each([
    ["count and hash", whole.ends[2] ?? "", 0],
    ["the hash alone", whole.ends[2]?.split(":")[1] ?? "", 0],
    ["an earlier end", whole.ends[0] ?? "", 2],
    ["the start of every log", endText(CHAIN_START), 3],
  ])("the end is found by %s", async (_, expected, afterExpected) => {
    expect(await verifyAuditFile(path, { expect: expected })).toEqual({
      ok: true,
      lines: 3,
      end: whole.ends[2],
      afterExpected,
    });
  });

  it.each([
    ["a cut tail", whole.lines.slice(0, 2)],
    ["an emptied file", []],
    ["another log that fits together", logOf(["a", "b", "x"]).lines],
    ["a line dropped from the middle and the rest hashed again", logOf(["a", "c"]).lines],
  ])("a check finds %s", async (_, lines) => {
    put(lines);
    expect(await verifyAuditFile(path, { expect: whole.ends[2] ?? "" })).toEqual({
      ok: false,
      line: undefined,
      problem: "without the expected end",
    });
  });

  it("the hash of another line does not count for the expected number", async () => {
    const [, hash] = whole.ends[2]?.split(":") ?? [];
    expect(await verifyAuditFile(path, { expect: `2:${hash}` })).toMatchObject({ ok: false });
  });

  it.each(["", "3", "3:abc", "abc"])("an expected end of %j is refused", async (text) => {
    await expect(verifyAuditFile(path, { expect: text })).rejects.toThrow(RangeError);
  });
});

describe("a check with a key", () => {
  const keyed = logOf(["a", "b", "c"], KEY);

  it("a log with a key is whole only with that key", async () => {
    put(keyed.lines);
    expect(await verifyAuditFile(path, { key: KEY })).toMatchObject({ ok: true, lines: 3 });
    expect(await verifyAuditFile(path)).toEqual({ ok: false, line: 1, problem: "written with a key" });
    const key = Buffer.from("another key");
    expect(await verifyAuditFile(path, { key })).toEqual({ ok: false, line: 1, problem: "changed" });
  });

  it("lines that were hashed again without the key do not pass", async () => {
    const again = logOf(["a", "c"]).lines;
    put(again);
    expect(await verifyAuditFile(path)).toMatchObject({ ok: true, lines: 2 });
    expect(await verifyAuditFile(path, { key: KEY })).toMatchObject({ problem: "written without a key" });
    put(again.map((line) => line.replace('"hash"', '"mac"')));
    expect(await verifyAuditFile(path, { key: KEY })).toEqual({ ok: false, line: 1, problem: "changed" });
    expect(readFileSync(path, "utf8")).toContain('"mac"');
  });
});
