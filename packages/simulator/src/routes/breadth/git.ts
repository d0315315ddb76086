/** Creating branches, and reading branches, tags and commits. */

import { recordChange } from "../../domain/changes.ts";
import { findBranch } from "../../domain/git-documents.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { GitBranch } from "../../model/delivery.ts";
import type { Project } from "../../model/structure.ts";
import { requireOne } from "../listing.ts";

export function gitRoutes(): Route[] {
  const git = "/{space}/projects/{projectId}/git";
  const one = (context: Context) => ok(branchAsSent(context, requireBranch(context)));
  return [
    route(`POST ${git}/branches`, "ProjectEdit", (context) => create(context, "CurrentBranchName")),
    route(`POST ${git}/branches/v2`, "ProjectEdit", (context) => create(context, "BaseGitRef")),
    route(`GET ${git}/refs/{name}`, "ProjectView", one),
    route(`GET ${git}/tags/{name}`, "ProjectView", tag),
    route(`GET ${git}/commits/{name}`, "ProjectView", commit),
  ];
}

function projectOf(context: Context): Project {
  const project = requireOne(context.space.projects, context.param("projectId"));
  if (project.PersistenceSettings.Type === "Database")
    throw invalid(`The project '${project.Name}' is not version controlled.`);
  return project;
}

function requireBranch(context: Context): GitBranch {
  const found = findBranch(context.space, projectOf(context), context.param("name"));
  if (found === undefined) throw notFound(context.param("name"));
  return found;
}

function branchAsSent(context: Context, branch: GitBranch) {
  const { Id: _id, Commit: _commit, ...shown } = branch;
  return context.linker.add("GitBranch", { ...shown, Id: branch.CanonicalName, SpaceId: context.space.id });
}

function create(context: Context, baseField: string) {
  const { body, space } = context;
  const project = projectOf(context);
  const name = body.requiredText("NewBranchName").replace(/^refs\/heads\//, "");
  const base = body.requiredText(baseField);
  const from = findBranch(space, project, base);
  if (from === undefined)
    throw invalid(`The Git reference '${base}' could not be found in the repository of the project.`);
  if (findBranch(space, project, name) !== undefined)
    throw invalid(`A branch named '${name}' already exists in the repository of the project.`);
  const number = space.branches.where("project", project.Id).length + 1;
  const branch = space.branches.put({
    Id: `${project.Id}-branch-${number}-${context.sim.random.token(4)}`,
    ProjectId: project.Id,
    Name: name,
    CanonicalName: `refs/heads/${name}`,
    IsProtected: false,
    Commit: from.Commit,
  });
  copyDocuments(context, project, from, branch);
  recordChange(context, {
    noun: "Branch",
    name,
    before: undefined,
    after: { ...branch, Id: project.Id },
    related: [project.Id],
  });
  return ok(branchAsSent(context, branch));
}

/** A new branch has the content of the branch that it is made from. */
function copyDocuments({ space }: Context, project: Project, from: GitBranch, to: GitBranch): void {
  for (const items of [space.processes, space.variableSets] as const) {
    for (const item of items.all()) {
      if (!item.Id.endsWith(`@${from.Id}`)) continue;
      const Id = item.Id.replace(`@${from.Id}`, `@${to.Id}`);
      if ("Steps" in item) space.processes.put({ ...item, Id });
      else space.variableSets.put({ ...item, Id });
    }
  }
  for (const item of space.branchRunbooks.where("branch", from.Id))
    space.branchRunbooks.put({ ...item, Id: `${to.Id}/${item.runbook.Slug}`, branchId: to.Id });
  freezeBase(space, project, to);
}

/** Content of the default branch is copied too, so that later commits to it do not change the new branch. */
function freezeBase(space: Context["space"], project: Project, to: GitBranch): void {
  const process = space.processes.get(`deploymentprocess-${project.Id}`);
  const own = `deploymentprocess-${project.Id}@${to.Id}`;
  if (process !== undefined && space.processes.get(own) === undefined)
    space.processes.put({ ...process, Id: own });
  const variables = space.variableSets.get(project.VariableSetId);
  const set = `${project.VariableSetId}@${to.Id}`;
  if (variables !== undefined && space.variableSets.get(set) === undefined)
    space.variableSets.put({ ...variables, Id: set });
}

/** Tags are made outside of the server. There is one for each release of a project in Git. */
function tag(context: Context) {
  const project = projectOf(context);
  const name = context.param("name").replace(/^refs\/tags\//, "");
  const release = context.space.releases
    .where("project", project.Id)
    .find((item) => item.Version === name && item.VersionControlReference !== null);
  if (release === undefined) throw notFound(context.param("name"));
  const CanonicalName = `refs/tags/${name}`;
  return ok({
    Id: CanonicalName,
    Name: name,
    CanonicalName,
    Links: { Self: selfOf(context, `tags/${name}`) },
  });
}

function commit(context: Context) {
  const project = projectOf(context);
  const hash = context.param("name").toLowerCase();
  const known = [
    ...context.space.branches.where("project", project.Id).map((branch) => branch.Commit),
    ...context.space.releases
      .where("project", project.Id)
      .flatMap((release) => release.VersionControlReference?.GitCommit ?? []),
  ];
  const found = known.find((item) => hash.length >= 7 && item.toLowerCase().startsWith(hash));
  if (found === undefined) throw notFound(context.param("name"));
  return ok({
    Id: found,
    Name: found.slice(0, 8),
    CanonicalName: found,
    Links: { Self: selfOf(context, `commits/${found}`) },
  });
}

function selfOf(context: Context, rest: string): string {
  return `${context.linker.api}/${context.space.id}/projects/${context.param("projectId")}/git/${rest}`;
}
