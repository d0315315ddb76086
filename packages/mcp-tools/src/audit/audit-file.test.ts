import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AuditEntry } from "../pipeline/audit-entry.ts";
import { type AuditFile, openAuditFile } from "./audit-file.ts";
import { verifyAuditFile } from "./verify-audit-file.ts";

/** A disk with `free` bytes for audit lines, of which it takes at most `most` at once. */
const disk = vi.hoisted(() => ({ free: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const writeSync = (file: number, data: Uint8Array | string, offset = 0) => {
    if (typeof data === "string") return fs.writeSync(file, data);
    const count = Math.min(disk.free, disk.most, data.length - offset);
    if (count === 0) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    disk.free -= count;
    return fs.writeSync(file, data, offset, count);
  };
  return { ...fs, writeSync };
});

const KEY = Buffer.from("a key of the operator, which is long");
let folder = "";
let path = "";
let endFile = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "octo-audit-"));
  path = join(folder, "audit.jsonl");
  endFile = join(folder, "elsewhere");
});
afterEach(() => {
  Object.assign(disk, { free: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY });
  rmSync(folder, { recursive: true, force: true });
});

const entry = (call: string, event: AuditEntry["event"] = "call"): AuditEntry => ({
  at: "2026-11-21T09:00:00.000Z",
  event,
  call,
  transport: "test",
  tool: "list_spaces",
  tier: "read",
  args: { b: 1, a: "ü\u2028" },
});

function using(run: (file: AuditFile) => void, options = {}): void {
  const file = openAuditFile({ path, ...options });
  try {
    run(file);
  } finally {
    file.close();
  }
}

const write = (...calls: string[]) =>
  using((file) => {
    for (const call of calls) file.record(entry(call));
  });
const text = () => readFileSync(path, "utf8");
const linesOf = () => text().trimEnd().split("\n");
const put = (lines: readonly string[]) => writeFileSync(path, lines.map((line) => `${line}\n`).join(""));

describe("an audit file", () => {
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
    const end = `3:${JSON.parse(linesOf()[2] ?? "").hash}`;
    expect(await verifyAuditFile(path)).toEqual({ ok: true, lines: 3, end, afterExpected: undefined });
    using((file) => expect(file.end()).toBe(end));
  });

  it("an audit file is not opened by two servers at the same time, and is free after the first one", () => {
    using((first) => {
      expect(() => openAuditFile({ path })).toThrow(/in use by this process.*delete .*audit\.jsonl\.lock/);
      first.record(entry("a"));
    });
    expect(existsSync(`${path}.lock`)).toBe(false);
    write("b");
    expect(linesOf()).toHaveLength(2);
  });

  it("an audit file does not continue after half a line, and leaves no lock", () => {
    write("a");
    appendFileSync(path, '{"seq":2');
    expect(() => openAuditFile({ path })).toThrow(/does not end with a line/);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it("an audit file does not continue after a last line that was changed", () => {
    write("a", "b");
    put(linesOf().map((line) => line.replace('"b"', '"c"')));
    expect(() => openAuditFile({ path })).toThrow(/the last line was changed/);
  });

  it("an audit file is not opened where it cannot be written", () => {
    expect(() => openAuditFile({ path: join(folder, "no", "such", "folder") })).toThrow(/ENOENT/);
  });
});

describe("a full disk", () => {
  it("a line that the disk takes in parts is written whole", async () => {
    using((file) => {
      disk.most = 40;
      file.record(entry("a"));
    });
    expect(await verifyAuditFile(path)).toMatchObject({ ok: true, lines: 1 });
  });

  it("half a line is removed again, the entry is refused, and the chain goes on when there is space", async () => {
    write("a");
    const before = text();
    using((file) => {
      disk.free = 100;
      expect(() => file.record(entry("b", "intent"))).toThrow(/ENOSPC/);
      expect(text()).toBe(before);
      disk.free = Number.POSITIVE_INFINITY;
      file.record(entry("c"));
    });
    expect(await verifyAuditFile(path)).toMatchObject({ ok: true, lines: 2 });
  });
});

describe("a file that is changed under a running server", () => {
  it.each([
    ["emptied", () => truncateSync(path, 0), /has 0 bytes instead of/],
    ["cut by a line", () => put(linesOf().slice(0, 1)), /bytes instead of/],
    ["written by something else", () => appendFileSync(path, "x\n"), /bytes instead of/],
    ["deleted", () => rmSync(path), /deleted, moved or replaced/],
    ["moved", () => renameSync(path, `${path}.1`), /deleted, moved or replaced/],
    [
      "replaced by a copy",
      () => {
        const copy = text();
        renameSync(path, `${path}.1`);
        writeFileSync(path, copy);
      },
      /deleted, moved or replaced/,
    ],
  ])("an entry is refused when the audit file was %s", (_, change, problem) => {
    using((file) => {
      file.record(entry("a"));
      file.record(entry("b"));
      change();
      expect(() => file.record(entry("c", "intent"))).toThrow(problem);
      expect(() => file.record(entry("c", "intent"))).toThrow(problem);
    });
  });
});

describe("a second file for the end", () => {
  it("the second file has the end after each line", async () => {
    using(
      (file) => {
        file.record(entry("a"));
        expect(readFileSync(endFile, "utf8")).toBe(`${file.end()}\n`);
        file.record(entry("b"));
        expect(readFileSync(endFile, "utf8")).toBe(`${file.end()}\n`);
      },
      { endFile },
    );
    const expected = readFileSync(endFile, "utf8");
    expect(await verifyAuditFile(path, { expect: expected })).toMatchObject({ ok: true, afterExpected: 0 });
  });

  it.each([
    ["cut by a line", () => put(linesOf().slice(0, -1))],
    ["emptied", () => truncateSync(path, 0)],
    ["deleted", () => rmSync(path)],
  ])("a log that was %s while no server ran is not continued", (_, change) => {
    const record = (file: AuditFile) => {
      file.record(entry("a"));
      file.record(entry("b"));
    };
    using(record, { endFile });
    change();
    expect(() => openAuditFile({ path, endFile })).toThrow(/lines are missing/);
    expect(readFileSync(endFile, "utf8")).toMatch(/^2:/);
  });

  it("a log that is ahead of the second file is continued, because the second file is written later", () => {
    using((file) => file.record(entry("a")), { endFile });
    write("b");
    using((file) => expect(readFileSync(endFile, "utf8")).toBe(`${file.end()}\n`), { endFile });
  });

  it("a second file that holds something else is refused and kept", () => {
    writeFileSync(endFile, "notes\n");
    expect(() => openAuditFile({ path, endFile })).toThrow(/does not hold the end of an audit log/);
    expect(readFileSync(endFile, "utf8")).toBe("notes\n");
  });
});

describe("a log with a key", () => {
  it("a log with a key is continued only with that key", () => {
    using((file) => file.record(entry("a")), { key: KEY });
    expect(() => openAuditFile({ path })).toThrow(/written with a key/);
    expect(() => openAuditFile({ path, key: Buffer.from("another key") })).toThrow(/was changed/);
    using((file) => file.record(entry("b")), { key: KEY });
    expect(linesOf()).toHaveLength(2);
  });

  it("a log without a key is not continued with one", () => {
    write("a");
    expect(() => openAuditFile({ path, key: KEY })).toThrow(/written without a key/);
  });
});
