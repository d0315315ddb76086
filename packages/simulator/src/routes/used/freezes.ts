/** Deployment freezes, which apply over all spaces. */

import { freezeStatus } from "../../domain/freezes.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { Freeze } from "../../model/delivery.ts";
import { byName, oneOf, requireOne } from "../listing.ts";

/** Listing freezes and reading one. */
export function freezeRoutes(): Route[] {
  const since = { since: "2024.4.0" };
  return [
    route("GET /deploymentfreezes", null, freezes, since),
    route("GET /deploymentfreezes/{id}", null, one, since),
  ];
}

function one(context: Context) {
  const freeze = requireOne(context.sim.store.freezes, context.param("id"));
  return ok(context.linker.add("DeploymentFreeze", freeze));
}

function freezes(context: Context) {
  const { query } = context;
  const at = query.date("effectiveDate") ?? context.now;
  const status = query.text("status")?.toLowerCase();
  const text = query.text("partialName")?.toLowerCase() ?? "";
  const found = context.sim.store.freezes
    .all()
    .filter(
      (freeze) =>
        oneOf(query.list("ids"), freeze.Id) &&
        concerns(context, freeze) &&
        freeze.Name.toLowerCase().includes(text) &&
        (query.bool("includeComplete") === true ||
          status === "expired" ||
          freezeStatus(freeze, at) !== "Expired") &&
        (status === undefined || freezeStatus(freeze, at).toLowerCase() === status),
    )
    .sort(byName);
  const skip = query.int("skip", 0);
  const shown = found.slice(skip, skip + query.int("take", 30));
  return ok({
    DeploymentFreezes: shown.map((freeze) => context.linker.add("DeploymentFreeze", freeze)),
    Count: found.length,
  });
}

/** Whether a freeze is about the projects, environments and tenants that are asked for, with tenants or without. */
function concerns({ query }: Context, freeze: Freeze): boolean {
  const { ProjectEnvironmentScope: byProject, TenantProjectEnvironmentScope: entries } = freeze;
  const projects = [...Object.keys(byProject), ...entries.map((entry) => entry.ProjectId)];
  const environments = [...Object.values(byProject).flat(), ...entries.map((entry) => entry.EnvironmentId)];
  return (
    oneOf(query.list("projectIds"), ...projects) &&
    oneOf(query.list("environmentIds"), ...environments) &&
    oneOf(query.list("tenantIds"), ...entries.map((entry) => entry.TenantId))
  );
}
