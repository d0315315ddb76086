import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { pageFields, projectId, skip, spaceName, take } from "../../fields.ts";
import { foundOne, foundPage } from "../../reading/findings.ts";
import { requiredOwner } from "../../reading/owner.ts";
import { refuseFiltersWith } from "../filters.ts";
import { releaseSchema, summarizeRelease } from "./release-summary.ts";

type Release = components["schemas"]["Release"];

export const findReleases = defineTool({
  name: "find_releases",
  toolset: "releases",
  tier: "read",
  since: "2021.1",
  title: "Find releases",
  description:
    "Finds releases, newest first: one by id, or those of a project or of the space. Returns versions, channels, Git references and the resource address of each.",
  input: z.strictObject({
    spaceName,
    releaseId: z.string().max(100).optional().describe("Only this one; without filters"),
    projectId: projectId.optional(),
    searchByVersion: z.string().max(200).optional().describe("Part of a version; needs projectId"),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projectId: "project" },
  output: z.looseObject({ items: z.array(releaseSchema), ...pageFields }),
  owner: ({ ProjectId }: Release) => ({ projects: [requiredOwner(ProjectId)] }),
  async run(args, { space, refs }) {
    const render = (release: Release) => summarizeRelease(release, space.ref.name);
    if (args.releaseId) {
      refuseFiltersWith("releaseId", args);
      const release = await space.client.get("/api/{spaceId}/releases/{id}", {
        path: { id: args.releaseId },
      });
      return foundOne(release, render);
    }
    if (args.searchByVersion && !refs.projectId)
      throw new ToolError({ code: "input", message: "searchByVersion needs projectId." });
    const range = { skip: args.skip, take: args.take };
    const page = refs.projectId
      ? await space.client.get("/api/{spaceId}/projects/{projectId}/releases", {
          path: { projectId: refs.projectId.id },
          query: { ...range, ...(args.searchByVersion ? { searchByVersion: args.searchByVersion } : {}) },
        })
      : await space.client.get("/api/{spaceId}/releases", { query: range });
    return foundPage(page, args.skip, render);
  },
});
