import { createOctopusClient } from "@octo/api-client";
import { createMemoryState } from "@octo/state";
import { describe, expect, it } from "vitest";
import { createLoginLimit } from "../guard/login-limit.ts";
import { NO_ACCESS_FILE } from "../settings/access-file.ts";
import { octopusKeyAuthenticator } from "./octopus-key.ts";

const PEER = { address: "127.0.0.1" };
const headersWith = (letter: string) => new Headers({ "x-octopus-apikey": `API-${letter.repeat(30)}` });

function authenticatorAt(now: () => number, respond: () => Promise<Response>) {
  const client = createOctopusClient({
    serverUrl: "http://octopus.test",
    credential: { kind: "apiKey", key: "unused" },
    fetch: respond,
  });
  const logins = createLoginLimit(createMemoryState({ now }), now);
  return octopusKeyAuthenticator({ client, access: NO_ACCESS_FILE, logins, now });
}

it.each([0, 1_000_000])(
  "asks Octopus about a key once a minute, on a clock that begins at %i",
  async (start) => {
    let now = start;
    let requests = 0;
    const { authenticate } = authenticatorAt(
      () => now,
      async () => {
        requests += 1;
        return Response.json({ Id: "Users-1" });
      },
    );
    const counts: number[] = [];
    for (const passed of [0, 60_000, 60_001]) {
      now = start + passed;
      await authenticate(headersWith("A"), PEER, "/mcp");
      counts.push(requests);
    }
    expect(counts).toEqual([1, 1, 2]);
  },
);

describe("requests at the same time", () => {
  it("requests with one key are one question to Octopus", async () => {
    let requests = 0;
    const { authenticate } = authenticatorAt(
      () => 0,
      async () => {
        requests += 1;
        return Response.json({ Id: "Users-1" });
      },
    );
    const all = await Promise.all(
      Array.from({ length: 30 }, () => authenticate(headersWith("A"), PEER, "/mcp")),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(requests).toBe(1);
  });

  it("right keys are all accepted, however many come from one address", async () => {
    const { authenticate } = authenticatorAt(
      () => 0,
      async () => Response.json({ Id: "Users-1" }),
    );
    const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const all = await Promise.all(letters.map((letter) => authenticate(headersWith(letter), PEER, "/mcp")));
    expect(all.filter(({ ok }) => ok)).toHaveLength(letters.length);
  });
});

it("a response without the id of a user is no proof of a caller", async () => {
  const { authenticate } = authenticatorAt(
    () => 0,
    async () => Response.json({}),
  );
  expect(await authenticate(headersWith("A"), PEER, "/mcp")).toMatchObject({
    ok: false,
    refusal: { status: 503 },
  });
});
