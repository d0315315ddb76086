import { openScope } from "../toolsets/runbooks/runbook-summary.ts";
import { withoutLinks } from "../without-links.ts";
import { defineResource } from "./define-resource.ts";

export const runbookResource = defineResource({
  name: "runbook",
  uri: "octopus://spaces/{spaceName}/runbooks/{runbookId}",
  toolset: "runbooks",
  since: "2021.1",
  title: "Runbook",
  description: "A whole runbook of the database: scope, tenancy, retention, published snapshot.",
  mimeType: "application/json",
  async read({ spaceName, runbookId }, context) {
    const space = await context.openSpace(spaceName);
    const runbook = await space.client.get("/api/{spaceId}/runbooks/{id}", { path: { id: runbookId } });
    await context.touch({ projects: [runbook.ProjectId] });
    return withoutLinks(await openScope(runbook, context));
  },
});

export const runbookGitResource = defineResource({
  name: "runbook-git",
  uri: "octopus://spaces/{spaceName}/projects/{projectSlug}/{gitRef}/runbooks/{runbookSlug}",
  toolset: "runbooks",
  since: "2024.4",
  title: "Runbook in Git",
  description: "A whole runbook as it stands at a Git reference.",
  mimeType: "application/json",
  async read({ spaceName, projectSlug, gitRef, runbookSlug }, context) {
    const space = await context.openSpace(spaceName);
    const project = await context.resolve("project", projectSlug, space.ref.id);
    const runbook = await space.client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}", {
      path: { projectId: project.id, gitRef, id: runbookSlug },
    });
    return withoutLinks(await openScope(runbook, context));
  },
});
