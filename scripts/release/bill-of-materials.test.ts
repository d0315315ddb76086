import { expect, it } from "vitest";
import { componentsOf, filesOnly, missingNotices } from "./bill-of-materials.mjs";

const bill = {
  components: [
    { group: "@hono", name: "node-server", version: "2.1.8", licenses: [{ license: { id: "MIT" } }] },
    { name: "two", version: "1.0.0", licenses: [{ expression: "(MIT OR CC0-1.0)" }] },
    { name: "odd", version: "1.0.0", licenses: [{ license: { name: "SEE LICENSE" } }] },
    { group: "@octo", name: "policy", version: "0.1.0" },
  ],
};

it("reads names, versions and licences of a bill", () => {
  expect(componentsOf(bill)).toEqual([
    { name: "@hono/node-server", version: "2.1.8", licence: "MIT" },
    { name: "two", version: "1.0.0", licence: "(MIT OR CC0-1.0)" },
    { name: "odd", version: "1.0.0", licence: "SEE LICENSE" },
    { name: "@octo/policy", version: "0.1.0", licence: "" },
  ]);
  expect(componentsOf({})).toEqual([]);
});

it("finds what the notices do not name, our own packages apart", () => {
  const notices =
    "octo-mcp contains these packages:\n\n@hono/node-server 2.1.8 (MIT)\n\nMIT…\n\nodd 1.0.0 (SEE LICENSE)";
  expect(missingNotices(componentsOf(bill), notices)).toEqual(["two 1.0.0"]);
});

it("leaves out the modules that stand for parts of Node", () => {
  const external = { path: "node:zlib", external: true };
  const imports = [{ path: "builtin:fs" }, { path: "src/b.ts" }, external];
  const list = {
    inputs: { "builtin:fs": { bytes: 1, imports: [] }, "src/a.ts": { bytes: 1, imports } },
    outputs: { "dist/a.js": { bytes: 2, inputs: { "builtin:fs": {}, "src/a.ts": {} } } },
  };
  expect(filesOnly(list)).toEqual({
    inputs: { "src/a.ts": { bytes: 1, imports: [{ path: "src/b.ts" }, external] } },
    outputs: { "dist/a.js": { bytes: 2, inputs: { "src/a.ts": {} } } },
  });
});
