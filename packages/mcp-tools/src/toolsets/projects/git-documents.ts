/** The variables, steps and runbooks on the default branches of projects in Git, within a bound of projects and runbooks. */
import type { components } from "@octo/api-client";
import { toToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { ReadProcess, ReadSet, Runbook } from "./configuration-documents.ts";
import { type GitSettings, gitRefToRead, gitSettingsOf } from "./git-project.ts";

type Project = components["schemas"]["Project"];
type Context = Pick<CallContext, "space" | "parts" | "progress">;

/** The most projects in Git that one call reads, with two requests each, or three where runbooks are in Git too. */
const MOST_PROJECTS = 20;
/** The most runbooks of one project in Git, one request each. */
const MOST_RUNBOOKS = 50;

/** What was read on the default branches. */
export interface GitPart<Item> {
  readonly items: readonly Item[];
  /** The ids of the projects in Git of which something was not read. */
  readonly unread: ReadonlySet<string>;
}

/** What the branches hold; each part is read when it is asked for. */
export interface GitDocuments {
  sets(): Promise<GitPart<ReadSet>>;
  processes(): Promise<GitPart<ReadProcess>>;
  /** The deployment settings, such as the template of release notes, by the id of the project. */
  settings(): Promise<GitPart<readonly [string, unknown]>>;
  runbooks(): Promise<GitPart<Runbook>>;
  runbookProcesses(): Promise<GitPart<ReadProcess>>;
}

interface GitProject {
  readonly id: string;
  readonly gitRef: string;
  readonly git: GitSettings;
}

/** Opens what the default branches of the given projects hold. */
export function gitDocuments(projects: readonly Project[], context: Context): GitDocuments {
  const all = projects.flatMap((project): GitProject[] => {
    const git = gitSettingsOf(project);
    return git ? [{ id: project.Id, git, gitRef: gitRefToRead(undefined, git) }] : [];
  });
  let runbooks: Promise<GitPart<GitRunbook>> | undefined;
  const readRunbooksOnce = () => {
    runbooks ??= eachOf(
      all.filter(({ git }) => git.runbooksAreInGit),
      readRunbooks,
      context,
    );
    return runbooks;
  };
  return {
    sets: () =>
      eachOf(
        all.filter(({ git }) => git.variablesAreInGit),
        readSet,
        context,
      ),
    processes: () => eachOf(all, readProcess, context),
    settings: () => eachOf(all, readSettings, context),
    async runbooks() {
      const { items, unread } = await readRunbooksOnce();
      return { items: items.map(({ runbook }) => runbook), unread };
    },
    runbookProcesses: async () => readRunbookProcesses(await readRunbooksOnce(), context),
  };
}

/** What one project has, and whether it is all of it. */
interface OfProject<Item> {
  readonly items: readonly Item[];
  readonly isWhole: boolean;
}

/** Reads a part of each project, up to the bound. */
async function eachOf<Item>(
  projects: readonly GitProject[],
  read: (project: GitProject, context: Context) => Promise<OfProject<Item>>,
  context: Context,
): Promise<GitPart<Item>> {
  const chosen = projects.slice(0, MOST_PROJECTS);
  if (chosen.length > 0) context.progress("Reading projects in Git", 0, chosen.length);
  if (chosen.length < projects.length)
    context.parts.missing(
      `projects in Git: only the first ${MOST_PROJECTS} were read; the argument projects names others`,
    );
  const found = await Promise.all(
    chosen.map(async (project) => ({ id: project.id, ...(await read(project, context)) })),
  );
  return {
    items: found.flatMap(({ items }) => items),
    unread: new Set([
      ...found.filter(({ isWhole }) => !isWhole).map(({ id }) => id),
      ...projects.slice(MOST_PROJECTS).map(({ id }) => id),
    ]),
  };
}

/**
 * Reads a part of one project. One that the policy refuses is passed over: its part in the notice would say that there is a
 * closed project, and the notice says anyway that rules hide something.
 */
function readOpen<T>(parts: Context["parts"], name: string, read: () => Promise<T>): Promise<T | undefined> {
  return parts.read(name, async () => {
    try {
      return await read();
    } catch (error) {
      if (toToolError(error).code === "denied") return undefined;
      throw error;
    }
  });
}

async function readSet({ id, gitRef }: GitProject, { space, parts }: Context): Promise<OfProject<ReadSet>> {
  const path = { projectId: id, gitRef };
  const set = await readOpen(parts, "variables of projects in Git", () =>
    space.client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/variables", { path }),
  );
  return { items: set ? [{ set, projectId: id, library: undefined }] : [], isWhole: set !== undefined };
}

async function readProcess(
  { id, gitRef }: GitProject,
  { space, parts }: Context,
): Promise<OfProject<ReadProcess>> {
  const path = { projectId: id, gitRef };
  const definition = await readOpen(parts, "steps of projects in Git", () =>
    space.client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses", { path }),
  );
  return {
    items: definition ? [{ projectId: id, steps: definition.Steps }] : [],
    isWhole: definition !== undefined,
  };
}

async function readSettings(
  { id, gitRef }: GitProject,
  { space, parts }: Context,
): Promise<OfProject<readonly [string, unknown]>> {
  const path = { projectId: id, gitRef };
  const settings = await readOpen(parts, "settings of projects in Git", () =>
    space.client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentsettings", { path }),
  );
  return { items: settings ? [[id, settings]] : [], isWhole: settings !== undefined };
}

interface GitRunbook {
  readonly project: GitProject;
  readonly runbook: Runbook;
}

async function readRunbooks(project: GitProject, { space, parts }: Context): Promise<OfProject<GitRunbook>> {
  const part = "runbooks of projects in Git";
  const path = { projectId: project.id, gitRef: project.gitRef };
  const query = { take: MOST_RUNBOOKS };
  const page = await readOpen(parts, part, () =>
    space.client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks", { path, query }),
  );
  if (!page) return { items: [], isWhole: false };
  const isCut = (page.TotalResults ?? 0) > MOST_RUNBOOKS;
  if (isCut) parts.missing(`${part}: only the first ${MOST_RUNBOOKS} of a project were read`);
  const items = parts.list(part, page.Items).map((runbook) => ({ project, runbook }));
  return { items, isWhole: !isCut && Array.isArray(page.Items) };
}

async function readRunbookProcesses(
  { items: runbooks, unread }: GitPart<GitRunbook>,
  { space, parts }: Context,
): Promise<GitPart<ReadProcess>> {
  const read = await Promise.all(
    runbooks.map(async ({ project, runbook }) => {
      const id = runbook.RunbookProcessId || runbook.Slug || runbook.Id;
      const path = { projectId: project.id, gitRef: project.gitRef, id };
      const definition = await readOpen(parts, "steps of runbooks in Git", () =>
        space.client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/runbookProcesses/{id}", { path }),
      );
      return { projectId: project.id, definition };
    }),
  );
  return {
    items: read.flatMap(({ projectId, definition }) =>
      definition ? [{ projectId, steps: definition.Steps }] : [],
    ),
    unread: new Set([
      ...unread,
      ...read.filter(({ definition }) => !definition).map(({ projectId }) => projectId),
    ]),
  };
}
