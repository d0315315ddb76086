import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, pageFields, partialName, present, skip, take, text } from "../../fields.ts";

export const listSpaces = defineTool({
  name: "list_spaces",
  toolset: "core",
  tier: "read",
  since: "2021.1",
  title: "List spaces",
  description: "Lists the spaces that the key may see. Use it first when the space is not known.",
  input: z.strictObject({
    partialName,
    skip,
    take: take(),
  }),
  output: z.looseObject({
    items: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        slug: text,
        description: text,
        isDefault: flag,
        taskQueueStopped: flag,
      }),
    ),
    ...pageFields,
  }),
  async run({ partialName, ...page }, { octopus, visiblePage }) {
    const { Items, TotalResults } = await octopus.get("/api/spaces", {
      query: { ...page, ...(partialName ? { partialName } : {}) },
    });
    const rest = { total: TotalResults, skip: page.skip };
    const seen = await visiblePage(Items, ({ Id: id, Name: name }) => ({ spaces: [{ id, name }] }), rest);
    const items = seen.items.map((space) => ({
      id: space.Id,
      name: space.Name,
      ...present({
        slug: space.Slug,
        description: space.Description || null,
        isDefault: space.IsDefault,
        taskQueueStopped: space.TaskQueueStopped,
      }),
    }));
    return { items, ...seen.page };
  },
});
