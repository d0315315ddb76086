/**
 * What goes on in the large company now: deployments that run, that wait for another one, for their time or for a person,
 * and attempts that failed after their first steps had succeeded.
 */

import type { ExecutionOptions } from "../../domain/execution-parts.ts";
import type { Release } from "../../model/delivery.ts";
import { HOUR, MINUTE, SECOND } from "../../time.ts";
import { makeStep } from "../builders.ts";
import { MAYA, RELEASE_MANAGERS, TOM } from "../demo/people.ts";
import { type HistoryEntry, personActor, type WorldKit } from "../world.ts";
import { deploy, makeRelease } from "./history.ts";
import { DEV, PRODUCTION, SPACE } from "./ids.ts";

const VERSION = "9.0.0";
/** Projects whose newest attempt in Production failed at its last step. */
const HALF_DONE = numbers(5, 4);
/** Projects whose deployment to Production waits for a manual intervention. */
const INTERVENTIONS = [20, 40, 60, 80, 100] as const;
const RUNNING = numbers(101, 12);
/** Projects of which a second deployment waits for the first one. */
const BLOCKED = RUNNING.slice(0, 4);
const SCHEDULED = numbers(121, 3);
/** The project whose deployment waits for approvals before it may start. */
const HELD = 130;

function numbers(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The entries, `SIZE.present` deployments in all. */
export function present(kit: WorldKit): HistoryEntry[] {
  const ago = (milliseconds: number, run: () => void): HistoryEntry => ({
    at: kit.start - milliseconds,
    run,
  });
  const each = (projects: readonly number[], stop: Stop) => () => {
    for (const number of projects) start(kit, number, stop);
  };
  return [
    ago(2 * HOUR, each(HALF_DONE, { environment: PRODUCTION, fails: true })),
    ago(20 * MINUTE, () => addApprovals(kit)),
    ago(20 * MINUTE, each(INTERVENTIONS, { environment: PRODUCTION })),
    ago(18 * MINUTE, each([HELD], { environment: PRODUCTION })),
    ago(10 * MINUTE, each(SCHEDULED, { environment: DEV, more: { runAt: kit.start + 6 * HOUR } })),
    ago(8 * SECOND, each(RUNNING, { environment: DEV })),
    ago(4 * SECOND, each(BLOCKED, { environment: DEV })),
  ];
}

interface Stop {
  readonly environment: string;
  readonly fails?: boolean;
  readonly more?: Partial<ExecutionOptions>;
}

function start(kit: WorldKit, number: number, { environment, fails = false, more = {} }: Stop): void {
  const release = releaseOf(kit, `Projects-${number}`);
  const actor = personActor(kit.sim, TOM);
  if (release !== null) deploy(kit, release, { environment, tenant: null, fails, more }, actor);
}

function releaseOf(kit: WorldKit, project: string): Release | null {
  const known = kit.sim.store
    .space(SPACE)
    .releases.where("project", project)
    .find((release) => release.Version === VERSION);
  return known ?? makeRelease(kit, { project, version: VERSION }, personActor(kit.sim, TOM));
}

/** From here on some projects ask a person before Production, and one needs two approvals to start. */
function addApprovals(kit: WorldKit): void {
  const space = kit.sim.store.space(SPACE);
  for (const number of INTERVENTIONS) {
    const process = space.processes.get(`deploymentprocess-Projects-${number}`);
    if (process === undefined) continue;
    const step = makeStep({
      id: `p${number}-0`,
      name: "Approve production deployment",
      type: "Octopus.Manual",
      environments: [PRODUCTION],
      properties: {
        "Octopus.Action.Manual.Instructions": "Check the error budget, then proceed.",
        "Octopus.Action.Manual.ResponsibleTeamIds": RELEASE_MANAGERS,
      },
    });
    space.processes.put({ ...process, Version: process.Version + 1, Steps: [step, ...process.Steps] });
  }
  space.approvalPolicies.put({
    Id: "ApprovalPolicies-1",
    SpaceId: SPACE,
    Name: "Two approvals for Production",
    Description: "",
    ScopingStrategy: "Id",
    TagScopes: [],
    IdScopes: [{ ProjectId: `Projects-${HELD}`, EnvironmentIds: [PRODUCTION] }],
    MinimumApproversRequired: 2,
    AllowSelfApproval: false,
    IsDisabled: false,
    ApprovingUserIds: [MAYA],
    ApprovingTeamIds: [RELEASE_MANAGERS],
  });
}
