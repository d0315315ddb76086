import type { components } from "@octo/api-client";
import * as z from "zod";
import type { NamedKind } from "../../cache/known-names.ts";
import { defineTool } from "../../define-tool.ts";
import { environmentId, present, projectId, spaceName, tenantId, text, texts } from "../../fields.ts";
import { foundParts } from "../../reading/findings.ts";
import { requiredOwner } from "../../reading/owner.ts";
import { type NameOf, nameOfIds } from "../shown-names.ts";

type Missing = components["schemas"]["MissingVariable"];

export const getMissingTenantVariables = defineTool({
  name: "get_missing_tenant_variables",
  toolset: "tenants",
  tier: "read",
  since: "2021.1",
  title: "Get missing tenant variables",
  description:
    "Lists the tenants that lack values which projects or library sets need, so that deployments would fail. includeDetails says where.",
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
        tenantId: text,
        tenantName: text,
        missing: z.int().describe("Missing values"),
        names: texts.describe("Variables without a value"),
        variables: z
          .array(z.looseObject({ name: text, project: text, librarySetId: text, environments: texts }))
          .optional(),
      }),
    ),
    total: z.int().describe("Tenants that lack a value"),
  }),
  owner: ({ tenantId, missing }: MissingAt) => ({
    tenants: [requiredOwner(tenantId)],
    projects: [missing.ProjectId],
    environments: [missing.EnvironmentId],
  }),
  async run({ includeDetails }, context) {
    const { space, refs, parts } = context;
    const { tenantId: tenant, projectId: project, environmentId: environment } = refs;
    // Details are always asked for: without them some servers list only ids, also of tenants that lack nothing.
    const tenants = await space.client.get("/api/{spaceId}/tenants/variables-missing", {
      query: {
        includeDetails: true,
        ...present({ tenantId: tenant?.id, projectId: project?.id, environmentId: environment?.id }),
      },
    });
    const all = tenants.flatMap(({ TenantId, MissingVariables }) =>
      parts
        .list("missing variables of some tenants", MissingVariables)
        .map((missing): MissingAt => ({ tenantId: TenantId, missing })),
    );
    return foundParts(all, async (open) => {
      const byTenant = groupByTenant(open.map(({ item }) => item));
      const ids = [...byTenant.keys()].filter((id) => id);
      const known = [tenant, project, environment].filter((ref) => ref !== undefined);
      const nameOf = (kind: NamedKind, given: readonly (string | null | undefined)[]) =>
        nameOfIds(kind, given, context, known);
      const shown = includeDetails ? open.map(({ item }) => item.missing) : [];
      const [tenantName, projectName, environmentName] = await Promise.all([
        nameOf("tenant", ids),
        nameOf(
          "project",
          shown.map(({ ProjectId }) => ProjectId),
        ),
        nameOf(
          "environment",
          shown.map(({ EnvironmentId }) => EnvironmentId),
        ),
      ]);
      const items = [...byTenant].map(([id, missing]) => ({
        ...(id ? { tenantId: id } : {}),
        ...(id && tenantName(id) !== id ? { tenantName: tenantName(id) } : {}),
        missing: missing.length,
        ...(includeDetails
          ? { variables: byVariable(missing, { projectName, environmentName }) }
          : { names: [...new Set(missing.map(variableName))] }),
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

/** A variable that is missing in several environments is listed once. */
function byVariable(
  missing: readonly Missing[],
  { projectName, environmentName }: { readonly projectName: NameOf; readonly environmentName: NameOf },
) {
  const groups = new Map<string, Missing[]>();
  for (const item of missing) {
    const key = JSON.stringify([item.ProjectId, item.LibraryVariableSetId, item.VariableTemplateId]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    return {
      name: first ? variableName(first) : "",
      ...present({
        project: first?.ProjectId ? projectName(first.ProjectId) : null,
        librarySetId: first?.LibraryVariableSetId,
        environments: group.flatMap(({ EnvironmentId }) =>
          EnvironmentId ? environmentName(EnvironmentId) : [],
        ),
      }),
    };
  });
}

function variableName({ VariableTemplateName, VariableTemplateId }: Missing): string {
  return VariableTemplateName || VariableTemplateId || "";
}
