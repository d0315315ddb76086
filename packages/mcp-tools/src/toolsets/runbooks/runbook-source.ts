/** The runbooks of a project, which are in the database or in Git, and the search for one by id, slug or name. */
import { type components, nameAndIdIn, type Ref } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { includesText, isSameName, quoteList } from "../../text/names.ts";
import { ifFound } from "../or-not-found.ts";
import { atGitRef, readGitSettings } from "../projects/git-project.ts";

export type Runbook = components["schemas"]["Runbook"];
type Page = components["schemas"]["RunbookPage"];

/** The runbooks of a project; with `gitRef`, as they are at that Git reference. */
export interface RunbookSource {
  readonly project: Ref;
  readonly gitRef?: string;
  list(query: { skip?: number; take?: number; partialName?: string }): Promise<Page>;
  /** Reads one runbook by id or slug. */
  get(id: string): Promise<Runbook>;
}

/**
 * Opens the runbooks of a project.
 * @throws ToolError `input` when a Git project is asked without a Git reference, or a database one with it.
 */
export async function openRunbooks(
  context: Pick<CallContext, "space" | "cache" | "lookups">,
  project: Ref,
  gitRef: string | undefined,
): Promise<RunbookSource> {
  const projectId = project.id;
  const { client } = context.space;
  const git = await readGitSettings(projectId, context);
  if (git?.runbooksAreInGit) {
    if (!gitRef) throw gitRefMissing(project, git.defaultBranch);
    return {
      project,
      gitRef,
      list: (query) =>
        atGitRef(
          client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks", {
            path: { projectId, gitRef },
            query,
          }),
          { field: "gitRef", text: gitRef, project },
          client,
        ),
      get: (id) =>
        client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}", {
          path: { projectId, gitRef, id },
        }),
    };
  }
  if (gitRef)
    throw new ToolError({
      code: "input",
      message: `gitRef: '${project.name}' keeps its runbooks in the database, not in Git.`,
      hint: "Leave out gitRef.",
    });
  return {
    project,
    list: (query) =>
      client.get("/api/{spaceId}/projects/{projectId}/runbooks", { path: { projectId }, query }),
    get: (id) => client.get("/api/{spaceId}/projects/{projectId}/runbooks/{id}", { path: { projectId, id } }),
  };
}

function gitRefMissing(project: Ref, branch: string): ToolError {
  return new ToolError({
    code: "input",
    message: `gitRef: '${project.name}' keeps its runbooks in Git; say at which branch or tag.`,
    hint: `Its default branch is ${branch}: use gitRef '${branch}'.`,
    details: { defaultBranch: branch },
  });
}

const SEARCHED = 200;
const SHOWN = 10;
const ID_OR_SLUG = /^[\w-]+$/;

/**
 * Finds one runbook by id, slug or name.
 * @throws ToolError `not_found` with the runbooks of the project, `input` when several have the name.
 */
export async function findRunbook(source: RunbookSource, text: string, field: string): Promise<Runbook> {
  if (/^runbooks-\d+$/i.test(text)) {
    const byId = await ifFound(source.get(text));
    if (byId) return belongsTo(byId, source) ? byId : await noneSuch(source, text, field);
  }
  const { Items } = await source.list({ partialName: text, take: SEARCHED });
  const exact = Items.filter((item) => item.Name.trim() === text);
  const same = exact.length > 0 ? exact : Items.filter((item) => includesText(names(item), text));
  const [first] = same;
  if (first && same.length === 1) return first;
  if (same.length > 1)
    throw new ToolError({
      code: "input",
      message: `${field}: several runbooks are called '${text}': ${list(same)}. Use the id.`,
    });
  const { id, name } = nameAndIdIn(text) ?? { id: text, name: undefined };
  const byId = ID_OR_SLUG.test(id) ? await ifFound(source.get(id)) : undefined;
  const isMeant = byId && belongsTo(byId, source) && (name === undefined || isSameName(byId.Name, name));
  return isMeant ? byId : noneSuch(source, text, field);
}

function names(runbook: Runbook): readonly string[] {
  return [runbook.Id, runbook.Name, runbook.Slug].flatMap((name) => name ?? []);
}

/** Whether a runbook belongs to the project of a source: some servers look up an id in the whole space. */
function belongsTo(runbook: Runbook, { project }: RunbookSource): boolean {
  return !runbook.ProjectId || runbook.ProjectId === project.id;
}

async function noneSuch(source: RunbookSource, text: string, field: string): Promise<never> {
  const { Items, TotalResults } = await source.list({ take: SHOWN });
  const where = source.gitRef ? ` at ${source.gitRef}` : "";
  const more = (TotalResults ?? 0) > Items.length ? ` and ${TotalResults - Items.length} more` : "";
  throw new ToolError({
    code: "not_found",
    message: `${field}: '${source.project.name}' has no runbook '${text}'${where}. It has ${Items.length > 0 ? list(Items) + more : "none"}.`,
    hint: "find_runbooks searches them by a part of the name.",
  });
}

function list(runbooks: readonly Runbook[]): string {
  return quoteList(runbooks.map((runbook) => `${runbook.Name} (${runbook.Id})`));
}
