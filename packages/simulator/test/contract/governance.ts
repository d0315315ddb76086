/** Recipes for users, keys, teams, roles, approvals, step templates, subscriptions, archives and the server itself. */

import { type Kit, type Recipes, SPACE } from "./kit.ts";

const userBody = (kit: Kit) => ({
  Username: kit.name("user").replace(" ", "."),
  DisplayName: "Contract User",
  IsService: true,
});
const user = (kit: Kit) => kit.make("/api/users", userBody(kit));
const apiKey = (kit: Kit) => kit.make("/api/users/me/apikeys", { Purpose: "Contract" });
const teamBody = (kit: Kit) => ({ Name: kit.name("Team"), MemberUserIds: ["Users-22"] });
const team = (kit: Kit) => kit.make("teams", teamBody(kit));
const roleBody = (kit: Kit) => ({ Name: kit.name("Role"), GrantedSpacePermissions: ["ProjectView"] });
const role = (kit: Kit) => kit.make("/api/userroles", roleBody(kit));
const scopedUserRoleBody = async (kit: Kit) => ({
  TeamId: (await team(kit)).Id,
  UserRoleId: (await role(kit)).Id,
  EnvironmentIds: ["Environments-1"],
});
const scopedUserRole = async (kit: Kit) => kit.make("scopeduserroles", await scopedUserRoleBody(kit));
const ruleBody = (kit: Kit) => ({
  Name: kit.name("Rule"),
  ScopingStrategy: "Id",
  IdScopes: [{ ProjectId: "Projects-4", EnvironmentIds: ["Environments-1"] }],
  MinimumApproversRequired: 2,
  AllowSelfApproval: true,
});
const rule = (kit: Kit) => kit.make("approvalpolicies", ruleBody(kit));
/** A deployment that waits for approval; the rule is gone again, the approval stays. */
const approval = async (kit: Kit) => {
  const made = await rule(kit);
  const release = await kit.make("releases/create/v1", {
    SpaceId: SPACE,
    SpaceIdOrName: SPACE,
    ProjectName: "Inventory API",
  });
  const { TaskId } = await kit.make("deployments", {
    ReleaseId: release.ReleaseId,
    EnvironmentId: "Environments-1",
  });
  await kit.make(`approvalpolicies/${made.Id}`, {}, "DELETE");
  const { Resource } = await kit.get(`tasks/${TaskId}/servertaskapproval`);
  return { taskId: TaskId as string, id: Resource.Id as string };
};
const vote = async (kit: Kit, Status = "Approved") => {
  const { id } = await approval(kit);
  const made = await kit.make(`servertaskapprovals/${id}/approvals`, { Status });
  return { serverTaskApprovalId: id, id: made.Id as string };
};
const template = (kit: Kit) =>
  kit.make("actiontemplates", { Name: kit.name("Template"), ActionType: "Octopus.Script" });
/** A project whose only step comes from a step template that has a second version. */
const templateUse = async (kit: Kit) => {
  const made = await template(kit);
  const project = await kit.make("projects", {
    Name: kit.name("Project"),
    ProjectGroupId: "ProjectGroups-1",
    LifecycleId: "Lifecycles-1",
  });
  const Properties = { "Octopus.Action.Template.Id": made.Id, "Octopus.Action.Template.Version": "0" };
  const Actions = [{ Name: "Notify", ActionType: "Octopus.Script", Properties }];
  const body = { Version: 0, Steps: [{ Name: "Notify", Actions }] };
  const process = await kit.make(`deploymentprocesses/${project.DeploymentProcessId}`, body, "PUT");
  await kit.make(`actiontemplates/${made.Id}`, { ...made, Description: "Second." }, "PUT");
  return { made, process };
};
const subscriptionBody = (kit: Kit) => ({
  Name: kit.name("Subscription"),
  EventNotificationSubscription: { WebhookURI: "https://hooks.example/octopus", WebhookTeams: [] },
});
const subscription = (kit: Kit) => kit.make("subscriptions", subscriptionBody(kit));
const archive = (kit: Kit): string => {
  const Name = `${kit.name("events").replace(" ", "-")}.jsonl`;
  kit.h.sim.store.eventArchives.put({
    Id: Name,
    Name,
    CreatedDate: "2026-09-01T00:00:00.000+00:00",
    ModifiedDate: "2026-09-02T00:00:00.000+00:00",
    content: '{"Id":"Events-1"}\n',
  });
  return Name;
};

export const governanceRecipes: Recipes = {
  createUser: (kit) => ({ body: userBody(kit) }),
  updateUser: async (kit) => {
    const made = await user(kit);
    return { path: { id: made.Id }, body: { ...made, IsActive: false } };
  },
  deleteUser: async (kit) => ({ path: { id: (await user(kit)).Id } }),
  createApiKey: () => ({ path: { userId: "me" }, body: { Purpose: "Contract", ActorType: "AiAgent" } }),
  getApiKey: async (kit) => ({ path: { userId: "me", id: (await apiKey(kit)).Id } }),
  deleteApiKey: async (kit) => ({ path: { userId: "me", id: (await apiKey(kit)).Id } }),
  createTeam: (kit) => ({ body: teamBody(kit) }),
  updateTeam: async (kit) => {
    const made = await team(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteTeam: async (kit) => ({ path: { id: (await team(kit)).Id } }),
  listTeamMemberships: () => ({ query: { userId: "Users-21" } }),
  createUserRole: (kit) => ({ body: roleBody(kit) }),
  updateUserRole: async (kit) => {
    const made = await role(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteUserRole: async (kit) => ({ path: { id: (await role(kit)).Id } }),
  createScopedUserRole: async (kit) => ({ body: await scopedUserRoleBody(kit) }),
  getScopedUserRole: async (kit) => ({ path: { id: (await scopedUserRole(kit)).Id } }),
  updateScopedUserRole: async (kit) => {
    const made = await scopedUserRole(kit);
    return { path: { id: made.Id }, body: { ...made, ProjectIds: ["Projects-1"] } };
  },
  deleteScopedUserRole: async (kit) => ({ path: { id: (await scopedUserRole(kit)).Id } }),
  createApprovalPolicy: (kit) => ({ body: { ...ruleBody(kit), IsDisabled: true } }),
  getApprovalPolicy: async (kit) => {
    const made = await kit.make("approvalpolicies", { ...ruleBody(kit), IsDisabled: true });
    return { path: { id: made.Id } };
  },
  updateApprovalPolicy: async (kit) => {
    const made = await kit.make("approvalpolicies", { ...ruleBody(kit), IsDisabled: true });
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteApprovalPolicy: async (kit) => ({ path: { id: (await rule(kit)).Id } }),
  getTaskApproval: async (kit) => ({ path: { taskId: (await approval(kit)).taskId } }),
  getTaskApprovalById: async (kit) => ({ path: { id: (await approval(kit)).id } }),
  listApprovalVotes: async (kit) => {
    const { serverTaskApprovalId } = await vote(kit);
    return { path: { serverTaskApprovalId } };
  },
  createApprovalVote: async (kit) => ({
    path: { serverTaskApprovalId: (await approval(kit)).id },
    body: { Status: "Rejected", Notes: "Not today." },
  }),
  getApprovalVote: async (kit) => ({ path: await vote(kit) }),
  updateApprovalVote: async (kit) => ({ path: await vote(kit), body: { Status: "Rejected" } }),
  createActionTemplate: (kit) => ({
    body: {
      Name: kit.name("Template"),
      ActionType: "Octopus.Script",
      Properties: { "Octopus.Action.Script.ScriptBody": "echo" },
      Parameters: [{ Id: "p-1", Name: "Channel", Label: "Channel" }],
    },
  }),
  getActionTemplate: async (kit) => ({ path: { id: (await template(kit)).Id } }),
  updateActionTemplate: async (kit) => {
    const made = await template(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteActionTemplate: async (kit) => ({ path: { id: (await template(kit)).Id } }),
  listActionTemplateVersions: async (kit) => ({ path: { id: (await template(kit)).Id } }),
  getActionTemplateVersion: async (kit) => ({ path: { id: (await template(kit)).Id, version: "0" } }),
  listActionTemplateUsages: async (kit) => ({ path: { id: (await templateUse(kit)).made.Id } }),
  updateActionTemplateUsages: async (kit) => {
    const { made, process } = await templateUse(kit);
    const ActionIds = [process.Steps[0].Actions[0].Id];
    const target = { ProcessId: process.Id, ProcessType: "Deployment", ActionIds };
    return { path: { id: made.Id }, body: { Version: 1, ActionsToUpdate: [target] } };
  },
  createSubscription: (kit) => ({ body: subscriptionBody(kit) }),
  getSubscription: async (kit) => ({ path: { id: (await subscription(kit)).Id } }),
  updateSubscription: async (kit) => {
    const made = await subscription(kit);
    return { path: { id: made.Id }, body: { ...made, IsDisabled: true } };
  },
  deleteSubscription: async (kit) => ({ path: { id: (await subscription(kit)).Id } }),
  listEventArchives: (kit) => {
    archive(kit);
    return {};
  },
  downloadEventArchive: (kit) => ({ path: { fileName: archive(kit) } }),
  deleteEventArchive: (kit) => ({ path: { fileName: archive(kit) } }),
  updateServerNode: () => ({ body: { Id: "octopus-01", MaxConcurrentTasks: 8, IsInMaintenanceMode: false } }),
  getRateLimitingPolicy: () => ({ path: { id: "RateLimitingPolicies-1" } }),
  updateRateLimitingPolicy: async (kit) => ({
    path: { id: "RateLimitingPolicies-4" },
    body: await kit.get("/api/ratelimitingpolicies/RateLimitingPolicies-4"),
  }),
  listDeploymentsCountedByWeek: () => ({ query: { projectIds: "Projects-1,Projects-2" } }),
};
