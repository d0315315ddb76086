/** Metrics on a port of their own, for networks where only the scraper can reach it. */

import { isLoopback } from "@octo/app-kit";
import { createHostGuard } from "./guard/hosts.ts";
import { type Listening, listen } from "./node-server.ts";
import type { Metrics } from "./observe/metrics.ts";
import type { HttpSettings } from "./settings/http-settings.ts";

/** Listens on `port`, 0 for a free one, at the host of the main server. */
export async function serveMetrics(http: HttpSettings, metrics: Metrics, port: number): Promise<Listening> {
  const hosts = createHostGuard({ ...http, isLocal: isLoopback(http.host) });
  return listen({
    ...http,
    tls: undefined,
    port,
    idleMs: 60_000,
    async fetch({ method, headers, url }) {
      if (hosts.problemWith(headers)) return new Response(null, { status: 403 });
      if (method !== "GET" || new URL(url).pathname !== "/metrics")
        return new Response(null, { status: 404 });
      return new Response(await metrics.text(), { headers: { "content-type": metrics.contentType } });
    },
  });
}
