/** Defects that hold a release back, and deployments that override freezes by id. */

import { recordChange } from "../../domain/changes.ts";
import { checkDeployment, createDeployment } from "../../domain/create-deployment.ts";
import { openDefect } from "../../domain/defects.ts";
import { recordEvent } from "../../domain/events.ts";
import { DEFAULT_OPTIONS } from "../../domain/execution-parts.ts";
import type { Body } from "../../http/body.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { Defect } from "../../model/governance.ts";
import { requireOne } from "../listing.ts";
import { requireRelease } from "../used/releases.ts";

export function releasePartRoutes(): Route[] {
  const defects = "/{space}/releases/{id}/defects";
  return [
    route(`GET ${defects}`, "ReleaseView", (context) => {
      const items = context.space.defects.where("release", requireRelease(context).Id);
      return ok(context.page("Defect", items, (item) => asSent(context, item)));
    }),
    route(`POST ${defects}`, "DefectReport", report),
    route(`POST ${defects}/resolve`, "DefectResolve", resolve),
    route("POST /{space}/deployments/override", "DeploymentCreate", override, { since: "2024.4.0" }),
  ];
}

function asSent(context: Context, { releaseId, ...defect }: Defect) {
  const base = `${context.linker.api}/${context.space.id}/releases/${releaseId}/defects`;
  return { ...defect, Links: { Self: base, Resolve: `${base}/resolve` } };
}

function report(context: Context) {
  const release = requireRelease(context);
  if (openDefect(context.space, release.Id) !== undefined)
    throw invalid(`Deployments of release ${release.Version} are already prevented.`);
  const defect = context.space.defects.put({
    Id: context.sim.store.ids.next("Defects"),
    releaseId: release.Id,
    Description: context.body.requiredText("Description"),
    Status: "Unresolved",
  });
  recordDefectEvent(context, undefined, defect, release.ProjectId);
  return ok(asSent(context, defect));
}

function resolve(context: Context) {
  const release = requireRelease(context);
  const before = openDefect(context.space, release.Id);
  if (before === undefined) throw invalid(`Release ${release.Version} has no unresolved defect.`);
  const after = context.space.defects.put({ ...before, Status: "Resolved" as const });
  recordDefectEvent(context, before, after, release.ProjectId);
  return ok(asSent(context, after));
}

function recordDefectEvent(
  context: Context,
  before: Defect | undefined,
  after: Defect,
  projectId: string,
): void {
  const document = (item: Defect) => ({ ...item, SpaceId: context.space.id });
  recordChange(context, {
    noun: "Defect",
    name: after.Description,
    before: before === undefined ? undefined : document(before),
    after: document(after),
    related: [after.releaseId, projectId],
  });
}

/** The freezes are named by id. A request that names none is stopped by a freeze like any other. */
function override(context: Context) {
  const command = context.body.object("CreateDeploymentCommand");
  if (command === undefined) throw invalid("The CreateDeploymentCommand field is required.");
  const reason = context.body.requiredText("Reason");
  const names = context.body.list("FreezeIds");
  for (const id of names) requireOne(context.sim.store.freezes, id);
  const deployment = deploy(context, command, { names, reason });
  recordEvent(context.sim.store, {
    category: "Modified",
    spaceId: context.space.id,
    at: context.now,
    actor: context.actor,
    message: ["Deployment freezes were overridden for ", { Id: deployment.Id, Name: deployment.Name }],
    related: [deployment.Id, deployment.ProjectId, deployment.EnvironmentId, ...names],
    comments: reason,
  });
  return { status: 201, json: { Deployment: context.linker.add("Deployment", deployment) } };
}

function deploy(
  context: Context,
  command: Body,
  freeze: { readonly names: readonly string[]; readonly reason: string },
) {
  const { space, sim } = context;
  const release = requireOne(space.releases, command.requiredText("ReleaseId"));
  const tenantId = command.text("TenantId");
  const target = {
    project: requireOne(space.projects, release.ProjectId),
    release,
    environment: requireOne(space.environments, command.requiredText("EnvironmentId")),
    tenant: tenantId === undefined ? null : requireOne(space.tenants, tenantId),
  };
  const options = {
    ...DEFAULT_OPTIONS,
    comments: command.text("Comments") ?? null,
    formValues: command.map("FormValues"),
    skipActionIds: command.list("SkipActions"),
    specificMachineIds: command.list("SpecificMachineIds"),
    excludedMachineIds: command.list("ExcludedMachineIds"),
    guidedFailure: command.bool("UseGuidedFailure"),
    runAt: command.date("QueueTime"),
    noRunAfter: command.date("QueueTimeExpiry"),
    freeze,
  };
  checkDeployment(sim, space, target, freeze);
  return createDeployment(context, target, options);
}
