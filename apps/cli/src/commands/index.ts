/** What the commands for people do. */
import { operatorPolicy, type ToolListChoice, toolsByVersion } from "@octo/app-kit";
import type { CommandResult } from "./command-result.ts";

export { decideOnApproval, listApprovals, showApproval } from "./approvals-commands.ts";
export { verifyAudit } from "./audit-commands.ts";
export { exportAudit, showAudit } from "./audit-show.ts";
export { printConfig, printSchema } from "./config-commands.ts";
export { doctor } from "./doctor-command.ts";
export { listExternalTools } from "./external-tools-command.ts";
export { printRoutes, testCases } from "./policy-commands.ts";
export { explainDecision } from "./policy-explain.ts";
export { runSetup } from "./setup-command.ts";
export { listAllTools } from "./tools-command.ts";

/** `--list-tools-by-version`: the tools that the other flags leave open, by the server version that they need. */
export function listToolsByVersion({ policy, tools }: ToolListChoice, asJson: boolean): CommandResult {
  return { text: toolsByVersion({ policy: operatorPolicy(policy), tools }, asJson), code: 0 };
}
