/**
 * Signing in with OpenID Connect: the code flow with PKCE. The library is read when somebody signs in for the first time,
 * because most servers never need it.
 */
import { isLoopback } from "@octo/app-kit";
import type { OpenIdSignIn, Person } from "@octo/web";
import type { Configuration, IDToken } from "openid-client";
import { principalId } from "../auth/principal.ts";
import type { ApproverEntry } from "../settings/access-file.ts";
import type { OpenIdSettings } from "../settings/sign-in-settings.ts";

const TIMEOUT_SECONDS = 5;

/** What must come back from the issuer. */
interface Memo {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Makes the sign-in with an issuer.
 * @param approvers the claims of people who may sign in at all
 * @param onError receives why a sign-in failed; the person reads less
 */
export function openIdSignIn(
  settings: OpenIdSettings,
  approvers: readonly ApproverEntry[],
  onError: (error: unknown) => void,
): OpenIdSignIn {
  const open = lazily(() => discover(settings));
  return {
    name: new URL(settings.issuer).host,
    async begin(callbackUrl) {
      const { library, configuration } = await open();
      const memo: Memo = {
        verifier: library.randomPKCECodeVerifier(),
        state: library.randomState(),
        nonce: library.randomNonce(),
      };
      const url = library.buildAuthorizationUrl(configuration, {
        redirect_uri: callbackUrl,
        scope: settings.scopes,
        state: memo.state,
        nonce: memo.nonce,
        code_challenge: await library.calculatePKCECodeChallenge(memo.verifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, memo: JSON.stringify(memo) };
    },
    async finish(currentUrl, memoText) {
      try {
        const claims = await claimsOf(await open(), currentUrl, JSON.parse(memoText) as Memo, approvers);
        const person = personOf(claims, approvers);
        if (person) return { ok: true, person };
        return { ok: false, problem: "You may not decide here: the operator lets other people approve." };
      } catch (error) {
        onError(error);
        return { ok: false, problem: "The sign-in failed. Try again; the log of the server says why." };
      }
    },
  };
}

async function discover({ issuer, clientId, secret }: OpenIdSettings) {
  const library = await import("openid-client");
  const { hostname, protocol } = new URL(issuer);
  const isLocal = protocol === "http:" && isLoopback(hostname);
  const configuration = await library.discovery(
    new URL(issuer),
    clientId,
    undefined,
    secret === undefined ? library.None() : library.ClientSecretPost(secret),
    { timeout: TIMEOUT_SECONDS, ...(isLocal ? { execute: [library.allowInsecureRequests] } : {}) },
  );
  return { library, configuration };
}

interface Opened {
  readonly library: typeof import("openid-client");
  readonly configuration: Configuration;
}

/** The claims of the ID token; those of the user info are added where a claim of an approver is missing. */
async function claimsOf(
  { library, configuration }: Opened,
  currentUrl: URL,
  memo: Memo,
  approvers: readonly ApproverEntry[],
): Promise<Claims & Pick<IDToken, "sub">> {
  const tokens = await library.authorizationCodeGrant(configuration, currentUrl, {
    pkceCodeVerifier: memo.verifier,
    expectedState: memo.state,
    expectedNonce: memo.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error("the issuer sent no ID token");
  const isComplete = approvers.every(({ claim }) => claims[claim] !== undefined);
  if (isComplete || !configuration.serverMetadata().userinfo_endpoint) return claims;
  const info = await library.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return { ...info, ...claims };
}

/** The person, if any entry names one of their claims. */
function personOf(
  claims: Claims & Pick<IDToken, "sub">,
  approvers: readonly ApproverEntry[],
): Person | undefined {
  const matching = approvers.filter((entry) => isNamed(claims, entry));
  if (matching.length === 0) return undefined;
  const { sub, name, preferred_username, email, email_verified } = claims;
  const shown = [name, preferred_username, email, sub].find((one) => typeof one === "string" && one !== "");
  return {
    // The subject of an access token makes the same id, so that nobody approves what they asked for themselves.
    id: principalId("oauth", sub),
    name: String(shown),
    mayApproveProtected: matching.some((entry) => entry.mayApproveProtected),
    ...(typeof email === "string" && email_verified === true ? { email } : {}),
  };
}

/** An address that the issuer has not verified could be anybody's. */
function isNamed(claims: Claims, { claim, values }: ApproverEntry): boolean {
  if (claim === "email" && claims.email_verified !== true) return false;
  const has = [claims[claim]].flat().filter((one) => typeof one === "string");
  return values.some((value) => has.includes(value));
}

/** Runs once; a failure is forgotten, so that the next sign-in tries again. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
