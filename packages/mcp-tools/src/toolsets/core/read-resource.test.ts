import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it("read_resource reads a release, a task and its details", async () => {
  const { releaseId, taskId } = bench.simulator.landmarks.failedDeployment ?? {};
  const release = await bench.ok("read_resource", { uri: `octopus://spaces/Default/releases/${releaseId}` });
  expect(release.structured).toMatchObject({
    mimeType: "application/json",
    content: { Id: releaseId, Version: demoFacts.versions.failed },
  });
  expect(JSON.stringify(release.structured)).not.toContain('"Links"');
  expect(
    (await bench.ok("read_resource", { uri: `octopus://spaces/default/tasks/${taskId}` })).structured,
  ).toMatchObject({ content: { State: "Failed" } });
  expect(
    (await bench.ok("read_resource", { uri: `octopus://spaces/Spaces-1/tasks/${taskId}/details` }))
      .structured,
  ).toMatchObject({ content: { Task: { Id: taskId } } });
});

it.each([
  "octopus://spaces/Default/releases/Releases-1%2F..%2F..%2F..%2Fusers%2Fme%2Fapikeys",
  "octopus://spaces/Default/releases/..",
  "octopus://spaces/Default/releases/%2e%2e",
  "octopus://spaces/Default/releases/%252e%252e%252fusers",
  "octopus://spaces/Default/releases/Releases-1%3Fx=",
  "octopus://spaces/Default/tasks/ServerTasks-1%5C..%5Cusers",
  "octopus://spaces/Default/tasks/a%00b",
  "octopus://spaces/..%2F..%2Fusers/tasks/x",
])("read_resource reaches no other route by %s", async (uri) => {
  bench.simulator.journal.clear();
  await bench.fails("read_resource", { uri });
  const paths = bench.simulator.journal.requests().map(({ path }) => path);
  expect(
    paths.filter(
      (path) => !/^\/api\/(?:spaces\/all|Spaces-1\/releases\/[^/]+|Spaces-1\/tasks\/[^/]+)$/.test(path),
    ),
  ).toEqual([]);
});

it("read_resource names the known addresses for an unknown one", async () => {
  const { error } = await bench.fails("read_resource", { uri: "octopus://nothing" });
  expect(error.hint).toContain("octopus://spaces/{spaceName}/tasks/{taskId}/details");
});

it("read_resource reads no resource of a closed toolset", async () => {
  const narrow = await openBench({ policy: { toolsets: ["releases"] } });
  try {
    expect(narrow.toolkit.listResources().map(({ toolset }) => toolset)).not.toContain("tasks");
    await narrow.fails("read_resource", {
      uri: `octopus://spaces/Default/tasks/${bench.simulator.landmarks.failedDeployment?.taskId}`,
    });
    expect(narrow.simulator.journal.count()).toBe(0);
  } finally {
    await narrow.close();
  }
});

it("read_resource names a server that is too old for a resource, and leaves such resources out once that is known", async () => {
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  const uri = "octopus://spaces/Default/projects/web-storefront/featuretoggles/gift-cards";
  expect(old.toolkit.listResources().map(({ name }) => name)).toContain("featureToggle");
  const { error } = await old.fails("read_resource", { uri });
  expect(error).toMatchObject({
    code: "unsupported_version",
    message: "The resource 'Feature toggle' needs Octopus Server 2026.1.10655; this is 2021.1.0.",
  });
  const left = old.toolkit.listResources().map(({ name }) => name);
  expect(left).not.toContain("featureToggle");
  expect(left).toContain("task");
  await old.close();
});
