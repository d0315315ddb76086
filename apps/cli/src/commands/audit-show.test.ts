import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAuditFile } from "@octo/mcp-tools/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportAudit, showAudit } from "./audit-show.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "octo-show-"));
  path = join(folder, "audit.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

type Entry = Parameters<ReturnType<typeof openAuditFile>["record"]>[0];

const entry = (more: Partial<Entry> = {}): Entry => ({
  at: "2026-11-28T10:00:00.123Z",
  event: "call",
  call: "c1",
  transport: "mcp-stdio",
  tool: "list_spaces",
  tier: "read",
  args: {},
  outcome: "ok",
  durationMs: 12.4,
  ...more,
});

async function record(...entries: readonly Entry[]): Promise<void> {
  const log = openAuditFile({ path });
  for (const one of entries) await log.record(one);
  log.close();
}

async function shown(flags: Parameters<typeof showAudit>[1] = {}, wait = async () => false): Promise<string> {
  const texts: string[] = [];
  await showAudit(path, flags, {}, { write: (text) => void texts.push(text), wait });
  return texts.join("");
}

describe("audit show", () => {
  it("prints the last calls, one a line, and whether the chain is unbroken", async () => {
    await record(
      entry(),
      entry({
        event: "intent",
        tool: "deploy_release",
        tier: "write",
        args: { projectName: "Shop" },
        approvedBy: "person",
      }),
      entry({
        tool: "deploy_release",
        outcome: "error",
        error: { code: "denied", rule: "no-friday" },
        client: "Cursor",
        tenant: "a",
      }),
    );
    expect(await shown()).toBe(
      `2026-11-28 10:00:00Z  list_spaces  read  ok  12 ms  mcp-stdio  {}
2026-11-28 10:00:00Z  deploy_release  write  about to write  approved by person  12 ms  mcp-stdio  {"projectName":"Shop"}
2026-11-28 10:00:00Z  deploy_release  read  error denied  12 ms  mcp-stdio / Cursor / tenant a  {}
-- 3 lines, unbroken
`,
    );
    expect((await shown({ last: "1" })).split("\n")).toHaveLength(3);
    await expect(shown({ last: "many" })).rejects.toThrow("--last: 'many'");
  });

  it("says so when a line was changed or is none of ours", async () => {
    await record(entry(), entry());
    appendFileSync(path, "nonsense\n");
    const text = await shown();
    expect(text).toContain("line 3 is not an entry of an audit log");
    expect(text).toContain("-- NOT UNBROKEN: line 3: ");
  });

  it("foreign text cannot steer the terminal", async () => {
    await record(entry({ client: "\u001b[2J\u202eevil\nfake line", principal: "\u0007" }));
    const text = await shown();
    expect(text.split("\n")).toHaveLength(3);
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  it("follows what is added, also while the server writes, and starts again in a new file", async () => {
    await record(entry());
    const steps = [
      () => record(entry({ tool: "second" })),
      () => appendFileSync(path, '{"tool":"half'),
      () => appendFileSync(path, '_line","at":"2026-11-28T10:00:01Z"}\n'),
      () => writeFileSync(path, '{"tool":"anew","at":"2026-11-28T10:00:02Z"}\n'),
    ];
    const text = await shown({ follow: true }, async () => {
      const step = steps.shift();
      await step?.();
      return step !== undefined;
    });
    const tools = text.split("\n").map((line) => line.split("  ")[1]);
    expect(tools.filter((one) => one)).toEqual(["list_spaces", "second", "half_line", "anew"]);
  });

  it("needs a log", async () => {
    const nothing = { write: () => undefined, wait: async () => false };
    await expect(showAudit(undefined, {}, {}, nothing)).rejects.toThrow("name the log");
    await expect(showAudit(join(folder, "none"), {}, {}, nothing)).rejects.toThrow("audit: ENOENT");
    await record(entry());
    await showAudit(undefined, {}, { auditLog: path }, nothing);
  });
});

describe("audit export --csv", () => {
  const exported = () => {
    const texts: string[] = [];
    const left = exportAudit(path, {}, (text) => void texts.push(text));
    return { text: texts.join(""), left };
  };

  it("has a header, and one row for each entry", async () => {
    await record(
      entry({ args: { a: 'say "hi", you' }, requests: [{ method: "GET", path: "/api", status: 200 }] }),
    );
    const { text } = exported();
    const [head, row] = text.split("\r\n");
    expect(head).toMatch(/^line,at,event,tool,tier,outcome,/);
    expect(row).toContain("1,2026-11-28T10:00:00.123Z,call,list_spaces,read,ok,");
    expect(row).toContain('GET /api 200,"{""a"":""say \\""hi\\"", you""}"');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])(
    "%j is no formula in a spreadsheet",
    async (evil) => {
      await record(entry({ client: evil, tool: evil }));
      const cells = exported().text.split("\r\n")[1]?.split(",") ?? [];
      for (const cell of cells) expect(cell.replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect(cells.join()).toContain(evil.slice(-1));
    },
  );

  it("names the lines that it leaves out", async () => {
    await record(entry());
    appendFileSync(path, "nonsense\n");
    expect(exported().left).toEqual([2]);
  });
});
