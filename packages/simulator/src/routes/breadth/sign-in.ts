/** Sign-in: its methods, invitations, and joining with an invitation. No password is stored, and none is right. */

import { recordChange } from "../../domain/changes.ts";
import { recordEvent } from "../../domain/events.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ApiError, invalid, notFound } from "../../http/errors.ts";
import { created, ok } from "../../http/reply.ts";
import { portalOf } from "../../links/root-links.ts";
import type { Invitation } from "../../model/governance.ts";
import type { User } from "../../model/structure.ts";
import { DAY, iso } from "../../time.ts";
import { requireOne } from "../listing.ts";
import { freshId, requireKnown } from "../writing.ts";

export function signInRoutes(): Route[] {
  return [
    route("GET /authentication", null, authentication, { open: true }),
    route("POST /authentication/checklogininitiated", null, loginInitiated, { open: true }),
    route("GET /externalsecuritygroupproviders", "TeamView", () => ok([])),
    route("GET /users/authentication", null, (context) => ok(waysIn(context))),
    route("GET /users/authentication/{id}", null, (context) => {
      requireOne(context.sim.store.users, context.param("id"));
      return ok(waysIn(context));
    }),
    route("GET /users/external-search", "UserView", (context) => {
      if (context.query.text("partialName") === undefined)
        throw invalid("The partialName field is required.");
      return ok({ Results: [], Links: {} });
    }),
    route("GET /users/identity-metadata", null, () => ok({ Providers: [], Links: {} })),
    route("POST /users/login", null, signIn, { open: true }),
    route("POST /users/logout", null, () => ok({})),
    route("POST /users/invitations", "UserInvite", invite),
    route("GET /users/invitations/{id}", "UserInvite", (context) => {
      const found = context.sim.store.invitations.get(context.param("id"));
      if (found === undefined) throw notFound(context.param("id"));
      return ok(asSent(context, found));
    }),
    route("POST /users/register", null, register, { open: true }),
    route("PUT /users/{id}/revoke-sessions", "UserEdit", revokeSessions, { since: "2022.3.0" }),
  ];
}

/** Sign-in with a password of the server, and with octopus.com, whose page is that of the portal here. */
function providers({ linker }: Context) {
  const provider = (Name: string, IdentityType: string, FormsLoginEnabled: boolean, address: string) => ({
    Name,
    IdentityType,
    FormsLoginEnabled,
    CSSLinks: [],
    JavascriptLinks: [],
    Links: { Authenticate: `${address}{?returnUrl}` },
  });
  return [
    provider("Octopus", "Guest", true, `${linker.api}/users/login`),
    provider("Octopus ID", "OAuth", false, `${portalOf(linker.api)}/users/authenticate/OctopusID`),
  ];
}

function authentication(context: Context) {
  return ok({
    Id: "authentication",
    AuthenticationProviders: providers(context),
    AnyAuthenticationProvidersSupportPasswordManagement: true,
    AutoLoginEnabled: false,
    RememberMeEnabled: true,
    UserApiKeysEnabled: true,
    Links: { Self: `${context.linker.api}/authentication` },
  });
}

function waysIn(context: Context) {
  return {
    AuthenticationProviders: providers(context),
    CanCurrentUserEditIdentitiesForUser: context.may("UserEdit"),
    Links: {},
  };
}

function loginInitiated(context: Context) {
  context.body.requiredText("EncodedQueryString");
  return ok({ Id: null, WasLoginInitiated: false, ProviderName: null, Links: {} });
}

function signIn({ body }: Context): never {
  body.requiredText("Username");
  body.requiredText("Password");
  throw new ApiError(400, "Invalid username or password.");
}

function invite(context: Context) {
  const { body, sim, now } = context;
  const teamIds = body.list("AddToTeamIds");
  requireKnown("AddToTeamIds", teamIds, sim.store.teams);
  const invitation = sim.store.invitations.put({
    Id: sim.store.ids.next("Invitations"),
    code: sim.random.token(32),
    teamIds,
    spaceId: body.text("SpaceId") ?? null,
    expires: iso(now + 7 * DAY),
  });
  return created(asSent(context, invitation));
}

function asSent({ linker }: Context, invitation: Invitation) {
  return {
    Id: invitation.Id,
    InvitationCode: invitation.code,
    AddToTeamIds: invitation.teamIds,
    SpaceId: invitation.spaceId,
    Expires: invitation.expires,
    Links: { Self: `${linker.api}/users/invitations/${invitation.Id}` },
  };
}

function register(context: Context) {
  const { body, sim, now } = context;
  const code = body.requiredText("InvitationCode");
  const found = sim.store.invitations.find((item) => item.code === code && Date.parse(item.expires) > now);
  if (found === undefined) throw invalid("The invitation code is not valid.");
  const Username = body.requiredText("Username");
  body.requiredText("Password");
  if (sim.store.users.find((user) => user.Username.toLowerCase() === Username.toLowerCase()) !== undefined)
    throw invalid(`User name '${Username}' is already in use. Please choose a different name.`);
  const user: User = {
    Id: freshId(context, "Users", sim.store.users),
    Username,
    DisplayName: body.requiredText("DisplayName"),
    EmailAddress: body.text("EmailAddress") ?? null,
    IsActive: true,
    IsService: false,
    IsRequestor: false,
    CanPasswordBeEdited: true,
    Identities: [],
    Created: iso(now),
  };
  sim.store.users.put(user);
  for (const id of ["teams-everyone", ...found.teamIds]) join(context, id, user.Id);
  sim.store.invitations.remove(found.Id);
  recordChange(context, { noun: "User", name: Username, before: undefined, after: user });
  return created(context.linker.add("User", user));
}

function join({ sim }: Context, teamId: string, userId: string): void {
  const team = sim.store.teams.get(teamId);
  if (team === undefined || team.MemberUserIds.includes(userId)) return;
  sim.store.teams.put({ ...team, MemberUserIds: [...team.MemberUserIds, userId] });
}

/** Records the request in the audit trail. The simulator keeps no user sessions that it could end. */
function revokeSessions(context: Context) {
  const user = requireOne(context.sim.store.users, context.param("id"));
  recordEvent(context.sim.store, {
    category: "Modified",
    spaceId: null,
    at: context.now,
    actor: context.actor,
    message: ["The sessions of ", { Id: user.Id, Name: user.Username }, " were revoked"],
    related: [user.Id],
  });
  return ok({});
}
