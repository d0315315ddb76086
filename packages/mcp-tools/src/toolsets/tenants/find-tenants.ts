import { z } from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  obvious,
  pageFields,
  pageOf,
  partialName,
  present,
  projectId,
  skip,
  spaceName,
  take,
} from "../../fields.ts";
import { canonicalTag, numberedId, standsAlone } from "../lookup.ts";
import { summarizeTenant, tenantSchema } from "./tenant-summary.ts";

export const findTenants = defineTool({
  name: "find_tenants",
  toolset: "tenants",
  tier: "read",
  since: "2021.1",
  title: "Find tenants",
  description:
    "Finds tenants: one with the projects and environments that it is connected to, or those of a project, with tags, or with a part of a name. Returns tags, state and portal links.",
  input: z.strictObject({
    spaceName,
    tenantId: z.string().trim().min(1).max(200).optional().describe("Only this one: name, slug or id"),
    projectId: projectId.optional(),
    tags: z.string().max(2_000).optional().describe("Like Region/EMEA,Ring/Early"),
    ids: obvious(z.array(numberedId("Tenants")).max(100), "Only tenants with these ids").optional(),
    partialName,
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", tenantId: "tenant", projectId: "project" },
  output: z.looseObject({ items: z.array(tenantSchema), ...pageFields }),
  async run(args, { space, refs, server, authorize }) {
    if (refs.tenantId) {
      standsAlone("tenantId", args);
      const path = { id: refs.tenantId.id };
      const tenant = await space.client.get("/api/{spaceId}/tenants/{id}", { path });
      return { items: [summarizeTenant(tenant, space.ref.id, server, true)], total: 1 };
    }
    const { ids, partialName, skip: from, take: size } = args;
    const { Items, TotalResults } = await space.client.get("/api/{spaceId}/tenants", {
      query: {
        skip: from,
        take: size,
        ...present({ ids, partialName, projectId: refs.projectId?.id, tags: tagsOf(args.tags ?? "") }),
      },
    });
    if (ids && Items.length > 0)
      authorize({
        tenants: Items.map(({ Id, Name, TenantTags }) => ({ id: Id, name: Name, tags: TenantTags ?? [] })),
      });
    const items = Items.map((tenant) => summarizeTenant(tenant, space.ref.id, server, false));
    return { items, ...pageOf(TotalResults, from, items.length) };
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
      hint: "Separate tags by commas: Region/EMEA,Ring/Early. find_tenants without tags shows those in use.",
    });
  return tags;
}
