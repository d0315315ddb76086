import { partsOf } from "../reading/parts.ts";
import { environmentOwner } from "../toolsets/feature-toggles/toggle-summary.ts";
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
  refs: { projectId: "project" },
  owner: "address",
  read: ({ slug }, { space, refs }) =>
    space.client.get("/api/{spaceId}/projects/{projectId}/featuretoggles/{slug}", {
      path: { projectId: refs.projectId.id, slug },
    }),
  render(toggle) {
    const { Environments, ...rest } = withoutLinks(toggle);
    return { ...rest, Environments: partsOf(Environments, environmentOwner, (one) => one) };
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
  refs: { projectId: "project" },
  owner: "address",
  read: ({ rolloutGroupId }, { space, refs }) =>
    space.client.get("/api/{spaceId}/projects/{projectId}/featuretoggles/rollout-groups/{id}", {
      path: { projectId: refs.projectId.id, id: rolloutGroupId },
    }),
  render: withoutLinks,
});
