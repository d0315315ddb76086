/** Creating, changing and deleting triggers of projects. */

import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { created } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import { requireOne } from "../listing.ts";
import { createOne, requireKnown, type WriteSpec, writing } from "../writing.ts";

type Trigger = PlainDocument & { readonly ProjectId: string };
type Fields = Readonly<Record<string, unknown>>;

export function triggerWrites(): Route[] {
  return [
    ...writing(triggers),
    route("POST /{space}/projects/{projectId}/triggers", "TriggerCreate", (context) =>
      created(createOne(triggers, context)),
    ),
  ];
}

const triggers: WriteSpec<Trigger> = {
  path: "/{space}/projecttriggers",
  type: "ProjectTrigger",
  noun: "Trigger",
  prefix: "ProjectTriggers",
  permission: "Trigger",
  pick: ({ space }) => space.triggers,
  blank: (context, id) => ({
    Id: id,
    SpaceId: context.space.id,
    ProjectId: projectOf(context),
    Name: "",
    Description: "",
    IsDisabled: false,
    Filter: {},
    Action: {},
  }),
  required: ["Name"],
  locked: ["ProjectId"],
  references: { ProjectId: ({ space }) => space.projects },
  rivals: ({ space }, item) => space.triggers.where("project", item.ProjectId),
  complete: (context, next) => ({
    ...next,
    Filter: part(next.Filter as Fields, "FilterType", FILTERS),
    Action: checkAction(context, part(next.Action as Fields, "ActionType", ACTIONS)),
  }),
  related: (item) => [item.ProjectId],
};

const FILTERS = [
  "MachineFilter",
  "DailySchedule",
  "OnceDailySchedule",
  "ContinuousDailySchedule",
  "DaysPerWeekSchedule",
  "DaysPerMonthSchedule",
  "CronExpressionSchedule",
  "FeedFilter",
  "GitFilter",
  "WebhookFilter",
];
const ACTIONS = ["AutoDeploy", "DeployLatestRelease", "DeployNewRelease", "RunRunbook", "CreateRelease"];

function projectOf(context: Context): string {
  const inPath = context.param("projectId");
  return inPath === ""
    ? (context.body.text("ProjectId") ?? "")
    : requireOne(context.space.projects, inPath).Id;
}

function part(given: Fields, kind: string, known: readonly string[]): Fields {
  const type = given[kind];
  if (typeof type !== "string" || !known.includes(type))
    throw invalid(`The value '${String(type)}' is not valid for ${kind}.`);
  return { Id: null, ...given, Links: {} };
}

function checkAction({ space }: Context, action: Fields): Fields {
  requireKnown("RunbookId", action.RunbookId, space.runbooks);
  requireKnown("ChannelId", action.ChannelId, space.channels);
  requireKnown("EnvironmentIds", action.EnvironmentIds, space.environments);
  requireKnown("DestinationEnvironmentId", action.DestinationEnvironmentId, space.environments);
  return action;
}
