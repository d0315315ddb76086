/** What a plan says of parts that could not be read. A person decides without them, and so has to know. */
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";

/** The label of that fact. */
export const MISSING_LABEL = "Could not be read";

/** A fact that names what is missing from a plan; none when everything was read. */
export function missingFacts({ parts }: Pick<CallContext, "parts">): readonly PlanFact[] {
  const names = parts.named();
  return names.length > 0 ? [{ label: MISSING_LABEL, value: names }] : [];
}
