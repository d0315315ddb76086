import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import {
  flag,
  pageFields,
  pageRange,
  partialName,
  present,
  skip,
  spaceName,
  take,
  text,
} from "../../fields.ts";
import { foundListPage, type ReadPage } from "../../reading/findings.ts";
import { targetOf } from "../../reading/target-of.ts";
import { noteGitSettings } from "./git-project.ts";

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
        id: text,
        name: text,
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
  owner: (project: Project) => ({ projects: [targetOf(project)] }),
  async run({ partialName, ...range }, context) {
    const { space, lookups } = context;
    const read: ReadPage<Project> = async (query) => {
      const filter = present({ partialName });
      const page = await space.client.get("/api/{spaceId}/projects", { query: { ...query, ...filter } });
      if (!partialName) lookups.learn("project", page);
      noteGitSettings(page.Items ?? [], context);
      return page;
    };
    return foundListPage(read, pageRange(range), (project) => ({
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
