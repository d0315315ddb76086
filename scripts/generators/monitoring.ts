/** The tables of docs/monitoring.md: the metrics as the HTTP app gives them, and the alerts as the manifests have them. */
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";
import { createMetrics, type Gauges } from "../../apps/http/src/observe/metrics.ts";
import { table } from "./blocks.ts";

const ALERTS = new URL("../../deploy/kubernetes/monitoring/monitoring.yaml", import.meta.url);

/** Each metric of our own with its kind, its labels and its help. */
export async function metricTable(): Promise<string> {
  const text = await metricsWithSamples();
  const rows = [...text.matchAll(/^# HELP (octo_mcp_\w+) (.+)$/gm)].map(([, name = "", help = ""]) => [
    `\`${name}\``,
    new RegExp(`^# TYPE ${name} (\\w+)$`, "m").exec(text)?.[1] ?? "",
    labelsOf(text, name)
      .map((label) => `\`${label}\``)
      .join(", "),
    `${help}.`,
  ]);
  return table(["metric", "kind", "labels", "meaning"], rows);
}

/** Each alert with the time for which it must be true. */
export function alertTable(): string {
  const rules = parseAllDocuments(readFileSync(ALERTS, "utf8"))
    .map((document) => document.toJS())
    .flatMap(({ spec }) => spec.groups ?? [])
    .flatMap((group) => group.rules);
  const rows = rules.map(({ alert, expr, for: duration, annotations, labels }) => [
    alert,
    annotations.summary,
    `\`${expr}\``,
    duration ?? "at once",
    labels.severity,
  ]);
  return table(["alert", "says", "expression", "after", "severity"], rows);
}

/** The text of the metrics after one of everything has happened, so that each has its labels. */
async function metricsWithSamples(): Promise<string> {
  const shared = { isUp: true, use: () => ({ operations: 1, failures: 0 }) } as Gauges["shared"];
  const metrics = createMetrics({ mcpSessions: () => 0, shared, fallbacks: () => 0 });
  metrics.responded("/mcp", 200, 0);
  metrics.refused("key");
  metrics.auditFailed();
  const call = { tool: "list_spaces" } as Parameters<typeof metrics.began>[0];
  const caller = { transport: "mcp-http" } as Parameters<typeof metrics.began>[1];
  metrics.began(call, caller)({ kind: "result", requests: 1, writes: 0 } as never);
  return metrics.text();
}

function labelsOf(text: string, name: string): readonly string[] {
  const sample = new RegExp(`^${name}(?:_count)?\\{([^}]*)\\}`, "m").exec(text)?.[1] ?? "";
  return [...sample.matchAll(/(\w+)="/g)].map(([, label = ""]) => label);
}
