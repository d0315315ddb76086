import { requiredOwner } from "../reading/owner.ts";
import { limitedTo } from "../reading/parts.ts";
import type { Runbook } from "../toolsets/runbooks/runbook-source.ts";
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
  read: ({ runbookId }, { space }) =>
    space.client.get("/api/{spaceId}/runbooks/{id}", { path: { id: runbookId } }),
  owner: ({ ProjectId }) => ({ projects: [requiredOwner(ProjectId)] }),
  render: renderRunbook,
});

export const runbookGitResource = defineResource({
  name: "runbook-git",
  uri: "octopus://spaces/{spaceName}/projects/{projectSlug}/{gitRef}/runbooks/{runbookSlug}",
  toolset: "runbooks",
  since: "2024.4",
  title: "Runbook in Git",
  description: "A whole runbook as it stands at a Git reference.",
  mimeType: "application/json",
  refs: { projectSlug: "project" },
  owner: "address",
  read: ({ gitRef, runbookSlug }, { space, refs }) =>
    space.client.get("/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}", {
      path: { projectId: refs.projectSlug.id, gitRef, id: runbookSlug },
    }),
  render: renderRunbook,
});

/** Renders a runbook without the closed environments of its scope. */
function renderRunbook(runbook: Runbook): object {
  const { Environments, ...rest } = withoutLinks(runbook);
  return Environments ? { ...rest, Environments: limitedTo(Environments) } : rest;
}
