/**
 * Two months of work of a large company: 10,000 deployments, made one after the other by the code that serves requests.
 */

import { createDeployment } from "../../domain/create-deployment.ts";
import { createRelease } from "../../domain/create-release.ts";
import { DEFAULT_OPTIONS, type ExecutionOptions } from "../../domain/execution-parts.ts";
import { requireChannel } from "../../domain/lookup.ts";
import { bulkSeed, linesForBytes } from "../../engine/bulk-log.ts";
import type { Release } from "../../model/delivery.ts";
import type { BulkLog, ScriptStep } from "../../model/task.ts";
import type { Actor } from "../../sim.ts";
import { DAY, HOUR, MINUTE } from "../../time.ts";
import { MAYA, PRIYA, TOM } from "../demo/people.ts";
import { type HistoryEntry, personActor, type WorldKit } from "../world.ts";
import { BUSY_PROJECT, DEV, PRODUCTION, SIZE, SPACE, STAGING, TENANTED_PROJECT, TEST } from "./ids.ts";
import { makePublisher } from "./publishing.ts";

const ORDER = [DEV, TEST, STAGING, PRODUCTION] as const;

interface Delivery {
  readonly project: string;
  readonly version: string;
  readonly at: number;
  readonly stops: readonly Stop[];
}

interface Stop {
  readonly environment: string;
  readonly tenant: string | null;
  readonly at: number;
  readonly fails: boolean;
}

/** The entries of the past: all deployments but the big one and those of the present. */
export function history(kit: WorldKit): HistoryEntry[] {
  const actors = [MAYA, TOM, PRIYA].map((id) => personActor(kit.sim, id));
  const deliveries = [
    ...series(kit, BUSY_PROJECT, SIZE.busy - 1),
    ...tenantedSeries(kit),
    ...others(kit, SIZE.deployments - SIZE.busy - SIZE.tenanted - SIZE.present),
  ];
  return deliveries.flatMap((delivery, index) => entriesOf(kit, delivery, actors[index % 3] ?? actors[0]));
}

/** Releases of one project that make `count` deployments: all reach Test, most Staging, some Production. */
function series(kit: WorldKit, project: string, count: number): Delivery[] {
  const depths: number[] = [];
  for (let left = count; left > 0; ) {
    const depth = Math.min(left, kit.random.pick([2, 3, 3, 4, 4]));
    depths.push(depth);
    left -= depth;
  }
  const spacing = (55 * DAY) / depths.length;
  return depths.map((depth, index) => {
    const at = kit.start - 57 * DAY + Math.floor(index * spacing) + kit.random.int(0, 240) * MINUTE;
    const stops = ORDER.slice(0, depth).map((environment, index) => ({
      environment,
      tenant: null,
      at: at + (index + 1) * 50 * MINUTE,
      fails: index === depth - 1 && kit.random.chance(0.08),
    }));
    return { project, version: `1.${index}.0`, at, stops };
  });
}

/** Four waves of the partner portal over the tenants. */
function tenantedSeries(kit: WorldKit): Delivery[] {
  const wave = SIZE.tenanted / 8;
  return [0, 1, 2, 3].map((index) => {
    const at = kit.start - (50 - index * 12) * DAY;
    const shared = [DEV, TEST].map((environment, index) => ({
      environment,
      tenant: null,
      at: at + (index + 1) * HOUR,
      fails: false,
    }));
    const tenants = Array.from({ length: wave - 1 }, (_, n) => `Tenants-${index * wave + n + 1}`);
    const stops = tenants.flatMap((tenant, n) => [
      { environment: STAGING, tenant, at: at + 3 * HOUR + n * MINUTE, fails: false },
      { environment: PRODUCTION, tenant, at: at + 30 * HOUR + n * MINUTE, fails: n % 60 === 59 },
    ]);
    return { project: TENANTED_PROJECT, version: `2.${index}.0`, at, stops: [...shared, ...stops] };
  });
}

function others(kit: WorldKit, count: number): Delivery[] {
  const first = 3;
  const projects = SIZE.projects - first + 1;
  return Array.from({ length: projects }, (_, index) => {
    const share = Math.floor(count / projects) + (index < count % projects ? 1 : 0);
    return series(kit, `Projects-${first + index}`, share);
  }).flat();
}

function entriesOf(kit: WorldKit, delivery: Delivery, actor: Actor | undefined): HistoryEntry[] {
  if (actor === undefined) return [];
  let release: Release | null = null;
  return [
    {
      at: delivery.at,
      run: () => {
        release = makeRelease(kit, delivery, actor);
      },
    },
    ...delivery.stops.map(
      (stop): HistoryEntry => ({
        at: stop.at,
        run: () => {
          if (release !== null) deploy(kit, release, stop, actor);
        },
      }),
    ),
  ];
}

/** Creates the release of a delivery, with the package that goes into it. */
export function makeRelease(
  kit: WorldKit,
  delivery: Pick<Delivery, "project" | "version">,
  actor: Actor,
): Release | null {
  const space = kit.sim.store.space(SPACE);
  const project = space.projects.get(delivery.project);
  if (project === undefined) return null;
  makePublisher(kit, `Large.App${project.Id.replace("Projects-", "")}`)(delivery.version);
  return createRelease(
    kit.sim,
    space,
    {
      project,
      channel: requireChannel(space, project, undefined),
      version: delivery.version,
      releaseNotes: null,
      packages: [],
      defaultPackageVersion: delivery.version,
      prerelease: undefined,
      gitRef: undefined,
      gitCommit: undefined,
      ignoreChannelRules: false,
      ignoreIfAlreadyExists: false,
      customFields: {},
    },
    actor,
  );
}

/** Deploys a release; `more` are options over the usual ones. */
export function deploy(
  kit: WorldKit,
  release: Release,
  stop: Omit<Stop, "at"> & { readonly more?: Partial<ExecutionOptions> },
  actor: Actor,
) {
  const space = kit.sim.store.space(SPACE);
  const project = space.projects.get(release.ProjectId);
  const environment = space.environments.get(stop.environment);
  const tenant = stop.tenant === null ? null : (space.tenants.get(stop.tenant) ?? null);
  if (project === undefined || environment === undefined) return undefined;
  const mishap = {
    step: "Health check",
    cause: { kind: "health-check", url: "https://app.example/healthz", status: 503 },
  } as const;
  const options = { ...DEFAULT_OPTIONS, ...(stop.fails ? { mishap } : {}), ...stop.more };
  return createDeployment({ sim: kit.sim, space, actor }, { project, release, environment, tenant }, options);
}

/** The deployment whose asset step wrote the big log: it ran for 40 minutes and failed. */
export function bigDeployment(
  kit: WorldKit,
  found: (ids: { deploymentId: string; taskId: string }) => void,
): HistoryEntry {
  return {
    at: kit.start - 3 * HOUR,
    run: () => {
      const space = kit.sim.store.space(SPACE);
      const release = space.releases.where("project", BUSY_PROJECT).at(-1);
      if (release === undefined) return;
      const stop = { environment: DEV, tenant: null, at: kit.sim.now(), fails: false };
      const deployment = deploy(kit, release, stop, personActor(kit.sim, TOM));
      const task = deployment === undefined ? undefined : space.tasks.get(deployment.TaskId);
      if (deployment === undefined || task === undefined) return;
      const steps = task.script.steps.map((step) => (step.number === 2 ? withBigLog(step) : step));
      space.tasks.put({ ...task, script: { ...task.script, steps } });
      found({ deploymentId: deployment.Id, taskId: task.Id });
    },
  };
}

function withBigLog(step: ScriptStep): ScriptStep {
  return {
    ...step,
    durationMs: 40 * MINUTE,
    failure: { kind: "disk-full", path: "/srv/shop/catalog" },
    bulk: BIG_LOG,
  };
}

const LINES = linesForBytes(SIZE.bigLogBytes, 4);

/** The script of the 50 MB log, with the lines that say what went wrong. */
export const BIG_LOG: BulkLog = {
  lines: LINES,
  seed: bulkSeed(BUSY_PROJECT),
  marks: [
    { line: 0, category: "Info", text: `Publishing ${LINES} assets to the edge` },
    {
      line: Math.floor(LINES * 0.25),
      category: "Warning",
      text: "LARGE-MARK-1: the volume /srv/shop is 90 % full",
    },
    {
      line: Math.floor(LINES * 0.5),
      category: "Error",
      text: "LARGE-MARK-2: checksum mismatch in /srv/shop/gallery/00c0ffee.webp, the copy is tried again",
    },
    {
      line: LINES - 3,
      category: "Error",
      text: "LARGE-MARK-3: write to /srv/shop/catalog failed: no space left on device",
    },
  ],
};
