import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, pageFields, partialName, present, skip, spaceName, take, text } from "../../fields.ts";
import { foundPage } from "../../reading/findings.ts";

type Project = components["schemas"]["Project"];

export const listProjects = defineTool({
  name: "list_projects",
  toolset: "projects",
  tier: "read",
  since: "2021.1",
  title: "List projects",
  description:
    "Lists the projects of a space with their lifecycle, tenancy, and the Git repository when the process is in Git.",
  input: z.strictObject({
    spaceName,
    partialName,
    skip,
    take: take(),
  }),
  refs: { spaceName: "space" },
  output: z.looseObject({
    items: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        slug: text,
        description: text,
        projectGroupId: text,
        lifecycleId: text,
        deploymentProcessId: text,
        isDisabled: flag,
        tenantedDeploymentMode: text,
        repositoryUrl: text,
        defaultBranch: text,
      }),
    ),
    ...pageFields,
  }),
  owner: ({ Id: id, Name: name, Slug: slug }: Project) => ({
    projects: [{ id, name, ...(slug ? { slug } : {}) }],
  }),
  async run({ partialName, skip: from, take: size }, { space }) {
    const query = { skip: from, take: size, ...(partialName ? { partialName } : {}) };
    const page = await space.client.get("/api/{spaceId}/projects", { query });
    return foundPage(page, from, (project) => ({
      id: project.Id,
      name: project.Name,
      ...present({
        slug: project.Slug,
        description: project.Description || null,
        projectGroupId: project.ProjectGroupId,
        lifecycleId: project.LifecycleId,
        deploymentProcessId: project.DeploymentProcessId,
        isDisabled: project.IsDisabled,
        tenantedDeploymentMode: project.TenantedDeploymentMode,
        ...repositoryOf(project),
      }),
    }));
  },
});

/** The repository of a project in Git. Servers without Git support send no persistence settings. */
function repositoryOf({ PersistenceSettings: settings }: Project) {
  return settings?.Type === "VersionControlled"
    ? { repositoryUrl: settings.Url, defaultBranch: settings.DefaultBranch }
    : {};
}
