import { isOctopusError } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  namesOrIds,
  obvious,
  pageFields,
  pageOf,
  partialName,
  projectId,
  skip,
  spaceName,
  take,
} from "../../fields.ts";
import { openPartOf, summarizeToggle, toggleSchema } from "./toggle-summary.ts";

export const findFeatureToggles = defineTool({
  name: "find_feature_toggles",
  toolset: "featureToggles",
  tier: "read",
  since: "2026.1.10655",
  title: "Find feature toggles",
  description:
    "Finds the feature toggles of a project. Returns state and rollout in each environment. Use it before update_feature_toggle.",
  input: z.strictObject({
    spaceName,
    projectId,
    partialName,
    tags: obvious(z.array(z.string().trim().min(1).max(200)).max(100), "Tags of the toggles").optional(),
    environmentIds: namesOrIds.optional(),
    skip,
    take: take(100),
  }),
  refs: { spaceName: "space", projectId: "project", environmentIds: "environment" },
  output: z.looseObject({ projectId: z.string(), items: z.array(toggleSchema), ...pageFields }),
  async run(args, context) {
    const { space, refs } = context;
    const project = refs.projectId;
    try {
      const { Items, TotalResults } = await space.client.get(
        "/api/{spaceId}/projects/{projectId}/featuretoggles",
        {
          path: { projectId: project.id },
          query: {
            skip: args.skip,
            take: args.take,
            ...(args.partialName ? { partialName: args.partialName } : {}),
            ...(args.tags?.length ? { tags: args.tags } : {}),
            ...(args.environmentIds?.length ? { environments: refs.environmentIds.map(({ id }) => id) } : {}),
          },
        },
      );
      const open = await Promise.all(Items.map((toggle) => openPartOf(toggle, context)));
      const items = open.map((toggle) => summarizeToggle(toggle, space.ref.name, project.id));
      return { projectId: project.id, items, ...pageOf(TotalResults, args.skip, items.length) };
    } catch (error) {
      if (!isOctopusError(error) || error.code !== "not_found") throw error;
      throw new ToolError({
        code: "not_found",
        message: `'${project.name}' shows no feature toggles: they are switched off on this server, or this caller may not see them.`,
        hint: "An Octopus administrator can switch on feature toggles.",
        cause: error,
      });
    }
  },
});
