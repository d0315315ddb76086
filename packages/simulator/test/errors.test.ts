/** The errors of every status are what the document calls an Error, whoever caused them. */

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Harness, startHarness, type TestResponse } from "../src/testing/harness.ts";

const document = parse(
  readFileSync(new URL("../../api-client/openapi/octopus.yaml", import.meta.url), "utf8"),
);
const fits = new Ajv2020({ strict: false }).compile(document.components.schemas.Error);

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

function expectError(response: TestResponse, status: number, text: RegExp): void {
  expect(response.status, response.text).toBe(status);
  expect(fits(response.body), response.text).toBe(true);
  expect(`${response.body.ErrorMessage} ${response.body.Errors.join(" ")}`).toMatch(text);
}

describe("the error body of status", () => {
  it("400 names what is wrong", async () => {
    const duplicate = await h.send("POST", "/api/Spaces-1/environments", { Name: "production" });
    expectError(duplicate, 400, /already in use/);
    const missing = await h.send("POST", "/api/Spaces-1/projects", { Name: "Half" });
    expectError(missing, 400, /ProjectGroupId field is required/);
    const unknown = await h.send("POST", "/api/Spaces-1/projects", {
      Name: "Lost",
      ProjectGroupId: "ProjectGroups-404",
      LifecycleId: "Lifecycles-1",
    });
    expectError(unknown, 400, /ProjectGroups-404/);
    const kind = await h.send("POST", "/api/Spaces-1/environments", { Name: "Odd", UseGuidedFailure: "yes" });
    expectError(kind, 400, /UseGuidedFailure must be true or false/);
    const broken = await fetch(`${h.sim.url}/api/Spaces-1/environments`, {
      method: "POST",
      headers: { "X-Octopus-ApiKey": h.sim.apiKey, "Content-Type": "application/json" },
      body: "{",
    });
    expect(broken.status).toBe(400);
    expect(fits(await broken.json())).toBe(true);
  });

  it("401 is the same without a key and with a wrong one", async () => {
    expectError(await h.get("/api/Spaces-1/projects", ""), 401, /logged in/);
    expectError(await h.get("/api/Spaces-1/projects", "API-WRONG"), 401, /logged in/);
  });

  it("403 names the permission", async () => {
    const viewer = h.marks.users["sam.reyes"]?.apiKey ?? "";
    const body = { Name: "Mine" };
    expectError(await h.send("POST", "/api/Spaces-1/environments", body, viewer), 403, /EnvironmentCreate/);
    expectError(
      await h.send("DELETE", "/api/Spaces-1/projects/Projects-1", undefined, viewer),
      403,
      /ProjectDelete/,
    );
    expectError(await h.get("/api/users/Users-21/apikeys", viewer), 403, /AdministerSystem/);
  });

  it("404 names what was not found", async () => {
    expectError(await h.get("/api/Spaces-1/projects/Projects-404"), 404, /'Projects-404' was not found/);
    expectError(await h.get("/api/Spaces-404/projects"), 404, /Spaces-404/);
    expectError(await h.get("/api/nowhere"), 404, /nowhere/);
  });

  it("405 names the method", async () => {
    expectError(await h.send("DELETE", "/api/serverstatus"), 405, /DELETE/);
  });

  it("409 reports a change by somebody else", async () => {
    for (const [path, field] of [
      ["deploymentprocesses/deploymentprocess-Projects-1", "Steps"],
      ["variables/variableset-Projects-1", "Variables"],
      ["runbookProcesses/RunbookProcess-Runbooks-1", "Steps"],
    ] as const) {
      const stale = await h.send("PUT", `/api/Spaces-1/${path}`, { Version: 1, [field]: [] });
      expectError(stale, 409, /changed by somebody else/);
    }
  });

  it("429 says how long to wait", async () => {
    h.sim.faults.add({ kind: "429", path: "/api/{space}/projects", times: 1, retryAfter: 7 });
    const limited = await h.get("/api/Spaces-1/projects");
    expectError(limited, 429, /./);
    expect(limited.headers.get("retry-after")).toBe("7");
  });
});
