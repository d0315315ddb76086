import { parseServerUrl } from "@octo/api-client";
import { describe, expect, it } from "vitest";
import { portalLinks } from "./portal.ts";
import { parsePortalUrl } from "./portal-target.ts";

const server = parseServerUrl("https://octopus.example/octopus/");
const BASE = "https://octopus.example/octopus";

describe("parsePortalUrl", () => {
  it.each([
    ["/app#/Spaces-1/tasks/ServerTasks-7", { space: "Spaces-1", task: "ServerTasks-7" }],
    ["/app/Spaces-1/tasks/servertasks-7", { space: "Spaces-1", task: "ServerTasks-7" }],
    [
      "/app#/Spaces-2/projects/web/deployments/releases/1.0/deployments/Deployments-3?activeTab=log",
      { space: "Spaces-2", project: "web", release: "1.0", deployment: "Deployments-3" },
    ],
    [
      "/app#/Spaces-1/projects/web/operations/runbooks/Runbooks-1/snapshots/RunbookSnapshots-1/runs/RunbookRuns-21",
      { space: "Spaces-1", project: "web", runbookRun: "RunbookRuns-21" },
    ],
    [
      "/app#/Spaces-1/projects/web/branches/refs%2Fheads%2Fmain/runbooks/restart/runs/RunbookRuns-21",
      { space: "Spaces-1", project: "web", runbookRun: "RunbookRuns-21" },
    ],
    ["/app#/Spaces-1/deployments/Deployments-1", { space: "Spaces-1", deployment: "Deployments-1" }],
    ["/app#/deployments/Deployments-1", { deployment: "Deployments-1" }],
    ["/app#/tasks/ServerTasks-1", { task: "ServerTasks-1" }],
    ["/app#/runbookRuns/RunbookRuns-1", { runbookRun: "RunbookRuns-1" }],
    [
      "/app#/Spaces-1/tasks/ServerTasks-1?activeTab=taskLog&x=Deployments-9",
      { space: "Spaces-1", task: "ServerTasks-1" },
    ],
    ["/api/Spaces-1/tasks/ServerTasks-1/raw", { space: "Spaces-1", task: "ServerTasks-1" }],
    ["/api/tasks/ServerTasks-1/details?verbose=true", { task: "ServerTasks-1" }],
    ["/api/Spaces-1/deployments/Deployments-5", { space: "Spaces-1", deployment: "Deployments-5" }],
  ])("parsePortalUrl reads %s", (path, expected) => {
    expect(parsePortalUrl(`${BASE}${path}`, server)).toEqual(expected);
  });

  it.each([
    [
      `HTTPS://OCTOPUS.example/Octopus/App#/spaces-1/tasks/ServerTasks-1`,
      { space: "Spaces-1", task: "ServerTasks-1" },
    ],
    [`<${BASE}/app#/Spaces-1/tasks/ServerTasks-1>`, { space: "Spaces-1", task: "ServerTasks-1" }],
    [`(${BASE}/app#/Spaces-1/tasks/ServerTasks-1).`, { space: "Spaces-1", task: "ServerTasks-1" }],
    ["ServerTasks-12", { task: "ServerTasks-12" }],
    [" deployments-12 ", { deployment: "Deployments-12" }],
    ["RunbookRuns-3", { runbookRun: "RunbookRuns-3" }],
  ])("parsePortalUrl reads %s", (text, expected) => {
    expect(parsePortalUrl(text, server)).toEqual(expected);
  });

  it.each([
    [
      "another host",
      "https://evil.example/octopus/app#/Spaces-1/tasks/ServerTasks-7",
      /configured server is https:\/\/octopus\.example/,
    ],
    [
      "another scheme",
      "http://octopus.example/octopus/app#/Spaces-1/tasks/ServerTasks-7",
      /configured server/,
    ],
    ["a user name trick", "https://octopus.example@evil.example/octopus/app#/Spaces-1", /configured server/],
    [
      "another virtual directory",
      "https://octopus.example/app#/Spaces-1/tasks/ServerTasks-7",
      /not a portal link/,
    ],
    ["a longer directory", "https://octopus.example/octopus-2/app#/Spaces-1", /not a portal link/],
    ["another page", `${BASE}/swaggerui/Spaces-1`, /not a portal link/],
    ["no link", "octopus.example/app", /not a link/],
    ["another id", "Projects-1", /not a link/],
    ["a broken escape", `${BASE}/app#/Spaces-1/%zz`, /percent/],
  ])("parsePortalUrl refuses %s", (_, url, message) => {
    expect(() => parsePortalUrl(url, server)).toThrow(message);
  });

  it("parsePortalUrl reads what portalLinks writes", () => {
    const links = portalLinks(server);
    expect(
      parsePortalUrl(links.deployment("Spaces-1", "Projects-1", "1.0 beta/2", "Deployments-9"), server),
    ).toEqual({
      space: "Spaces-1",
      project: "Projects-1",
      release: "1.0 beta/2",
      deployment: "Deployments-9",
    });
    const any = links.anyDeployment("Spaces-1").replace("{id}", "Deployments-9");
    expect(parsePortalUrl(any, server)).toEqual({ space: "Spaces-1", deployment: "Deployments-9" });
  });
});
