/** Deployment targets, workers, pools, policies, certificates and accounts. None shows a secret. */

import { taskAsSent } from "../../domain/task-view.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import type { Machine, Worker } from "../../model/structure.ts";
import type { TaskRecord } from "../../model/task.ts";
import { iso } from "../../time.ts";
import { byName, listing, matchesCommon, oneOf, requireOne } from "../listing.ts";

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
    route("GET /{space}/machines/{id}/tasks", "MachineView", (context) => ok(machineTasks(context))),
    route("GET /{space}/machines/{id}/tasks/v1", "MachineView", (context) =>
      ok({ ResourceCollection: machineTasks(context) }),
    ),
    route("GET /{space}/machines/{id}/latestdeployments", "MachineView", latestDeployments),
    route("GET /{space}/machines/{id}/connection", "MachineView", (context) =>
      connection(context, requireOne(context.space.machines, context.param("id")), "machines"),
    ),
    route("GET /{space}/machines/operatingsystem/shells/all", "MachineView", ({ space }) =>
      ok([...new Set(space.machines.all().flatMap(({ ShellName }) => ShellName ?? []))].sort()),
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

/** The newest deployment of each project that used the target. */
function latestDeployments(context: Context) {
  const machine = requireOne(context.space.machines, context.param("id"));
  const text = context.query.text("partialName")?.toLowerCase() ?? "";
  const newest = new Map<string, TaskRecord>();
  for (const task of context.space.tasks.all().filter((item) => item.name === "Deploy")) {
    const known = newest.get(task.projectId ?? "");
    if (task.machineIds.includes(machine.Id) && (known === undefined || task.queueTime >= known.queueTime))
      newest.set(task.projectId ?? "", task);
  }
  const rows = [...newest].flatMap(([projectId, task]) => {
    const project = context.space.projects.get(projectId);
    if (project === undefined || !project.Name.toLowerCase().includes(text)) return [];
    const ServerTask = taskOf(context, task);
    const ProjectLogo = `${context.linker.api}/${project.SpaceId}/projects/${project.Id}/logo`;
    return [{ Id: project.Id, ProjectId: project.Id, ProjectName: project.Name, ProjectLogo, ServerTask }];
  });
  return ok(context.page("LatestProjectDeployment", rows, ({ Id: _id, ...row }) => row));
}

function taskOf(context: Context, task: TaskRecord) {
  return context.linker.add("Task", taskAsSent(task, context.sim.settings, context.now));
}

function machineTasks(context: Context) {
  const machine = requireOne(context.space.machines, context.param("id"));
  const wanted = context.query.text("type")?.toLowerCase();
  const kindOf = (task: TaskRecord): string =>
    task.name === "Deploy" ? "deployment" : task.name.toLowerCase();
  const tasks = context.space.tasks
    .all()
    .filter(
      (task) => task.machineIds.includes(machine.Id) && (wanted === undefined || kindOf(task) === wanted),
    )
    .sort((a, b) => b.queueTime - a.queueTime);
  return context.page("Task", tasks, (task) => taskOf(context, task));
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

/** The filters of targets, in whichever list. */
export function machineMatches(context: Context, machine: Machine): boolean {
  const { query } = context;
  const deployment = context.space.deployments.get(query.text("deploymentId") ?? "");
  return (
    hostMatches(context, machine) &&
    oneOf(query.list("roles"), ...machine.Roles) &&
    oneOf(query.list("environmentIds"), ...machine.EnvironmentIds) &&
    oneOf(query.list("deploymentTargetTypes"), machine.Endpoint.CommunicationStyle) &&
    oneOf(query.list("tenantIds"), ...machine.TenantIds) &&
    oneOf(query.list("tenantTags"), ...machine.TenantTags) &&
    (deployment === undefined || deployment.DeployedToMachineIds.includes(machine.Id))
  );
}

/** The filters that targets and workers share. */
function hostMatches({ query }: Context, host: Machine | Worker): boolean {
  return (
    oneOf(query.list("healthStatuses"), host.HealthStatus) &&
    oneOf(query.list("commStyles"), host.Endpoint.CommunicationStyle) &&
    oneOf(query.list("shellNames"), String(host.ShellName)) &&
    oneOf(query.list("operatingSystemNames"), String(host.OperatingSystem)) &&
    oneOf(query.list("thumbprint"), String(host.Thumbprint)) &&
    (query.bool("isDisabled") ?? host.IsDisabled) === host.IsDisabled
  );
}

function workerRoutes(): Route[] {
  return [
    ...listing<Worker>({
      path: "workers",
      type: "Worker",
      permission: "WorkerView",
      pick: (space) => space.workers,
      filter: (context, worker) =>
        oneOf(context.query.list("workerPoolIds"), ...worker.WorkerPoolIds) && hostMatches(context, worker),
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
            .filter((worker) => matchesCommon(context, worker) && hostMatches(context, worker))
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
      filter: (context, item) =>
        archived(context, item) &&
        mentions(context, item) &&
        oneOf(context.query.list("tenant"), ...(Array.isArray(item.TenantIds) ? item.TenantIds : [])),
      filters: ["search", "archived", "tenant"],
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
