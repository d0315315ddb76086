import { requiredOwner } from "../reading/owner.ts";
import { withoutLinks } from "../without-links.ts";
import { defineResource } from "./define-resource.ts";

export const releaseResource = defineResource({
  name: "release",
  uri: "octopus://spaces/{spaceName}/releases/{releaseId}",
  toolset: "releases",
  since: "2021.1",
  title: "Release",
  description: "A whole release: notes, packages, build information, Git reference, snapshots.",
  mimeType: "application/json",
  read: ({ releaseId }, { space }) =>
    space.client.get("/api/{spaceId}/releases/{id}", { path: { id: releaseId } }),
  owner: ({ ProjectId }) => ({ projects: [requiredOwner(ProjectId)] }),
  render: withoutLinks,
});
