/** A person who signs in with their own Octopus key: who they are, and what Octopus lets them do. */
import { isOctopusError, type OctopusClient } from "@octo/api-client";
import { type Decider, type Grants, readGrants } from "@octo/mcp-tools";
import type { Person, SignIn } from "./sign-ins.ts";

/** Whose key it is, or why nobody can sign in with it. */
export type KeyOwner =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly reason: "wrong" | "unavailable" };

/** Asks Octopus whose key it is. */
export async function ownerOfKey(client: OctopusClient): Promise<KeyOwner> {
  try {
    const me = await client.get("/api/users/me");
    if (!me.Id) return { ok: false, reason: "unavailable" };
    const person: Person = {
      id: `octopus:${me.Id}`,
      name: me.DisplayName || me.Username || me.Id,
      octopusUser: me.Id,
      // Octopus itself says below what the person may do.
      mayApproveProtected: true,
      ...(me.EmailAddress ? { email: me.EmailAddress } : {}),
    };
    return { ok: true, person };
  } catch (error) {
    const isWrong = isOctopusError(error) && (error.status === 401 || error.status === 403);
    return { ok: false, reason: isWrong ? "wrong" : "unavailable" };
  }
}

/** How long a page that stays open believes what Octopus lets a person do. */
const BELIEVED_MS = 60_000;

/** What a decider is made with. */
export interface DeciderOptions {
  readonly clientFor: ((key: string) => OctopusClient) | undefined;
  readonly now: () => number;
}

/**
 * The person of a sign-in as somebody who decides. One is made for each request, so that what Octopus lets the person do is
 * read again for each decision.
 */
export function deciderOf(
  { person, key }: Pick<SignIn, "person" | "key">,
  { clientFor, now }: DeciderOptions,
): Decider {
  const { octopusUser } = person;
  if (octopusUser === undefined) return person;
  const known = new Map<string, { readonly at: number; readonly grants: Promise<Grants | undefined> }>();
  const readIn = async (spaceId: string): Promise<Grants | undefined> => {
    if (key === undefined || clientFor === undefined) return undefined;
    try {
      return await readGrants(clientFor(key), octopusUser, spaceId);
    } catch (error) {
      if (isOctopusError(error)) return undefined;
      throw error;
    }
  };
  const grantsIn = (spaceId: string) => {
    const before = known.get(spaceId);
    if (before && now() - before.at < BELIEVED_MS) return before.grants;
    const grants = readIn(spaceId);
    known.set(spaceId, { at: now(), grants });
    return grants;
  };
  return { ...person, grantsIn };
}
