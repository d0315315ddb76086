import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it("get_current_user shows as whom the tools act, in one request", async () => {
  const { structured, requests } = await bench.ok("get_current_user", {});
  expect(structured).toEqual({
    id: demoFacts.agentId,
    username: "svc-octo-agent",
    displayName: "Octo Agent",
    isService: true,
    isActive: true,
    isRequestor: true,
    canPasswordBeEdited: false,
  });
  expect(requests).toBe(1);
  await expect(bench.ok("get_current_user", { spaceName: "Default" })).rejects.toThrow(/Unknown field/);
});

it("get_current_user says that the key is an agent's when the server says so, and nothing more about the person", async () => {
  const user = {
    Id: "Users-7",
    Username: "maya",
    EmailAddress: "maya@wrenfinch.example",
    ActorType: "AiAgent",
    AccessLevel: "ReadOnly",
    Identities: [{ IdentityProviderName: "Octopus", Claims: { email: { Value: "maya@home.example" } } }],
    Links: { ApiKeys: "/api/users/Users-7/apikeys" },
  };
  const client = createOctopusClient({
    serverUrl: "https://octopus.example",
    credential: { kind: "apiKey", key: "API-AGENT" },
    fetch: async () => Response.json(user),
  });
  const agent = await openBench({ toolkit: { client } });
  expect((await agent.ok("get_current_user", {})).structured).toEqual({
    id: "Users-7",
    username: "maya",
    emailAddress: "maya@wrenfinch.example",
    actorType: "AiAgent",
    accessLevel: "ReadOnly",
  });
  await agent.close();
});
