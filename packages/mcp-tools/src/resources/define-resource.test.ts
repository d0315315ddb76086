import { describe, expect, it } from "vitest";
import { matchResource } from "./define-resource.ts";
import { allResources } from "./index.ts";

const match = (uri: string) => {
  const found = matchResource(allResources, uri);
  return found && { name: found.resource.name, ...found.variables };
};

describe("matchResource", () => {
  it("matchResource finds the template and decodes each segment once", () => {
    expect(match("octopus://spaces/My%20Space/releases/Releases-1")).toEqual({
      name: "release",
      spaceName: "My Space",
      releaseId: "Releases-1",
    });
    expect(match("octopus://spaces/Default/tasks/ServerTasks-1/details")).toEqual({
      name: "task-details",
      spaceName: "Default",
      taskId: "ServerTasks-1",
    });
  });

  it("matchResource keeps a value one value, whatever it contains", () => {
    expect(match("octopus://spaces/Default/releases/Releases-1%2F..%2F..%2Fusers")).toEqual({
      name: "release",
      spaceName: "Default",
      releaseId: "Releases-1/../../users",
    });
    expect(match("octopus://spaces/Default/releases/a%252Fb")).toMatchObject({ releaseId: "a%2Fb" });
  });

  it.each([
    "octopus://spaces/Default",
    "octopus://spaces//releases/x",
    "octopus://spaces/a/releases/%zz",
    "octopus://spaces/a/releases/x?y=1",
    "https://spaces/a/releases/x",
  ])("matchResource knows no %s", (uri) => {
    expect(match(uri)).toBeUndefined();
  });
});
