import { expect, it } from "vitest";
import { startSimulator } from "../simulator.ts";
import { makeSpace } from "./builders.ts";
import { addPeople } from "./demo/people.ts";
import { WORLD_NAMES } from "./index.ts";
import type { WorldKit } from "./world.ts";

it("WORLD_NAMES has the built-in worlds", () => {
  expect(WORLD_NAMES).toEqual(["demo", "large", "hostile"]);
});

it("the type of the landmarks follows from the world, also from a function that builds one", async () => {
  const own = (kit: WorldKit) => {
    const users = addPeople(kit);
    kit.sim.store.spaces.put(makeSpace("Spaces-1", "Default", true, ""));
    const agent = Object.values(users).find((user) => user.apiKey === kit.apiKey);
    if (agent === undefined) throw new Error("no agent");
    return { ...EMPTY, agent, users, tower: 42 };
  };
  const [mine, named, byDefault] = await Promise.all([
    startSimulator({ world: own }),
    startSimulator({ world: "hostile" }),
    startSimulator(),
  ]);
  try {
    const tower: number = mine.landmarks.tower;
    expect(tower).toBe(42);
    const markers: readonly string[] = named.landmarks.markers;
    expect(markers.length).toBeGreaterThan(0);
    const failed: string = byDefault.landmarks.failedDeployment.taskId;
    expect(failed).toMatch(/^ServerTasks-/);
    const response = await fetch(`${mine.url}/api/spaces`, { headers: { "X-Octopus-ApiKey": mine.apiKey } });
    expect(response.status).toBe(200);
  } finally {
    await Promise.all([mine.close(), named.close(), byDefault.close()]);
  }
});

it("startSimulator closes its server when the world cannot be built", async () => {
  const broken = () => {
    throw new Error("no such world");
  };
  await expect(startSimulator({ world: broken })).rejects.toThrow("no such world");
});

const EMPTY = {
  defaultSpaceId: "Spaces-1",
  spaces: {},
  environments: {},
  projects: {},
  tenants: {},
  failedDeployment: null,
  pendingInterruption: null,
  expiringCertificateId: null,
  unhealthyMachineId: null,
  runbookId: null,
  freezeId: null,
  variableChangeEventId: null,
} as const;
