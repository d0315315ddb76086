/** Deployment targets, workers, pools, policies, certificates and accounts. None shows a secret. */

import { dashboardItem, destinations } from "../../domain/dashboard.ts";
import { taskAsSent } from "../../domain/task-view.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import type { Machine, Worker } from "../../model/structure.ts";
import type { TaskRecord } from "../../model/task.ts";
import { iso } from "../../time.ts";
import { byName, listing, oneOf, requireOne } from "../listing.ts";

export function infrastructureRoutes(): Route[] {
  return [...targetRoutes(), ...workerRoutes(), ...vaultRoutes()];
}

function targetRoutes(): Route[] {
  return [
    ...listing<Machine>({
      path: "machines",
      type: "DeploymentTarget",
      permission: "MachineView",
      pick: (space) => space.machines,
      filter: machineMatches,
      filters: [
        "roles",
        "isDisabled",
        "healthStatuses",
        "commStyles",
        "tenantIds",
        "tenantTags",
        "environmentIds",
        "shellNames",
        "deploymentId",
      ],
    }),
    route("GET /{space}/machines/{id}/tasks", "MachineView", machineTasks),
    route("GET /{space}/machines/{id}/tasks/v1", "MachineView", machineTasks),
    route("GET /{space}/machines/{id}/latestdeployments", "MachineView", latestDeployments),
    route("GET /{space}/machines/{id}/connection", "MachineView", (context) =>
      connection(context, requireOne(context.space.machines, context.param("id")), "machines"),
    ),
    route("GET /{space}/machineroles/all", "MachineView", (context) =>
      ok([...new Set(context.space.machines.all().flatMap((machine) => machine.Roles))].sort()),
    ),
    ...listing({
      path: "machinepolicies",
      type: "MachinePolicy",
      permission: "MachinePolicyView",
      pick: (space) => space.machinePolicies,
    }),
  ];
}

/** The newest deployment of each project, environment and tenant that used the target. */
function latestDeployments(context: Context) {
  const machine = requireOne(context.space.machines, context.param("id"));
  const used = context.space.deployments
    .all()
    .filter((deployment) => deployment.DeployedToMachineIds.includes(machine.Id));
  return ok(
    destinations(used).flatMap(([newest]) =>
      newest === undefined ? [] : [dashboardItem(context, newest, { current: true, previous: false })],
    ),
  );
}

function machineTasks(context: Context) {
  const machine = requireOne(context.space.machines, context.param("id"));
  const tasks = context.space.tasks
    .all()
    .filter((task) => task.machineIds.includes(machine.Id) && oneOf(context.query.list("type"), task.name))
    .sort((a, b) => b.queueTime - a.queueTime);
  const asSent = (task: TaskRecord) =>
    context.linker.add("Task", taskAsSent(task, context.sim.settings, context.now));
  return ok(context.page("Task", tasks, asSent));
}

/** What the last health check of a target or worker found. */
function connection(context: Context, host: Machine | Worker, path: string) {
  const online = host.HealthStatus !== "Unavailable" && host.HealthStatus !== "Unknown";
  return ok({
    Id: null,
    MachineId: host.Id,
    Status: online ? "Online" : host.HealthStatus === "Unknown" ? "Unknown" : "Offline",
    Logs: [
      {
        Category: online ? "Info" : "Error",
        OccurredAt: iso(context.now),
        MessageText: host.StatusSummary,
        Detail: null,
      },
    ],
    CurrentTentacleVersion: online ? "9.1.3712" : null,
    LastChecked: null,
    Links: { Self: `${context.linker.api}/${context.space.id}/${path}/${host.Id}/connection` },
  });
}

function machineMatches(context: Context, machine: Machine): boolean {
  const { query } = context;
  const deployment = context.space.deployments.get(query.text("deploymentId") ?? "");
  return (
    oneOf(query.list("roles"), ...machine.Roles) &&
    oneOf(query.list("environmentIds"), ...machine.EnvironmentIds) &&
    oneOf(query.list("healthStatuses"), machine.HealthStatus) &&
    oneOf(query.list("commStyles"), machine.Endpoint.CommunicationStyle) &&
    oneOf(query.list("deploymentTargetTypes"), machine.Endpoint.CommunicationStyle) &&
    oneOf(query.list("tenantIds"), ...machine.TenantIds) &&
    oneOf(query.list("tenantTags"), ...machine.TenantTags) &&
    oneOf(query.list("shellNames"), machine.ShellName) &&
    oneOf(query.list("thumbprint"), String(machine.Thumbprint)) &&
    (query.bool("isDisabled") ?? machine.IsDisabled) === machine.IsDisabled &&
    (deployment === undefined || deployment.DeployedToMachineIds.includes(machine.Id))
  );
}

function workerRoutes(): Route[] {
  return [
    ...listing<Worker>({
      path: "workers",
      type: "Worker",
      permission: "WorkerView",
      pick: (space) => space.workers,
      filter: ({ query }, worker) =>
        oneOf(query.list("workerPoolIds"), ...worker.WorkerPoolIds) &&
        oneOf(query.list("healthStatuses"), worker.HealthStatus),
    }),
    route("GET /{space}/workers/{id}/connection", "WorkerView", (context) =>
      connection(context, requireOne(context.space.workers, context.param("id")), "workers"),
    ),
    ...listing({
      path: "workerpools",
      type: "WorkerPool",
      permission: "WorkerView",
      pick: (space) => space.workerPools,
    }),
    route("GET /{space}/workerpools/{id}/workers", "WorkerView", (context) => {
      const pool = requireOne(context.space.workerPools, context.param("id"));
      return ok(
        context.page(
          "Worker",
          context.space.workers
            .all()
            .filter((worker) => worker.WorkerPoolIds.includes(pool.Id))
            .sort(byName),
        ),
      );
    }),
  ];
}

function vaultRoutes(): Route[] {
  const archived = (context: Context, item: PlainDocument): boolean =>
    (context.query.bool("archived") ?? false) === (item.Archived !== null);
  const mentions = (context: Context, item: PlainDocument): boolean => {
    const text = context.query.text("search")?.toLowerCase() ?? "";
    return `${item.Name} ${String(item.Thumbprint)} ${String(item.SubjectDistinguishedName)}`
      .toLowerCase()
      .includes(text);
  };
  return [
    ...listing<PlainDocument>({
      path: "certificates",
      type: "Certificate",
      permission: "CertificateView",
      pick: (space) => space.certificates,
      view: certificateView,
      filter: (context, item) => archived(context, item) && mentions(context, item),
      filters: ["search", "archived", "tenant", "firstResult", "orderBy"],
    }),
    route("GET /{space}/certificates/{id}/usages", "CertificateView", certificateUsages),
    ...listing<PlainDocument>({
      path: "accounts",
      type: "Account",
      permission: "AccountView",
      pick: (space) => space.accounts,
      filter: (context, item) => oneOf(context.query.list("accountType"), String(item.AccountType)),
      filters: ["accountType"],
    }),
    route("GET /{space}/accounts/{id}/usages", "AccountView", accountUsages),
  ];
}

/** The projects and library sets whose current variables have a document's id as their value. */
function usersOf(context: Context, id: string) {
  const { space } = context;
  const owners = space.variableSets
    .all()
    .filter((set) => !set.Id.includes("-s-") && set.Variables.some((variable) => variable.Value === id))
    .map((set) => set.OwnerId);
  return {
    projects: space.projects.all().filter((project) => owners.includes(project.Id)),
    libraries: space.libraryVariableSets.all().filter((set) => owners.includes(set.Id)),
  };
}

function certificateUsages(context: Context) {
  const certificate = requireOne(context.space.certificates, context.param("id"));
  const { projects, libraries } = usersOf(context, certificate.Id);
  return ok({
    Id: null,
    ProjectUsages: projects.map((project) => context.linker.add("Project", project)),
    LibraryVariableSetUsages: libraries.map((set) => context.linker.add("LibraryVariableSet", set)),
    DeploymentTargetUsages: [],
    TenantUsages: [],
    Links: {},
  });
}

function accountUsages(context: Context) {
  const account = requireOne(context.space.accounts, context.param("id"));
  const { projects, libraries } = usersOf(context, account.Id);
  const targets = context.space.machines.all().filter((machine) => machine.Endpoint.AccountId === account.Id);
  return ok({
    Id: null,
    DeploymentProcesses: [],
    RunbookProcesses: [],
    Releases: [],
    RunbookSnapshots: [],
    ProjectVariableSets: projects.map((project) => ({
      ProjectId: project.Id,
      ProjectName: project.Name,
      ProjectSlug: project.Slug,
      IsCurrentlyBeingUsedInProject: true,
      Releases: [],
      RunbookSnapshots: [],
    })),
    LibraryVariableSets: libraries.map((set) => ({
      LibraryVariableSetId: set.Id,
      LibraryVariableSetName: set.Name,
    })),
    Targets: targets.map((machine) => ({ TargetId: machine.Id, TargetName: machine.Name })),
    Links: {},
  });
}

/** A certificate as the API sends it. Whether it has expired depends on the time of the request. */
export function certificateView(item: PlainDocument, { now }: Context): PlainDocument {
  return { ...item, IsExpired: Date.parse(String(item.NotAfter)) <= now };
}
