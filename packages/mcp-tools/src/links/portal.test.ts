import { parseServerUrl } from "@octo/api-client";
import { describe, expect, it } from "vitest";
import { parsePortalUrl, portalLinks } from "./portal.ts";

const server = parseServerUrl("https://octopus.example/octopus/");

describe("parsePortalUrl", () => {
  it.each([
    [
      "https://octopus.example/octopus/app#/Spaces-1/tasks/ServerTasks-7",
      { space: "Spaces-1", task: "ServerTasks-7" },
    ],
    [
      "https://octopus.example/octopus/app/Spaces-1/tasks/servertasks-7",
      { space: "Spaces-1", task: "ServerTasks-7" },
    ],
    [
      "https://octopus.example/octopus/app#/Spaces-2/projects/web/deployments/releases/1.0/deployments/Deployments-3?activeTab=log",
      { space: "Spaces-2", project: "web", release: "1.0", deployment: "Deployments-3" },
    ],
  ])("parsePortalUrl reads %s", (url, expected) => {
    expect(parsePortalUrl(url, server)).toEqual(expected);
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
    ["no space", "https://octopus.example/octopus/app#/tasks/ServerTasks-7", /names no space/],
    ["no link", "octopus.example/app", /not a link/],
    ["a broken escape", "https://octopus.example/octopus/app#/Spaces-1/%zz", /percent/],
  ])("parsePortalUrl refuses %s", (_, url, message) => {
    expect(() => parsePortalUrl(url, server)).toThrow(message);
  });

  it("parsePortalUrl reads what portalLinks writes", () => {
    const url = portalLinks(server).deployment("Spaces-1", "Projects-1", "1.0 beta/2", "Deployments-9");
    expect(parsePortalUrl(url, server)).toEqual({
      space: "Spaces-1",
      project: "Projects-1",
      release: "1.0 beta/2",
      deployment: "Deployments-9",
    });
  });
});
