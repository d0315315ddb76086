/** Creating, changing and lifting deployment freezes. */

import { readSchedule } from "../../domain/recurrence.ts";
import type { Context, Route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import type { Freeze } from "../../model/delivery.ts";
import type { Resource } from "../../model/resource.ts";
import type { Collection } from "../../store/collection.ts";
import { allSpaceStates, type SpaceState } from "../../store/store.ts";
import { requireKnown, type WriteSpec, writing } from "../writing.ts";

export function freezeWrites(): Route[] {
  return writing(freezes);
}

const freezes: WriteSpec<Freeze> = {
  path: "/deploymentfreezes",
  type: "DeploymentFreeze",
  noun: "Deployment freeze",
  prefix: "DeploymentFreezes",
  permission: {
    create: "DeploymentFreezeAdminister",
    edit: "DeploymentFreezeAdminister",
    remove: "DeploymentFreezeAdminister",
  },
  since: "2024.4.0",
  pick: ({ sim }) => sim.store.freezes,
  blank: (_context, id) => ({
    Id: id,
    Name: "",
    Description: null,
    Start: "",
    End: "",
    ProjectEnvironmentScope: {},
    TenantProjectEnvironmentScope: [],
    RecurringSchedule: null,
  }),
  required: ["Name", "Start", "End"],
  complete: (context, next) => {
    const [start, end] = [context.body.date("Start"), context.body.date("End")];
    if (start !== undefined && end !== undefined && end <= start)
      throw invalid("The end of a deployment freeze must be after its start.");
    readSchedule(next.RecurringSchedule);
    checkCoverage(context, next);
    return next;
  },
  related: (item) => coveredIds(item),
};

/** Looks for an id in every space: a freeze is a document of the system. */
function anywhere(
  context: Context,
  pick: (space: SpaceState) => Collection<Resource>,
): Pick<Collection<Resource>, "get"> {
  const spaces = allSpaceStates(context.sim.store);
  return { get: (id) => spaces.map((space) => pick(space).get(id)).find((item) => item !== undefined) };
}

function checkCoverage(context: Context, { ProjectEnvironmentScope, TenantProjectEnvironmentScope }: Freeze) {
  const projects = anywhere(context, (space) => space.projects as unknown as Collection<Resource>);
  const environments = anywhere(context, (space) => space.environments as unknown as Collection<Resource>);
  const tenants = anywhere(context, (space) => space.tenants as unknown as Collection<Resource>);
  requireKnown("ProjectEnvironmentScope", Object.keys(ProjectEnvironmentScope), projects);
  requireKnown("ProjectEnvironmentScope", Object.values(ProjectEnvironmentScope).flat(), environments);
  for (const entry of TenantProjectEnvironmentScope) {
    requireKnown("TenantProjectEnvironmentScope", entry.TenantId, tenants);
    requireKnown("TenantProjectEnvironmentScope", entry.ProjectId, projects);
    requireKnown("TenantProjectEnvironmentScope", entry.EnvironmentId, environments);
  }
}

function coveredIds({ ProjectEnvironmentScope, TenantProjectEnvironmentScope }: Freeze): string[] {
  return [
    ...Object.keys(ProjectEnvironmentScope),
    ...Object.values(ProjectEnvironmentScope).flat(),
    ...TenantProjectEnvironmentScope.flatMap((entry) => [
      entry.TenantId,
      entry.ProjectId,
      entry.EnvironmentId,
    ]),
  ];
}
