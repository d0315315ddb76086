import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { flag, pageFields, pageRange, partialName, present, skip, take, text } from "../../fields.ts";
import { foundListPage, type ReadPage } from "../../reading/findings.ts";
import { targetOf } from "../../reading/target-of.ts";

type Space = components["schemas"]["Space"];

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
        id: text,
        name: text,
        slug: text,
        description: text,
        isDefault: flag,
        taskQueueStopped: flag,
      }),
    ),
    ...pageFields,
  }),
  owner: (space: Space) => ({ spaces: [targetOf(space)] }),
  async run({ partialName, ...range }, { octopus, lookups }) {
    const read: ReadPage<Space> = async (query) => {
      const page = await octopus.get("/api/spaces", { query: { ...query, ...present({ partialName }) } });
      if (!partialName) lookups.learn("space", page);
      return page;
    };
    return foundListPage(read, pageRange(range), (space) => ({
      id: space.Id,
      name: space.Name,
      ...present({
        slug: space.Slug,
        description: space.Description || null,
        isDefault: space.IsDefault,
        taskQueueStopped: space.TaskQueueStopped,
      }),
    }));
  },
});
