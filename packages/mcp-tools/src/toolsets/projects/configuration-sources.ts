/**
 * The documents of a space's configuration: projects, variable sets and processes, in the database and on the default branches
 * of projects in Git. Each list is read once, and only when somebody asks for it.
 */
import { inBatches } from "../../in-batches.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type {
  LibrarySet,
  Project,
  ReadProcess,
  ReadSet,
  Runbook,
  Step,
  StepTemplate,
  VariableSet,
} from "./configuration-documents.ts";
import { type Pages, readPages } from "./configuration-pages.ts";
import { type GitDocuments, type GitPart, gitDocuments } from "./git-documents.ts";
import { gitSettingsOf } from "./git-project.ts";

export type SourceContext = Pick<CallContext, "space" | "parts" | "progress">;

/** The documents, each list read at the first call. */
export interface ConfigurationSources {
  /** The projects that the call is about. */
  projects(): Promise<Pages<Project>>;
  libraries(): Promise<Pages<LibrarySet>>;
  projectSets(): Promise<Pages<ReadSet>>;
  librarySets(): Promise<Pages<ReadSet>>;
  processes(): Promise<Pages<ReadProcess>>;
  runbookProcesses(): Promise<Pages<ReadProcess>>;
  runbooks(): Promise<Pages<Runbook>>;
  templates(): Promise<Pages<StepTemplate>>;
  /** The deployment settings of projects in Git, by the id of the project; what could not be read is absent. */
  gitSettings(): Promise<ReadonlyMap<string, unknown>>;
}

/** The most ids that fit into the address of one request. */
const BATCH = 100;

/** Opens the documents. `wanted` are the ids of the projects that the call names; empty for all. */
export function openSources(wanted: ReadonlySet<string>, context: SourceContext): ConfigurationSources {
  const { client } = context.space;
  const ids = wanted.size > 0 ? { ids: [...wanted] } : {};
  const projects = once(() =>
    readPages(
      "projects",
      (range) => client.get("/api/{spaceId}/projects", { query: { ...range, ...ids } }),
      context,
    ),
  );
  const git = once(async () => gitDocuments((await projects()).items, context));
  const libraries = once(() =>
    readPages(
      "library sets",
      (query) => client.get("/api/{spaceId}/libraryvariablesets", { query }),
      context,
    ),
  );
  return {
    projects,
    libraries,
    projectSets: once(async () => readProjectSets(await projects(), await git(), context)),
    librarySets: once(async () => readLibrarySets(await libraries(), context)),
    processes: once(async () => readProcesses(await projects(), await git(), context)),
    runbookProcesses: once(async () => readRunbookProcesses(await projects(), await git(), context)),
    runbooks: once(async () => readRunbooks(await git(), context)),
    gitSettings: once(async () => new Map((await (await git()).settings()).items)),
    templates: once(() =>
      readPages(
        "step templates",
        (query) => client.get("/api/{spaceId}/actiontemplates", { query }),
        context,
      ),
    ),
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}

/** The variables of projects. A project that keeps them in Git has its sensitive ones in the database. */
async function readProjectSets(
  { items: projects }: Pages<Project>,
  git: GitDocuments,
  context: SourceContext,
): Promise<Pages<ReadSet>> {
  const bySet = new Map(
    projects.map(({ Id, VariableSetId }) => [VariableSetId || `variableset-${Id}`, Id] as const),
  );
  const [stored, inGit] = await Promise.all([
    readSets([...bySet.keys()], "variables of the projects", context),
    git.sets(),
  ]);
  const own = stored.items.map((set) => ({ set, projectId: bySet.get(set.Id ?? ""), library: undefined }));
  return { items: [...inGit.items, ...own], isWhole: stored.isWhole, unread: inGit.unread };
}

async function readLibrarySets(
  { items: libraries, isWhole }: Pages<LibrarySet>,
  context: SourceContext,
): Promise<Pages<ReadSet>> {
  const bySet = new Map(
    libraries.flatMap((one) => (one.VariableSetId ? [[one.VariableSetId, one] as const] : [])),
  );
  const { items, isWhole: all } = await readSets([...bySet.keys()], "variables of the library sets", context);
  return {
    items: items.map((set) => ({ set, projectId: undefined, library: bySet.get(set.Id ?? "") })),
    isWhole: isWhole && all,
  };
}

async function readSets(
  ids: readonly string[],
  part: string,
  { space, parts, progress }: SourceContext,
): Promise<Pages<VariableSet>> {
  const batches = inBatches(ids, BATCH);
  if (batches.length > 1) progress(`Reading ${part}`, 0, batches.length);
  const read = await Promise.all(
    batches.map((batch) =>
      parts.read(part, () =>
        space.client.get("/api/{spaceId}/variables/all", { query: { ids: [...batch] } }),
      ),
    ),
  );
  return { items: read.flatMap((sets) => sets ?? []), isWhole: read.every((sets) => sets !== undefined) };
}

async function readProcesses(
  { items: projects }: Pages<Project>,
  git: GitDocuments,
  context: SourceContext,
): Promise<Pages<ReadProcess>> {
  const { client } = context.space;
  const [stored, inGit] = await Promise.all([
    readPages(
      "deployment processes",
      (query) => client.get("/api/{spaceId}/deploymentprocesses", { query }),
      context,
    ),
    git.processes(),
  ]);
  const versioned = new Set(projects.filter((one) => gitSettingsOf(one)).map(({ Id }) => Id));
  return joined(stored, inGit, ({ ProjectId }) => !versioned.has(ProjectId ?? ""));
}

async function readRunbookProcesses(
  { items: projects }: Pages<Project>,
  git: GitDocuments,
  context: SourceContext,
): Promise<Pages<ReadProcess>> {
  const { client } = context.space;
  const [stored, inGit] = await Promise.all([
    readPages(
      "runbook processes",
      (query) => client.get("/api/{spaceId}/runbookProcesses", { query }),
      context,
    ),
    git.runbookProcesses(),
  ]);
  const versioned = new Set(
    projects.filter((one) => gitSettingsOf(one)?.runbooksAreInGit).map(({ Id }) => Id),
  );
  return joined(stored, inGit, ({ ProjectId }) => !versioned.has(ProjectId ?? ""));
}

interface StoredProcess {
  readonly Id?: string | null;
  readonly ProjectId?: string | null;
  readonly Steps?: readonly Step[] | null;
}

/** The id of a process that a release or snapshot keeps, such as `deploymentprocess-Projects-1-s-5-XXXXX`. */
const FROZEN = /-s-\d+-/;

/** The processes of the database that count, and those in Git. A project in Git may have an old process in the database. */
function joined(
  stored: Pages<StoredProcess>,
  inGit: GitPart<ReadProcess>,
  counts: (process: StoredProcess) => boolean,
): Pages<ReadProcess> {
  const own = stored.items
    .filter((one) => counts(one) && !FROZEN.test(one.Id ?? ""))
    .map(({ ProjectId, Steps }) => ({ projectId: ProjectId ?? undefined, steps: Steps }));
  return { items: [...own, ...inGit.items], isWhole: stored.isWhole, unread: inGit.unread };
}

async function readRunbooks(git: GitDocuments, context: SourceContext): Promise<Pages<Runbook>> {
  const { client } = context.space;
  const [stored, inGit] = await Promise.all([
    readPages("runbooks", (query) => client.get("/api/{spaceId}/runbooks", { query }), context),
    git.runbooks(),
  ]);
  return { items: [...stored.items, ...inGit.items], isWhole: stored.isWhole, unread: inGit.unread };
}
