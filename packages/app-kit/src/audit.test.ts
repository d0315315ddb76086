import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AuditEntry } from "@octo/mcp-tools";
import { verifyAuditFile } from "@octo/mcp-tools/node";
import { afterEach, beforeEach, expect, it } from "vitest";
import { auditOf } from "./audit.ts";
import { openLog } from "./log.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "octo-audit-"));
  path = join(folder, "audit.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const choice = (more: { keyFile?: string; endFile?: string } = {}) => ({
  path,
  keyFile: more.keyFile,
  endFile: more.endFile,
});
const entry: AuditEntry = {
  at: "2026-11-21T09:00:00.000Z",
  event: "call",
  call: "c1",
  transport: "test",
  tool: "list_spaces",
  tier: "read",
  args: {},
};

it("a call that failed is a warning, and every other one is information", async () => {
  const { log, messages } = open();
  const audit = auditOf(undefined, log);
  await audit.record({ ...entry, outcome: "error", error: { code: "upstream" } });
  await audit.record({ ...entry, outcome: "ok" });
  await audit.record({ ...entry, event: "intent" });
  expect(messages().map(({ level, message }) => `${level} ${message}`)).toEqual([
    "warn call",
    "info call",
    "info about to write",
  ]);
});

function open() {
  const lines: string[] = [];
  const stderr = { write: (text: string) => lines.push(text) };
  const now = () => new Date("2026-11-21T09:00:00Z");
  const log = openLog({ level: "info", file: undefined, quiet: false, now, stderr });
  return { log, messages: () => lines.map((line) => JSON.parse(line)) };
}

it("the log has the end of the audit file when the server stops, once", async () => {
  const { log, messages } = open();
  const audit = auditOf(choice(), log);
  await audit.record(entry);
  audit.close();
  audit.close();
  const end = messages().at(-1)?.end;
  expect(messages().map(({ message }) => message)).toEqual(["audit log opened", "call", "audit log closed"]);
  expect(await verifyAuditFile(path, { expect: end })).toMatchObject({
    ok: true,
    lines: 1,
    afterExpected: 0,
  });
  expect(existsSync(`${path}.lock`)).toBe(false);
});

it("the audit file is written with the operator's key, and its end to the second file", async () => {
  const keyFile = join(folder, "key");
  const endFile = join(folder, "end");
  writeFileSync(keyFile, `${"k".repeat(32)}\n`);
  const audit = auditOf(choice({ keyFile, endFile }), open().log);
  await audit.record(entry);
  audit.close();
  const expected = readFileSync(endFile, "utf8");
  const key = Buffer.from("k".repeat(32));
  expect(await verifyAuditFile(path, { key, expect: expected })).toMatchObject({
    ok: true,
    afterExpected: 0,
  });
});

it("a server that keeps no audit file still logs its calls", async () => {
  const { log, messages } = open();
  const audit = auditOf(undefined, log);
  await audit.record(entry);
  audit.close();
  expect(messages()).toMatchObject([{ message: "call", tool: "list_spaces" }]);
});

it("an audit file that cannot be opened, or is in use, is reported with its flag", () => {
  const far = { ...choice(), path: join(folder, "no", "such", "folder.jsonl") };
  expect(() => auditOf(far, open().log)).toThrow(/^--audit-log: ENOENT/);
  const first = auditOf(choice(), open().log);
  expect(() => auditOf(choice(), open().log)).toThrow(/^--audit-log: .*in use/);
  first.close();
});

it("a key that is too short, or missing, is reported with its flag", () => {
  const keyFile = join(folder, "key");
  expect(() => auditOf(choice({ keyFile }), open().log)).toThrow(/^--audit-key-file: ENOENT/);
  writeFileSync(keyFile, "short");
  expect(() => auditOf(choice({ keyFile }), open().log)).toThrow(/^--audit-key-file: .*at least 32/);
});
