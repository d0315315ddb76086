/** Releases: reading, creating in both ways, changing notes, snapshots, and the progress in the lifecycle. */

import { releaseVariables } from "../../domain/create-deployment.ts";
import { createRelease, type ReleaseRequest } from "../../domain/create-release.ts";
import { recordEvent } from "../../domain/events.ts";
import { nextEnvironments, progressOf } from "../../domain/lifecycles.ts";
import { requireChannel, requireProject } from "../../domain/lookup.ts";
import { snapshotProjectVariables } from "../../domain/project-variables.ts";
import { neededPackages } from "../../domain/release-packages.ts";
import { taskAsSent } from "../../domain/task-view.ts";
import { maskVariable } from "../../domain/variables.ts";
import { comparePackageVersions } from "../../domain/versions.ts";
import { type Body, merge } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { Release, SelectedPackage } from "../../model/delivery.ts";
import { idNumber } from "../../store/ids.ts";
import { oneOf, requireOne } from "../listing.ts";

export function releaseRoutes(): Route[] {
  const one = (context: Context) => ok(context.linker.add("Release", requireRelease(context)));
  return [
    route("POST /{space}/releases/create/v1", "ReleaseCreate", createV1, { since: "2022.3.5512" }),
    route("GET /{space}/releases", "ReleaseView", (context) => {
      const ids = context.query.list("ids");
      const wanted = context.space.releases.all().filter(({ Id }) => oneOf(ids, Id));
      return ok(context.page("Release", newestFirst(wanted)));
    }),
    route("POST /{space}/releases", "ReleaseCreate", createResource),
    route("GET /{space}/releases/{id}", "ReleaseView", one),
    route("PUT /{space}/releases/{id}", "ReleaseEdit", modify),
    route("DELETE /{space}/releases/{id}", "ReleaseDelete", remove),
    route("GET /{space}/releases/{id}/missingPackages", "ReleaseView", missingPackages),
    route("GET /{space}/releases/{id}/progression", "ReleaseView", progression),
    route("POST /{space}/releases/{id}/snapshot-variables", "ReleaseEdit", snapshot),
    route("GET /{space}/releases/{id}/deployments", "DeploymentView", (context) => {
      const deployments = context.space.deployments.where("release", requireRelease(context).Id);
      return ok(
        context.page(
          "Deployment",
          deployments.sort((a, b) => idNumber(b.Id) - idNumber(a.Id)),
        ),
      );
    }),
    route("GET /{space}/projects/{projectId}/releases", "ReleaseView", ofProject, {
      filters: ["searchByVersion"],
    }),
    route("GET /{space}/projects/{projectId}/releases/{version}", "ReleaseView", byVersion),
    route("GET /{space}/projects/{projectId}/releases/{id}/variables", "VariableView", (context) =>
      ok(
        releaseVariables(context.space, requireRelease(context)).map((set) =>
          context.linker.add("VariableSet", { ...set, Variables: set.Variables.map(maskVariable) }),
        ),
      ),
    ),
  ];
}

/** The release in the path. */
export function requireRelease(context: Context): Release {
  return requireOne(context.space.releases, context.param("id"));
}

/** The packages of a release that were deleted from the built-in feed since it was created. */
function missingPackages(context: Context) {
  const { space } = context;
  const release = requireRelease(context);
  const process = space.processes.get(release.ProjectDeploymentProcessSnapshotId);
  const needed = process === undefined ? [] : neededPackages(process);
  const missing = release.SelectedPackages.flatMap(({ ActionName, PackageReferenceName, Version }) => {
    const reference = needed.find(
      (item) => item.action === ActionName && item.reference.Name === PackageReferenceName,
    )?.reference;
    if (reference?.FeedId !== "feeds-builtin") return [];
    const id = reference.PackageId;
    const isThere = space.packages.where("package", id).some((item) => item.Version === Version);
    return isThere ? [] : [{ Id: id, Version }];
  });
  return ok({ Packages: missing });
}

function newestFirst(releases: Release[]): Release[] {
  return releases.sort((a, b) => b.Assembled.localeCompare(a.Assembled) || idNumber(b.Id) - idNumber(a.Id));
}

function ofProject(context: Context) {
  const project = requireOne(context.space.projects, context.param("projectId"));
  const text = context.query.text("searchByVersion")?.toLowerCase() ?? "";
  const releases = context.space.releases
    .where("project", project.Id)
    .filter((item) => item.Version.toLowerCase().includes(text));
  return ok(
    context.page(
      "Release",
      releases.sort((a, b) => comparePackageVersions(b.Version, a.Version)),
    ),
  );
}

function byVersion(context: Context) {
  const project = requireOne(context.space.projects, context.param("projectId"));
  const wanted = context.param("version").toLowerCase();
  const release = context.space.releases
    .where("project", project.Id)
    .find((item) => item.Version.toLowerCase() === wanted || item.Id.toLowerCase() === wanted);
  if (release === undefined) throw notFound(context.param("version"));
  return ok(context.linker.add("Release", release));
}

function createV1(context: Context) {
  const { body, space } = context;
  requireSpaceFields(context);
  const project = requireProject(space, body.requiredText("ProjectName"));
  const release = createRelease(
    context.sim,
    space,
    {
      project,
      channel: requireChannel(space, project, body.text("ChannelName")),
      version: body.text("ReleaseVersion"),
      releaseNotes: body.text("ReleaseNotes") ?? null,
      packages: body.list("Packages").map(parsePackage),
      defaultPackageVersion: body.text("PackageVersion"),
      prerelease: body.text("PackagePrerelease"),
      gitRef: body.text("GitRef"),
      gitCommit: body.text("GitCommit"),
      ignoreChannelRules: body.bool("IgnoreChannelRules") ?? false,
      ignoreIfAlreadyExists: body.bool("IgnoreIfAlreadyExists") ?? false,
      customFields: body.map("CustomFields"),
    },
    context.actor,
  );
  return ok({ ReleaseId: release.Id, ReleaseVersion: release.Version });
}

/** The executions API takes the space in the body twice; each may be left out, because the path has it. */
export function requireSpaceFields(context: Context): void {
  for (const name of ["SpaceId", "SpaceIdOrName"]) {
    const given = context.body.text(name);
    const space = context.sim.store.spaces.get(context.space.id);
    const known = [space?.Id, space?.Name, space?.Slug].map((item) => item?.toLowerCase());
    if (given !== undefined && !known.includes(given.toLowerCase())) {
      throw invalid(
        `The space '${given}' in the request does not match the space '${context.space.id}' in the address.`,
      );
    }
  }
}

/** `step:version`, `packageId:version` or `step:reference:version`. */
function parsePackage(text: string): SelectedPackage {
  const parts = text.split(/[:/=]/);
  const version = parts.at(-1) ?? "";
  if (parts.length < 2 || parts.length > 3 || version === "") {
    throw invalid(
      `The package version '${text}' is not valid. Use 'StepName:Version' or 'StepName:PackageReference:Version'.`,
    );
  }
  const step = parts[0] ?? "";
  return {
    StepName: step,
    ActionName: step,
    PackageReferenceName: parts.length === 3 && parts[1] !== "*" ? (parts[1] ?? "") : "",
    Version: version,
  };
}

function createResource(context: Context) {
  const { body, space } = context;
  const project = requireOne(space.projects, body.requiredText("ProjectId"));
  const reference = body.object("VersionControlReference");
  const request: ReleaseRequest = {
    project,
    channel: requireChannel(space, project, body.text("ChannelId")),
    version: body.requiredText("Version"),
    releaseNotes: body.text("ReleaseNotes") ?? null,
    packages: body.objects("SelectedPackages").map(selectedPackage),
    defaultPackageVersion: undefined,
    prerelease: undefined,
    gitRef: reference?.text("GitRef"),
    gitCommit: reference?.text("GitCommit"),
    ignoreChannelRules: body.bool("IgnoreChannelRules") ?? context.query.bool("ignoreChannelRules") ?? false,
    ignoreIfAlreadyExists: false,
    customFields: body.map("CustomFields"),
  };
  return created(context.linker.add("Release", createRelease(context.sim, space, request, context.actor)));
}

/** A package version as a body chooses it for a step. */
export function selectedPackage(item: Body): SelectedPackage {
  return {
    StepName: item.text("StepName") ?? item.requiredText("ActionName"),
    ActionName: item.text("ActionName") ?? item.requiredText("StepName"),
    PackageReferenceName: item.text("PackageReferenceName") ?? "",
    Version: item.requiredText("Version"),
  };
}

function modify(context: Context) {
  const release = requireRelease(context);
  const wanted = context.body.text("Version");
  if (
    wanted !== undefined &&
    wanted !== release.Version &&
    context.space.releases.where("project", release.ProjectId).some((item) => item.Version === wanted)
  ) {
    throw invalid(`Release ${wanted} already exists for this project.`);
  }
  const changed = context.space.releases.put(
    merge(release, context.body, ["ProjectId", "Assembled", "BuildInformation"]),
  );
  note(context, changed, "Modified", "was changed");
  return ok(context.linker.add("Release", changed));
}

function remove(context: Context) {
  const release = requireRelease(context);
  context.space.releases.remove(release.Id);
  note(context, release, "Deleted", "was deleted");
  return ok({});
}

function snapshot(context: Context) {
  const release = requireRelease(context);
  const project = requireOne(context.space.projects, release.ProjectId);
  const changed = context.space.releases.put({
    ...release,
    ProjectVariableSetSnapshotId: snapshotProjectVariables(
      context.space,
      project,
      release.VersionControlReference?.GitRef ?? null,
      context.sim.random,
    ),
  });
  note(context, changed, "Modified", "had its variable snapshot updated");
  return ok(context.linker.add("Release", changed));
}

function note(context: Context, release: Release, category: string, verb: string): void {
  recordEvent(context.sim.store, {
    category,
    spaceId: release.SpaceId,
    at: context.now,
    actor: context.actor,
    message: ["Release ", { Id: release.Id, Name: release.Version }, ` ${verb}`],
    related: [release.Id, release.ProjectId, release.ChannelId],
  });
}

function progression(context: Context) {
  const release = requireRelease(context);
  const phases = progressOf(context.space, release, null);
  const current = phases.find((item) => item.progress === "Current");
  return ok({
    Id: null,
    Phases: phases.map(({ phase, progress, deployments }) => ({
      Id: phase.Id,
      Name: phase.Name,
      Progress: progress,
      Blocked: false,
      AutomaticDeploymentTargets: phase.AutomaticDeploymentTargets,
      OptionalDeploymentTargets: phase.OptionalDeploymentTargets,
      MinimumEnvironmentsBeforePromotion: phase.MinimumEnvironmentsBeforePromotion,
      IsOptionalPhase: phase.IsOptionalPhase,
      Deployments: deployments.map(({ deployment, task }) => ({
        Deployment: context.linker.add("Deployment", deployment),
        Task: context.linker.add("Task", taskAsSent(task, context.sim.settings, context.now)),
      })),
    })),
    NextDeployments: nextEnvironments(context.space, release, null),
    NextDeploymentsMinimumRequired: current?.phase.MinimumEnvironmentsBeforePromotion ?? 0,
    Links: { Self: `${context.linker.api}/${release.SpaceId}/releases/${release.Id}/progression` },
  });
}
