/** The files besides the manifests that name the version: images, manifests of deployments, pages. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Each file with the texts around its versions. */
export const VERSIONED = [
  { file: "Dockerfile", before: "-t octo-mcp-http:" },
  { file: "deploy/kubernetes/base/deployment.yaml", before: "image: registry.example.com/octo-mcp-http:" },
  { file: "deploy/helm/octo-mcp/Chart.yaml", before: "\nversion: " },
  { file: "deploy/helm/octo-mcp/Chart.yaml", before: "\nappVersion: " },
  { file: "deploy/helm/octo-mcp/values.yaml", before: "image: registry.example.com/octo-mcp-http:" },
  { file: "docs/status.md", before: "\nVersion " },
  { file: "server.json", before: '"version": "' },
  { file: "apps/cli/mcpb/manifest.json", before: '"version": "' },
];

const VERSION = String.raw`\d+\.\d+\.\d+(?:-[\w.]+)?`;

/** The versions that the files of a checkout name. */
export function readVersions(base) {
  return VERSIONED.map(({ file, before }) => {
    const versions = readFileSync(join(base, file), "utf8").match(patternOf(before));
    if (!versions)
      throw new Error(
        `${file} has no version after ${JSON.stringify(before)}. Mend it, or scripts/release/version-files.mjs.`,
      );
    return { file, versions: [...new Set(versions)] };
  });
}

/** Writes a version into every file that names it. */
export function writeVersions(base, version) {
  readVersions(base);
  for (const { file, before } of VERSIONED) {
    const path = join(base, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(patternOf(before), version));
  }
}

function patternOf(before) {
  return new RegExp(`(?<=${escaped(before)})${VERSION}`, "g");
}

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
