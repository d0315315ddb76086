/** Registering, changing and removing targets and workers, their pools and policies, and finding new machines. */

import { DEFAULT_POLICY } from "../../domain/machine-policies.ts";
import { onMachineAvailable } from "../../domain/triggers.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { PlainDocument } from "../../model/resource.ts";
import type { Machine, Worker } from "../../model/structure.ts";
import type { Collection } from "../../store/collection.ts";
import { makeMachine, makeWorker } from "../../worlds/builders.ts";
import { type WriteSpec, writing } from "../writing.ts";
import { requireTags } from "./tenant-writes.ts";

export function machineWrites(): Route[] {
  return [
    ...writing(machines),
    ...writing(workers),
    ...writing(pools),
    route("PUT /{space}/workerpools/sortorder", "WorkerEdit", sortPools),
    ...writing(policies),
    route("GET /{space}/machines/discover", "MachineCreate", discover),
    route("GET /{space}/workers/discover", "WorkerEdit", discover),
  ];
}

const STYLES = [
  "None",
  "TentaclePassive",
  "TentacleActive",
  "Ssh",
  "OfflineDrop",
  "AwsEcsCluster",
  "AzureWebApp",
  "AzureCloudService",
  "AzureServiceFabricCluster",
  "Kubernetes",
  "KubernetesTentacle",
  "StepPackage",
  "Ftp",
];
const UNCHECKED = {
  HealthStatus: "Unknown",
  StatusSummary: "The machine has not been checked yet.",
  HasLatestCalamari: false,
  OperatingSystem: "Unknown",
  ShellName: "Unknown",
  ShellVersion: null,
  Architecture: null,
} as const;
const CHECKED = [...Object.keys(UNCHECKED), "IsInProcess"];

type Host = Machine | Worker;

/** The checks that new targets and workers share. */
function completeHost<T extends Host>(context: Context, next: T, before: T | undefined): T {
  const endpoint = next.Endpoint as Readonly<Record<string, unknown>>;
  if (!STYLES.includes(String(endpoint.CommunicationStyle)))
    throw invalid(`The value '${String(endpoint.CommunicationStyle)}' is not valid for CommunicationStyle.`);
  const uri = endpoint.Uri ?? (before === undefined ? null : next.Uri);
  return {
    ...next,
    Endpoint: { Id: null, ...endpoint, Links: {} },
    Uri: uri ?? null,
    Thumbprint: endpoint.Thumbprint ?? null,
    MachinePolicyId: next.MachinePolicyId ?? defaultOf(context.space.machinePolicies)?.Id ?? null,
  };
}

function defaultOf(items: Collection<PlainDocument>): PlainDocument | undefined {
  return items.find((item) => item.IsDefault === true);
}

const machines: WriteSpec<Machine> = {
  path: "/{space}/machines",
  type: "DeploymentTarget",
  noun: "Deployment target",
  prefix: "Machines",
  permission: "Machine",
  pick: ({ space }) => space.machines,
  blank: (context, id) => ({
    ...makeMachine({ id, spaceId: context.space.id, name: "", environmentIds: [], roles: [] }),
    ...UNCHECKED,
    Slug: "",
    Uri: null,
    Thumbprint: null,
    MachinePolicyId: defaultOf(context.space.machinePolicies)?.Id ?? "",
    Endpoint: { CommunicationStyle: "" },
  }),
  required: ["Name"],
  locked: CHECKED,
  choices: { TenantedDeploymentParticipation: ["Untenanted", "TenantedOrUntenanted", "Tenanted"] },
  references: {
    EnvironmentIds: ({ space }) => space.environments,
    TenantIds: ({ space }) => space.tenants,
    MachinePolicyId: ({ space }) => space.machinePolicies,
  },
  complete: (context, next, before) => {
    if (next.EnvironmentIds.length === 0) throw invalid("Please select at least one environment.");
    if (next.Roles.length === 0) throw invalid("Please enter at least one target tag (role).");
    requireTags(context, next.TenantTags);
    return completeHost(context, next, before);
  },
  onCreated: ({ sim, space }, item) => {
    if (!item.IsDisabled) onMachineAvailable(sim, space, item, "MachineAdded");
  },
  onReplaced: ({ sim, space }, item, before) => {
    if (before.IsDisabled && !item.IsDisabled) onMachineAvailable(sim, space, item, "MachineEnabled");
  },
  related: (item) => [...item.EnvironmentIds, ...item.TenantIds],
};

const workers: WriteSpec<Worker> = {
  path: "/{space}/workers",
  type: "Worker",
  noun: "Worker",
  prefix: "Workers",
  permission: { create: "WorkerEdit", edit: "WorkerEdit", remove: "WorkerEdit" },
  pick: ({ space }) => space.workers,
  blank: (context, id) => ({
    ...makeWorker(id, context.space.id, "", ""),
    ...UNCHECKED,
    Slug: "",
    Uri: null,
    Thumbprint: null,
    WorkerPoolIds: [],
    SkipInitialHealthCheck: false,
    MachinePolicyId: defaultOf(context.space.machinePolicies)?.Id ?? "",
    Endpoint: { CommunicationStyle: "" },
  }),
  required: ["Name"],
  locked: CHECKED,
  references: {
    WorkerPoolIds: ({ space }) => space.workerPools,
    MachinePolicyId: ({ space }) => space.machinePolicies,
  },
  complete: (context, next, before) => {
    if (next.WorkerPoolIds.length === 0) throw invalid("Please select at least one worker pool.");
    return completeHost(context, next, before);
  },
  related: (item) => [...item.WorkerPoolIds],
};

const pools: WriteSpec<PlainDocument> = {
  path: "/{space}/workerpools",
  type: "WorkerPool",
  noun: "Worker pool",
  prefix: "WorkerPools",
  permission: { create: "WorkerEdit", edit: "WorkerEdit", remove: "WorkerEdit" },
  pick: ({ space }) => space.workerPools,
  blank: ({ space }, id) => ({
    Id: id,
    SpaceId: space.id,
    Name: "",
    Slug: "",
    Description: "",
    IsDefault: false,
    SortOrder: space.workerPools.size,
    CanAddWorkers: true,
    WorkerPoolType: "StaticWorkerPool",
    WorkerType: null,
  }),
  required: ["Name"],
  locked: ["WorkerPoolType", "CanAddWorkers"],
  choices: { WorkerPoolType: ["StaticWorkerPool", "DynamicWorkerPool"] },
  complete: (_context, next) => ({ ...next, CanAddWorkers: next.WorkerPoolType === "StaticWorkerPool" }),
  inUse: ({ space }, pool) => {
    if (pool.IsDefault === true)
      return `The worker pool '${pool.Name}' is the default pool and cannot be deleted.`;
    const worker = space.workers.find((item) => item.WorkerPoolIds.includes(pool.Id));
    return worker === undefined
      ? undefined
      : `The worker pool '${pool.Name}' cannot be deleted because the worker '${worker.Name}' is in it.`;
  },
  onCreated: ({ space }, item) => keepOneDefault(space.workerPools, item),
  onReplaced: ({ space }, item) => keepOneDefault(space.workerPools, item),
};

const policies: WriteSpec<PlainDocument> = {
  path: "/{space}/machinepolicies",
  type: "MachinePolicy",
  noun: "Machine policy",
  prefix: "MachinePolicies",
  permission: "MachinePolicy",
  pick: ({ space }) => space.machinePolicies,
  blank: ({ space }, id) => ({ Id: id, SpaceId: space.id, Name: "", ...DEFAULT_POLICY }),
  required: ["Name"],
  inUse: (_context, policy) =>
    policy.IsDefault === true
      ? `The machine policy '${policy.Name}' is the default policy and cannot be deleted.`
      : undefined,
  onCreated: ({ space }, item) => keepOneDefault(space.machinePolicies, item),
  onReplaced: ({ space }, item) => keepOneDefault(space.machinePolicies, item),
  onDeleted: ({ space }, policy) => {
    const MachinePolicyId = defaultOf(space.machinePolicies)?.Id ?? "";
    for (const machine of space.machines.all())
      if (machine.MachinePolicyId === policy.Id) space.machines.put({ ...machine, MachinePolicyId });
    for (const worker of space.workers.all())
      if (worker.MachinePolicyId === policy.Id) space.workers.put({ ...worker, MachinePolicyId });
  },
};

function keepOneDefault(items: Collection<PlainDocument>, item: PlainDocument): void {
  if (item.IsDefault !== true) return;
  for (const other of items.all())
    if (other.Id !== item.Id && other.IsDefault === true) items.put({ ...other, IsDefault: false });
}

function sortPools(context: Context) {
  const ids: unknown = JSON.parse(context.bytes.toString("utf8") || "[]");
  if (!Array.isArray(ids)) throw invalid("The request body must be a list of ids.");
  for (const item of context.space.workerPools.all()) {
    const at = ids.indexOf(item.Id);
    if (at >= 0) context.space.workerPools.put({ ...item, SortOrder: at });
  }
  return ok({});
}

/** The machine that would be registered for an address. Every host answers as a listening Tentacle. */
function discover(context: Context) {
  const host = context.query.text("host");
  if (host === undefined) throw invalid("The host field is required.");
  const found = makeMachine({
    id: "Machines-0",
    spaceId: context.space.id,
    name: host,
    environmentIds: [],
    roles: [],
  });
  const uri = `https://${host}:${context.query.int("port", 10_933)}/`;
  return ok({
    ...found,
    ...UNCHECKED,
    Id: null,
    Uri: uri,
    Endpoint: { ...found.Endpoint, Uri: uri },
    Links: {},
  });
}
