import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AuditEntry } from "../pipeline/audit-entry.ts";
import { openAuditFile, verifyAuditFile } from "./audit-file.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "octo-audit-"));
  path = join(folder, "audit.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry = (call: string): AuditEntry => ({
  at: "2026-11-21T09:00:00.000Z",
  event: "call",
  call,
  transport: "test",
  tool: "list_spaces",
  tier: "read",
  args: { b: 1, a: "ü\u2028" },
});

function write(...calls: string[]): void {
  const file = openAuditFile(path);
  for (const call of calls) file.record(entry(call));
  file.close();
}

const linesOf = () => readFileSync(path, "utf8").trimEnd().split("\n");
const put = (lines: readonly string[]) => writeFileSync(path, lines.map((line) => `${line}\n`).join(""));

describe("audit file", () => {
  it("an audit file continues its chain when it is opened again", async () => {
    write("a", "b");
    write("c");
    expect(
      linesOf()
        .map((line) => JSON.parse(line))
        .map(({ seq, call }) => [seq, call]),
    ).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
    expect(await verifyAuditFile(path)).toMatchObject({
      ok: true,
      lines: 3,
      lastHash: JSON.parse(linesOf()[2] ?? "").hash,
    });
  });

  it("two servers can write to one audit file", async () => {
    const [one, two] = [openAuditFile(path), openAuditFile(path)];
    one.record(entry("a"));
    two.record(entry("b"));
    one.record(entry("c"));
    one.close();
    two.close();
    expect(await verifyAuditFile(path)).toMatchObject({ ok: true, lines: 3 });
  });

  it.each([
    [
      "a changed word",
      (lines: string[]) =>
        lines.map((line, at) => (at === 1 ? line.replace("list_spaces", "list_projects") : line)),
      2,
      "changed",
    ],
    [
      "a dropped line",
      (lines: string[]) => lines.filter((_, at) => at !== 1),
      2,
      "does not follow the line before",
    ],
    [
      "two lines exchanged",
      (lines: string[]) => [lines[0] ?? "", lines[2] ?? "", lines[1] ?? ""],
      2,
      "does not follow the line before",
    ],
    [
      "a line put in between",
      (lines: string[]) => [...lines.slice(0, 1), lines[0] ?? "", ...lines.slice(1)],
      2,
      "does not follow the line before",
    ],
    ["no JSON", (lines: string[]) => [...lines, "hello"], 4, "not JSON"],
  ])("a check of an audit file finds %s", async (_, change, line, problem) => {
    write("a", "b", "c");
    put(change(linesOf()));
    expect(await verifyAuditFile(path)).toEqual({ ok: false, line, problem });
  });

  it("an audit file does not continue after half a line", () => {
    write("a");
    appendFileSync(path, '{"seq":2');
    expect(() => openAuditFile(path)).toThrow(/does not end with a line/);
  });

  it("an audit file is not opened where it cannot be written", () => {
    expect(() => openAuditFile(join(folder, "no", "such", "folder"))).toThrow(/ENOENT/);
  });
});
