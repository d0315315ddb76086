/** Routes that a project links to besides its parts: a summary, metadata, metrics, and the move into Git. */

import { recordChange } from "../../domain/changes.ts";
import { commitHash, processAt } from "../../domain/git-documents.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { GitPersistence } from "../../model/structure.ts";
import { DAY, iso } from "../../time.ts";
import { oneOf } from "../listing.ts";
import { checkGitRef, requireProject } from "../used/projects.ts";

/** The routes around a project. */
export function projectExtraRoutes(): Route[] {
  const one = "/{space}/projects/{id}";
  return [
    route("GET /{space}/projects/pulse", "ProjectView", pulse),
    route(`GET ${one}/summary`, "ProjectView", summary),
    route(`GET ${one}/{gitRef}/summary`, "ProjectView", summary),
    route(`GET ${one}/metadata`, "ProjectView", (context) => {
      requireProject(context);
      return ok([]);
    }),
    route(`GET ${one}/identity`, "ProjectView", (context) => {
      const { Id, Name, Slug } = requireProject(context);
      return ok({ Id, Name, Slug });
    }),
    route(`GET ${one}/insights/metrics`, "ProjectView", metrics),
    route(`GET ${one}/git/commits`, "ProjectView", commits),
    route(`POST ${one}/git/connectivity-test`, "ProjectEdit", (context) => {
      requireProject(context);
      return ok({ Messages: [] });
    }),
    route(`POST ${one}/git/convert`, "ProjectEdit", convert),
  ];
}

function pulse(context: Context) {
  const ids = context.query.list("projectIds");
  const projects = context.space.projects.all().filter((project) => oneOf(ids, project.Id));
  return ok(projects.map(({ Id, Name }) => ({ Id, ProjectId: Id, Name, Links: {} })));
}

function summary(context: Context) {
  const project = requireProject(context);
  checkGitRef(context, project);
  const process = processAt(context.space, project, context.param("gitRef") || null);
  return ok({
    HasRunbooks: context.space.runbooks.where("project", project.Id).length > 0,
    HasDeploymentProcess: (process?.Steps.length ?? 0) > 0,
    HasBeenSuccessfullyDeployed: context.space.deployments
      .where("project", project.Id)
      .some((item) => context.space.tasks.get(item.TaskId)?.state === "Success"),
  });
}

/** How often a project was deployed in the last thirty days, and how often that failed. */
function metrics(context: Context) {
  const project = requireProject(context);
  const from = context.now - 30 * DAY;
  const states = context.space.deployments
    .where("project", project.Id)
    .filter((item) => Date.parse(item.Created) >= from)
    .map((item) => context.space.tasks.get(item.TaskId)?.state);
  const failed = states.filter((state) => state === "Failed").length;
  return ok({
    From: iso(from),
    To: iso(context.now),
    DeploymentCount: states.length,
    FailedDeploymentCount: failed,
    ChangeFailureRate: states.length === 0 ? 0 : failed / states.length,
  });
}

function commits(context: Context) {
  const project = requireProject(context);
  const branches = context.space.branches.where("project", project.Id);
  const known = [...new Set(branches.map((branch) => branch.Commit))].map((Id) => ({
    Id,
    Name: Id.slice(0, 8),
    CanonicalName: Id,
  }));
  return ok(context.page("GitCommit", known, (item) => ({ ...item, Links: {} })));
}

/** Moves the process of a project into a repository. It cannot be moved back. */
function convert(context: Context) {
  const project = requireProject(context);
  if (project.PersistenceSettings.Type !== "Database")
    throw invalid(`The project '${project.Name}' is version controlled already.`);
  const given = context.body.object("VersionControlSettings");
  const url = given?.text("Url");
  if (given === undefined || url === undefined) throw invalid("The Url of a Git repository is required.");
  const branch = given.text("DefaultBranch") ?? "main";
  const settings: GitPersistence = {
    Type: "VersionControlled",
    Url: url,
    BasePath: given.text("BasePath") ?? ".octopus",
    DefaultBranch: branch,
    ProtectedDefaultBranch: given.bool("ProtectedDefaultBranch") ?? false,
    ProtectedBranchNamePatterns: given.list("ProtectedBranchNamePatterns"),
    Credentials: { Type: "Anonymous" },
    ConversionState: { VariablesAreInGit: false, RunbooksAreInGit: false },
  };
  const after = context.space.projects.put({
    ...project,
    IsVersionControlled: true,
    DeploymentProcessId: null,
    PersistenceSettings: settings,
  });
  context.space.branches.put({
    Id: `${project.Id}-branch-1`,
    ProjectId: project.Id,
    Name: branch,
    CanonicalName: `refs/heads/${branch}`,
    IsProtected: settings.ProtectedDefaultBranch,
    Commit: commitHash(context.sim.random),
  });
  recordChange(context, { noun: "Project", name: project.Name, before: project, after });
  return ok({ Messages: [] });
}
