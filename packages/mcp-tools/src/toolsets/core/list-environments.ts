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
        id: text,
        name: text,
        slug: text,
        description: text,
        sortOrder: z.int().optional(),
        useGuidedFailure: flag,
        allowDynamicInfrastructure: flag,
      }),
    ),
    ...pageFields,
  }),
  owner: (environment: Environment) => ({ environments: [targetOf(environment)] }),
  async run({ partialName, ...range }, { space, lookups }) {
    const read: ReadPage<Environment> = async (query) => {
      const filter = present({ partialName });
      const page = await space.client.get("/api/{spaceId}/environments", { query: { ...query, ...filter } });
      if (!partialName) lookups.learn("environment", page);
      return page;
    };
    return foundListPage(read, pageRange(range), (environment) => ({
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
