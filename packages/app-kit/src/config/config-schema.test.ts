import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { parse } from "yaml";

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), "utf8");
const validate = new Ajv({ strict: false, logger: false }).compile(
  JSON.parse(read("apps/cli/octo-mcp.schema.json")),
);

it("the published schema accepts the example", () => {
  expect(validate(parse(read("docs/examples/octo-mcp.yaml")))).toBe(true);
});

it.each([
  ["readOnly: 1", false],
  ["readOnly: true", true],
  ["unknown: 1", false],
  ["resultTokens: 5", false],
  ["resultTokens: 5000", true],
  ["approval: never", false],
  ["approval: elicit", true],
  ["toolsets: core", true],
  ["toolsets: [core, tasks]", true],
  ["toolsets: []", false],
  ["http: {port: 8080}", true],
  ["http: {port: high}", false],
  ["http: {serverUrl: 'https://octopus.example'}", false],
  ["apiKey: API-CANARY", false],
])("the published schema on %j: %s", (text, expected) => {
  expect(validate(parse(text))).toBe(expected);
});
