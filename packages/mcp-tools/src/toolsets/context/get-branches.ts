import { isOctopusError, type Ref } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  flag,
  pageFields,
  pageOf,
  present,
  projectId,
  skip,
  spaceName,
  take,
  text,
} from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";

export const getBranches = defineTool({
  name: "get_branches",
  toolset: "context",
  tier: "read",
  since: "2021.2",
  reads: ["projects"],
  title: "List Git branches",
  description:
    "Lists the branches of a project in Git and says which are protected. Other tools take them as branchName or gitRef.",
  input: z.strictObject({
    spaceName,
    projectId,
    searchByName: describedInFullOnly(
      z.string().trim().min(1).max(400),
      "Only names that contain this",
    ).optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projectId: "project" },
  output: z.looseObject({
    items: z.array(z.looseObject({ name: text, canonicalName: text, isProtected: flag })),
    ...pageFields,
  }),
  owner: "arguments",
  async run({ searchByName, skip: from, take: size }, context) {
    const { space, refs } = context;
    const query = { skip: from, take: size, ...(searchByName ? { searchByName } : {}) };
    const page = await space.client
      .get("/api/{spaceId}/projects/{projectId}/git/branches", {
        path: { projectId: refs.projectId.id },
        query,
      })
      .catch(async (error: unknown) => {
        const code = isOctopusError(error) ? error.code : undefined;
        if (code === "input" || code === "not_found") await requireGit(refs.projectId, context);
        throw error;
      });
    if (page.TotalResults === 0 && !searchByName) await requireGit(refs.projectId, context);
    const items = page.Items.map((branch) => ({
      name: branch.Name,
      canonicalName: branch.CanonicalName,
      ...present({ isProtected: branch.IsProtected || null }),
    }));
    return { items, ...pageOf(page.TotalResults, from, items.length) };
  },
});

/**
 * Refuses a project that is not in Git. Servers differ in how they do that, so the project itself is read.
 * @throws ToolError `input`.
 */
async function requireGit(
  ref: Ref,
  { space, lookups }: Pick<CallContext, "space" | "lookups">,
): Promise<void> {
  const project = await lookups.project(ref.id, space);
  if (project.PersistenceSettings?.Type === "VersionControlled") return;
  throw new ToolError({
    code: "input",
    message: `projectId: ${ref.name} is in the database, not in Git, and so has no branches.`,
    hint: "get_deployment_process and get_variables read such a project without a branch.",
  });
}
