/** Which steps two snapshots of a deployment process have differently. */
import type { components } from "@octo/api-client";
import { canonicalJson } from "@octo/cut-json";
import { present } from "../../../fields.ts";
import type { CallContext } from "../../../pipeline/context.ts";

type Process = components["schemas"]["DeploymentProcess"];
type Step = components["schemas"]["DeploymentStep"];

/** Reads both snapshots, which never change, and compares them; undefined where they could not be read. */
export async function processDifferences(
  [old, young]: readonly [string, string],
  context: Pick<CallContext, "space" | "cache" | "parts">,
) {
  return context.parts.read("steps of both processes", async () => {
    const [before, after] = await Promise.all([readProcess(old, context), readProcess(young, context)]);
    return compareSteps(before.Steps, after.Steps);
  });
}

function readProcess(id: string, { space, cache }: Pick<CallContext, "space" | "cache">): Promise<Process> {
  return cache
    .shared(`/api/${space.ref.id}/deploymentprocesses/${encodeURIComponent(id)}`)
    .remember("whole", () => space.client.get("/api/{spaceId}/deploymentprocesses/{id}", { path: { id } }));
}

/** The names of the steps that were added, removed and changed, by their ids. A renamed step has both of its names. */
export function compareSteps(
  before: readonly Step[] | null | undefined,
  after: readonly Step[] | null | undefined,
) {
  const [old, young] = [byId(before), byId(after)];
  const both = [...young].flatMap(([id, step]) => {
    const was = old.get(id);
    return was ? [{ was, is: step }] : [];
  });
  const order = (steps: ReadonlyMap<string, Step>) =>
    [...steps.keys()].filter((id) => old.has(id) && young.has(id)).join();
  return present({
    added: [...young].filter(([id]) => !old.has(id)).map(([, { Name }]) => Name),
    removed: [...old].filter(([id]) => !young.has(id)).map(([, { Name }]) => Name),
    changed: both
      .filter(({ was, is }) => canonicalJson(was) !== canonicalJson(is))
      .map(({ was, is }) => (was.Name === is.Name ? is.Name : `${is.Name} (was ${was.Name})`)),
    isOrderChanged: order(old) === order(young) ? null : true,
  });
}

function byId(steps: readonly Step[] | null | undefined): ReadonlyMap<string, Step> {
  return new Map((steps ?? []).map((step) => [step.Id ?? step.Name, step]));
}
