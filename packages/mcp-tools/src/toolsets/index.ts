import type { Tool } from "../define-tool.ts";
import { findAccounts } from "./accounts/find-accounts.ts";
import { findCertificates } from "./certificates/find-certificates.ts";
import { getBranches } from "./context/get-branches.ts";
import { getCurrentUser } from "./context/get-current-user.ts";
import { checkHygiene } from "./core/check-hygiene.ts";
import { execute } from "./core/execute.ts";
import { grepLlmsTxt } from "./core/grep-llms-txt.ts";
import { listEnvironments } from "./core/list-environments.ts";
import { listSpaces } from "./core/list-spaces.ts";
import { deployRelease } from "./deployments/deploy-release.ts";
import { explainDeployment } from "./deployments/explain-deployment.ts";
import { findDeploymentFreezes } from "./deployments/find-deployment-freezes.ts";
import { getDeliveryMetrics } from "./deployments/get-delivery-metrics.ts";
import { getDeploymentFromUrl } from "./deployments/get-deployment-from-url.ts";
import { getDeploymentOverview } from "./deployments/get-deployment-overview.ts";
import { listDeployments } from "./deployments/list-deployments.ts";
import { previewDeployment } from "./deployments/preview-deployment.ts";
import { findEvents } from "./events/find-events.ts";
import { getDeploymentAudit } from "./events/get-deployment-audit.ts";
import { findFeatureToggles } from "./feature-toggles/find-feature-toggles.ts";
import { updateFeatureToggle } from "./feature-toggles/update-feature-toggle.ts";
import { answerInterruption } from "./interruptions/answer-interruption.ts";
import { findInterruptions } from "./interruptions/find-interruptions.ts";
import { getKubernetesLiveStatus } from "./kubernetes/get-kubernetes-live-status.ts";
import { findDeploymentTargets } from "./machines/find-deployment-targets.ts";
import { describeProject } from "./projects/describe-project.ts";
import { getDeploymentProcess } from "./projects/get-deployment-process.ts";
import { getVariables } from "./projects/get-variables.ts";
import { listLifecycles } from "./projects/list-lifecycles.ts";
import { listProjects } from "./projects/list-projects.ts";
import { resolveVariable } from "./projects/resolve-variable.ts";
import { searchConfiguration } from "./projects/search-configuration.ts";
import { compareReleases } from "./releases/compare-releases.ts";
import { createRelease } from "./releases/create-release.ts";
import { findPackageVersions } from "./releases/find-package-versions.ts";
import { findReleases } from "./releases/find-releases.ts";
import { updateReleaseNotes } from "./releases/update-release-notes.ts";
import { findRunbooks } from "./runbooks/find-runbooks.ts";
import { previewRunbookRun } from "./runbooks/preview-runbook-run.ts";
import { runRunbook } from "./runbooks/run-runbook.ts";
import { cancelTask } from "./tasks/cancel-task.ts";
import { findTasks } from "./tasks/find-tasks.ts";
import { getTask } from "./tasks/get-task.ts";
import { getTaskFromUrl } from "./tasks/get-task-from-url.ts";
import { grepTaskLog } from "./tasks/grep-task-log.ts";
import { rerunTask } from "./tasks/rerun-task.ts";
import { waitForTask } from "./tasks/wait-for-task.ts";
import { findTenants } from "./tenants/find-tenants.ts";
import { getMissingTenantVariables } from "./tenants/get-missing-tenant-variables.ts";
import { getTenantVariables } from "./tenants/get-tenant-variables.ts";

/** Every tool but `read_resource`, which is made for a toolkit's resources; in the order in which hosts list them. */
export const allTools: readonly Tool[] = [
  listSpaces,
  listEnvironments,
  grepLlmsTxt,
  execute,
  checkHygiene,
  listProjects,
  listLifecycles,
  describeProject,
  getDeploymentProcess,
  getVariables,
  resolveVariable,
  searchConfiguration,
  getDeploymentOverview,
  listDeployments,
  findDeploymentFreezes,
  getDeliveryMetrics,
  getDeploymentFromUrl,
  explainDeployment,
  previewDeployment,
  deployRelease,
  findReleases,
  findPackageVersions,
  compareReleases,
  createRelease,
  updateReleaseNotes,
  findRunbooks,
  previewRunbookRun,
  runRunbook,
  findTasks,
  getTask,
  getTaskFromUrl,
  waitForTask,
  cancelTask,
  rerunTask,
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
  answerInterruption,
  findFeatureToggles,
  updateFeatureToggle,
  findEvents,
  getDeploymentAudit,
];
