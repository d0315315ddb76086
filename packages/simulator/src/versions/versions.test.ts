/** What each of four servers has and lacks. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness.ts";

const VERSIONS = ["2021.1.0", "2022.3.5512", "2024.2.9409", "2026.3.15581"] as const;
const S = "/api/Spaces-1";

const servers = new Map<string, Harness>();
beforeAll(async () => {
  for (const serverVersion of VERSIONS) servers.set(serverVersion, await startHarness({ serverVersion }));
});
afterAll(async () => {
  for (const server of servers.values()) await server.sim.close();
});

function on(version: string): Harness {
  const server = servers.get(version);
  if (server === undefined) throw new Error(`no server ${version}`);
  return server;
}

/** Per route the statuses on the four servers, from the oldest to the newest. */
const TABLE: readonly (readonly [string, string, unknown, readonly number[]])[] = [
  ["GET", "/api", undefined, [200, 200, 200, 200]],
  ["GET", `${S}/projects`, undefined, [200, 200, 200, 200]],
  ["POST", `${S}/releases/create/v1`, { ProjectName: "Checkout Service" }, [404, 200, 200, 200]],
  [
    "POST",
    `${S}/deployments/create/untenanted/v1`,
    { ProjectName: "Checkout Service", ReleaseVersion: "4.2.0", EnvironmentNames: [] },
    [404, 200, 200, 200],
  ],
  [
    "POST",
    `${S}/runbook-runs/create/v1`,
    { ProjectName: "Checkout Service", RunbookName: "Restart checkout pods", EnvironmentNames: [] },
    [404, 200, 200, 200],
  ],
  ["GET", "/api/deploymentfreezes", undefined, [404, 404, 404, 200]],
  ["GET", `${S}/projects/Projects-2/featuretoggles`, undefined, [404, 404, 404, 200]],
  [
    "GET",
    "/api/spaces/Spaces-1/projects/Projects-1/environments/Environments-4/untenanted/livestatus",
    undefined,
    [404, 404, 404, 200],
  ],
  ["GET", "/llms.txt", undefined, [404, 404, 404, 200]],
  ["GET", "/api/experimental/llms.txt", undefined, [404, 404, 404, 200]],
];

describe.each(VERSIONS.map((version, index) => [version, index] as const))("server %s", (version, index) => {
  it.each(TABLE)("%s %s", async (method, path, body, statuses) => {
    expect((await on(version).send(method, path, body)).status).toBe(statuses[index]);
  });

  it("reports its version, and has rate limits from 2026.3 on", async () => {
    expect((await on(version).get("/api")).body.Version).toBe(version);
    expect(on(version).sim.store.rateLimitingPolicies.size).toBe(index === 3 ? 4 : 0);
  });

  it("has the fields of its version", async () => {
    const h = on(version);
    const fields = async (path: string): Promise<string[]> => Object.keys((await h.get(path)).body.Items[0]);
    const task = await fields(`${S}/tasks?take=1`);
    const deployment = await fields(`${S}/deployments?take=1`);
    const release = await fields(`${S}/releases?take=1`);
    const event = await fields(`${S}/events?take=1`);
    const machine = await fields(`${S}/machines?take=1`);
    expect(task.includes("EstimatedRemainingQueueDurationSeconds")).toBe(index >= 2);
    expect(task.includes("ProjectId")).toBe(index >= 2);
    expect(deployment.includes("ProjectId")).toBe(true);
    expect(deployment.includes("Priority")).toBe(index >= 2);
    expect(machine.includes("SkipInitialHealthCheck")).toBe(index >= 2);
    expect(deployment.includes("DebugMode")).toBe(index >= 3);
    expect(release.includes("CustomFields")).toBe(index >= 3);
    expect(event.includes("ApiKeyId")).toBe(index >= 3);
    const { taskId } = h.marks.failedDeployment;
    const log = (await h.get(`${S}/tasks/${taskId}/details`)).body.ActivityLogs[0].LogElements[0];
    expect(Object.keys(log).includes("Number")).toBe(index >= 2);
  });

  it("links only to routes that it serves", async () => {
    const h = on(version);
    const { Links } = (await h.get("/api")).body;
    expect(Object.keys(Links).length).toBeGreaterThanOrEqual([148, 153, 156, 160][index] ?? 0);
    expect("AuditStreamConfiguration" in Links).toBe(index >= 2);
    expect("KubernetesMonitors" in Links).toBe(index >= 3);
    expect("DeploymentFreezes" in Links).toBe(index >= 3);
    expect(Links.Spaces).toBeDefined();
    const project = (await h.get(`${S}/projects/Projects-2`)).body.Links;
    expect(Object.values(project).some((link) => String(link).includes("featuretoggles"))).toBe(
      index >= 3 && Object.keys(project).some((name) => /toggle/i.test(name)),
    );
  });
});
