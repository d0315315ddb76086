/** What is where, by the plain API: a cell is a project, an environment and a tenant, or none. */

const S = "/Spaces-1";

/** Compares versions by their first three numbers, the newer first. */
export function newerFirst(a, b) {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return y[0] - x[0] || y[1] - x[1] || y[2] - x[2];
}

const numbersOf = (version) => (/(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [0, 0, 0, 0]).slice(1).map(Number);

const known = new WeakMap();

/** Names and documents of a space that the other facts need, read again when the clock of the world has moved. */
export function readSpace(api) {
  const now = api.clock.now();
  if (known.get(api)?.now !== now) known.set(api, { now, documents: readDocuments(api) });
  return known.get(api).documents;
}

async function readDocuments({ get, all }) {
  const [projects, environments, tenants, deployments, releases, tasks] = await Promise.all([
    get(`${S}/projects/all`),
    get(`${S}/environments/all`),
    get(`${S}/tenants/all`),
    all(`${S}/deployments`),
    all(`${S}/releases`),
    all(`${S}/tasks?name=Deploy`),
  ]);
  const byId = (items) => new Map(items.map((item) => [item.Id, item]));
  return {
    projects,
    environments,
    tenants,
    deployments,
    releases: byId(releases),
    tasks: byId(tasks),
    nameOf: new Map([...projects, ...environments, ...tenants].map(({ Id, Name }) => [Id, Name])),
    projectNamed: (name) => projects.find(({ Name }) => Name === name),
    environmentNamed: (name) => environments.find(({ Name }) => Name === name),
    tenantNamed: (name) => tenants.find(({ Name }) => Name === name),
  };
}

/** Each cell with its deployments, the newest first, the last attempt and the live one. */
export function cellsOf(space) {
  const cells = new Map();
  const newest = [...space.deployments].sort((a, b) =>
    a.Created < b.Created ? 1 : a.Created > b.Created ? -1 : 0,
  );
  for (const deployment of newest) {
    const key = [deployment.ProjectId, deployment.EnvironmentId, deployment.TenantId ?? ""].join("/");
    const attempt = attemptOf(deployment, space);
    const cell = cells.get(key) ?? { ...placeOf(deployment), attempts: [] };
    cell.attempts.push(attempt);
    cells.set(key, cell);
  }
  return [...cells.values()].map((cell) => ({
    ...cell,
    last: cell.attempts[0],
    live: cell.attempts.find(({ state }) => state === "Success"),
  }));
}

const placeOf = ({ ProjectId, EnvironmentId, TenantId }) => ({
  projectId: ProjectId,
  environmentId: EnvironmentId,
  tenantId: TenantId ?? undefined,
});

function attemptOf(deployment, { releases, tasks }) {
  const task = tasks.get(deployment.TaskId);
  return {
    deployment,
    task,
    version: releases.get(deployment.ReleaseId)?.Version,
    state: task?.State,
    completed: task?.CompletedTime,
  };
}

/** The cells of one project in one environment. */
export function cellsIn(space, cells, projectName, environmentName) {
  const project = space.projectNamed(projectName);
  const environment = environmentName && space.environmentNamed(environmentName);
  return cells.filter(
    (cell) => cell.projectId === project.Id && (!environment || cell.environmentId === environment.Id),
  );
}

/** Tenants that a project connects to an environment, each with its cell. */
export function tenantCells(space, cells, projectName, environmentName) {
  const project = space.projectNamed(projectName);
  const environment = space.environmentNamed(environmentName);
  const own = new Map(
    cellsIn(space, cells, projectName, environmentName).map((cell) => [cell.tenantId, cell]),
  );
  return space.tenants
    .filter(({ ProjectEnvironments }) => ProjectEnvironments?.[project.Id]?.includes(environment.Id))
    .map((tenant) => ({ tenant, cell: own.get(tenant.Id) }));
}

/** The newest release of a project, as its own list has it first. */
export async function newestRelease({ get }, projectId) {
  return (await get(`${S}/projects/${projectId}/releases?take=1`)).Items[0];
}
