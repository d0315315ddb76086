import { createOctopusClient } from "@octo/api-client";
import { expect, it } from "vitest";
import { octopusKeyAuthenticator } from "./octopus-key.ts";

it.each([0, 1_000_000])(
  "asks Octopus about a key once a minute, on a clock that begins at %i",
  async (start) => {
    let now = start;
    let requests = 0;
    const client = createOctopusClient({
      serverUrl: "http://octopus.test",
      credential: { kind: "apiKey", key: "unused" },
      fetch: async () => {
        requests += 1;
        return Response.json({ Id: "Users-1" });
      },
    });
    const { authenticate } = octopusKeyAuthenticator(client, () => now);
    const headers = new Headers({ "x-octopus-apikey": `API-${"A".repeat(30)}` });
    const counts: number[] = [];
    for (const passed of [0, 60_000, 60_001]) {
      now = start + passed;
      await authenticate(headers, { address: "127.0.0.1" });
      counts.push(requests);
    }
    expect(counts).toEqual([1, 1, 2]);
  },
);
