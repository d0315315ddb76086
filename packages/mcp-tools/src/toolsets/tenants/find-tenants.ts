import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  pageFields,
  pageRange,
  partialName,
  present,
  projectId,
  skip,
  spaceName,
  take,
} from "../../fields.ts";
import { foundListPage, foundOne, type ReadPage } from "../../reading/findings.ts";
import { targetOf } from "../../reading/target-of.ts";
import { canonicalTag, numberedId, refuseFiltersWith } from "../filters.ts";
import { knownTags } from "../space-values.ts";
import { connectionNames, summarizeTenant, type Tenant, tenantSchema } from "./tenant-summary.ts";

export const findTenants = defineTool({
  name: "find_tenants",
  toolset: "tenants",
  tier: "read",
  since: "2021.1",
  title: "Find tenants",
  description:
    "Finds tenants: one, with the projects and environments that it is connected to, or those that fit a project, tags or a part of a name. Returns tags, state and portal links.",
  input: z.strictObject({
    spaceName,
    tenantId: z.string().trim().min(1).max(200).optional().describe("Only this one: name, slug or id"),
    projectId: projectId.optional(),
    tags: z.string().max(2_000).optional().describe("Like Region/EMEA,Ring/Early"),
    ids: describedInFullOnly(
      z.array(numberedId("Tenants")).max(100),
      "Only tenants with these ids",
    ).optional(),
    partialName,
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", tenantId: "tenant", projectId: "project" },
  reads: ["context"],
  output: z.looseObject({ items: z.array(tenantSchema), ...pageFields }),
  // The caller asked for the tenants in `ids`, so a closed one refuses the call. Other closed tenants are left out.
  argumentOwner: ({ ids }) => ({ tenants: ids ?? [] }),
  owner: (tenant: Tenant) => ({ tenants: [targetOf(tenant)] }),
  async run(args, context) {
    const { space, refs, server, lookups } = context;
    const view = { spaceId: space.ref.id, server: server.url };
    if (refs.tenantId) {
      refuseFiltersWith("tenantId", args);
      const path = { id: refs.tenantId.id };
      const found = await space.client.get("/api/{spaceId}/tenants/{id}", { path });
      return foundOne(found, async (tenant) =>
        summarizeTenant(tenant, { ...view, connections: await connectionNames(tenant, context) }),
      );
    }
    const { ids, partialName } = args;
    const filters = present({
      ids,
      partialName,
      projectId: refs.projectId?.id,
      tags: await knownTags("tags", tagsOf(args.tags ?? ""), context),
    });
    const read: ReadPage<Tenant> = async (query) => {
      const page = await space.client.get("/api/{spaceId}/tenants", { query: { ...query, ...filters } });
      if (Object.keys(filters).length === 0) lookups.learn("tenant", page);
      return page;
    };
    return foundListPage(read, pageRange(args), (tenant) => summarizeTenant(tenant, view));
  },
});

function tagsOf(text: string): string[] {
  const tags = text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  const wrong = tags.find((tag) => !canonicalTag.safeParse(tag).success);
  if (wrong !== undefined)
    throw new ToolError({
      code: "input",
      message: `tags: '${wrong.slice(0, 100)}' is not a tag with its set, such as Region/EMEA.`,
      hint: "Separate tags by commas: Region/EMEA,Ring/Early. find_tenants without tags shows the tags in use.",
    });
  return tags;
}
