/** Projects, their Git branches, deployment processes and settings, triggers, and release templates. */

import { findBranch, processAt } from "../../domain/git-documents.ts";
import { releaseTemplate } from "../../domain/release-template.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { GitBranch, Process } from "../../model/delivery.ts";
import type { PlainDocument } from "../../model/resource.ts";
import type { Project } from "../../model/structure.ts";
import { listing, matchesCommon, oneOf, requireOne } from "../listing.ts";

/** The first version with projects in Git. */
const SINCE_GIT = { since: "2021.2.0" };
/** Process templates, and the routes that resolve them. */
const SINCE_TEMPLATES = { since: "2025.3" };

export function projectRoutes(): Route[] {
  return [
    ...listing<Project>({
      path: "projects",
      type: "Project",
      permission: "ProjectView",
      pick: (space) => space.projects,
      filter: (context, item) =>
        oneOf(context.query.list("clonedFromProjectId"), String(item.ClonedFromProjectId ?? "")),
      filters: ["clonedFromProjectId"],
    }),
    ...branchRoutes(),
    ...processRoutes(),
    ...resolvedRoutes(),
    route("GET /{space}/projects/{id}/deploymentsettings", "ProjectView", settings),
    route("GET /{space}/projects/{id}/{gitRef}/deploymentsettings", "ProjectView", settings),
    route("GET /{space}/projects/{id}/triggers", "TriggerView", (context) =>
      ok(
        context.page(
          "ProjectTrigger",
          triggers(context, context.space.triggers.where("project", requireProject(context).Id)),
        ),
      ),
    ),
    route("GET /{space}/projects/{id}/triggers/{triggerId}", "TriggerView", (context) =>
      ok(
        context.linker.add("ProjectTrigger", requireOne(context.space.triggers, context.param("triggerId"))),
      ),
    ),
    route("GET /{space}/projecttriggers", "TriggerView", (context) =>
      ok(context.page("ProjectTrigger", triggers(context, context.space.triggers.all()))),
    ),
    route("GET /{space}/projecttriggers/{triggerId}", "TriggerView", (context) =>
      ok(
        context.linker.add("ProjectTrigger", requireOne(context.space.triggers, context.param("triggerId"))),
      ),
    ),
  ];
}

/** The triggers that the filters of a list admit. */
function triggers(context: Context, items: readonly PlainDocument[]): PlainDocument[] {
  const { query } = context;
  const category = query.text("triggerActionCategory")?.toLowerCase();
  return items.filter((item) => {
    const { ActionType, RunbookId } = item.Action as {
      readonly ActionType: string;
      readonly RunbookId?: string;
    };
    const own = ActionType === "RunRunbook" ? "runbook" : "deployment";
    return (
      matchesCommon(context, item) &&
      oneOf(query.list("runbooks"), RunbookId ?? null) &&
      oneOf(query.list("triggerActionType"), ActionType) &&
      (category === undefined || category === own)
    );
  });
}

/** The project in the path, by id or slug. */
export function requireProject(context: Context): Project {
  return requireOne(context.space.projects, context.param("id"));
}

function branchRoutes(): Route[] {
  const branches = (context: Context): GitBranch[] => {
    const project = requireProject(context);
    if (project.PersistenceSettings.Type !== "VersionControlled") {
      throw invalid(`The project '${project.Name}' is not version controlled.`);
    }
    const text = context.query.text("searchByName")?.toLowerCase() ?? "";
    return context.space.branches
      .where("project", project.Id)
      .filter((branch) => branch.Name.toLowerCase().includes(text));
  };
  const asSent = (context: Context, branch: GitBranch) => {
    const { Id: _id, Commit: _commit, ...shown } = branch;
    return context.linker.add("GitBranch", { ...shown, Id: branch.CanonicalName, SpaceId: context.space.id });
  };
  const list = (context: Context) =>
    ok(context.page("GitBranch", branches(context), (branch) => asSent(context, branch)));
  const one = (context: Context) => {
    const found = findBranch(context.space, requireProject(context), context.param("name"));
    if (found === undefined) throw notFound(context.param("name"));
    return ok(asSent(context, found));
  };
  const tags = (context: Context) => {
    branches(context);
    return ok(context.page("GitTag", []));
  };
  return [
    route("GET /{space}/projects/{id}/git/branches", "ProjectView", list, SINCE_GIT),
    route("GET /{space}/projects/{id}/git/branches/{name}", "ProjectView", one, SINCE_GIT),
    route("GET /{space}/projects/{id}/git/tags", "ProjectView", tags, SINCE_GIT),
  ];
}

function ofProject(context: Context): Process {
  const project = requireProject(context);
  checkGitRef(context, project);
  const process = processAt(context.space, project, context.param("gitRef") || null);
  if (process === undefined) throw notFound(`deploymentprocess-${project.Id}`);
  return process;
}

function show(context: Context, process: Process) {
  return ok(context.linker.add("DeploymentProcess", process));
}

/** Processes with the steps of their templates. No process of a world uses one, so that each runs as it is stored. */
function resolvedRoutes(): Route[] {
  return ["projects/{id}", "projects/{id}/{gitRef}"].map((project) =>
    route(
      `GET /{space}/${project}/deploymentprocesses/resolved`,
      "ProcessView",
      (context) => show(context, ofProject(context)),
      SINCE_TEMPLATES,
    ),
  );
}

function processRoutes(): Route[] {
  const template = (context: Context, process: Process) =>
    ok({
      ...releaseTemplate(context.space, process),
      Links: { Self: `${context.linker.api}/${context.space.id}/deploymentprocesses/${process.Id}/template` },
    });
  return [
    route("GET /{space}/deploymentprocesses", "ProcessView", (context) => {
      const ids = context.query.list("ids");
      return ok(
        context.page(
          "DeploymentProcess",
          context.space.processes.all().filter((process) => oneOf(ids, process.Id)),
        ),
      );
    }),
    route("GET /{space}/deploymentprocesses/{id}", "ProcessView", (context) =>
      show(context, requireOne(context.space.processes, context.param("id"))),
    ),
    route("GET /{space}/deploymentprocesses/{id}/template", "ProcessView", (context) =>
      template(context, requireOne(context.space.processes, context.param("id"))),
    ),
    route("GET /{space}/projects/{id}/deploymentprocesses", "ProcessView", (context) =>
      show(context, ofProject(context)),
    ),
    route("GET /{space}/projects/{id}/{gitRef}/deploymentprocesses", "ProcessView", (context) =>
      show(context, ofProject(context)),
    ),
    route("GET /{space}/projects/{id}/deploymentprocesses/template", "ProcessView", (context) =>
      template(context, ofProject(context)),
    ),
    route("GET /{space}/projects/{id}/{gitRef}/deploymentprocesses/template", "ProcessView", (context) =>
      template(context, ofProject(context)),
    ),
  ];
}

/** Refuses a Git reference that does not exist, and one for a project that is not in Git. */
export function checkGitRef(context: Context, project: Project): void {
  const gitRef = context.param("gitRef");
  if (gitRef === "") return;
  if (project.PersistenceSettings.Type === "Database")
    throw invalid(`The project '${project.Name}' is not version controlled.`);
  if (findBranch(context.space, project, gitRef) === undefined) {
    throw notFound(gitRef);
  }
}

function settings(context: Context) {
  const project = requireProject(context);
  checkGitRef(context, project);
  return ok(deploymentSettings(context, project));
}

/** The deployment settings of a project, which are fields of the project itself. */
export function deploymentSettings(context: Context, project: Project): Record<string, unknown> {
  return {
    Id: `deploymentsettings-${project.Id}`,
    ProjectId: project.Id,
    SpaceId: project.SpaceId,
    ConnectivityPolicy: project.ProjectConnectivityPolicy,
    DefaultGuidedFailureMode: project.DefaultGuidedFailureMode,
    DefaultToSkipIfAlreadyInstalled: project.DefaultToSkipIfAlreadyInstalled,
    DeploymentChangesTemplate: project.DeploymentChangesTemplate,
    ForcePackageDownload: project.ForcePackageDownload,
    ReleaseNotesTemplate: project.ReleaseNotesTemplate,
    VersioningStrategy: project.VersioningStrategy,
    Links: {
      Self: `${context.linker.api}/${project.SpaceId}/projects/${project.Id}/deploymentsettings`,
      Project: `${context.linker.api}/${project.SpaceId}/projects/${project.Id}`,
    },
  };
}
