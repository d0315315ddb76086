/** What is deployed where, computed from the lists of the server, by code that shares nothing with the tools. */
import type { Bench } from "../harness.ts";

type Row = Readonly<Record<string, string | null>>;

/** The last attempt of one project in one environment for one tenant or none, and its last success. */
export interface CellFacts {
  readonly project: string;
  readonly environment: string;
  readonly tenant: string | null;
  readonly attempt: { readonly version: string; readonly state: string };
  readonly live: { readonly version: string; readonly completed: string } | undefined;
}

/** Reads a list of the server whole. */
async function listOf({ simulator }: Pick<Bench, "simulator">, path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const mark = path.includes("?") ? "&" : "?";
    const response = await fetch(`${simulator.url}/api/${path}${mark}take=1000&skip=${rows.length}`, {
      headers: { "X-Octopus-ApiKey": simulator.apiKey },
    });
    const page = (await response.json()) as { Items: readonly Row[]; TotalResults: number };
    rows.push(...page.Items);
    if (page.Items.length === 0 || rows.length >= page.TotalResults) return rows;
  }
}

/** Computes every cell that has a deployment: the newest one by its time is the last attempt, the newest success is live. */
export async function cellFacts(bench: Pick<Bench, "simulator">): Promise<readonly CellFacts[]> {
  const space = "Spaces-1";
  const [deployments, tasks, releases, projects, environments, tenants] = await Promise.all(
    ["deployments", "tasks?name=Deploy", "releases", "projects", "environments", "tenants"].map((path) =>
      listOf(bench, `${space}/${path}`),
    ),
  );
  const by = (rows: readonly Row[] | undefined) => new Map((rows ?? []).map((row) => [row.Id, row]));
  const [task, release, project, environment, tenant] = [
    tasks,
    releases,
    projects,
    environments,
    tenants,
  ].map(by);
  const cells = new Map<string, Row[]>();
  for (const row of deployments ?? []) {
    const key = `${row.ProjectId} ${row.EnvironmentId} ${row.TenantId}`;
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  const newest = (rows: readonly Row[]) =>
    rows.reduce((a, b) => (Date.parse(b.Created ?? "") > Date.parse(a.Created ?? "") ? b : a));
  return [...cells.values()].map((rows) => {
    const last = newest(rows);
    const state = (row: Row) => task?.get(row.TaskId ?? "")?.State ?? "";
    const version = (row: Row) => release?.get(row.ReleaseId ?? "")?.Version ?? "";
    const good = rows.filter((row) => state(row) === "Success");
    const live = good.length > 0 ? newest(good) : undefined;
    return {
      project: project?.get(last.ProjectId ?? "")?.Name ?? "",
      environment: environment?.get(last.EnvironmentId ?? "")?.Name ?? "",
      tenant: last.TenantId ? (tenant?.get(last.TenantId)?.Name ?? "") : null,
      attempt: { version: version(last), state: state(last) },
      live: live && {
        version: version(live),
        completed: task?.get(live.TaskId ?? "")?.CompletedTime ?? "",
      },
    };
  });
}

/** The first three numbers of a version as one number, by which versions compare. */
export function orderOf(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  return major * 1e6 + minor * 1e3 + patch;
}
