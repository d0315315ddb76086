/**
 * Whether a person may decide about a write. Nobody decides about a write of their own, and a person who signed in with an
 * Octopus key approves only what Octopus lets them do themselves.
 */
import type { Approval } from "./approval.ts";
import { type Grants, grantsAllow } from "./grants.ts";

/** A person on the approval page. */
export interface Decider {
  /** `octopus:Users-31`, `oauth:issuer:subject` or `local`. */
  readonly id: string;
  readonly name: string;
  /** The id of the person's Octopus user, where they signed in with an Octopus key. */
  readonly octopusUser?: string;
  /** The verified address of the person, where the issuer gives one. */
  readonly email?: string;
  readonly mayApproveProtected: boolean;
  /** What Octopus lets the person do; present exactly where they signed in with an Octopus key. */
  readonly grantsIn?: (spaceId: string) => Promise<Grants | undefined>;
}

/** Whether the person may decide, or why not. */
export type MayDecide = { readonly ok: true } | { readonly ok: false; readonly problem: string };

const MAY: MayDecide = { ok: true };
const no = (problem: string): MayDecide => ({ ok: false, problem });

/** Whether the person may see the approval. With an Octopus key that is what Octopus lets them do; others see them all. */
export async function maySee(approval: Approval, decider: Decider): Promise<boolean> {
  return decider.grantsIn === undefined || (await isAllowedByOctopus(approval, decider));
}

/** Whether the person may approve or reject. */
export async function checkDecider(approval: Approval, decider: Decider): Promise<MayDecide> {
  const own = ownProblem(approval, decider);
  if (own) return no(own);
  if (approval.isProtected && !decider.mayApproveProtected)
    return no("You may not decide about protected environments.");
  if (!(await maySee(approval, decider)))
    return no("Octopus does not let your user do this, so you cannot approve it.");
  return MAY;
}

function ownProblem({ asker }: Approval, decider: Decider): string | undefined {
  const isOwn = "This write was asked for with your own credential. Another person has to decide.";
  if (asker.principal !== undefined && asker.principal === decider.id) return isOwn;
  const user = asker.octopusUser;
  if (user?.email && decider.email && user.email.toLowerCase() === decider.email.toLowerCase()) return isOwn;
  if (decider.octopusUser === undefined) return undefined;
  if (user === undefined)
    return "Octopus does not say which user asks for this write, so nobody with an Octopus key can decide about it.";
  return user.id.toLowerCase() === decider.octopusUser.toLowerCase() ? isOwn : undefined;
}

async function isAllowedByOctopus(approval: Approval, { grantsIn }: Decider): Promise<boolean> {
  // A write that names no space, or one whose id is not known, could be about the whole server: only an administrator may
  // decide about that.
  const spaces = approval.targets.spaces?.map(({ id }) => id ?? "") ?? [];
  const asked = spaces.length === 0 ? [""] : spaces;
  for (const space of asked) {
    const grants = await grantsIn?.(space);
    if (!grants || !grantsAllow(grants, approval, space)) return false;
  }
  return true;
}
