/** The authenticator that the operator chose. */
import type { OctopusClient } from "@octo/api-client";
import { type Environment, type Log, SettingsError } from "@octo/app-kit";
import type { LoginLimit } from "../guard/login-limit.ts";
import { type Access, NO_ACCESS_FILE } from "../settings/access-file.ts";
import { openBearerKeys } from "../settings/bearer-keys.ts";
import type { HttpSettings } from "../settings/http-settings.ts";
import { bearerAuthenticator } from "./bearer.ts";
import { mtlsAuthenticator } from "./mtls.ts";
import { oauthAuthenticator } from "./oauth.ts";
import { octopusKeyAuthenticator } from "./octopus-key.ts";
import { openAuthenticator } from "./open.ts";
import type { Authenticator } from "./principal.ts";

/** What the authenticator is made of. */
export interface AuthenticatorOptions {
  readonly http: HttpSettings;
  readonly access?: Access;
  readonly environment: Environment;
  readonly log: Log;
}

/** The parts of the server that an authenticator works with. */
export interface AuthenticatorParts {
  /** The client that asks Octopus whose key a caller brings. */
  readonly client: OctopusClient;
  /** The address of this server, as callers know it. */
  readonly base: string;
  readonly logins: Pick<LoginLimit, "reserve">;
  readonly now: () => number;
}

/**
 * Makes the authenticator of the mode that the operator chose.
 * @throws SettingsError when an option that the mode needs is missing.
 */
export function authenticatorFor(
  { http, access = NO_ACCESS_FILE, environment, log }: AuthenticatorOptions,
  { client, base, logins, now }: AuthenticatorParts,
): Authenticator {
  switch (http.auth) {
    case "none":
      return openAuthenticator(access);
    case "bearer": {
      const digests = access.callers.flatMap(({ keyDigest }) => (keyDigest ? [keyDigest] : []));
      return bearerAuthenticator(
        openBearerKeys({ environment, file: http.keysFile, extra: digests }, log, now),
        access,
      );
    }
    case "oauth":
      if (!http.oauth) throw new SettingsError("--auth oauth needs --oauth-issuer");
      return oauthAuthenticator(http.oauth, base, access);
    case "mtls":
      return mtlsAuthenticator(access);
    case "octopus-key":
      return octopusKeyAuthenticator({ client, access, logins, now });
  }
}
