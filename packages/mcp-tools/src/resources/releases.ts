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
  async read({ spaceName, releaseId }, { openSpace, touch }) {
    const space = await openSpace(spaceName);
    const release = await space.client.get("/api/{spaceId}/releases/{id}", { path: { id: releaseId } });
    await touch({ projects: [release.ProjectId] });
    return withoutLinks(release);
  },
});
