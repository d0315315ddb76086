import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { pageFields, projectId, skip, spaceName, take } from "../../fields.ts";
import { releaseSchema, summarizeRelease } from "./release-summary.ts";

export const findReleases = defineTool({
  name: "find_releases",
  toolset: "releases",
  tier: "read",
  since: "2021.1",
  title: "Find releases",
  description:
    "Finds releases, newest first: one by id, or those of a project or of the space. Returns versions, channels, Git references and the address of the whole release.",
  input: z.strictObject({
    spaceName,
    releaseId: z.string().max(100).optional().describe("Only this one; no filter then"),
    projectId: projectId.optional(),
    searchByVersion: z.string().max(200).optional().describe("Part of a version; needs projectId"),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projectId: "project" },
  output: z.looseObject({ items: z.array(releaseSchema), ...pageFields }),
  async run(args, { space, refs, touch, visiblePage }) {
    if (args.releaseId) {
      if (args.projectId || args.searchByVersion)
        throw new ToolError({
          code: "input",
          message: "releaseId stands alone: leave out projectId and searchByVersion.",
        });
      const release = await space.client.get("/api/{spaceId}/releases/{id}", {
        path: { id: args.releaseId },
      });
      await touch({ projects: [release.ProjectId] });
      return { items: [summarizeRelease(release, space.ref.name)], total: 1 };
    }
    if (args.searchByVersion && !refs.projectId)
      throw new ToolError({ code: "input", message: "searchByVersion needs projectId." });
    const page = { skip: args.skip, take: args.take };
    const { Items, TotalResults } = refs.projectId
      ? await space.client.get("/api/{spaceId}/projects/{projectId}/releases", {
          path: { projectId: refs.projectId.id },
          query: { ...page, ...(args.searchByVersion ? { searchByVersion: args.searchByVersion } : {}) },
        })
      : await space.client.get("/api/{spaceId}/releases", { query: page });
    const rest = { total: TotalResults, skip: args.skip };
    const seen = await visiblePage(Items, ({ ProjectId }) => ({ projects: [ProjectId] }), rest);
    const items = seen.items.map((release) => summarizeRelease(release, space.ref.name));
    return { items, ...seen.page };
  },
});
