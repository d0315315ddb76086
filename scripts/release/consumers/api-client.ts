import { strictEqual } from "node:assert/strict";
import { createOctopusClient, OctopusError } from "@octo/api-client";
import { startSimulator } from "@octo/simulator";

const simulator = await startSimulator();
const octopus = createOctopusClient({
  serverUrl: simulator.url,
  credential: { kind: "apiKey", key: simulator.apiKey },
});
const space = octopus.inSpace(simulator.landmarks.spaces.default);

/** A function without a written type: its declaration has to name the types of the response. */
export async function projectNames() {
  const projects = await space.get("/api/{spaceId}/projects", { query: { partialName: "Checkout" } });
  return projects.Items.map((project): string => project.Name);
}

strictEqual((await projectNames())[0], simulator.landmarks.names.projects.checkout);
const missing = space.get("/api/{spaceId}/environments/{id}", { path: { id: "Environments-999" } });
strictEqual(
  await missing.catch((error: unknown) => error instanceof OctopusError && error.code),
  "not_found",
);
// @ts-expect-error: the path has no such parameter.
await space.get("/api/{spaceId}/projects", { query: { color: "red" } });
await simulator.close();
