/**
 * The route table of Octopus Server: which toolset owns each operation, how dangerous it is, and what is always closed.
 * Each operation has one owner, nested operations too; what the table does not know belongs to `other`.
 */
import { routesFromText } from "../route-text.ts";
import { defineRoutes, type RouteTable } from "../routes.ts";
import { ACCOUNTS_ROUTES } from "./routes/accounts.ts";
import { CERTIFICATES_ROUTES } from "./routes/certificates.ts";
import { CONTEXT_ROUTES } from "./routes/context.ts";
import { CORE_ROUTES } from "./routes/core.ts";
import { DEPLOYMENTS_ROUTES } from "./routes/deployments.ts";
import { EVENTS_ROUTES } from "./routes/events.ts";
import { FEATURE_TOGGLES_ROUTES } from "./routes/feature-toggles.ts";
import { INTERRUPTIONS_ROUTES } from "./routes/interruptions.ts";
import { KUBERNETES_ROUTES } from "./routes/kubernetes.ts";
import { MACHINES_ROUTES } from "./routes/machines.ts";
import { OTHER_PEOPLE_ROUTES } from "./routes/other-people.ts";
import { OTHER_SERVER_ROUTES } from "./routes/other-server.ts";
import { OTHER_SPACE_ROUTES } from "./routes/other-space.ts";
import { PROJECTS_ROUTES } from "./routes/projects.ts";
import { RELEASES_ROUTES } from "./routes/releases.ts";
import { RUNBOOKS_ROUTES } from "./routes/runbooks.ts";
import { TASKS_ROUTES } from "./routes/tasks.ts";
import { TENANTS_ROUTES } from "./routes/tenants.ts";
import { OCTOPUS_SENSITIVE_CLASSES } from "./sensitive/index.ts";
import { OTHER_TOOLSET } from "./toolsets.ts";

/** All routes of Octopus Server that are known here. */
export const octopusRoutes: RouteTable = /* @__PURE__ */ defineRoutes(
  [
    ...routesFromText("core", CORE_ROUTES),
    ...routesFromText("projects", PROJECTS_ROUTES),
    ...routesFromText("deployments", DEPLOYMENTS_ROUTES),
    ...routesFromText("releases", RELEASES_ROUTES),
    ...routesFromText("runbooks", RUNBOOKS_ROUTES),
    ...routesFromText("tasks", TASKS_ROUTES),
    ...routesFromText("tenants", TENANTS_ROUTES),
    ...routesFromText("kubernetes", KUBERNETES_ROUTES),
    ...routesFromText("machines", MACHINES_ROUTES),
    ...routesFromText("context", CONTEXT_ROUTES),
    ...routesFromText("certificates", CERTIFICATES_ROUTES),
    ...routesFromText("accounts", ACCOUNTS_ROUTES),
    ...routesFromText("interruptions", INTERRUPTIONS_ROUTES),
    ...routesFromText("featureToggles", FEATURE_TOGGLES_ROUTES),
    ...routesFromText("events", EVENTS_ROUTES),
    ...routesFromText(OTHER_TOOLSET, OTHER_PEOPLE_ROUTES),
    ...routesFromText(OTHER_TOOLSET, OTHER_SERVER_ROUTES),
    ...routesFromText(OTHER_TOOLSET, OTHER_SPACE_ROUTES),
  ],
  {
    scope: { collection: "spaces" },
    idPrefixes: {
      spaces: "Spaces-",
      projects: "Projects-",
      environments: "Environments-",
      tenants: "Tenants-",
    },
    startTimes: {
      from: ["RunAt", "QueueTime"],
      until: ["NoRunAfter", "QueueTimeExpiry"],
      // The filter of a trigger says what starts it, and every trigger has one.
      recurring: ["FilterType"],
    },
    twins: true,
    alwaysOn: ["core"],
    unknown: OTHER_TOOLSET,
    sensitive: OCTOPUS_SENSITIVE_CLASSES,
  },
);
