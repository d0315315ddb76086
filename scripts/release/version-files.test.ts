import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../lib/workspace.mjs";
import { publishedPackages } from "./packages.mjs";
import { readVersions, VERSIONED, writeVersions } from "./version-files.mjs";

const current = publishedPackages()[0]?.manifest.version;

it("images, deployments, registries and pages name the version of the packages", () => {
  for (const { file, versions } of readVersions(root))
    expect({ file, versions }).toEqual({ file, versions: [current] });
});

it("every image of ours with a version is in a file that the release changes", () => {
  const found = execFileSync("git", ["grep", "-lE", "octo-mcp(-http)?:[0-9]+\\.[0-9]+\\.[0-9]+"], {
    cwd: root,
    encoding: "utf8",
  });
  const known = VERSIONED.map(({ file }) => file);
  const files = found
    .trim()
    .split("\n")
    .filter((file) => !file.startsWith("scripts/release/"));
  expect(files.filter((file) => !known.includes(file))).toEqual([]);
});

it("writes a version into each place, and says where one is missing", () => {
  const folder = mkdtempSync(join(tmpdir(), "octo-versions-"));
  try {
    for (const { file } of VERSIONED) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file));
    }
    writeVersions(folder, "7.8.9-beta.1");
    for (const { versions } of readVersions(folder)) expect(versions).toEqual(["7.8.9-beta.1"]);
    expect(readFileSync(join(folder, "apps/cli/mcpb/manifest.json"), "utf8")).toContain(
      '"manifest_version": "0.3"',
    );
    writeFileSync(join(folder, "Dockerfile"), "FROM node\n");
    expect(() => writeVersions(folder, "8.0.0")).toThrow(
      /Dockerfile has no version after "-t octo-mcp-http:"/,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
