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
  async read({ spaceName, releaseId }, { openSpace, resolve }) {
    const space = await openSpace(spaceName);
    const release = await space.client.get("/api/{spaceId}/releases/{id}", { path: { id: releaseId } });
    if (release.ProjectId) await resolve("project", release.ProjectId, space.ref.id);
    return withoutLinks(release);
  },
});
