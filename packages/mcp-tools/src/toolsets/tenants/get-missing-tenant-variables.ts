import type { components, SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { environmentId, present, projectId, spaceName, tenantId, text, texts } from "../../fields.ts";
import { foundParts } from "../../reading/findings.ts";

type Missing = components["schemas"]["MissingVariable"];

export const getMissingTenantVariables = defineTool({
  name: "get_missing_tenant_variables",
  toolset: "tenants",
  tier: "read",
  since: "2021.1",
  title: "Get missing tenant variables",
  description:
    "Lists the tenants that lack values which their projects or library sets need, so that deployments to them would fail. Covers all tenants, or one tenant, project or environment. includeDetails names each variable and where it is missing.",
  input: z.strictObject({
    spaceName,
    tenantId: tenantId.optional(),
    projectId: projectId.optional(),
    environmentId: environmentId.optional(),
    includeDetails: z.boolean().default(false).describe("Name each variable"),
  }),
  refs: { spaceName: "space", tenantId: "tenant", projectId: "project", environmentId: "environment" },
  output: z.looseObject({
    items: z.array(
      z.looseObject({
        tenantId: z.string(),
        tenantName: text,
        missing: z.int().describe("Missing values"),
        variables: z
          .array(z.looseObject({ name: z.string(), projectId: text, environmentIds: texts }))
          .optional(),
      }),
    ),
    total: z.int().describe("Tenants that lack a value"),
  }),
  owner: ({ tenantId, missing }: MissingAt) => ({
    tenants: [tenantId],
    projects: [missing.ProjectId],
    environments: [missing.EnvironmentId],
  }),
  async run({ includeDetails }, { space, refs, cache }) {
    const { tenantId: tenant, projectId: project, environmentId: environment } = refs;
    // Details are always asked for: without them some servers list only ids, also of tenants that lack nothing.
    const tenants = await space.client.get("/api/{spaceId}/tenants/variables-missing", {
      query: {
        includeDetails: true,
        ...present({ tenantId: tenant?.id, projectId: project?.id, environmentId: environment?.id }),
      },
    });
    const all = tenants.flatMap(({ TenantId, MissingVariables }) =>
      (MissingVariables ?? []).map((missing): MissingAt => ({ tenantId: TenantId, missing })),
    );
    return foundParts(all, async (open) => {
      const byTenant = groupByTenant(open.map(({ item }) => item));
      const ids = [...byTenant.keys()];
      const names = tenant
        ? new Map([[tenant.id, tenant.name]])
        : await cache.remember(`tenant-names/${space.ref.id}/${ids.join()}`, () =>
            tenantNames(ids, space.client),
          );
      const items = [...byTenant].map(([id, missing]) => ({
        tenantId: id,
        ...present({ tenantName: names.get(id) }),
        missing: missing.length,
        ...(includeDetails ? { variables: byVariable(missing) } : {}),
      }));
      return { items, total: items.length };
    });
  },
});

/** A value that one tenant lacks. */
interface MissingAt {
  readonly tenantId: string;
  readonly missing: Missing;
}

function groupByTenant(all: readonly MissingAt[]): ReadonlyMap<string, readonly Missing[]> {
  const groups = new Map<string, Missing[]>();
  for (const { tenantId, missing } of all) groups.set(tenantId, [...(groups.get(tenantId) ?? []), missing]);
  return groups;
}

/** The most ids that fit into the address of one request. Further tenants are shown without a name. */
const MOST_NAMES = 400;

async function tenantNames(
  ids: readonly string[],
  client: SpaceClient,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = ids.slice(0, MOST_NAMES);
  const query = { ids: wanted, take: wanted.length };
  const { Items } = await client.get("/api/{spaceId}/tenants", { query });
  return new Map(Items.map(({ Id, Name }) => [Id, Name]));
}

/** A variable that is missing in several environments is listed once. */
function byVariable(missing: readonly Missing[]) {
  const groups = new Map<string, Missing[]>();
  for (const item of missing) {
    const key = JSON.stringify([item.ProjectId, item.LibraryVariableSetId, item.VariableTemplateId]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    return {
      name: first?.VariableTemplateName || first?.VariableTemplateId || "",
      ...present({
        projectId: first?.ProjectId,
        librarySetId: first?.LibraryVariableSetId,
        environmentIds: group.flatMap(({ EnvironmentId }) => EnvironmentId ?? []),
      }),
    };
  });
}
