/** Decides about items by their owners. */
import type { SpaceClient } from "@octo/api-client";
import type { Targets } from "@octo/policy";
import type { OpenItem } from "./findings.ts";
import { mergeOwners, type Owner } from "./owner.ts";
import type { ReadRules } from "./read-rules.ts";

/** What the filter asks the policy. */
export interface ReadPolicy {
  /** Asks about targets that a caller asked for. @throws ToolError `denied` when a rule closes them. */
  decide(targets: Targets): unknown;
  /** Whether a call may read what belongs to these targets. */
  permits(targets: Targets): boolean;
}

/** The reading rules, the policy and the space of one call. */
export interface ReadContext {
  readonly rules: ReadRules;
  readonly policy: ReadPolicy;
  /** The client of the space that the call works in, once that is known. */
  space(): SpaceClient | undefined;
}

/** The filter of one call. */
export interface ItemFilter {
  /** True when items or parts were decided one by one, so that some of them may have been left out. */
  hasParts(): boolean;
  /** The items of which an owner is open. `owners` has the owners of each item, in the same order. */
  openItems<Item>(
    items: readonly Item[],
    owners: readonly (readonly Owner[])[],
  ): Promise<readonly (OpenItem<Item> & { readonly at: number })[]>;
  /**
   * Asks the policy about owners that were asked for.
   * @throws ToolError `denied` when a rule closes one of them.
   */
  authorize(owners: readonly Owner[]): Promise<void>;
}

/** Opens the filter of one call. */
export function createItemFilter(context: ReadContext): ItemFilter {
  let hasParts = false;
  const { rules, policy } = context;
  return {
    hasParts: () => hasParts,
    async openItems(items, owners) {
      hasParts ||= rules.any;
      const decisions = (await areOpen(context, owners.flat())).values();
      return items.flatMap((item, at) => {
        const all = owners[at] ?? [];
        const left = all.filter(() => decisions.next().value === true);
        return left.length > 0 ? [{ item, owners: left, at }] : [];
      });
    },
    async authorize(owners) {
      for (const owner of owners) policy.decide(await rules.targetsOf(owner, context.space()));
    },
  };
}

/** Decides owners together: one look-up of names for all of them, and one decision for each different owner. */
async function areOpen(
  { rules, policy, space }: ReadContext,
  owners: readonly Owner[],
): Promise<readonly boolean[]> {
  if (!rules.any) return owners.map(() => true);
  await rules.targetsOf(mergeOwners(owners), space());
  const decisions = new Map<string, boolean>();
  return Promise.all(
    owners.map(async (owner) => {
      const targets = await rules.targetsOf(owner, space());
      const key = JSON.stringify(targets);
      const decision = decisions.get(key) ?? policy.permits(targets);
      decisions.set(key, decision);
      return decision;
    }),
  );
}
