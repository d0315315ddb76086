import { expect, it } from "vitest";
import { createManualClock } from "../clock.ts";
import type { SimulatorOptions } from "../options.ts";
import { type Simulator, startSimulator } from "../simulator.ts";
import { documentsOf } from "../store/store.ts";

const START = new Date("2026-11-26T08:00:00Z");
const CREATE = "/api/Spaces-1/deployments";

async function start(options: Partial<SimulatorOptions<"demo">> = {}) {
  return startSimulator({ seed: 41, startTime: START, clock: createManualClock(START), ...options });
}

/** Deploys a release to staging, and lets the deployment end. */
async function deploy(simulator: Simulator, ReleaseId: string) {
  const response = await fetch(`${simulator.url}${CREATE}`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": simulator.apiKey, "Content-Type": "application/json" },
    body: JSON.stringify({ ReleaseId, EnvironmentId: simulator.landmarks.environments.staging }),
  });
  expect(response.status).toBe(201);
  simulator.clock.advance(3_600_000);
  await fetch(`${simulator.url}/api/Spaces-1/tasks`, { headers: { "X-Octopus-ApiKey": simulator.apiKey } });
}

const contentsOf = (simulator: Simulator) =>
  documentsOf(simulator.store).map((document) => JSON.stringify(document));

it("a second simulator has the same documents as the first one, after the first one has gone on", async () => {
  const first = await start();
  const before = contentsOf(first);
  await deploy(first, first.landmarks.failedDeployment.releaseId);
  expect(contentsOf(first)).not.toEqual(before);
  const second = await start();
  expect(contentsOf(second)).toEqual(before);
  await Promise.all([first.close(), second.close()]);
});

it("a second simulator goes on as the first one did: ids, times, random numbers and running tasks", async () => {
  const first = await start();
  await deploy(first, first.landmarks.failedDeployment.releaseId);
  const second = await start();
  await deploy(second, second.landmarks.failedDeployment.releaseId);
  expect(contentsOf(second)).toEqual(contentsOf(first));
  await Promise.all([first.close(), second.close()]);
});

it("landmarks of a second simulator have its own address", async () => {
  const first = await start();
  const second = await start();
  expect(second.landmarks.failedDeployment.portalUrl).toContain(`${second.url}/app#/`);
  const text = JSON.stringify(second.landmarks);
  expect(text).not.toContain(`${first.url}/`);
  expect(text.replaceAll(second.url, first.url)).toBe(JSON.stringify(first.landmarks));
  await Promise.all([first.close(), second.close()]);
});

it.each<[string, Partial<SimulatorOptions<"demo">>]>([
  ["seed", { seed: 42 }],
  ["time", { startTime: new Date("2026-11-27T08:00:00Z") }],
  ["version", { serverVersion: "2021.1.0" }],
  ["key of the agent", { apiKey: "API-ANOTHERKEYOFTHEAGENT" }],
])("another %s gives another world", async (_name, options) => {
  const first = await start();
  const other = await start(options);
  expect(contentsOf(other)).not.toEqual(contentsOf(first));
  await Promise.all([first.close(), other.close()]);
});

it("documents of a remembered world cannot be changed in place", async () => {
  const simulator = await start();
  const project = simulator.store.space("Spaces-1").projects.get(simulator.landmarks.projects.checkout);
  expect(() => Object.assign(project ?? {}, { Name: "Other" })).toThrow(TypeError);
  await simulator.close();
});
