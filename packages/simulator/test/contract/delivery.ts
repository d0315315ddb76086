/** Recipes for releases, deployments, runbooks, tasks, interruptions, freezes, feature toggles and artifacts. */

import { type Kit, type Recipes, SPACE } from "./kit.ts";

const HERE = { SpaceId: SPACE, SpaceIdOrName: SPACE };
const INVENTORY = "Projects-4";
const branch = { projectId: "Projects-2", gitRef: "refs/heads/feature/gift-cards" };
const branchPath = `projects/Projects-2/${encodeURIComponent(branch.gitRef)}`;

const release = async (kit: Kit, ProjectName = "Inventory API") =>
  (await kit.make("releases/create/v1", { ...HERE, ProjectName })) as {
    readonly ReleaseId: string;
    readonly ReleaseVersion: string;
  };
const deployment = async (kit: Kit, ProjectName = "Inventory API") =>
  kit.make("deployments", {
    ReleaseId: (await release(kit, ProjectName)).ReleaseId,
    EnvironmentId: "Environments-1",
  });
const health = (kit: Kit) =>
  kit.make("tasks", { Name: "Health", Arguments: { EnvironmentId: "Environments-1" } });
const finished = async (kit: Kit) => {
  const task = await health(kit);
  kit.h.wait(60);
  return task;
};
const runbook = (kit: Kit) => kit.make("runbooks", { ProjectId: "Projects-1", Name: kit.name("Runbook") });
const snapshotBody = (kit: Kit) => ({
  ProjectId: "Projects-1",
  RunbookId: "Runbooks-1",
  Name: kit.name("Snapshot"),
});
const snapshot = (kit: Kit) => kit.make("runbookSnapshots", snapshotBody(kit));
const branchRunbook = (kit: Kit) =>
  kit.make(`${branchPath}/runbooks`, { ProjectId: "Projects-2", Name: kit.name("Runbook") });
const branchProcess = {
  Steps: [{ Name: "Clear cache", Actions: [{ Name: "Clear cache", ActionType: "Octopus.Script" }] }],
};
const runBody = {
  RunbookId: "Runbooks-1",
  RunbookSnapshotId: "RunbookSnapshots-1",
  EnvironmentId: "Environments-3",
};
const freezeBody = (kit: Kit) => ({
  Name: kit.name("Freeze"),
  Start: "2027-01-01T00:00:00+00:00",
  End: "2027-01-02T00:00:00+00:00",
  ProjectEnvironmentScope: { "Projects-1": ["Environments-4"] },
});
const freeze = (kit: Kit) => kit.make("/api/deploymentfreezes", freezeBody(kit));
const artifact = async (kit: Kit) =>
  kit.make("artifacts", { Filename: "report.txt", ServerTaskId: kit.h.marks.failedDeployment.taskId });

const artifactOf = (kit: Kit, id: string) => {
  const found = kit.h.sim.store.space(SPACE).artifacts.get(id);
  if (found === undefined) throw new Error(`no artifact ${id}`);
  return found;
};

/** A task that was asked to stop and has not stopped yet. */
const stopping = async (kit: Kit) => {
  const task = await health(kit);
  kit.h.wait(4);
  await kit.make(`tasks/${task.Id}/cancel`);
  return task;
};

export const deliveryRecipes: Recipes = {
  abandonTask: async (kit) => ({ path: { id: (await stopping(kit)).Id } }),
  createDeploymentV1: async (kit) => ({
    body: { ReleaseId: (await release(kit)).ReleaseId, EnvironmentId: "Environments-1" },
  }),
  retryRunbookRunV1: () => ({ path: { projectId: "Projects-1", id: "RunbookRuns-11" } }),
  createFeatureToggle: (kit) => ({ body: { Name: kit.name("Toggle") } }),
  deleteFeatureToggle: async (kit) => ({
    path: { slug: (await kit.make("projects/Projects-2/featuretoggles", { Name: kit.name("Toggle") })).Slug },
  }),
  createRelease: (kit) => ({
    body: {
      ProjectId: INVENTORY,
      ChannelId: "Channels-4",
      Version: `50.0.${kit.name("").trim()}`,
      ReleaseNotes: "Contract.",
    },
  }),
  createReleaseV1: () => ({ body: { ...HERE, ProjectName: "Inventory API" } }),
  updateRelease: async (kit) => {
    const made = await kit.get(`releases/${(await release(kit)).ReleaseId}`);
    return { path: { id: made.Id }, body: { ...made, ReleaseNotes: "Changed." } };
  },
  deleteRelease: async (kit) => ({ path: { id: (await release(kit)).ReleaseId } }),
  createReleaseDefect: async (kit) => ({
    path: { releaseId: (await release(kit)).ReleaseId },
    body: { Description: "It loses stock." },
  }),
  listReleaseDefects: async (kit) => {
    const { ReleaseId } = await release(kit);
    await kit.make(`releases/${ReleaseId}/defects`, { Description: "It loses stock." });
    return { path: { releaseId: ReleaseId } };
  },
  resolveReleaseDefect: async (kit) => {
    const { ReleaseId } = await release(kit);
    await kit.make(`releases/${ReleaseId}/defects`, { Description: "It loses stock." });
    return { path: { releaseId: ReleaseId } };
  },
  createDeployment: async (kit) => ({
    body: {
      ReleaseId: (await release(kit)).ReleaseId,
      EnvironmentId: "Environments-1",
      Comments: "Contract.",
    },
  }),
  deleteDeployment: async (kit) => {
    const made = await deployment(kit);
    kit.h.wait(300);
    return { path: { id: made.Id } };
  },
  createDeploymentUntenantedV1: async (kit) => ({
    body: {
      ...HERE,
      ProjectName: "Inventory API",
      ReleaseVersion: (await release(kit)).ReleaseVersion,
      EnvironmentNames: ["Development"],
    },
  }),
  createDeploymentTenantedV1: async (kit) => ({
    body: {
      ...HERE,
      ProjectName: "Loyalty Platform",
      ReleaseVersion: (await release(kit, "Loyalty Platform")).ReleaseVersion,
      EnvironmentName: "Development",
      Tenants: ["*"],
    },
  }),
  createDeploymentOverride: async (kit) => {
    const now = kit.h.sim.clock.now();
    const Name = kit.name("Frozen");
    const group = { ProjectGroupId: "ProjectGroups-2", LifecycleId: "Lifecycles-1" };
    const project = await kit.make(`projects?clone=${INVENTORY}`, { Name, ...group });
    const { ReleaseId } = await release(kit, Name);
    const made = await kit.make("/api/deploymentfreezes", {
      ...freezeBody(kit),
      Start: new Date(now - 60_000).toISOString(),
      End: new Date(now + 60_000).toISOString(),
      ProjectEnvironmentScope: { [project.Id]: ["Environments-1"] },
    });
    const command = { ReleaseId, EnvironmentId: "Environments-1" };
    return {
      body: { SpaceId: SPACE, CreateDeploymentCommand: command, FreezeIds: [made.Id], Reason: "Urgent." },
    };
  },
  previewTenantedDeployment: async (kit) => ({
    path: { releaseId: (await release(kit, "Loyalty Platform")).ReleaseId, environmentId: "Environments-1" },
  }),
  previewDeployments: () => ({
    body: { DeploymentPreviews: [{ EnvironmentId: "Environments-4" }, { EnvironmentId: "Environments-3" }] },
  }),
  createTask: () => ({ body: { Name: "AdHocScript", Arguments: { ScriptBody: "uptime" } } }),
  createSystemTask: () => ({ body: { Name: "Backup" } }),
  cancelTask: async (kit) => ({ path: { id: (await health(kit)).Id } }),
  cancelSystemTask: async (kit) => ({ path: { id: (await health(kit)).Id } }),
  rerunTask: async (kit) => ({ path: { id: (await finished(kit)).Id } }),
  rerunSystemTask: async (kit) => ({ path: { id: (await finished(kit)).Id } }),
  setTaskState: async (kit) => ({
    path: { id: (await finished(kit)).Id },
    body: { State: "Failed", Reason: "It was not what it seemed." },
  }),
  prioritizeTask: async (kit) => {
    await deployment(kit);
    return { path: { id: (await deployment(kit)).TaskId } };
  },
  takeInterruptionResponsibility: () => ({}),
  submitInterruption: () => ({ body: { Result: "Proceed", Notes: "Fine." } }),
  createDeploymentFreeze: (kit) => ({ body: freezeBody(kit) }),
  updateDeploymentFreeze: async (kit) => {
    const made = await freeze(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteDeploymentFreeze: async (kit) => ({ path: { id: (await freeze(kit)).Id } }),
  updateFeatureToggle: async (kit) => ({
    body: { ...(await kit.get("projects/Projects-2/featuretoggles/gift-cards")), Description: "Changed." },
  }),
  getRolloutGroup: async (kit) => {
    const toggle = await kit.get("projects/Projects-2/featuretoggles/gift-cards");
    await kit.make(
      "projects/Projects-2/featuretoggles",
      { ...toggle, RolloutGroupId: "RolloutGroups-1" },
      "PUT",
    );
    return { path: { id: "RolloutGroups-1" } };
  },
  createArtifact: (kit) => ({
    body: { Filename: "report.txt", ServerTaskId: kit.h.marks.failedDeployment.taskId },
  }),
  getArtifact: async (kit) => ({ path: { id: (await artifact(kit)).Id } }),
  updateArtifact: async (kit) => {
    const made = await artifact(kit);
    return { path: { id: made.Id }, body: { ...made, Filename: "renamed.txt" } };
  },
  deleteArtifact: async (kit) => ({ path: { id: (await artifact(kit)).Id } }),
  downloadArtifact: async (kit) => {
    const { Id } = await artifact(kit);
    kit.h.sim.store.space(SPACE).artifacts.put({ ...artifactOf(kit, Id), content: "what was found" });
    return { path: { id: Id } };
  },
  uploadArtifact: async (kit) => ({
    path: { id: (await artifact(kit)).Id },
    raw: { type: "application/octet-stream", text: "what was found" },
  }),
  createRunbook: (kit) => ({
    query: { clone: "Runbooks-1" },
    body: { ProjectId: "Projects-1", Name: kit.name("Runbook") },
  }),
  updateRunbook: async (kit) => {
    const made = await runbook(kit);
    return { path: { id: made.Id }, body: { ...made, EnvironmentScope: "Specified", Environments: [] } };
  },
  deleteRunbook: async (kit) => ({ path: { id: (await runbook(kit)).Id } }),
  updateRunbookProcess: async (kit) => {
    const made = await runbook(kit);
    return { path: { id: made.RunbookProcessId }, body: { Version: 0, ...branchProcess } };
  },
  createRunbookSnapshot: (kit) => ({ body: snapshotBody(kit) }),
  updateRunbookSnapshot: async (kit) => {
    const made = await snapshot(kit);
    return { path: { id: made.Id }, body: { ...made, Notes: "Changed." } };
  },
  deleteRunbookSnapshot: async (kit) => ({ path: { id: (await snapshot(kit)).Id } }),
  snapshotRunbookVariables: async (kit) => ({ path: { id: (await snapshot(kit)).Id } }),
  getProjectRunbookSnapshot: () => ({ path: { idOrName: "RunbookSnapshots-1" } }),
  createRunbookRun: () => ({ body: runBody }),
  createRunbookRunV1: () => ({
    body: {
      ...HERE,
      ProjectName: "Checkout Service",
      RunbookName: "Restart checkout pods",
      EnvironmentNames: ["Staging"],
    },
  }),
  deleteRunbookRun: async (kit) => {
    const made = await kit.make("runbookRuns", runBody);
    kit.h.wait(300);
    return { path: { id: made.Id } };
  },
  previewRunbookRun: () => ({ path: { environment: "Environments-4" } }),
  previewTenantedRunbookRun: () => ({ path: { environment: "Environments-4" } }),
  previewRunbookRuns: () => ({ body: { DeploymentPreviews: [{ EnvironmentId: "Environments-3" }] } }),
  listRunbooksInGit: async (kit) => {
    await branchRunbook(kit);
    return { path: branch };
  },
  createRunbookInGit: (kit) => ({
    path: branch,
    body: { ProjectId: "Projects-2", Name: kit.name("Runbook"), ChangeDescription: "Contract." },
  }),
  getRunbookInGit: async (kit) => ({ path: { ...branch, id: (await branchRunbook(kit)).Slug } }),
  updateRunbookInGit: async (kit) => {
    const made = await branchRunbook(kit);
    return { path: { ...branch, id: made.Slug }, body: { ...made, Description: "Changed." } };
  },
  deleteRunbookInGit: async (kit) => ({ path: { ...branch, id: (await branchRunbook(kit)).Slug } }),
  getRunbookProcessInGit: async (kit) => ({ path: { ...branch, id: (await branchRunbook(kit)).Slug } }),
  updateRunbookProcessInGit: async (kit) => ({
    path: { ...branch, id: (await branchRunbook(kit)).Slug },
    body: { Version: 0, ...branchProcess },
  }),
  previewRunbookRunInGit: async (kit) => ({
    path: { ...branch, id: (await branchRunbook(kit)).Slug, environment: "Environments-4" },
  }),
  createRunbookRunInGitV1: async (kit) => {
    const made = await branchRunbook(kit);
    await kit.make(`${branchPath}/runbookProcesses/${made.Slug}`, { Version: 0, ...branchProcess }, "PUT");
    return {
      body: {
        ...HERE,
        ProjectName: "Web Storefront",
        RunbookName: made.Name,
        EnvironmentNames: ["Staging"],
        GitRef: branch.gitRef,
      },
    };
  },
};
