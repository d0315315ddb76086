import type { Tool } from "../define-tool.ts";
import { listEnvironments } from "./core/list-environments.ts";
import { listSpaces } from "./core/list-spaces.ts";
import { deployRelease } from "./deployments/deploy-release.ts";
import { getDeploymentFromUrl } from "./deployments/get-deployment-from-url.ts";
import { listDeployments } from "./deployments/list-deployments.ts";
import { findEvents } from "./events/find-events.ts";
import { findFeatureToggles } from "./feature-toggles/find-feature-toggles.ts";
import { updateFeatureToggle } from "./feature-toggles/update-feature-toggle.ts";
import { findInterruptions } from "./interruptions/find-interruptions.ts";
import { listProjects } from "./projects/list-projects.ts";
import { createRelease } from "./releases/create-release.ts";
import { findReleases } from "./releases/find-releases.ts";
import { findRunbooks } from "./runbooks/find-runbooks.ts";
import { runRunbook } from "./runbooks/run-runbook.ts";
import { getTaskFromUrl } from "./tasks/get-task-from-url.ts";
import { grepTaskLog } from "./tasks/grep-task-log.ts";

/** Every tool but `read_resource`, which is made for a toolkit's resources; in the order in which hosts list them. */
export const allTools: readonly Tool[] = [
  listSpaces,
  listEnvironments,
  listProjects,
  listDeployments,
  getDeploymentFromUrl,
  deployRelease,
  findReleases,
  createRelease,
  findRunbooks,
  runRunbook,
  getTaskFromUrl,
  grepTaskLog,
  findInterruptions,
  findFeatureToggles,
  updateFeatureToggle,
  findEvents,
];
