/**
 * Authenticates a request by an API key in its header, as a bearer token, or in the query. A wrong key and a
 * missing key give the same error.
 */

import type { Credential } from "../model/structure.ts";
import type { Actor } from "../sim.ts";
import type { Store } from "../store/store.ts";
import { unauthorized } from "./errors.ts";
import type { Query } from "./query.ts";

export type Headers = Readonly<Record<string, string | undefined>>;

export interface Caller {
  readonly actor: Actor;
  readonly credential: Credential;
}

/**
 * Finds the user of a credential; throws the 401 of a real server when there is no user, or when the credential has
 * expired.
 */
export function authenticate(
  store: Store,
  { headers, query, ip }: { readonly headers: Headers; readonly query: Query; readonly ip: string | null },
  now: number,
): Caller {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  const secret = headers["x-octopus-apikey"] ?? headers["x-nuget-apikey"] ?? bearer ?? query.text("apikey");
  const credential =
    secret === undefined
      ? undefined
      : store.credentials.where("secret", secret).find((item) => item.secret === secret);
  const user = credential === undefined ? undefined : store.users.get(credential.userId);
  if (credential === undefined || user === undefined || !user.IsActive) throw unauthorized();
  if (credential.expires !== undefined && Date.parse(credential.expires) <= now) throw unauthorized();
  return {
    credential,
    actor: {
      user,
      agent: headers["x-octopus-user-agent"] ?? headers["user-agent"] ?? "",
      identity: bearer === undefined ? "API key" : "Bearer token",
      ip,
      apiKeyId: credential.Id,
    },
  };
}
