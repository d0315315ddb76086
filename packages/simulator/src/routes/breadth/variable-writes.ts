/** Replacing variables: a set as a whole, those of a project, and those on a branch. */

import { recordEvent } from "../../domain/events.ts";
import {
  commitTo,
  requireVersion,
  requireWritableBranch,
  variablesAt,
  variablesIdAt,
} from "../../domain/git-documents.ts";
import { maskVariable } from "../../domain/variables.ts";
import type { Body } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { Variable, VariableSet } from "../../model/delivery.ts";
import { requireOne } from "../listing.ts";
import { requireProject } from "../used/projects.ts";
import { setAsSent } from "../used/variables.ts";

export function variableWrites(): Route[] {
  return [
    route("PUT /{space}/variables/{id}", "VariableEdit", (context) => {
      const set = requireOne(context.space.variableSets, context.param("id"));
      if (set.Id.includes("-s-")) throw invalid("A snapshot of a variable set cannot be changed.");
      return ok(setAsSent(context, replaceVariables(context, set, set.Id)));
    }),
    route("PUT /{space}/projects/{id}/variables", "VariableEdit", (context) => {
      const set = requireOne(context.space.variableSets, requireProject(context).VariableSetId);
      return ok(setAsSent(context, replaceVariables(context, set, set.Id)));
    }),
    route("PUT /{space}/projects/{id}/{gitRef}/variables", "VariableEdit", putInGit),
  ];
}

function putInGit(context: Context) {
  const { space } = context;
  const project = requireProject(context);
  const branch = requireWritableBranch(space, project, context.param("gitRef"));
  const set = variablesAt(space, project, branch.Name);
  if (set === undefined) throw notFound(project.VariableSetId);
  const secret = context.body.objects("Variables").find((item) => item.bool("IsSensitive") === true);
  if (secret !== undefined)
    throw invalid(`The variable '${secret.text("Name") ?? ""}' is sensitive. Secrets are not kept in Git.`);
  const saved = replaceVariables(context, set, variablesIdAt(space, project, branch.Name));
  commitTo(space, branch, context.sim.random);
  return ok(setAsSent(context, { ...saved, Id: set.Id }));
}

function replaceVariables(context: Context, set: VariableSet, id: string): VariableSet {
  const { body, space } = context;
  if (!Array.isArray(body.raw("Variables"))) throw invalid("The Variables field is required.");
  requireVersion(body.raw("Version"), set.Version, "variable set");
  const known = new Map(set.Variables.map((variable) => [variable.Id, variable]));
  const Variables = body.objects("Variables").map((item, index) => {
    const before = known.get(item.text("Id") ?? "");
    return readVariable(item, before, `${set.Id}-v${set.Version + 1}-${index + 1}`);
  });
  const changed = space.variableSets.put({ ...set, Id: id, Version: set.Version + 1, Variables });
  recordVariableEvent(context, set, Variables);
  return changed;
}

function readVariable(item: Body, before: Variable | undefined, freshId: string): Variable {
  const sensitive = item.bool("IsSensitive") ?? item.text("Type") === "Sensitive";
  const kept = sensitive ? (before?.Value ?? null) : null;
  return {
    Id: before?.Id ?? freshId,
    Name: item.requiredText("Name"),
    Value: item.text("Value") ?? kept,
    Description: item.text("Description") ?? null,
    Scope: readScope(item.object("Scope")),
    IsEditable: item.bool("IsEditable") ?? true,
    IsSensitive: sensitive,
    Type: item.text("Type") ?? (sensitive ? "Sensitive" : "String"),
    Prompt: readPrompt(item.object("Prompt")),
  };
}

function readScope(scope: Body | undefined): Variable["Scope"] {
  if (scope === undefined) return {};
  const kinds = Object.keys(scope.value).map((key) => [key, scope.list(key)] as const);
  return Object.fromEntries(kinds.filter(([, ids]) => ids.length > 0));
}

function readPrompt(prompt: Body | undefined): Variable["Prompt"] {
  if (prompt === undefined) return null;
  return {
    Label: prompt.text("Label") ?? "",
    Description: prompt.text("Description") ?? null,
    Required: prompt.bool("Required") ?? false,
    DisplaySettings: prompt.map("DisplaySettings"),
  };
}

function recordVariableEvent(context: Context, set: VariableSet, variables: readonly Variable[]): void {
  const { space } = context;
  const owner = space.projects.get(set.OwnerId) ?? space.libraryVariableSets.get(set.OwnerId);
  recordEvent(context.sim.store, {
    category: "Modified",
    spaceId: set.SpaceId,
    at: context.now,
    actor: context.actor,
    message: ["Variables were changed for ", { Id: set.OwnerId, Name: owner?.Name ?? set.OwnerId }],
    related: [set.Id, set.OwnerId],
    comments: context.body.text("ChangeDescription") ?? null,
    before: { Id: set.Id, Variables: set.Variables.map(maskVariable) },
    differences: [{ path: "/Variables", op: "replace", value: variables.map(maskVariable) }],
  });
}
