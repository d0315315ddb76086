/** The complete servers of docs/bring-your-own-tools.md: the contract test, and a host, against each of them. */
import { spawn, spawnSync } from "node:child_process";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { formatReport, verifyContract } from "@octo/tool-contract-verify";
import { createToolHost, readServers } from "@octo/tool-host";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, readKeys, shopApp } from "../typescript/server.ts";

const KEYS = "key-1=tenant-a,key-2=tenant-a,key-3=tenant-b";
const python = fileURLToPath(new URL("../python", import.meta.url));
const hasPython = spawnSync("python3", ["--version"]).status === 0;

interface Running {
  readonly url: string;
  close(): Promise<void>;
}

async function startTypeScript(): Promise<Running> {
  const lamp = () => new Map([[1, { name: "Lamp", count: 3 }]]);
  const stocks = new Map(["tenant-a", "tenant-b"].map((tenant) => [tenant, lamp()]));
  const server = await listen(shopApp({ keys: readKeys(KEYS), stocks }), 0);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function startPython(): Promise<Running> {
  const environment = {
    PATH: process.env.PATH ?? "",
    SHOP_KEYS: KEYS,
    PORT: "0",
    PYTHONDONTWRITEBYTECODE: "1",
  };
  const child = spawn("python3", ["server.py"], { cwd: python, env: environment });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(/\d+/.exec(chunk.toString())?.[0] ?? ""));
    child.once("exit", (code) => reject(new Error(`python3 ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill();
      }),
  };
}

const SERVERS = [
  ["TypeScript", startTypeScript, true],
  ["Python", startPython, hasPython],
] as const;

describe.each(SERVERS)("the server in %s", (_, start, isRunnable) => {
  let server: Running;
  beforeAll(async () => {
    if (isRunnable) server = await start();
  });
  afterAll(() => server?.close());

  it.skipIf(!isRunnable)("passes the contract test, without a single failure", async () => {
    const report = await verifyContract(server.url, {
      token: "key-1",
      secondToken: "key-2",
      tenant: "tenant-a",
      foreignTenant: "tenant-b",
      sleep: async () => undefined,
    });
    const failed = report.checks.filter(({ outcome }) => outcome === "fail");
    expect(failed, formatReport(report)).toEqual([]);
    expect(report.counts.pass).toBeGreaterThan(50);
  });

  it.skipIf(!isRunnable)(
    "serves a host: each tenant has its own stock, and errors name the argument",
    async () => {
      const hostOf = async (key: string) => {
        const mcpServers = [{ name: "shop", baseUrl: server.url, credentialId: 1 }];
        const host = createToolHost({ servers: readServers({ mcpServers }), credentials: () => key });
        await host.refresh();
        return host;
      };
      const [a, b] = await Promise.all([hostOf("key-1"), hostOf("key-3")]);
      expect(a.tools().map(({ name }) => name)).toEqual(["shop_find_articles", "shop_order_article"]);
      expect(await a.call("shop_order_article", { id: 1, quantity: 2 })).toMatchObject({
        value: { stock: 5 },
      });
      expect(await b.call("shop_find_articles", {})).toMatchObject({
        value: { count: 1, articles: [{ id: 1, name: "Lamp", stock: 3 }] },
      });
      expect(await a.call("shop_order_article", { id: 2, quantity: 1 })).toMatchObject({
        error: { code: "not_found", message: "There is no article 2." },
      });
      expect(await a.call("shop_find_articles", {}, { tenantId: "tenant-b" })).toMatchObject({
        error: { code: "forbidden" },
      });
      expect(await a.health()).toMatchObject([{ status: "ok", version: "1.0.0" }]);
      await Promise.all([a.close(), b.close()]);
    },
  );
});

it.skipIf(!hasPython)("the tests of the Python server pass", () => {
  const environment = { PATH: process.env.PATH ?? "", PYTHONDONTWRITEBYTECODE: "1" };
  const { status, stderr } = spawnSync("python3", ["-m", "unittest"], {
    cwd: python,
    env: environment,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
});

it("a server without a key does not start", () => {
  expect(() => shopApp({ keys: readKeys(""), stocks: new Map() })).toThrow(/Set SHOP_KEYS/);
});
