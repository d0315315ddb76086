import type { components, SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { environmentId, present, projectId, spaceName, tenantId, text, texts } from "../../fields.ts";

type Missing = components["schemas"]["MissingVariable"];

export const getMissingTenantVariables = defineTool({
  name: "get_missing_tenant_variables",
  toolset: "tenants",
  tier: "read",
  since: "2021.1",
  title: "Get missing tenant variables",
  description:
    "Lists the tenants that lack values which their projects or library sets need, as deployments to them would fail; for one tenant, project or environment, or all. includeDetails names each variable and where it is missing.",
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
    total: z.int().describe("Tenants that lack something"),
  }),
  async run({ includeDetails }, { space, refs, visible, remember }) {
    const { tenantId: tenant, projectId: project, environmentId: environment } = refs;
    // Without details some servers name the tenants only, and also those that lack nothing.
    const answer = await space.client.get("/api/{spaceId}/tenants/variables-missing", {
      query: {
        includeDetails: true,
        ...present({ tenantId: tenant?.id, projectId: project?.id, environmentId: environment?.id }),
      },
    });
    const seen = await visible(answer, ({ TenantId }) => ({ tenants: [TenantId] }));
    const open = await Promise.all(
      seen.map(async ({ TenantId, MissingVariables }) => ({
        TenantId,
        MissingVariables: await visible(MissingVariables ?? [], ({ ProjectId, EnvironmentId }) => ({
          projects: [ProjectId],
          environments: [EnvironmentId],
        })),
      })),
    );
    const lacking = open.filter(({ MissingVariables }) => MissingVariables.length > 0);
    const ids = lacking.map(({ TenantId }) => TenantId);
    const names = tenant
      ? new Map([[tenant.id, tenant.name]])
      : await remember(`tenant-names/${space.ref.id}/${ids.join()}`, () => tenantNames(ids, space.client));
    const items = lacking.map(({ TenantId, MissingVariables }) => ({
      tenantId: TenantId,
      ...present({ tenantName: names.get(TenantId) }),
      missing: MissingVariables.length,
      ...(includeDetails ? { variables: byVariable(MissingVariables) } : {}),
    }));
    return { items, total: items.length };
  },
});

/** As many ids as fit into one address. */
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

/** A variable that is missing in several environments is told once. */
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
