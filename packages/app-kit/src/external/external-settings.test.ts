import { resolve } from "node:path";
import type { DataPath } from "@octo/policy";
import { expect, it } from "vitest";
import { readExternalSettings } from "./external-settings.ts";

const SHOP = { name: "shop", baseUrl: "https://tools.example.com", credentialId: 55 };
const CREDENTIALS = { 55: { variable: "SHOP_TOKEN" } };
const read = (data: unknown) =>
  readExternalSettings(
    {
      data,
      where: (at: DataPath) => `tools.yaml: at ${at.join(".")}`,
      folder: "/etc/octo",
    },
    ["list_spaces"],
  );
const sound = { mcpServers: [SHOP], credentials: CREDENTIALS };

it("reads the registration of the contract as it is, and fills in what the operator need not decide", () => {
  const settings = read(sound);
  expect(settings.servers).toEqual([{ ...SHOP, timeoutMs: 30_000, enabled: true }]);
  expect(settings.choices.get("shop")).toEqual({
    prefix: "shop",
    toolset: "external",
    tier: "write",
    tools: new Map(),
    takesAnySchema: false,
  });
  expect(settings).toMatchObject({
    lockFile: resolve("/etc/octo/external-tools.lock.json"),
    needsLock: false,
    refreshMinutes: 10,
  });
});

it("takes the operator's decisions about a server", () => {
  const shop = { prefix: "market", toolset: "external-shop", tier: "read", tools: { order: "write" } };
  const settings = read({
    ...sound,
    servers: { shop: { ...shop, schemas: "any" } },
    lockFile: "pins.json",
    caFile: "/ca.pem",
    refreshMinutes: 5,
  });
  expect(settings.choices.get("shop")).toEqual({
    ...shop,
    tools: new Map([["order", "write"]]),
    takesAnySchema: true,
  });
  expect(settings).toMatchObject({
    lockFile: resolve("/etc/octo/pins.json"),
    needsLock: true,
    caFile: resolve("/ca.pem"),
  });
});

it.each([
  ["no map", [], /at : externalTools: must be a map/],
  ["a misspelt key", { ...sound, lockfile: "x" }, /lockfile: is not known here; did you mean lockFile\?/],
  ["no servers", { credentials: {} }, /mcpServers: must be a list of servers/],
  [
    "a wrong server",
    { ...sound, mcpServers: [{ ...SHOP, baseUrl: "http://x.example" }] },
    /at mcpServers\.0\.baseUrl: mcpServers\.0\.baseUrl: must begin with https/,
  ],
  [
    "no credential",
    { mcpServers: [SHOP] },
    /mcpServers\.0\.credentialId: credentials does not have 55; add it/,
  ],
  [
    "a credential without an id",
    { ...sound, credentials: { shop: {} } },
    /credentials\.shop: is not a credential id/,
  ],
  [
    "a token in the file",
    { ...sound, credentials: { 55: { token: "x" } } },
    /credentials\.55\.token: is not known here/,
  ],
  [
    "two tokens",
    { ...sound, credentials: { 55: { variable: "A", file: "b" } } },
    /needs either variable or file/,
  ],
  [
    "half a certificate",
    { ...sound, credentials: { 55: { variable: "A", certFile: "c" } } },
    /certFile and keyFile belong together/,
  ],
  [
    "a choice for no server",
    { ...sound, servers: { shopp: {} } },
    /servers\.shopp: is not known here; did you mean shop\?/,
  ],
  [
    "a prefix of ours",
    { ...sound, servers: { shop: { prefix: "list" } } },
    /'list' is how the tool list_\w+ of octo-mcp begins/,
  ],
  [
    "a prefix with capitals",
    { ...sound, servers: { shop: { prefix: "Shop" } } },
    /prefix: must be a lower-case letter/,
  ],
  [
    "a toolset of ours",
    { ...sound, servers: { shop: { toolset: "releases" } } },
    /toolset: must be external/,
  ],
  [
    "a tier that is none",
    { ...sound, servers: { shop: { tier: "admin" } } },
    /tier: must be read, write or delete/,
  ],
  [
    "a tier of a tool that is none",
    { ...sound, servers: { shop: { tools: { get: "yes" } } } },
    /tools\.get: must be read/,
  ],
  ["a period that is none", { ...sound, refreshMinutes: 0 }, /refreshMinutes: must be a whole number/],
  [
    "prefixes of which one begins the other",
    { mcpServers: [SHOP, { ...SHOP, name: "shop-eu" }], credentials: CREDENTIALS },
    /'shop' is how the tools of shop-eu begin too/,
  ],
])("refuses %s", (_, data, problem) => {
  expect(() => read(data)).toThrow(problem);
});
