/** The structure of the large world before its history: environments, hundreds of projects, thousands of tenants. */

import type { Step } from "../../model/delivery.ts";
import {
  makeChannel,
  makeEnvironment,
  makeLifecycle,
  makeMachine,
  makePhase,
  makePlain,
  makeProject,
  makeSpace,
  makeStep,
  makeTenant,
  makeVariable,
  makeWorker,
} from "../builders.ts";
import { addLibrary } from "../demo/library.ts";
import type { WorldKit } from "../world.ts";
import {
  BUSY_PROJECT,
  ENVIRONMENTS,
  LIFECYCLE,
  PRODUCTION,
  REGIONS,
  RINGS,
  SIZE,
  SPACE,
  STAGING,
  TENANTED_PROJECT,
} from "./ids.ts";
import { makePublisher } from "./publishing.ts";

const TOPICS = ["Billing", "Catalog", "Search", "Payments", "Shipping", "Identity", "Pricing", "Returns"];
const LAYERS = ["API", "Worker", "Portal", "Gateway", "Scheduler"];

/** Adds everything but releases and deployments. */
export function addStructure(kit: WorldKit): void {
  const { store } = kit.sim;
  const space = store.space(SPACE);
  store.spaces.put(makeSpace(SPACE, "Default", true, "Every product of a large company."));
  for (const [index, [id, name]] of ENVIRONMENTS.entries())
    space.environments.put(makeEnvironment(id, SPACE, { name, sortOrder: index, description: "" }));
  space.lifecycles.put(
    makeLifecycle(
      LIFECYCLE,
      SPACE,
      { name: "Default Lifecycle", description: "Every environment in order." },
      ENVIRONMENTS.map(([id, name]) => makePhase(`phase-${name.toLowerCase()}`, name, [id])),
    ),
  );
  addLibrary(kit, SPACE);
  space.workers.put(makeWorker("Workers-1", SPACE, "hosted-linux-01", "WorkerPools-1"));
  addTargets(kit);
  addProjects(kit);
  addTenants(kit);
}

function addTargets({ sim }: WorldKit): void {
  const machines = sim.store.space(SPACE).machines;
  for (let index = 0; index < SIZE.machines; index += 1) {
    const [environment, name] = ENVIRONMENTS[index % 4] ?? ENVIRONMENTS[0];
    const number = String(Math.floor(index / 4) + 1).padStart(3, "0");
    machines.put(
      makeMachine({
        id: `Machines-${index + 1}`,
        spaceId: SPACE,
        name: `${name.slice(0, 4).toLowerCase()}-app-${number}`,
        environmentIds: [environment],
        roles: [roleOf(Math.floor(index / 4) % SIZE.projects)],
        change: {
          TenantedDeploymentParticipation: "TenantedOrUntenanted",
          TenantTags: REGIONS.map((region) => `Region/${region}`),
          ...(index % 97 === 96 ? { HealthStatus: "Unavailable" as const } : {}),
        },
      }),
    );
  }
}

function roleOf(index: number): string {
  return `app-${index + 1}`;
}

function addProjects(kit: WorldKit): void {
  const space = kit.sim.store.space(SPACE);
  for (let index = 0; index < SIZE.groups; index += 1) {
    space.projectGroups.put(
      makePlain(`ProjectGroups-${index + 1}`, SPACE, `Product line ${index + 1}`, {
        Description: "",
        EnvironmentIds: [],
        RetentionPolicyId: null,
      }),
    );
  }
  for (let index = 0; index < SIZE.projects; index += 1) addProject(kit, index);
}

function addProject(kit: WorldKit, index: number): void {
  const space = kit.sim.store.space(SPACE);
  const id = `Projects-${index + 1}`;
  const project = space.projects.put(
    makeProject({
      id,
      spaceId: SPACE,
      name: projectName(id, index),
      description: `Owned by product line ${(index % SIZE.groups) + 1}.`,
      groupId: `ProjectGroups-${(index % SIZE.groups) + 1}`,
      lifecycleId: LIFECYCLE,
      ...(id === TENANTED_PROJECT ? { change: { TenantedDeploymentMode: "TenantedOrUntenanted" } } : {}),
    }),
  );
  space.channels.put(makeChannel(`Channels-${index + 1}`, project, "Default", { IsDefault: true }));
  space.processes.put({
    Id: `deploymentprocess-${id}`,
    SpaceId: SPACE,
    ProjectId: id,
    Version: 1,
    LastSnapshotId: null,
    Steps: steps(index),
  });
  space.variableSets.put({
    Id: project.VariableSetId,
    SpaceId: SPACE,
    OwnerId: id,
    Version: 1,
    Variables: [
      makeVariable({ id: `var-${index}-1`, name: "App:Replicas", value: "2" }),
      makeVariable({
        id: `var-${index}-2`,
        name: "App:Replicas",
        value: "6",
        scope: { Environment: [PRODUCTION] },
      }),
    ],
  });
  makePublisher(kit, `Large.App${index + 1}`)("1.0.0");
}

function projectName(id: string, index: number): string {
  if (id === BUSY_PROJECT) return "Web Platform";
  if (id === TENANTED_PROJECT) return "Partner Portal";
  const topic = TOPICS[index % TOPICS.length] ?? "";
  const layer = LAYERS[Math.floor(index / TOPICS.length) % LAYERS.length] ?? "";
  return `${topic} ${layer} ${String(index + 1).padStart(3, "0")}`;
}

function steps(index: number): Step[] {
  return [
    makeStep({
      id: `p${index + 1}-1`,
      name: "Deploy application",
      type: "Octopus.TentaclePackage",
      roles: roleOf(index),
      packageId: `Large.App${index + 1}`,
    }),
    makeStep({
      id: `p${index + 1}-2`,
      name: "Publish assets",
      type: "Octopus.Script",
      properties: { "Octopus.Action.Script.ScriptBody": "Publishing assets to the edge" },
    }),
    makeStep({ id: `p${index + 1}-3`, name: "Health check", type: "Octopus.Script" }),
  ];
}

function addTenants({ sim }: WorldKit): void {
  const space = sim.store.space(SPACE);
  for (const [order, [name, tags]] of (
    [
      ["Region", REGIONS],
      ["Ring", RINGS],
    ] as const
  ).entries()) {
    space.tagSets.put({
      ...makePlain(`TagSets-${order + 1}`, SPACE, name),
      Description: "",
      SortOrder: order,
      Tags: tags.map((tag, index) => ({
        Id: `tag-${name}-${tag}`.toLowerCase(),
        Name: tag,
        CanonicalTagName: `${name}/${tag}`,
        Color: "#6E6E6F",
        Description: "",
        SortOrder: index,
      })),
    });
  }
  for (let index = 0; index < SIZE.tenants; index += 1) {
    const region = REGIONS[index % REGIONS.length] ?? REGIONS[0];
    const ring = RINGS[index % 20 === 0 ? 0 : index % 5 === 0 ? 1 : 2] ?? RINGS[2];
    space.tenants.put(
      makeTenant({
        Id: `Tenants-${index + 1}`,
        SpaceId: SPACE,
        Name: `Partner ${String(index + 1).padStart(4, "0")}`,
        TenantTags: [`Region/${region}`, `Ring/${ring}`],
        ProjectEnvironments: { [TENANTED_PROJECT]: [STAGING, PRODUCTION] },
      }),
    );
  }
}
