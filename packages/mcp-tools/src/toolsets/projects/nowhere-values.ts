/**
 * Values of variables that apply nowhere: what their scope names no longer exists, or the project runs in none of its
 * environments. What the server does not say is unknown, and no reason to say that a value applies nowhere.
 */
import type { components } from "@octo/api-client";
import { inBatches } from "../../in-batches.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { showApiValue } from "../secret-value.ts";
import type { Project, ReadSet } from "./configuration-documents.ts";
import type { ConfigurationFinding } from "./configuration-finding.ts";
import { ownersIn } from "./configuration-owners.ts";
import type { ConfigurationSources } from "./configuration-sources.ts";
import { type ConfigurationKind, isSecret, shownName } from "./configuration-texts.ts";
import { type Reach, reachOfProjects, readReach } from "./lifecycle-reach.ts";
import { environmentsOf, tenantsOf, type Variable } from "./variable-summary.ts";

type Context = Pick<CallContext, "space" | "parts" | "progress" | "output">;
type ScopeValues = components["schemas"]["VariableScopeValues"];

/** A value that applies nowhere, with the environments of its scope. */
export interface NowhereValue extends ConfigurationFinding {
  readonly variable: Variable;
}

/** Finds the values that apply nowhere, among the variables of projects and library sets. */
export async function nowhereIn(
  kinds: readonly ConfigurationKind[],
  sources: ConfigurationSources,
  context: Context,
): Promise<readonly NowhereValue[]> {
  const [projects, reach, steps, own, library] = await Promise.all([
    sources.projects(),
    readReach(sources, context),
    readStepIds(sources),
    kinds.includes("variables") ? sources.projectSets() : undefined,
    kinds.includes("librarySets") ? sources.librarySets() : undefined,
  ]);
  const sets = [...(own?.items ?? []), ...(library?.items ?? [])];
  const tenants = await readTenants(sets, context);
  return sets.flatMap((read) => {
    const users = usersOf(read, projects.items);
    const known = knownTo(read, { tenants, steps: steps.get(read.projectId ?? "") });
    const isAlone = users.length === 0 || !projects.isWhole;
    return nowhereOfSet(read, known, isAlone ? "all" : reachOfProjects(users, reach), context);
  });
}

/** The projects that use a set. */
function usersOf({ projectId, library }: ReadSet, projects: readonly Project[]): readonly Project[] {
  return projects.filter(({ Id, IncludedLibraryVariableSetIds: ids }) =>
    library ? (ids ?? []).includes(library.Id) : Id === projectId,
  );
}

/** The ids, slugs and names of the steps of each project of which all steps were read. */
async function readStepIds(sources: ConfigurationSources): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const [projects, processes, books, runbooks] = await Promise.all([
    sources.projects(),
    sources.processes(),
    sources.runbookProcesses(),
    sources.runbooks(),
  ]);
  const lists = [processes, books, runbooks];
  if (!books.isWhole || !runbooks.isWhole) return new Map();
  const read = projects.items.filter(({ Id }) => !lists.some(({ unread }) => unread?.has(Id)));
  return new Map(
    read.flatMap(({ Id }) => {
      const own = processes.items.filter(({ projectId }) => projectId === Id);
      if (own.length === 0) return [];
      const steps = [...own, ...books.items.filter(({ projectId }) => projectId === Id)];
      const actions = steps.flatMap((one) => (one.steps ?? []).flatMap(({ Actions }) => Actions ?? []));
      const named = [...actions, ...runbooks.items.filter(({ ProjectId }) => ProjectId === Id)];
      return [[Id, new Set(named.flatMap((one) => [one.Id, one.Slug, one.Name].flatMap((id) => id ?? [])))]];
    }),
  );
}

const BATCH = 100;
/** The most tenants that are looked for; more are as good as unknown. */
const MOST_TENANTS = 1_000;

/** The ids of the tenants in scopes that exist; undefined where they could not be read. */
async function readTenants(
  sets: readonly ReadSet[],
  { space, parts }: Context,
): Promise<ReadonlySet<string> | undefined> {
  const ids = new Set(sets.flatMap(({ set }) => (set.Variables ?? []).flatMap((one) => tenantsOf(one))));
  if (ids.size > MOST_TENANTS) {
    parts.missing(`tenants of values: more than ${MOST_TENANTS}`);
    return undefined;
  }
  const read = await Promise.all(
    inBatches([...ids], BATCH).map((batch) =>
      parts.read("tenants of values", () =>
        space.client.get("/api/{spaceId}/tenants", { query: { ids: batch, take: BATCH } }),
      ),
    ),
  );
  if (!read.every((page) => Array.isArray(page?.Items))) return undefined;
  return new Set(read.flatMap((page) => page?.Items ?? []).map(({ Id }) => Id));
}

interface Beside {
  readonly tenants: ReadonlySet<string> | undefined;
  readonly steps: ReadonlySet<string> | undefined;
}

/** What a kind of scope is called, and what of it exists; undefined where that is not known. */
type Known = Readonly<
  Record<string, { readonly word: string; readonly ids: ReadonlySet<string> | undefined }>
>;

/** The lists of a set that have what exists, with the word for each kind. */
const LISTS: Readonly<Record<string, readonly [list: keyof ScopeValues, word: string]>> = {
  Environment: ["Environments", "environment"],
  Machine: ["Machines", "target"],
  Role: ["Roles", "target tag"],
  TargetRole: ["Roles", "target tag"],
  Channel: ["Channels", "channel"],
  TenantTag: ["TenantTags", "tenant tag"],
  Action: ["Actions", "step"],
  ProcessOwner: ["Processes", "process"],
};

function knownTo({ set }: ReadSet, { tenants, steps }: Beside): Known {
  const listed = Object.entries(LISTS).map(([kind, [list, word]]) => {
    const items = set.ScopeValues?.[list];
    const more = list === "Actions" || list === "Processes" ? steps : new Set<string>();
    const ids = items && more && new Set([...items.flatMap(wordsFor), ...more]);
    return [kind, { word, ids }] as const;
  });
  return { ...Object.fromEntries(listed), Tenant: { word: "tenant", ids: tenants } };
}

/** What a scope may name something by: its id, or in Git its slug. */
function wordsFor({ Id, Name }: { readonly Id: string; readonly Name?: string | null }): readonly string[] {
  return Name ? [Id, Name, slugOf(Name)] : [Id];
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

const ENVIRONMENT_ID = /^Environments-\d+$/;

function nowhereOfSet(
  read: ReadSet,
  known: Known,
  reach: Reach,
  { output }: Context,
): readonly NowhereValue[] {
  const clean = output.cleaner();
  return (read.set.Variables ?? []).flatMap((variable): NowhereValue[] => {
    const line = reasonOf(variable, known, reach);
    if (line === undefined) return [];
    const name = variable.Name ?? "";
    const { value } = isSecret(variable) ? {} : showApiValue(name, variable.Value, output.showVariableValues);
    return [
      {
        kind: read.library ? "librarySets" : "variables",
        projectId: read.projectId,
        name: shownName(read, name),
        line,
        // Cleaned as a whole, because a part of a secret is not known as one.
        value: value === undefined ? undefined : clean(value).join("\n"),
        variable,
        owners: ownersIn(read.projectId, variable),
      },
    ];
  });
}

/** Why a value applies nowhere; undefined where it applies somewhere, or where that is not known. */
function reasonOf(variable: Variable, known: Known, reach: Reach): string | undefined {
  const scope = Object.entries(variable.Scope ?? {});
  const gone = scope.flatMap(([kind, ids]) => {
    const { word, ids: existing } = known[kind] ?? {};
    const isGone = existing && ids?.length > 0 && ids.every((id) => !existing.has(id));
    return isGone && word ? [`no ${word} of its scope exists, or none that this key may see`] : [];
  });
  if (gone.length > 0) return gone.join("; ");
  const environments = environmentsOf(variable);
  const isReached = (id: string) => reach === "all" || reach.has(id) || !ENVIRONMENT_ID.test(id);
  if (environments.length === 0 || environments.some(isReached)) return undefined;
  return "no lifecycle and no runbook reaches its environments";
}
