import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "./testing/harness.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
beforeEach(() => {
  h.sim.journal.clear();
  h.sim.faults.clear();
});
afterAll(() => h.sim.close());

describe("the journal of requests", () => {
  it("keeps requests without their credentials", async () => {
    await h.get(`/api/users/me?apikey=${h.sim.apiKey}&x=1`);
    await h.send("POST", "/api/Spaces-1/tasks/ServerTasks-1/cancel", {
      Password: "secret",
      Nested: { ApiKey: "API-1" },
      Kept: "yes",
    });
    const [read, write] = h.sim.journal.requests();
    expect(read).toMatchObject({
      method: "GET",
      path: "/api/users/me",
      query: { apikey: "[redacted]", x: "1" },
      status: 200,
    });
    expect(read?.headers["x-octopus-apikey"]).toBe("[redacted]");
    expect(write?.body).toEqual({ Password: "[redacted]", Nested: { ApiKey: "[redacted]" }, Kept: "yes" });
    expect(JSON.stringify(h.sim.journal.requests())).not.toContain(h.sim.apiKey);
    expect(h.sim.journal.writes()).toHaveLength(1);
    expect(h.sim.journal.count({ method: "get", path: "/api/users/me" })).toBe(1);
  });

  it("is served and emptied over HTTP, and does not record these requests", async () => {
    await h.get("/api");
    expect((await h.get("/_sim/requests", "")).body).toHaveLength(1);
    await h.send("DELETE", "/_sim/requests", undefined, "");
    expect(h.sim.journal.count()).toBe(0);
  });
});

describe("the list of faults", () => {
  it("applies a fault `times` times, on the routes that it names", async () => {
    h.sim.faults.add({ kind: "429", path: "/api/{space}/tasks/{id}", times: 1, retryAfter: 3 });
    expect((await h.get("/api/Spaces-1/tasks")).status).toBe(200);
    const limited = await h.get(`/api/Spaces-1/tasks/${h.marks.failedDeployment.taskId}`);
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe("3");
    expect((await h.get(`/api/Spaces-1/tasks/${h.marks.failedDeployment.taskId}`)).status).toBe(200);
  });

  it("resets connections before and after the work, cuts bodies and sends HTML", async () => {
    const before = h.sim.store.space(h.marks.spaces.default).releases.size;
    const create = (version: string) =>
      h.send("POST", "/api/Spaces-1/releases/create/v1", {
        ProjectName: h.marks.names.projects.checkout,
        ReleaseVersion: version,
      });
    h.sim.faults.add({ kind: "reset-before", method: "POST", times: 1 });
    await expect(create("4.9.1")).rejects.toThrow();
    expect(h.sim.store.space(h.marks.spaces.default).releases.size).toBe(before);
    h.sim.faults.add({ kind: "reset-after", method: "POST", times: 1 });
    await expect(create("4.9.2")).rejects.toThrow();
    expect(h.sim.store.space(h.marks.spaces.default).releases.size).toBe(before + 1);
    h.sim.faults.add({ kind: "half-body", times: 1 });
    await expect(h.get("/api/Spaces-1/releases")).rejects.toThrow();
    h.sim.faults.add({ kind: "html", times: 1 });
    const html = await h.get("/api");
    expect(html.status).toBe(502);
    expect(html.text).toContain("<html>");
  });
});
