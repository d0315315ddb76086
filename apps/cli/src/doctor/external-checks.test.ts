import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  SHOP_TOKEN,
  type ShopServer,
  shopSettings,
  startShopServer,
} from "../../test/support/shop-server.ts";
import { checkExternal } from "./external-checks.ts";

let shop: ShopServer;
let folder: string;
let file: string;
beforeEach(async () => {
  shop = await startShopServer();
  folder = mkdtempSync(join(tmpdir(), "octo-external-"));
  file = join(folder, "tools.json");
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

async function check(settings: string, token = SHOP_TOKEN) {
  writeFileSync(file, settings);
  const { findings, toolsets } = await checkExternal({ externalTools: file }, { SHOP_TOKEN: token });
  return { toolsets, findings: findings.map(({ status, text, fix }) => [status, text, fix !== undefined]) };
}

it("says which tools are offered, and that nothing keeps their descriptions", async () => {
  expect(await check(shopSettings(shop.url))).toEqual({
    toolsets: ["external"],
    findings: [
      ["ok", "shop: 2 tools are offered", false],
      ["note", "shop: its descriptions can change at any time", true],
    ],
  });
});

it("finds tools that are left out, a refused token, and wrong settings", async () => {
  shop.description = "Hidden\u202e.";
  expect((await check(shopSettings(shop.url))).findings).toEqual([
    ["ok", "shop: 1 tools are offered", false],
    ["bad", "shop: 1 tools are left out", true],
    ["note", "shop: its descriptions can change at any time", true],
  ]);
  expect((await check(shopSettings(shop.url), "wrong")).findings).toEqual([
    ["bad", "shop: GET /tools: the server refused the token with 401.", true],
  ]);
  expect((await check(shopSettings("http://tools.example.com"))).findings).toEqual([
    ["bad", expect.stringMatching(/baseUrl: must begin with https/), true],
  ]);
});

it("finds nothing where there are none", async () => {
  expect(await checkExternal({}, {})).toEqual({ findings: [], toolsets: [] });
});
