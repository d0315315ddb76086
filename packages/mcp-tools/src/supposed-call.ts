/** A call that nobody made, as a question to the policy: for commands and pages that say what would be decided. */
import type { Target, Targets } from "@octo/policy";
import type { ToolFact } from "./tool-facts.ts";

/** The kinds of targets that a person can name, with the list of targets that each fills. */
export const SUPPOSED_KINDS = {
  space: "spaces",
  project: "projects",
  environment: "environments",
  tenant: "tenants",
} as const satisfies Readonly<Record<string, keyof Targets>>;

/** A kind of target. */
export type SupposedKind = keyof typeof SUPPOSED_KINDS;

/** What is supposed about a call. */
export interface Supposed {
  /** The things by kind, each by id or name. An empty list: the call is about none. A kind that is left out is not known. */
  readonly targets: Readonly<Partial<Record<SupposedKind, readonly string[]>>>;
  /** Milliseconds since the epoch; not known when it is left out. */
  readonly at?: number | undefined;
}

/**
 * The question to a policy. A write can be about more than its arguments name, so that a kind that is not known is one unknown
 * target for it. A read is decided by what its arguments name, and its result is filtered.
 */
export function supposedCall({ name, toolset, tier }: ToolFact, { targets, at }: Supposed) {
  if (tier === "by-request") throw new RangeError(`${name} is decided for each request that it sends.`);
  const unknown: readonly Target[] = tier === "read" ? [] : [{}];
  const kinds = Object.keys(SUPPOSED_KINDS) as SupposedKind[];
  return {
    kind: "tool" as const,
    tool: name,
    toolset,
    tier,
    targets: Object.fromEntries(
      kinds.map((kind) => [
        SUPPOSED_KINDS[kind],
        targets[kind]?.map((text) => targetOf(kind, text)) ?? unknown,
      ]),
    ) as Targets,
    usage: { minute: 0, hour: 0, total: 0 },
    ...(at === undefined ? {} : { at }),
  };
}

/** Any text but an id of the kind may be a name. */
function targetOf(kind: SupposedKind, text: string): Target {
  return new RegExp(`^${kind}s-\\d+$`, "i").test(text) ? { id: text } : { name: text };
}
