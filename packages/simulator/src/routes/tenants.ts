/** Tenants: lists by tag and project, their variables, and the tag test. */

import { type Context, type Route, route } from "../http/context.ts";
import { ok } from "../http/reply.ts";
import type { Project, Tenant, VariableTemplate } from "../model/structure.ts";
import { listing, oneOf, requireOne } from "./listing.ts";

/** The routes of tenants. */
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
          disabled === tenant.IsDisabled
        );
      },
      filters: ["projectId", "tags", "isDisabled", "clonedFromTenantId"],
    }),
    route("GET", "/{space}/tenants/status", "TenantView", (context) =>
      ok({ Id: null, Enabled: context.space.tenants.size > 0, Links: {} }),
    ),
    route("GET", "/{space}/tenants/tag-test", "TenantView", tagTest),
    route("GET", "/{space}/tenants/variables-missing", "TenantView", missing),
    route("GET", "/{space}/tenants/{id}/variables", "TenantView", variables),
    route("GET", "/{space}/tenants/{id}/commonvariables", "TenantView", (context) => {
      const tenant = requireTenant(context);
      return ok({
        TenantId: tenant.Id,
        Variables: [],
        MissingVariables: [],
        Links: context.linker.add("TenantVariables", tenant).Links,
      });
    }),
    route("GET", "/{space}/tenants/{id}/projectvariables", "TenantView", projectVariables),
  ];
}

function requireTenant(context: Context): Tenant {
  return requireOne(context.space.tenants, context.param("id"));
}

function connected(context: Context, tenant: Tenant): Project[] {
  return Object.keys(tenant.ProjectEnvironments).flatMap((id) => {
    const project = context.space.projects.get(id);
    return project === undefined ? [] : [project];
  });
}

function givenValue(
  context: Context,
  tenant: Tenant,
  project: Project,
  template: VariableTemplate,
  environmentId: string,
) {
  return context.space.tenantVariables
    .where("tenant", tenant.Id)
    .find(
      (item) =>
        item.ownerId === project.Id &&
        item.templateId === template.Id &&
        item.environmentId === environmentId,
    );
}

function variables(context: Context) {
  const tenant = requireTenant(context);
  const projects = connected(context, tenant).map((project) => {
    const byEnvironment = (tenant.ProjectEnvironments[project.Id] ?? []).map((environmentId) => {
      const values = project.Templates.flatMap((template) => {
        const found = givenValue(context, tenant, project, template, environmentId);
        return found === undefined ? [] : [[template.Id, found.value]];
      });
      return [environmentId, Object.fromEntries(values)];
    });
    return [
      project.Id,
      {
        ProjectId: project.Id,
        ProjectName: project.Name,
        Templates: project.Templates,
        Variables: Object.fromEntries(byEnvironment),
        Links: {},
      },
    ];
  });
  return ok({
    Id: null,
    TenantId: tenant.Id,
    TenantName: tenant.Name,
    SpaceId: tenant.SpaceId,
    ProjectVariables: Object.fromEntries(projects),
    LibraryVariables: {},
    ConcurrencyToken: null,
    Links: context.linker.add("TenantVariables", tenant).Links,
  });
}

function places(context: Context, tenant: Tenant) {
  return connected(context, tenant).flatMap((project) =>
    (tenant.ProjectEnvironments[project.Id] ?? []).flatMap((environmentId) =>
      project.Templates.map((template) => ({
        project,
        environmentId,
        template,
        found: givenValue(context, tenant, project, template, environmentId),
      })),
    ),
  );
}

function projectVariables(context: Context) {
  const tenant = requireTenant(context);
  const all = places(context, tenant);
  const describe = (item: (typeof all)[number]) => ({
    ProjectId: item.project.Id,
    ProjectName: item.project.Name,
    TemplateId: item.template.Id,
    Template: item.template,
    Scope: { EnvironmentIds: [item.environmentId] },
  });
  return ok({
    TenantId: tenant.Id,
    Variables: all.flatMap((item) =>
      item.found === undefined ? [] : [{ Id: item.found.Id, ...describe(item), Value: item.found.value }],
    ),
    MissingVariables:
      context.query.bool("includeMissingVariables") === true
        ? all.filter((item) => item.found === undefined).map(describe)
        : [],
    Links: context.linker.add("TenantVariables", tenant).Links,
  });
}

function missing(context: Context) {
  const { query } = context;
  const tenants = context.space.tenants.all().filter((tenant) => oneOf(query.list("tenantId"), tenant.Id));
  return ok(
    tenants.map((tenant) => ({
      TenantId: tenant.Id,
      MissingVariables: places(context, tenant)
        .filter(
          (item) =>
            item.found === undefined &&
            oneOf(query.list("projectId"), item.project.Id) &&
            oneOf(query.list("environmentId"), item.environmentId),
        )
        .map((item) => ({
          ProjectId: item.project.Id,
          EnvironmentId: item.environmentId,
          VariableTemplateId: item.template.Id,
          VariableTemplateName: item.template.Name,
          LibraryVariableSetId: null,
          Links: {},
        })),
      Links: {},
    })),
  );
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
