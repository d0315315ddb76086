/** With tenants in the access file, a caller that is not listed acts for none of them, however it authenticates. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HttpFlags } from "../src/settings/http-flags.ts";
import { AUDIENCE, type Issuer, startIssuer } from "./support/issuer.ts";
import { type Stack, startStack } from "./support/stack.ts";

type Headers = Record<string, string | undefined>;

/** One way to authenticate: how the server starts, and what a listed and an unlisted caller send. */
interface Way {
  readonly flags: HttpFlags;
  /** The field that lists the caller. */
  readonly binding: string;
  readonly listed: () => Promise<Headers>;
  readonly unlisted: () => Promise<Headers>;
}

const folder = mkdtempSync(join(tmpdir(), "octo-unlisted-"));
const LISTED_KEY = "key-of-the-listed-caller-1";
const UNLISTED_KEY = "key-of-an-unlisted-caller-1";
let first: Stack;
let issuer: Issuer;
let acmeKey: string;
let ways: Record<string, Way>;
beforeAll(async () => {
  [first, issuer] = await Promise.all([startStack(), startIssuer()]);
  const users = Object.values(first.simulator.landmarks.users);
  const agent = users.find(({ apiKey }) => apiKey === first.simulator.apiKey);
  const other = users.find(({ apiKey }) => apiKey !== first.simulator.apiKey);
  acmeKey = other?.apiKey ?? "";
  const none = async () => ({ authorization: undefined });
  const oauth = (subject: string) => async () => ({
    authorization: `Bearer ${await issuer.token({}, { subject })}`,
  });
  const own = (key: string) => async () => ({ authorization: undefined, "x-octopus-apikey": key });
  ways = {
    none: { flags: { auth: "none" }, binding: "local: true", listed: none, unlisted: none },
    bearer: {
      flags: { auth: "bearer" },
      binding: "keyEnv: LISTED_KEY",
      listed: async () => ({ authorization: `Bearer ${LISTED_KEY}` }),
      unlisted: async () => ({ authorization: `Bearer ${UNLISTED_KEY}` }),
    },
    oauth: {
      flags: { auth: "oauth", oauthIssuer: issuer.url, oauthAudience: AUDIENCE },
      binding: "subject: listed",
      listed: oauth("listed"),
      unlisted: oauth("unlisted"),
    },
    "octopus-key": {
      flags: { auth: "octopus-key" },
      binding: `octopusUser: ${agent?.id}`,
      listed: own(first.simulator.apiKey),
      unlisted: own(acmeKey),
    },
  };
});
afterAll(async () => {
  await first.close();
  await issuer.close();
  rmSync(folder, { recursive: true });
});

/** Starts a server whose access file has these callers and two tenants. */
function serverWith(way: Way, callers: string): Promise<Stack> {
  const access = join(folder, "access.yaml");
  writeFileSync(
    access,
    `callers: [${callers}]\ntenants: { acme: { octopusKeyEnv: ACME_KEY }, globex: {} }\n`,
  );
  return startStack({
    flags: { ...way.flags, access },
    environment: { LISTED_KEY, ACME_KEY: acmeKey, OCTO_HTTP_KEYS: UNLISTED_KEY },
    beside: first,
  });
}

async function statusOf(stack: Stack, tenant: string | undefined, headers: Headers): Promise<number> {
  const params = { name: "list_spaces", arguments: {} };
  const response = await stack.fetch("/mcp", {
    method: "POST",
    body: { jsonrpc: "2.0", id: 1, method: "tools/call", params },
    headers: {
      accept: "application/json, text/event-stream",
      "x-octopus-tenant-id": tenant,
      ...headers,
    },
  });
  await response.text();
  return response.status;
}

describe.each(["none", "bearer", "oauth", "octopus-key"])("a caller with --auth %s", (mode) => {
  const wayOf = () => ways[mode] as Way;
  const listings = () => first.simulator.journal.count({ path: "/api/spaces" });

  it.each(["acme", "globex", undefined])(
    "a caller that is not listed does not act for the tenant %s",
    async (tenant) => {
      const way = wayOf();
      // The list names somebody else. The one caller of --auth none is not listed without `local`.
      const stack = await serverWith(
        way,
        mode === "none"
          ? '{ name: a, subject: x, tenants: "*" }'
          : `{ name: a, ${way.binding}, tenants: "*" }`,
      );
      const before = listings();
      expect(await statusOf(stack, tenant, await way.unlisted())).toBe(403);
      expect(listings()).toBe(before);
      await stack.close();
    },
  );

  it("a listed caller acts for its own tenants alone, and with * for all", async () => {
    const way = wayOf();
    const some = await serverWith(way, `{ name: a, ${way.binding}, tenants: [acme] }`);
    const before = listings();
    expect(await statusOf(some, "globex", await way.listed())).toBe(403);
    expect(listings()).toBe(before);
    expect(await statusOf(some, "acme", await way.listed())).toBe(200);
    await some.close();
    const all = await serverWith(way, `{ name: a, ${way.binding}, tenants: "*" }`);
    for (const tenant of ["acme", "globex"])
      expect(await statusOf(all, tenant, await way.listed())).toBe(200);
    expect(await statusOf(all, undefined, await way.listed())).toBe(400);
    await all.close();
  });

  it("a caller that is listed without tenants acts for none", async () => {
    const way = wayOf();
    const stack = await serverWith(way, `{ name: a, ${way.binding} }`);
    expect(await statusOf(stack, "acme", await way.listed())).toBe(403);
    await stack.close();
  });
});
