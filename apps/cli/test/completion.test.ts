import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";

/** The words that are offered for a line, each without its description. */
const offered = async (...line: string[]) => {
  const { code, stdout } = await run(CLI, ["complete", "--", ...line]);
  expect(code).toBe(0);
  return stdout.split("\n").map((one) => one.split("\t")[0]);
};

describe("octo-mcp complete", () => {
  it.each(["bash", "zsh", "fish", "powershell"])("prints a script for %s", async (shell) => {
    const { code, stdout, stderr } = await run(CLI, ["complete", shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("octo-mcp");
    expect(stdout.length).toBeGreaterThan(500);
  });

  it("refuses another shell with the ones that it knows", async () => {
    const { code, stderr } = await run(CLI, ["complete", "csh"]);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/zsh.*bash.*fish.*powershell/);
  });

  it("offers commands, flags, and the words of a flag", async () => {
    expect(await offered("po")).toContain("policy");
    expect(await offered("audit", "")).toEqual(expect.arrayContaining(["verify", "show", "export"]));
    expect(await offered("--read")).toContain("--read-only");
    expect(await offered("setup", "--und")).toContain("--undo");
    expect(await offered("--log-level", "")).toEqual(
      expect.arrayContaining(["error", "warn", "info", "debug"]),
    );
  });

  it("works when the configuration file is broken", async () => {
    const { code, stdout } = await run(CLI, ["complete", "--", "po"], {
      env: { OCTO_MCP_CONFIG: "/nowhere.yaml" },
    });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("policy") });
  });

  it("the script of bash is read by bash and asks octo-mcp", () => {
    const folder = mkdtempSync(join(tmpdir(), "octo-bash-"));
    try {
      symlinkSync(CLI, join(folder, "octo-mcp"));
      const script = join(folder, "try.sh");
      writeFileSync(
        script,
        `source <(octo-mcp complete bash)
COMP_WORDS=(octo-mcp pol); COMP_CWORD=1; COMP_LINE="octo-mcp pol"; COMP_POINT=12
_get_comp_words_by_ref() { cur=pol; prev=octo-mcp; words=(octo-mcp pol); cword=1; }
$(complete -p octo-mcp | sed -n 's/.*-F \\([^ ]*\\).*/\\1/p')
printf '%s\\n' "\${COMPREPLY[@]}"
`,
      );
      const path = `${folder}${delimiter}${process.env.PATH}`;
      expect(execFileSync("bash", [script], { env: { PATH: path }, encoding: "utf8" })).toContain("policy");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
