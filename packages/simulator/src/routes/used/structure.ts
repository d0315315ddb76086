/** Environments, lifecycles, channels, project groups and tag sets. */

import { lifecycleEnvironments } from "../../domain/lifecycles.ts";
import { comparePackageVersions } from "../../domain/versions.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { Channel, Environment } from "../../model/structure.ts";
import { byName, listing, matchesCommon, oneOf, requireOne } from "../listing.ts";
import { machineMatches } from "./infrastructure.ts";

export function structureRoutes(): Route[] {
  return [...environmentRoutes(), ...lifecycleRoutes(), ...channelRoutes(), ...groupRoutes()];
}

function environmentRoutes(): Route[] {
  return [
    ...listing<Environment>({
      path: "environments",
      type: "Environment",
      permission: "EnvironmentView",
      pick: (space) => space.environments,
      sort: (a, b) => a.SortOrder - b.SortOrder,
      filter: inProject,
    }),
    route("GET /{space}/projects/{id}/environments", "EnvironmentView", ofProject, { since: "2025.3" }),
    route("GET /{space}/environments/{id}/machines", "MachineView", (context) => {
      const environment = requireOne(context.space.environments, context.param("id"));
      return ok(
        context.page(
          "DeploymentTarget",
          context.space.machines
            .where("environment", environment.Id)
            .filter((machine) => matchesCommon(context, machine) && machineMatches(context, machine))
            .sort(byName),
        ),
      );
    }),
  ];
}

/** The environments of all lifecycles of a project, its channels' own ones too. */
function ofProject(context: Context) {
  const { space } = context;
  const project = requireOne(space.projects, context.param("id"));
  const own = space.channels.where("project", project.Id).map((channel) => channel.LifecycleId);
  const reached = new Set(
    [project.LifecycleId, ...own].flatMap((id) => {
      const lifecycle = space.lifecycles.get(id ?? "");
      return lifecycle === undefined ? [] : lifecycleEnvironments(space, lifecycle);
    }),
  );
  const environments = space.environments.all().filter(({ Id }) => reached.has(Id));
  return ok(
    context.page(
      "Environment",
      environments.sort((a, b) => a.SortOrder - b.SortOrder),
    ),
  );
}

function inProject(context: Context, environment: Environment): boolean {
  const project = context.space.projects.get(context.query.text("projectId") ?? "");
  const lifecycle = project === undefined ? undefined : context.space.lifecycles.get(project.LifecycleId);
  return lifecycle === undefined || lifecycleEnvironments(context.space, lifecycle).includes(environment.Id);
}

function lifecycleRoutes(): Route[] {
  return [
    ...listing({
      path: "lifecycles",
      type: "Lifecycle",
      permission: "LifecycleView",
      pick: (space) => space.lifecycles,
    }),
    route("GET /{space}/lifecycles/{id}/preview", "LifecycleView", (context) =>
      ok(context.linker.add("Lifecycle", requireOne(context.space.lifecycles, context.param("id")))),
    ),
    route("GET /{space}/lifecycles/{id}/projects", "ProjectView", (context) => {
      const lifecycle = requireOne(context.space.lifecycles, context.param("id"));
      const projects = context.space.projects.all().filter((project) => project.LifecycleId === lifecycle.Id);
      return ok(projects.sort(byName).map((project) => context.linker.add("Project", project)));
    }),
  ];
}

function channelRoutes(): Route[] {
  const ofProject = (context: Context): Channel[] => {
    const project = requireOne(context.space.projects, context.param("projectId"));
    return context.space.channels.where("project", project.Id);
  };
  const one = (context: Context): Channel => {
    const id = context.param("id").toLowerCase();
    const found = ofProject(context).find(
      (item) => item.Id.toLowerCase() === id || item.Slug.toLowerCase() === id,
    );
    if (found === undefined) throw notFound(context.param("id"));
    return found;
  };
  const releases = (context: Context) => {
    const channel = requireOne(context.space.channels, context.param("id"));
    const text = context.query.text("searchByVersion")?.toLowerCase() ?? "";
    const items = context.space.releases
      .where("channel", channel.Id)
      .filter((release) => release.Version.toLowerCase().includes(text))
      .sort((a, b) => comparePackageVersions(b.Version, a.Version));
    return ok(context.page("Release", items));
  };
  return [
    ...listing({
      path: "channels",
      type: "Channel",
      permission: "ProjectView",
      pick: (space) => space.channels,
    }),
    route("GET /{space}/projects/{projectId}/channels", "ProjectView", (context) =>
      ok(
        context.page(
          "Channel",
          ofProject(context)
            .filter((item) => matchesCommon(context, item))
            .sort(byName),
        ),
      ),
    ),
    route("GET /{space}/projects/{projectId}/channels/{id}", "ProjectView", (context) =>
      ok(context.linker.add("Channel", one(context))),
    ),
    route("GET /{space}/channels/{id}/releases", "ReleaseView", releases),
    route("GET /{space}/projects/{projectId}/channels/{id}/releases", "ReleaseView", releases),
  ];
}

function groupRoutes(): Route[] {
  return [
    ...listing({
      path: "projectgroups",
      type: "ProjectGroup",
      permission: "ProjectGroupView",
      pick: (space) => space.projectGroups,
    }),
    route("GET /{space}/projectgroups/{id}/projects", "ProjectView", (context) => {
      const group = requireOne(context.space.projectGroups, context.param("id"));
      const projects = context.space.projects
        .all()
        .filter((project) => oneOf([group.Id], project.ProjectGroupId));
      return ok(context.page("Project", projects.sort(byName)));
    }),
    ...listing({
      path: "tagsets",
      type: "TagSet",
      permission: "TagSetView",
      pick: (space) => space.tagSets,
      sort: (a, b) => a.SortOrder - b.SortOrder,
    }),
  ];
}
