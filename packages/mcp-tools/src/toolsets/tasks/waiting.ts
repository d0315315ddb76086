/** What a task that is not done waits for: a person, or tasks before it. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { ListFacts } from "../../reading/findings.ts";
import { OWNER_KINDS } from "../../reading/owner.ts";
import { choicesOf, instructionsOf } from "../interruptions/interruption-summary.ts";
import { nameOfIds } from "../shown-names.ts";
import { interruptionUri } from "../uri.ts";

type Task = components["schemas"]["Task"];
type TaskDetails = components["schemas"]["TaskDetails"];
type Node = components["schemas"]["ActivityNode"];
type Interruption = components["schemas"]["Interruption"];

/** What a task waits for, in its result. */
export const waitingFields = {
  waitsFor: z
    .array(
      z.looseObject({
        interruptionId: text,
        title: text,
        type: text,
        instructions: text,
        responsibleTeams: texts,
        choices: texts,
        callerMayDecide: flag,
        resourceUri: text,
      }),
    )
    .optional()
    .describe("A person has to act"),
  queuedBehind: z
    .looseObject({
      total: z.int(),
      tasks: z.array(z.looseObject({ id: z.string(), description: text, state: text })),
    })
    .optional(),
};

/** Toolsets whose routes {@link readWaiting} reads; teams belong to none. */
export const WAITING_READS = ["interruptions", "other"] as const;

const TASKS_SHOWN = 5;

/** Reads what a task waits for; nothing is read for a task that is done or that runs. */
export async function readWaiting(
  { Task: task, ActivityLogs }: TaskDetails,
  context: CallContext<unknown>,
  { closes }: Pick<ListFacts, "closes">,
) {
  if (task.IsCompleted) return {};
  return present({
    waitsFor: task.HasPendingInterruptions ? await pendingOf(task, ActivityLogs ?? [], context) : null,
    queuedBehind: task.State === "Queued" ? await tasksBefore(task, context, OWNER_KINDS.some(closes)) : null,
  });
}

async function pendingOf(task: Task, roots: readonly Node[], context: CallContext<unknown>) {
  const { client } = context.space;
  const query = { regarding: task.Id, pendingOnly: true, take: TASKS_SHOWN };
  const page = await context.parts.read("what the task waits for", () =>
    client.get("/api/{spaceId}/interruptions", { query }),
  );
  if (!page || page.Items.length === 0)
    return waitLines(roots).map((line): { title: string } => ({ title: line }));
  const teams = page.Items.flatMap(({ ResponsibleTeamIds }) => ResponsibleTeamIds ?? []);
  const nameOf = await nameOfIds("team", teams, context);
  return page.Items.map((item: Interruption) => ({
    interruptionId: item.Id,
    ...present({
      title: item.Title,
      type: item.Type,
      instructions: instructionsOf(item.Form?.Elements ?? []),
      responsibleTeams: item.ResponsibleTeamIds?.map(nameOf),
      choices: choicesOf(item.Form?.Elements ?? []),
      callerMayDecide: item.CanTakeResponsibility,
    }),
    resourceUri: interruptionUri(context.space.ref.name, item.Id),
  }));
}

/** The lines of the log in which Octopus says what a step waits for. */
function waitLines(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.LogElements ?? [])
      .filter(({ Category }) => Category === "Wait")
      .map(({ MessageText }) => MessageText ?? ""),
    ...waitLines(node.Children ?? []),
  ]);
}

/** The tasks before a queued one. Their descriptions name projects and environments, so they are left out where a rule closes any. */
async function tasksBefore({ Id }: Task, { space, parts }: CallContext<unknown>, idsOnly: boolean) {
  const query = { take: TASKS_SHOWN };
  const page = await parts.read("tasks before this one", () =>
    space.client.get("/api/{spaceId}/tasks/{id}/queued-behind", { path: { id: Id }, query }),
  );
  if (!page || page.Items.length === 0) return null;
  return {
    total: page.TotalResults,
    tasks: page.Items.map((one) => ({
      id: one.Id,
      ...(idsOnly ? {} : present({ description: one.Description, state: one.State })),
    })),
  };
}
