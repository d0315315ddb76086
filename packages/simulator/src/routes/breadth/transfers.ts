/** Moving projects: an export runs as a task, and an import finds nothing to unpack. Also the reports of a space. */

import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { listing } from "../listing.ts";
import { requireKnown, type WriteSpec, writing } from "../writing.ts";
import { startTask, type TaskKind } from "./task-writes.ts";

export function transferRoutes(): Route[] {
  const base = "/{space}/projects/import-export";
  const since = { since: "2022.3.0" };
  return [
    route(`POST ${base}/export`, "ProjectEdit", exportProjects),
    route(`POST ${base}/import`, "ProjectCreate", importProjects),
    route(`POST ${base}/import/preview`, "ProjectCreate", importProjects),
    route(`GET ${base}/import-files`, "ProjectCreate", () => ok([])),
    route("POST /migrations/partialexport", "AdministerSystem", (context) => migrate(context, "export")),
    route("POST /migrations/import", "AdministerSystem", (context) => migrate(context, "import")),
    ...listing<PlainDocument>({
      path: "insights/reports",
      type: "InsightsReport",
      permission: "InsightsReportView",
      pick: (space) => space.insightsReports,
    })
      .filter((item) => !item.path.endsWith("/all"))
      .map((item) => ({ ...item, ...since })),
    ...writing(reports),
  ];
}

const EXPORT: TaskKind = {
  stored: "ExportProjects",
  kind: "script",
  step: "Export projects",
  seconds: 10,
  description: "Export projects",
};

function exportProjects(context: Context) {
  const ids = context.body.list("IncludedProjectIds");
  if (ids.length === 0) throw invalid("At least one project is required.");
  requireKnown("IncludedProjectIds", ids, context.space.projects);
  requirePassword(context);
  const task = startTask(context, EXPORT, { arguments: { IncludedProjectIds: ids }, relatedIds: ids });
  return ok({ TaskId: task.Id });
}

function requirePassword({ body }: Context): void {
  if (body.object("Password")?.text("NewValue") === undefined)
    throw invalid("The Password field is required.");
}

/** Nothing was uploaded, and no export keeps a file, so no source can be found. */
function importProjects(context: Context): never {
  const source = context.body.object("ImportSource");
  if (source === undefined) throw invalid("The ImportSource field is required.");
  requirePassword(context);
  const named = source.text("UploadedFileId") ?? source.text("TaskId") ?? source.text("Type") ?? "";
  throw invalid(`The import source '${named}' has no exported projects.`);
}

function migrate({ body }: Context, what: string): never {
  for (const field of ["PackageId", "PackageVersion", "Password"]) body.requiredText(field);
  throw invalid(`This server does not ${what} migration packages. Use the export of projects.`);
}

const reports: WriteSpec<PlainDocument> = {
  path: "/{space}/insights/reports",
  type: "InsightsReport",
  noun: "Insights report",
  prefix: "InsightsReports",
  permission: "InsightsReport",
  since: "2022.3.0",
  pick: ({ space }) => space.insightsReports,
  blank: ({ space }, id) => ({
    Id: id,
    SpaceId: space.id,
    Name: "",
    Description: null,
    ProjectGroupIds: [],
    ProjectIds: [],
    EnvironmentGroups: [],
    TenantMode: "SingleTenant",
    TenantTags: [],
    TenantIds: [],
    TimeZone: "UTC",
  }),
  required: ["Name"],
  references: {
    ProjectIds: ({ space }) => space.projects,
    ProjectGroupIds: ({ space }) => space.projectGroups,
    TenantIds: ({ space }) => space.tenants,
  },
};
