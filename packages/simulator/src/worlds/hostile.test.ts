import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createManualClock } from "../clock.ts";
import { type Simulator, startSimulator } from "../simulator.ts";
import { START } from "../testing/harness.ts";
import { ATTACK_KINDS } from "./hostile/corpus/attack.ts";
import { type HostileLandmarks, hostileWorld } from "./hostile.ts";
import type { World } from "./world.ts";

const S = "/api/Spaces-1";
let sim: Simulator<HostileLandmarks>;
const start = (seed = 1, world: "hostile" | World<HostileLandmarks> = "hostile") =>
  startSimulator<typeof world>({ world, seed, startTime: START, clock: createManualClock(START) });
beforeAll(async () => {
  sim = await start();
});
afterAll(() => sim.close());

async function text(path: string, of = sim): Promise<string> {
  const response = await fetch(`${of.url}${path}`, { headers: { "X-Octopus-ApiKey": of.apiKey } });
  expect(response.status, path).toBe(200);
  return response.text();
}

/** What a caller sees on the routes that hold texts of strangers. */
const ROUTES = [
  "projects?take=100",
  "environments",
  "tenants",
  "tagsets",
  "machines",
  "workers",
  "lifecycles",
  "channels",
  "projectgroups",
  "releases?take=100",
  "deployments?take=200",
  "tasks?take=200",
  "interruptions",
  "variables/all",
  "certificates",
  "accounts",
  "feeds",
  "packages?take=100",
  "build-information?take=100",
  "artifacts?take=100",
  "runbooks",
  "runbookSnapshots",
  "runbookRuns",
  "events?take=500",
  "projects/Projects-2/featuretoggles",
  "projects/Projects-2/git/branches",
  "deploymentprocesses/deploymentprocess-Projects-1",
];

describe("the hostile world", () => {
  it.each(ROUTES)("has an injection on %s", async (route) => {
    const body = await text(`${S}/${route}`);
    expect(sim.landmarks.markers.some((marker) => body.includes(marker))).toBe(true);
  });

  it("has attacks of every kind and many secrets, each unique", () => {
    const { markers, markersByKind, plantedSecrets } = sim.landmarks;
    expect(new Set(markers).size).toBe(markers.length);
    expect(markers.length).toBeGreaterThan(300);
    for (const kind of ATTACK_KINDS) expect(markersByKind[kind].length, kind).toBeGreaterThan(10);
    expect(new Set(plantedSecrets).size).toBe(plantedSecrets.length);
    expect(plantedSecrets.length).toBeGreaterThan(100);
    for (const shape of [/^API-/, /^eyJ/, /^AKIA/, /^ghp_/, /==$/]) {
      expect(
        plantedSecrets.some((secret) => shape.test(secret)),
        String(shape),
      ).toBe(true);
    }
  });

  it("has attacks in logs, to the end of the failed deployment", async () => {
    const { taskId } = sim.landmarks.failedDeployment;
    const raw = await text(`${S}/tasks/${taskId}/raw`);
    expect(sim.landmarks.markers.filter((marker) => raw.includes(marker)).length).toBeGreaterThan(8);
    expect(raw).toContain("Task status:       Failed");
    const logs = await Promise.all(
      sim.store
        .space("Spaces-1")
        .tasks.all()
        .map((task) => text(`${S}/tasks/${task.Id}/raw`)),
    );
    const all = logs.join("\n");
    expect(sim.landmarks.plantedSecrets.some((secret) => all.includes(secret))).toBe(true);
    for (const sequence of ["\u001b]8;;", "\u200b", "\u202e", "</octopus-data>", "![status](https://"]) {
      expect(all.includes(sequence), JSON.stringify(sequence)).toBe(true);
    }
  });

  it("has an interruption with hostile instructions", async () => {
    const { pendingInterruption } = sim.landmarks;
    const form = await text(`${S}/interruptions/${pendingInterruption.interruptionId}`);
    expect(JSON.parse(form).IsPending).toBe(true);
    expect(sim.landmarks.markers.some((marker) => form.includes(marker))).toBe(true);
    const waiting = sim.store.space("Spaces-1").interruptions.all();
    expect(waiting.some((item) => item.IsPending && item.Type === "GuidedFailure")).toBe(true);
  });

  it("has environments whose names look like Development", async () => {
    const environments = JSON.parse(await text(`${S}/environments/all`)) as { Id: string; Name: string }[];
    expect(environments.filter((item) => item.Name === "Development")).toHaveLength(1);
    const disguised = environments.filter((item) => sim.landmarks.lookalikeEnvironments.includes(item.Id));
    expect(disguised).toHaveLength(4);
    const production = disguised.find((item) => item.Id === "Environments-4");
    expect(production?.Name.replace("\u200b", "")).toBe("Development");
  });

  it("has keys such as __proto__ in its documents", async () => {
    const body = await text(`${S}/deployments?take=100`);
    expect(body).toContain('"__proto__":"polluted"');
    const { FormValues } = JSON.parse(body).Items[0];
    expect(Object.keys(FormValues)).toContain("__proto__");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("deploys like the demo world", async () => {
    const headers = { "X-Octopus-ApiKey": sim.apiKey, "Content-Type": "application/json" };
    const body = JSON.stringify({
      ProjectName: "checkout-service",
      ReleaseVersion: "4.2.0",
      EnvironmentNames: ["Environments-1"],
    });
    const url = `${sim.url}${S}/deployments/create/untenanted/v1`;
    const response = await fetch(url, { method: "POST", headers, body });
    expect(response.status).toBe(200);
    const made = (await response.json()) as { DeploymentServerTasks: { ServerTaskId: string }[] };
    sim.clock.advance(300_000);
    const task = JSON.parse(await text(`${S}/tasks/${made.DeploymentServerTasks[0]?.ServerTaskId}`));
    expect(task.State).toBe("Success");
  });

  it("is the same for the same seed and different for another seed", async () => {
    // A world of a function is never remembered, so it is played anew and is no copy.
    const [twin, other] = [await start(1, hostileWorld), await start(2)];
    try {
      expect(twin.landmarks.markers).toEqual(sim.landmarks.markers);
      expect(twin.landmarks.plantedSecrets).toEqual(sim.landmarks.plantedSecrets);
      expect(other.landmarks.plantedSecrets).not.toEqual(sim.landmarks.plantedSecrets);
      for (const path of ["projects", "releases", "packages?take=100"])
        expect(await text(`${S}/${path}`, twin)).toBe(await text(`${S}/${path}`));
    } finally {
      await twin.close();
      await other.close();
    }
  });
});
