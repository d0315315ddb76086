import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { obvious, pageFields, partialName, present, projectId, skip, spaceName, take } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { canonicalTag, numberedId, openEnvironments, standsAlone } from "../lookup.ts";
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
  async run(args, context) {
    const { space, refs, server, visiblePage, authorize } = context;
    if (refs.tenantId) {
      standsAlone("tenantId", args);
      const path = { id: refs.tenantId.id };
      const tenant = await space.client.get("/api/{spaceId}/tenants/{id}", { path });
      const ProjectEnvironments = await visibleConnections(tenant.ProjectEnvironments ?? {}, context);
      const open = { ...tenant, ProjectEnvironments };
      return { items: [summarizeTenant(open, space.ref.id, server, true)], total: 1 };
    }
    const { ids, partialName, skip: from, take: size } = args;
    const { Items, TotalResults } = await space.client.get("/api/{spaceId}/tenants", {
      query: {
        skip: from,
        take: size,
        ...present({ ids, partialName, projectId: refs.projectId?.id, tags: tagsOf(args.tags ?? "") }),
      },
    });
    const targetOf = ({ Id: id, Name: name, TenantTags }: (typeof Items)[number]) => ({
      tenants: [{ id, name, tags: TenantTags ?? [] }],
    });
    // One that is asked for by id is refused; the others of a list are left out.
    if (ids) for (const tenant of Items) authorize(targetOf(tenant));
    const rest = { total: TotalResults, skip: from };
    const seen = await visiblePage(Items, targetOf, rest);
    const items = seen.items.map((tenant) => summarizeTenant(tenant, space.ref.id, server, false));
    return { items, ...seen.page };
  },
});

type Connections = Readonly<Record<string, readonly string[] | null>>;

/** What a tenant is connected to, without the projects and environments that the policy closes. */
async function visibleConnections(
  all: Connections,
  { visible }: Pick<CallContext, "visible">,
): Promise<Record<string, string[]>> {
  const projects = await visible(Object.keys(all), (id) => ({ projects: [id] }));
  const open = projects.map(
    async (id): Promise<[string, string[]]> => [id, await openEnvironments(all[id], { visible }, [id])],
  );
  return Object.fromEntries(await Promise.all(open));
}

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
