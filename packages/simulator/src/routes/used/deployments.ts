/** Deployments as they are read: lists with filters, previews and templates. */

import { buildDashboard } from "../../domain/dashboard.ts";
import { recordEvent } from "../../domain/events.ts";
import { previewDeployment, promotionTargets } from "../../domain/preview.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { Deployment } from "../../model/delivery.ts";
import { idNumber } from "../../store/ids.ts";
import { oneOf, requireOne } from "../listing.ts";
import { requireRelease } from "./releases.ts";
import { wantsDisabled } from "./runbook-runs.ts";

/** The reading routes of deployments. */
export function deploymentRoutes(): Route[] {
  return [
    route("GET /{space}/deployments", "DeploymentView", list, {
      filters: ["ids", "projects", "environments", "tenants", "channels", "taskState", "partialName"],
    }),
    route("GET /{space}/deployments/{id}", "DeploymentView", (context) =>
      ok(context.linker.add("Deployment", requireOne(context.space.deployments, context.param("id")))),
    ),
    route("DELETE /{space}/deployments/{id}", "DeploymentDelete", remove),
    route("GET /{space}/releases/{id}/deployments/template", "DeploymentView", template),
    route("GET /{space}/releases/{id}/deployments/preview/{environmentId}", "DeploymentView", preview),
    route(
      "GET /{space}/releases/{id}/deployments/preview/{environmentId}/{tenantId}",
      "DeploymentView",
      preview,
    ),
    route("POST /{space}/releases/{id}/deployments/previews", "DeploymentView", previews),
    route("GET /{space}/dashboard/dynamic", "ProjectView", dynamicDashboard),
  ];
}

/** What is where, for the chosen projects and environments; with the last success when the newest try is none. */
function dynamicDashboard(context: Context) {
  const { query } = context;
  const choice = {
    projectIds: query.list("projects"),
    environmentIds: query.list("environments"),
    tenantIds: [],
    tenantTags: [],
    releaseId: undefined,
    withPrevious: query.bool("includePrevious") ?? false,
  };
  return ok(buildDashboard(context, choice));
}

function list(context: Context) {
  return ok(context.page("Deployment", selectDeployments(context)));
}

function selectDeployments(context: Context): Deployment[] {
  const { query, space } = context;
  const projects = query.list("projects");
  const source =
    projects.length > 0
      ? projects.flatMap((id) => space.deployments.where("project", id))
      : space.deployments.all();
  const text = query.text("partialName")?.toLowerCase() ?? "";
  return source
    .filter(
      (item) =>
        oneOf(query.list("ids"), item.Id) &&
        oneOf(query.list("environments"), item.EnvironmentId) &&
        oneOf(query.list("tenants"), item.TenantId) &&
        oneOf(query.list("channels"), item.ChannelId) &&
        oneOf(query.list("taskState"), space.tasks.get(item.TaskId)?.state ?? null) &&
        item.Name.toLowerCase().includes(text),
    )
    .sort((a, b) => b.Created.localeCompare(a.Created) || idNumber(b.Id) - idNumber(a.Id));
}

function remove(context: Context) {
  const deployment = requireOne(context.space.deployments, context.param("id"));
  context.space.deployments.remove(deployment.Id);
  recordEvent(context.sim.store, {
    category: "Deleted",
    spaceId: deployment.SpaceId,
    at: context.now,
    actor: context.actor,
    message: ["Deployment ", { Id: deployment.Id, Name: deployment.Name }, " was deleted"],
    related: [deployment.Id, deployment.ProjectId, deployment.ReleaseId],
  });
  return ok({});
}

function template(context: Context) {
  const release = requireRelease(context);
  const reference = (environmentId: string) => {
    const self = `${context.linker.api}/${release.SpaceId}/releases/${release.Id}/deployments/preview/${environmentId}`;
    return {
      Id: environmentId,
      Name: context.space.environments.get(environmentId)?.Name ?? environmentId,
      Links: { Preview: self },
    };
  };
  const { untenanted, tenants } = promotionTargets(context.space, release);
  return ok({
    Id: null,
    IsDeploymentProcessModified: false,
    IsVariableSetModified:
      context.space.variableSets.get(release.ProjectVariableSetSnapshotId)?.Version !==
      currentVersion(context, release.ProjectId),
    IsLibraryVariableSetModified: false,
    DeploymentNotes: null,
    PromoteTo: untenanted.map(reference),
    TenantPromotions: tenants.map(({ tenant, environmentIds }) => ({
      Id: tenant.Id,
      Name: tenant.Name,
      PromoteTo: environmentIds.map(reference),
      Links: { Self: `${context.linker.api}/${release.SpaceId}/tenants/${tenant.Id}` },
    })),
    Links: { Self: `${context.linker.api}/${release.SpaceId}/releases/${release.Id}/deployments/template` },
  });
}

function currentVersion(context: Context, projectId: string): number | undefined {
  return context.space.variableSets.get(`variableset-${projectId}`)?.Version;
}

function preview(context: Context) {
  return ok(
    onePreview(
      context,
      context.param("environmentId"),
      context.param("tenantId") || context.query.text("tenantId"),
    ),
  );
}

function onePreview(context: Context, environmentId: string, tenantId: string | undefined) {
  const release = requireRelease(context);
  const environment = requireOne(context.space.environments, environmentId);
  const tenant = tenantId === undefined ? null : requireOne(context.space.tenants, tenantId);
  const project = context.space.projects.get(release.ProjectId);
  if (project === undefined) throw notFound(release.ProjectId);
  const self = `${context.linker.api}/${release.SpaceId}/releases/${release.Id}/deployments/preview/${environment.Id}`;
  return {
    ...previewDeployment(context.space, { project, release, environment, tenant }, wantsDisabled(context)),
    Links: { Self: self },
  };
}

function previews(context: Context) {
  const asked = context.body.objects("DeploymentPreviews");
  return ok(
    asked.map((item) => onePreview(context, item.requiredText("EnvironmentId"), item.text("TenantId"))),
  );
}
