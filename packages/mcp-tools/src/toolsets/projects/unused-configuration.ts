/**
 * Variables that nothing uses, library sets that no project includes, and step templates that no step uses. Something counts as
 * unused only where everything that could use it was read.
 */
import { groupBy } from "../../group-by.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { LibrarySet, Project, ReadSet } from "./configuration-documents.ts";
import type { ConfigurationFinding } from "./configuration-finding.ts";
import { ownersIn } from "./configuration-owners.ts";
import type { ConfigurationSources } from "./configuration-sources.ts";
import { type ConfigurationKind, shownName } from "./configuration-texts.ts";
import { type ProjectUses, readProjectUses } from "./project-uses.ts";
import { templateUses } from "./template-uses.ts";

type Context = Pick<CallContext, "space" | "parts">;

/** The most library sets whose uses are asked for one by one. */
const MOST_SETS = 20;

/** Finds what nothing uses, among the kinds that are asked for: first what is known to be unused. */
export async function unusedIn(
  kinds: readonly ConfigurationKind[],
  sources: ConfigurationSources,
  context: Context,
): Promise<readonly ConfigurationFinding[]> {
  const wantsVariables = kinds.includes("variables");
  const wantsSets = kinds.includes("librarySets");
  const [variables, templates] = await Promise.all([
    wantsVariables || wantsSets ? unusedVariables(sources, { wantsVariables, wantsSets }, context) : [],
    kinds.includes("templates") ? unusedTemplates(sources) : [],
  ]);
  const all = [...variables, ...templates];
  return [...all.filter((one) => !one.mayBeUsedBy), ...all.filter((one) => one.mayBeUsedBy)];
}

async function unusedTemplates(sources: ConfigurationSources): Promise<readonly ConfigurationFinding[]> {
  const { unused } = await templateUses(sources);
  return unused.map((name) => ({ kind: "templates", projectId: undefined, name, owners: [{}] }));
}

interface Wanted {
  readonly wantsVariables: boolean;
  readonly wantsSets: boolean;
}

async function unusedVariables(
  sources: ConfigurationSources,
  { wantsVariables, wantsSets }: Wanted,
  context: Context,
): Promise<readonly ConfigurationFinding[]> {
  const [projects, uses, own, library] = await Promise.all([
    sources.projects(),
    readProjectUses(sources),
    sources.projectSets(),
    sources.librarySets(),
  ]);
  if ([...uses.values()].some(({ isWhole }) => !isWhole))
    context.parts.missing("unused variables of some projects: not all that may use them could be read");
  const inProjects = own.items.flatMap((read) => {
    const one = uses.get(read.projectId ?? "");
    return one ? unusedOf(read, [one]) : [];
  });
  if (!wantsSets) return inProjects;
  const ofSets = library.items.flatMap((read) => {
    const including = includingOf(read.library, projects.items);
    const all = including.flatMap(({ Id }) => uses.get(Id) ?? []);
    return all.length === 0 || !projects.isWhole ? [] : unusedOf(read, all);
  });
  const sets = projects.isWhole ? await unusedSets(sources, projects.items, context) : [];
  return [...(wantsVariables ? inProjects : []), ...sets, ...ofSets];
}

function includingOf(library: LibrarySet | undefined, projects: readonly Project[]): readonly Project[] {
  return projects.filter(
    ({ IncludedLibraryVariableSetIds: ids }) => library && (ids ?? []).includes(library.Id),
  );
}

/** Variables that control Octopus itself, such as `Octopus.Action.Package.SkipIfAlreadyInstalled` or `OctopusPrintVariables`. */
const CONTROLS_OCTOPUS = /^Octopus/i;

/** The variables of a set that nothing in the given projects uses, each once. */
function unusedOf(read: ReadSet, projects: readonly ProjectUses[]): readonly ConfigurationFinding[] {
  if (!projects.every(({ isWhole }) => isWhole) || read.library?.ContentType === "ScriptModule") return [];
  const variables = (read.set.Variables ?? []).filter(({ Name }) => Name && !CONTROLS_OCTOPUS.test(Name));
  const byName = groupBy(variables, ({ Name }) => Name ?? "");
  const unseen = [...new Set(projects.flatMap(({ unseen: some }) => some))];
  return [...byName].flatMap(([name, values]) => {
    if (projects.some(({ uses }) => uses(name))) return [];
    return [
      {
        kind: read.library ? ("librarySets" as const) : ("variables" as const),
        projectId: read.projectId,
        name: shownName(read, name),
        mayBeUsedBy: unseen.length > 0 ? unseen.join(", ") : undefined,
        owners: values.flatMap((variable) => ownersIn(read.projectId, variable)),
      },
    ];
  });
}

/** Library sets that no project includes, neither one that was read nor one that this caller may not see. */
async function unusedSets(
  sources: ConfigurationSources,
  projects: readonly Project[],
  { space, parts }: Context,
): Promise<readonly ConfigurationFinding[]> {
  const { items } = await sources.libraries();
  const free = items.filter((one) => includingOf(one, projects).length === 0);
  if (free.length > MOST_SETS)
    parts.missing(`library sets that no project includes: only the first ${MOST_SETS} were looked at`);
  const found = await Promise.all(
    free.slice(0, MOST_SETS).map(async ({ Id, Name }) => {
      const uses = await parts.read("uses of library sets", () =>
        space.client.get("/api/{spaceId}/libraryvariablesets/{id}/usages", { path: { id: Id } }),
      );
      const isUsed =
        !uses || (uses.Projects ?? []).length > 0 || (uses.CountOfProjectsUserCannotSee ?? 0) > 0;
      return isUsed ? [] : [{ name: Name }];
    }),
  );
  return found.flat().map(({ name }) => ({
    kind: "librarySets",
    projectId: undefined,
    name,
    line: "included in no project",
    owners: [{}],
  }));
}
