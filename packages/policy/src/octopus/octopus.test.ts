import { describe, expect, it } from "vitest";
import { createPolicy } from "../policy.ts";
import { findOrphans, listRoutes } from "../route-text.ts";
import { defineRoutes } from "../routes.ts";
import type { Tier } from "../target.ts";
import type { PolicySettings } from "../types.ts";
import { OCTOPUS_SENSITIVE_CLASSES, OCTOPUS_TOOLSETS, OTHER_TOOLSET, octopusRoutes } from "./index.ts";
import { OCTOPUS_ROUTE_OPTIONS } from "./route-table.ts";

const TOOLSETS: readonly string[] = [...OCTOPUS_TOOLSETS, OTHER_TOOLSET];

const decide = (request: string, settings: PolicySettings = {}, body?: unknown) => {
  const [method = "", path = ""] = request.split(" ");
  const policy = createPolicy({ ...settings, routes: octopusRoutes });
  return policy.decide({ kind: "http", method, path, targets: {}, ...(body !== undefined && { body }) });
};

describe("the table", () => {
  const rows = listRoutes(octopusRoutes);

  it("passes the checks that its late reading leaves out, and is the same table", () => {
    const checked = defineRoutes(octopusRoutes.entries, OCTOPUS_ROUTE_OPTIONS);
    expect(listRoutes(checked)).toEqual(rows);
    const { match: _, ...facts } = checked;
    expect(octopusRoutes).toMatchObject(facts);
  });

  it("has one owner for each operation", () => {
    const operations = rows.map(
      (row) => `${row.method} ${row.template.toLowerCase().replace(/\{(?!space\})\w+\}/g, "{}")}`,
    );
    expect(operations.length).toBeGreaterThan(650);
    expect(new Set(operations).size).toBe(operations.length);
    for (const row of rows) expect(TOOLSETS).toContain(row.toolset);
    expect([...octopusRoutes.toolsets].sort()).toEqual([...TOOLSETS].sort());
  });

  it("is matched by its own templates, under all three space prefixes", () => {
    for (const entry of octopusRoutes.entries) {
      const forms = entry.template.startsWith("/{space}")
        ? ["/api/Spaces-1", "/api/spaces/Spaces-1", "/api"].map(
            (prefix) => prefix + entry.template.slice("/{space}".length),
          )
        : [`/api${entry.template}`];
      // The space itself has only its own form.
      const paths = entry.template === "/{space}" ? ["/api/Spaces-1"] : forms;
      for (const path of paths) {
        const filled = path.replace(/\{\w+\}/g, "Things-1");
        for (const method of entry.methods) {
          const { route, tier } = decide(`${method} ${filled}`);
          expect([filled, route?.template]).toEqual([filled, entry.template]);
          const ofMethod: Tier = method === "GET" ? "read" : method === "DELETE" ? "delete" : "write";
          const expected = method === "DELETE" ? ofMethod : (entry.tier ?? ofMethod);
          expect(tier).toBe(expected);
        }
      }
    }
  });

  it("takes each version twin for the same route", () => {
    for (const entry of octopusRoutes.entries) {
      if (entry.template === "/" || entry.template === "/{space}") continue;
      const filled = `/api${entry.template.replace("/{space}", "/Spaces-1").replace(/\{\w+\}/g, "Things-1")}`;
      const twin = `${filled.replace(/\/v\d$/, "")}/v2`;
      const [method = ""] = entry.methods;
      expect([twin, decide(`${method} ${twin}`).route?.toolset]).toEqual([twin, entry.toolset]);
    }
  });

  it("every sensitive class says why and what to use instead, and hits something", () => {
    for (const one of OCTOPUS_SENSITIVE_CLASSES) {
      expect(one.why).toMatch(/\.$/);
      expect(one.instead).toMatch(/\.$/);
      expect(one.routes.length).toBeGreaterThan(0);
    }
    const hit = new Set(rows.flatMap((row) => row.classes));
    expect(OCTOPUS_SENSITIVE_CLASSES.map((one) => one.name).filter((name) => !hit.has(name))).toEqual([]);
  });

  it("an operation that the table does not list is an orphan, and belongs to other", () => {
    const news = [{ method: "GET", template: "/api/{spaceId}/somethingnew/{id}" }];
    expect(findOrphans(octopusRoutes, news)).toEqual(news);
    expect(decide("GET /api/Spaces-1/somethingnew/1").route).toMatchObject({ toolset: "other" });
  });
});

describe("owners of nested routes", () => {
  it.each([
    ["GET /api/Spaces-1/projects/Projects-1/releases", "releases"],
    ["GET /api/projects/Projects-1/releases/1.0.0", "releases"],
    ["GET /api/spaces/Spaces-1/projects/Projects-1/channels", "releases"],
    ["GET /api/Spaces-1/releases/Releases-1/deployments", "deployments"],
    ["GET /api/Spaces-1/projects/Projects-1/progression", "deployments"],
    ["GET /api/Spaces-1/projects/Projects-1/runbooks", "runbooks"],
    ["GET /api/Spaces-1/projects/Projects-1/main/runbooks", "runbooks"],
    ["GET /api/Spaces-1/projects/Projects-1/refs%2Fheads%2Fmain/runbooks/r", "runbooks"],
    ["POST /api/Spaces-1/runbook-runs/create/v1", "runbooks"],
    ["GET /api/spaces/Spaces-1/projects/P/environments/E/untenanted/livestatus", "kubernetes"],
    ["GET /api/spaces/Spaces-1/projects/P/environments/E/tenants/T/livestatus", "kubernetes"],
    ["GET /api/Spaces-1/projects/Projects-1/FeatureToggles", "featureToggles"],
    ["GET /api/Spaces-1/projects/Projects-1/featuretoggles/rollout-groups/1", "featureToggles"],
    ["GET /api/Spaces-1/tasks", "tasks"],
    ["GET /api/tasks/ServerTasks-1/raw", "tasks"],
    ["GET /api/Spaces-1/artifacts/Artifacts-1/content", "tasks"],
    ["GET /api/Spaces-1/feeds", "releases"],
    ["GET /api/Spaces-1/libraryvariablesets", "projects"],
    ["GET /api/Spaces-1/tagsets", "tenants"],
    ["GET /api/Spaces-1/projects/Projects-1/triggers", "projects"],
    ["GET /api/Spaces-1/projects/Projects-1/deploymentprocesses/resolved", "projects"],
    ["GET /api/Spaces-1/projects/Projects-1/refs%2Fheads%2Fmain/deploymentprocesses/resolved", "projects"],
    ["POST /api/Spaces-1/projects/Projects-1/deploymentprocesses/validate", "projects"],
    ["GET /api/Spaces-1/processtemplates/deploy/1.X", "projects"],
    ["POST /api/Spaces-1/tasks/ServerTasks-1/abandon", "tasks"],
    ["GET /api/Spaces-1/releases/Releases-1/missingPackages", "releases"],
    ["GET /api/Spaces-1/machines/Machines-1/latestdeployments", "machines"],
    ["GET /api/Spaces-1/machines/Machines-1/tasks/v1", "machines"],
    ["POST /api/Spaces-1/deployments/v1", "deployments"],
    ["POST /api/Spaces-1/projects/Projects-1/runbookruns/RunbookRuns-1/retry/v1", "runbooks"],
    ["GET /api/Spaces-1/projects/Projects-1/environments", "context"],
    ["POST /api/Spaces-1/projects/Projects-1/featuretoggles", "featureToggles"],
    ["GET /api/platformhub/processtemplates/deploy/versions", "other"],
    ["GET /api/Spaces-1/teams", "other"],
    ["GET /api/Spaces-1/projects/Projects-1/git/branches/refs%2Fheads%2Fmain", "context"],
    ["GET /api/Spaces-1/environments", "core"],
    ["GET /api/users/me", "core"],
  ])("%s belongs to %s", (request, toolset) => {
    const others = TOOLSETS.filter((one) => one !== toolset && one !== "core");
    expect(decide(request, {}, {}).route?.toolset).toBe(toolset);
    expect(decide(request, { toolsets: [toolset] }, {}).effect).not.toBe("deny");
    if (toolset !== "core")
      expect(decide(request, { toolsets: others }, {})).toMatchObject({ effect: "deny", gate: "toolset" });
  });
});

describe("dangerous reads", () => {
  it.each([
    "/api/serverstatus/logs",
    "/api/serverstatus/system-report",
    "/api/scheduler/x/logs/raw",
    "/api/telemetry/download",
    "/api/Spaces-1/packages/packages-x.1.0.0/raw",
    "/api/events/archives/2026.json",
  ])("GET %s counts as a write", (path) => {
    expect(decide(`GET ${path}`)).toMatchObject({ effect: "confirm", tier: "write" });
    expect(decide(`GET ${path}`, { readOnly: true })).toMatchObject({ effect: "deny", gate: "mode" });
  });
});

it("with all toolsets on, everything under /api that is not denied can be reached", () => {
  for (const path of [
    "/api/Spaces-1/feeds",
    "/api/Spaces-1/scopeduserroles",
    "/api/newthing/1",
    "/api/Spaces-1/newthing",
  ]) {
    expect(decide(`GET ${path}`).effect).toBe("allow");
    expect(decide(`GET ${path}`, { readOnly: true }).effect).toBe("allow");
  }
  expect(decide("POST /api/newthing").effect).toBe("confirm");
});

it("a rule that tightens holds for any reading of a path, a rule that loosens for the main one only", () => {
  const twin = "/api/Spaces-1/releases/v1";
  expect(decide(`GET ${twin}`, { rules: [{ effect: "deny", route: "GET /releases/{id}" }] }).effect).toBe(
    "deny",
  );
  expect(decide(`GET ${twin}`, { rules: [{ effect: "deny", route: "GET /releases" }] }).effect).toBe("deny");
  const allowed = (route: string) =>
    decide(`POST ${twin}`, { rules: [{ effect: "allow", route }] }, {}).effect;
  expect(allowed("POST /releases/{id}")).toBe("confirm");
  expect(allowed("POST /releases")).toBe("allow");
});
