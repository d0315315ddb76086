/** Replacing deployment processes, in the database and on a branch, and deployment settings. */

import { recordChange } from "../../domain/changes.ts";
import { rolesOf } from "../../domain/execution-script.ts";
import {
  commitTo,
  documentIdAt,
  processAt,
  requireVersion,
  requireWritableBranch,
} from "../../domain/git-documents.ts";
import { readSteps } from "../../domain/processes.ts";
import { merge, readBody } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { Process } from "../../model/delivery.ts";
import type { Project } from "../../model/structure.ts";
import { requireOne } from "../listing.ts";
import { checkGitRef, deploymentSettings, requireProject } from "../used/projects.ts";

export function processWrites(): Route[] {
  return [
    route("PUT /{space}/deploymentprocesses/{id}", "ProcessEdit", putById),
    route("PUT /{space}/projects/{id}/deploymentprocesses", "ProcessEdit", putOfProject),
    route("PUT /{space}/projects/{id}/{gitRef}/deploymentprocesses", "ProcessEdit", putInGit),
    route("POST /{space}/projects/{id}/deploymentprocesses/validate", "ProcessView", validate, {
      since: "2025.3",
    }),
    route("POST /{space}/projects/{id}/{gitRef}/deploymentprocesses/validate", "ProcessView", validate, {
      since: "2025.3",
    }),
    route("PUT /{space}/projects/{id}/deploymentsettings", "ProjectEdit", putSettings),
  ];
}

function putById(context: Context) {
  const process = requireOne(context.space.processes, context.param("id"));
  if (process.Id.includes("-s-")) throw invalid("A snapshot of a deployment process cannot be changed.");
  const project = requireOne(context.space.projects, process.ProjectId);
  return ok(context.linker.add("DeploymentProcess", save(context, project, process, process.Id)));
}

function putOfProject(context: Context) {
  const project = requireProject(context);
  if (project.PersistenceSettings.Type !== "Database")
    throw invalid(`The process of the project '${project.Name}' is in Git. Name a branch.`);
  const process = requireOne(context.space.processes, project.DeploymentProcessId ?? "");
  return ok(context.linker.add("DeploymentProcess", save(context, project, process, process.Id)));
}

function putInGit(context: Context) {
  const project = requireProject(context);
  const branch = requireWritableBranch(context.space, project, context.param("gitRef"));
  const process = processAt(context.space, project, branch.Name);
  if (process === undefined) throw notFound(context.param("gitRef"));
  const id = documentIdAt(context.space, project, process.Id, branch.Name);
  const saved = save(context, project, process, id);
  commitTo(context.space, branch, context.sim.random);
  return ok(context.linker.add("DeploymentProcess", { ...saved, Id: process.Id }));
}

/** Finds the target tags of each step that no target has. */
function validate(context: Context) {
  const project = requireProject(context);
  checkGitRef(context, project);
  const process = processAt(context.space, project, context.param("gitRef") || null);
  if (process === undefined) throw notFound(project.DeploymentProcessId ?? project.Id);
  const known = new Set(context.space.machines.all().flatMap((machine) => machine.Roles));
  const missing = process.Steps.flatMap((step) => {
    const tags = rolesOf(step).filter((role) => !known.has(role));
    return tags.length === 0 ? [] : [[step.Id, tags] as const];
  });
  return ok({
    HasWarnings: missing.length > 0,
    TagsWithoutTargetsByStepId: Object.fromEntries(missing),
    Details: {},
  });
}

function save(context: Context, project: Project, before: Process, id: string): Process {
  const { body, space } = context;
  if (!Array.isArray(body.raw("Steps"))) throw invalid("The Steps field is required.");
  requireVersion(body.raw("Version"), before.Version, "deployment process");
  const prefix = `${project.Id.toLowerCase()}-v${before.Version + 1}`;
  const Steps = readSteps(body, prefix);
  const changed = space.processes.put({ ...before, Id: id, Version: before.Version + 1, Steps });
  recordChange(context, {
    noun: "Deployment process of",
    name: project.Name,
    before,
    after: { ...changed, Id: before.Id },
    related: [project.Id, project.ProjectGroupId],
  });
  return changed;
}

const SETTINGS = [
  "DefaultGuidedFailureMode",
  "DefaultToSkipIfAlreadyInstalled",
  "DeploymentChangesTemplate",
  "ForcePackageDownload",
  "ReleaseNotesTemplate",
  "VersioningStrategy",
];

/** Settings are fields of the project; only the connectivity policy has another name there. */
function putSettings(context: Context) {
  const project = requireProject(context);
  const { body } = context;
  const given = Object.fromEntries(
    SETTINGS.filter((name) => body.raw(name) !== undefined).map((name) => [name, body.raw(name)]),
  );
  const policy = body.object("ConnectivityPolicy")?.value ?? project.ProjectConnectivityPolicy;
  const next = merge(project, readBody({ ...given, ProjectConnectivityPolicy: policy }));
  const after = context.space.projects.put(next);
  recordChange(context, {
    noun: "Deployment settings of",
    name: project.Name,
    before: project,
    after,
    related: [project.ProjectGroupId],
  });
  return ok(deploymentSettings(context, after));
}
