/** Which variables two sets have differently. Variables are the same one when they have one id, whatever they are called. */
import type { components, Ref } from "@octo/api-client";
import { present } from "../../../fields.ts";
import type { CallContext } from "../../../pipeline/context.ts";
import type { Owner } from "../../../reading/owner.ts";
import { limitedTo, partsOf } from "../../../reading/parts.ts";
import { showValue } from "../../secret-value.ts";
import type { AuthorOf } from "./variable-authors.ts";

type VariableSet = components["schemas"]["VariableSet"];
type Variable = components["schemas"]["Variable"];

/** One variable that differs. Absent on one side: it was added or removed. */
interface Difference {
  readonly before: Variable | undefined;
  readonly after: Variable | undefined;
}

/** Two sets, and the set of the project as it is now, where that was read. */
export interface ComparedSets {
  readonly before: VariableSet;
  readonly after: VariableSet;
  readonly now?: VariableSet | undefined;
  /** Who changed a variable, where that was read. */
  readonly authors?: AuthorOf | undefined;
}

/**
 * The variables that differ, with their values on both sides. A variable of a closed environment or tenant is left out, and
 * a secret value is only said to differ where the server shows that it does.
 */
export function variableDifferences(
  { before, after, now, authors }: ComparedSets,
  project: Ref,
  { showVariableValues }: CallContext["output"],
) {
  const old = byId(before.Variables);
  const young = byId(after.Variables);
  const today = byId(now?.Variables);
  const all = [...new Set([...old.keys(), ...young.keys()])]
    .map((id): Difference => ({ before: old.get(id), after: young.get(id) }))
    .filter(differs);
  const names = environmentNames([before, after]);
  return partsOf(
    all,
    ({ before, after }) => ownersOf([before, after, today.get((after ?? before)?.Id ?? "")], project),
    ({ before, after }) => {
      const one = after ?? before;
      const current = today.get(one?.Id ?? "");
      return {
        name: one?.Name ?? "",
        ...(before ? shown("was", before, showVariableValues) : { added: true }),
        ...(after ? shown("is", after, showVariableValues) : { removed: true }),
        ...(now ? (current ? shown("now", current, showVariableValues) : { removedSince: true }) : {}),
        ...(authors ? authors(one?.Id ?? "") : {}),
        ...(one?.Scope?.Environment?.length
          ? {
              environments: limitedTo(
                one.Scope.Environment,
                { projects: [project] },
                (id) => names.get(id) ?? id,
              ),
            }
          : {}),
        ...(before && after && !appliesAlike(before, after) ? { appliesElsewhere: true } : {}),
      };
    },
  );
}

function byId(variables: readonly Variable[] | null | undefined): ReadonlyMap<string, Variable> {
  return new Map((variables ?? []).map((one, at) => [one.Id ?? `${one.Name} ${at}`, one]));
}

function differs({ before, after }: Difference): boolean {
  if (!before || !after) return true;
  return before.Value !== after.Value || before.Name !== after.Name || !appliesAlike(before, after);
}

function appliesAlike(one: Variable, other: Variable): boolean {
  return JSON.stringify(one.Scope ?? {}) === JSON.stringify(other.Scope ?? {});
}

/** The value under a name of the result; a word in its place where it is secret. */
function shown(label: "was" | "is" | "now", variable: Variable, showAll: boolean): Record<string, string> {
  const { Name: name, Value: value, IsSensitive, Type } = variable;
  const found = showValue(
    { name: name ?? "", value, isSensitive: IsSensitive || Type === "Sensitive" },
    showAll,
  );
  return { [label]: found.value ?? (found.isSensitive || found.hidden ? "a secret" : "") };
}

/**
 * A variable is shown where it applies in an open environment and for an open tenant. Where the sides apply in different
 * ones, a side may be about closed things alone, so that each of them has to be open.
 */
function ownersOf(sides: readonly (Variable | undefined)[], project: Ref): readonly Owner[] {
  const given = sides.filter((side) => side !== undefined);
  const of = (kind: "Environment" | "Tenant") => [
    ...new Set(given.flatMap((one) => one.Scope?.[kind] ?? [])),
  ];
  const [environments, tenants] = [of("Environment"), of("Tenant")];
  const [first] = given;
  if (first && !given.every((one) => appliesAlike(first, one)))
    return [{ projects: [project], environments, tenants }];
  const some = (ids: readonly string[]) => (ids.length > 0 ? ids : [undefined]);
  return some(environments).flatMap((environment) =>
    some(tenants).map((tenant) => ({ projects: [project], environments: [environment], tenants: [tenant] })),
  );
}

function environmentNames(sets: readonly VariableSet[]): ReadonlyMap<string, string> {
  const all = sets.flatMap(({ ScopeValues }) => ScopeValues?.Environments ?? []);
  return new Map(all.flatMap(({ Id, Name }) => (Id && Name ? [[Id, Name] as const] : [])));
}

/** Whether two releases took the same snapshot; undefined where one of them names none. */
export function isSameId(
  one: string | null | undefined,
  other: string | null | undefined,
): boolean | undefined {
  return one && other ? one === other : undefined;
}

/** Facts of a comparison of snapshots that need no reading. */
export function snapshotFacts(
  before: components["schemas"]["Release"],
  after: components["schemas"]["Release"],
) {
  const word = (same: boolean | undefined) => (same === undefined ? null : same ? "same" : "changed");
  const libraries = (release: components["schemas"]["Release"]) =>
    [...(release.LibraryVariableSetSnapshotIds ?? [])].sort().join();
  return present({
    process: word(
      isSameId(before.ProjectDeploymentProcessSnapshotId, after.ProjectDeploymentProcessSnapshotId),
    ),
    libraryVariableSets: libraries(before) === libraries(after) ? "same" : "changed",
    channel: word(isSameId(before.ChannelId, after.ChannelId)),
  });
}
