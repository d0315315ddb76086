/** The toolkit runs in a worker, which has no modules of Node: none is reached from the main entry, through our packages either. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const PACKAGES = fileURLToPath(new URL("../..", import.meta.url));

/** Where the source of an import lies; undefined for the libraries of others. */
function sourceOf(module: string, importer: string): string | undefined {
  if (module.startsWith(".")) return join(dirname(importer), module);
  const [, name = "", entry = ""] = /^@octo\/([^/]+)(\/.+)?$/.exec(module) ?? [];
  if (name === "") return undefined;
  const { exports } = JSON.parse(readFileSync(join(PACKAGES, name, "package.json"), "utf8"));
  return join(PACKAGES, name, exports[`.${entry}`]["@octo/source"]);
}

/** Everything that is imported when a file is loaded. Imports of types alone are gone by then. */
function importsFrom(entry: string): { readonly files: Set<string>; readonly libraries: Set<string> } {
  const files = new Set<string>();
  const libraries = new Set<string>();
  const follow = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const code = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    const imports = /^(?:import|export) (?!type )[^;"]*?from "([^"]+)"|import\("([^"]+)"\)/gm;
    for (const [, fixed, late] of code.matchAll(imports)) {
      const module = fixed ?? late ?? "";
      const source = module.endsWith(".json") ? undefined : sourceOf(module, file);
      if (source === undefined) libraries.add(module);
      else follow(source);
    }
  };
  follow(entry);
  return { files, libraries };
}

it("the main entry imports no module of Node", () => {
  const { files, libraries } = importsFrom(join(PACKAGES, "mcp-tools/src/index.ts"));
  expect(files.size).toBeGreaterThan(150);
  expect([...libraries].sort()).toMatchInlineSnapshot(`
    [
      "@noble/hashes/hmac.js",
      "@noble/hashes/sha2.js",
      "canonicalize",
      "compare-versions",
      "lru-cache",
      "openapi-fetch",
      "re2js",
      "rrule",
      "zod",
    ]
  `);
});

it("the entry for Node imports modules of Node", () => {
  expect(importsFrom(join(PACKAGES, "mcp-tools/src/node.ts")).libraries).toContain("node:fs");
});
