/** Variable sets, library sets and tenants with their variables. No response contains a sensitive value. */

import { variablesAt } from "../../domain/git-documents.ts";
import { projectVariables } from "../../domain/project-variables.ts";
import { evaluate, maskVariable, scopeValues } from "../../domain/variables.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { VariableSet } from "../../model/delivery.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { listing, oneOf, requireOne } from "../listing.ts";
import { checkGitRef, requireProject } from "./projects.ts";

export function variableRoutes(): Route[] {
  const ofProject = (context: Context) => {
    const project = requireProject(context);
    checkGitRef(context, project);
    const set = variablesAt(context.space, project, context.param("gitRef") || null);
    if (set === undefined) throw notFound(project.VariableSetId);
    return ok(setAsSent(context, set));
  };
  return [
    route("GET /{space}/variables/all", "VariableView", (context) => {
      const ids = context.query.list("ids");
      return ok(
        context.space.variableSets
          .all()
          .filter((set) => oneOf(ids, set.Id))
          .map((set) => setAsSent(context, set)),
      );
    }),
    route("GET /{space}/variables/names", "VariableView", names),
    route("GET /{space}/variables/preview", "VariableView", preview),
    route("GET /{space}/variables/{id}", "VariableView", (context) =>
      ok(setAsSent(context, requireOne(context.space.variableSets, context.param("id")))),
    ),
    route("GET /{space}/projects/{id}/variables", "VariableView", ofProject),
    route("GET /{space}/projects/{id}/{gitRef}/variables", "VariableView", ofProject),
    ...listing<PlainDocument>({
      path: "libraryvariablesets",
      type: "LibraryVariableSet",
      permission: "LibraryVariableSetView",
      pick: (space) => space.libraryVariableSets,
      filter: (context, item) => oneOf(context.query.list("contentType"), String(item.ContentType)),
      filters: ["contentType"],
    }),
    route("GET /{space}/libraryvariablesets/{id}/usages", "LibraryVariableSetView", usages),
  ];
}

/** The projects that include a library variable set. */
function usages(context: Context) {
  const set = requireOne(context.space.libraryVariableSets, context.param("id"));
  const projects = context.space.projects
    .all()
    .filter((project) => project.IncludedLibraryVariableSetIds.includes(set.Id));
  return ok({
    Projects: projects.map((project) => ({
      ProjectId: project.Id,
      ProjectName: project.Name,
      ProjectSlug: project.Slug,
      IsCurrentlyBeingUsedInProject: true,
      Releases: [],
      RunbookSnapshots: [],
    })),
    CountOfProjectsUserCannotSee: 0,
    CountOfReleasesUserCannotSee: 0,
    CountOfRunbookSnapshotsUserCannotSee: 0,
  });
}

/** A variable set as the API sends it: secrets masked, with the values that scopes can take. */
export function setAsSent(context: Context, set: VariableSet) {
  const project = context.space.projects.get(set.OwnerId);
  return context.linker.add("VariableSet", {
    ...set,
    Variables: set.Variables.map(maskVariable),
    ScopeValues: scopeValues(context.space, project?.Id ?? null),
  });
}

/** The variables that a project reads: its own at a Git reference, and those of its library sets. */
function setsOf(context: Context, projectId: string): VariableSet[] {
  const { query, space } = context;
  const project = requireOne(space.projects, projectId);
  const own = projectVariables(space, project, query.text("gitRef") ?? null);
  const libraries = project.IncludedLibraryVariableSetIds.map((id) =>
    space.variableSets.get(String(space.libraryVariableSets.get(id)?.VariableSetId)),
  );
  return [own, ...libraries].filter((set) => set !== undefined);
}

function names(context: Context) {
  const projectId = context.query.text("project");
  const sets = projectId === undefined ? context.space.variableSets.all() : setsOf(context, projectId);
  return ok([...new Set(sets.flatMap((set) => set.Variables.map((variable) => variable.Name)))].sort());
}

function preview(context: Context) {
  const { query } = context;
  const projectId = query.text("project");
  if (projectId === undefined) throw invalid("The project field is required.");
  const variables = evaluate(setsOf(context, projectId), {
    environmentId: query.text("environment") ?? null,
    tenantId: query.text("tenant") ?? null,
    channelId: query.text("channel") ?? null,
    machineId: query.text("machine") ?? null,
    actionId: query.text("action") ?? null,
    roles: query.list("role"),
  });
  return ok({
    Id: null,
    OwnerId: projectId,
    Version: 0,
    Variables: variables.map(maskVariable),
    ScopeValues: scopeValues(context.space, projectId),
    Links: {},
  });
}
