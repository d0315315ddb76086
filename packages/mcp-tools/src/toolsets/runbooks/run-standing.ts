/** How the last run of a runbook ended at its destinations, and what of it runs or waits there. */
import type { components } from "@octo/api-client";
import { groupBy } from "../../group-by.ts";
import type { PlanFact } from "../../plan.ts";
import { listOrOne } from "../../text/names.ts";
import type { Destination, ExecutionContext } from "../executions/destination.ts";
import { destinationName } from "../executions/destination-name.ts";
import type { Runbook } from "./runbook-source.ts";

type Run = components["schemas"]["RunbookDashboardItem"];

/** What a plan says of earlier runs. */
export interface RunStanding {
  readonly facts: readonly PlanFact[];
  readonly warnings: readonly string[];
}

const UNFINISHED = ["Queued", "Executing", "Cancelling"];
const TAKE = 500;
/** With more destinations a plan counts the last runs by how they ended. */
const LISTED = 12;

/** Reads the runs at the destinations: one request for any number of them. */
export async function readRunStanding(
  runbook: Runbook,
  destinations: readonly Destination[],
  { parts, space, refs }: ExecutionContext,
): Promise<RunStanding> {
  const page = await parts.read("earlier runs", () => {
    const query = {
      runbookIds: [runbook.Id],
      environmentIds: refs.environmentNames.map(({ id }) => id),
      take: TAKE,
    };
    return space.client.get("/api/{spaceId}/progression/runbooks/taskRuns", { query });
  });
  if (!page) return { facts: [], warnings: [] };
  const runs = page.Items;
  // Older runs than those of one page are not read, so that their absence says nothing.
  const never = runs.length < page.TotalResults ? `not in the last ${runs.length} runs` : "never";
  const newestFirst = [...runs].sort((a, b) => (b.Created ?? "").localeCompare(a.Created ?? ""));
  const byDestination = groupBy(newestFirst, ({ EnvironmentId, TenantId }) =>
    JSON.stringify([EnvironmentId ?? null, TenantId || null]),
  );
  const at = destinations.map((destination) => ({
    destination,
    runs:
      byDestination.get(JSON.stringify([destination.environment.id, destination.tenant?.id ?? null])) ?? [],
  }));
  return { facts: factsOf(at, never), warnings: warningsOf(at) };
}

interface RunsAt {
  readonly destination: Destination;
  readonly runs: readonly Run[];
}

function factsOf(all: readonly RunsAt[], never: string): readonly PlanFact[] {
  const words = ({ runs }: RunsAt) => {
    const last = runs.find(({ State }) => !UNFINISHED.includes(State ?? ""));
    return last ? `${last.State ?? "Unknown"}, ${last.Created ?? ""} (${last.TaskId ?? ""})` : never;
  };
  const listed =
    all.length > LISTED
      ? [...groupBy(all, (one) => words(one).split(",")[0] ?? "")].map(
          ([state, group]) => `${state}: ${group.length}`,
        )
      : all.map((one) =>
          all.length === 1 ? words(one) : `${destinationName(one.destination)}: ${words(one)}`,
        );
  return [{ label: "Last run", value: listOrOne(listed) }];
}

function warningsOf(all: readonly RunsAt[]): readonly string[] {
  const unfinished = all.flatMap(({ runs }) => runs.filter(({ State }) => UNFINISHED.includes(State ?? "")));
  if (unfinished.length === 0) return [];
  const tasks = unfinished.map(
    ({ TaskId, HasPendingInterruptions }) =>
      `${TaskId ?? ""}${HasPendingInterruptions ? " (waits for a person)" : ""}`,
  );
  return [`This runbook is queued or running there already: ${tasks.join(", ")}.`];
}
