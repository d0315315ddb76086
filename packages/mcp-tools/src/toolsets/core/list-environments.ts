import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, pageFields, partialName, present, skip, spaceName, take, text } from "../../fields.ts";

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
  async run({ partialName, skip: from, take: size }, { space, visiblePage }) {
    const query = { skip: from, take: size, ...(partialName ? { partialName } : {}) };
    const { Items, TotalResults } = await space.client.get("/api/{spaceId}/environments", { query });
    const rest = { total: TotalResults, skip: from };
    const seen = await visiblePage(
      Items,
      ({ Id: id, Name: name }) => ({ environments: [{ id, name }] }),
      rest,
    );
    const items = seen.items.map((environment) => ({
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
    return { items, ...seen.page };
  },
});
