/** The large world: lists, dashboards and logs as they are after years, to test how a client copes with them. */

import { rawLog } from "../engine/raw-log.ts";
import { AGENT, addPeople } from "./demo/people.ts";
import { addGovernance, EXPIRING } from "./large/governance.ts";
import { BIG_LOG, bigDeployment, history } from "./large/history.ts";
import { BUSY_PROJECT, DEV, PRODUCTION, SIZE, SPACE, STAGING, TENANTED_PROJECT, TEST } from "./large/ids.ts";
import { present } from "./large/present.ts";
import { addStructure } from "./large/structure.ts";
import type { Landmarks, WorldKit } from "./world.ts";

/** Landmarks of the large world. */
export interface LargeLandmarks extends Landmarks {
  readonly failedDeployment: NonNullable<Landmarks["failedDeployment"]>;
  readonly pendingInterruption: NonNullable<Landmarks["pendingInterruption"]>;
  readonly expiringCertificateId: string;
  /** The failed task with the 50 MB log. */
  readonly bigTask: {
    readonly taskId: string;
    readonly deploymentId: string;
    /** Exact bytes of `GET tasks/{id}/raw`. */
    readonly rawBytes: number;
    /** Lines of the step that wrote it. */
    readonly lines: number;
    /** The lines that matter: their number in the step (as in `LogElements`) and their text. */
    readonly marks: readonly { readonly number: number; readonly category: string; readonly text: string }[];
  };
  /** A project with more than 200 deployments. */
  readonly busyProjectId: string;
  /** A project that is deployed to tenants. */
  readonly tenantedProjectId: string;
  readonly counts: typeof SIZE;
}

/** One of the approvals that wait. */
function waitingIn({ sim }: WorldKit): LargeLandmarks["pendingInterruption"] {
  const space = sim.store.space(SPACE);
  const waiting = space.interruptions.find((item) => item.IsPending);
  const deployment = space.deployments.find((item) => item.TaskId === waiting?.TaskId);
  if (waiting === undefined || deployment === undefined)
    throw new Error("no approval waits in the large world");
  return { interruptionId: waiting.Id, taskId: waiting.TaskId, deploymentId: deployment.Id };
}

/** Builds the large world. */
export function largeWorld(kit: WorldKit): LargeLandmarks {
  const users = addPeople(kit);
  addStructure(kit);
  let big = { deploymentId: "", taskId: "" };
  kit.play([...history(kit), bigDeployment(kit, (ids) => (big = ids)), ...present(kit)]);
  addGovernance(kit);
  const agent = Object.values(users).find((user) => user.id === AGENT);
  const space = kit.sim.store.space(SPACE);
  const task = space.tasks.get(big.taskId);
  const deployment = space.deployments.get(big.deploymentId);
  if (agent === undefined || task === undefined || deployment === undefined)
    throw new Error("the large history did not come out as planned");
  const portal = `${kit.url}/app#/${SPACE}`;
  return {
    defaultSpaceId: SPACE,
    agent,
    users,
    spaces: { default: SPACE },
    environments: { dev: DEV, test: TEST, staging: STAGING, production: PRODUCTION },
    projects: { busy: BUSY_PROJECT, tenanted: TENANTED_PROJECT },
    tenants: { first: "Tenants-1", last: `Tenants-${SIZE.tenants}` },
    failedDeployment: {
      deploymentId: big.deploymentId,
      taskId: big.taskId,
      releaseId: deployment.ReleaseId,
      portalUrl: `${portal}/deployments/${big.deploymentId}`,
      taskUrl: `${portal}/tasks/${big.taskId}`,
    },
    pendingInterruption: waitingIn(kit),
    expiringCertificateId: EXPIRING,
    unhealthyMachineId: "Machines-97",
    runbookId: null,
    freezeId: null,
    variableChangeEventId: null,
    bigTask: {
      ...big,
      rawBytes: rawLog(task, kit.sim.settings, kit.start).length,
      lines: BIG_LOG.lines,
      marks: BIG_LOG.marks.map(({ line, category, text }) => ({ number: line + 1, category, text })),
    },
    busyProjectId: BUSY_PROJECT,
    tenantedProjectId: TENANTED_PROJECT,
    counts: SIZE,
  };
}
