/** Starts a task on the simulator as another client would, so that a test has one that is no deployment. */
import type { Bench } from "../harness.ts";

/** Starts a task in the default space, and returns its id. The journal is empty afterwards. */
export async function startTask({ simulator }: Pick<Bench, "simulator">, body: object): Promise<string> {
  const response = await fetch(`${simulator.url}/api/Spaces-1/tasks`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": simulator.apiKey, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { Id } = (await response.json()) as { Id?: string };
  if (!Id) throw new Error("the simulator started no task");
  simulator.journal.clear();
  return Id;
}
