/** How results show a tenant. */
import type { components, ServerUrl } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { entriesOf, limitedTo } from "../../reading/parts.ts";
import { type NameOf, nameOfIds } from "../shown-names.ts";

export type Tenant = components["schemas"]["Tenant"];

/** A tenant in a result. */
export const tenantSchema = z.looseObject({
  id: text,
  name: text,
  slug: text,
  description: text,
  isDisabled: flag,
  tenantTags: texts,
  clonedFromTenantId: text,
  portalUrl: text,
  projectEnvironments: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe("Environments by project"),
});

/** The names of what a tenant is connected to. */
export interface ConnectionNames {
  readonly project: NameOf;
  readonly environment: NameOf;
}

/** Reads the names of the projects and environments that a tenant is connected to. */
export async function connectionNames(
  { ProjectEnvironments }: Tenant,
  context: CallContext<unknown>,
): Promise<ConnectionNames> {
  const connections = ProjectEnvironments ?? {};
  const environments = Object.values(connections).flatMap((ids) => ids ?? []);
  const [project, environment] = await Promise.all([
    nameOfIds("project", Object.keys(connections), context),
    nameOfIds("environment", environments, context),
  ]);
  return { project, environment };
}

/** How a tenant is rendered. */
export interface TenantView {
  readonly spaceId: string;
  readonly server: ServerUrl;
  /** For a single tenant that was requested by name: its connections are included, with these names. */
  readonly connections?: ConnectionNames;
}

/** Renders a tenant, without connections to closed projects and environments. */
export function summarizeTenant(
  tenant: Tenant,
  { spaceId, server, connections }: TenantView,
): z.input<typeof tenantSchema> {
  const path = [spaceId, "tenants", tenant.Id ?? "", "overview"].map(encodeURIComponent).join("/");
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
    ...(tenant.Id ? { portalUrl: `${server.base}/app#/${path}` } : {}),
    ...(connections ? { projectEnvironments: connectionsOf(tenant, connections) } : {}),
  };
}

/** The environments of each project by name; by id where two projects have the same name. */
function connectionsOf(
  { ProjectEnvironments }: Tenant,
  { project: projectName, environment: environmentName }: ConnectionNames,
): Record<string, string[]> {
  const names = Object.keys(ProjectEnvironments ?? {}).map(projectName);
  const isOnly = (name: string) => names.filter((other) => other === name).length === 1;
  return entriesOf<readonly string[] | null, string[]>(
    ProjectEnvironments,
    (project) => ({ projects: [project] }),
    (environments, project) => limitedTo(environments, { projects: [project] }, environmentName),
    (project) => (isOnly(projectName(project)) ? projectName(project) : project),
  );
}
