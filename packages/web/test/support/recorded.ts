/** What agents did on one morning, for the activity page. */
import type { AuditEntry } from "@octo/mcp-tools";
import type { ActivitySource } from "../../src/index.ts";
import { START } from "./stage.ts";

const TOOLS = [
  "get_deployment_overview",
  "find_tasks",
  "list_deployments",
  "deploy_release",
  "grep_task_log",
];

const ENTRIES: readonly AuditEntry[] = Array.from({ length: 160 }, (_, n): AuditEntry => {
  const tool = TOOLS[(n * 7) % TOOLS.length] ?? "find_tasks";
  const isWrite = tool === "deploy_release";
  const isRefused = isWrite && n % 3 === 0;
  return {
    at: new Date(START.getTime() - (160 - n) * 97_000).toISOString(),
    event: "call",
    call: `c${String(n).padStart(11, "0")}`,
    transport: "mcp-http",
    client: n % 2 ? "claude-code/2.1" : "vscode/1.112",
    principal: n % 3 ? "caller:release-bot" : "oauth:maya",
    tool,
    tier: isWrite ? "write" : "read",
    args: {
      spaceName: "Default",
      projectName: "Checkout Service",
      ...(isWrite ? { environmentNames: ["Production"] } : {}),
    },
    outcome: isRefused ? "error" : "ok",
    ...(isRefused ? { error: { code: "denied", rule: "freeze-week" } } : {}),
    requests: Array.from({ length: 1 + (n % 3) }, () => ({
      method: "GET",
      path: "/api/Spaces-1/tasks",
      status: 200,
    })),
    durationMs: 20 + ((n * 37) % 90),
    resultChars: 900 + n,
  };
});

/** The source of the activity page. */
export const RECORDED: ActivitySource = {
  latest: async () => ({ entries: ENTRIES, isCut: false }),
  chain: async () => ({ kind: "unbroken", lines: 172, end: "172:9f2c" }),
  stamp: async () => "172",
  running: () => [{ tool: "wait_for_task", writes: false, startedAt: START.getTime() - 42_000 }],
};
