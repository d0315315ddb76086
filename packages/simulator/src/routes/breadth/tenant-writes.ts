/** Creating tenants, new or as copies, changing and deleting them, and replacing their values. */

import { recordChange } from "../../domain/changes.ts";
import {
  type Ask,
  libraryAsks,
  projectAsks,
  replaceScoped,
  setValue,
} from "../../domain/tenant-variables.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { Tenant } from "../../model/structure.ts";
import { makeTenant } from "../../worlds/builders.ts";
import { requireOne } from "../listing.ts";
import { requireTenant, scopedVariables, tenantVariables } from "../used/tenants.ts";
import { requireKnown, type WriteSpec, writing } from "../writing.ts";

export function tenantWrites(): Route[] {
  return [
    ...writing(tenants),
    route("PUT /{space}/tenants/{id}/variables", "TenantEdit", putAll),
    route("PUT /{space}/tenants/{id}/commonvariables", "TenantEdit", (context) =>
      putScoped(context, libraryAsks, "LibraryVariableSetId"),
    ),
    route("PUT /{space}/tenants/{id}/projectvariables", "TenantEdit", (context) =>
      putScoped(context, projectAsks, "ProjectId"),
    ),
  ];
}

const tenants: WriteSpec<Tenant> = {
  path: "/{space}/tenants",
  type: "Tenant",
  noun: "Tenant",
  prefix: "Tenants",
  permission: "Tenant",
  pick: ({ space }) => space.tenants,
  blank: (context, id) => {
    const empty = makeTenant({
      Id: id,
      SpaceId: context.space.id,
      Name: "",
      TenantTags: [],
      ProjectEnvironments: {},
    });
    const source = sourceOf(context);
    return source === undefined
      ? empty
      : { ...source, Id: id, Name: "", Slug: "", ClonedFromTenantId: source.Id };
  },
  required: ["Name"],
  locked: ["ClonedFromTenantId"],
  complete: (context, next) => {
    requireKnown("ProjectEnvironments", Object.keys(next.ProjectEnvironments), context.space.projects);
    for (const [projectId, ids] of Object.entries(next.ProjectEnvironments)) {
      requireKnown("ProjectEnvironments", ids, context.space.environments);
      const project = context.space.projects.get(projectId);
      if (project?.TenantedDeploymentMode === "Untenanted")
        throw invalid(`The project '${project.Name}' does not support tenants.`);
    }
    requireTags(context, next.TenantTags);
    return next;
  },
  onCreated: (context, tenant) => {
    const source = sourceOf(context);
    if (source === undefined) return;
    for (const value of context.space.tenantVariables.where("tenant", source.Id)) {
      const Id = context.sim.store.ids.next("TenantVariables");
      context.space.tenantVariables.put({ ...value, Id, tenantId: tenant.Id });
    }
  },
  inUse: ({ space }, tenant) =>
    space.deployments
      .where("tenant", tenant.Id)
      .some((item) => space.tasks.get(item.TaskId)?.completedTime === null)
      ? `The tenant '${tenant.Name}' cannot be deleted while it is deployed to.`
      : undefined,
  onDeleted: ({ space }, tenant) => {
    for (const value of space.tenantVariables.where("tenant", tenant.Id))
      space.tenantVariables.remove(value.Id);
  },
  related: (item) => [...Object.keys(item.ProjectEnvironments)],
};

function sourceOf(context: Context): Tenant | undefined {
  const id = context.param("id") === "" ? context.query.text("clone") : undefined;
  return id === undefined ? undefined : requireOne(context.space.tenants, id);
}

/** Refuses tags that no tag set has. */
export function requireTags({ space }: Context, tags: readonly string[]): void {
  const known = new Set(space.tagSets.all().flatMap((set) => set.Tags.map((tag) => tag.CanonicalTagName)));
  const unknown = tags.find((tag) => !known.has(tag));
  if (unknown !== undefined) throw invalid(`The tag '${unknown}' does not exist.`);
}

function putScoped(
  context: Context,
  asksOf: (space: Context["space"], tenant: Tenant) => Ask[],
  owner: string,
) {
  const tenant = requireTenant(context);
  if (!Array.isArray(context.body.raw("Variables"))) throw invalid("The Variables field is required.");
  replaceScoped(context, tenant, asksOf(context.space, tenant), owner);
  recordTenantEvent(context, tenant);
  return ok(scopedVariables(context, tenant, asksOf(context.space, tenant)));
}

function putAll(context: Context) {
  const tenant = requireTenant(context);
  const projects = context.body.object("ProjectVariables");
  const libraries = context.body.object("LibraryVariables");
  for (const item of projectAsks(context.space, tenant)) {
    const values = projects
      ?.object(item.owner.Id)
      ?.object("Variables")
      ?.object(item.environmentId ?? "");
    setValue(context, tenant, item, values?.raw(item.template.Id));
  }
  for (const item of libraryAsks(context.space, tenant)) {
    const values = libraries?.object(item.owner.Id)?.object("Variables");
    setValue(context, tenant, item, values?.raw(item.template.Id));
  }
  recordTenantEvent(context, tenant);
  return ok(tenantVariables(context, tenant));
}

function recordTenantEvent(context: Context, tenant: Tenant): void {
  recordChange(context, { noun: "Variables of tenant", name: tenant.Name, before: tenant, after: tenant });
}
