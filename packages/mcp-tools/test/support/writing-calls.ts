/** One call of each tool that writes, in the demo world. Tests that walk the writing tools use these. */
import { demoFacts } from "@octo/simulator";
import type { Bench } from "../harness.ts";
import { startTask } from "./start-task.ts";

const target = { spaceName: "Default", projectName: "Checkout Service" };

/** A call of a tool that writes. */
export interface WritingCall {
  readonly args: object;
  /** The ids that its result must name. */
  readonly ids: RegExp;
  /** Makes what the call is about, where the world does not have it; more arguments come back. */
  readonly prepare?: (fresh: Bench) => Promise<object>;
}

/** One call of each tool that writes. */
const WRITING_CALLS: Readonly<Record<string, WritingCall>> = {
  create_release: { args: { ...target, releaseVersion: "9.0.0" }, ids: /Releases-\d+/ },
  deploy_release: {
    args: { ...target, releaseVersion: demoFacts.versions.failed, environmentNames: ["Development"] },
    ids: /Deployments-\d+.*ServerTasks-\d+/,
  },
  run_runbook: {
    args: { ...target, runbookName: demoFacts.runbookId, environmentNames: ["Staging"] },
    ids: /RunbookRuns-\d+.*ServerTasks-\d+/,
  },
  update_release_notes: {
    args: { ...target, releaseVersion: demoFacts.versions.live, notes: "New." },
    ids: /Releases-\d+/,
  },
  cancel_task: {
    args: {},
    ids: /ServerTasks-\d+/,
    prepare: async ({ simulator }) => ({ taskId: simulator.landmarks.pendingInterruption.taskId }),
  },
  rerun_task: {
    args: {},
    ids: /ServerTasks-\d+/,
    prepare: async (fresh) => {
      const taskId = await startTask(fresh, { Name: "Health" });
      fresh.clock.advance(60_000);
      return { taskId };
    },
  },
  answer_interruption: {
    args: { spaceName: "Default", answer: "Proceed", notes: "Looks good." },
    ids: /Interruptions-\d+/,
    prepare: async ({ simulator }) => ({
      interruptionId: simulator.landmarks.pendingInterruption.interruptionId,
    }),
  },
  update_feature_toggle: {
    args: { spaceName: "Default", projectId: "Web Storefront", slug: "gift-cards", description: "New." },
    ids: /description: .* → /,
  },
  execute: {
    args: { method: "POST", path: "/api/Spaces-1/environments", body: { Name: "Canary" } },
    ids: /\/api\/Spaces-1\/environments/,
  },
};

/**
 * The call of one tool.
 * @throws Error that names the tool and the file to add a call to.
 */
export function writingCall(tool: string): WritingCall {
  const known = WRITING_CALLS[tool];
  if (!known)
    throw new Error(`${tool} writes; add a call of it to WRITING_CALLS in test/support/writing-calls.ts.`);
  return known;
}
