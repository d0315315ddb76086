/** The rest of the API: the form of each response is right, and behaviour is best effort. */

import type { Route } from "../../http/context.ts";
import { accessRoutes } from "./access.ts";
import { accountWrites } from "./account-writes.ts";
import { apiKeyRoutes } from "./api-keys.ts";
import { artifactWrites } from "./artifact-writes.ts";
import { artifactRoutes } from "./artifacts.ts";
import { certificateWrites } from "./certificate-writes.ts";
import { channelWrites } from "./channel-writes.ts";
import { dashboardRoutes } from "./dashboard.ts";
import { ephemeralEnvironmentRoutes } from "./ephemeral-environments.ts";
import { eventArchiveRoutes } from "./event-archives.ts";
import { extensionRoutes } from "./extensions.ts";
import { feedWrites } from "./feed-writes.ts";
import { freezeWrites } from "./freeze-writes.ts";
import { gitRoutes } from "./git.ts";
import { libraryWrites } from "./library-writes.ts";
import { lookupRoutes } from "./lookups.ts";
import { machineWrites } from "./machine-writes.ts";
import { nodeRoutes } from "./nodes.ts";
import { packageContentRoutes } from "./package-content.ts";
import { packageRoutes } from "./packages.ts";
import { processWrites } from "./process-writes.ts";
import { projectExtraRoutes } from "./project-extras.ts";
import { projectWrites } from "./project-writes.ts";
import { releasePartRoutes } from "./release-parts.ts";
import { runbookWrites } from "./runbook-writes.ts";
import { settingsRoutes } from "./settings.ts";
import { signInRoutes } from "./sign-in.ts";
import { spaceWrites } from "./space-writes.ts";
import { structureWrites } from "./structure-writes.ts";
import { subscriptionRoutes } from "./subscriptions.ts";
import { summaryRoutes } from "./summaries.ts";
import { taskWrites } from "./task-writes.ts";
import { tenantWrites } from "./tenant-writes.ts";
import { transferRoutes } from "./transfers.ts";
import { triggerWrites } from "./trigger-writes.ts";
import { variableWrites } from "./variable-writes.ts";

/** Routes that no tool of octo-mcp uses by itself. */
export function breadthRoutes(): Route[] {
  return [
    ...accessRoutes(),
    ...accountWrites(),
    ...apiKeyRoutes(),
    ...artifactWrites(),
    ...artifactRoutes(),
    ...certificateWrites(),
    ...channelWrites(),
    ...dashboardRoutes(),
    ...ephemeralEnvironmentRoutes(),
    ...eventArchiveRoutes(),
    ...extensionRoutes(),
    ...feedWrites(),
    ...freezeWrites(),
    ...gitRoutes(),
    ...libraryWrites(),
    ...lookupRoutes(),
    ...machineWrites(),
    ...nodeRoutes(),
    ...packageContentRoutes(),
    ...packageRoutes(),
    ...processWrites(),
    ...projectExtraRoutes(),
    ...projectWrites(),
    ...releasePartRoutes(),
    ...runbookWrites(),
    ...settingsRoutes(),
    ...signInRoutes(),
    ...spaceWrites(),
    ...structureWrites(),
    ...subscriptionRoutes(),
    ...summaryRoutes(),
    ...taskWrites(),
    ...tenantWrites(),
    ...transferRoutes(),
    ...triggerWrites(),
    ...variableWrites(),
  ];
}
