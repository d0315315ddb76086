import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../lib/workspace.mjs";
import { publishedPackages } from "./packages.mjs";
import { problemsOfServerJson } from "./server-json.mjs";

const document = JSON.parse(readFileSync(join(root, "server.json"), "utf8"));
const manifests = publishedPackages().map(({ manifest }) => manifest);
const [stdio, http] = document.packages;
const check = (changed: object) => problemsOfServerJson({ ...document, ...changed }, manifests);

it("the registry would take server.json", () => {
  expect(check({})).toEqual([]);
});

it.each([
  [{ name: "octo-mcp" }, "name 'octo-mcp' is not namespace/name of at most 200 characters"],
  [{ description: "x".repeat(101) }, "description does not have 1 to 100 characters"],
  [{ packages: [] }, "packages is empty"],
  [{ licence: "MIT" }, "there are unknown fields: licence"],
  [{ packages: [{ ...stdio, version: "9.9.9" }] }, /packages\[0\]: version is '9\.9\.9'/],
  [{ packages: [{ ...stdio, identifier: "@octo/none" }] }, /'@octo\/none' is no published package/],
  [{ packages: [{ ...stdio, registryType: "mcpb" }] }, /fileSha256 is not the SHA-256/],
  [{ packages: [{ ...http, transport: { type: "streamable-http" } }] }, /transport is not known/],
  [
    { packages: [{ ...stdio, packageArguments: [{ type: "named", name: "policy" }] }] },
    /'policy' is not a named flag/,
  ],
  [
    { packages: [{ ...stdio, environmentVariables: [{ name: "A", description: "a", secret: true }] }] },
    /A has the unknown field 'secret'/,
  ],
])("says what is wrong: %j", (changed, problem) => {
  expect(check(changed)).toEqual(
    expect.arrayContaining([typeof problem === "string" ? problem : expect.stringMatching(problem)]),
  );
});

it("takes the bundle that a release adds", () => {
  const bundle = {
    registryType: "mcpb",
    identifier: "https://github.com/some/octo-mcp/releases/download/v1.0.0/octo-mcp-1.0.0.mcpb",
    version: document.version,
    fileSha256: "a".repeat(64),
    transport: { type: "stdio" },
  };
  expect(check({ packages: [...document.packages, bundle] })).toEqual([]);
});
