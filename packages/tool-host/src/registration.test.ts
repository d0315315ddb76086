import { registrationJson } from "@octo/tool-contract";
import { expect, it } from "vitest";
import { readServers } from "./registration.ts";

const SERVER = { name: "acme", baseUrl: "https://tools.acme.internal", credentialId: 55 };

it("reads the registration of the contract's page as it is", () => {
  const page = `{ "mcpServers": [ { "name": "acme", "baseUrl": "https://tools.acme.internal", "credentialId": 55,
                    "timeoutMs": 30000, "enabled": true, "toolFilter": ["acme_get_item"] } ] }`;
  expect(readServers(page)).toEqual([
    { ...SERVER, timeoutMs: 30_000, enabled: true, toolFilter: ["acme_get_item"] },
  ]);
});

it("reads what register prints, and the body of an agent around it", () => {
  const printed = registrationJson(SERVER);
  expect(readServers(printed)).toEqual([{ ...SERVER, timeoutMs: 30_000, enabled: true }]);
  expect(readServers({ name: "agent", llmModel: "x", ...JSON.parse(printed) })).toHaveLength(1);
});

it.each([
  ["text that is no JSON", "{", /mcpServers cannot be read/],
  ["no list", {}, /mcpServers must be a list/],
  ["a server that is no object", { mcpServers: ["x"] }, /mcpServers\[0\] must be an object/],
  ["a field with another spelling", one({ toolfilter: ["a"] }), /mcpServers\[0\]\.toolfilter is not a field/],
  ["an empty name", one({ name: " " }), /name must be a visible text/],
  ["a name with hidden characters", one({ name: "a\u202eb" }), /name must be a visible text/],
  ["a relative address", one({ baseUrl: "tools" }), /baseUrl must be an address/],
  ["plain HTTP", one({ baseUrl: "http://tools.example.com" }), /must begin with https/],
  ["another protocol", one({ baseUrl: "file:///etc/passwd" }), /must begin with https/],
  ["HTTP to a name that only looks local", one({ baseUrl: "http://127.0.0.1.example.com" }), /https/],
  ["a password", one({ baseUrl: "https://a:b@example.com" }), /user name or password/],
  ["a query", one({ baseUrl: "https://example.com?a=1" }), /end with its path/],
  ["a slash at the end", one({ baseUrl: "https://example.com/" }), /must not end with a slash/],
  ["a credential that is no number", one({ credentialId: "55" }), /credentialId must be/],
  ["no time", one({ timeoutMs: 0 }), /timeoutMs must be/],
  ["two hours", one({ timeoutMs: 7_200_000 }), /timeoutMs must be/],
  ["a word for enabled", one({ enabled: "yes" }), /enabled must be/],
  ["an empty filter", one({ toolFilter: [] }), /toolFilter must name at least one tool/],
  ["a filter with a pattern", one({ toolFilter: ["acme_*"] }), /toolFilter holds "acme_\*"/],
  ["two servers of one name", { mcpServers: [SERVER, { ...SERVER, name: "ACME" }] }, /mcpServers\[1\]\.name/],
])("refuses %s", (_, value, problem) => {
  expect(() => readServers(value)).toThrow(problem);
});

it.each(["http://127.0.0.1:8080", "http://localhost:8080/prefix", "http://[::1]:8080"])(
  "%s is this machine",
  (baseUrl) => {
    expect(readServers(one({ baseUrl }))[0]?.baseUrl).toBe(baseUrl);
  },
);

function one(change: Readonly<Record<string, unknown>>) {
  return { mcpServers: [{ ...SERVER, ...change }] };
}
