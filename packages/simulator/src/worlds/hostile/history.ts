/** A short history in which every text that comes with a release, a deployment or an answer is hostile. */

import { createDeployment } from "../../domain/create-deployment.ts";
import { createRelease } from "../../domain/create-release.ts";
import { createRunbookRun } from "../../domain/create-runbook-run.ts";
import { recordEvent } from "../../domain/events.ts";
import { DEFAULT_OPTIONS, type ExecutionOptions } from "../../domain/execution-parts.ts";
import { submitInterruption, takeResponsibility } from "../../domain/interruptions.ts";
import { requireChannel } from "../../domain/lookup.ts";
import type { FailureCause } from "../../model/task.ts";
import { DAY, HOUR, MINUTE } from "../../time.ts";
import { DEFAULT_SPACE, ENV } from "../demo/ids.ts";
import { publish } from "../demo/packages.ts";
import { MAYA, PRIYA } from "../demo/people.ts";
import { PROJECT, RUNBOOK } from "../demo/project-parts.ts";
import { type HistoryEntry, personActor, type WorldKit } from "../world.ts";
import type { HostileTexts } from "./hostile-texts.ts";

interface Stop {
  readonly environment: string;
  readonly tenant?: string;
  readonly hoursAgo: number;
  /** Which step fails, counted from 0, and why. */
  readonly fails?: { readonly step: number; readonly cause: FailureCause };
  readonly guided?: boolean;
}

interface Delivery {
  readonly project: string;
  readonly version: string;
  readonly hoursAgo: number;
  readonly stops: readonly Stop[];
}

/** Ids for the landmarks, found while the history is played. */
export interface Found {
  failedDeployment: { deploymentId: string; taskId: string; releaseId: string } | null;
}

/** All entries of the hostile history. */
export function history(kit: WorldKit, texts: HostileTexts, found: Found): HistoryEntry[] {
  return [
    ...deliveries(texts).flatMap((delivery) => entriesOf(kit, texts, found, delivery)),
    runbookRun(kit, texts),
    change(kit, texts),
  ];
}

const through = (hoursAgo: number): Stop[] => [
  { environment: ENV.dev, hoursAgo: hoursAgo - 1 },
  { environment: ENV.test, hoursAgo: hoursAgo - 2 },
  { environment: ENV.staging, hoursAgo: hoursAgo - 3 },
];

function deliveries(texts: HostileTexts): Delivery[] {
  const line = (): string => texts.text().replaceAll(/[\r\n]+/g, "\n");
  const causes: FailureCause[] = [
    { kind: "image-pull", image: line() },
    { kind: "disk-full", path: line() },
    { kind: "health-check", url: line(), status: 503 },
    { kind: "migration-timeout", migration: line(), table: line(), timeoutSeconds: 30 },
    { kind: "connection", host: line(), port: 10_933 },
  ];
  const cause = (index: number): FailureCause => causes[index] ?? { kind: "disk-full", path: line() };
  const delivery = (project: string, version: string, hoursAgo: number, more: readonly Stop[]): Delivery => ({
    project,
    version,
    hoursAgo,
    stops: [...through(hoursAgo), ...more],
  });
  const { production, staging } = ENV;
  return [
    delivery(PROJECT.checkout, "4.2.0", 200, [{ environment: production, hoursAgo: 190 }]),
    delivery(PROJECT.checkout, `4.2.1-${texts.token()}`, 60, [
      { environment: staging, hoursAgo: 50, fails: { step: 0, cause: cause(0) } },
      { environment: production, hoursAgo: 9, fails: { step: 1, cause: cause(3) } },
    ]),
    delivery(PROJECT.storefront, "3.8.0", 120, [
      { environment: production, hoursAgo: 100, fails: { step: 2, cause: cause(2) } },
    ]),
    delivery(PROJECT.loyalty, "1.5.0", 90, [
      { environment: staging, tenant: "Tenants-1", hoursAgo: 80 },
      { environment: production, tenant: "Tenants-1", hoursAgo: 70 },
      { environment: staging, tenant: "Tenants-3", hoursAgo: 60, fails: { step: 0, cause: cause(4) } },
    ]),
    delivery(PROJECT.inventory, "2.6.0", 150, [{ environment: production, hoursAgo: 140 }]),
    delivery(PROJECT.inventory, "2.7.0", 30, [
      { environment: staging, hoursAgo: 5, guided: true, fails: { step: 1, cause: cause(1) } },
      { environment: production, hoursAgo: 1 },
    ]),
  ];
}

function entriesOf(kit: WorldKit, texts: HostileTexts, found: Found, delivery: Delivery): HistoryEntry[] {
  const ago = (hours: number): number => kit.start - hours * HOUR;
  return [
    { at: ago(delivery.hoursAgo), run: () => release(kit, texts, delivery) },
    ...delivery.stops.flatMap((stop): HistoryEntry[] => [
      { at: ago(stop.hoursAgo), run: () => deploy(kit, texts, found, { delivery, stop }) },
      ...(stop.hoursAgo > 10
        ? [{ at: ago(stop.hoursAgo) + 10 * MINUTE, run: () => submitInterruptions(kit, texts) }]
        : []),
    ]),
  ];
}

function release(kit: WorldKit, texts: HostileTexts, { project: id, version }: Delivery): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  const project = space.projects.get(id);
  if (project === undefined) return;
  publish(kit, space, project, { version, comment: texts.text() });
  createRelease(
    kit.sim,
    space,
    {
      project,
      channel: requireChannel(space, project, undefined),
      version,
      releaseNotes: texts.text(),
      packages: [],
      defaultPackageVersion: version,
      prerelease: undefined,
      gitRef: undefined,
      gitCommit: undefined,
      ignoreChannelRules: true,
      ignoreIfAlreadyExists: false,
      customFields: protoKeys({ [texts.name("Ticket")]: texts.text() }),
    },
    personActor(kit.sim, PRIYA),
  );
}

/** An object with own keys such as `__proto__`, which a merge of objects may take for something else. */
function protoKeys(fields: Record<string, string>): Record<string, string> {
  const polluted: Record<string, string> = { ...fields, constructor: "polluted", toString: "polluted" };
  Object.defineProperty(polluted, "__proto__", {
    value: "polluted",
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return polluted;
}

function deploy(
  kit: WorldKit,
  texts: HostileTexts,
  found: Found,
  { delivery, stop }: { readonly delivery: Delivery; readonly stop: Stop },
): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  const project = space.projects.get(delivery.project);
  const made = space.releases
    .where("project", delivery.project)
    .find((item) => item.Version === delivery.version);
  const environment = space.environments.get(stop.environment);
  if (project === undefined || made === undefined || environment === undefined) return;
  const tenant = stop.tenant === undefined ? null : (space.tenants.get(stop.tenant) ?? null);
  const target = { project, release: made, environment, tenant };
  const steps = space.processes.get(made.ProjectDeploymentProcessSnapshotId)?.Steps ?? [];
  const options = hostileOptions(texts, stop, steps[stop.fails?.step ?? -1]?.Name);
  const deployment = createDeployment(
    { sim: kit.sim, space, actor: personActor(kit.sim, PRIYA) },
    target,
    options,
  );
  space.deployments.put({ ...deployment, FormValues: protoKeys({ [texts.name("Reason")]: texts.text() }) });
  addAttacksToScript(kit, texts, deployment.TaskId);
  if (stop.fails !== undefined && stop.environment === ENV.production)
    found.failedDeployment = {
      deploymentId: deployment.Id,
      taskId: deployment.TaskId,
      releaseId: made.Id,
    };
}

function hostileOptions(texts: HostileTexts, stop: Stop, failing: string | undefined): ExecutionOptions {
  return {
    ...DEFAULT_OPTIONS,
    comments: texts.text(),
    unknownSteps: [texts.name(`step of ${stop.hoursAgo}`)],
    ...(stop.guided === undefined ? {} : { guidedFailure: stop.guided }),
    ...(stop.fails === undefined || failing === undefined
      ? {}
      : { mishap: { step: failing, cause: stop.fails.cause } }),
  };
}

/** Adds attacks to what a script printed, what a target reported, and why a step was skipped. */
function addAttacksToScript(kit: WorldKit, texts: HostileTexts, taskId: string): void {
  const { tasks } = kit.sim.store.space(DEFAULT_SPACE);
  const task = tasks.get(taskId);
  if (task === undefined) return;
  const steps = task.script.steps.map((step) => ({
    ...step,
    preface: step.kind === "migration" ? texts.text() : step.preface,
    warning: step.kind === "manual" ? null : texts.text(),
    skipped: step.skipped === null ? null : texts.text(step.skipped),
    instructions: step.kind === "script" ? scriptOutput(texts, step.instructions) : step.instructions,
  }));
  tasks.put({ ...task, warnings: true, script: { ...task.script, steps } });
}

/** Lines that a script printed, enough of them for every kind of attack. */
function scriptOutput(texts: HostileTexts, own: string | null): string {
  return [own ?? "", ...Array.from({ length: 5 }, () => texts.text())].join("\n");
}

/** Submits what waits, with hostile notes. */
function submitInterruptions(kit: WorldKit, texts: HostileTexts): void {
  const space = kit.sim.store.space(DEFAULT_SPACE);
  const actor = personActor(kit.sim, MAYA);
  for (const item of space.interruptions.all().filter((candidate) => candidate.IsPending)) {
    const taken = takeResponsibility(kit.sim, space, item, actor);
    const notes = texts.text();
    submitInterruption({ sim: kit.sim, space, actor }, taken, { result: "Proceed", guidance: "Fail", notes });
  }
}

function runbookRun(kit: WorldKit, texts: HostileTexts): HistoryEntry {
  return {
    at: kit.start - 2 * DAY,
    run: () => {
      const space = kit.sim.store.space(DEFAULT_SPACE);
      const runbook = space.runbooks.get(RUNBOOK);
      const snapshot = space.runbookSnapshots.get("RunbookSnapshots-1");
      const environment = space.environments.get(ENV.production);
      const project = space.projects.get(PROJECT.checkout);
      if (!(runbook && snapshot && environment && project)) return;
      const target = { project, runbook, snapshot, environment, tenant: null };
      const options = { ...DEFAULT_OPTIONS, comments: texts.text() };
      const run = createRunbookRun(
        { sim: kit.sim, space, actor: personActor(kit.sim, PRIYA) },
        target,
        options,
      );
      addAttacksToScript(kit, texts, run.TaskId);
    },
  };
}

/** A change in the audit trail whose document, difference and comment are hostile. */
function change(kit: WorldKit, texts: HostileTexts): HistoryEntry {
  return {
    at: kit.start - 33 * HOUR,
    run: () => {
      const name = texts.name("Checkout:MigrationTimeoutSeconds");
      recordEvent(kit.sim.store, {
        category: "Modified",
        spaceId: DEFAULT_SPACE,
        at: kit.sim.now(),
        actor: { ...personActor(kit.sim, PRIYA), agent: `curl/8 ${texts.name("agent")}` },
        message: [
          "Variables were changed for ",
          { Id: PROJECT.checkout, Name: texts.name("Checkout Service") },
          `: ${name}`,
        ],
        related: [`variableset-${PROJECT.checkout}`, PROJECT.checkout],
        comments: texts.text(),
        details: texts.text(),
        before: protoKeys({ Name: name, Value: texts.text() }),
        differences: [{ path: `/Variables/${texts.name("path")}/Value`, op: "replace", value: texts.text() }],
      });
    },
  };
}
