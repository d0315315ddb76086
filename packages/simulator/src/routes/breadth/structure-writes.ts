/** Creating, changing and deleting environments, lifecycles, project groups and tag sets. */

import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import type { Environment, Lifecycle, Phase, TagSet } from "../../model/structure.ts";
import { slugOf } from "../../store/ids.ts";
import { makeEnvironment, makeLifecycle, makePlain } from "../../worlds/builders.ts";
import { requireKnown, type WriteSpec, writing } from "../writing.ts";

export function structureWrites(): Route[] {
  return [
    ...writing(environments),
    route("PUT /{space}/environments/sortorder", "EnvironmentEdit", sortEnvironments),
    ...writing(lifecycles),
    ...writing(projectGroups),
    ...writing(tagSets),
    route("PUT /{space}/tagsets/sortorder", "TagSetEdit", sortTagSets),
  ];
}

const environments: WriteSpec<Environment> = {
  path: "/{space}/environments",
  type: "Environment",
  noun: "Environment",
  prefix: "Environments",
  permission: "Environment",
  pick: ({ space }) => space.environments,
  blank: ({ space }, id) => ({
    ...makeEnvironment(id, space.id, {
      name: "",
      sortOrder: nextOrder(space.environments.all()),
      description: "",
    }),
    EnvironmentTags: [],
  }),
  required: ["Name"],
  inUse: ({ space }, { Id, Name }) => {
    const lifecycle = space.lifecycles
      .all()
      .find((item) => item.Phases.some((phase) => environmentsOf(phase).includes(Id)));
    if (lifecycle !== undefined)
      return `The environment '${Name}' cannot be deleted because the lifecycle '${lifecycle.Name}' uses it.`;
    if (space.machines.where("environment", Id).length > 0)
      return `The environment '${Name}' cannot be deleted because it has deployment targets.`;
    if (space.deployments.where("environment", Id).length > 0)
      return `The environment '${Name}' cannot be deleted because it has deployments.`;
    return undefined;
  },
};

function environmentsOf(phase: Phase): readonly string[] {
  return [...phase.AutomaticDeploymentTargets, ...phase.OptionalDeploymentTargets];
}

function nextOrder(items: readonly { readonly SortOrder: number }[]): number {
  return items.reduce((highest, item) => Math.max(highest, item.SortOrder + 1), 0);
}

const lifecycles: WriteSpec<Lifecycle> = {
  path: "/{space}/lifecycles",
  type: "Lifecycle",
  noun: "Lifecycle",
  prefix: "Lifecycles",
  permission: "Lifecycle",
  pick: ({ space }) => space.lifecycles,
  blank: ({ space }, id) => makeLifecycle(id, space.id, { name: "", description: "" }, []),
  required: ["Name"],
  complete: (context, next) => ({
    ...next,
    Phases: next.Phases.map((phase, index) => completePhase(context, next.Id, phase, index)),
  }),
  inUse: ({ space }, { Id, Name }) => {
    const project = space.projects.find((item) => item.LifecycleId === Id);
    if (project !== undefined)
      return `The lifecycle '${Name}' cannot be deleted because the project '${project.Name}' uses it.`;
    const channel = space.channels.find((item) => item.LifecycleId === Id);
    return channel === undefined
      ? undefined
      : `The lifecycle '${Name}' cannot be deleted because the channel '${channel.Name}' uses it.`;
  },
};

function completePhase(context: Context, lifecycleId: string, phase: Partial<Phase>, index: number): Phase {
  if (typeof phase.Name !== "string" || phase.Name === "") throw invalid("Every phase needs a name.");
  const complete: Phase = {
    Id: phase.Id ?? `${slugOf(lifecycleId)}-phase-${index + 1}`,
    Name: phase.Name,
    AutomaticDeploymentTargets: phase.AutomaticDeploymentTargets ?? [],
    OptionalDeploymentTargets: phase.OptionalDeploymentTargets ?? [],
    MinimumEnvironmentsBeforePromotion: phase.MinimumEnvironmentsBeforePromotion ?? 0,
    IsOptionalPhase: phase.IsOptionalPhase ?? false,
    ReleaseRetentionPolicy: phase.ReleaseRetentionPolicy ?? null,
    TentacleRetentionPolicy: phase.TentacleRetentionPolicy ?? null,
  };
  requireKnown(`The phase '${complete.Name}'`, environmentsOf(complete), context.space.environments);
  return complete;
}

const projectGroups: WriteSpec<PlainDocument> = {
  path: "/{space}/projectgroups",
  type: "ProjectGroup",
  noun: "Project group",
  prefix: "ProjectGroups",
  permission: "ProjectGroup",
  pick: ({ space }) => space.projectGroups,
  blank: ({ space }, id) =>
    makePlain(id, space.id, "", { Slug: "", Description: "", EnvironmentIds: [], RetentionPolicyId: null }),
  required: ["Name"],
  inUse: ({ space }, { Id, Name }) =>
    space.projects.find((item) => item.ProjectGroupId === Id) === undefined
      ? undefined
      : `The project group '${Name}' cannot be deleted because it contains projects.`,
};

type Tag = TagSet["Tags"][number];

const tagSets: WriteSpec<TagSet> = {
  path: "/{space}/tagsets",
  type: "TagSet",
  noun: "Tag set",
  prefix: "TagSets",
  permission: "TagSet",
  pick: ({ space }) => space.tagSets,
  blank: ({ space }, id) => ({
    Id: id,
    SpaceId: space.id,
    Name: "",
    Description: "",
    SortOrder: nextOrder(space.tagSets.all()),
    Tags: [],
  }),
  required: ["Name"],
  complete: (_context, next) => ({
    ...next,
    Tags: next.Tags.map((tag, index) => completeTag(next, tag, index)),
  }),
  onReplaced: (context, item, before) => retag(context, before, item),
  onDeleted: (context, item) => retag(context, item, undefined),
};

function completeTag(set: TagSet, tag: Partial<Tag>, index: number): Tag {
  if (typeof tag.Name !== "string" || tag.Name === "") throw invalid("Every tag needs a name.");
  return {
    Id: tag.Id ?? `${set.Id}/tags-${index + 1}`,
    Name: tag.Name,
    CanonicalTagName: `${set.Name}/${tag.Name}`,
    Color: tag.Color ?? "#333333",
    Description: tag.Description ?? "",
    SortOrder: tag.SortOrder ?? index,
  };
}

/** Updates tenants when a tag is renamed or deleted. */
function retag({ space }: Context, before: TagSet, after: TagSet | undefined): void {
  const renamed = new Map(
    before.Tags.map((tag) => [
      tag.CanonicalTagName,
      after?.Tags.find((item) => item.Id === tag.Id)?.CanonicalTagName,
    ]),
  );
  for (const tenant of space.tenants.all()) {
    if (!tenant.TenantTags.some((tag) => renamed.has(tag))) continue;
    const tags = tenant.TenantTags.flatMap((tag) => (renamed.has(tag) ? (renamed.get(tag) ?? []) : tag));
    space.tenants.put({ ...tenant, TenantTags: tags });
  }
}

/** The ids of a body that is a bare list, in their order. */
function orderedIds(context: Context): Map<string, number> {
  const ids: unknown = context.bytes.length === 0 ? [] : JSON.parse(context.bytes.toString("utf8"));
  if (!Array.isArray(ids)) throw invalid("The request body must be a list of ids.");
  return new Map(ids.map((id, index) => [String(id), index]));
}

function sortEnvironments(context: Context) {
  const { environments: items } = context.space;
  const order = orderedIds(context);
  requireKnown("The order", [...order.keys()], items);
  for (const item of items.all()) items.put({ ...item, SortOrder: order.get(item.Id) ?? item.SortOrder });
  return ok({});
}

function sortTagSets(context: Context) {
  const { tagSets: items } = context.space;
  const order = orderedIds(context);
  requireKnown("The order", [...order.keys()], items);
  for (const item of items.all()) items.put({ ...item, SortOrder: order.get(item.Id) ?? item.SortOrder });
  return ok({});
}
