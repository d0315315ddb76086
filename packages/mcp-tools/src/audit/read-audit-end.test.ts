import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readAuditEnd } from "./read-audit-end.ts";

const line = (n: number) => JSON.stringify({ at: "2026-11-21T09:00:00Z", event: "call", tool: `tool_${n}` });
function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "octo-audit-")), "audit.jsonl");
  writeFileSync(file, text);
  return file;
}

it("reads all entries of a small log, and leaves out what is none", async () => {
  const file = fileWith(`${line(1)}\nnot json\n{}\nnull\n${line(2)}\n{"at":`);
  const { entries, isCut } = await readAuditEnd(file);
  expect([entries.map(({ tool }) => tool), isCut]).toEqual([["tool_1", "tool_2"], false]);
});

it("reads the end of a large log, and no half line", async () => {
  const file = fileWith(Array.from({ length: 50 }, (_, n) => `${line(n)}\n`).join(""));
  const { entries, isCut } = await readAuditEnd(file, 500);
  expect(isCut).toBe(true);
  expect(entries.at(-1)?.tool).toBe("tool_49");
  expect(entries.length).toBeGreaterThan(3);
});
