/** Deployment freezes, feature toggles and artifacts. */

import { recordEvent } from "../domain/events.ts";
import { freezeStatus } from "../domain/freezes.ts";
import { merge } from "../http/body.ts";
import { type Context, type Route, route } from "../http/context.ts";
import { invalid, notFound } from "../http/errors.ts";
import { ok, type Reply } from "../http/reply.ts";
import type { ArtifactDocument } from "../store/store.ts";
import { byName, oneOf, requireOne } from "./listing.ts";
import { requireProject } from "./projects.ts";

export function governanceRoutes(): Route[] {
  const toggles = "/{space}/projects/{id}/featuretoggles";
  const since = { since: "2026.1.10655" };
  return [
    route("GET /deploymentfreezes", null, freezes, { since: "2024.4.0" }),
    route(
      "GET /deploymentfreezes/{id}",
      null,
      (context) =>
        ok(
          context.linker.add("DeploymentFreeze", requireOne(context.sim.store.freezes, context.param("id"))),
        ),
      { since: "2024.4.0" },
    ),
    route(`GET ${toggles}`, "ProjectView", listToggles, since),
    route(
      `GET ${toggles}/{slug}`,
      "ProjectView",
      (context) => ok(context.linker.add("FeatureToggle", requireToggle(context, context.param("slug")))),
      since,
    ),
    route(`PUT ${toggles}`, "ProjectEdit", putToggle, since),
    route(
      "GET /{space}/artifacts",
      "ArtifactView",
      (context) => {
        const { query, space } = context;
        const regarding = query
          .list("regarding")
          .map((id) => space.deployments.get(id)?.TaskId ?? space.runbookRuns.get(id)?.TaskId ?? id);
        const items = space.artifacts
          .all()
          .filter((item) => oneOf(query.list("ids"), item.Id) && oneOf(regarding, item.ServerTaskId));
        return ok(context.page("Artifact", items, (item) => artifactAsSent(context, item)));
      },
      { filters: ["regarding", "ids", "partialName", "order"] },
    ),
    route("GET /{space}/artifacts/{id}", "ArtifactView", (context) =>
      ok(artifactAsSent(context, requireOne(context.space.artifacts, context.param("id")))),
    ),
    route("GET /{space}/artifacts/{id}/content", "ArtifactView", (context) =>
      download(requireOne(context.space.artifacts, context.param("id"))),
    ),
  ];
}

/** The content as a file to save. */
function download({ content, Filename }: ArtifactDocument): Reply {
  return {
    status: 200,
    text: content,
    contentType: "application/octet-stream",
    headers: { "Content-Disposition": `attachment; filename="${encodeURIComponent(Filename)}"` },
  };
}

function freezes(context: Context) {
  const { query, now } = context;
  const status = query.text("status")?.toLowerCase();
  const text = query.text("partialName")?.toLowerCase() ?? "";
  const found = context.sim.store.freezes
    .all()
    .filter(
      (freeze) =>
        oneOf(query.list("ids"), freeze.Id) &&
        oneOf(query.list("projectIds"), ...Object.keys(freeze.ProjectEnvironmentScope)) &&
        oneOf(query.list("environmentIds"), ...Object.values(freeze.ProjectEnvironmentScope).flat()) &&
        oneOf(
          query.list("tenantIds"),
          ...freeze.TenantProjectEnvironmentScope.map((scope) => scope.TenantId),
        ) &&
        freeze.Name.toLowerCase().includes(text) &&
        (query.bool("includeComplete") === true ||
          status === "expired" ||
          freezeStatus(freeze, now) !== "Expired") &&
        (status === undefined || freezeStatus(freeze, now).toLowerCase() === status),
    )
    .sort(byName);
  const skip = query.int("skip", 0);
  const shown = found.slice(skip, skip + query.int("take", 30));
  return ok({
    DeploymentFreezes: shown.map((freeze) => context.linker.add("DeploymentFreeze", freeze)),
    Count: found.length,
  });
}

function requireToggle(context: Context, slug: string) {
  const wanted = slug.toLowerCase();
  const found = context.space.featureToggles
    .where("project", requireProject(context).Id)
    .find((item) => item.Id.toLowerCase() === wanted || String(item.Slug).toLowerCase() === wanted);
  if (found === undefined) throw notFound(slug);
  return found;
}

function listToggles(context: Context) {
  const text = context.query.text("partialName")?.toLowerCase() ?? "";
  const items = context.space.featureToggles
    .where("project", requireProject(context).Id)
    .filter((item) => item.Name.toLowerCase().includes(text));
  return ok(context.page("FeatureToggle", items.sort(byName)));
}

function putToggle(context: Context) {
  const id = context.body.text("Id") ?? context.body.text("Slug");
  if (id === undefined) throw invalid("The Id field is required.");
  const toggle = requireToggle(context, id);
  const changed = context.space.featureToggles.put(merge(toggle, context.body, ["ProjectId", "Slug"]));
  recordEvent(context.sim.store, {
    category: "Modified",
    spaceId: toggle.SpaceId,
    at: context.now,
    actor: context.actor,
    message: ["Feature toggle ", { Id: toggle.Id, Name: toggle.Name }, " was changed"],
    related: [toggle.Id, toggle.ProjectId],
    before: toggle,
    differences: [{ path: "/Environments", op: "replace", value: changed.Environments }],
  });
  return ok(context.linker.add("FeatureToggle", changed));
}

function artifactAsSent(context: Context, artifact: ArtifactDocument) {
  const { content: _, ...shown } = artifact;
  return context.linker.add("Artifact", shown);
}
