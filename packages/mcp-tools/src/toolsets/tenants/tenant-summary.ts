/** How a tenant is told. */
import type { components, ServerUrl } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";

type Tenant = components["schemas"]["Tenant"];

/** A tenant in an answer. */
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

/** Tells one tenant; what it is connected to is told of one that was asked for by name. */
export function summarizeTenant(
  tenant: Tenant,
  spaceId: string,
  server: ServerUrl,
  isAlone: boolean,
): z.input<typeof tenantSchema> {
  const place = [spaceId, "tenants", tenant.Id, "overview"].map(encodeURIComponent).join("/");
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
    portalUrl: `${server.base}/app#/${place}`,
    ...(isAlone ? { projectEnvironments: tenant.ProjectEnvironments ?? {} } : {}),
  };
}
