/** Step templates with their versions, the steps that use them, and moving those steps to a version. */

import { recordChange } from "../../domain/changes.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { Action, Process, Step } from "../../model/delivery.ts";
import type { ActionTemplate } from "../../model/governance.ts";
import type { Collection } from "../../store/collection.ts";
import { listing, requireOne } from "../listing.ts";
import { type WriteSpec, writing } from "../writing.ts";

const ID = "Octopus.Action.Template.Id";
const VERSION = "Octopus.Action.Template.Version";

export function stepTemplateRoutes(): Route[] {
  const one = "/{space}/actiontemplates/{id}";
  return [
    ...listing<ActionTemplate>({
      path: "actiontemplates",
      type: "ActionTemplate",
      permission: "ActionTemplateView",
      pick: (space) => space.actionTemplates,
    }),
    ...writing(templates),
    route(`GET ${one}/usage`, "ActionTemplateView", (context) => ok(usages(context))),
    route(`GET ${one}/versions`, "ActionTemplateView", (context) =>
      ok(versionsOf(context, find(context)).map((item) => asSent(context, item))),
    ),
    route(`GET ${one}/versions/{version}`, "ActionTemplateView", (context) =>
      ok(asSent(context, findVersion(context, find(context), context.param("version")))),
    ),
    route(`POST ${one}/actionsUpdate`, "ProcessEdit", moveActions),
    route("GET /{space}/actiontemplates/categories", "ActionTemplateView", () => ok(CATEGORIES)),
    route("GET /{space}/actiontemplates/search", "ActionTemplateView", search),
  ];
}

const CATEGORIES = [
  { Id: "script", Name: "Script", DisplayOrder: 1, Links: {} },
  { Id: "package", Name: "Package", DisplayOrder: 2, Links: {} },
  { Id: "other", Name: "Other Steps", DisplayOrder: 3, Links: {} },
];

const templates: WriteSpec<ActionTemplate> = {
  path: "/{space}/actiontemplates",
  type: "ActionTemplate",
  noun: "Step template",
  prefix: "ActionTemplates",
  permission: "ActionTemplate",
  pick: ({ space }) => space.actionTemplates,
  blank: ({ space }, id) => ({
    Id: id,
    SpaceId: space.id,
    Name: "",
    Description: null,
    ActionType: "",
    Version: 0,
    CommunityActionTemplateId: null,
    Packages: [],
    GitDependencies: [],
    Parameters: [],
    Properties: {},
  }),
  required: ["Name", "ActionType"],
  locked: ["ActionType", "Version", "CommunityActionTemplateId"],
  complete: (_context, next, before) => ({
    ...next,
    Version: before === undefined ? 0 : before.Version + 1,
  }),
  onCreated: keepVersion,
  onReplaced: keepVersion,
  onDeleted: (context, item) => {
    for (const version of versionsOf(context, item)) context.space.actionTemplateVersions.remove(version.Id);
  },
};

function keepVersion({ space }: Context, item: ActionTemplate): void {
  space.actionTemplateVersions.put({ ...item, Id: `${item.Id}-v${item.Version}`, templateId: item.Id });
}

function find(context: Context): ActionTemplate {
  return requireOne(context.space.actionTemplates, context.param("id"));
}

function versionsOf(context: Context, template: ActionTemplate): ActionTemplate[] {
  return context.space.actionTemplateVersions
    .where("template", template.Id)
    .sort((a, b) => b.Version - a.Version);
}

function findVersion(context: Context, template: ActionTemplate, version: string): ActionTemplate {
  const found = versionsOf(context, template).find((item) => String(item.Version) === version);
  if (found === undefined) throw notFound(`${template.Id}/versions/${version}`);
  return found;
}

/** An earlier version looks like the template at that time. */
function asSent(context: Context, version: ActionTemplate) {
  const { templateId, ...shown } = version;
  return context.linker.add("ActionTemplate", { ...shown, Id: templateId ?? shown.Id });
}

function search(context: Context) {
  return ok(
    context.space.actionTemplates.all().map((item) => ({
      Id: item.Id,
      Name: item.Name,
      Description: item.Description,
      Type: item.ActionType,
      IsInstalled: true,
      IsBuiltIn: false,
      Categories: ["script"],
      Version: String(item.Version),
      Links: context.linker.add("ActionTemplate", item).Links,
    })),
  );
}

interface Use {
  readonly process: Process;
  readonly step: Step;
  readonly action: Action;
  readonly kind: "Deployment" | "Runbook";
}

function usesOf(context: Context, template: ActionTemplate): Use[] {
  const { space } = context;
  const within = (items: Collection<Process>, kind: Use["kind"]): Use[] =>
    items
      .all()
      .filter((process) => !process.Id.includes("-s-"))
      .flatMap((process) =>
        process.Steps.flatMap((step) => step.Actions.map((action) => ({ process, step, action, kind }))),
      )
      .filter(({ action }) => action.Properties[ID] === template.Id);
  return [...within(space.processes, "Deployment"), ...within(space.runbookProcesses, "Runbook")];
}

function usages(context: Context) {
  const template = find(context);
  const kind = context.query.text("process");
  const project = context.query.text("project");
  const onlyOld = context.query.bool("withUpdates") === true;
  return usesOf(context, template)
    .filter((use) => kind === undefined || use.kind === kind)
    .filter(({ process }) => project === undefined || process.ProjectId === project)
    .filter(({ action }) => !onlyOld || Number(action.Properties[VERSION]) < template.Version)
    .map(({ process, step, action, kind: type }) => {
      const owner = context.space.projects.get(process.ProjectId);
      const runbook = context.space.runbooks.get(process.RunbookId ?? "");
      return {
        Id: `${process.Id}/${action.Id}`,
        ActionTemplateId: template.Id,
        ActionId: action.Id,
        ActionName: action.Name,
        StepId: step.Id,
        StepName: step.Name,
        ProcessId: process.Id,
        ProcessType: type,
        ProjectId: process.ProjectId,
        ProjectName: owner?.Name ?? null,
        ProjectSlug: owner?.Slug ?? null,
        DeploymentProcessId: type === "Deployment" ? process.Id : null,
        RunbookId: runbook?.Id ?? null,
        RunbookName: runbook?.Name ?? null,
        Release: null,
        Branch: null,
        Version: action.Properties[VERSION] ?? null,
        Links: {},
      };
    });
}

function moveActions(context: Context) {
  const template = find(context);
  const version = findVersion(context, template, context.body.requiredText("Version"));
  const results = context.body.objects("ActionsToUpdate").flatMap((item) => {
    const processes =
      item.requiredText("ProcessType") === "Runbook"
        ? context.space.runbookProcesses
        : context.space.processes;
    const process = requireOne(processes, item.requiredText("ProcessId"));
    const ids = item.list("ActionIds");
    const outcomes = ids.map((id) => outcome(process, id, template));
    const changed = processes.put({
      ...process,
      Version: process.Version + 1,
      Steps: process.Steps.map((step) => ({
        ...step,
        Actions: step.Actions.map((action) => (ids.includes(action.Id) ? moved(action, version) : action)),
      })),
    });
    recordChange(context, {
      noun: "Process",
      name: process.Id,
      before: process,
      after: changed,
      related: [process.ProjectId, template.Id],
    });
    return outcomes;
  });
  return ok(results);
}

function moved(action: Action, version: ActionTemplate): Action {
  const own = version.Properties as Readonly<Record<string, string>>;
  return { ...action, Properties: { ...action.Properties, ...own, [VERSION]: String(version.Version) } };
}

function outcome(process: Process, id: string, template: ActionTemplate) {
  const action = process.Steps.flatMap((step) => step.Actions).find((item) => item.Id === id);
  if (action === undefined || action.Properties[ID] !== template.Id)
    throw invalid(`The action '${id}' does not use the step template '${template.Name}'.`);
  return {
    Id: id,
    Outcome: "Success",
    ManualMergeRequiredReasonsByPropertyName: {},
    NamesOfNewParametersMissingDefaultValue: [],
    RemovedPackageUsages: [],
  };
}
