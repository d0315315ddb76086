/** What Octopus deploys by itself or by a step, as the policy and a plan need it: environments, and other projects. */
import { isOctopusError, type Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { nameWithId } from "../../text/names.ts";

/** A thing by its reference, or by its id alone when the key may not read it. */
export type Affected = Ref | { readonly id: string };

/** The things with their names, by which rules can name them. */
export function namedByIds(
  kind: "environment" | "project" | "tenant",
  ids: readonly string[],
  { lookups }: Pick<CallContext, "lookups">,
): Promise<readonly Affected[]> {
  return Promise.all(
    ids.map(async (id) => {
      try {
        return await lookups.find(kind, id);
      } catch (error) {
        // The policy treats a thing of which only the id is known as one that any rule by name may mean.
        if (isOctopusError(error) || error instanceof ToolError) return { id };
        throw error;
      }
    }),
  );
}

/** A fact for a plan; none when nothing follows. */
export function affectedFacts(label: string, things: readonly Affected[]): readonly PlanFact[] {
  if (things.length === 0) return [];
  return [{ label, value: things.map((one) => ("name" in one ? nameWithId(one) : one.id)) }];
}
