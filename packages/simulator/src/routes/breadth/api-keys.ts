/** API keys of users. A key is shown once, when it is created, and never again. */

import { recordChange } from "../../domain/changes.ts";
import { VIEW_PERMISSIONS } from "../../domain/permissions.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { forbidden, invalid, notFound } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import type { Credential, User } from "../../model/structure.ts";
import { DAY, iso } from "../../time.ts";
import { requireOne } from "../listing.ts";

export function apiKeyRoutes(): Route[] {
  return [
    route("GET /users/{id}/apikeys", null, list),
    route("GET /users/{id}/apikeys/v1", null, list, { since: "2025.3" }),
    route("POST /users/{id}/apikeys", null, create),
    route("GET /users/{id}/apikeys/{keyId}", null, (context) => ok(asSent(context, find(context)))),
    route("DELETE /users/{id}/apikeys/{keyId}", null, (context) => {
      const key = find(context);
      context.sim.store.credentials.remove(key.Id);
      recordChange(context, { noun: "API key", name: key.purpose, before: shown(key), after: undefined });
      return ok({});
    }),
  ];
}

const USUAL_DAYS = 180;
const MOST_DAYS = 366;

function list(context: Context) {
  const purpose = context.query.text("partialPurpose")?.toLowerCase() ?? "";
  const keyword = context.query.text("partialKeyword")?.toLowerCase() ?? "";
  const keys = keysOf(context, requireOwner(context)).filter(
    (key) =>
      key.purpose.toLowerCase().includes(purpose) &&
      [key.purpose, key.Id].some((text) => text.toLowerCase().includes(keyword)),
  );
  return ok(context.page("ApiKey", keys, (key) => asSent(context, key)));
}

/** The user in the path; only the user and administrators may see or change keys. */
function requireOwner(context: Context): User {
  const id = context.param("id");
  const user = id.toLowerCase() === "me" ? context.actor.user : requireOne(context.sim.store.users, id);
  if (user.Id !== context.actor.user.Id && !context.may("AdministerSystem"))
    throw forbidden("AdministerSystem");
  return user;
}

function keysOf(context: Context, user: User): Credential[] {
  return context.sim.store.credentials.all().filter((item) => item.userId === user.Id);
}

function find(context: Context): Credential {
  const wanted = context.param("keyId").toLowerCase();
  const key = keysOf(context, requireOwner(context)).find((item) => item.Id.toLowerCase() === wanted);
  if (key === undefined) throw notFound(context.param("keyId"));
  return key;
}

function create(context: Context) {
  const user = requireOwner(context);
  const { body, sim, now } = context;
  const actorType = body.text("ActorType") ?? "User";
  const accessLevel = body.text("AccessLevel") ?? "FullAccess";
  if (actorType !== "User" && actorType !== "AiAgent")
    throw invalid(`The value '${actorType}' is not valid for ActorType.`);
  if (accessLevel !== "FullAccess" && accessLevel !== "ReadOnly" && accessLevel !== "Custom")
    throw invalid(`The value '${accessLevel}' is not valid for AccessLevel.`);
  const expires = body.date("Expires") ?? now + USUAL_DAYS * DAY;
  if (expires <= now || expires > now + MOST_DAYS * DAY)
    throw invalid(`An API key must expire in the future and within ${MOST_DAYS} days.`);
  const own = keysOf(context, user)[0];
  const permissions = own === undefined ? [] : own.permissions;
  const key = sim.store.credentials.put({
    Id: sim.store.ids.next("apikeys"),
    userId: user.Id,
    secret: `API-${sim.random.token(30)}`,
    purpose: body.text("Purpose") ?? "",
    created: iso(now),
    permissions: accessLevel === "ReadOnly" ? readOnly(permissions) : permissions,
    actorType,
    accessLevel,
    expires: iso(expires),
  });
  recordChange(context, { noun: "API key", name: key.purpose, before: undefined, after: shown(key) });
  const document = { ...shown(key), ApiKey: key.secret, Links: linksOf(context, key) };
  return created(document);
}

function readOnly(permissions: readonly string[] | null): readonly string[] {
  return VIEW_PERMISSIONS.filter((name) => permissions === null || permissions.includes(name));
}

/** The part of a key that may be shown, in responses and in the audit trail. */
function shown(key: Credential) {
  return {
    Id: key.Id,
    Purpose: key.purpose,
    UserId: key.userId,
    Created: key.created,
    Expires: key.expires ?? null,
    ActorType: key.actorType ?? "User",
    AccessLevel: key.accessLevel ?? "FullAccess",
  };
}

function asSent(context: Context, key: Credential) {
  return {
    ...shown(key),
    ApiKey: { HasValue: true, NewValue: null, Hint: key.secret.slice(0, 7) },
    IsLastUsedTimestampKnown: false,
    LastUsedTimeStamp: null,
    Links: linksOf(context, key),
  };
}

function linksOf(context: Context, key: Credential) {
  return { Self: `${context.linker.api}/users/${key.userId}/apikeys/${key.Id}` };
}
