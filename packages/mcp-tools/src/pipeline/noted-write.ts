/** What the journal notes about the write of a call. */
import type { Call } from "./call.ts";
import type { WriteNote } from "./write-note.ts";

const MOST_TASKS = 10;
/** The clocks of this server and of Octopus may differ by so many milliseconds. */
const CLOCKS_MS = 30_000;

/** Opens the note of a write that is planned now. */
export function openWriteNote(call: Call): WriteNote {
  const { kit, compiled, args, caller } = call;
  return kit.journal.open({
    server: kit.client.server.base,
    principal: caller.principal ?? "",
    tool: compiled.tool.name,
    args,
    isKept: caller.transport === "tool-contract",
    tasksSince: (at) => tasksSince(call, at),
  });
}

/**
 * The ids of the tasks of the space that began since a time, so that a write of unknown outcome can be looked for. Where a rule
 * closes something to reading there are none, because the ids would say how much happened there.
 */
async function tasksSince({ space, kit }: Call, at: number): Promise<readonly string[]> {
  if (!space || kit.readRules.any) return [];
  const fromQueueDate = new Date(at - CLOCKS_MS).toISOString();
  try {
    const { Items } = await space.client.get("/api/{spaceId}/tasks", {
      query: { take: MOST_TASKS, fromQueueDate },
    });
    return Items.map(({ Id }) => Id).filter((id): id is string => typeof id === "string");
  } catch {
    // The error says what is known without the tasks, too.
    return [];
  }
}
