/** Whether the space works on its task queue. In a space whose queue is stopped nothing starts until a person opens it. */
import type { CallContext } from "../../pipeline/context.ts";

/** A warning when the queue of the space is stopped. */
export async function queueWarnings({
  octopus,
  parts,
  space,
}: Pick<CallContext, "octopus" | "parts" | "space">): Promise<readonly string[]> {
  const read = () => octopus.get("/api/spaces/{id}", { path: { id: space.ref.id } });
  const found = await parts.read("task queue", read);
  return found?.TaskQueueStopped
    ? ["The task queue of this space is stopped: nothing starts until a person starts it again."]
    : [];
}
