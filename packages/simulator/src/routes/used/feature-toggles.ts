/** Feature toggles of projects, and their rollout groups. */

import { recordEvent } from "../../domain/events.ts";
import { merge } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { byName, oneOf } from "../listing.ts";
import { createOne, type WriteSpec } from "../writing.ts";
import { requireProject } from "./projects.ts";

type Toggle = PlainDocument & { readonly ProjectId: string };

/** Listing, reading and replacing toggles, and reading a rollout group. */
export function featureToggleRoutes(): Route[] {
  const toggles = "/{space}/projects/{id}/featuretoggles";
  const since = { since: "2026.1.10655" };
  return [
    route(`GET ${toggles}`, "ProjectView", listToggles, since),
    route(
      `GET ${toggles}/{slug}`,
      "ProjectView",
      (context) => ok(context.linker.add("FeatureToggle", requireToggle(context, context.param("slug")))),
      since,
    ),
    route(`PUT ${toggles}`, "ProjectEdit", putToggle, since),
    route(`POST ${toggles}`, "ProjectEdit", (context) => created(createOne(toggleSpec, context)), since),
    route(`DELETE ${toggles}/{slug}`, "ProjectEdit", removeToggle, since),
    route(`GET ${toggles}/rollout-groups/{groupId}`, "ProjectView", rolloutGroup, since),
  ];
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
    .filter(
      (item) =>
        item.Name.toLowerCase().includes(text) &&
        oneOf(context.query.list("tags"), ...listOf(item.Tags).map(String)) &&
        oneOf(context.query.list("environments"), ...listOf(item.Environments).map(environmentOf)),
    );
  return ok(context.page("FeatureToggle", items.sort(byName)));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function environmentOf(state: unknown): string | null {
  const known = typeof state === "object" && state !== null && "DeploymentEnvironmentId" in state;
  return known ? String(state.DeploymentEnvironmentId) : null;
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

const toggleSpec: WriteSpec<Toggle> = {
  path: "/{space}/projects/{id}/featuretoggles",
  type: "FeatureToggle",
  noun: "Feature toggle",
  prefix: "FeatureToggles",
  permission: "Project",
  pick: ({ space }) => space.featureToggles,
  blank: (context, id) => ({
    Id: id,
    SpaceId: context.space.id,
    ProjectId: requireProject(context).Id,
    Name: "",
    Slug: "",
    DefaultIsEnabled: false,
    Description: "",
    Tags: [],
    RolloutGroupId: null,
    Environments: [],
  }),
  required: ["Name"],
  locked: ["ProjectId"],
  rivals: ({ space }, item) => space.featureToggles.where("project", item.ProjectId),
  related: (item) => [item.ProjectId],
};

function removeToggle(context: Context) {
  const toggle = requireToggle(context, context.param("slug"));
  context.space.featureToggles.remove(toggle.Id);
  recordEvent(context.sim.store, {
    category: "Deleted",
    spaceId: toggle.SpaceId,
    at: context.now,
    actor: context.actor,
    message: ["Feature toggle ", { Id: toggle.Id, Name: toggle.Name }, " was deleted"],
    related: [toggle.Id, toggle.ProjectId],
    before: toggle,
  });
  return ok({});
}

/** A rollout group exists as long as a toggle names it. */
function rolloutGroup(context: Context) {
  const project = requireProject(context);
  const wanted = context.param("groupId");
  const toggles = context.space.featureToggles
    .where("project", project.Id)
    .filter((item) => String(item.RolloutGroupId).toLowerCase() === wanted.toLowerCase());
  if (toggles.length === 0) throw notFound(wanted);
  const self = `${context.linker.api}/${project.SpaceId}/projects/${project.Id}/featuretoggles/rollout-groups`;
  return ok({
    Id: wanted,
    SpaceId: project.SpaceId,
    ProjectId: project.Id,
    Name: `Rollout of ${toggles[0]?.Name ?? wanted}`,
    FeatureToggleUsages: toggles.map(({ Id, Name }) => ({ Id, Name })),
    Links: { Self: `${self}/${wanted}` },
  });
}
