/**
 * Keeps lists and found things inside the fences of the policy. A list that names no environment in its arguments shows
 * things of all of them, so each item is judged by what it belongs to, once for each different answer.
 */
import type { BoundSpace, CallContext } from "./context.ts";
import type { Belongings, FencedKind, Fences, Scope, Touched } from "./fences.ts";
import type { Judge } from "./judge.ts";

/** The part of a handler's view that this file answers for. */
export interface Visibility extends Pick<CallContext, "visible" | "visiblePage" | "visibleScopes" | "touch"> {
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
  const open = createOpenTest(fences, judge, spaceOf);
  const visible: Visibility["visible"] = async (items, belongs) => {
    if (!fences.any) return items;
    const answers = await open.all(items.map(belongs));
    const kept = items.filter((_, at) => answers[at]);
    hidden += items.length - kept.length;
    return kept;
  };
  return {
    hidden: () => hidden,
    visible,
    async visiblePage(items, belongs, { total, skip }) {
      const next = skip + items.length;
      const more = items.length > 0 && next < total ? { next } : {};
      const isTold =
        !fences.any || (items.length > 0 && !items.some((item) => isFenced(belongs(item), fences)));
      return { items: await visible(items, belongs), page: { ...(isTold ? { total } : {}), ...more } };
    },
    async visibleScopes(items, scopeOf) {
      if (!fences.any) return items.map((item) => ({ item, environments: scopeOf(item).environments }));
      const places = items.map((item) => placesOf(scopeOf(item)));
      const answers = (await open.all(places.flat())).values();
      const judged = items.map((item, at) => {
        const { environments } = scopeOf(item);
        const isOpen = (places[at] ?? []).map(() => answers.next().value === true);
        return { item, environments: environments.filter((_, one) => isOpen[one]), isOpen };
      });
      const kept = judged.filter(({ isOpen }) => isOpen.includes(true));
      const closed = kept.flatMap(({ isOpen }) => isOpen).filter((one) => !one).length;
      hidden += judged.length - kept.length + closed;
      return kept.map(({ item, environments }) => ({ item, environments }));
    },
    touch: async (touched) => void judge.decide(await open.targetsOf(touched)),
  };
}

/** Judges things by what they belong to, once for each different answer. */
function createOpenTest(fences: Fences, judge: Judge, spaceOf: () => BoundSpace | undefined) {
  const targetsOf = async (touched: Touched) => {
    const space = spaceOf();
    return space ? fences.targetsOf(touched, space.client) : {};
  };
  return {
    targetsOf,
    async all(touched: readonly Belongings[]): Promise<readonly boolean[]> {
      // One look-up for the whole list; the ones below find its answers.
      await targetsOf(mergeTouched(touched));
      const answers = new Map<string, boolean>();
      return Promise.all(
        touched.map(async ({ spaces, ...one }) => {
          const targets = { ...(await targetsOf(one)), ...(spaces ? { spaces } : {}) };
          const key = JSON.stringify(targets);
          const answer = answers.get(key) ?? judge.permits(targets);
          answers.set(key, answer);
          return answer;
        }),
      );
    },
  };
}

/** Where a thing applies: in each of its environments by itself, or, without any, wherever its project is. */
function placesOf({ environments, ...rest }: Scope): readonly Touched[] {
  return environments.length === 0 ? [rest] : environments.map((one) => ({ ...rest, environments: [one] }));
}

/** Whether a rule closes things of this kind, so that the server's count of them would tell of closed ones. */
function isFenced({ spaces, ...touched }: Belongings, fences: Fences): boolean {
  return (
    (spaces !== undefined && fences.spaces) ||
    (Object.keys(touched) as FencedKind[]).some((kind) => fences.kinds.has(kind))
  );
}

/** All ids of some things together. */
function mergeTouched(touched: readonly Touched[]): Touched {
  const ids = (kind: keyof Touched) => touched.flatMap((one) => one[kind] ?? []);
  return { projects: ids("projects"), environments: ids("environments"), tenants: ids("tenants") };
}
