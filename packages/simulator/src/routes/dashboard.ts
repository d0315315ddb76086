/** The dashboard, project progression and live status. */

import { buildDashboard, buildProgression } from "../domain/dashboard.ts";
import { type Context, type Route, route } from "../http/context.ts";
import { notFound } from "../http/errors.ts";
import { ok } from "../http/reply.ts";
import { iso } from "../time.ts";
import { byName, oneOf, requireOne } from "./listing.ts";

/** The routes that show many things at once. */
export function dashboardRoutes(): Route[] {
  const progression = (context: Context) => {
    const project = requireOne(context.space.projects, context.param("id"));
    return ok(buildProgression(context, project, context.query.int("releaseHistoryCount", 30)));
  };
  return [
    route("GET", "/{space}/dashboard", "ProjectView", (context) =>
      dashboard(context, context.query.list("projectId"), [], false),
    ),
    route("GET", "/{space}/dashboard/dynamic", "ProjectView", (context) =>
      dashboard(
        context,
        context.query.list("projects"),
        context.query.list("environments"),
        context.query.bool("includePrevious") ?? false,
      ),
    ),
    route("GET", "/{space}/progression/{id}", "ReleaseView", progression),
    route("GET", "/{space}/projects/{id}/progression", "ReleaseView", progression),
    route(
      "GET",
      "/{space}/projects/{id}/environments/{environmentId}/untenanted/livestatus",
      "DeploymentView",
      liveStatus,
      { since: "2025.3.0" },
    ),
    route(
      "GET",
      "/{space}/projects/{id}/environments/{environmentId}/tenants/{tenantId}/livestatus",
      "DeploymentView",
      liveStatus,
      { since: "2025.3.0" },
    ),
  ];
}

function dashboard(
  context: Context,
  projectIds: readonly string[],
  environmentIds: readonly string[],
  previous: boolean,
) {
  const projects = context.space.projects
    .all()
    .filter((project) => oneOf(projectIds, project.Id))
    .sort(byName);
  const environments = context.space.environments
    .all()
    .filter((item) => oneOf(environmentIds, item.Id))
    .sort((a, b) => a.SortOrder - b.SortOrder);
  return ok(buildDashboard(context, projects, environments, previous));
}

/** Kubernetes objects of a project in an environment; a project without a container step has none, which is a 404. */
function liveStatus(context: Context) {
  const project = requireOne(context.space.projects, context.param("id"));
  const environment = requireOne(context.space.environments, context.param("environmentId"));
  const steps = context.space.processes.get(`deploymentprocess-${project.Id}`)?.Steps ?? [];
  const roles = steps
    .filter((step) => step.Actions.some((action) => action.ActionType.startsWith("Octopus.Kubernetes")))
    .map((step) => step.Properties["Octopus.Action.TargetRoles"] ?? "");
  if (roles.length === 0) throw notFound(`${project.Id}/${environment.Id}`);
  const machines = context.space.machines
    .where("environment", environment.Id)
    .filter((machine) => machine.Roles.some((role) => roles.includes(role)));
  const summary = { Status: machines.length === 0 ? "Unknown" : "Healthy", LastUpdated: iso(context.now) };
  if (context.query.bool("summaryOnly") === true) return ok({ MachineStatuses: [], Summary: summary });
  return ok({
    MachineStatuses: machines.map((machine) => ({
      MachineId: machine.Id,
      Status: "Healthy",
      Resources: [
        {
          Name: project.Slug,
          Namespace: "shop",
          Kind: "Deployment",
          HealthStatus: "Healthy",
          SyncStatus: "InSync",
          MachineId: machine.Id,
          Children: [],
          DesiredResourceId: `desired-${project.Slug}`,
          ResourceId: `resource-${project.Slug}`,
        },
      ],
    })),
    Summary: summary,
  });
}
