/**
 * Which of several values of a variable Octopus takes: the most specific one that applies. The order of the kinds is that of
 * the documentation of Octopus, "Scoping variables": step, target, target tag, tenant, tenant tag, environment, channel.
 */
import type { Variable } from "./variable-summary.ts";

/** The kinds of a scope, the most specific first. */
export const SCOPE_KINDS = [
  "Action",
  "Machine",
  "Role",
  "Tenant",
  "TenantTag",
  "Environment",
  "Channel",
  "ProcessOwner",
] as const;

/** Where a value is wanted: the ids that stand for each kind. A kind that is absent was not named by the caller. */
export type WantedScope = { readonly [kind in (typeof SCOPE_KINDS)[number]]?: readonly string[] };

/** Whether a value applies, and how specific it is. */
export type ScopeVerdict =
  | { readonly kind: "applies"; readonly rank: number }
  /** It applies elsewhere. */
  | { readonly kind: "elsewhere"; readonly because: string }
  /** It applies in some cases that the caller did not name, such as one step. */
  | { readonly kind: "depends"; readonly because: string; readonly rank: number };

type Scope = Variable["Scope"];

/** Holds the scope of a value against what is wanted. */
export function verdictOf(scope: Scope, wanted: WantedScope): ScopeVerdict {
  const own = SCOPE_KINDS.filter((kind) => (scope?.[kind] ?? []).length > 0);
  const isSame = (kind: (typeof SCOPE_KINDS)[number]) =>
    (scope?.[kind] ?? []).some((id) => wanted[kind]?.includes(id));
  const other = own.find((kind) => wanted[kind] !== undefined && !isSame(kind));
  if (other) return { kind: "elsewhere", because: other };
  const rank = own.reduce((sum, kind) => sum + 2 ** (SCOPE_KINDS.length - SCOPE_KINDS.indexOf(kind)), 0);
  const open = own.find((kind) => wanted[kind] === undefined);
  return open ? { kind: "depends", because: open, rank } : { kind: "applies", rank };
}
