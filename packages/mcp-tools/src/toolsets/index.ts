import type { Tool } from "../define-tool.ts";
import { findAccounts } from "./accounts/find-accounts.ts";
import { findCertificates } from "./certificates/find-certificates.ts";
import { getBranches } from "./context/get-branches.ts";
import { getCurrentUser } from "./context/get-current-user.ts";
import { execute } from "./core/execute.ts";
import { grepLlmsTxt } from "./core/grep-llms-txt.ts";
import { listEnvironments } from "./core/list-environments.ts";
import { listSpaces } from "./core/list-spaces.ts";
import { deployRelease } from "./deployments/deploy-release.ts";
import { getDeploymentFromUrl } from "./deployments/get-deployment-from-url.ts";
import { listDeployments } from "./deployments/list-deployments.ts";
import { findEvents } from "./events/find-events.ts";
import { findFeatureToggles } from "./feature-toggles/find-feature-toggles.ts";
import { updateFeatureToggle } from "./feature-toggles/update-feature-toggle.ts";
import { findInterruptions } from "./interruptions/find-interruptions.ts";
import { getKubernetesLiveStatus } from "./kubernetes/get-kubernetes-live-status.ts";
import { findDeploymentTargets } from "./machines/find-deployment-targets.ts";
import { getDeploymentProcess } from "./projects/get-deployment-process.ts";
import { getVariables } from "./projects/get-variables.ts";
import { listLifecycles } from "./projects/list-lifecycles.ts";
import { listProjects } from "./projects/list-projects.ts";
import { createRelease } from "./releases/create-release.ts";
import { findReleases } from "./releases/find-releases.ts";
import { findRunbooks } from "./runbooks/find-runbooks.ts";
import { runRunbook } from "./runbooks/run-runbook.ts";
import { getTaskFromUrl } from "./tasks/get-task-from-url.ts";
import { grepTaskLog } from "./tasks/grep-task-log.ts";
import { findTenants } from "./tenants/find-tenants.ts";
import { getMissingTenantVariables } from "./tenants/get-missing-tenant-variables.ts";
import { getTenantVariables } from "./tenants/get-tenant-variables.ts";

/** Every tool but `read_resource`, which is made for a toolkit's resources; in the order in which hosts list them. */
export const allTools: readonly Tool[] = [
  listSpaces,
  listEnvironments,
  grepLlmsTxt,
  execute,
  listProjects,
  listLifecycles,
  getDeploymentProcess,
  getVariables,
  listDeployments,
  getDeploymentFromUrl,
  deployRelease,
  findReleases,
  createRelease,
  findRunbooks,
  runRunbook,
  getTaskFromUrl,
  grepTaskLog,
  findTenants,
  getTenantVariables,
  getMissingTenantVariables,
  getKubernetesLiveStatus,
  findDeploymentTargets,
  getBranches,
  getCurrentUser,
  findCertificates,
  findAccounts,
  findInterruptions,
  findFeatureToggles,
  updateFeatureToggle,
  findEvents,
];
