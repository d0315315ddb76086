/** The flags and environment variables that the HTTP app has beside those of every octo-mcp command line. */
import {
  type FlagDefinition,
  settingsOf,
  sharedConfig,
  type VariableDefinition,
  wordsOf,
} from "@octo/app-kit";
import { AUTH_MODES, describeRange, NUMBERS } from "./accepted-values.ts";
import { DEFAULT_SIGN_IN_SCOPES } from "./sign-in-settings.ts";
import { DEFAULT_STATE_PREFIX } from "./state-settings.ts";

/** Flags as the command line gives them; values are checked in `http-settings.ts`. */
export interface HttpFlags {
  readonly host?: string;
  readonly port?: string;
  readonly publicUrl?: string;
  readonly allowedHosts?: string;
  readonly allowedOrigins?: string;
  readonly trustProxy?: boolean;
  readonly plainHttp?: boolean;
  readonly auth?: string;
  readonly keysFile?: string;
  readonly access?: string;
  readonly oauthIssuer?: string;
  readonly oauthAudience?: string;
  readonly oauthJwksUrl?: string;
  readonly oauthTokenHours?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly tlsClientCa?: string;
  readonly toolPrefix?: string;
  readonly resultChars?: string;
  readonly maxBody?: string;
  readonly maxParallel?: string;
  readonly callsPerMinute?: string;
  readonly callTimeout?: string;
  readonly drainTimeout?: string;
  readonly metricsPort?: string;
  readonly state?: string;
  readonly statePrefix?: string;
  readonly signIn?: string;
  readonly signInIssuer?: string;
  readonly signInClientId?: string;
  readonly signInScopes?: string;
  readonly stateCa?: string;
}

/** Where the server listens and how callers reach it. */
const LISTENING: readonly FlagDefinition[] = [
  {
    flag: "--host <host>",
    about: "Address to listen on. An address that others can reach needs authentication.",
    byDefault: "127.0.0.1",
  },
  { flag: "--port <port>", about: "Port to listen on.", ...describeRange(NUMBERS.port) },
  {
    flag: "--public-url <url>",
    about: "Address that callers use, when it differs, such as https://octo.example.com.",
  },
  {
    flag: "--allowed-hosts <names>",
    about: "Host headers to accept besides loopback and the public address.",
    accepts: "names separated by commas",
    list: true,
  },
  {
    flag: "--allowed-origins <origins>",
    about:
      "Web pages and desktop apps that may call, such as https://app.example.com or app://name; vscode-webview://* means all of a scheme.",
    accepts: "origins separated by commas",
    list: true,
    byDefault: "none",
  },
  {
    flag: "--trust-proxy",
    about: "Believe X-Forwarded-Proto and X-Forwarded-For. Use it only behind a proxy that sets both.",
  },
  {
    flag: "--plain-http",
    about: "Serve callers on other machines without TLS. Use it only inside a protected network.",
  },
  {
    flag: "--tls-cert <file>",
    about: "Certificate chain of this server.",
    file: "PEM, read at the start",
  },
  { flag: "--tls-key <file>", about: "Private key of this server.", file: "PEM, read at the start" },
  {
    flag: "--metrics-port <port>",
    about: "Serve Prometheus metrics on this port of the same host, without authentication.",
    ...describeRange(NUMBERS.metricsPort),
    byDefault: "/metrics on the main port, with authentication",
  },
];

/** Who may call. */
const CALLERS: readonly FlagDefinition[] = [
  {
    flag: "--auth <mode>",
    about: "How callers prove who they are.",
    ...wordsOf(AUTH_MODES),
    byDefault: "bearer when there are keys, otherwise none",
  },
  {
    flag: "--keys-file <file>",
    about: "Bearer keys of callers.",
    variable: "OCTO_HTTP_KEYS",
    file: "one key a line; read again when it changes",
  },
  {
    flag: "--access <file>",
    about: "Which callers may act for which tenants, with which policy profile and Octopus key.",
    file: "YAML or JSON (docs/http.md), read at the start",
  },
  { flag: "--oauth-issuer <url>", about: "Issuer of access tokens; needed with --auth oauth." },
  {
    flag: "--oauth-audience <text>",
    about: "Audience that tokens must carry.",
    byDefault: "the public address of /mcp",
  },
  {
    flag: "--oauth-jwks-url <url>",
    about: "Keys of the issuer.",
    byDefault: "found through the metadata of the issuer",
  },
  {
    flag: "--oauth-token-hours <n>",
    about: "Longest life of an access token, from when it was issued to its end.",
    ...describeRange(NUMBERS.oauthTokenHours),
  },
  {
    flag: "--tls-client-ca <file>",
    about: "Authority of client certificates; needed with --auth mtls.",
    file: "PEM, read at the start",
  },
];

/** What one caller may use, and the tool contract. */
const LIMITS: readonly FlagDefinition[] = [
  {
    flag: "--max-body <bytes>",
    about: "Largest request body.",
    ...describeRange(NUMBERS.maxBody),
  },
  {
    flag: "--max-parallel <n>",
    about: "Calls of one caller at the same time.",
    ...describeRange(NUMBERS.maxParallel),
  },
  {
    flag: "--calls-per-minute <n>",
    about: "Messages of one caller in a minute.",
    ...describeRange(NUMBERS.callsPerMinute),
  },
  {
    flag: "--call-timeout <seconds>",
    about: "Time for one call. The tool contract responds two seconds earlier.",
    ...describeRange(NUMBERS.callTimeout),
  },
  {
    flag: "--drain-timeout <seconds>",
    about: "Time that running calls have after SIGTERM.",
    ...describeRange(NUMBERS.drainTimeout),
  },
  {
    flag: "--tool-prefix <text>",
    about: "Text before tool names in the tool contract, such as octopus_.",
    accepts: "at most 20 lower-case letters, digits and underscores, a letter first",
    byDefault: "none",
  },
  {
    flag: "--result-chars <n>",
    about: "Largest result in the tool contract.",
    ...describeRange(NUMBERS.resultChars),
  },
];

/** What replicas share. */
const STATE: readonly FlagDefinition[] = [
  {
    flag: "--state <url>",
    about:
      "Keep what replicas share in this Valkey or Redis: used plans, repeated writes, limits, caps and MCP sessions. It needs OCTO_SEAL_KEY.",
    accepts:
      "redis://host:6379, rediss:// with TLS, redis+cluster://host1,host2 or redis+sentinel://host1,host2/name, with user:password@ before the hosts",
    byDefault: "in this process, for one replica",
    variable: "OCTO_STATE",
  },
  {
    flag: "--state-prefix <text>",
    about: "Text before every key in that store. Servers share what has the same prefix.",
    accepts: "letters, digits and . _ : -, at most 60",
    byDefault: DEFAULT_STATE_PREFIX,
  },
  {
    flag: "--state-ca <file>",
    about: "Trust these certificate authorities for the connection to that store.",
    file: "certificates in PEM form, read at the start",
  },
];

/** How people sign in to the pages, with --approval page. */
const PEOPLE: readonly FlagDefinition[] = [
  {
    flag: "--sign-in <ways>",
    about: "How people sign in to the approval page.",
    accepts: "octopus-key, openid, or both separated by a comma",
    byDefault: "openid with --sign-in-issuer, otherwise octopus-key",
    list: true,
  },
  {
    flag: "--sign-in-issuer <url>",
    about: "Issuer of OpenID Connect where people sign in. The access file says who may approve.",
  },
  { flag: "--sign-in-client-id <id>", about: "Client id of this server at that issuer." },
  {
    flag: "--sign-in-scopes <scopes>",
    about: "Scopes to ask for.",
    accepts: "scopes separated by spaces",
    byDefault: DEFAULT_SIGN_IN_SCOPES,
  },
];

/** All flags of the HTTP app. */
export const HTTP_FLAGS: readonly FlagDefinition[] = [
  ...LISTENING,
  ...CALLERS,
  ...LIMITS,
  ...STATE,
  ...PEOPLE,
];

/** The environment variables of the HTTP app. */
export const HTTP_VARIABLES: readonly VariableDefinition[] = [
  {
    name: "OCTO_HTTP_KEYS",
    about: "Bearer keys that callers may present, separated by commas.",
    secret: true,
  },
  {
    name: "OCTO_SEAL_KEY",
    about:
      "64 hexadecimal digits, the same for all replicas, so that a plan shown by one replica can be approved at another.",
    secret: true,
  },
  {
    name: "OCTO_SIGN_IN_SECRET",
    about: "Client secret for --sign-in-issuer. Without it the server is a public client.",
    secret: true,
  },
  {
    name: "OTEL_EXPORTER_OTLP_ENDPOINT",
    about: "Where traces are sent. Without it there are none.",
    setting: { key: "otlpEndpoint" },
  },
  { name: "OCTO_STATE", about: "Address of the store that replicas share, when --state is not given." },
  {
    name: "OCTO_STATE_PASSWORD",
    about: "Password of that store, in place of one in its address.",
    secret: true,
  },
];

/** What the HTTP app reads from the configuration file. */
export const HTTP_CONFIG = sharedConfig({ http: settingsOf(HTTP_FLAGS, HTTP_VARIABLES) }, []);
