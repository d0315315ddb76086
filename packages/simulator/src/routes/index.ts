/** The whole route table, one area after the other. */

import type { Route } from "../http/context.ts";
import { dashboardRoutes } from "./dashboard.ts";
import { deploymentRoutes } from "./deployments.ts";
import { eventRoutes } from "./events.ts";
import { executionRoutes } from "./executions.ts";
import { governanceRoutes } from "./governance.ts";
import { infrastructureRoutes } from "./infrastructure.ts";
import { interruptionRoutes } from "./interruptions.ts";
import { feedAndPackageRoutes } from "./packages.ts";
import { projectRoutes } from "./projects.ts";
import { releaseRoutes } from "./releases.ts";
import { runbookRoutes } from "./runbooks.ts";
import { serverRoutes } from "./server.ts";
import { spaceRoutes } from "./spaces.ts";
import { structureRoutes } from "./structure.ts";
import { taskRoutes } from "./tasks.ts";
import { tenantRoutes } from "./tenants.ts";
import { userRoutes } from "./users.ts";
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
    ...runbookRoutes(),
    ...tenantRoutes(),
    ...variableRoutes(),
    ...userRoutes(),
  ];
}
