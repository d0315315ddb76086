/** Everything that the operator decides about the HTTP app, checked before anything listens. */
import { readFileSync } from "node:fs";
import {
  checkFilledIn,
  type Environment,
  isLoopback,
  nonBlank,
  openNamedBy,
  readFileName,
  SettingsError,
} from "@octo/app-kit";
import { AUTH_MODES, type AuthMode, NUMBERS, type NumberRange, readNumber } from "./accepted-values.ts";
import type { HttpFlags } from "./http-flags.ts";
import { readSignIn, type SignInSettings } from "./sign-in-settings.ts";
import { readStateSettings, type StateSettings } from "./state-settings.ts";

/** Checked settings of the HTTP app. Times are milliseconds, sizes bytes. */
export interface HttpSettings {
  readonly host: string;
  readonly port: number;
  /** Address that callers use, without a slash at the end; undefined when the operator gave none. */
  readonly publicUrl: string | undefined;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean;
  readonly plainHttp: boolean;
  readonly auth: AuthMode;
  readonly keysFile: string | undefined;
  readonly accessFile: string | undefined;
  readonly oauth: OAuthSettings | undefined;
  readonly tls: TlsSettings | undefined;
  readonly toolPrefix: string;
  readonly resultChars: number;
  readonly limits: HttpLimits;
  readonly metricsPort: number | undefined;
  readonly signIn: SignInSettings;
  /** Where replicas share their state; undefined for state in this process. */
  readonly state: StateSettings | undefined;
}

/** Where access tokens come from and whom they are for. */
export interface OAuthSettings {
  readonly issuer: string;
  readonly audience: string;
  /** True when the operator named the audience; then tokens are for nothing else. */
  readonly isAudienceChosen: boolean;
  readonly jwksUrl: string | undefined;
  /** The longest time from `iat` to `exp` of a token. */
  readonly lifetimeSeconds: number;
}

/** The server's own TLS. */
export interface TlsSettings {
  readonly cert: string;
  readonly key: string;
  readonly clientCa: string | undefined;
}

/** How much one caller may use. */
export interface HttpLimits {
  readonly maxBodyBytes: number;
  readonly maxParallel: number;
  readonly callsPerMinute: number;
  readonly callTimeoutMs: number;
  readonly drainTimeoutMs: number;
}

/**
 * Checks the flags.
 * @throws SettingsError when something is missing, wrong, or not safe.
 */
export function readHttpSettings(flags: HttpFlags, environment: Environment): HttpSettings {
  const host = nonBlank(flags.host) ?? "127.0.0.1";
  const port = numberOr(NUMBERS.port, flags.port);
  const publicUrl = readPublicUrl(flags.publicUrl);
  const tls = readTls(flags);
  const settings: HttpSettings = {
    host,
    port,
    publicUrl,
    allowedHosts: listOf(flags.allowedHosts).map((name) => name.toLowerCase()),
    allowedOrigins: listOf(flags.allowedOrigins).map(readOrigin),
    trustProxy: flags.trustProxy ?? false,
    plainHttp: flags.plainHttp ?? false,
    auth: readMode(flags, environment),
    keysFile: readFileName("--keys-file", nonBlank(flags.keysFile)),
    accessFile: readFileName("--access", nonBlank(flags.access)),
    oauth: readOAuth(flags, publicUrl ?? addressOf({ host, tls }, port)),
    tls,
    toolPrefix: readPrefix(flags.toolPrefix),
    resultChars: numberOr(NUMBERS.resultChars, flags.resultChars),
    limits: readLimits(flags),
    metricsPort:
      flags.metricsPort === undefined ? undefined : readNumber(NUMBERS.metricsPort, flags.metricsPort),
    state: readStateSettings(flags, environment),
    signIn: readSignIn(flags, environment),
  };
  checkSafety(settings);
  return settings;
}

function readLimits(flags: HttpFlags): HttpLimits {
  return {
    maxBodyBytes: numberOr(NUMBERS.maxBody, flags.maxBody),
    maxParallel: numberOr(NUMBERS.maxParallel, flags.maxParallel),
    callsPerMinute: numberOr(NUMBERS.callsPerMinute, flags.callsPerMinute),
    callTimeoutMs: numberOr(NUMBERS.callTimeout, flags.callTimeout) * 1_000,
    drainTimeoutMs: numberOr(NUMBERS.drainTimeout, flags.drainTimeout) * 1_000,
  };
}

/** Settings that would accept callers without authentication, or send a credential unprotected, are refused at the start and not at the first call. */
function checkSafety(settings: HttpSettings): void {
  const { auth, tls, host, publicUrl } = settings;
  if (auth === "mtls" && !tls?.clientCa)
    throw new SettingsError("--auth mtls needs --tls-cert, --tls-key and --tls-client-ca");
  if (auth !== "mtls" && tls?.clientCa) throw new SettingsError("--tls-client-ca is for --auth mtls alone");
  if (auth === "oauth" && !settings.oauth) throw new SettingsError("--auth oauth needs --oauth-issuer");
  if (isLoopback(host)) return;
  if (auth === "none") {
    throw new SettingsError(
      `--host ${host} can be reached by others, so callers must authenticate: set OCTO_HTTP_KEYS or --keys-file, or choose --auth oauth, mtls or octopus-key`,
    );
  }
  if (!tls && !settings.trustProxy && !settings.plainHttp) {
    throw new SettingsError(
      `--host ${host} without TLS would let keys travel in the open: give --tls-cert and --tls-key, or --trust-proxy behind a proxy that ends TLS`,
    );
  }
  if (!publicUrl && settings.allowedHosts.length === 0) {
    throw new SettingsError(
      `--host ${host} needs --public-url (or --allowed-hosts), so that requests for other names can be refused`,
    );
  }
}

function readMode({ auth, keysFile }: HttpFlags, environment: Environment): AuthMode {
  if (auth === undefined) {
    return nonBlank(keysFile) !== undefined || nonBlank(environment.OCTO_HTTP_KEYS) !== undefined
      ? "bearer"
      : "none";
  }
  const mode = AUTH_MODES.find((known) => known === auth.toLowerCase());
  if (!mode) throw new SettingsError(`--auth: '${auth}' is not a mode. Use one of: ${AUTH_MODES.join(", ")}`);
  return mode;
}

function readOAuth(flags: HttpFlags, base: string): OAuthSettings | undefined {
  const issuer = nonBlank(flags.oauthIssuer);
  const lifetimeSeconds = numberOr(NUMBERS.oauthTokenHours, flags.oauthTokenHours) * 3_600;
  if (issuer === undefined) return undefined;
  return {
    issuer: readUrl("--oauth-issuer", issuer).href.replace(/\/$/, issuer.endsWith("/") ? "/" : ""),
    audience: nonBlank(flags.oauthAudience) ?? `${base}/mcp`,
    isAudienceChosen: nonBlank(flags.oauthAudience) !== undefined,
    jwksUrl:
      flags.oauthJwksUrl === undefined ? undefined : readUrl("--oauth-jwks-url", flags.oauthJwksUrl).href,
    lifetimeSeconds,
  };
}

function readTls(flags: HttpFlags): TlsSettings | undefined {
  if (!flags.tlsCert && !flags.tlsKey && !flags.tlsClientCa) return undefined;
  if (!flags.tlsCert || !flags.tlsKey) throw new SettingsError("TLS needs both --tls-cert and --tls-key");
  return {
    cert: readPem("--tls-cert", flags.tlsCert),
    key: readPem("--tls-key", flags.tlsKey),
    clientCa: flags.tlsClientCa === undefined ? undefined : readPem("--tls-client-ca", flags.tlsClientCa),
  };
}

function readPem(flag: string, file: string): string {
  const text = openNamedBy(flag, () => readFileSync(file, "utf8"));
  if (text.includes("-----BEGIN ")) return text;
  throw new SettingsError(`${flag}: ${file} is not in PEM form`);
}

function readPublicUrl(text: string | undefined): string | undefined {
  const value = nonBlank(text);
  if (value === undefined) return undefined;
  const url = readUrl("--public-url", value);
  if (url.search || url.hash || url.username)
    throw new SettingsError("--public-url takes scheme, host and path only");
  return url.href.replace(/\/$/, "");
}

function readUrl(flag: string, text: string): URL {
  checkFilledIn(flag, text);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!url || !isSafe) throw new SettingsError(`${flag}: '${text}' must be an https address`);
  return url;
}

/** The origin of an app: a scheme of its own with a name, or with a star for all names; or that of local files in some apps. */
const APP_ORIGIN = /^(?:(?!https?:|wss?:|ftp:|file:)[a-z][a-z0-9+.-]*:\/\/(?:\*|[\w.:-]+)|file:\/\/)$/;

/** Web pages, and desktop apps and extensions, whose origins have schemes of their own, such as vscode-webview:// or app://. */
function readOrigin(text: string): string {
  const origin = text.toLowerCase().replace(/(?<!\/)\/$/, "");
  const isOfWeb = !origin.includes("*") && URL.canParse(origin) && new URL(origin).origin === origin;
  if (isOfWeb || APP_ORIGIN.test(origin)) return origin;
  throw new SettingsError(
    `--allowed-origins: '${text}' is not an origin; write it as https://app.example.com, app://name, or vscode-webview://* for all of a scheme`,
  );
}

function readPrefix(text: string | undefined): string {
  if (text === undefined || /^[a-z][a-z0-9_]{0,19}$/.test(text)) return text ?? "";
  throw new SettingsError(
    "--tool-prefix: lower-case letters, digits and underscores, a letter first, at most 20",
  );
}

/** The number that a flag gives, or its default. */
function numberOr(range: NumberRange & { readonly byDefault: number }, text: string | undefined): number {
  return text === undefined ? range.byDefault : readNumber(range, text);
}

function listOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** The address of a server that listens here. */
export function addressOf({ host, tls }: Pick<HttpSettings, "host" | "tls">, port: number): string {
  const name = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  return `${tls ? "https" : "http"}://${name}:${port}`;
}
