/** How results show a tenant. */
import type { components, ServerUrl } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import { entriesOf, limitedTo } from "../../reading/parts.ts";

export type Tenant = components["schemas"]["Tenant"];

/** A tenant in a result. */
export const tenantSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  slug: text,
  description: text,
  isDisabled: flag,
  tenantTags: texts,
  clonedFromTenantId: text,
  portalUrl: text,
  projectEnvironments: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe("Environment ids by project id"),
});

/** How a tenant is rendered. */
export interface TenantView {
  readonly spaceId: string;
  readonly server: ServerUrl;
  /** True for a single tenant that was requested by name: its connections are included. */
  readonly withConnections: boolean;
}

/** Renders a tenant, without connections to closed projects and environments. */
export function summarizeTenant(
  tenant: Tenant,
  { spaceId, server, withConnections }: TenantView,
): z.input<typeof tenantSchema> {
  const path = [spaceId, "tenants", tenant.Id, "overview"].map(encodeURIComponent).join("/");
  return {
    id: tenant.Id,
    name: tenant.Name,
    ...present({
      slug: tenant.Slug,
      description: tenant.Description || null,
      isDisabled: tenant.IsDisabled || null,
      tenantTags: tenant.TenantTags,
      clonedFromTenantId: tenant.ClonedFromTenantId,
    }),
    portalUrl: `${server.base}/app#/${path}`,
    ...(withConnections ? { projectEnvironments: connectionsOf(tenant) } : {}),
  };
}

function connectionsOf({ ProjectEnvironments }: Tenant): Record<string, string[]> {
  return entriesOf<readonly string[] | null, string[]>(
    ProjectEnvironments,
    (project) => ({ projects: [project] }),
    (environments, project) => limitedTo(environments, { projects: [project] }),
  );
}
