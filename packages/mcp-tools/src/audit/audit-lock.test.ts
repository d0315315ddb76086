import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { lockAuditFile, type Processes } from "./audit-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-lock-"));
const path = join(folder, "audit.jsonl");
const lock = `${path}.lock`;
beforeEach(() => rmSync(lock, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = { pid: 10, started: 1_000, host: "here" };
const processes = (...running: number[]): Processes => ({ own, isRunning: (pid) => running.includes(pid) });
const heldBy = (holder: unknown) => writeFileSync(lock, JSON.stringify(holder));

it("a lock is held until it is released", () => {
  const held = lockAuditFile(path, processes(10));
  expect(JSON.parse(readFileSync(lock, "utf8"))).toEqual(own);
  expect(() => lockAuditFile(path, processes(10))).toThrow(/in use by this process/);
  held.release();
  expect(existsSync(lock)).toBe(false);
});

it.each([
  ["a process that runs", { pid: 11, started: 5, host: "here" }, /in use by process 11/],
  ["another machine", { pid: 11, started: 5, host: "there" }, /in use by process 11 of the machine there/],
  ["nobody that can be known", "?", /in use by an unknown process/],
])("the lock of %s is respected", (_, holder, problem) => {
  heldBy(holder);
  expect(() => lockAuditFile(path, processes(10, 11))).toThrow(problem);
  expect(JSON.parse(readFileSync(lock, "utf8"))).toEqual(holder);
});

it.each([
  ["a process that has ended", { pid: 11, started: 5, host: "here" }],
  ["an earlier process with the number of this one", { pid: 10, started: 5, host: "here" }],
])("the lock of %s is taken over", (_, holder) => {
  heldBy(holder);
  const held = lockAuditFile(path, processes(10));
  expect(JSON.parse(readFileSync(lock, "utf8"))).toEqual(own);
  expect(readdirSync(folder)).toEqual(["audit.jsonl.lock"]);
  held.release();
});

it("the lock of this very process shows that it runs", () => {
  const held = lockAuditFile(path);
  expect(() => lockAuditFile(path)).toThrow(/in use by this process/);
  held.release();
});
