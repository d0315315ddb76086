/** Recipes for spaces, environments, lifecycles, channels, projects, processes, triggers, Git and variables. */

import { GIT_REF, type Kit, type Recipes } from "./kit.ts";

const FEATURE = "refs/heads/feature/new-basket";
const PROJECT = { ProjectGroupId: "ProjectGroups-1", LifecycleId: "Lifecycles-1" };

const space = (kit: Kit) =>
  kit.make("/api/spaces", {
    Name: kit.name("Space"),
    SpaceManagersTeams: [],
    SpaceManagersTeamMembers: ["Users-21"],
  });
const environment = (kit: Kit) => kit.make("environments", { Name: kit.name("Environment") });
const parentEnvironment = (kit: Kit) => kit.make("parentenvironments", { Name: kit.name("Parent") });
const ephemeral = async (kit: Kit) => {
  await parentEnvironment(kit);
  const body = { EnvironmentName: kit.name("Ephemeral") };
  return kit.make("projects/Projects-1/environments/ephemeral", body);
};
const lifecycle = (kit: Kit) => kit.make("lifecycles", lifecycleBody(kit));
const lifecycleBody = (kit: Kit) => ({
  Name: kit.name("Lifecycle"),
  Phases: [{ Name: "Anywhere", OptionalDeploymentTargets: ["Environments-1"], IsOptionalPhase: true }],
});
const channelBody = (kit: Kit) => ({
  ProjectId: "Projects-1",
  Name: kit.name("Channel"),
  LifecycleId: "Lifecycles-2",
  Rules: [{ VersionRange: "[1.0,2.0)", Tag: "^$", ActionPackages: [] }],
});
const project = (kit: Kit) => kit.make("projects", { Name: kit.name("Project"), ...PROJECT });
const group = (kit: Kit) => kit.make("projectgroups", { Name: kit.name("Group") });
const triggerBody = (kit: Kit) => ({
  ProjectId: "Projects-1",
  Name: kit.name("Trigger"),
  Filter: { FilterType: "CronExpressionSchedule", CronExpression: "0 0 6 * * *", Timezone: "UTC" },
  Action: {
    ActionType: "RunRunbook",
    RunbookId: "Runbooks-1",
    EnvironmentIds: ["Environments-3"],
    TenantIds: [],
    TenantTags: [],
  },
});
const trigger = (kit: Kit) => kit.make("projecttriggers", triggerBody(kit));
const librarySet = (kit: Kit) => kit.make("libraryvariablesets", { Name: kit.name("Library") });
const tagSet = (kit: Kit) =>
  kit.make("tagsets", { Name: kit.name("Tag set"), Tags: [{ Name: "One", Color: "#333333" }] });
const steps = [
  {
    Name: "Say hello",
    Properties: { "Octopus.Action.TargetRoles": "checkout-api" },
    Actions: [
      {
        Name: "Say hello",
        ActionType: "Octopus.Script",
        Properties: { "Octopus.Action.Script.ScriptBody": "echo hello" },
      },
    ],
  },
];
const variables = [
  { Name: "Shop:Currency", Value: "EUR", Type: "String", Scope: { Environment: ["Environments-4"] } },
];
const inGit = { projectId: "Projects-2", gitRef: FEATURE };

export const structureRecipes: Recipes = {
  createSpace: (kit) => ({
    body: {
      Name: kit.name("Space"),
      SpaceManagersTeams: ["teams-administrators"],
      SpaceManagersTeamMembers: [],
    },
  }),
  updateSpace: async (kit) => {
    const made = await space(kit);
    return { path: { id: made.Id }, body: { ...made, TaskQueueStopped: true } };
  },
  deleteSpace: async (kit) => {
    const made = await space(kit);
    await kit.make(`/api/spaces/${made.Id}`, { ...made, TaskQueueStopped: true }, "PUT");
    return { path: { id: made.Id } };
  },
  createEnvironment: (kit) => ({ body: { Name: kit.name("Environment"), UseGuidedFailure: true } }),
  updateEnvironment: async (kit) => {
    const made = await environment(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteEnvironment: async (kit) => ({ path: { id: (await environment(kit)).Id } }),
  createLifecycle: (kit) => ({ body: lifecycleBody(kit) }),
  updateLifecycle: async (kit) => {
    const made = await lifecycle(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteLifecycle: async (kit) => ({ path: { id: (await lifecycle(kit)).Id } }),
  createParentEnvironment: (kit) => ({ body: { Name: kit.name("Parent") } }),
  getParentEnvironment: async (kit) => ({ path: { id: (await parentEnvironment(kit)).Id } }),
  updateParentEnvironment: async (kit) => {
    const made = await parentEnvironment(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Short-lived ones" } };
  },
  deleteParentEnvironment: async (kit) => ({ path: { id: (await parentEnvironment(kit)).Id } }),
  createEphemeralEnvironment: async (kit) => {
    await parentEnvironment(kit);
    return { body: { EnvironmentName: kit.name("Ephemeral") } };
  },
  getEphemeralEnvironmentStatus: async (kit) => ({ path: { id: (await ephemeral(kit)).Id } }),
  deprovisionEphemeralEnvironment: async (kit) => ({ path: { id: (await ephemeral(kit)).Id } }),
  deprovisionEphemeralEnvironmentOfProject: async (kit) => ({ path: { id: (await ephemeral(kit)).Id } }),
  validateDeploymentProcess: () => ({}),
  validateDeploymentProcessInGit: () => ({}),
  createChannel: (kit) => ({ body: channelBody(kit) }),
  createProjectChannel: (kit) => ({ body: channelBody(kit) }),
  testChannelRule: () => ({
    query: { version: "1.5.0-rc.1", versionRange: "[1.0,2.0)", preReleaseTag: "^$" },
  }),
  updateChannel: async (kit) => {
    const made = await kit.make("channels", channelBody(kit));
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteChannel: async (kit) => ({ path: { id: (await kit.make("channels", channelBody(kit))).Id } }),
  createProject: (kit) => ({
    query: { clone: "Projects-1" },
    body: { Name: kit.name("Project"), ...PROJECT },
  }),
  updateProject: async (kit) => {
    const made = await project(kit);
    return { path: { projectId: made.Id }, body: { ...made, IsDisabled: true } };
  },
  deleteProject: async (kit) => ({ path: { projectId: (await project(kit)).Id } }),
  createProjectGroup: (kit) => ({ body: { Name: kit.name("Group"), Description: "New." } }),
  updateProjectGroup: async (kit) => {
    const made = await group(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteProjectGroup: async (kit) => ({ path: { id: (await group(kit)).Id } }),
  createTrigger: (kit) => ({ body: triggerBody(kit) }),
  createProjectTrigger: (kit) => ({ body: triggerBody(kit) }),
  getTrigger: async (kit) => ({ path: { id: (await trigger(kit)).Id } }),
  getProjectTrigger: async (kit) => ({ path: { id: (await trigger(kit)).Id } }),
  updateTrigger: async (kit) => {
    const made = await trigger(kit);
    return { path: { id: made.Id }, body: { ...made, IsDisabled: true } };
  },
  deleteTrigger: async (kit) => ({ path: { id: (await trigger(kit)).Id } }),
  updateDeploymentProcess: async (kit) => {
    const made = await project(kit);
    return { path: { id: made.DeploymentProcessId }, body: { Version: 0, Steps: steps } };
  },
  updateProjectDeploymentProcess: async (kit) => {
    const made = await project(kit);
    return { path: { projectId: made.Id }, body: { Version: 0, Steps: steps } };
  },
  updateDeploymentProcessInGit: async (kit) => {
    const path = `projects/Projects-2/${encodeURIComponent(FEATURE)}/deploymentprocesses`;
    return { path: inGit, body: { ...(await kit.get(path)), ChangeDescription: "Contract." } };
  },
  createBranch: (kit) => ({
    body: {
      ProjectId: "Projects-2",
      NewBranchName: kit.name("feature/branch").replace(" ", "-"),
      CurrentBranchName: "main",
    },
  }),
  createBranchV2: (kit) => ({
    body: {
      ProjectId: "Projects-2",
      NewBranchName: kit.name("feature/branch").replace(" ", "-"),
      BaseGitRef: GIT_REF,
    },
  }),
  getRef: () => ({ path: { refName: GIT_REF } }),
  getTag: async (kit) => ({
    path: { tagName: (await kit.get("projects/Projects-2/releases")).Items[0].Version },
  }),
  getCommit: async (kit) => {
    const release = (await kit.get("projects/Projects-2/releases")).Items[0];
    return { path: { hash: release.VersionControlReference.GitCommit } };
  },
  listVariableNames: () => ({ query: { project: "Projects-1" } }),
  previewVariables: () => ({ query: { project: "Projects-1", environment: "Environments-4" } }),
  updateVariableSet: async (kit) => {
    const made = await project(kit);
    return { path: { id: made.VariableSetId }, body: { Version: 0, Variables: variables } };
  },
  updateProjectVariables: async (kit) => {
    const made = await project(kit);
    return { path: { projectId: made.Id }, body: { Version: 0, Variables: variables } };
  },
  updateProjectVariablesInGit: async (kit) => {
    const set = await kit.get(`projects/Projects-2/${encodeURIComponent(FEATURE)}/variables`);
    return { path: inGit, body: { Version: set.Version, Variables: variables } };
  },
  createLibraryVariableSet: (kit) => ({
    body: { Name: kit.name("Library"), Templates: [{ Name: "Partner:Key", Label: "Key" }] },
  }),
  updateLibraryVariableSet: async (kit) => {
    const made = await librarySet(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteLibraryVariableSet: async (kit) => ({ path: { id: (await librarySet(kit)).Id } }),
  createTagSet: (kit) => ({
    body: { Name: kit.name("Tag set"), Tags: [{ Name: "Gold", Color: "#FFA461" }] },
  }),
  updateTagSet: async (kit) => {
    const made = await tagSet(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteTagSet: async (kit) => ({ path: { id: (await tagSet(kit)).Id } }),
};
