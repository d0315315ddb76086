/** Where a project keeps its process, variables and runbooks, and the error for a Git reference that does not exist. */
import { type components, isOctopusError, type Ref, type SpaceClient } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";

type Project = components["schemas"]["Project"];

/** What a project keeps in Git. */
export interface GitSettings {
  readonly defaultBranch: string;
  readonly variablesAreInGit: boolean;
  readonly runbooksAreInGit: boolean;
}

/** The Git settings of a project, or nothing when all of it is in the database. */
export function gitSettingsOf({ PersistenceSettings: settings }: Project): GitSettings | undefined {
  if (settings?.Type !== "VersionControlled") return undefined;
  return {
    defaultBranch: settings.DefaultBranch ?? "main",
    variablesAreInGit: settings.ConversionState?.VariablesAreInGit === true,
    runbooksAreInGit: settings.ConversionState?.RunbooksAreInGit === true,
  };
}

/** The Git settings of a project by its id. They hardly ever change, so they are remembered for a minute. */
export async function readGitSettings(
  projectId: string,
  { space, cache, lookups }: Pick<CallContext, "space" | "cache" | "lookups">,
): Promise<GitSettings | undefined> {
  return cache
    .shared(pathOf(projectId, space))
    .remember(`${GIT}/${WHOLE}`, async () => gitSettingsOf(await lookups.project(projectId, space)));
}

const GIT = "git-settings";
const WHOLE = "whole";

function pathOf(projectId: string, space: Pick<CallContext["space"], "ref">): string {
  return `/api/${space.ref.id}/projects/${encodeURIComponent(projectId)}`;
}

/** Notes the Git settings of projects that a list has brought along, where the list says where they are kept. */
export function noteGitSettings(
  projects: readonly Project[],
  { space, cache }: Pick<CallContext, "space" | "cache">,
): void {
  for (const project of projects)
    if (project.Id && project.PersistenceSettings?.Type)
      cache.shared(pathOf(project.Id, space)).note(GIT, [[WHOLE, gitSettingsOf(project)]]);
}

/**
 * The Git reference to read at, by one rule for all tools: what the caller gives stays as it is, because the server takes
 * branches, tags, commits and full names alike. Without it the default branch is read, by its full name, so that the server
 * cannot confuse it with a tag.
 */
export function gitRefToRead(given: string | undefined, { defaultBranch }: GitSettings): string {
  if (given) return given;
  return defaultBranch.startsWith("refs/") ? defaultBranch : `refs/heads/${defaultBranch}`;
}

const SUGGESTIONS = 5;

/** A Git reference, with the argument that named it. */
export interface GivenGitRef {
  readonly field: string;
  readonly text: string;
  readonly project: Ref;
}

/**
 * Returns what was read at a Git reference.
 * @throws ToolError `not_found`, naming the reference and branches that exist, when the server does not have it.
 */
export async function atGitRef<T>(
  response: Promise<T>,
  { field, text, project }: GivenGitRef,
  client: SpaceClient,
): Promise<T> {
  try {
    return await response;
  } catch (error) {
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
    const branches = await branchesLike(text, project, client);
    const list = branches.length > 0 ? ` There are: ${branches.join(", ")}.` : "";
    throw new ToolError({
      code: "not_found",
      message: `${field}: '${text}' is not in the repository of ${project.name}.${list}`,
      hint: "Give the exact name of a branch or tag, or a whole commit. get_branches lists the branches.",
      cause: error,
    });
  }
}

async function branchesLike(text: string, project: Ref, client: SpaceClient): Promise<string[]> {
  const path = { projectId: project.id };
  const find = async (searchByName?: string) => {
    const query = { take: SUGGESTIONS, ...(searchByName ? { searchByName } : {}) };
    const { Items } = await client.get("/api/{spaceId}/projects/{projectId}/git/branches", { path, query });
    return Items.map((branch) => branch.Name);
  };
  try {
    const similar = await find(text.replace(/^refs\/heads\//, ""));
    return similar.length > 0 ? similar : await find();
  } catch {
    return [];
  }
}
