import { expect, it } from "vitest";
import { componentsOf, missingNotices } from "./bill-of-materials.mjs";

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
