import { expect, it } from "vitest";
import { createOctopusClient } from "./client.ts";
import type { Credential } from "./credential.ts";

function clientWith(credential: Credential) {
  return createOctopusClient({
    serverUrl: "http://octopus.test",
    credential,
    fetch: async () => Response.json({ Version: "2026.1.0" }),
  });
}

it("a client knows a fixed secret before it sends anything", () => {
  expect(clientWith({ kind: "apiKey", key: "API-ONE" }).secrets()).toEqual(["API-ONE"]);
  expect(clientWith({ kind: "bearer", token: "token-one" }).secrets()).toEqual(["token-one"]);
});

it("a client knows each secret that a function gave, once it was used", async () => {
  const tokens = ["token-one", "token-two"];
  const client = clientWith({ kind: "bearer", token: () => tokens.shift() ?? "token-two" });
  expect(client.secrets()).toEqual([]);
  await client.get("/api");
  await client.inSpace("Spaces-1").get("/api/{spaceId}/projects/{projectId}", { path: { projectId: "a" } });
  expect(client.secrets()).toEqual(["token-one", "token-two"]);
});

it("a client does not return the secret of a caller's own credential", async () => {
  const client = clientWith({ kind: "apiKey", key: "API-ONE" });
  await client.forCaller({ credential: { kind: "apiKey", key: "API-CALLER" } }).get("/api");
  expect(client.secrets()).toEqual(["API-ONE"]);
});
