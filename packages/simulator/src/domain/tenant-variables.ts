/** The values of tenants: the templates that need a value, the values that are set, and replacing them. */

import type { Body } from "../http/body.ts";
import type { Context } from "../http/context.ts";
import { invalid } from "../http/errors.ts";
import type { PlainDocument } from "../model/resource.ts";
import type { Project, Tenant, VariableTemplate } from "../model/structure.ts";
import type { SpaceState, TenantVariableValue } from "../store/store.ts";

/** A template that needs a value, and its owner: a project (per environment) or a library variable set (once). */
export interface Ask {
  readonly owner: Project | PlainDocument;
  readonly template: VariableTemplate;
  readonly environmentId: string | null;
  readonly found: TenantVariableValue | undefined;
}

/** The projects that a tenant is connected to. */
export function connectedProjects(space: SpaceState, tenant: Tenant): Project[] {
  return Object.keys(tenant.ProjectEnvironments).flatMap((id) => space.projects.get(id) ?? []);
}

/** The library variable sets with templates that a tenant's projects include. */
export function connectedLibraries(space: SpaceState, tenant: Tenant): PlainDocument[] {
  const ids = connectedProjects(space, tenant).flatMap((project) => project.IncludedLibraryVariableSetIds);
  return [...new Set(ids)]
    .flatMap((id) => space.libraryVariableSets.get(id) ?? [])
    .filter((set) => templatesOf(set).length > 0);
}

/** The templates of a library variable set. */
export function templatesOf(set: PlainDocument): readonly VariableTemplate[] {
  return (set.Templates ?? []) as readonly VariableTemplate[];
}

/** The values that a tenant needs for its projects, environment by environment. */
export function projectAsks(space: SpaceState, tenant: Tenant): Ask[] {
  const values = space.tenantVariables.where("tenant", tenant.Id);
  return connectedProjects(space, tenant).flatMap((owner) =>
    (tenant.ProjectEnvironments[owner.Id] ?? []).flatMap((environmentId) =>
      owner.Templates.map((template) => ask(values, owner, template, environmentId)),
    ),
  );
}

/** The values that a tenant needs for library variable sets. */
export function libraryAsks(space: SpaceState, tenant: Tenant): Ask[] {
  const values = space.tenantVariables.where("tenant", tenant.Id);
  return connectedLibraries(space, tenant).flatMap((owner) =>
    templatesOf(owner).map((template) => ask(values, owner, template, null)),
  );
}

function ask(
  values: readonly TenantVariableValue[],
  owner: Ask["owner"],
  template: VariableTemplate,
  environmentId: string | null,
): Ask {
  const found = values.find(
    (item) =>
      item.ownerId === owner.Id && item.templateId === template.Id && item.environmentId === environmentId,
  );
  return { owner, template, environmentId, found };
}

/** A value as the API shows it: a secret says only that it is there. */
export function shownValue(value: TenantVariableValue): unknown {
  return value.secret === true ? { HasValue: true, NewValue: null, Hint: null } : value.value;
}

/** Sets the value for a template; null removes it, and a secret that is not sent again stays. */
export function setValue(context: Context, tenant: Tenant, item: Ask, given: unknown): void {
  const { tenantVariables } = context.space;
  if (given === null || given === undefined || given === "") {
    if (item.found !== undefined) tenantVariables.remove(item.found.Id);
    return;
  }
  const secret = typeof given === "object";
  const fresh = secret ? (given as { readonly NewValue?: unknown }).NewValue : given;
  if (secret && (fresh === null || fresh === undefined)) return;
  tenantVariables.put({
    Id: item.found?.Id ?? context.sim.store.ids.next("TenantVariables"),
    tenantId: tenant.Id,
    ownerId: item.owner.Id,
    templateId: item.template.Id,
    environmentId: item.environmentId,
    value: String(fresh),
    ...(secret ? { secret } : {}),
  });
}

/** Replaces the values for `asks` by those of a body's `Variables`; one without a scope is for every environment. */
export function replaceScoped(
  context: Context,
  tenant: Tenant,
  asks: readonly Ask[],
  ownerField: string,
): void {
  const given = context.body.objects("Variables");
  for (const value of given) {
    if (!asks.some((item) => fits(item, value, ownerField)))
      throw invalid(
        `The tenant '${tenant.Name}' is not asked for the template '${value.text("TemplateId") ?? ""}' there.`,
      );
  }
  for (const item of asks) {
    setValue(context, tenant, item, given.find((value) => fits(item, value, ownerField))?.raw("Value"));
  }
}

function fits(item: Ask, value: Body, ownerField: string): boolean {
  const environments = value.object("Scope")?.list("EnvironmentIds") ?? [];
  const owner = value.text(ownerField);
  return (
    value.requiredText("TemplateId") === item.template.Id &&
    (owner === undefined || owner === item.owner.Id) &&
    (item.environmentId === null || environments.length === 0 || environments.includes(item.environmentId))
  );
}
