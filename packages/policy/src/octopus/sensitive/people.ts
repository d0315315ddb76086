/** Credentials, and who may do what. */
import type { SensitiveClass } from "../../route-entry.ts";
import { IN_PORTAL, WRITES } from "./words.ts";

/** Classes that nothing opens. */
export const SEALED: readonly SensitiveClass[] = [
  {
    name: "api-keys",
    level: "sealed",
    why: "API keys are credentials: whoever lists, makes or revokes them holds the account.",
    instead: "Ask the owner of the account to manage its keys in the portal.",
    routes: ["* /users/{id}/apikeys/**", "* /apikeys/**"],
    query: ["apikey", "x-octopus-apikey", "access_token"],
  },
  {
    name: "space-deletion",
    level: "sealed",
    why: "Deleting a space deletes everything in it and cannot be undone.",
    instead: IN_PORTAL,
    routes: ["DELETE /spaces/{id}", "DELETE /{space}"],
  },
  {
    name: "user-deletion",
    level: "sealed",
    why: "Deleting a user locks a person out and breaks the audit trail.",
    instead: IN_PORTAL,
    routes: ["DELETE /users/{id}"],
  },
  {
    name: "key-export",
    level: "sealed",
    why: "An export hands out the keys of certificates and accounts.",
    instead: "Read the metadata: GET /{space}/certificates/{id}.",
    routes: ["* /certificates/{id}/export/**", "* /accounts/{id}/pk/**"],
    query: ["includePrivateKey"],
  },
  {
    name: "token-exchange",
    level: "sealed",
    why: "Signing in or exchanging a token makes a credential that these rules do not bind.",
    instead: "Use the credential that the server was started with.",
    routes: [
      "* /token/**",
      "* /users/access-token/**",
      "* /users/login/**",
      "* /users/authenticate/**",
      "* /users/authenticatedtoken/**",
      "* /integrated-challenge/**",
    ],
  },
  {
    name: "service-account-identities",
    level: "sealed",
    why: "An identity of a service account lets an outside issuer act as that account.",
    instead: IN_PORTAL,
    routes: ["* /serviceaccounts/**", "* /serviceaccountoidcidentities/**"],
  },
];

/** Who may do what: people and permissions. */
export const PEOPLE: readonly SensitiveClass[] = [
  {
    name: "users",
    level: "guarded",
    why: "Creating or changing a user changes who can do what on the server.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /users/**`],
  },
  {
    name: "passwords",
    level: "guarded",
    why: "Setting a password takes an account over.",
    instead: "Ask the owner of the account to change it.",
    routes: ["* /users/{id}/password/**", "* /users/password/**", "* /users/passwordreset/**"],
    covers: ["users"],
  },
  {
    name: "invitations",
    level: "guarded",
    why: "An invitation code lets its holder join with the teams it names.",
    instead: IN_PORTAL,
    routes: ["* /users/invitations/**", "* /invitations/**"],
    covers: ["users"],
  },
  {
    name: "teams",
    level: "guarded",
    why: "Changing a team grants or takes permissions.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /teams/**`, "PUT,PATCH,DELETE /teammembership/**"],
  },
  {
    name: "roles",
    level: "guarded",
    why: "Changing a role changes the permissions of everyone who holds it.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /userroles/**`],
  },
  {
    name: "scoped-roles",
    level: "guarded",
    why: "A scoped role grants permissions to a team.",
    instead: IN_PORTAL,
    routes: [`${WRITES} /scopeduserroles/**`],
  },
  {
    name: "space-settings",
    level: "guarded",
    why: "The settings of a space say who manages it and whether its task queue runs.",
    instead: IN_PORTAL,
    routes: ["POST /spaces", "PUT,PATCH /spaces/{id}", "POST,PUT,PATCH /{space}"],
  },
];
