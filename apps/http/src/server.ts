/** Starts a server over HTTP: its parts, the application over them, and the sockets. */
import { isLoopback, isPlainHttp } from "@octo/app-kit";
import { type AppOptions, createApp } from "./app.ts";
import { authenticatorFor } from "./auth/authenticator-for.ts";
import { metadataAt, metadataUrlOf } from "./auth/resource-metadata.ts";
import { closeServer, drain } from "./drain.ts";
import { notFoundAt } from "./front/not-found.ts";
import { createReadiness } from "./front/readiness.ts";
import { createRequestChecks } from "./front/request-checks.ts";
import { createHostGuard } from "./guard/hosts.ts";
import { serveMetrics } from "./metrics-server.ts";
import { listen } from "./node-server.ts";
import type { ServeOptions } from "./serve-options.ts";
import { createParts } from "./server-parts.ts";
import { NO_ACCESS_FILE } from "./settings/access-file.ts";
import { addressOf, type HttpSettings } from "./settings/http-settings.ts";
import { VERSION } from "./version.ts";

/** A server that runs. */
export interface Running {
  readonly url: string;
  readonly metricsUrl: string | undefined;
  /** Takes no more requests, waits for the calls that are running, logs what became of them, and closes. */
  close(): Promise<void>;
}

/**
 * Starts a server.
 * @throws SettingsError when policy, profiles or keys are wrong; the system's own error when it cannot listen.
 */
export async function serve(options: ServeOptions): Promise<Running> {
  const { http, log } = options;
  const draining = { isDraining: false };
  let port = http.port;
  const parts = createParts(options, {
    publicUrl: () => http.publicUrl ?? addressOf(http, port),
    isDraining: () => draining.isDraining,
  });
  const app = createApp(appOptions(options, parts, draining));
  const idleMs = Math.max(120_000, http.limits.callTimeoutMs + 30_000);
  const main = await listen({ ...http, idleMs, fetch: (request, bindings) => app.fetch(request, bindings) });
  port = main.port;
  const side =
    http.metricsPort === undefined ? undefined : await serveMetrics(http, parts.metrics, http.metricsPort);
  const url = addressOf(http, main.port);
  logReady(options, url, parts.toolkits.policy.warnings);
  return {
    url,
    metricsUrl: side && `${addressOf({ ...http, tls: undefined }, side.port)}/metrics`,
    async close() {
      draining.isDraining = true;
      const { running, endpoint, tracing, audit } = parts;
      await drain({ server: main.server, running, endpoint, log }, http.limits.drainTimeoutMs);
      await Promise.all([side && closeServer(side.server), tracing?.close()]);
      audit.close();
      await parts.journal.close();
      await options.external?.close();
      await parts.serverState.close();
    },
  };
}

type Parts = ReturnType<typeof createParts>;

function appOptions(
  options: ServeOptions,
  parts: Parts,
  draining: { readonly isDraining: boolean },
): AppOptions {
  const { http, log } = options;
  const { toolkits, limits, metrics, endpoint, contract, now } = parts;
  const base = http.publicUrl ?? addressOf(http, http.port);
  const hasOAuth = http.auth === "oauth";
  const metadataUrl = hasOAuth ? (path: string) => metadataUrlOf(base, path) : undefined;
  const hosts = createHostGuard({ ...http, isLocal: isLoopback(http.host) });
  return {
    version: VERSION,
    prefix: new URL(base).pathname.replace(/\/$/, ""),
    hosts,
    checks: createRequestChecks({
      hosts,
      authenticator: authenticatorFor(options, {
        client: toolkits.client,
        base,
        logins: limits.logins,
        now,
      }),
      logins: limits.logins,
      access: options.access ?? NO_ACCESS_FILE,
      metadataUrl,
      needsTls: !isLoopback(http.host) && !http.plainHttp,
      looksOnce: looksOnce(http.auth, parts.serverState.replica !== undefined),
      onRefused: (reason, { address }, value) => {
        metrics.refused(reason);
        log.warn("request refused", { reason, address, ...(value === undefined ? {} : { value }) });
      },
    }),
    readiness: createReadiness(toolkits.client, options.own !== undefined, now),
    hasState: () => options.shared?.isUp ?? true,
    mcp: { endpoint, toolkits, ...limits, maxBodyBytes: http.limits.maxBodyBytes, metadataUrl },
    contract,
    metrics,
    servesMetrics: http.metricsPort === undefined,
    metadataAt: (path) => (hasOAuth ? metadataAt(path, http, base) : undefined),
    notFound: (path) => notFoundAt(path, { base, auth: http.auth }),
    isDraining: () => draining.isDraining,
    pages: parts.pages,
    onError: (error, correlation) =>
      log.error("unexpected error", {
        correlation,
        error: error instanceof Error ? error.message : "unknown",
      }),
  };
}

function logReady({ server, http, log, own }: ServeOptions, url: string, warnings: readonly string[]): void {
  for (const warning of warnings) log.warn(warning);
  if (isPlainHttp(server.serverUrl))
    log.warn("Octopus is reached over http://; the credential travels unprotected", {
      server: server.serverUrl,
    });
  if (http.plainHttp) log.warn("callers may come over plain HTTP; their keys travel unprotected");
  log.info("ready", {
    version: VERSION,
    url,
    auth: http.auth,
    server: server.serverUrl,
    credential: own ? "one for all callers" : "each caller's own",
    approval: server.approval,
  });
}

/** See `RequestCheckOptions.looksOnce`. A key is compared with digests; only `octopus-key` asks another server at each login. */
function looksOnce(auth: HttpSettings["auth"], isReplica: boolean): boolean {
  return auth === "bearer" || (isReplica && auth !== "octopus-key");
}
