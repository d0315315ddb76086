/** Prometheus metrics. Labels are names of tools, transports and outcomes only: nothing that a caller could make up. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { SharedState } from "../state/open-state.ts";
import type { CallWatcher } from "../tenancy/call-limits.ts";

/** What is counted. */
export interface Metrics extends CallWatcher {
  /** Counts one HTTP request that got its response. */
  responded(route: string, status: number, seconds: number): void;
  refused(reason: string): void;
  /** Counts a record of the audit log that could not be written. */
  readonly auditFailed: () => void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Values that are read when the metrics are requested. */
export interface Gauges {
  readonly mcpSessions: () => number;
  /** The state that replicas share; undefined where there is one process. */
  readonly shared: SharedState | undefined;
  /** Limits that were counted in this process alone, because that state was away. */
  readonly fallbacks: () => number;
}

/** Makes the metrics of one server. */
export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const { requests, latency, refusals } = httpMetrics(registry);
  new Gauge({
    registers: [registry],
    name: "octo_mcp_sessions",
    help: "Open MCP sessions of the 2025 revisions",
    collect() {
      this.set(gauges.mcpSessions());
    },
  });
  if (gauges.shared) stateMetrics(registry, gauges.shared, gauges.fallbacks);
  const auditFailures = counter(
    registry,
    "octo_mcp_audit_failures_total",
    "Records of the audit log that could not be written",
    [],
  );
  return {
    auditFailed: () => auditFailures.inc(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
    responded(route, status, seconds) {
      requests.inc({ route, status: String(status) });
      latency.observe({ route }, seconds);
    },
    refused: (reason) => refusals.inc({ reason }),
    ...callWatcher(registry),
  };
}

function counter<T extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: T[],
): Counter<T> {
  return new Counter({ registers: [registry], name, help, labelNames });
}

/** What the store of replicas says about itself. Its counts are read, so that no operation has to count here. */
function stateMetrics(registry: Registry, shared: SharedState, fallbacks: () => number): void {
  new Gauge({
    registers: [registry],
    name: "octo_mcp_state_up",
    help: "1 while the state that replicas share can be used, otherwise 0",
    collect() {
      this.set(shared.isUp ? 1 : 0);
    },
  });
  new Counter({
    registers: [registry],
    name: "octo_mcp_state_operations_total",
    help: "Operations on the state that replicas share",
    labelNames: ["outcome"],
    collect() {
      const { operations, failures } = shared.use();
      this.reset();
      this.inc({ outcome: "ok" }, operations);
      this.inc({ outcome: "failed" }, failures);
    },
  });
  new Counter({
    registers: [registry],
    name: "octo_mcp_limit_fallbacks_total",
    help: "Limits that were counted in this process alone, because the shared state was not available",
    collect() {
      this.reset();
      this.inc(fallbacks());
    },
  });
}

function httpMetrics(registry: Registry) {
  return {
    requests: counter(registry, "octo_mcp_http_requests_total", "HTTP requests", ["route", "status"]),
    refusals: counter(registry, "octo_mcp_refused_total", "Requests that were not let in", ["reason"]),
    latency: new Histogram({
      registers: [registry],
      name: "octo_mcp_http_duration_seconds",
      help: "Time until an HTTP response begins",
      labelNames: ["route"],
    }),
  };
}

function callWatcher(registry: Registry): CallWatcher {
  const calls = counter(registry, "octo_mcp_calls_total", "Tool calls", ["transport", "tool", "outcome"]);
  const upstream = counter(registry, "octo_mcp_octopus_requests_total", "Requests to Octopus", ["kind"]);
  const running = new Gauge({
    registers: [registry],
    name: "octo_mcp_calls_running",
    help: "Tool calls that are running",
  });
  const duration = new Histogram({
    registers: [registry],
    name: "octo_mcp_call_duration_seconds",
    help: "Duration of tool calls",
    labelNames: ["transport", "tool"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  });
  return {
    began({ tool }, { transport }) {
      running.inc();
      const stop = duration.startTimer({ transport, tool });
      return (outcome) => {
        stop();
        running.dec();
        calls.inc({ transport, tool, outcome: outcome.kind === "error" ? outcome.error.code : outcome.kind });
        upstream.inc({ kind: "write" }, outcome.writes);
        upstream.inc({ kind: "read" }, Math.max(0, outcome.requests - outcome.writes));
      };
    },
  };
}
