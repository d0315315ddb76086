/** Tenants: lists by tag and project, their variables, and the tag test. */

import {
  type Ask,
  connectedLibraries,
  connectedProjects,
  libraryAsks,
  projectAsks,
  shownValue,
  templatesOf,
} from "../../domain/tenant-variables.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { Tenant } from "../../model/structure.ts";
import { listing, oneOf, requireOne } from "../listing.ts";

export function tenantRoutes(): Route[] {
  return [
    ...listing<Tenant>({
      path: "tenants",
      type: "Tenant",
      permission: "TenantView",
      pick: (space) => space.tenants,
      filter: ({ query }, tenant) => {
        const project = query.text("projectId");
        const tags = query.list("tags").map((tag) => tag.toLowerCase());
        const disabled = query.bool("isDisabled") ?? tenant.IsDisabled;
        return (
          (project === undefined || Object.keys(tenant.ProjectEnvironments).includes(project)) &&
          tags.every((tag) => tenant.TenantTags.some((own) => own.toLowerCase() === tag)) &&
          disabled === tenant.IsDisabled &&
          oneOf(query.list("clonedFromTenantId"), tenant.ClonedFromTenantId)
        );
      },
      filters: ["projectId", "tags", "isDisabled", "clonedFromTenantId"],
    }),
    route("GET /{space}/tenants/status", "TenantView", (context) =>
      ok({ Id: null, Enabled: context.space.tenants.size > 0, Links: {} }),
    ),
    route("GET /{space}/tenants/tag-test", "TenantView", tagTest),
    route("GET /{space}/tenants/variables-missing", "TenantView", missing),
    route("GET /{space}/tenants/{id}/variables", "TenantView", (context) =>
      ok(tenantVariables(context, requireTenant(context))),
    ),
    route("GET /{space}/tenants/{id}/commonvariables", "TenantView", (context) => {
      const tenant = requireTenant(context);
      return ok(scopedVariables(context, tenant, libraryAsks(context.space, tenant)));
    }),
    route("GET /{space}/tenants/{id}/projectvariables", "TenantView", (context) => {
      const tenant = requireTenant(context);
      return ok(scopedVariables(context, tenant, projectAsks(context.space, tenant)));
    }),
    route("GET /{space}/tenantvariables/all", "TenantView", (context) => {
      const project = context.query.text("projectId");
      const tenants = context.space.tenants.all();
      return ok(
        tenants
          .filter((tenant) => project === undefined || project in tenant.ProjectEnvironments)
          .map((tenant) => tenantVariables(context, tenant)),
      );
    }),
  ];
}

/** The tenant in the path. */
export function requireTenant(context: Context): Tenant {
  return requireOne(context.space.tenants, context.param("id"));
}

/** All values of a tenant, by project and environment, and by library variable set. */
export function tenantVariables(context: Context, tenant: Tenant): Record<string, unknown> {
  const { space } = context;
  const asks = projectAsks(space, tenant);
  const projects = connectedProjects(space, tenant).map((project) => [
    project.Id,
    {
      ProjectId: project.Id,
      ProjectName: project.Name,
      Templates: project.Templates,
      Variables: Object.fromEntries(
        (tenant.ProjectEnvironments[project.Id] ?? []).map((environmentId) => [
          environmentId,
          valuesOf(asks.filter((item) => item.owner === project && item.environmentId === environmentId)),
        ]),
      ),
      Links: {},
    },
  ]);
  const shared = libraryAsks(space, tenant);
  const libraries = connectedLibraries(space, tenant).map((set) => [
    set.Id,
    {
      LibraryVariableSetId: set.Id,
      LibraryVariableSetName: set.Name,
      Templates: templatesOf(set),
      Variables: valuesOf(shared.filter((item) => item.owner === set)),
      Links: {},
    },
  ]);
  return {
    Id: null,
    TenantId: tenant.Id,
    TenantName: tenant.Name,
    SpaceId: tenant.SpaceId,
    ProjectVariables: Object.fromEntries(projects),
    LibraryVariables: Object.fromEntries(libraries),
    ConcurrencyToken: null,
    Links: context.linker.add("TenantVariables", tenant).Links,
  };
}

function valuesOf(asks: readonly Ask[]): Record<string, unknown> {
  return Object.fromEntries(
    asks.flatMap(({ template, found }) => (found === undefined ? [] : [[template.Id, shownValue(found)]])),
  );
}

/** The values of a tenant with their scopes and, on request, the templates without a value. */
export function scopedVariables(context: Context, tenant: Tenant, asks: readonly Ask[]) {
  const all = context.query.bool("includeMissingVariables") === true;
  return {
    TenantId: tenant.Id,
    Variables: asks.flatMap((item) =>
      item.found === undefined
        ? []
        : [{ Id: item.found.Id, ...describe(item), Value: shownValue(item.found) }],
    ),
    MissingVariables: all ? asks.filter((item) => item.found === undefined).map(describe) : [],
    Links: context.linker.add("TenantVariables", tenant).Links,
  };
}

function describe({ owner, template, environmentId }: Ask) {
  const names =
    environmentId === null
      ? { LibraryVariableSetId: owner.Id, LibraryVariableSetName: owner.Name }
      : { ProjectId: owner.Id, ProjectName: owner.Name };
  return {
    ...names,
    TemplateId: template.Id,
    Template: template,
    Scope: { EnvironmentIds: environmentId === null ? [] : [environmentId] },
  };
}

function missing(context: Context) {
  const { query } = context;
  const tenants = context.space.tenants.all().filter((tenant) => oneOf(query.list("tenantId"), tenant.Id));
  const missingByTenant = tenants.map((tenant) => {
    const open = [...projectAsks(context.space, tenant), ...libraryAsks(context.space, tenant)].filter(
      (item) => item.found === undefined && oneOf(query.list("projectId"), item.owner.Id),
    );
    const MissingVariables = open
      .filter((item) => oneOf(query.list("environmentId"), item.environmentId))
      .map((item) => ({
        ProjectId: item.environmentId === null ? null : item.owner.Id,
        EnvironmentId: item.environmentId,
        VariableTemplateId: item.template.Id,
        VariableTemplateName: item.template.Name,
        LibraryVariableSetId: item.environmentId === null ? item.owner.Id : null,
        Links: {},
      }));
    return { TenantId: tenant.Id, MissingVariables, Links: {} };
  });
  return ok(missingByTenant);
}

function tagTest(context: Context) {
  const tags = context.query.list("tags");
  const tenants = context.space.tenants
    .all()
    .filter((tenant) => oneOf(context.query.list("tenantIds"), tenant.Id));
  const result = tenants.map((tenant) => {
    const absent = tags.filter((tag) => !tenant.TenantTags.includes(tag));
    return [
      tenant.Id,
      {
        IsMatched: absent.length === 0,
        MissingTags: absent,
        Reason: absent.length === 0 ? "" : `Missing tags: ${absent.join(", ")}`,
      },
    ];
  });
  return ok(Object.fromEntries(result));
}
