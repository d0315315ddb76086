/** The arguments of the example calls on the pages of tools. A tool without an entry gets the call that tests derive from its schema. */
import type { DemoLandmarks } from "../../packages/simulator/src/index.ts";

const spaceName = "Default";
const projectName = "Checkout Service";
const inGit = "Web Storefront";

/** What an example needs to know of the world. */
export interface ExampleFacts {
  readonly landmarks: DemoLandmarks;
  /** A task of the kind that can run again. */
  readonly healthCheckId: string;
}

/** The arguments for each tool, with the facts of the demo world. */
export const exampleArguments = ({
  landmarks: { failedDeployment: failed, versions, names, pendingInterruption },
  healthCheckId,
}: ExampleFacts): Readonly<Record<string, object>> => ({
  grep_llms_txt: { pattern: "^## .*deploymentfreezes", maxCount: 4 },
  execute: { method: "GET", path: "/api/Spaces-1/feeds", fields: ["Items.Id", "Items.Name"] },
  get_deployment_process: { spaceName, projectId: projectName },
  get_deployment_overview: { spaceName, environments: ["Production"] },
  search_configuration: { spaceName, text: "Replicas" },
  explain_deployment: { url: failed.portalUrl },
  get_deployment_from_url: { url: failed.portalUrl },
  get_task_from_url: { url: failed.taskUrl },
  list_deployments: { spaceName, projects: [projectName], environments: ["Production"], take: 5 },
  preview_deployment: {
    spaceName,
    projectName,
    releaseVersion: versions.failed,
    environmentNames: ["Production"],
  },
  deploy_release: { spaceName, projectName, releaseVersion: versions.live, environmentNames: ["Production"] },
  compare_releases: { spaceName, projectName, from: "live in Production", to: versions.failed },
  create_release: { spaceName, projectName },
  update_release_notes: {
    spaceName,
    projectName,
    releaseVersion: versions.failed,
    notes: "Order search. Needs a longer migration timeout.",
  },
  find_releases: { spaceName, projectId: projectName, take: 3 },
  preview_runbook_run: {
    spaceName,
    projectName,
    runbookName: names.runbook,
    environmentNames: ["Production"],
  },
  run_runbook: { spaceName, projectName, runbookName: names.runbook, environmentNames: ["Staging"] },
  get_task: { spaceName, taskId: failed.taskId },
  wait_for_task: { spaceName, taskId: failed.taskId },
  cancel_task: { spaceName, taskId: pendingInterruption.taskId, reason: "A stock count is running." },
  rerun_task: { spaceName, taskId: healthCheckId, reason: "A target is back." },
  grep_task_log: { spaceName, taskId: failed.taskId, pattern: "timeout", beforeContext: 1 },
  get_branches: { spaceName, projectId: inGit },
  find_feature_toggles: { spaceName, projectId: inGit },
  answer_interruption: {
    spaceName,
    interruptionId: pendingInterruption.interruptionId,
    answer: "Proceed",
    notes: "No stock count is running.",
  },
  update_feature_toggle: {
    spaceName,
    projectId: inGit,
    slug: "gift-cards",
    environments: [{ deploymentEnvironmentId: "Production", isEnabled: true, rolloutPercentage: 50 }],
  },
  find_events: { spaceName, regarding: [failed.deploymentId], take: 3 },
  get_tenant_variables: { spaceName, tenantId: "Alpine Outfitters", variableType: "project" },
});

/** What an example needs beyond the settings that octo-mcp has by itself, and how its page says so. */
export const NEEDS: Readonly<Record<string, { readonly open: readonly string[]; readonly says: string }>> = {
  answer_interruption: {
    open: ["approvals"],
    says: 'The policy of this example opens the class: `open: ["approvals"]`. Without it the call is refused.',
  },
};
