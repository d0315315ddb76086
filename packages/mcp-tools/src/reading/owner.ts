/**
 * What a thing in Octopus belongs to. Reading rules of the operator close spaces, projects, environments and tenants;
 * a thing is closed when one of its owners is.
 */
import type { RefKind } from "@octo/api-client";
import type { Target } from "@octo/policy";

/** Kinds of owners within a space. */
export type OwnerKind = "projects" | "environments" | "tenants";

/** An owner as a list of the server gives it: its id, or more where more is known. Absent owners are passed over. */
export type OwnerRef = string | Target | null | undefined;

/** Everything that one thing belongs to. An empty owner means that the thing belongs to its space alone. */
export type Owner = { readonly [kind in OwnerKind | "spaces"]?: readonly OwnerRef[] };

/** An owner that nobody can name. A rule that could match it does, because unknown is not absent. */
export const UNKNOWN_OWNER: Target = {};

/** The owner that a thing always has. Where the server does not say which it is, it is unknown. */
export function requiredOwner(id: string | null | undefined): OwnerRef {
  return id || UNKNOWN_OWNER;
}

/** The kinds of owners within a space, in the order in which messages name them. */
export const OWNER_KINDS: readonly OwnerKind[] = ["projects", "environments", "tenants"];

/** The word in which the directory and the policy's rules know a kind of owner. */
export const RULE_FIELD: Readonly<Record<OwnerKind, Exclude<RefKind, "space">>> = {
  projects: "project",
  environments: "environment",
  tenants: "tenant",
};

/** The owners of several things together. */
export function mergeOwners(owners: readonly Owner[]): Owner {
  const all = (kind: OwnerKind) => owners.flatMap((one) => one[kind] ?? []);
  return { projects: all("projects"), environments: all("environments"), tenants: all("tenants") };
}
