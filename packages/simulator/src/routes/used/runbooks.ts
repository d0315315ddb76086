/** Runbooks with their processes, snapshots and runs, as they are read. */

import { runDashboardItem } from "../../domain/dashboard.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { Runbook, RunbookRun, RunbookSnapshot } from "../../model/delivery.ts";
import type { Environment } from "../../model/structure.ts";
import { idNumber } from "../../store/ids.ts";
import { byName, listing, matchesCommon, oneOf, requireOne } from "../listing.ts";

export function runbookRoutes(): Route[] {
  return [...bookRoutes(), ...snapshotRoutes(), ...runRoutes()];
}

function bookRoutes(): Route[] {
  const environments = (context: Context) =>
    ok(environmentsOf(context, requireBook(context)).map((item) => context.linker.add("Environment", item)));
  const one = (context: Context) => ok(context.linker.add("Runbook", requireBook(context)));
  return [
    ...listing<Runbook>({
      path: "runbooks",
      type: "Runbook",
      permission: "RunbookView",
      pick: (space) => space.runbooks,
      filter: (context, item) => oneOf(context.query.list("projectIds"), item.ProjectId),
    }),
    route("GET /{space}/runbooks/{id}/environments", "RunbookView", environments),
    route(
      "GET /{space}/projects/{projectId}/runbooks",
      "RunbookView",
      (context) => {
        const project = requireOne(context.space.projects, context.param("projectId"));
        const items = context.space.runbooks
          .where("project", project.Id)
          .filter((item) => matchesCommon(context, item));
        return ok(context.page("Runbook", items.sort(byName)));
      },
      { filters: ["partialName"] },
    ),
    route("GET /{space}/projects/{projectId}/runbooks/{id}", "RunbookView", one),
    route("GET /{space}/projects/{projectId}/runbooks/{id}/environments", "RunbookView", environments),
    route("GET /{space}/runbookProcesses", "RunbookView", (context) =>
      ok(
        context.page(
          "RunbookProcess",
          context.space.runbookProcesses.all().filter((item) => oneOf(context.query.list("ids"), item.Id)),
        ),
      ),
    ),
    route("GET /{space}/runbookProcesses/{id}", "RunbookView", (context) =>
      ok(
        context.linker.add("RunbookProcess", requireOne(context.space.runbookProcesses, context.param("id"))),
      ),
    ),
    route("GET /{space}/projects/{projectId}/runbookProcesses/{id}", "RunbookView", (context) =>
      ok(
        context.linker.add("RunbookProcess", requireOne(context.space.runbookProcesses, context.param("id"))),
      ),
    ),
  ];
}

function requireBook(context: Context): Runbook {
  return requireOne(context.space.runbooks, context.param("id"));
}

function environmentsOf(context: Context, runbook: Runbook): Environment[] {
  const all = context.space.environments.all();
  return runbook.EnvironmentScope === "Specified"
    ? all.filter((item) => runbook.Environments.includes(item.Id))
    : all;
}

function snapshotRoutes(): Route[] {
  const ofBook = (context: Context) => {
    const text = context.query.text("searchByName")?.toLowerCase() ?? "";
    const items = context.space.runbookSnapshots
      .where("runbook", requireBook(context).Id)
      .filter((item) => item.Name.toLowerCase().includes(text));
    return ok(context.page("RunbookSnapshot", newest(items)));
  };
  const find = (context: Context): RunbookSnapshot => {
    const wanted = context.param("id").toLowerCase();
    const named = context.space.runbookSnapshots.find((item) => item.Name.toLowerCase() === wanted);
    return named ?? requireOne(context.space.runbookSnapshots, context.param("id"));
  };
  const one = (context: Context) => ok(context.linker.add("RunbookSnapshot", find(context)));
  return [
    route("GET /{space}/runbookSnapshots", "RunbookView", (context) =>
      ok(
        context.page(
          "RunbookSnapshot",
          newest(context.space.runbookSnapshots.all().filter((item) => matchesCommon(context, item))),
        ),
      ),
    ),
    route("GET /{space}/runbookSnapshots/{id}", "RunbookView", one),
    route("GET /{space}/projects/{projectId}/runbookSnapshots/{id}", "RunbookView", one),
    route("GET /{space}/projects/{projectId}/runbookSnapshots", "RunbookView", snapshotsOfProject),
    route("GET /{space}/runbooks/{id}/runbookSnapshots", "RunbookView", ofBook),
    route("GET /{space}/projects/{projectId}/runbooks/{id}/runbookSnapshots", "RunbookView", ofBook),
    route("GET /{space}/runbookSnapshots/{id}/runbookRuns", "RunbookRunView", (context) => {
      const snapshot = find(context);
      return ok(
        context.page(
          "RunbookRun",
          newest(
            context.space.runbookRuns
              .where("runbook", snapshot.RunbookId)
              .filter((run) => run.RunbookSnapshotId === snapshot.Id),
          ),
        ),
      );
    }),
  ];
}

function snapshotsOfProject(context: Context) {
  const project = requireOne(context.space.projects, context.param("projectId"));
  const text = (context.query.text("searchByName") ?? "").toLowerCase();
  const found = context.space.runbookSnapshots
    .all()
    .filter((item) => item.ProjectId === project.Id && item.Name.toLowerCase().includes(text));
  return ok(context.page("RunbookSnapshot", newest(found)));
}

function newest<T extends { readonly Id: string }>(items: T[]): T[] {
  return items.sort((a, b) => idNumber(b.Id) - idNumber(a.Id));
}

function runRoutes(): Route[] {
  const filters = ["ids", "projects", "environments", "tenants", "runbooks", "taskState"];
  return [
    route(
      "GET /{space}/runbookRuns",
      "RunbookRunView",
      (context) => ok(context.page("RunbookRun", selectRuns(context))),
      { filters },
    ),
    route("GET /{space}/runbookRuns/{id}", "RunbookRunView", (context) =>
      ok(context.linker.add("RunbookRun", requireOne(context.space.runbookRuns, context.param("id")))),
    ),
    route(
      "GET /{space}/projects/{projectId}/runbookRuns",
      "RunbookRunView",
      (context) => {
        const project = requireOne(context.space.projects, context.param("projectId"));
        return ok(
          context.page(
            "RunbookRun",
            selectRuns(context).filter((run) => run.ProjectId === project.Id),
          ),
        );
      },
      { filters },
    ),
    route("GET /{space}/progression/runbooks/taskRuns", "RunbookRunView", taskRuns),
    route("GET /{space}/progression/runbooks/{id}", "RunbookRunView", bookProgression),
  ];
}

function taskRuns(context: Context) {
  const { query } = context;
  const runs = selectRuns(context).filter(
    (run) =>
      oneOf(query.list("projectIds"), run.ProjectId) &&
      oneOf(query.list("runbookIds"), run.RunbookId) &&
      oneOf(query.list("environmentIds"), run.EnvironmentId) &&
      oneOf(query.list("tenantIds"), run.TenantId) &&
      oneOf(query.list("taskIds"), run.TaskId),
  );
  return ok(context.page("RunbooksDashboardItem", runs, (run) => runDashboardItem(context, run)));
}

/** The latest run of a runbook in each of its environments. */
function bookProgression(context: Context) {
  const runbook = requireBook(context);
  const environments = environmentsOf(context, runbook);
  const runs = selectRuns(context).filter((run) => run.RunbookId === runbook.Id);
  const items = environments.map((item) => {
    const latest = runs.filter((run) => run.EnvironmentId === item.Id).slice(0, 1);
    return [item.Id, latest.map((run) => runDashboardItem(context, run))];
  });
  return ok({
    Id: null,
    Environments: environments.map((item) => ({ Id: item.Id, Name: item.Name })),
    RunbookRuns: Object.fromEntries(items),
    Links: { Self: `${context.linker.api}/${context.space.id}/progression/runbooks/${runbook.Id}` },
  });
}

function selectRuns(context: Context): RunbookRun[] {
  const { query, space } = context;
  const runs = space.runbookRuns
    .all()
    .filter(
      (run) =>
        oneOf(query.list("ids"), run.Id) &&
        oneOf(query.list("projects"), run.ProjectId) &&
        oneOf(query.list("environments"), run.EnvironmentId) &&
        oneOf(query.list("tenants"), run.TenantId) &&
        oneOf(query.list("runbooks"), run.RunbookId) &&
        run.Name.toLowerCase().includes((query.text("partialName") ?? "").toLowerCase()) &&
        oneOf(query.list("taskState"), space.tasks.get(run.TaskId)?.state ?? null),
    );
  return newest(runs);
}
