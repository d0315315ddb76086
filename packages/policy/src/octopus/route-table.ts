/**
 * The route table of Octopus Server: which toolset owns each operation, how dangerous it is, and what is always closed.
 * Each operation has one owner, nested operations too; what the table does not know belongs to `other`.
 */
import { routesFromText } from "../route-text.ts";
import { laterRoutes, type RouteOptions, type RouteTable } from "../routes.ts";
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

/** The toolsets, each with the text of its routes. */
const TEXTS: readonly (readonly [toolset: string, text: string])[] = [
  ["core", CORE_ROUTES],
  ["projects", PROJECTS_ROUTES],
  ["deployments", DEPLOYMENTS_ROUTES],
  ["releases", RELEASES_ROUTES],
  ["runbooks", RUNBOOKS_ROUTES],
  ["tasks", TASKS_ROUTES],
  ["tenants", TENANTS_ROUTES],
  ["kubernetes", KUBERNETES_ROUTES],
  ["machines", MACHINES_ROUTES],
  ["context", CONTEXT_ROUTES],
  ["certificates", CERTIFICATES_ROUTES],
  ["accounts", ACCOUNTS_ROUTES],
  ["interruptions", INTERRUPTIONS_ROUTES],
  ["featureToggles", FEATURE_TOGGLES_ROUTES],
  ["events", EVENTS_ROUTES],
  [OTHER_TOOLSET, OTHER_PEOPLE_ROUTES],
  [OTHER_TOOLSET, OTHER_SERVER_ROUTES],
  [OTHER_TOOLSET, OTHER_SPACE_ROUTES],
];

/** Facts that hold for all routes of Octopus Server. */
export const OCTOPUS_ROUTE_OPTIONS: RouteOptions = {
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
};

/** All routes of Octopus Server that are known here. A test checks them as `defineRoutes` does. */
export const octopusRoutes: RouteTable = /* @__PURE__ */ laterRoutes(
  {
    toolsets: TEXTS.map(([toolset]) => toolset),
    entries: () => TEXTS.flatMap(([toolset, text]) => routesFromText(toolset, text)),
  },
  OCTOPUS_ROUTE_OPTIONS,
);
