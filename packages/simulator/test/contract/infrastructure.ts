/** Recipes for tenants, machines, workers, accounts, certificates, feeds, packages and live status. */

import { type Kit, type Recipes, SPACE } from "./kit.ts";

const LOYALTY = "Projects-3";
const secret = (NewValue: string) => ({ HasValue: true, NewValue });
const endpoint = { CommunicationStyle: "TentaclePassive", Uri: "https://box:10933/", Thumbprint: "A1B2" };

const tenantBody = (kit: Kit) => ({
  Name: kit.name("Tenant"),
  TenantTags: ["Ring/Early"],
  ProjectEnvironments: { [LOYALTY]: ["Environments-1"] },
});
const tenant = (kit: Kit) => kit.make("tenants", tenantBody(kit));
const machineBody = (kit: Kit) => ({
  Name: kit.name("box"),
  Roles: ["checkout-api"],
  EnvironmentIds: ["Environments-1"],
  Endpoint: endpoint,
});
const machine = (kit: Kit) => kit.make("machines", machineBody(kit));
const workerBody = (kit: Kit) => ({
  Name: kit.name("worker"),
  WorkerPoolIds: ["WorkerPools-1"],
  Endpoint: endpoint,
});
const worker = (kit: Kit) => kit.make("workers", workerBody(kit));
const poolBody = (kit: Kit) => ({ Name: kit.name("Pool"), WorkerPoolType: "StaticWorkerPool" });
const pool = (kit: Kit) => kit.make("workerpools", poolBody(kit));
const policy = (kit: Kit) => kit.make("machinepolicies", { Name: kit.name("Policy") });
const accountBody = (kit: Kit) => ({
  Name: kit.name("Account"),
  AccountType: "Token",
  Token: secret("t0ken"),
});
const account = (kit: Kit) => kit.make("accounts", accountBody(kit));
const certificateBody = (kit: Kit) => ({
  Name: kit.name("certificate"),
  CertificateData: secret("TUlJ"),
  Password: secret("p"),
});
const certificate = (kit: Kit) => kit.make("certificates", certificateBody(kit));
const feedBody = (kit: Kit) => ({
  Name: kit.name("Feed"),
  FeedType: "Helm",
  FeedUri: "https://charts.example",
  Username: "reader",
  Password: secret("p"),
});
const feed = (kit: Kit) => kit.make("feeds", feedBody(kit));
const templated = async (kit: Kit) => {
  const template = (await kit.get(`projects/${LOYALTY}`)).Templates[0];
  return { made: await tenant(kit), template };
};
const buildBody = (kit: Kit) => ({
  PackageId: "WrenFinch.Contract",
  Version: `1.0.${kit.name("").trim()}`,
  OctopusBuildInformation: {
    BuildNumber: "7",
    Branch: "main",
    Commits: [{ Id: "abc1234", Comment: "Add it" }],
  },
});
const upload = (kit: Kit): FormData => {
  const form = new FormData();
  form.append("fileToUpload", new Blob(["zip"]), `WrenFinch.Contract.1.0.${kit.name("").trim()}.zip`);
  return form;
};
const uploaded = async (kit: Kit) => {
  const response = await fetch(`${kit.h.sim.url}/api/${SPACE}/packages/raw`, {
    method: "POST",
    headers: { "X-Octopus-ApiKey": kit.h.sim.apiKey },
    body: upload(kit),
  });
  return (await response.json()) as { readonly Id: string };
};
const cluster = async (kit: Kit) => {
  const at = `projects/${LOYALTY}/environments/Environments-4/untenanted/livestatus`;
  const found = (await kit.get(at)).MachineStatuses[0];
  return { machineId: found.MachineId as string, resourceId: found.Resources[0].ResourceId as string };
};
const live = async (kit: Kit) => ({
  path: { projectId: LOYALTY, environmentId: "Environments-4", ...(await cluster(kit)) },
});
const watchBody = async (kit: Kit) => {
  const { machineId, resourceId } = await cluster(kit);
  return {
    ProjectId: LOYALTY,
    EnvironmentId: "Environments-4",
    MachineId: machineId,
    DesiredOrKubernetesMonitoredResourceId: resourceId,
  };
};
const container = { PodName: "loyalty-platform-7d9f6c-a1", ContainerName: "loyalty" };

export const infrastructureRecipes: Recipes = {
  createTenant: (kit) => ({ query: { clone: "Tenants-1" }, body: tenantBody(kit) }),
  updateTenant: async (kit) => {
    const made = await tenant(kit);
    return { path: { id: made.Id }, body: { ...made, IsDisabled: true } };
  },
  deleteTenant: async (kit) => ({ path: { id: (await tenant(kit)).Id } }),
  updateTenantVariables: async (kit) => {
    const { made, template } = await templated(kit);
    const values = { [LOYALTY]: { Variables: { "Environments-1": { [template.Id]: "Contract" } } } };
    return { path: { id: made.Id }, body: { ProjectVariables: values, LibraryVariables: {} } };
  },
  updateTenantProjectVariables: async (kit) => {
    const { made, template } = await templated(kit);
    const value = { ProjectId: LOYALTY, TemplateId: template.Id, Value: secret("s3cret") };
    return { path: { id: made.Id }, body: { Variables: [value] } };
  },
  updateTenantCommonVariables: async (kit) => {
    const library = await kit.make("libraryvariablesets", {
      Name: kit.name("Library"),
      Templates: [{ Name: "Partner:Key", Label: "Key" }],
    });
    const project = await kit.get(`projects/${LOYALTY}`);
    const included = { ...project, IncludedLibraryVariableSetIds: [library.Id] };
    await kit.make(`projects/${LOYALTY}`, included, "PUT");
    const value = { LibraryVariableSetId: library.Id, TemplateId: library.Templates[0].Id, Value: "k" };
    return { path: { id: (await tenant(kit)).Id }, body: { Variables: [value] } };
  },
  getTenantProjectVariables: () => ({ query: { includeMissingVariables: "true" } }),
  getTenantCommonVariables: () => ({ query: { includeMissingVariables: "true" } }),
  testTenantTags: () => ({ query: { tags: "Ring/Early", tenantIds: "Tenants-1,Tenants-2" } }),
  createMachine: (kit) => ({ body: machineBody(kit) }),
  updateMachine: async (kit) => {
    const made = await machine(kit);
    return { path: { id: made.Id }, body: { ...made, IsDisabled: true } };
  },
  deleteMachine: async (kit) => ({ path: { id: (await machine(kit)).Id } }),
  createMachinePolicy: (kit) => ({ body: { Name: kit.name("Policy") } }),
  updateMachinePolicy: async (kit) => {
    const made = await policy(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteMachinePolicy: async (kit) => ({ path: { id: (await policy(kit)).Id } }),
  createWorker: (kit) => ({ body: workerBody(kit) }),
  updateWorker: async (kit) => {
    const made = await worker(kit);
    return { path: { id: made.Id }, body: { ...made, IsDisabled: true } };
  },
  deleteWorker: async (kit) => ({ path: { id: (await worker(kit)).Id } }),
  createWorkerPool: (kit) => ({ body: poolBody(kit) }),
  updateWorkerPool: async (kit) => {
    const made = await pool(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteWorkerPool: async (kit) => ({ path: { id: (await pool(kit)).Id } }),
  createAccount: (kit) => ({ body: accountBody(kit) }),
  updateAccount: async (kit) => {
    const made = await account(kit);
    return { path: { id: made.Id }, body: { ...made, Description: "Changed." } };
  },
  deleteAccount: async (kit) => ({ path: { id: (await account(kit)).Id } }),
  downloadAccountPublicKey: async (kit) => {
    const made = await kit.make("accounts", { ...accountBody(kit), AccountType: "AzureSubscription" });
    return { path: { id: made.Id } };
  },
  createCertificate: (kit) => ({ body: certificateBody(kit) }),
  updateCertificate: async (kit) => {
    const made = await certificate(kit);
    return { path: { id: made.Id }, body: { ...made, Notes: "Changed." } };
  },
  replaceCertificate: async (kit) => ({
    path: { id: (await certificate(kit)).Id },
    body: { CertificateData: "TUlJX25ldw==", Password: "p" },
  }),
  archiveCertificate: async (kit) => ({ path: { id: (await certificate(kit)).Id } }),
  deleteCertificate: async (kit) => {
    const made = await certificate(kit);
    await kit.make(`certificates/${made.Id}/archive`);
    return { path: { id: made.Id } };
  },
  createFeed: (kit) => ({ body: feedBody(kit) }),
  updateFeed: async (kit) => {
    const made = await feed(kit);
    return { path: { id: made.Id }, body: { ...made, Name: kit.name("Feed") } };
  },
  deleteFeed: async (kit) => ({ path: { id: (await feed(kit)).Id } }),
  listFeedPackages: () => ({
    query: { packageId: "WrenFinch.Checkout.Api" },
    path: { feedId: "feeds-builtin" },
  }),
  getFeedPackageNotes: () => ({
    path: { feedId: "feeds-builtin" },
    query: { packageId: "WrenFinch.Checkout.Api", version: "4.2.1" },
  }),
  listFeedPackageVersions: () => ({ query: { packageId: "WrenFinch.Checkout.Api" } }),
  listPackageNotes: () => ({ query: { packageIds: "packages-WrenFinch.Checkout.Api.4.2.1" } }),
  uploadPackage: (kit) => ({ raw: upload(kit) }),
  deletePackage: async (kit) => ({ path: { id: (await uploaded(kit)).Id } }),
  downloadPackage: async (kit) => ({ path: { id: (await uploaded(kit)).Id } }),
  pushBuildInformation: (kit) => ({ body: buildBody(kit) }),
  deleteBuildInformation: async (kit) => ({
    path: { id: (await kit.make("build-information", buildBody(kit))).Id },
  }),
  getLiveStatus: () => ({ path: { projectId: LOYALTY } }),
  getTenantedLiveStatus: () => ({ path: { projectId: LOYALTY } }),
  getLiveResource: live,
  getLiveResourceManifest: live,
  getTenantedLiveResource: live,
  getTenantedLiveResourceManifest: live,
  createContainerLogSession: async (kit) => ({ body: { ...(await watchBody(kit)), ...container } }),
  getContainerLogSession: async (kit) => {
    const body = { ...(await watchBody(kit)), ...container };
    return { path: { sessionId: (await kit.make("observability/logs/sessions", body)).SessionId } };
  },
  createResourceEventSession: async (kit) => ({ body: await watchBody(kit) }),
  getResourceEventSession: async (kit) => {
    const made = await kit.make("observability/events/sessions", await watchBody(kit));
    return { path: { sessionId: made.SessionId } };
  },
  getKubernetesMonitor: async (kit) => {
    const { machineId } = await cluster(kit);
    return { path: { id: machineId.replace("Machines", "KubernetesMonitors") } };
  },
};
