/**
 * The variable sets of a project: its own, in the database and in Git, and those of its library sets. The sets
 * in the database come with one request. Names of library sets are remembered, values of variables never are.
 */
import type { components, Ref, SpaceClient } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import { inBatches } from "../../in-batches.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { atGitRef, type GitSettings, gitRefToRead, gitSettingsOf } from "./git-project.ts";

type Project = components["schemas"]["Project"];
type VariableSet = components["schemas"]["VariableSet"];

/** A variable set and where it comes from. */
export interface SourcedSet {
  readonly source: "database" | "git" | "library";
  readonly name?: string;
  readonly description?: string;
  readonly gitRef?: string;
  readonly set: VariableSet;
}

/** All variable sets that a project has or includes. */
export interface ProjectSets {
  readonly sets: readonly SourcedSet[];
  /** Names of included script modules, which have no variables. */
  readonly scriptModules: string[];
  /** Ids of included library sets that the caller may not see. */
  readonly unreadable: string[];
}

/** What is remembered of a library set. */
interface LibrarySet {
  readonly name: string;
  readonly description: string | undefined;
  readonly isModule: boolean;
  readonly setId: string | undefined;
}

/**
 * Reads all variable sets of a project, with their values.
 * @throws ToolError `input` when a Git reference is given for variables that are not in Git.
 */
export async function readSets(
  project: Project,
  ref: Ref,
  gitRef: string | undefined,
  context: Pick<CallContext, "space" | "cache" | "parts">,
): Promise<ProjectSets> {
  const { parts } = context;
  const { client } = context.space;
  const git = gitSettingsOf(project);
  const at = gitRefOf(git, ref, gitRef);
  const ids = project.IncludedLibraryVariableSetIds ?? [];
  const libraries =
    (await parts.read("names of the library sets", () => readLibrarySets(ids, context))) ?? new Map();
  const setIds = [project.VariableSetId, ...[...libraries.values()].map(({ setId }) => setId)];
  const [inGit, values] = await Promise.all([
    at === undefined ? undefined : readInGit(at, ref, client),
    parts.read("library sets", () => readValues(setIds, client)).then((sets) => sets ?? new Map()),
  ]);
  const known = values.get(project.VariableSetId ?? "");
  // The variables in Git are what a Git project is asked for; the set in the database holds only its sensitive values.
  const own =
    known ??
    (inGit
      ? await parts.read("variables in the database", () => readAlone(project, client))
      : await readAlone(project, client));
  const included = ids.flatMap((id) => libraries.get(id) ?? []);
  const library = included.flatMap(({ name, description, isModule, setId }): SourcedSet[] => {
    const set = isModule ? undefined : values.get(setId ?? "");
    return set ? [{ source: "library", name, ...(description ? { description } : {}), set }] : [];
  });
  return {
    sets: [
      ...(inGit && at !== undefined ? [{ source: "git" as const, gitRef: at, set: inGit }] : []),
      ...(own ? [{ source: "database" as const, set: own }] : []),
      ...library,
    ],
    scriptModules: included.filter(({ isModule }) => isModule).map(({ name }) => name),
    unreadable: ids.filter((id) => {
      const found = libraries.get(id);
      return !found?.isModule && !values.has(found?.setId ?? "");
    }),
  };
}

function gitRefOf(git: GitSettings | undefined, ref: Ref, wanted: string | undefined): string | undefined {
  if (git?.variablesAreInGit) return gitRefToRead(wanted, git);
  if (wanted)
    throw new ToolError({
      code: "input",
      message: `gitRef: ${ref.name} keeps its variables in the database.`,
      hint: "Leave out gitRef.",
    });
  return undefined;
}

function readInGit(gitRef: string, ref: Ref, client: SpaceClient): Promise<VariableSet> {
  const path = { projectId: ref.id, gitRef };
  const response = client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/variables", { path });
  return atGitRef(response, { field: "gitRef", text: gitRef, project: ref }, client);
}

async function readLibrarySets(
  ids: readonly string[],
  { space, cache }: Pick<CallContext, "space" | "cache">,
): Promise<ReadonlyMap<string, LibrarySet>> {
  return cache.rememberEach(`library-set/${space.ref.id}`, ids, async (unknown) => {
    const query = { ids: [...unknown], take: unknown.length };
    const { Items } = await space.client.get("/api/{spaceId}/libraryvariablesets", { query });
    return Items.map(({ Id, Name, Description, ContentType, VariableSetId }) => {
      const facts = {
        name: Name,
        description: Description || undefined,
        isModule: ContentType === "ScriptModule",
        setId: VariableSetId ?? undefined,
      };
      return [Id, facts] as const;
    });
  });
}

/** The most ids that fit into the address of one request. */
const BATCH = 100;

/** The sets of the database by id, without those that the caller may not see. */
async function readValues(
  ids: readonly (string | null | undefined)[],
  client: SpaceClient,
): Promise<ReadonlyMap<string, VariableSet>> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))];
  const responses = await Promise.all(
    inBatches(wanted, BATCH).map((batch) =>
      client.get("/api/{spaceId}/variables/all", { query: { ids: batch } }),
    ),
  );
  return new Map(responses.flat().map((set) => [set.Id ?? "", set]));
}

/** Reads the project's own set by itself when the list left it out, so that the error of the server says why. */
function readAlone({ Id, VariableSetId }: Project, client: SpaceClient): Promise<VariableSet> {
  return VariableSetId
    ? client.get("/api/{spaceId}/variables/{id}", { path: { id: VariableSetId } })
    : client.get("/api/{spaceId}/projects/{projectId}/variables", { path: { projectId: Id } });
}
