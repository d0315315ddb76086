/** The routes that the tools of octo-mcp use, and their neighbours in the same files. */

import type { Route } from "../../http/context.ts";
import { approvalRoutes } from "./approvals.ts";
import { branchRunbookRoutes } from "./branch-runbooks.ts";
import { buildInformationRoutes } from "./build-information.ts";
import { channelRuleRoutes } from "./channel-rules.ts";
import { deploymentRoutes } from "./deployments.ts";
import { eventRoutes } from "./events.ts";
import { executionRoutes } from "./executions.ts";
import { featureToggleRoutes } from "./feature-toggles.ts";
import { feedRoutes } from "./feeds.ts";
import { freezeRoutes } from "./freezes.ts";
import { infrastructureRoutes } from "./infrastructure.ts";
import { interruptionRoutes } from "./interruptions.ts";
import { liveStatusRoutes } from "./live-status.ts";
import { llmsRoutes } from "./llms.ts";
import { projectRoutes } from "./projects.ts";
import { releaseRoutes } from "./releases.ts";
import { runbookRunRoutes } from "./runbook-runs.ts";
import { runbookRoutes } from "./runbooks.ts";
import { serverRoutes } from "./server.ts";
import { spaceRoutes } from "./spaces.ts";
import { stepTemplateRoutes } from "./step-templates.ts";
import { structureRoutes } from "./structure.ts";
import { taskRoutes } from "./tasks.ts";
import { tenantRoutes } from "./tenants.ts";
import { userRoutes } from "./users.ts";
import { variableRoutes } from "./variables.ts";

/** Routes of which the exact behaviour is checked. `scripts/used-routes.test.ts` compares them with the tools. */
export function usedRoutes(): Route[] {
  return [
    ...approvalRoutes(),
    ...branchRunbookRoutes(),
    ...buildInformationRoutes(),
    ...channelRuleRoutes(),
    ...deploymentRoutes(),
    ...eventRoutes(),
    ...executionRoutes(),
    ...featureToggleRoutes(),
    ...feedRoutes(),
    ...freezeRoutes(),
    ...infrastructureRoutes(),
    ...interruptionRoutes(),
    ...liveStatusRoutes(),
    ...llmsRoutes(),
    ...projectRoutes(),
    ...releaseRoutes(),
    ...runbookRunRoutes(),
    ...runbookRoutes(),
    ...serverRoutes(),
    ...spaceRoutes(),
    ...stepTemplateRoutes(),
    ...structureRoutes(),
    ...taskRoutes(),
    ...tenantRoutes(),
    ...userRoutes(),
    ...variableRoutes(),
  ];
}
