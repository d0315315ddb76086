/** Puts the pieces together for one server over HTTP. */
import { isPlainHttp } from "@octo/app-kit";
import { createApp } from "./app.ts";
import { assemble, type ServeOptions, stateOf } from "./assemble.ts";
import { authenticatorFor } from "./auth/authenticator-for.ts";
import { closeServer, drain } from "./drain.ts";
import { createFrontDoor } from "./front/front-door.ts";
import { createReadiness } from "./front/readiness.ts";
import { createHostGuard } from "./guard/hosts.ts";
import { isLoopback } from "./guard/loopback.ts";
import { serveMetrics } from "./metrics-server.ts";
import { listen } from "./node-server.ts";
import { createMetrics, type Metrics } from "./observe/metrics.ts";
import { createRunningCalls, watchers } from "./observe/running-calls.ts";
import { tracingFrom } from "./observe/tracing.ts";
import { NO_ACCESS_FILE } from "./settings/access-file.ts";
import { addressOf, type HttpSettings } from "./settings/http-settings.ts";
import { NAME, VERSION } from "./version.ts";

/** A server that runs. */
export interface Running {
  readonly url: string;
  readonly metricsUrl: string | undefined;
  /** Takes no more requests, waits for the calls that are running, tells what became of them, and closes. */
  close(): Promise<void>;
}

const METADATA = "/.well-known/oauth-protected-resource/mcp";

/**
 * Starts.
 * @throws SettingsError when policy, profiles or keys are wrong; what the system says when it cannot listen.
 */
export async function serve(options: ServeOptions): Promise<Running> {
  const { http, log } = options;
  const running = createRunningCalls();
  const tracing = options.tracing ?? tracingFrom(options.environment, NAME, VERSION);
  let sessions = () => 0;
  const metrics = createMetrics({ sessions: () => sessions() });
  const { app, door, warnings, drainNow } = build(
    options,
    metrics,
    watchers(running, metrics, ...(tracing ? [tracing] : [])),
  );
  sessions = () => door.sessions.count;
  const idleMs = Math.max(120_000, http.limits.callTimeoutMs + 30_000);
  const main = await listen({ ...http, idleMs, fetch: (request, bindings) => app.fetch(request, bindings) });
  const side =
    http.metricsPort === undefined ? undefined : await serveMetrics(http, metrics, http.metricsPort);
  const url = addressOf(http, main.port);
  tellReady(options, url, warnings);
  return {
    url,
    metricsUrl: side && `${addressOf({ ...http, tls: undefined }, side.port)}/metrics`,
    async close() {
      drainNow();
      await drain(main.server, running, door, http.limits.drainTimeoutMs, log);
      await Promise.all([side && closeServer(side.server), tracing?.close()]);
    },
  };
}

function build(options: ServeOptions, metrics: Metrics, watcher: ReturnType<typeof watchers>) {
  const { http, log } = options;
  const now = options.now ?? Date.now;
  const base = http.publicUrl ?? addressOf(http, http.port);
  const { toolkits, contract, door, limits } = assemble(options, stateOf(options, now), now, watcher);
  const metadataUrl = http.auth === "oauth" ? `${base}${METADATA}` : undefined;
  const hosts = createHostGuard({ ...http, isLocal: isLoopback(http.host) });
  let isDraining = false;
  const app = createApp({
    version: VERSION,
    prefix: new URL(base).pathname.replace(/\/$/, ""),
    hosts,
    frontDoor: createFrontDoor({
      hosts,
      authenticator: authenticatorFor(options, toolkits.client, `${base}${METADATA}`, now),
      logins: limits.logins,
      access: options.access ?? NO_ACCESS_FILE,
      metadataUrl,
      needsTls: !isLoopback(http.host) && !http.plainHttp,
      onRefused: (reason, { address }) => {
        metrics.refused(reason);
        log.warn("not let in", { reason, address });
      },
    }),
    readiness: createReadiness(toolkits.client, options.own !== undefined, now),
    mcp: { door, toolkits, ...limits, maxBodyBytes: http.limits.maxBodyBytes, metadataUrl },
    contract,
    metrics,
    servesMetrics: http.metricsPort === undefined,
    resourceMetadata: metadataUrl ? resourceMetadata(http, base) : undefined,
    isDraining: () => isDraining,
    onError: (error, correlation) =>
      log.error("unexpected error", {
        correlation,
        error: error instanceof Error ? error.message : "unknown",
      }),
  });
  const drainNow = () => {
    isDraining = true;
  };
  return { app, door, warnings: toolkits.policy.warnings, drainNow };
}

/** RFC 9728: where a client gets a token for this server, and which scopes there are. */
function resourceMetadata({ oauth }: HttpSettings, base: string): Readonly<Record<string, unknown>> {
  return {
    resource: `${base}/mcp`,
    resource_name: "octo-mcp: Octopus Deploy for AI agents",
    authorization_servers: oauth ? [oauth.issuer] : [],
    scopes_supported: ["octopus.read", "octopus.write", "octopus.delete"],
    bearer_methods_supported: ["header"],
  };
}

function tellReady({ server, http, log, own }: ServeOptions, url: string, warnings: readonly string[]): void {
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
