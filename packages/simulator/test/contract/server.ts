/** Recipes for what surrounds deliveries: settings, sign-in, extensions, transfers, proxies, lookups and bulk reads. */

import { GIT_REF, type Kit, type Recipes } from "./kit.ts";

const secret = (NewValue: string) => ({ HasValue: true, NewValue });
const invitation = (kit: Kit) => kit.make("/api/users/invitations", { AddToTeamIds: ["teams-everyone"] });
const proxyBody = (kit: Kit) => ({ Name: kit.name("Proxy"), Host: "proxy.example", Port: 3128 });
const proxy = (kit: Kit) => kit.make("proxies", proxyBody(kit));
const credentialBody = (kit: Kit) => ({
  Name: kit.name("Credential"),
  Details: { Type: "UsernamePassword", Username: "git", Password: secret("p") },
});
const credential = (kit: Kit) => kit.make("git-credentials", credentialBody(kit));
const reportBody = (kit: Kit) => ({ Name: kit.name("Report"), ProjectIds: ["Projects-1"] });
const report = (kit: Kit) => kit.make("insights/reports", reportBody(kit));
const check = { body: { BaseUrl: "https://tracker.example" } };
const source = { Type: "upload", UploadedFileId: "projects.zip" };
const package_ = { PackageId: "Move", PackageVersion: "1.0.0", Password: "p" };
const order = async (kit: Kit, of: string): Promise<string[]> =>
  (await kit.get(`${of}/all`)).map((item: { readonly Id: string }) => item.Id);
const settings: Recipes = {
  getConfigurationSection: () => ({ path: { id: "server" } }),
  getServerCertificate: () => ({ path: { id: "certificate-global" } }),
  clearGitCache: () => ({ body: {} }),
  getLastTelemetryTask: () => ({ status: 404 }),
  sendTelemetry: () => ({ status: 400 }),
  getSchedulerLog: () => ({ path: { name: "Retention" } }),
};

const signIn: Recipes = {
  checkLoginInitiated: () => ({ body: { EncodedQueryString: "returnUrl=%2Fapp" } }),
  getUserAuthentication: () => ({ path: { userId: "Users-21" } }),
  searchExternalUsers: () => ({ query: { partialName: "sam" } }),
  createInvitation: () => ({ body: { AddToTeamIds: ["teams-everyone"] } }),
  getInvitation: async (kit) => ({ path: { id: (await invitation(kit)).Id } }),
  signIn: () => ({ body: { Username: "sam.reyes", Password: "wrong" }, status: 400 }),
  signOut: () => ({ body: {} }),
  registerUser: async (kit) => ({
    body: {
      InvitationCode: (await invitation(kit)).InvitationCode,
      Username: kit.name("newcomer"),
      DisplayName: "Newcomer",
      Password: "a long enough one",
    },
  }),
  revokeUserSessions: () => ({ path: { userId: "Users-22" }, body: {} }),
  previewTeamMembership: (kit) => ({
    body: { Name: kit.name("Team"), MemberUserIds: ["Users-22"], ExternalSecurityGroups: [] },
  }),
};

const extensions: Recipes = {
  checkAzureDevOps: () => check,
  checkGitHub: () => check,
  checkJira: () => check,
  checkJiraConnectApp: () => check,
  testJiraServiceManagement: () => check,
  testServiceNow: () => check,
  readCloudTemplate: () => ({
    path: { id: "CloudFormation" },
    body: { Template: JSON.stringify({ Parameters: { Size: { Type: "String", Default: "small" } } }) },
  }),
  getCommunityTemplate: () => ({ path: { id: "CommunityActionTemplates-1" } }),
  getActionTemplateLogo: () => ({ path: { typeOrId: "Octopus.Script" } }),
  getActionTemplateVersionLogo: () => ({ path: { typeOrId: "Octopus.Script", version: "1" } }),
};

const transfers: Recipes = {
  exportProjects: () => ({ body: { IncludedProjectIds: ["Projects-1"], Password: secret("p") } }),
  importProjects: () => ({ body: { ImportSource: source, Password: secret("p") }, status: 400 }),
  previewProjectImport: () => ({ body: { ImportSource: source, Password: secret("p") }, status: 400 }),
  exportForMigration: () => ({ body: package_, status: 400 }),
  importFromMigration: () => ({ body: package_, status: 400 }),
  createInsightsReport: (kit) => ({ body: reportBody(kit) }),
  getInsightsReport: async (kit) => ({ path: { id: (await report(kit)).Id } }),
  updateInsightsReport: async (kit) => {
    const made = await report(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteInsightsReport: async (kit) => ({ path: { id: (await report(kit)).Id } }),
};

const hosts: Recipes = {
  createProxy: (kit) => ({ body: proxyBody(kit) }),
  getProxy: async (kit) => ({ path: { id: (await proxy(kit)).Id } }),
  updateProxy: async (kit) => {
    const made = await proxy(kit);
    return { path: { id: made.Id }, body: { ...made, Port: 8080 } };
  },
  deleteProxy: async (kit) => ({ path: { id: (await proxy(kit)).Id } }),
  createGitCredential: (kit) => ({ body: credentialBody(kit) }),
  getGitCredential: async (kit) => ({ path: { id: (await credential(kit)).Id } }),
  updateGitCredential: async (kit) => {
    const made = await credential(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteGitCredential: async (kit) => ({ path: { id: (await credential(kit)).Id } }),
  discoverMachine: () => ({ query: { host: "box-9.example" } }),
  discoverWorker: () => ({ query: { host: "worker-9.example" } }),
  getTargetTag: () => ({ path: { tag: "checkout-api" } }),
};

const lookups: Recipes = {
  getSpaceLogo: () => ({ path: { id: "Spaces-1" } }),
  searchSpace: () => ({ path: { id: "Spaces-1" }, query: { keyword: "check" } }),
  sortEnvironments: async (kit) => ({ body: await order(kit, "environments") }),
  sortTagSets: async (kit) => ({ body: await order(kit, "tagsets") }),
  sortWorkerPools: async (kit) => ({ body: await order(kit, "workerpools") }),
  previewLifecycles: () => ({ query: { ids: "Lifecycles-1,Lifecycles-2" } }),
  listPackagesById: () => ({ query: { ids: "packages-WrenFinch.Checkout.Api.4.2.1" } }),
  deletePackages: () => ({ query: { ids: "" } }),
  deleteManyBuildInformation: () => ({ query: { ids: "" } }),
  getPackageSignature: () => ({ path: { packageId: "WrenFinch.Checkout.Api" } }),
  uploadPackageDelta: () => ({
    path: { packageId: "WrenFinch.Checkout.Api", baseVersion: "4.2.1" },
    status: 400,
  }),
  testChannelRuleByBody: () => ({ body: { Version: "1.2.0", VersionRange: "[1.0,2.0)" } }),
  updateDeploymentSettings: async (kit) => ({
    body: { ...(await kit.get("projects/Projects-1/deploymentsettings")), ForcePackageDownload: true },
  }),
  unarchiveCertificate: () => ({ body: {} }),
  testGitConnectivity: () => ({ path: { id: "Projects-2" }, body: {} }),
  convertProjectToGit: async (kit) => {
    const made = await kit.make("projects", {
      Name: kit.name("Project"),
      ProjectGroupId: "ProjectGroups-1",
      LifecycleId: "Lifecycles-1",
    });
    const VersionControlSettings = { Url: "https://git.example/shop.git", DefaultBranch: "main" };
    return { path: { id: made.Id }, body: { CommitMessage: "Move", VersionControlSettings } };
  },
  getProjectSummaryInGit: () => ({ path: { id: "Projects-2", gitRef: GIT_REF } }),
  listCommits: () => ({ path: { id: "Projects-2" } }),
};

export const serverRecipes: Recipes = {
  ...settings,
  ...signIn,
  ...extensions,
  ...transfers,
  ...hosts,
  ...lookups,
};
