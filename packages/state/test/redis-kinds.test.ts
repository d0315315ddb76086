/** The store in Redis behind TLS, with users of its own, as a cluster, and behind sentinels. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { generate } from "selfsigned";
import { describe, expect, it } from "vitest";
import { openRedisState, readStateAddress, type StateChange } from "../src/redis/index.ts";
import { freePort, NO_REDIS, REDIS_PROGRAM, startRedis } from "./support/redis-server.ts";

const MINUTE = 60_000;
const hasRedis = REDIS_PROGRAM !== undefined;

function openAt(url: string, more: object = {}) {
  const read = readStateAddress(url);
  if (!read.ok) throw new Error(read.problem);
  return openRedisState({ address: read.address, ...more });
}

/** One operation of each kind. */
async function useAll(url: string, more: object = {}): Promise<void> {
  const state = openAt(url, more);
  const { store } = state;
  try {
    const heard = new Promise<string>((resolve) => void store.subscribe("c", resolve));
    for (let at = 0; at < 20; at += 1) expect(await store.claim(`k:${at}`, String(at), MINUTE)).toBe(true);
    expect((await store.list("k:", 100)).length).toBe(20);
    expect(await store.replace("k:1", "1", "one", MINUTE)).toBe(true);
    expect((await store.addWithin("w", 2, MINUTE)).total).toBe(2);
    expect(await store.hold("h", "me", { most: 1, ttlMs: MINUTE })).toBe(true);
    await store.append("l", "1", { ttlMs: MINUTE, most: 2 });
    expect(await store.log("l")).toEqual(["1"]);
    const publishing = setInterval(() => void store.publish("c", "hello").catch(() => undefined), 100);
    expect(await heard).toBe("hello");
    clearInterval(publishing);
  } finally {
    await state.close();
  }
}

describe.skipIf(!hasRedis)(`kinds of servers${hasRedis ? "" : ` (${NO_REDIS})`}`, () => {
  it("speaks TLS, and to no server whose authority it does not trust", async () => {
    const folder = mkdtempSync(join(tmpdir(), "octo-redis-tls-"));
    const pem = await generate([{ name: "commonName", value: "localhost" }], {
      extensions: [
        {
          name: "subjectAltName",
          altNames: [
            { type: 2, value: "localhost" },
            { type: 7, ip: "127.0.0.1" },
          ],
        },
      ],
    });
    writeFileSync(join(folder, "cert"), pem.cert);
    writeFileSync(join(folder, "key"), pem.private);
    const files = ["--tls-cert-file", join(folder, "cert"), "--tls-key-file", join(folder, "key")];
    const trust = ["--tls-ca-cert-file", join(folder, "cert"), "--tls-auth-clients", "no"];
    const server = await startRedis(["--port", "0", "--tls-port", "{port}", ...files, ...trust]);
    const url = `rediss://localhost:${server.port}`;
    try {
      await useAll(url, { ca: pem.cert });
      const untrusting = openAt(url, { waitMs: 500 });
      await expect(untrusting.store.get("a")).rejects.toThrow("not available");
      await untrusting.close();
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("logs in as a user that may use its own keys and channels alone", async () => {
    const acl = "octo on >pass-word ~octo-mcp:* &octo-mcp:* +@all -@dangerous -@admin +info";
    const server = await startRedis(["--user", ...acl.split(" "), "--user", "default", "off"]);
    try {
      await useAll(`redis://octo:pass-word@127.0.0.1:${server.port}`);
      await useAll(`redis://octo@127.0.0.1:${server.port}`, { password: "pass-word", prefix: "octo-mcp:b:" });
      const changes: StateChange[] = [];
      const wrong = openAt(`redis://octo:wrong@127.0.0.1:${server.port}`, {
        waitMs: 500,
        onChange: (change: StateChange) => changes.push(change),
      });
      await expect(wrong.store.get("a")).rejects.toThrow("WRONGPASS");
      expect(JSON.stringify(changes)).not.toContain("wrong");
      await wrong.close();
    } finally {
      await server.close();
    }
  });

  it("uses a cluster", async () => {
    const server = await startRedis(["--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1"]);
    const admin = new Redis(server.port, "127.0.0.1");
    try {
      await admin.call("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
      while (!String(await admin.call("CLUSTER", "INFO")).includes("cluster_state:ok")) await pause(50);
      await useAll(`redis+cluster://127.0.0.1:${server.port}`);
    } finally {
      admin.disconnect();
      await server.close();
    }
  });

  it("asks sentinels for the main server", async () => {
    const server = await startRedis();
    const port = await freePort();
    const conf = join(server.folder, "sentinel.conf");
    writeFileSync(conf, `bind 127.0.0.1\nport ${port}\nsentinel monitor main 127.0.0.1 ${server.port} 1\n`);
    const sentinel = spawn(String(REDIS_PROGRAM), [conf, "--sentinel"], { stdio: "ignore" });
    try {
      await useAll(`redis+sentinel://127.0.0.1:${port}/main`, { waitMs: 20_000 });
    } finally {
      sentinel.kill("SIGKILL");
      await server.close();
    }
  });
});
