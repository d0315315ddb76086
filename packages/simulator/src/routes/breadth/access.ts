/** Creating, changing and deleting users, API keys, teams, roles, and the roles that teams have. */

import { PERMISSIONS } from "../../domain/permissions.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { ScopedUserRole } from "../../model/governance.ts";
import type { Resource } from "../../model/resource.ts";
import type { Team, User } from "../../model/structure.ts";
import { iso } from "../../time.ts";
import { byName, oneOf, requireOne } from "../listing.ts";
import { requireKnown, type WriteSpec, writing } from "../writing.ts";

/** The routes that govern who may do what. */
export function accessRoutes(): Route[] {
  return [
    ...writing(users),
    ...writing(teams).map((item) => ({ ...item, mixed: true })),
    ...writing(roles),
    ...scopedUserRoleRoutes(),
    route("GET /userroles/{id}", "UserRoleView", (context) =>
      ok(context.linker.add("UserRole", requireOne(context.sim.store.userRoles, context.param("id")))),
    ),
    route("GET /{space}/teammembership", "TeamView", memberships, { mixed: true }),
    route("POST /{space}/teammembership/previewteam", "TeamView", previewTeam, { mixed: true }),
  ];
}

const users: WriteSpec<User> = {
  path: "/users",
  type: "User",
  noun: "User",
  prefix: "Users",
  permission: { create: "UserInvite", edit: "UserEdit", remove: "UserEdit" },
  pick: ({ sim }) => sim.store.users,
  blank: (context, id) => ({
    Id: id,
    Username: "",
    DisplayName: "",
    EmailAddress: null,
    IsActive: true,
    IsService: false,
    IsRequestor: false,
    CanPasswordBeEdited: true,
    Identities: [],
    Created: iso(context.now),
  }),
  required: ["Username", "DisplayName"],
  locked: ["IsService", "IsRequestor", "CanPasswordBeEdited", "Created"],
  complete: (context, next, before) => {
    const password = context.body.text("Password");
    if (before === undefined && !next.IsService && password === undefined && next.Identities.length === 0)
      throw invalid("A user who is not a service account needs a password or a login.");
    if (next.IsService && password !== undefined) throw invalid("A service account has no password.");
    return { ...next, CanPasswordBeEdited: !next.IsService };
  },
  inUse: (context, user) =>
    user.Id === context.actor.user.Id ? "You cannot delete your own user account." : undefined,
  onCreated: (context, user) => join(context, "teams-everyone", user.Id),
  onDeleted: ({ sim }, user) => {
    for (const key of sim.store.credentials.all())
      if (key.userId === user.Id) sim.store.credentials.remove(key.Id);
    for (const team of sim.store.teams.all()) {
      const MemberUserIds = team.MemberUserIds.filter((id) => id !== user.Id);
      if (MemberUserIds.length < team.MemberUserIds.length) sim.store.teams.put({ ...team, MemberUserIds });
    }
  },
};

function join({ sim }: Context, teamId: string, userId: string): void {
  const team = sim.store.teams.get(teamId);
  if (team !== undefined) sim.store.teams.put({ ...team, MemberUserIds: [...team.MemberUserIds, userId] });
}

const teams: WriteSpec<Team> = {
  path: "/{space}/teams",
  type: "Team",
  noun: "Team",
  prefix: "Teams",
  permission: "Team",
  pick: ({ sim }) => sim.store.teams,
  blank: (context, id) => ({
    Id: id,
    Name: "",
    SpaceId: context.spaces.length > 1 ? (context.body.text("SpaceId") ?? null) : context.space.id,
    Slug: "",
    Description: "",
    MemberUserIds: [],
    ExternalSecurityGroups: [],
    CanBeDeleted: true,
    CanBeRenamed: true,
    CanChangeRoles: true,
    CanChangeMembers: true,
  }),
  required: ["Name"],
  locked: ["CanBeDeleted", "CanBeRenamed", "CanChangeRoles", "CanChangeMembers"],
  references: { MemberUserIds: ({ sim }) => sim.store.users },
  rivals: ({ sim }, item) => sim.store.teams.all().filter((other) => other.SpaceId === item.SpaceId),
  complete: (_context, next, before) => {
    if (before?.CanBeRenamed === false && next.Name !== before.Name)
      throw invalid(`The team '${before.Name}' cannot be renamed.`);
    return before?.CanChangeMembers === false ? { ...next, MemberUserIds: before.MemberUserIds } : next;
  },
  inUse: (_context, team) =>
    team.CanBeDeleted ? undefined : `The team '${team.Name}' is built in and cannot be deleted.`,
  onDeleted: ({ sim }, team) => {
    for (const role of sim.store.scopedUserRoles.where("team", team.Id))
      sim.store.scopedUserRoles.remove(role.Id);
  },
  related: (item) => [...item.MemberUserIds],
};

type Role = Resource & { readonly Name: string };

const roles: WriteSpec<Role> = {
  path: "/userroles",
  type: "UserRole",
  noun: "User role",
  prefix: "userroles",
  permission: { create: "UserRoleEdit", edit: "UserRoleEdit", remove: "UserRoleEdit" },
  pick: ({ sim }) => sim.store.userRoles,
  blank: (_context, id) => {
    const blank = {
      Id: id,
      Name: "",
      Description: "",
      CanBeDeleted: true,
      GrantedSpacePermissions: [],
      GrantedSystemPermissions: [],
      SpacePermissionDescriptions: [],
      SystemPermissionDescriptions: [],
      SupportedRestrictions: ["Projects", "ProjectGroups", "Environments", "Tenants"],
    };
    return blank;
  },
  required: ["Name"],
  locked: ["CanBeDeleted", "SpacePermissionDescriptions", "SystemPermissionDescriptions"],
  complete: (context, next) => {
    for (const name of context.body.list("GrantedSpacePermissions"))
      if (!PERMISSIONS.includes(name)) throw invalid(`There is no permission '${name}'.`);
    return next;
  },
  inUse: ({ sim }, role) =>
    sim.store.scopedUserRoles.find((item) => item.UserRoleId === role.Id) === undefined
      ? undefined
      : `The user role '${role.Name}' cannot be deleted because teams have it.`,
};

const scopedUserRoleSpec: WriteSpec<ScopedUserRole> = {
  path: "/{space}/scopeduserroles",
  type: "ScopedUserRole",
  noun: "Role of team",
  prefix: "ScopedUserRoles",
  permission: { create: "TeamEdit", edit: "TeamEdit", remove: "TeamEdit" },
  pick: ({ sim }) => sim.store.scopedUserRoles,
  blank: (context, id) => ({
    Id: id,
    SpaceId: context.spaces.length > 1 ? (context.body.text("SpaceId") ?? null) : context.space.id,
    TeamId: "",
    UserRoleId: "",
    ProjectIds: [],
    ProjectGroupIds: [],
    EnvironmentIds: [],
    TenantIds: [],
  }),
  required: ["TeamId", "UserRoleId"],
  rivals: null,
  references: { TeamId: ({ sim }) => sim.store.teams, UserRoleId: ({ sim }) => sim.store.userRoles },
  complete: (context, next) => {
    requireKnown("ProjectIds", next.ProjectIds, context.space.projects);
    requireKnown("ProjectGroupIds", next.ProjectGroupIds, context.space.projectGroups);
    requireKnown("EnvironmentIds", next.EnvironmentIds, context.space.environments);
    requireKnown("TenantIds", next.TenantIds, context.space.tenants);
    if (context.sim.store.teams.get(next.TeamId)?.CanChangeRoles === false)
      throw invalid("The roles of this team cannot be changed.");
    return next;
  },
  related: (item) => [item.TeamId, item.UserRoleId, ...item.ProjectIds, ...item.EnvironmentIds],
};

function scopedUserRoleRoutes(): Route[] {
  const visible = (context: Context, items: readonly ScopedUserRole[]): ScopedUserRole[] => {
    const spaces = new Set(context.spaces.map((space) => space.id));
    return items.filter((item) => item.SpaceId === null || spaces.has(item.SpaceId));
  };
  const routes = [
    ...writing(scopedUserRoleSpec),
    route("GET /{space}/scopeduserroles", "TeamView", (context) => {
      const ids = context.query.list("ids");
      const found = visible(context, context.sim.store.scopedUserRoles.all());
      return ok(
        context.page(
          "ScopedUserRole",
          found.filter((item) => oneOf(ids, item.Id)),
        ),
      );
    }),
    route("GET /{space}/scopeduserroles/{id}", "TeamView", (context) => {
      const found = context.sim.store.scopedUserRoles.get(context.param("id"));
      if (found === undefined) throw notFound(context.param("id"));
      return ok(context.linker.add("ScopedUserRole", found));
    }),
    route("GET /{space}/teams/{id}/scopeduserroles", "TeamView", (context) => {
      const team = requireOne(context.sim.store.teams, context.param("id"));
      const found = context.sim.store.scopedUserRoles.where("team", team.Id);
      return ok(context.page("ScopedUserRole", visible(context, found)));
    }),
  ];
  return routes.map((item) => ({ ...item, mixed: true }));
}

function memberships(context: Context) {
  const userId = context.query.text("userId");
  if (userId === undefined) throw invalid("The userId field is required.");
  const user = requireOne(context.sim.store.users, userId);
  const spaces = new Set(context.spaces.map((space) => space.id));
  return ok(
    context.sim.store.teams
      .all()
      .filter((team) => team.MemberUserIds.includes(user.Id))
      .filter((team) => team.SpaceId === null || spaces.has(team.SpaceId))
      .sort(byName)
      .map((team) => ({
        UserId: user.Id,
        TeamId: team.Id,
        TeamName: team.Name,
        IsDirectlyAssigned: true,
        ExternalSecurityGroups: [],
      })),
  );
}

/** The members that a team would have, before it is saved. */
function previewTeam(context: Context) {
  const { body, sim } = context;
  const TeamName = body.requiredText("Name");
  const ids = body.list("MemberUserIds");
  requireKnown("MemberUserIds", ids, sim.store.users);
  return ok(
    ids.map((UserId) => ({
      UserId,
      TeamId: body.text("Id") ?? null,
      TeamName,
      SpaceId: body.text("SpaceId") ?? null,
      IsDirectlyAssigned: true,
      ExternalSecurityGroups: [],
    })),
  );
}
