/** The flags that the HTTP door has beside those of every octo-mcp command line. */
import type { Command } from "commander";

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
}

const FLAGS: readonly (readonly [flags: string, about: string])[] = [
  ["--host <host>", "address to listen on; beyond loopback only with authentication (default 127.0.0.1)"],
  ["--port <port>", "port to listen on (default 8080)"],
  [
    "--public-url <url>",
    "address that callers use, when it is another one, such as https://octo.example.com",
  ],
  ["--allowed-hosts <names>", "Host headers to answer besides loopback and the public address"],
  ["--allowed-origins <origins>", "Origins of web pages that may call, such as https://app.example.com"],
  ["--trust-proxy", "believe X-Forwarded-Proto and X-Forwarded-For: only behind a proxy that sets them"],
  ["--plain-http", "serve callers beyond loopback without TLS; only inside a protected network"],
  ["--auth <mode>", "none, bearer, oauth, mtls or octopus-key (default: bearer when there are keys)"],
  ["--keys-file <file>", "bearer keys, one a line; read again when it changes. Or OCTO_HTTP_KEYS"],
  ["--access <file>", "YAML: which callers may act for which tenants, with which profile and Octopus key"],
  ["--oauth-issuer <url>", "issuer of access tokens"],
  ["--oauth-audience <text>", "audience that tokens must carry (default: the public address of /mcp)"],
  ["--oauth-jwks-url <url>", "keys of the issuer (default: found through its metadata)"],
  ["--tls-cert <file>", "certificate chain (PEM)"],
  ["--tls-key <file>", "private key (PEM)"],
  ["--tls-client-ca <file>", "authority of client certificates (PEM), for --auth mtls"],
  ["--tool-prefix <text>", "put before tool names in the tool contract, such as octopus_"],
  ["--result-chars <n>", "largest result in the tool contract (default 8000)"],
  ["--max-body <bytes>", "largest request body (default 1048576)"],
  ["--max-parallel <n>", "calls of one caller at the same time (default 16)"],
  ["--calls-per-minute <n>", "messages of one caller (default 240)"],
  ["--call-timeout <seconds>", "time for one call (default 30; the tool contract answers within it)"],
  ["--drain-timeout <seconds>", "time for running calls after SIGTERM (default 30)"],
  [
    "--metrics-port <port>",
    "Prometheus metrics on a port of their own, without authentication, on the same host",
  ],
];

/** Adds the flags to a command. */
export function addHttpFlags(command: Command): Command {
  return FLAGS.reduce((so, [flags, about]) => so.option(flags, about), command);
}
