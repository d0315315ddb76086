/** Deployment targets, workers, pools, policies, certificates and accounts. None shows a secret. */

import { wireTask } from "../domain/task-view.ts";
import { type Context, type Route, route } from "../http/context.ts";
import { ok } from "../http/reply.ts";
import type { PlainDocument } from "../model/resource.ts";
import type { Machine, Worker } from "../model/structure.ts";
import type { TaskRecord } from "../model/task.ts";
import { byName, listing, oneOf, requireOne } from "./listing.ts";

/** The routes of infrastructure. */
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
    route("GET", "/{space}/machines/{id}/tasks", "MachineView", machineTasks),
    route("GET", "/{space}/machines/{id}/connection", "MachineView", connection),
    route("GET", "/{space}/machineroles/all", "MachineView", (context) =>
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

function machineTasks(context: Context) {
  const machine = requireOne(context.space.machines, context.param("id"));
  const tasks = context.space.tasks
    .all()
    .filter((task) => task.machineIds.includes(machine.Id))
    .sort((a, b) => b.queueTime - a.queueTime);
  const wire = (task: TaskRecord) =>
    context.linker.add("Task", wireTask(task, context.sim.settings, context.now));
  return ok(context.page("Task", tasks, wire));
}

function connection(context: Context) {
  const machine = requireOne(context.space.machines, context.param("id"));
  return ok({
    Id: null,
    MachineId: machine.Id,
    Status: machine.HealthStatus === "Unavailable" ? "Offline" : "Online",
    Logs: [],
    CurrentTentacleVersion: "9.1.3712",
    LastChecked: null,
    Links: {},
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
    ...listing({
      path: "workerpools",
      type: "WorkerPool",
      permission: "WorkerView",
      pick: (space) => space.workerPools,
    }),
    route("GET", "/{space}/workerpools/{id}/workers", "WorkerView", (context) => {
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
      view: (item, context) => ({ ...item, IsExpired: Date.parse(String(item.NotAfter)) <= context.now }),
      filter: (context, item) => archived(context, item) && mentions(context, item),
      filters: ["search", "archived", "tenant", "firstResult", "orderBy"],
    }),
    route("GET", "/{space}/certificates/{id}/usages", "CertificateView", (context) =>
      usages(context, requireOne(context.space.certificates, context.param("id")).Id),
    ),
    ...listing<PlainDocument>({
      path: "accounts",
      type: "Account",
      permission: "AccountView",
      pick: (space) => space.accounts,
      filter: (context, item) => oneOf(context.query.list("accountType"), String(item.AccountType)),
      filters: ["accountType"],
    }),
    route("GET", "/{space}/accounts/{id}/usages", "AccountView", (context) =>
      usages(context, requireOne(context.space.accounts, context.param("id")).Id),
    ),
  ];
}

/** The projects whose variables name a certificate or account. */
function usages(context: Context, id: string) {
  const sets = context.space.variableSets
    .all()
    .filter((set) => context.space.projects.get(set.OwnerId)?.VariableSetId === set.Id);
  const projects = sets
    .filter((set) => set.Variables.some((variable) => variable.Value === id))
    .map((set) => context.space.projects.get(set.OwnerId));
  return ok({
    Id: null,
    ProjectVariableSets: projects.map((project) => ({
      ProjectId: project?.Id,
      ProjectName: project?.Name,
      ProjectSlug: project?.Slug,
    })),
    LibraryVariableSets: [],
    DeploymentTargets: [],
    Links: {},
  });
}
