/** The demo world: Wren & Finch, an outdoor shop, the morning after a production deployment failed. */

import { recordEvent } from "../domain/events.ts";
import type { SpaceState } from "../store/store.ts";
import { DAY, iso } from "../time.ts";
import { type DemoFacts, demoFacts } from "./demo/facts.ts";
import { history } from "./demo/history.ts";
import { DATA_SPACE, DEFAULT_SPACE, ENV, VERSIONS } from "./demo/ids.ts";
import { addInfrastructure } from "./demo/infrastructure.ts";
import { addWorkloads } from "./demo/packages.ts";
import { AGENT, addPeople, MAYA } from "./demo/people.ts";
import { addPlanning } from "./demo/planning.ts";
import { PROJECT, RUNBOOK, TIMEOUT_VARIABLE } from "./demo/project-parts.ts";
import { addProjects } from "./demo/projects.ts";
import { type Landmarks, personActor, type WorldKit } from "./world.ts";

type Named<Key extends string> = Readonly<Record<Key, string>>;

/** The facts of the demo world by name: those that are the same in every run, and those of its history. */
export interface DemoLandmarks extends Omit<Landmarks, keyof DemoFacts>, DemoFacts {
  /** Names by the same keys as the ids. */
  readonly names: {
    readonly spaces: Named<keyof DemoFacts["spaces"]>;
    readonly environments: Named<keyof DemoFacts["environments"]>;
    readonly projects: Named<keyof DemoFacts["projects"]>;
    readonly runbook: string;
    readonly freeze: string;
    /** A variable of Checkout Service. */
    readonly timeoutVariable: string;
  };
  readonly failedDeployment: NonNullable<Landmarks["failedDeployment"]>;
  readonly pendingInterruption: NonNullable<Landmarks["pendingInterruption"]>;
  readonly freezeId: string;
  readonly variableChangeEventId: string;
}

/** Builds the demo world. */
export function demoWorld(kit: WorldKit): DemoLandmarks {
  const { ids } = kit.sim.store;
  for (const [prefix, first] of [
    ["Releases", 101],
    ["Deployments", 201],
    ["ServerTasks", 1001],
    ["Events", 2001],
    ["RunbookRuns", 11],
  ] as const) {
    ids.startAt(prefix, first);
  }
  const users = addPeople(kit);
  addInfrastructure(kit);
  addProjects(kit);
  addWorkloads(kit);
  kit.play(history(kit));
  const freezeId = addFreeze(kit);
  addPlanning(kit);
  return { ...landmarks(kit, users), freezeId };
}

const FREEZE_NAME = "Winter sale";

function addFreeze(kit: WorldKit): string {
  const { store } = kit.sim;
  const freeze = store.freezes.put({
    Id: "DeploymentFreezes-1",
    Name: FREEZE_NAME,
    Description: "No changes to what customers touch while the sale runs.",
    Start: iso(kit.start + 2 * DAY),
    End: iso(kit.start + 5 * DAY),
    ProjectEnvironmentScope: { [PROJECT.checkout]: [ENV.production], [PROJECT.storefront]: [ENV.production] },
    TenantProjectEnvironmentScope: [],
    RecurringSchedule: null,
  });
  recordEvent(store, {
    category: "Created",
    spaceId: null,
    at: kit.start - 4 * DAY,
    actor: personActor(kit.sim, MAYA),
    message: ["Deployment freeze ", { Id: freeze.Id, Name: freeze.Name }, " was created"],
    related: [freeze.Id],
  });
  return freeze.Id;
}

/** Names of the things whose ids are landmarks. */
function namesIn(kit: WorldKit): DemoLandmarks["names"] {
  const { store } = kit.sim;
  return {
    spaces: namesOf(demoFacts.spaces, (id) => store.spaces.get(id)),
    environments: namesOf(demoFacts.environments, (id) =>
      inAnySpace(kit, (space) => space.environments.get(id)),
    ),
    projects: namesOf(demoFacts.projects, (id) => inAnySpace(kit, (space) => space.projects.get(id))),
    runbook: store.space(DEFAULT_SPACE).runbooks.get(RUNBOOK)?.Name ?? "",
    freeze: FREEZE_NAME,
    timeoutVariable: TIMEOUT_VARIABLE,
  };
}

function landmarks(kit: WorldKit, users: Landmarks["users"]): Omit<DemoLandmarks, "freezeId"> {
  const { store } = kit.sim;
  const shop = store.space(DEFAULT_SPACE);
  const failed = shop.deployments
    .where("project", PROJECT.checkout)
    .find(
      (item) =>
        item.EnvironmentId === ENV.production &&
        shop.releases.get(item.ReleaseId)?.Version === VERSIONS.failed,
    );
  const waiting = shop.interruptions.find((item) => item.IsPending);
  const change = store.events.find((event) => event.Message.includes(TIMEOUT_VARIABLE));
  const agent = Object.values(users).find((user) => user.id === AGENT);
  if (failed === undefined || waiting === undefined || change === undefined || agent === undefined) {
    throw new Error("the demo history did not come out as planned");
  }
  const portal = `${kit.url}/app#/${DEFAULT_SPACE}`;
  return {
    defaultSpaceId: DEFAULT_SPACE,
    agent,
    users,
    ...demoFacts,
    names: namesIn(kit),
    failedDeployment: {
      deploymentId: failed.Id,
      taskId: failed.TaskId,
      releaseId: failed.ReleaseId,
      portalUrl: `${portal}/projects/checkout-service/deployments/releases/${VERSIONS.failed}/deployments/${failed.Id}`,
      taskUrl: `${portal}/tasks/${failed.TaskId}`,
    },
    pendingInterruption: {
      interruptionId: waiting.Id,
      taskId: waiting.TaskId,
      deploymentId: shop.deployments.find((item) => item.TaskId === waiting.TaskId)?.Id ?? "",
    },
    variableChangeEventId: change.Id,
  };
}

function namesOf<Key extends string>(
  ids: Readonly<Record<Key, string>>,
  find: (id: string) => { readonly Name: string } | undefined,
): Named<Key> {
  const names = Object.entries<string>(ids).map(([key, id]) => [key, find(id)?.Name ?? ""]);
  return Object.fromEntries(names) as Named<Key>;
}

function inAnySpace<T>({ sim }: WorldKit, find: (space: SpaceState) => T | undefined): T | undefined {
  return find(sim.store.space(DEFAULT_SPACE)) ?? find(sim.store.space(DATA_SPACE));
}
