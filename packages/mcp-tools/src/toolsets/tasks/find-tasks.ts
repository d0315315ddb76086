import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  environmentName,
  moment,
  pageFields,
  present,
  projectName,
  skip,
  spaceName,
  take,
  tenantName,
} from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Findings, foundParts } from "../../reading/findings.ts";
import { scanForUser } from "../interruptions/assigned-to-me.ts";
import {
  ACTIVE,
  type Destinations,
  type Interruption,
  MOST_ACTIVE,
  ownerOfListed,
  readDestinations,
  readPending,
  readTasks,
  type Spaces,
  type Task,
  type TaskQuery,
  tasksBefore,
} from "./task-list.ts";
import { countTasks, namedPending, type RowView, renderRow, taskRowSchema } from "./task-row.ts";

const STATES = [...ACTIVE, "Success", "Failed", "Canceled", "TimedOut"] as const;
const KINDS = ["Deploy", "RunbookRun", "Health", "AdHocScript", "Retention", "Upgrade"] as const;

const input = z.strictObject({
  spaceName,
  states: describedInFullOnly(
    z.array(z.enum(STATES)),
    "Default: what is not done; with from or to, all states",
  ).optional(),
  kinds: describedInFullOnly(z.array(z.enum(KINDS)), "Kinds of task").optional(),
  project: describedInFullOnly(projectName, "Only of this project").optional(),
  environment: describedInFullOnly(environmentName, "Only in this environment").optional(),
  tenant: describedInFullOnly(tenantName, "Only for this tenant").optional(),
  from: moment("Queued at or after", "").optional(),
  to: moment("Queued before", "").optional(),
  waitingForMe: describedInFullOnly(z.boolean(), "Only those that the caller can let go on").optional(),
  allSpaces: describedInFullOnly(z.boolean(), "Also tasks of other spaces").optional(),
  skip,
  take: take(),
});

const output = z.looseObject({
  counts: z
    .looseObject({})
    .describe("By state, of what was read; the lines with wait and scheduled are parts of these"),
  items: z.array(taskRowSchema),
  ...pageFields,
  hint: z.string().optional(),
});

type Args = z.output<typeof input>;
type Result = z.input<typeof output>;

/** A task with what is known around it. */
interface Found {
  readonly task: Task;
  readonly around: Around;
}

interface Around {
  readonly destinations: Destinations;
  readonly spaces: Spaces | undefined;
}

export const findTasks = defineTool({
  name: "find_tasks",
  toolset: "tasks",
  tier: "read",
  since: "2021.1",
  title: "Find tasks",
  description:
    "What runs, waits or failed: tasks with state, since when, behind which tasks, and who must decide what; with counts. Default: what is not done now.",
  input,
  refs: { spaceName: "space", project: "project", environment: "environment", tenant: "tenant" },
  reads: ["deployments", "runbooks", "interruptions", "other"],
  output,
  owner: ({ task, around }: Found, { space }) =>
    ownerOfListed(task, around.destinations, { own: space.ref, spaces: around.spaces }),
  async run(args, context) {
    check(args);
    const { refs, progress } = context;
    progress("Reading tasks");
    const mine = args.waitingForMe ? await waitingForCaller(context) : undefined;
    const isActive = !args.from && !args.to && (args.states ?? ACTIVE).every((state) => isActiveState(state));
    const query: TaskQuery = {
      states: mine ? [] : (args.states ?? (isActive ? ACTIVE : [])),
      kinds: args.kinds ?? [],
      project: refs.project?.id,
      environment: refs.environment?.id,
      tenant: refs.tenant?.id,
      from: args.from,
      to: args.to,
      ids: mine?.map(({ TaskId }) => TaskId ?? "").filter((id) => id !== ""),
    };
    if (mine?.length === 0) return foundParts<Found, Result>([], () => ({ counts: {}, items: [], total: 0 }));
    const spaces = args.allSpaces ? await context.octopus.get("/api/spaces/all") : undefined;
    const range = isActive ? { skip: 0, take: MOST_ACTIVE } : { skip: args.skip, take: args.take };
    const page = await readTasks(query, range, spaces, context);
    if (isActive && page.TotalResults > page.Items.length)
      context.parts.missing(`older tasks: only the newest ${MOST_ACTIVE} that are not done were read`);
    const around: Around = {
      destinations: await readDestinations(inSpace(page.Items, context), context),
      spaces,
    };
    const items = page.Items.map((task): Found => ({ task, around }));
    return isActive
      ? activeTasks(items, { args, mine }, context)
      : pageOfTasks(items, { args, total: page.TotalResults }, context);
  },
});

function check({ from, to, allSpaces, project, environment, tenant, waitingForMe }: Args): void {
  const wrong = (message: string) => new ToolError({ code: "input", message, ownWords: true });
  if (from && to && Date.parse(from) >= Date.parse(to)) throw wrong("to: must be later than from.");
  const others = { project, environment, tenant, from, to, waitingForMe };
  const given = Object.entries(others).filter(([, value]) => value !== undefined && value !== false);
  if (allSpaces && given.length > 0)
    throw wrong(`allSpaces: cannot be combined with ${given.map(([name]) => name).join(", ")}.`);
}

function isActiveState(state: string): boolean {
  return ACTIVE.some((one) => one === state);
}

function inSpace(tasks: readonly Task[], { space }: Pick<CallContext, "space">): readonly Task[] {
  return tasks.filter(({ SpaceId }) => !SpaceId || SpaceId === space.ref.id);
}

async function waitingForCaller({
  octopus,
  cache,
  space,
}: Pick<CallContext, "octopus" | "cache" | "space">): Promise<readonly Interruption[]> {
  const me = await cache.shared("/api/users/me").remember("whole", () => octopus.get("/api/users/me"));
  return (await scanForUser(space.client, { pendingOnly: true }, me.Id)).mine;
}

/** All tasks that are not done, counted and then cut to a page. */
function activeTasks(
  items: readonly Found[],
  { args, mine }: { readonly args: Args; readonly mine: readonly Interruption[] | undefined },
  context: CallContext<unknown>,
): Findings<Found, Result> {
  return foundParts(items, async (open) => {
    const tasks = open.map(({ item }) => item.task);
    const view = await viewOf(tasks, open[0]?.item.around, mine, context);
    const next = args.skip + args.take;
    return {
      counts: countTasks(tasks, view),
      items: tasks.slice(args.skip, next).map((task) => renderRow(task, view)),
      total: tasks.length,
      ...(next < tasks.length ? { next } : {}),
      ...present({
        hint: view.pending.size > 0 ? "A task that waits for a person does not go on by itself." : null,
      }),
    };
  });
}

/** A page of a longer list. */
function pageOfTasks(
  items: readonly Found[],
  { args, total }: { readonly args: Args; readonly total: number },
  context: CallContext<unknown>,
): Findings<Found, Result> {
  return {
    items,
    askedFor: false,
    page: { total, skip: args.skip },
    render: async (open, facts) => {
      const tasks = open.map(({ item }) => item.task);
      const view = await viewOf(tasks, open[0]?.item.around, undefined, context);
      return {
        counts: countTasks(tasks, view),
        items: tasks.map((task) => renderRow(task, view)),
        ...present({ total: facts.total, next: facts.next }),
      };
    },
  };
}

/** What the rows show beside the tasks themselves. Only open tasks come here, so that no closed one is named. */
async function viewOf(
  tasks: readonly Task[],
  around: Around | undefined,
  mine: readonly Interruption[] | undefined,
  context: CallContext<unknown>,
): Promise<RowView> {
  const waits = inSpace(tasks, context).some(({ HasPendingInterruptions }) => HasPendingInterruptions);
  const pending = mine ?? (waits ? await readPending(context) : []);
  const destinations: Destinations = around?.destinations ?? new Map();
  return {
    pending: await namedPending(pending, tasks, context),
    isScheduled: ({ State, QueueTime }) => State === "Queued" && Date.parse(QueueTime ?? "") > context.now(),
    before: tasksBefore(tasks, destinations),
    spaceName: (id) =>
      id === context.space.ref.id ? undefined : (around?.spaces?.find(({ Id }) => Id === id)?.Name ?? id),
  };
}
