import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, present, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundThing, type ListFacts } from "../../reading/findings.ts";
import {
  type FoundTask,
  readDetails,
  readTask,
  renderTask,
  type TaskDetails,
  taskResult,
} from "./read-task.ts";
import { linkOf, needsOneTask, spaceOfTask, taskFields } from "./task-fields.ts";
import { TASK_OWNER_READS, taskOwner } from "./task-owner.ts";
import { summarizeSteps } from "./task-steps.ts";
import { WAITING_READS } from "./waiting.ts";

/** Clients give up a call after a minute. */
const MOST_SECONDS = 50;
/** The first pauses between two looks, in seconds. */
const PAUSES = [1, 2, 3, 5];
const LONGEST_PAUSE = 8;

export const waitForTask = defineTool({
  name: "wait_for_task",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  reads: ["projects", ...TASK_OWNER_READS, ...WAITING_READS],
  title: "Wait for a task",
  description:
    "Waits until a task ends, a person has to act, or the time is over; says which, and what changed meanwhile. Call again to wait longer.",
  input: z
    .strictObject({
      ...taskFields,
      timeoutSeconds: describedInFullOnly(
        z.int().min(1).max(MOST_SECONDS).default(30),
        `The longest wait, at most ${MOST_SECONDS} seconds`,
      ),
    })
    .superRefine(needsOneTask),
  refs: { spaceName: "space" },
  output: z.looseObject({
    ended: z.enum(["done", "needsPerson", "timeLimit"]).describe("Why the wait ended"),
    waitedSeconds: z.int(),
    changes: texts.describe("Steps whose state changed while waiting"),
    ...taskResult,
    hint: text,
  }),
  namesIn: spaceOfTask,
  owner: ({ details }: FoundTask, { space }) => taskOwner(details.Task, space),
  async run(args, context) {
    const task = await readTask(linkOf(args), context);
    return {
      ...foundThing(task, () => undefined),
      render: (_, facts) => waitAndRender(task, args.timeoutSeconds, context, facts),
    };
  },
});

type Ended = "done" | "needsPerson" | "timeLimit";

async function waitAndRender(
  before: FoundTask,
  seconds: number,
  context: CallContext<unknown>,
  facts: Pick<ListFacts, "closes">,
) {
  const { taskId } = before;
  const { ended, waited, details } = await waitUntilItEnds(before, seconds, context);
  return {
    ended,
    waitedSeconds: waited,
    ...present({ changes: changesOf(before, { taskId, details }), hint: hintOf(ended) }),
    ...(await renderTask({ taskId, details }, context, facts)),
  };
}

/**
 * Looks at the task again and again, with growing pauses. Slow responses count as waiting too. Each look reads the steps,
 * as the page of the task in the portal does, so that the last one is the result.
 */
async function waitUntilItEnds(
  { taskId, details: first }: FoundTask,
  seconds: number,
  context: CallContext<unknown>,
): Promise<{ readonly ended: Ended; readonly waited: number; readonly details: TaskDetails }> {
  const { wait, now, progress } = context;
  let details = first;
  let paused = 0;
  const start = now();
  for (let look = 0; ; look += 1) {
    const waited = Math.max(paused, Math.round((now() - start) / 1_000));
    const task = details.Task;
    if (task?.IsCompleted) return { ended: "done", waited, details };
    if (task?.HasPendingInterruptions || task?.HasPendingPreconditions)
      return { ended: "needsPerson", waited, details };
    if (waited >= seconds) return { ended: "timeLimit", waited, details };
    progress(`${taskId}: ${task?.State ?? "not known"}`, waited, seconds);
    const pause = Math.min(seconds - waited, PAUSES[look] ?? LONGEST_PAUSE);
    await wait(pause * 1_000);
    paused += pause;
    details = await readDetails(taskId, context);
  }
}

/** Steps whose state is another one than at the beginning, as `name: before → after`. */
function changesOf(before: FoundTask, after: FoundTask): string[] {
  const stepsOf = ({ details }: FoundTask) => summarizeSteps(details.ActivityLogs ?? []);
  const known = new Map(stepsOf(before).map(({ name, status }) => [name, status]));
  return stepsOf(after)
    .filter(({ name, status }) => known.get(name) !== status)
    .map(({ name, status }) => `${name}: ${known.get(name) ?? "not there"} → ${status}`);
}

function hintOf(ended: Ended): string | null {
  if (ended === "needsPerson") return "It does not go on until a person answers; waitsFor says what and who.";
  return ended === "timeLimit" ? "It is not done yet; call wait_for_task again." : null;
}
