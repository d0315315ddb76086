/** What `npx @octo/mcp-server` has to fetch: the server in one file of at most 1 MB, the commands, and the licences of both. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";

it("the server is one file of at most 1 MB that runs in an empty folder, and reads the commands only when one is called", async () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(manifest.dependencies ?? {}).toEqual({});
  expect(manifest.files).toEqual([
    "dist/octo-mcp.js",
    "dist/commands.js",
    "dist/libraries.cjs",
    "dist/octopus.json.gz",
    "dist/pages.js",
    "dist/external.js",
    "octo-mcp.schema.json",
    "dist/THIRD-PARTY-NOTICES.*.txt",
  ]);
  for (const name of ["octo-mcp", "commands", "libraries", "pages", "external"])
    expect(readdirSync(dirname(CLI))).toContain(`THIRD-PARTY-NOTICES.${name}.txt`);
  expect(statSync(CLI).size).toBeLessThan(1_000_000);
  // One other character makes V8 keep two bytes for each; in a regular expression, write it as \u2026.
  expect(readFileSync(CLI, "utf8").match(/[^\x00-\x7f]/gu) ?? []).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), "octo-alone-"));
  try {
    const alone = join(folder, "octo-mcp.mjs");
    copyFileSync(CLI, alone);
    expect(await run(alone, ["--version"], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: `${manifest.version}\n`,
    });
    copyFileSync(join(dirname(CLI), "commands.js"), join(folder, "commands.js"));
    expect(await run(alone, ["policy", "routes"], { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
    expect(await run(alone, ["policy", "test", "none.yaml"], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^octo-mcp: policy test: .*none\.yaml/),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
