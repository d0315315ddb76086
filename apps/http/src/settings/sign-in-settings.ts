/** How people sign in to the pages, checked before anything listens. */
import { type Environment, isLoopback, nonBlank, SettingsError } from "@octo/app-kit";

/** Ways in which people sign in. */
const SIGN_IN_WAYS = ["octopus-key", "openid"] as const;

/** Scopes that are asked for when the operator names none. */
export const DEFAULT_SIGN_IN_SCOPES = "openid profile email";

/** Where people sign in with OpenID Connect. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined for a public client. */
  readonly secret: string | undefined;
  readonly scopes: string;
}

/** How people sign in. */
export interface SignInSettings {
  readonly octopusKey: boolean;
  readonly openId: OpenIdSettings | undefined;
}

/** The flags that are read here. */
export interface SignInFlags {
  readonly signIn?: string;
  readonly signInIssuer?: string;
  readonly signInClientId?: string;
  readonly signInScopes?: string;
}

/**
 * Checks the flags.
 * @throws SettingsError that names the flag, the problem and the way out
 */
export function readSignIn(flags: SignInFlags, environment: Environment): SignInSettings {
  const issuer = nonBlank(flags.signInIssuer);
  const ways = waysOf(flags.signIn, issuer !== undefined);
  if (issuer !== undefined && !ways.includes("openid"))
    throw new SettingsError("--sign-in-issuer is for --sign-in openid");
  return {
    octopusKey: ways.includes("octopus-key"),
    openId: ways.includes("openid") ? readOpenId(flags, issuer, environment) : undefined,
  };
}

function waysOf(text: string | undefined, hasIssuer: boolean): readonly string[] {
  if (text === undefined) return [hasIssuer ? "openid" : "octopus-key"];
  const ways = text.split(",").map((way) => way.trim().toLowerCase());
  const wrong = ways.find((way) => !(SIGN_IN_WAYS as readonly string[]).includes(way));
  if (wrong === undefined) return ways;
  throw new SettingsError(
    `--sign-in: '${wrong}' is not a way. Use one or both of: ${SIGN_IN_WAYS.join(", ")}`,
  );
}

function readOpenId(
  flags: SignInFlags,
  issuer: string | undefined,
  environment: Environment,
): OpenIdSettings {
  if (issuer === undefined) throw new SettingsError("--sign-in openid needs --sign-in-issuer");
  const clientId = nonBlank(flags.signInClientId);
  if (clientId === undefined) throw new SettingsError("--sign-in-issuer needs --sign-in-client-id");
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!isSafe) throw new SettingsError(`--sign-in-issuer: '${issuer}' must be an https address`);
  const scopes = nonBlank(flags.signInScopes) ?? DEFAULT_SIGN_IN_SCOPES;
  if (!scopes.split(/[ ,]+/).includes("openid")) throw new SettingsError("--sign-in-scopes must hold openid");
  return {
    issuer,
    clientId,
    secret: nonBlank(environment.OCTO_SIGN_IN_SECRET),
    scopes: scopes.replace(/,/g, " "),
  };
}
