/** Users, teams, roles and permissions. */

import { PERMISSIONS } from "../../domain/permissions.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { Team, User } from "../../model/structure.ts";
import { byName, matchesCommon, oneOf, requireOne } from "../listing.ts";

export function userRoutes(): Route[] {
  return [
    route("GET /users", "UserView", list, { filters: ["ids", "filter"] }),
    route("GET /users/all", "UserView", (context) =>
      ok(people(context).map((user) => context.linker.add("User", user))),
    ),
    route("GET /users/me", null, (context) =>
      ok({ ...context.linker.add("User", context.actor.user), IsRequestor: true }),
    ),
    route("GET /users/{id}", "UserView", (context) => ok(context.linker.add("User", requireUser(context)))),
    route("GET /users/{id}/spaces", null, (context) => {
      requireUser(context);
      return ok(context.sim.store.spaces.all().map((space) => context.linker.add("Space", space)));
    }),
    route("GET /{space}/users/{id}/permissions", null, permissions, { mixed: true }),
    route("GET /{space}/users/{id}/permissions/configuration", null, permissions, { mixed: true }),
    route("GET /{space}/users/{id}/teams", "TeamView", (context) =>
      ok(teamReferences(context, requireUser(context))),
    ),
    route("GET /permissions/all", null, allPermissions),
    ...teamRoutes(),
  ];
}

function teamRoutes(): Route[] {
  const routes = [
    route("GET /{space}/teams", "TeamView", (context) => ok(context.page("Team", teams(context))), {
      filters: ["ids", "partialName"],
    }),
    route("GET /{space}/teams/all", "TeamView", (context) =>
      ok(teams(context).map((team) => context.linker.add("Team", team))),
    ),
    route("GET /{space}/teams/{id}", "TeamView", (context) =>
      ok(context.linker.add("Team", requireOne(context.sim.store.teams, context.param("id")))),
    ),
    route("GET /userroles", "UserRoleView", (context) =>
      ok(
        context.page(
          "UserRole",
          context.sim.store.userRoles.all().filter((role) => matchesCommon(context, role)),
        ),
      ),
    ),
    route("GET /userroles/all", "UserRoleView", (context) =>
      ok(context.sim.store.userRoles.all().map((role) => context.linker.add("UserRole", role))),
    ),
  ];
  return routes.map((item) => ({ ...item, mixed: true }));
}

function allPermissions() {
  const details = (name: string) => ({
    Description: describe(name),
    CanApplyAtSpaceLevel: true,
    CanApplyAtSystemLevel: true,
    SupportedRestrictions: [],
  });
  return ok(Object.fromEntries(PERMISSIONS.map((name) => [name, details(name)])));
}

function requireUser(context: Context): User {
  const id = context.param("id");
  return id.toLowerCase() === "me" ? context.actor.user : requireOne(context.sim.store.users, id);
}

function people(context: Context): User[] {
  const text = (context.query.text("filter") ?? "").toLowerCase();
  return context.sim.store.users
    .all()
    .filter((user) => oneOf(context.query.list("ids"), user.Id))
    .filter((user) =>
      `${user.Username} ${user.DisplayName} ${user.EmailAddress ?? ""}`.toLowerCase().includes(text),
    )
    .sort((a, b) => a.DisplayName.localeCompare(b.DisplayName, "en"));
}

function list(context: Context) {
  return ok(context.page("User", people(context)));
}

function permissions(context: Context) {
  const user = requireUser(context);
  const own = context.sim.store.credentials.all().find((item) => item.userId === user.Id);
  const granted = own === undefined ? [] : (own.permissions ?? PERMISSIONS);
  const everywhere = context.spaces.map((space) => ({
    SpaceId: space.id,
    RestrictedToProjectIds: [],
    RestrictedToProjectGroupIds: [],
    RestrictedToEnvironmentIds: [],
    RestrictedToTenantIds: [],
  }));
  return ok({
    Id: user.Id,
    SpacePermissions: Object.fromEntries(granted.map((name) => [name, everywhere])),
    SystemPermissions:
      own?.permissions === null ? ["AdministerSystem", "SpaceView", "UserView"] : ["SpaceView"],
    Teams: teamReferences(context, user),
    IsPermissionsComplete: true,
    IsTeamsComplete: true,
    Links: { Self: `${context.linker.api}/users/${user.Id}/permissions` },
  });
}

function teamReferences(context: Context, user: User) {
  return context.sim.store.teams
    .all()
    .filter((team) => team.MemberUserIds.includes(user.Id))
    .map((team) => ({
      Id: team.Id,
      Name: team.Name,
      SpaceId: team.SpaceId,
      IsDirectlyAssigned: true,
      ExternalSecurityGroups: [],
    }));
}

function teams(context: Context): Team[] {
  const shown = new Set(context.spaces.map((space) => space.id));
  return context.sim.store.teams
    .all()
    .filter((team) =>
      team.SpaceId === null ? context.query.bool("includeSystem") !== false : shown.has(team.SpaceId),
    )
    .filter((team) => matchesCommon(context, team))
    .sort(byName);
}

function describe(permission: string): string {
  return permission.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
