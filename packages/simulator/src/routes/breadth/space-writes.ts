/**
 * Creating spaces with everything that belongs to them, changing them, and deleting those whose task queue is stopped.
 */

import { furnishSpace, managersTeam } from "../../domain/new-space.ts";
import type { Context, Route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import type { Space } from "../../model/structure.ts";
import { makeSpace } from "../../worlds/builders.ts";
import { type WriteSpec, writing } from "../writing.ts";

export function spaceWrites(): Route[] {
  return writing(spaces);
}

const spaces: WriteSpec<Space> = {
  path: "/spaces",
  type: "Space",
  noun: "Space",
  prefix: "Spaces",
  permission: "Space",
  pick: ({ sim }) => sim.store.spaces,
  blank: (_context, id) => ({
    ...makeSpace(id, "", false, ""),
    SpaceManagersTeams: [],
  }),
  required: ["Name"],
  references: {
    SpaceManagersTeams: ({ sim }) => ({ get: (id) => sim.store.teams.get(id) }),
    SpaceManagersTeamMembers: ({ sim }) => sim.store.users,
  },
  complete: (context, next, before) => {
    if (next.SpaceManagersTeams.length + next.SpaceManagersTeamMembers.length === 0)
      throw invalid("A space must have at least one manager: name a user or a team.");
    if (next.Name.length > 20) throw invalid("The name of a space may have at most 20 characters.");
    return before === undefined ? asNew(context, next) : next;
  },
  onCreated: ({ sim }, space) => {
    furnishSpace(sim, space);
    sim.store.spaces.put({
      ...space,
      SpaceManagersTeams: [...space.SpaceManagersTeams, managersTeam(space.Id)],
    });
  },
  inUse: (_context, space) => {
    if (space.IsDefault) return `The space '${space.Name}' is the default space and cannot be deleted.`;
    return space.TaskQueueStopped
      ? undefined
      : `The task queue of the space '${space.Name}' must be stopped before the space can be deleted.`;
  },
  onReplaced: ({ sim }, space, before) => {
    if (space.SpaceManagersTeamMembers.join() === before.SpaceManagersTeamMembers.join()) return;
    const team = sim.store.teams.get(managersTeam(space.Id));
    if (team !== undefined) sim.store.teams.put({ ...team, MemberUserIds: space.SpaceManagersTeamMembers });
  },
  onDeleted: ({ sim }, space) => {
    for (const team of sim.store.teams.all()) if (team.SpaceId === space.Id) sim.store.teams.remove(team.Id);
  },
};

/** Only one space is the default space, and it exists from the beginning. */
function asNew(context: Context, space: Space): Space {
  const hasDefault = context.sim.store.spaces.find((item) => item.IsDefault) !== undefined;
  return { ...space, IsDefault: space.IsDefault && !hasDefault };
}
