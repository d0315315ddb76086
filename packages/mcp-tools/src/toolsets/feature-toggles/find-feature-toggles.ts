import { isOctopusError, type Ref, type SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  namesOrIds,
  pageFields,
  partialName,
  projectId,
  skip,
  spaceName,
  take,
} from "../../fields.ts";
import { foundPage } from "../../reading/findings.ts";
import { idsOf } from "../filters.ts";
import { summarizeToggle, type Toggle, toggleSchema } from "./toggle-summary.ts";

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
    tags: describedInFullOnly(
      z.array(z.string().trim().min(1).max(200)).max(100),
      "Tags of the toggles",
    ).optional(),
    environmentIds: namesOrIds.optional(),
    skip,
    take: take(100),
  }),
  refs: { spaceName: "space", projectId: "project", environmentIds: "environment" },
  output: z.looseObject({ projectId: z.string(), items: z.array(toggleSchema), ...pageFields }),
  // All toggles of the list belong to the project of the arguments; their environments are filtered while they are rendered.
  owner: (_: Toggle) => ({}),
  async run(args, { space, refs }) {
    const project = refs.projectId;
    const page = await readToggles(space.client, project, {
      skip: args.skip,
      take: args.take,
      ...(args.partialName ? { partialName: args.partialName } : {}),
      ...(args.tags?.length ? { tags: args.tags } : {}),
      ...(args.environmentIds?.length ? { environments: idsOf(refs.environmentIds) } : {}),
    });
    const render = (toggle: Toggle) => summarizeToggle(toggle, space.ref.name, project.id);
    return foundPage(page, args.skip, render, { projectId: project.id });
  },
});

interface ToggleQuery {
  readonly skip: number;
  readonly take: number;
  readonly partialName?: string;
  readonly tags?: string[];
  readonly environments?: string[];
}

async function readToggles(client: SpaceClient, project: Ref, query: ToggleQuery) {
  try {
    return await client.get("/api/{spaceId}/projects/{projectId}/featuretoggles", {
      path: { projectId: project.id },
      query,
    });
  } catch (error) {
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
    throw new ToolError({
      code: "not_found",
      message: `'${project.name}' shows no feature toggles: they are switched off on this server, or this caller may not see them.`,
      hint: "An Octopus administrator can switch on feature toggles.",
      cause: error,
    });
  }
}
