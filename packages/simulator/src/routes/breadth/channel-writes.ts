/** Creating, changing and deleting channels. */

import { type Context, type Route, route } from "../../http/context.ts";
import { created } from "../../http/reply.ts";
import type { Channel, ChannelRule } from "../../model/structure.ts";
import { requireOne } from "../listing.ts";
import { createOne, type WriteSpec, writing } from "../writing.ts";

export function channelWrites(): Route[] {
  return [
    ...writing(channels),
    route("POST /{space}/projects/{projectId}/channels", "ProcessEdit", (context) =>
      created(createOne(channels, context)),
    ),
  ];
}

const channels: WriteSpec<Channel> = {
  path: "/{space}/channels",
  type: "Channel",
  noun: "Channel",
  prefix: "Channels",
  permission: { create: "ProcessEdit", edit: "ProcessEdit", remove: "ProcessEdit" },
  pick: ({ space }) => space.channels,
  blank: (context, id) => ({
    Id: id,
    SpaceId: context.space.id,
    Name: "",
    Slug: "",
    Description: null,
    ProjectId: projectOf(context),
    LifecycleId: null,
    IsDefault: false,
    Rules: [],
    TenantTags: [],
    GitReferenceRules: [],
    GitResourceRules: [],
  }),
  required: ["Name"],
  locked: ["ProjectId"],
  references: { LifecycleId: ({ space }) => space.lifecycles, ProjectId: ({ space }) => space.projects },
  rivals: ({ space }, item) => space.channels.where("project", item.ProjectId),
  complete: (_context, next) => ({
    ...next,
    Rules: next.Rules.map((rule, index) => completeRule(next.Id, rule, index)),
  }),
  inUse: ({ space }, { Id, Name, IsDefault }) => {
    if (space.releases.where("channel", Id).length > 0)
      return `The channel '${Name}' cannot be deleted because it has releases.`;
    return IsDefault ? `The channel '${Name}' is the default channel and cannot be deleted.` : undefined;
  },
  onCreated: onlyOneDefault,
  onReplaced: onlyOneDefault,
  related: (item) => [item.ProjectId],
};

/** The project in the path, or the one that the body names. */
function projectOf(context: Context): string {
  const inPath = context.param("projectId");
  if (inPath !== "") return requireOne(context.space.projects, inPath).Id;
  return context.body.text("ProjectId") ?? "";
}

function completeRule(channelId: string, rule: Partial<ChannelRule>, index: number): ChannelRule {
  return {
    Id: rule.Id ?? `${channelId.toLowerCase()}-rule-${index + 1}`,
    VersionRange: rule.VersionRange ?? null,
    Tag: rule.Tag ?? null,
    VersioningStrategy: rule.VersioningStrategy ?? null,
    VersionTagRegex: rule.VersionTagRegex ?? null,
    ActionPackages: rule.ActionPackages ?? [],
  };
}

function onlyOneDefault({ space }: Context, item: Channel): void {
  if (!item.IsDefault) return;
  for (const other of space.channels.where("project", item.ProjectId)) {
    if (other.Id !== item.Id && other.IsDefault) space.channels.put({ ...other, IsDefault: false });
  }
}
