import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../lib/workspace.mjs";
import { completeManifest, manifestText } from "./manifests.mjs";
import { allPackages } from "./packages.mjs";
import { MCP_NAME, REPOSITORY, SERVERS } from "./project.mjs";

const packages = allPackages();

describe.each(packages)("$folder", ({ folder, text, manifest }) => {
  it("has the fields that the project gives it (npm run generate writes them)", () => {
    expect(text).toBe(manifestText(completeManifest(folder, manifest)));
  });

  it("says what it is, under which licence and for which Node", () => {
    expect(manifest.description).toMatch(/^[A-Z].{15,}\.$/);
    expect(manifest.license).toBe("Apache-2.0");
    expect(manifest.engines).toEqual({ node: ">=20" });
    expect(manifest.type).toBe("module");
  });
});

describe.each(packages.filter(({ manifest }) => !manifest.private))(
  "$folder, which is published",
  (entry) => {
    const { folder, manifest } = entry;

    it("leads to its repository, its page and where faults are reported", () => {
      expect(manifest.repository).toEqual({
        type: "git",
        url: `git+${REPOSITORY}.git`,
        directory: folder,
      });
      expect(manifest.homepage).toBe(`${REPOSITORY}/tree/main/${folder}#readme`);
      expect(manifest.bugs.url).toBe(`${REPOSITORY}/issues`);
    });

    it("is found by keywords and is published to everybody, with provenance", () => {
      expect(manifest.keywords.length).toBeGreaterThanOrEqual(4);
      expect(new Set(manifest.keywords).size).toBe(manifest.keywords.length);
      expect(manifest.publishConfig).toMatchObject({ access: "public", provenance: true });
    });

    it("exports no sources to those who install it", () => {
      expect(JSON.stringify(manifest.publishConfig.exports ?? {})).not.toContain("@octo/source");
      expect(Object.keys(manifest.publishConfig.exports ?? {})).toEqual(Object.keys(manifest.exports ?? {}));
    });

    it("has a README, and names only files that a build makes or that are there", () => {
      expect(existsSync(join(root, folder, "README.md"))).toBe(true);
      for (const file of manifest.files)
        expect(
          file === "dist" || file.startsWith("dist/") || existsSync(join(root, folder, file)),
          file,
        ).toBe(true);
    });
  },
);

it("the servers, and no other packages, have the name that the MCP registry compares", () => {
  const named = packages.filter(({ manifest }) => "mcpName" in manifest);
  expect(named.map(({ manifest }) => manifest.name).sort()).toEqual([...SERVERS].sort());
  for (const { manifest } of named) expect(manifest.mcpName).toBe(MCP_NAME);
});

it("packages are published in one version", () => {
  expect([...new Set(packages.map(({ manifest }) => manifest.version))]).toHaveLength(1);
});

it("a private package is left as it is, apart from the order of its fields", () => {
  const manifest = { description: "Some.", name: "@octo/x", private: true, other: 1 };
  expect(completeManifest("packages/x", manifest)).toEqual(manifest);
  expect(Object.keys(completeManifest("packages/x", manifest))).toEqual([
    "name",
    "private",
    "description",
    "other",
  ]);
});
