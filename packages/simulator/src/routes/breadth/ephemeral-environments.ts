/** Environments that live for a while: their parents, those that projects create, and the list of all kinds together. */

import { recordChange } from "../../domain/changes.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { EphemeralEnvironment, ParentEnvironment } from "../../model/governance.ts";
import { slugOf } from "../../store/ids.ts";
import { byName, listing, matchesCommon, oneOf, requireOne } from "../listing.ts";
import { freshId, type WriteSpec, writing } from "../writing.ts";

const SINCE = { since: "2025.3" };

/** The routes of parent and ephemeral environments. */
export function ephemeralEnvironmentRoutes(): Route[] {
  const ofProject = "/{space}/projects/{projectId}/environments/ephemeral";
  const parentReads = listing<ParentEnvironment>({
    path: "parentenvironments",
    type: "ParentEnvironment",
    permission: "EnvironmentView",
    pick: (space) => space.parentEnvironments,
  }).filter((item) => !item.path.endsWith("/all"));
  return [
    route("GET /{space}/environments/v2", "EnvironmentView", listAll, SINCE),
    ...parentReads.map((item) => ({ ...item, ...SINCE })),
    ...writing(parents),
    route(`GET ${ofProject}`, "EnvironmentView", listOfProject, SINCE),
    route(`POST ${ofProject}`, "EnvironmentCreate", createOrConnect, SINCE),
    route(`GET ${ofProject}/{id}/status`, "EnvironmentView", status, SINCE),
    route(`POST ${ofProject}/{id}/deprovision`, "EnvironmentDelete", disconnectProject, SINCE),
    route("POST /{space}/environments/ephemeral/{id}/deprovision", "EnvironmentDelete", removeAll, SINCE),
  ];
}

const parents: WriteSpec<ParentEnvironment> = {
  path: "/{space}/parentenvironments",
  type: "ParentEnvironment",
  noun: "Parent environment",
  prefix: "Environments",
  permission: "Environment",
  ...SINCE,
  pick: ({ space }) => space.parentEnvironments,
  blank: ({ space }, id) => ({
    Id: id,
    SpaceId: space.id,
    Name: "",
    Slug: "",
    Description: "",
    Type: "Parent",
    SortOrder: 0,
    UseGuidedFailure: false,
    AutomaticDeprovisioningRule: null,
  }),
  required: ["Name"],
  locked: ["Type"],
  inUse: ({ space }, { Id, Name }) =>
    space.ephemeralEnvironments.find((item) => item.ParentEnvironmentId === Id) === undefined
      ? undefined
      : `The environment '${Name}' cannot be deleted because it has ephemeral environments.`,
};

function shown({ projectIds: _, ...environment }: EphemeralEnvironment) {
  return environment;
}

function listAll(context: Context) {
  const { space } = context;
  const all = [
    ...space.environments.all().map((item) => ({ ...item, Type: "Static" })),
    ...space.parentEnvironments.all(),
    ...space.ephemeralEnvironments.all().map(shown),
  ];
  const wanted = context.query.list("type");
  const found = all.filter((item) => matchesCommon(context, item) && oneOf(wanted, item.Type));
  return ok(
    context.page(
      "Environment",
      found.sort((a, b) => a.SortOrder - b.SortOrder || byName(a, b)),
    ),
  );
}

function projectOf(context: Context) {
  return requireOne(context.space.projects, context.param("projectId"));
}

function connectedTo(context: Context, projectId: string): EphemeralEnvironment[] {
  return context.space.ephemeralEnvironments.all().filter((item) => item.projectIds.includes(projectId));
}

function listOfProject(context: Context) {
  const found = connectedTo(context, projectOf(context).Id).filter((item) => matchesCommon(context, item));
  return ok(context.page("EphemeralEnvironment", found.sort(byName).map(shown)));
}

/** Creates the environment that the body names, or connects the project to it when it exists. */
function createOrConnect(context: Context) {
  const { space } = context;
  const project = projectOf(context);
  const name = context.body.requiredText("EnvironmentName");
  const same = (item: { readonly Name: string }) => item.Name.toLowerCase() === name.toLowerCase();
  const known = space.ephemeralEnvironments.find(same);
  if (known?.projectIds.includes(project.Id) === true)
    throw invalid(`The project '${project.Name}' is already connected to the environment '${known.Name}'.`);
  if (known !== undefined) {
    const joined = { ...known, projectIds: [...known.projectIds, project.Id] };
    return idOf(space.ephemeralEnvironments.put(joined));
  }
  if (space.environments.find(same) !== undefined || space.parentEnvironments.find(same) !== undefined)
    throw invalid(`An environment with the name '${name}' already exists.`);
  const [parent] = space.parentEnvironments.all().sort(byName);
  if (parent === undefined)
    throw invalid(`The project '${project.Name}' has no parent environment for ephemeral environments.`);
  const made = space.ephemeralEnvironments.put({
    Id: freshId(context, "Environments", space.environments),
    SpaceId: space.id,
    Name: name,
    Slug: slugOf(name),
    Description: "",
    Type: "Ephemeral",
    SortOrder: 2_147_483_647,
    ParentEnvironmentId: parent.Id,
    projectIds: [project.Id],
  });
  note(context, undefined, made);
  return idOf(made);
}

function idOf({ Id }: EphemeralEnvironment) {
  return { ...ok({ Id }), status: 201 };
}

function find(context: Context): EphemeralEnvironment {
  return requireOne(context.space.ephemeralEnvironments, context.param("id"));
}

/** No project has a runbook that provisions, so that a connected environment is ready at once. */
function status(context: Context) {
  const isConnected = find(context).projectIds.includes(projectOf(context).Id);
  return ok({ Status: isConnected ? "Provisioned" : "NotConnected" });
}

/** Disconnects one project. The environment is deleted with its last project. */
function disconnectProject(context: Context) {
  const project = projectOf(context);
  const before = find(context);
  if (!before.projectIds.includes(project.Id)) throw notFound(before.Id);
  const projectIds = before.projectIds.filter((id) => id !== project.Id);
  if (projectIds.length === 0) remove(context, before);
  else context.space.ephemeralEnvironments.put({ ...before, projectIds });
  return ok({ DeprovisioningRun: null });
}

function removeAll(context: Context) {
  remove(context, find(context));
  return ok({ DeprovisioningRuns: [] });
}

function remove(context: Context, environment: EphemeralEnvironment): void {
  context.space.ephemeralEnvironments.remove(environment.Id);
  note(context, environment, undefined);
}

function note(
  context: Context,
  before: EphemeralEnvironment | undefined,
  after: EphemeralEnvironment | undefined,
): void {
  const { Name = "", projectIds = [] } = after ?? before ?? {};
  recordChange(context, {
    noun: "Ephemeral environment",
    name: Name,
    before: before === undefined ? undefined : shown(before),
    after: after === undefined ? undefined : shown(after),
    related: projectIds,
  });
}
