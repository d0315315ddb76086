/** The dashboard, project progression and the count of deployments by week. */

import { buildDashboard, buildProgression } from "../../domain/dashboard.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import { DAY, iso } from "../../time.ts";
import { requireOne } from "../listing.ts";

/** The routes of the dashboard and of its reports. */
export function dashboardRoutes(): Route[] {
  const progression = (context: Context) => {
    const project = requireOne(context.space.projects, context.param("id"));
    return ok(buildProgression(context, project, context.query.int("releaseHistoryCount", 30)));
  };
  return [
    route("GET /{space}/dashboard", "ProjectView", (context) =>
      ok(
        buildDashboard(context, {
          projectIds: context.query.list("projectId"),
          environmentIds: [],
          tenantIds: context.query.list("selectedTenants"),
          tenantTags: context.query.list("selectedTags"),
          releaseId: context.query.text("releaseId"),
          withPrevious: false,
        }),
      ),
    ),
    route("GET /{space}/progression/{id}", "ReleaseView", progression),
    route("GET /{space}/projects/{id}/progression", "ReleaseView", progression),
    route("GET /{space}/reporting/deployments-counted-by-week", "DeploymentView", byWeek),
    route("GET /{space}/dashboardconfiguration", "ProjectView", (context) =>
      ok({
        Id: "dashboardconfiguration",
        IncludedProjectGroupIds: [],
        IncludedProjectIds: [],
        IncludedEnvironmentIds: [],
        IncludedTenantIds: [],
        IncludedTenantTags: [],
        ProjectLimit: null,
        Links: { Self: `${context.linker.api}/${context.space.id}/dashboardconfiguration` },
      }),
    ),
  ];
}

const WEEKS = 8;

/** How many deployments of each project succeeded and failed in each of the last weeks. */
function byWeek(context: Context) {
  const ids = context.query.list("projectIds");
  const starts = Array.from({ length: WEEKS }, (_item, index) => context.now - (WEEKS - index) * 7 * DAY);
  const count = (projectId: string, failed: boolean): number[] => {
    const deployments = context.space.deployments.where("project", projectId);
    return starts.map((from) => {
      const inWeek = deployments.filter((item) => {
        const at = Date.parse(item.Created);
        return at >= from && at < from + 7 * DAY;
      });
      return inWeek.filter((item) => (context.space.tasks.get(item.TaskId)?.state === "Success") !== failed)
        .length;
    });
  };
  return ok(
    ids.map((id) => {
      const project = requireOne(context.space.projects, id);
      return {
        ProjectId: project.Id,
        ReportData: {
          Labels: starts.map((at) => iso(at).slice(0, 10)),
          Series: [
            { Label: "Succeeded", Data: count(project.Id, false) },
            { Label: "Not succeeded", Data: count(project.Id, true) },
          ],
        },
      };
    }),
  );
}
