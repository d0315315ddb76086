/** The whole route table, one area after the other. */

import type { Route } from "../http/context.ts";
import { accessRoutes } from "./access.ts";
import { accountWrites } from "./account-writes.ts";
import { apiKeyRoutes } from "./api-keys.ts";
import { approvalRoutes } from "./approvals.ts";
import { artifactWrites } from "./artifact-writes.ts";
import { branchRunbookRoutes } from "./branch-runbooks.ts";
import { certificateWrites } from "./certificate-writes.ts";
import { channelWrites } from "./channel-writes.ts";
import { dashboardRoutes } from "./dashboard.ts";
import { deploymentRoutes } from "./deployments.ts";
import { eventArchiveRoutes } from "./event-archives.ts";
import { eventRoutes } from "./events.ts";
import { executionRoutes } from "./executions.ts";
import { extensionRoutes } from "./extensions.ts";
import { feedWrites } from "./feed-writes.ts";
import { freezeWrites } from "./freeze-writes.ts";
import { gitRoutes } from "./git.ts";
import { governanceRoutes } from "./governance.ts";
import { infrastructureRoutes } from "./infrastructure.ts";
import { interruptionRoutes } from "./interruptions.ts";
import { libraryWrites } from "./library-writes.ts";
import { liveStatusRoutes } from "./live-status.ts";
import { llmsRoutes } from "./llms.ts";
import { lookupRoutes } from "./lookups.ts";
import { machineWrites } from "./machine-writes.ts";
import { nodeRoutes } from "./nodes.ts";
import { feedAndPackageRoutes } from "./packages.ts";
import { processWrites } from "./process-writes.ts";
import { projectExtraRoutes } from "./project-extras.ts";
import { projectWrites } from "./project-writes.ts";
import { projectRoutes } from "./projects.ts";
import { releasePartRoutes } from "./release-parts.ts";
import { releaseRoutes } from "./releases.ts";
import { runbookRunRoutes } from "./runbook-runs.ts";
import { runbookWrites } from "./runbook-writes.ts";
import { runbookRoutes } from "./runbooks.ts";
import { serverRoutes } from "./server.ts";
import { settingsRoutes } from "./settings.ts";
import { signInRoutes } from "./sign-in.ts";
import { spaceWrites } from "./space-writes.ts";
import { spaceRoutes } from "./spaces.ts";
import { stepTemplateRoutes } from "./step-templates.ts";
import { structureRoutes } from "./structure.ts";
import { structureWrites } from "./structure-writes.ts";
import { subscriptionRoutes } from "./subscriptions.ts";
import { summaryRoutes } from "./summaries.ts";
import { taskWrites } from "./task-writes.ts";
import { taskRoutes } from "./tasks.ts";
import { tenantWrites } from "./tenant-writes.ts";
import { tenantRoutes } from "./tenants.ts";
import { transferRoutes } from "./transfers.ts";
import { triggerWrites } from "./trigger-writes.ts";
import { userRoutes } from "./users.ts";
import { variableWrites } from "./variable-writes.ts";
import { variableRoutes } from "./variables.ts";

/** Every route that the simulator serves. */
export function allRoutes(): Route[] {
  return [
    ...serverRoutes(),
    ...spaceRoutes(),
    ...structureRoutes(),
    ...projectRoutes(),
    ...releaseRoutes(),
    ...deploymentRoutes(),
    ...executionRoutes(),
    ...taskRoutes(),
    ...interruptionRoutes(),
    ...dashboardRoutes(),
    ...eventRoutes(),
    ...governanceRoutes(),
    ...infrastructureRoutes(),
    ...feedAndPackageRoutes(),
    ...llmsRoutes(),
    ...runbookRoutes(),
    ...tenantRoutes(),
    ...variableRoutes(),
    ...userRoutes(),
    ...writeRoutes(),
    ...governingRoutes(),
  ];
}

/** Creating, changing and deleting what the other routes read. */
function writeRoutes(): Route[] {
  return [
    ...accountWrites(),
    ...artifactWrites(),
    ...certificateWrites(),
    ...channelWrites(),
    ...feedWrites(),
    ...freezeWrites(),
    ...libraryWrites(),
    ...machineWrites(),
    ...processWrites(),
    ...projectWrites(),
    ...runbookWrites(),
    ...spaceWrites(),
    ...structureWrites(),
    ...taskWrites(),
    ...tenantWrites(),
    ...triggerWrites(),
    ...variableWrites(),
  ];
}

/** Routes beside deliveries: access, approvals, Git, live status, the server itself. */
function governingRoutes(): Route[] {
  return [
    ...accessRoutes(),
    ...apiKeyRoutes(),
    ...approvalRoutes(),
    ...branchRunbookRoutes(),
    ...eventArchiveRoutes(),
    ...gitRoutes(),
    ...liveStatusRoutes(),
    ...nodeRoutes(),
    ...releasePartRoutes(),
    ...runbookRunRoutes(),
    ...stepTemplateRoutes(),
    ...subscriptionRoutes(),
    ...summaryRoutes(),
    ...lookupRoutes(),
    ...projectExtraRoutes(),
    ...settingsRoutes(),
    ...signInRoutes(),
    ...extensionRoutes(),
    ...transferRoutes(),
  ];
}
