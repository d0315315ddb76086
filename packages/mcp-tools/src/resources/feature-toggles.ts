import { openPartOf } from "../toolsets/feature-toggles/toggle-summary.ts";
import { withoutLinks } from "../without-links.ts";
import { defineResource } from "./define-resource.ts";

export const featureToggleResource = defineResource({
  name: "featureToggle",
  uri: "octopus://spaces/{spaceName}/projects/{projectId}/featuretoggles/{slug}",
  toolset: "featureToggles",
  since: "2026.1.10655",
  title: "Feature toggle",
  description: "A whole feature toggle: each environment with its rollout, tenants, tags and segments.",
  mimeType: "application/json",
  async read({ spaceName, projectId, slug }, context) {
    const space = await context.openSpace(spaceName);
    const project = await context.resolve("project", projectId, space.ref.id);
    const toggle = await space.client.get("/api/{spaceId}/projects/{projectId}/featuretoggles/{slug}", {
      path: { projectId: project.id, slug },
    });
    return withoutLinks(await openPartOf(toggle, context));
  },
});

export const rolloutGroupResource = defineResource({
  name: "rolloutGroup",
  uri: "octopus://spaces/{spaceName}/projects/{projectId}/rolloutgroups/{rolloutGroupId}",
  toolset: "featureToggles",
  since: "2026.1.10655",
  title: "Rollout group",
  description: "A rollout group of feature toggles, and the toggles that share it.",
  mimeType: "application/json",
  async read({ spaceName, projectId, rolloutGroupId }, { openSpace, resolve }) {
    const space = await openSpace(spaceName);
    const project = await resolve("project", projectId, space.ref.id);
    const group = await space.client.get(
      "/api/{spaceId}/projects/{projectId}/featuretoggles/rollout-groups/{id}",
      { path: { projectId: project.id, id: rolloutGroupId } },
    );
    return withoutLinks(group);
  },
});
