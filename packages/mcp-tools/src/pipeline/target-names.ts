/**
 * Finds out what a request is about, where a rule needs more than the request says. A rule may name a project by name
 * while a request names it by id: without its name the policy has to assume that the rule means it.
 *
 * The requests of these look-ups read ids, names and slugs alone, also of what a rule closes. What they read decides
 * about a call and never reaches its caller.
 */
import { type Directory, isOctopusError, type OctopusClient, type Ref, type RefKind } from "@octo/api-client";
import {
  type HttpAction,
  namedTargets,
  type Policy,
  type Target,
  type Targets,
  type Tier,
} from "@octo/policy";

/** Names the targets of requests. */
export interface TargetNames {
  /** What the server knows of the targets that a request names; nothing where no rule needs it. */
  identitiesOf(action: HttpAction, tier: Tier): Promise<Targets>;
}

/** What the look-ups work with. */
export interface NameSource {
  readonly policy: Policy;
  readonly directory: Directory;
  /** Sends the requests of look-ups, which no rule closes. */
  readonly client: OctopusClient;
  /** Whether the call may read in a space at all. In a closed space nothing is looked up. */
  mayRead(space: Target): boolean;
}

const KIND_OF = { projects: "project", environments: "environment", tenants: "tenant" } as const;
type Within = keyof typeof KIND_OF;
const WITHIN: readonly Within[] = ["projects", "environments", "tenants"];

/** Creates the look-ups of one call. */
export function createTargetNames({ policy, directory, client, mayRead }: NameSource): TargetNames {
  const { rules = [], routes } = policy.config;
  const isRuled = (kind: RefKind) => rules.some((rule) => rule[kind] !== undefined);
  // A rename between plan and write decides, so that names for a write are never taken from the cache.
  const meanings = (kind: RefKind, target: Target, spaceId: string, tier: Tier) =>
    directory
      .meanings(client, kind, textOf(target), { spaceId, fresh: tier !== "read" })
      .catch(unknownIfUnreadable);

  async function spacesOf(named: readonly Target[], tier: Tier): Promise<readonly Target[]> {
    // What a rule names is looked up in a space by the id of the space, and a path may have its slug.
    const needsIds =
      named.some(({ id }) => id === undefined) && WITHIN.some((kind) => isRuled(KIND_OF[kind]));
    if (!isRuled("space") && !needsIds) return named;
    const found = await Promise.all(named.map((target) => meanings("space", target, "", tier)));
    return found.flat();
  }

  return {
    async identitiesOf(action, tier) {
      const named = namedTargets(routes, action);
      const spaces = await spacesOf(named.spaces ?? [], tier);
      const open = spaces.filter(mayRead);
      const identities: { [kind in Within | "spaces"]?: readonly Target[] } = { spaces };
      for (const dimension of WITHIN) {
        const kind = KIND_OF[dimension];
        const targets = isRuled(kind) ? (named[dimension] ?? []) : [];
        const found = open.flatMap((space) =>
          targets.map((target): Promise<readonly Ref[]> => meanings(kind, target, textOf(space), tier)),
        );
        identities[dimension] = (await Promise.all(found)).flat();
      }
      return identities;
    },
  };
}

/** What cannot be read stays unknown, and the policy decides about that. */
function unknownIfUnreadable(error: unknown): readonly Ref[] {
  if (isOctopusError(error)) return [];
  throw error;
}

function textOf({ id, slug, name }: Target): string {
  return id ?? slug ?? name ?? "";
}
