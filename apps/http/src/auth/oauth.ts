/**
 * OAuth 2.1 resource server: access tokens are JWTs of one issuer, for this server alone, checked with the issuer's
 * published keys. A token is never passed on to Octopus.
 */
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { isMcpAddress } from "../mcp/narrowing.ts";
import { type Access, rightsOf } from "../settings/access-file.ts";
import type { OAuthSettings } from "../settings/http-settings.ts";
import { checkAccessToken } from "./access-token.ts";
import { type Authenticator, accepted, bearerOf, principalId, type Refusal, refused } from "./principal.ts";
import { metadataUrlOf, resourceOf } from "./resource-metadata.ts";
import { READ, SCOPES } from "./scopes.ts";

/** Signatures with a public key only: a shared secret would make every holder an issuer. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
const FETCH_TIMEOUT_MS = 5_000;
const CLOCK_SKEW_SECONDS = 30;

/**
 * Accepts callers with a valid access token.
 * @param base the address of this server, as callers know it
 */
export function oauthAuthenticator(settings: OAuthSettings, base: string, access: Access): Authenticator {
  const keys = lazyKeys(settings);
  const entries = new Map(access.callers.map((entry) => [entry.subject, entry]));
  return {
    async authenticate(headers, _, path) {
      const challenge = (more = "") =>
        `Bearer realm="octo-mcp"${more}, scope="${READ}", resource_metadata="${metadataUrlOf(base, path)}"`;
      const token = bearerOf(headers);
      if (token === undefined) {
        const message = "An access token is needed: send the header Authorization: Bearer <token>.";
        const isGuess = headers.has("authorization");
        return refused({ status: 401, message, challenge: challenge(), isGuess });
      }
      try {
        const verified = await jwtVerify(token, await keys(), {
          issuer: settings.issuer,
          audience: audiencesAt(path, settings, base),
          algorithms: ALGORITHMS,
          requiredClaims: ["exp", "iat", "sub"],
          clockTolerance: CLOCK_SKEW_SECONDS,
          // Beside the age of a token this makes the library refuse an `iat` that is still to come.
          maxTokenAge: settings.lifetimeSeconds,
        });
        const checked = checkAccessToken(verified, settings.lifetimeSeconds);
        if (!checked.ok) return refused(invalidToken(checked.problem, challenge));
        const { subject } = checked;
        const { tenants, scopes: atMost } = rightsOf(entries.get(subject));
        const scopes = scopesOf(verified.payload, atMost);
        return accepted({ id: principalId("oauth", subject), tenants, scopes });
      } catch (error) {
        return refused(refusalFor(error, challenge));
      }
    },
  };
}

/**
 * For whom a token may be at an address. Clients ask for a token for the resource that the metadata name (RFC 8707), which
 * is the address itself. A token for a narrower address is of no use at a wider one.
 */
function audiencesAt(path: string, { audience, isAudienceChosen }: OAuthSettings, base: string): string[] {
  return isAudienceChosen || !isMcpAddress(path) ? [audience] : [audience, resourceOf(base, path)];
}

/**
 * The scopes of a token that mean something here, always in the same order: tokens with the same rights are equal.
 * `scope` is the standard's (RFC 8693), `scp` and `roles` are what Entra ID sends for people and for apps.
 */
function scopesOf(
  { scope, scp, roles }: JWTPayload,
  atMost: readonly string[] | undefined,
): readonly string[] {
  const words = [scope, scp, roles].flatMap((claim) =>
    typeof claim === "string" ? claim.split(" ") : Array.isArray(claim) ? claim.map(String) : [],
  );
  return SCOPES.filter((scope) => words.includes(scope) && (!atMost || atMost.includes(scope)));
}

function refusalFor(error: unknown, challenge: (more: string) => string): Refusal {
  if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || isUnreachable(error)) {
    const message = "The issuer's keys cannot be read at the moment. Try again soon.";
    return { status: 503, message, challenge: challenge(""), isGuess: false };
  }
  const isOld = error instanceof errors.JWTExpired;
  return invalidToken(isOld ? "has expired" : "is not valid here", challenge);
}

function invalidToken(problem: string, challenge: (more: string) => string): Refusal {
  const more = `, error="invalid_token", error_description="The access token ${problem}"`;
  const message = `The access token ${problem}.`;
  return { status: 401, message, challenge: challenge(more), isGuess: true };
}

/** Whether the issuer sent no usable key set. For some responses jose throws its base class and no class of its own. */
function isUnreachable(error: errors.JOSEError): boolean {
  return error.constructor === errors.JOSEError || error instanceof errors.JWKSInvalid;
}

/** The issuer is asked when the first token comes, so that this server starts without it; a failure is tried again. */
function lazyKeys({ issuer, jwksUrl }: OAuthSettings): () => Promise<JWTVerifyGetKey> {
  let found: Promise<JWTVerifyGetKey> | undefined;
  return () => {
    found ??= (jwksUrl === undefined ? discover(issuer) : Promise.resolve(jwksUrl))
      .then((url) => createRemoteJWKSet(new URL(url), { timeoutDuration: FETCH_TIMEOUT_MS }))
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
}

/** RFC 8414 puts the well-known part before the issuer's path, OpenID Connect after it; both are in use. */
async function discover(issuer: string): Promise<string> {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, "");
  const addresses = [
    `${origin}/.well-known/oauth-authorization-server${path}`,
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/openid-configuration${path}`,
  ];
  for (const address of new Set(addresses)) {
    const response = await fetch(address, {
      redirect: "error",
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    });
    if (!response.ok) continue;
    const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (metadata.issuer === issuer && typeof metadata.jwks_uri === "string") return metadata.jwks_uri;
  }
  throw new Error("The issuer has no metadata that names itself and its keys");
}
