import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, pageFields, partialName, present, skip, spaceName, take, text } from "../../fields.ts";
import { foundPage } from "../../reading/findings.ts";

type Environment = components["schemas"]["Environment"];

export const listEnvironments = defineTool({
  name: "list_environments",
  toolset: "core",
  tier: "read",
  since: "2021.1",
  title: "List environments",
  description: "Lists the environments of a space in their order, such as Development, Test, Production.",
  input: z.strictObject({
    spaceName,
    partialName,
    skip,
    take: take(),
  }),
  refs: { spaceName: "space" },
  reads: ["context"],
  output: z.looseObject({
    items: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        slug: text,
        description: text,
        sortOrder: z.int().optional(),
        useGuidedFailure: flag,
        allowDynamicInfrastructure: flag,
      }),
    ),
    ...pageFields,
  }),
  owner: ({ Id: id, Name: name }: Environment) => ({ environments: [{ id, name }] }),
  async run({ partialName, skip: from, take: size }, { space }) {
    const query = { skip: from, take: size, ...(partialName ? { partialName } : {}) };
    const page = await space.client.get("/api/{spaceId}/environments", { query });
    return foundPage(page, from, (environment) => ({
      id: environment.Id,
      name: environment.Name,
      ...present({
        slug: environment.Slug,
        description: environment.Description || null,
        sortOrder: environment.SortOrder,
        useGuidedFailure: environment.UseGuidedFailure,
        allowDynamicInfrastructure: environment.AllowDynamicInfrastructure,
      }),
    }));
  },
});
