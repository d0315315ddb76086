/** What `npx @octo/mcp-server` has to fetch: one file of at most 1.2 MB, and the licences of what is in it. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";

it("the published CLI is one file of at most 1.2 MB that runs in an empty folder", async () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(manifest.dependencies ?? {}).toEqual({});
  expect(manifest.files).toEqual(["dist/octo-mcp.js", "dist/THIRD-PARTY-NOTICES.txt"]);
  expect(readdirSync(dirname(CLI))).toContain("THIRD-PARTY-NOTICES.txt");
  expect(statSync(CLI).size).toBeLessThan(1_200_000);
  const folder = mkdtempSync(join(tmpdir(), "octo-alone-"));
  try {
    const alone = join(folder, "octo-mcp.mjs");
    copyFileSync(CLI, alone);
    expect(await run(alone, ["--version"], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: `${manifest.version}\n`,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
