/** Environments that the lifecycle deploys to by itself, as the policy and a plan need them. */
import { isOctopusError, type Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { nameWithId } from "../../text/names.ts";

/** An environment by its reference, or by its id alone when the key may not read it. */
export type AutomaticEnvironment = Ref | { readonly id: string };

/** The environments with their names, by which rules can name them. */
export function namedEnvironments(
  ids: readonly string[],
  { lookups }: Pick<CallContext, "lookups">,
): Promise<readonly AutomaticEnvironment[]> {
  return Promise.all(
    ids.map(async (id) => {
      try {
        return await lookups.find("environment", id);
      } catch (error) {
        // The policy treats an environment of which only the id is known as one that any rule by name may mean.
        if (isOctopusError(error) || error instanceof ToolError) return { id };
        throw error;
      }
    }),
  );
}

/** A fact for a plan; none when nothing follows. */
export function automaticFacts(
  label: string,
  environments: readonly AutomaticEnvironment[],
): readonly PlanFact[] {
  if (environments.length === 0) return [];
  return [{ label, value: environments.map((one) => ("name" in one ? nameWithId(one) : one.id)) }];
}
