/**
 * Thirty days of deliveries, made by releasing and deploying at moments in the past. The failure of last night is not
 * scripted: the snapshot of 4.2.1 has the shortened timeout, and its migration needs longer than that in production.
 */

import { createDeployment } from "../../domain/create-deployment.ts";
import { createRelease } from "../../domain/create-release.ts";
import { createRunbookRun } from "../../domain/create-runbook-run.ts";
import { recordEvent } from "../../domain/events.ts";
import { DEFAULT_OPTIONS } from "../../domain/execution-parts.ts";
import { submitInterruption, takeResponsibility } from "../../domain/interruptions.ts";
import { requireChannel } from "../../domain/lookup.ts";
import type { FailureCause } from "../../model/task.ts";
import { DAY, HOUR, MINUTE } from "../../time.ts";
import { type HistoryEntry, personActor, type WorldKit } from "../world.ts";
import { DATA_ENV, DATA_SPACE, DEFAULT_SPACE, ENV, VERSIONS } from "./ids.ts";
import { TENANTS } from "./loyalty.ts";
import { publish } from "./packages.ts";
import { MAYA, PRIYA, TOM } from "./people.ts";
import { PROJECT, RUNBOOK, RUNBOOK_SNAPSHOT, TIMEOUT_VARIABLE } from "./project-parts.ts";

interface Delivery {
  readonly space: string;
  readonly project: string;
  readonly version: string;
  readonly channel?: string;
  readonly createdAt: number;
  readonly by: string;
  readonly notes: string;
  /** The deployments, in the order in which they happen. */
  readonly stops: readonly Stop[];
}

interface Stop {
  readonly environment: string;
  readonly tenant?: string;
  readonly at: number;
  readonly mishap?: { readonly step: string; readonly cause: FailureCause };
}

/** All entries of the history, in no particular order. */
export function history(kit: WorldKit): HistoryEntry[] {
  const entries = deliveries(kit).flatMap((delivery) => entriesOf(kit, delivery));
  return [...entries, variableChange(kit), ...runbookHistory(kit), unreleasedPackage(kit)];
}

function deliveries(kit: WorldKit): Delivery[] {
  return [...checkout(kit), ...storefront(kit), ...loyalty(kit), ...inventory(kit), ...reports(kit)];
}

const ORDER = [ENV.dev, ENV.test, ENV.staging, ENV.production] as const;

type Routine = readonly [version: string, daysAgo: number, notes: string, by: string];

/**
 * A release that goes through the four environments, some hours apart.
 *
 * @param mishapAt index of the environment in which the first deployment fails; -1 for none
 */
function routineDelivery(
  kit: WorldKit,
  project: string,
  [version, daysAgo, notes, by]: Routine,
  mishapAt = -1,
): Delivery {
  const createdAt = kit.start - daysAgo * DAY + kit.random.int(0, 90) * MINUTE;
  const stops: Stop[] = [];
  let at = createdAt;
  for (const [index, environment] of ORDER.entries()) {
    at += kit.random.int(25, 240) * MINUTE;
    if (index === mishapAt) {
      stops.push({ environment, at, mishap: randomMishap(kit, project) });
      at += 40 * MINUTE;
    }
    stops.push({ environment, at });
  }
  return { space: DEFAULT_SPACE, project, version, createdAt, by, notes, stops };
}

function randomMishap(kit: WorldKit, project: string): NonNullable<Stop["mishap"]> {
  const first = kit.sim.store.space(DEFAULT_SPACE).processes.get(`deploymentprocess-${project}`)?.Steps;
  const deploy = first?.find((step) => step.Actions[0]?.Packages.length === 1)?.Name ?? "";
  const health = first?.at(-1)?.Name ?? "";
  return kit.random.pick<NonNullable<Stop["mishap"]>>([
    { step: deploy, cause: { kind: "image-pull", image: "registry.wrenfinch.example/shop/service:latest" } },
    { step: deploy, cause: { kind: "disk-full", path: "/etc/octopus/Applications/staging" } },
    { step: deploy, cause: { kind: "connection", host: "test-app-01.wrenfinch.example", port: 10933 } },
    {
      step: health,
      cause: { kind: "health-check", url: "https://shop.wrenfinch.example/healthz", status: 503 },
    },
  ]);
}

function checkout(kit: WorldKit): Delivery[] {
  const { start } = kit;
  const project = PROJECT.checkout;
  const hours = (count: number): number => start - count * HOUR;
  return [
    routineDelivery(kit, project, ["4.0.0", 29, "New basket rules.", TOM]),
    routineDelivery(kit, project, ["4.0.1", 26, "Rounding of discounts.", PRIYA], 1),
    routineDelivery(kit, project, ["4.1.0", 23, "Pay by invoice.", TOM]),
    routineDelivery(kit, project, ["4.1.1", 19, "Invoice limits per country.", MAYA]),
    routineDelivery(kit, project, ["4.1.2", 16, "Faster tax lookup.", PRIYA], 2),
    {
      space: DEFAULT_SPACE,
      project,
      version: "4.1.3-hotfix.1",
      channel: "Hotfix",
      createdAt: start - 13 * DAY,
      by: MAYA,
      notes: "Stop double submits.",
      stops: [
        { environment: ENV.staging, at: start - 13 * DAY + 20 * MINUTE },
        { environment: ENV.production, at: start - 13 * DAY + 55 * MINUTE },
      ],
    },
    routineDelivery(kit, project, ["4.1.4", 10, "Clearer card errors.", TOM]),
    routineDelivery(kit, project, [VERSIONS.live, 6, "Order search, first part.", PRIYA]),
    {
      space: DEFAULT_SPACE,
      project,
      version: VERSIONS.failed,
      createdAt: hours(31),
      by: PRIYA,
      notes: "Order search by any field. Rebuilds the order index.",
      stops: [
        { environment: ENV.dev, at: hours(30.5) },
        { environment: ENV.test, at: hours(27) },
        { environment: ENV.staging, at: hours(20) },
        { environment: ENV.production, at: hours(9) },
      ],
    },
  ];
}

function storefront(kit: WorldKit): Delivery[] {
  const versions = ["3.6.0", "3.6.1", "3.7.0", "3.7.1", "3.7.2", "3.8.0", "3.8.1", "3.8.2", "3.8.3"];
  return versions.map((version, index) =>
    routineDelivery(
      kit,
      PROJECT.storefront,
      [version, 28 - index * 3, "See the commits of this version.", index % 2 === 0 ? TOM : PRIYA],
      index === 3 ? 3 : index === 6 ? 0 : -1,
    ),
  );
}

function loyalty(kit: WorldKit): Delivery[] {
  const versions = ["1.3.0", "1.3.1", "1.4.0", "1.4.1", "1.5.0", "1.5.1"];
  return versions.map((version, index) => {
    const base = routineDelivery(kit, PROJECT.loyalty, [version, 27 - index * 4.5, "Point rules.", MAYA]);
    const shared = base.stops.slice(0, 2);
    let at = shared.at(-1)?.at ?? base.createdAt;
    const early = TENANTS.filter((tenant) => tenant[3] === "Ring/Early");
    const partners = index === versions.length - 1 ? early : TENANTS;
    const stops = partners.flatMap(([tenant]) => {
      at += 30 * MINUTE;
      return [
        { environment: ENV.staging, tenant, at },
        { environment: ENV.production, tenant, at: at + 3 * HOUR },
      ];
    });
    const kept = index < 2 ? stops.slice(0, 6) : index < 4 ? stops.slice(0, 4) : stops;
    return { ...base, stops: [...shared, ...kept] };
  });
}

function inventory(kit: WorldKit): Delivery[] {
  const versions = ["2.4.0", "2.4.1", "2.5.0", "2.5.1", "2.6.0", "2.6.1", "2.7.0"];
  return versions.map((version, index) => {
    const delivery = routineDelivery(
      kit,
      PROJECT.inventory,
      [version, 27 - index * 4, "Stock handling.", index % 2 === 0 ? TOM : MAYA],
      index === 2 ? 2 : -1,
    );
    if (index < versions.length - 1) return delivery;
    return {
      ...delivery,
      stops: delivery.stops.map((stop) =>
        stop.environment === ENV.production ? { ...stop, at: kit.start - 40 * MINUTE } : stop,
      ),
    };
  });
}

function reports(kit: WorldKit): Delivery[] {
  return ["0.9.0", "0.9.1", "0.10.0", "0.10.1", "0.11.0", "0.11.1"].map((version, index) => {
    const createdAt = kit.start - (26 - index * 4) * DAY;
    return {
      space: DATA_SPACE,
      project: PROJECT.reports,
      version,
      createdAt,
      by: PRIYA,
      notes: "",
      stops: [
        { environment: DATA_ENV.dev, at: createdAt + HOUR },
        { environment: DATA_ENV.production, at: createdAt + 5 * HOUR },
      ],
    };
  });
}

function entriesOf(kit: WorldKit, delivery: Delivery): HistoryEntry[] {
  const create: HistoryEntry = { at: delivery.createdAt, run: () => release(kit, delivery) };
  const stops = delivery.stops.flatMap((stop): HistoryEntry[] => [
    { at: stop.at, run: () => deploy(kit, delivery, stop) },
    { at: stop.at + 7 * MINUTE, run: () => approve(kit, delivery) },
  ]);
  return [create, ...stops];
}

function release(kit: WorldKit, delivery: Delivery): void {
  const space = kit.sim.store.space(delivery.space);
  const project = space.projects.get(delivery.project);
  if (project === undefined) return;
  publish(kit, space, project, { version: delivery.version, comment: delivery.notes });
  createRelease(
    kit.sim,
    space,
    {
      project,
      channel: requireChannel(space, project, delivery.channel),
      version: delivery.version,
      releaseNotes: delivery.notes === "" ? null : delivery.notes,
      packages: [],
      defaultPackageVersion: delivery.version,
      prerelease: undefined,
      gitRef: undefined,
      gitCommit: undefined,
      ignoreChannelRules: false,
      ignoreIfAlreadyExists: false,
      customFields: {},
    },
    personActor(kit.sim, delivery.by),
  );
}

function deploy(kit: WorldKit, delivery: Delivery, stop: Stop): void {
  const space = kit.sim.store.space(delivery.space);
  const project = space.projects.get(delivery.project);
  const found = space.releases
    .where("project", delivery.project)
    .find((item) => item.Version === delivery.version);
  const environment = space.environments.get(stop.environment);
  if (project === undefined || found === undefined || environment === undefined) return;
  const tenant = stop.tenant === undefined ? null : (space.tenants.get(stop.tenant) ?? null);
  const options = { ...DEFAULT_OPTIONS, ...(stop.mishap === undefined ? {} : { mishap: stop.mishap }) };
  const deployer = { sim: kit.sim, space, actor: personActor(kit.sim, delivery.by) };
  createDeployment(deployer, { project, release: found, environment, tenant }, options);
}

/** Submits what waits, seven minutes after a deployment, except for the one interruption that still waits. */
function approve(kit: WorldKit, delivery: Delivery): void {
  if (delivery.version === "2.7.0") return;
  const space = kit.sim.store.space(delivery.space);
  const actor = personActor(kit.sim, MAYA);
  for (const item of space.interruptions.all().filter((candidate) => candidate.IsPending)) {
    const taken = takeResponsibility(kit.sim, space, item, actor);
    const answer = { result: "Proceed", guidance: undefined, notes: "No stock count today." };
    submitInterruption({ sim: kit.sim, space, actor }, taken, answer);
  }
}

function variableChange(kit: WorldKit): HistoryEntry {
  return {
    at: kit.start - 33 * HOUR,
    run: () => {
      const space = kit.sim.store.space(DEFAULT_SPACE);
      const set = space.variableSets.get(`variableset-${PROJECT.checkout}`);
      const project = space.projects.get(PROJECT.checkout);
      if (set === undefined || project === undefined) return;
      const index = set.Variables.findIndex((variable) => variable.Name === TIMEOUT_VARIABLE);
      const changed = set.Variables.map((variable, at) =>
        at === index ? { ...variable, Value: "30" } : variable,
      );
      space.variableSets.put({ ...set, Version: set.Version + 1, Variables: changed });
      recordEvent(kit.sim.store, {
        category: "Modified",
        spaceId: DEFAULT_SPACE,
        at: kit.sim.now(),
        actor: personActor(kit.sim, PRIYA),
        message: [
          "Variables were changed for ",
          { Id: project.Id, Name: project.Name },
          `: ${TIMEOUT_VARIABLE}`,
        ],
        related: [set.Id, project.Id, project.ProjectGroupId],
        before: {
          Id: set.Id,
          OwnerId: project.Id,
          Version: set.Version,
          Variables: [{ Id: set.Variables[index]?.Id, Name: TIMEOUT_VARIABLE, Value: "600" }],
        },
        differences: [{ path: "/Variables/0/Value", op: "replace", value: "30" }],
      });
    },
  };
}

function runbookHistory(kit: WorldKit): HistoryEntry[] {
  const run = (daysAgo: number, environmentId: string, by: string): HistoryEntry => ({
    at: kit.start - daysAgo * DAY,
    run: () => {
      const space = kit.sim.store.space(DEFAULT_SPACE);
      const runbook = space.runbooks.get(RUNBOOK);
      const snapshot = space.runbookSnapshots.get(RUNBOOK_SNAPSHOT);
      const environment = space.environments.get(environmentId);
      const project = space.projects.get(PROJECT.checkout);
      if (
        runbook === undefined ||
        snapshot === undefined ||
        environment === undefined ||
        project === undefined
      )
        return;
      const runner = { sim: kit.sim, space, actor: personActor(kit.sim, by) };
      const target = { project, runbook, snapshot, environment, tenant: null };
      createRunbookRun(runner, target, DEFAULT_OPTIONS);
    },
  });
  return [run(21, ENV.staging, TOM), run(12.4, ENV.production, MAYA), run(3.2, ENV.production, PRIYA)];
}

/** A package of the corrected version is in the feed, without a release. */
function unreleasedPackage(kit: WorldKit): HistoryEntry {
  return {
    at: kit.start - 2 * HOUR,
    run: () => {
      const space = kit.sim.store.space(DEFAULT_SPACE);
      const project = space.projects.get(PROJECT.checkout);
      if (project !== undefined)
        publish(kit, space, project, {
          version: "4.2.2",
          comment: "Splits the order index rebuild into batches.",
        });
    },
  };
}
