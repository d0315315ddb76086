/**
 * Keeps lists and found things inside the fences of the policy. A list that names no environment in its arguments shows
 * things of all of them, so each item is judged by what it belongs to, once for each different answer.
 */
import type { BoundSpace, CallContext } from "./context.ts";
import type { Fences, Touched } from "./fences.ts";
import type { Judge } from "./judge.ts";

/** The part of a handler's view that this file answers for. */
export interface Visibility extends Pick<CallContext, "visible" | "touch"> {
  /** How many items were left out so far. */
  hidden(): number;
}

/** Opens the view of one call; `spaceOf` gives the space that it works in. */
export function createVisibility(
  fences: Fences,
  judge: Judge,
  spaceOf: () => BoundSpace | undefined,
): Visibility {
  let hidden = 0;
  const targetsOf = async (touched: Touched) => {
    const space = spaceOf();
    return space ? fences.targetsOf(touched, space.client) : {};
  };
  return {
    hidden: () => hidden,
    async visible(items, belongs) {
      if (!fences.any) return items;
      const touched = items.map(belongs);
      // One look-up for the whole list; the ones below find its answers.
      await targetsOf(mergeTouched(touched));
      const answers = new Map<string, boolean>();
      const open = await Promise.all(
        touched.map(async ({ spaces, ...one }) => {
          const targets = { ...(await targetsOf(one)), ...(spaces ? { spaces } : {}) };
          const key = JSON.stringify(targets);
          const answer = answers.get(key) ?? judge.permits(targets);
          answers.set(key, answer);
          return answer;
        }),
      );
      const kept = items.filter((_, at) => open[at]);
      hidden += items.length - kept.length;
      return kept;
    },
    touch: async (touched) => void judge.decide(await targetsOf(touched)),
  };
}

/** All ids of some things together. */
function mergeTouched(touched: readonly Touched[]): Touched {
  const ids = (kind: keyof Touched) => touched.flatMap((one) => one[kind] ?? []);
  return { projects: ids("projects"), environments: ids("environments"), tenants: ids("tenants") };
}
