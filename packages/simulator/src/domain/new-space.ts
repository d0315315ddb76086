/** What a new space contains: a project group, a lifecycle, the built-in feed, a pool, a policy and its managers. */

import type { Space } from "../model/structure.ts";
import type { Sim } from "../sim.ts";
import { makeLifecycle, makePlain } from "../worlds/builders.ts";
import { DEFAULT_POLICY } from "./machine-policies.ts";

/** Fills the collections of a new space, and makes the team of its managers. */
export function furnishSpace(sim: Sim, space: Space): void {
  const { store } = sim;
  const state = store.space(space.Id);
  const put = (prefix: string): string => store.ids.next(prefix);
  state.projectGroups.put(
    makePlain(put("ProjectGroups"), space.Id, "Default Project Group", {
      Slug: "default-project-group",
      Description: "",
      EnvironmentIds: [],
      RetentionPolicyId: null,
    }),
  );
  state.lifecycles.put(
    makeLifecycle(put("Lifecycles"), space.Id, { name: "Default Lifecycle", description: "" }, []),
  );
  state.feeds.put(
    makePlain("feeds-builtin", space.Id, "Octopus Server (built-in)", {
      Slug: "octopus-server-built-in",
      FeedType: "BuiltIn",
      PackageAcquisitionLocationOptions: ["Server", "ExecutionTarget"],
      DeleteUnreleasedPackagesAfterDays: null,
      IsBuiltInRepoSyncEnabled: false,
    }),
  );
  state.workerPools.put(
    makePlain(put("WorkerPools"), space.Id, "Default Worker Pool", {
      Slug: "default-worker-pool",
      Description: "",
      IsDefault: true,
      SortOrder: 0,
      CanAddWorkers: true,
      WorkerPoolType: "StaticWorkerPool",
    }),
  );
  state.machinePolicies.put(
    makePlain(put("MachinePolicies"), space.Id, "Default Machine Policy", {
      ...DEFAULT_POLICY,
      IsDefault: true,
    }),
  );
  addManagers(sim, space);
}

/** The team that manages a space. */
export function managersTeam(spaceId: string): string {
  return `teams-spacemanagers-${spaceId}`;
}

function addManagers({ store }: Sim, space: Space): void {
  store.teams.put({
    Id: managersTeam(space.Id),
    Name: "Space Managers",
    SpaceId: space.Id,
    Slug: `space-managers-${space.Id.toLowerCase()}`,
    Description: `Manage the space ${space.Name}.`,
    MemberUserIds: space.SpaceManagersTeamMembers,
    ExternalSecurityGroups: [],
    CanBeDeleted: false,
    CanBeRenamed: false,
    CanChangeRoles: false,
    CanChangeMembers: true,
  });
}
