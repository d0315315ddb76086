import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, present, spaceName, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { nameWithId, quoteList } from "../../text/names.ts";
import { namedByIds } from "../executions/affected.ts";
import { missingFacts } from "../executions/missing-parts.ts";
import { responseLost, sendOnce } from "../executions/send-once.ts";
import { orNotFound } from "../or-not-found.ts";
import { nameOfIds } from "../shown-names.ts";
import { taskUri } from "../uri.ts";
import { type Interruption, instructionsOf } from "./interruption-summary.ts";
import { whatFollows } from "./what-follows.ts";

type Task = components["schemas"]["Task"];

const NOTES_MAX = 4_000;
/** Fields of a form that this tool fills in, or that only show text. */
const KNOWN_FIELDS = ["Instructions", "Notes", "Result", "Guidance"];
/** The choices of a manual intervention and of a guided failure, as Octopus takes them. */
const RESULTS = z.enum(["Proceed", "Abort"]);
const GUIDANCE = z.enum(["Fail", "Retry", "Ignore", "Exclude"]);
/** Choices that end what waits, so that nothing follows. */
const ENDS = ["Abort", "Fail"];

/** What `run` needs to give the answer. */
interface AnswerData {
  readonly interruptionId: string;
  readonly taskId: string | null;
  readonly result: string;
  readonly notes: string | null;
}

const answerUnknown = responseLost(
  "the answer may have been given",
  "Look at the interruption with find_interruptions before you try once more.",
);

export const answerInterruption = defineTool({
  name: "answer_interruption",
  toolset: "interruptions",
  tier: "write",
  idempotent: false,
  additive: false,
  since: "2021.1",
  reads: ["tasks", "projects", "deployments", "releases", "other"],
  title: "Answer an interruption",
  description:
    "Answers a pending intervention or guided failure after a plan. Closed unless the operator opens the class approvals, and never for work that this server started.",
  input: z.strictObject({
    spaceName,
    interruptionId: describedInFullOnly(z.string().trim().min(1).max(100), "Like Interruptions-7"),
    answer: describedInFullOnly(z.string().trim().min(1).max(100), "One of its choices, such as Proceed"),
    notes: describedInFullOnly(z.string().max(NOTES_MAX), "Notes for the record").optional(),
  }),
  refs: { spaceName: "space" },
  output: z.looseObject({
    interruptionId: text,
    answer: text,
    taskId: text,
    taskResourceUri: text,
  }),
  async plan({ interruptionId, answer, notes }, context) {
    const { space } = context;
    const path = { id: interruptionId };
    const found = await orNotFound(
      space.client.get("/api/{spaceId}/interruptions/{id}", { path }),
      "interruptionId",
      "interruption",
      interruptionId,
    );
    const result = choiceOf(found, answer);
    const stopped = await readStopped(found, context);
    const follows = ENDS.includes(result) ? undefined : await whatFollows(stopped.task, context);
    const { targets } = stopped;
    return {
      title: "Answer an interruption",
      facts: [
        ...factsOf(found, { result, notes, stopped }),
        ...(follows?.facts ?? []),
        ...missingFacts(context),
      ],
      warnings: [`What waits goes on with '${result}' as soon as this is sent.`],
      targets: {
        ...targets,
        projects: [...targets.projects, ...(follows?.projects ?? [])],
        environments: [...targets.environments, ...(follows?.environments ?? [])],
        tenants: [...targets.tenants, ...(follows?.tenants ?? [])],
      },
      sensitiveClasses: ["approvals"],
      data: {
        interruptionId: found.Id,
        taskId: found.TaskId ?? null,
        result,
        notes: notes ?? null,
      } satisfies AnswerData,
    };
  },
  async run({ data }, { space }) {
    const path = { id: data.interruptionId };
    const { client } = space;
    await sendOnce(
      () => client.put("/api/{spaceId}/interruptions/{id}/responsible", { path }),
      answerUnknown,
    );
    const body = {
      ...choiceBody(data.result),
      ...(data.notes === null ? {} : { Notes: data.notes }),
    };
    await sendOnce(
      () => client.post("/api/{spaceId}/interruptions/{id}/submit", { path, body }),
      answerUnknown,
    );
    return {
      interruptionId: data.interruptionId,
      answer: data.result,
      ...present({ taskId: data.taskId, taskResourceUri: taskUri(space.ref.name, data.taskId) }),
    };
  },
});

/** The choice in the field that Octopus takes it in. */
function choiceBody(choice: string) {
  const result = RESULTS.safeParse(choice);
  return result.success ? { Result: result.data } : { Guidance: GUIDANCE.parse(choice) };
}

/**
 * The choice that an answer names, as the server takes it.
 * @throws ToolError `conflict` when the interruption was answered already, `input` with its choices.
 */
function choiceOf({ Id, IsPending, Form }: Interruption, answer: string): string {
  if (IsPending === false)
    throw new ToolError({
      code: "conflict",
      message: `${Id} was answered already.`,
      field: "interruptionId",
    });
  const choices = (Form?.Elements ?? [])
    .flatMap(({ Control }) => Control?.Buttons ?? [])
    .map((button) => String(button.Value ?? button.Text ?? ""))
    .filter((choice) => RESULTS.safeParse(choice).success || GUIDANCE.safeParse(choice).success);
  const found = choices.find((choice) => choice.toLowerCase() === answer.toLowerCase());
  if (found) return found;
  throw new ToolError({
    code: "input",
    field: "answer",
    message: `answer: ${Id} takes ${quoteList(choices) || "no answer that octo-mcp can give"}, not '${answer}'.`,
  });
}

/** What an interruption stops. */
async function readStopped(
  { RelatedDocumentIds, TaskId, ResponsibleTeamIds }: Interruption,
  context: CallContext<unknown>,
) {
  const { octopus, lookups, parts, space } = context;
  const ids = RelatedDocumentIds ?? [];
  const of = (prefix: string) => ids.filter((id) => id.toLowerCase().startsWith(prefix));
  const tenantIds = of("tenants-");
  const [projects, environments, team, tenant, task] = await Promise.all([
    namedByIds("project", of("projects-"), { lookups }),
    namedByIds("environment", of("environments-"), { lookups }),
    nameOfIds("team", ResponsibleTeamIds ?? [], context),
    nameOfIds("tenant", tenantIds, context),
    TaskId
      ? parts.read("the task that waits", () => octopus.get("/api/tasks/{id}", { path: { id: TaskId } }))
      : undefined,
  ]);
  return {
    projects,
    environments,
    tenants: tenantIds.map(tenant),
    teams: (ResponsibleTeamIds ?? []).map(team),
    task: task as Task | undefined,
    targets: {
      spaces: [space.ref],
      // What the server does not name is unknown, and any rule could mean it.
      projects: RelatedDocumentIds ? projects : [{}],
      environments: RelatedDocumentIds ? environments : [{}],
      tenants: RelatedDocumentIds ? tenantIds.map((id) => ({ id })) : [{}],
    },
  };
}

interface Shown {
  readonly result: string;
  readonly notes: string | undefined;
  readonly stopped: Awaited<ReturnType<typeof readStopped>>;
}

function factsOf(found: Interruption, { result, notes, stopped }: Shown): readonly PlanFact[] {
  const named = (things: typeof stopped.projects) =>
    things.map((one) => ("name" in one ? nameWithId(one) : one.id));
  const others = (found.Form?.Elements ?? [])
    .map(({ Name }) => Name)
    .filter((name) => !KNOWN_FIELDS.includes(name));
  return [
    { label: "Environment", value: named(stopped.environments) },
    { label: "Project", value: named(stopped.projects) },
    ...(stopped.tenants.length > 0 ? [{ label: "Tenants", value: stopped.tenants }] : []),
    { label: "Waits at", value: `${found.Title ?? ""} (${found.Id})` },
    ...(stopped.task?.Description
      ? [{ label: "Task", value: `${stopped.task.Description} (${stopped.task.Id})` }]
      : []),
    { label: "Instructions", value: instructionsOf(found.Form?.Elements ?? []) ?? "none", limit: NOTES_MAX },
    ...(stopped.teams.length > 0 ? [{ label: "Asked were", value: stopped.teams }] : []),
    { label: "Answer", value: result },
    ...(notes ? [{ label: "Notes", value: notes, limit: NOTES_MAX }] : []),
    ...(others.length > 0 ? [{ label: "Fields that stay empty", value: others }] : []),
  ];
}
