/**
 * The route table of Octopus Server: which toolset owns each operation, how dangerous it is, and what is always closed.
 * Each operation has one owner, nested operations too; what the table does not know belongs to `other`.
 */
import { routesFromText } from "../route-text.ts";
import { defineRoutes, type RouteTable } from "../routes.ts";
import { accountsRoutes } from "./routes/accounts.ts";
import { certificatesRoutes } from "./routes/certificates.ts";
import { contextRoutes } from "./routes/context.ts";
import { coreRoutes } from "./routes/core.ts";
import { deploymentsRoutes } from "./routes/deployments.ts";
import { eventsRoutes } from "./routes/events.ts";
import { featureTogglesRoutes } from "./routes/feature-toggles.ts";
import { interruptionsRoutes } from "./routes/interruptions.ts";
import { kubernetesRoutes } from "./routes/kubernetes.ts";
import { machinesRoutes } from "./routes/machines.ts";
import { otherPeopleRoutes } from "./routes/other-people.ts";
import { otherServerRoutes } from "./routes/other-server.ts";
import { otherSpaceRoutes } from "./routes/other-space.ts";
import { projectsRoutes } from "./routes/projects.ts";
import { releasesRoutes } from "./routes/releases.ts";
import { runbooksRoutes } from "./routes/runbooks.ts";
import { tasksRoutes } from "./routes/tasks.ts";
import { tenantsRoutes } from "./routes/tenants.ts";
import { octopusSensitive } from "./sensitive.ts";
import { OTHER_TOOLSET } from "./toolsets.ts";

/** All routes of Octopus Server that are known here. */
export const octopusRoutes: RouteTable = /* @__PURE__ */ defineRoutes(
  [
    ...routesFromText("core", coreRoutes),
    ...routesFromText("projects", projectsRoutes),
    ...routesFromText("deployments", deploymentsRoutes),
    ...routesFromText("releases", releasesRoutes),
    ...routesFromText("runbooks", runbooksRoutes),
    ...routesFromText("tasks", tasksRoutes),
    ...routesFromText("tenants", tenantsRoutes),
    ...routesFromText("kubernetes", kubernetesRoutes),
    ...routesFromText("machines", machinesRoutes),
    ...routesFromText("context", contextRoutes),
    ...routesFromText("certificates", certificatesRoutes),
    ...routesFromText("accounts", accountsRoutes),
    ...routesFromText("interruptions", interruptionsRoutes),
    ...routesFromText("featureToggles", featureTogglesRoutes),
    ...routesFromText("events", eventsRoutes),
    ...routesFromText(OTHER_TOOLSET, otherPeopleRoutes),
    ...routesFromText(OTHER_TOOLSET, otherServerRoutes),
    ...routesFromText(OTHER_TOOLSET, otherSpaceRoutes),
  ],
  {
    scope: { collection: "spaces", idPrefix: "Spaces-" },
    twins: true,
    alwaysOn: ["core"],
    unknown: OTHER_TOOLSET,
    sensitive: octopusSensitive,
  },
);
