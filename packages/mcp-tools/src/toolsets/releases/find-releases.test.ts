import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it("find_releases finds the releases of a project whose version contains a text", async () => {
  const { structured } = await bench.ok("find_releases", {
    spaceName: "Default",
    projectId: "checkout-service",
    searchByVersion: demoFacts.versions.failed,
  });
  expect(structured).toMatchObject({
    items: [
      {
        version: demoFacts.versions.failed,
        resourceUri: expect.stringMatching(/^octopus:\/\/spaces\/Default\/releases\/Releases-\d+$/),
      },
    ],
    total: 1,
  });
});

it("find_releases finds one release by id, and its Git reference", async () => {
  const web = await bench.ok("find_releases", { spaceName: "Default", projectId: "Web Storefront", take: 1 });
  const [release] = web.structured.items as { id: string }[];
  const { structured } = await bench.ok("find_releases", { spaceName: "Default", releaseId: release?.id });
  expect(structured).toMatchObject({
    items: [
      { id: release?.id, gitRef: expect.any(String), gitCommit: expect.stringMatching(/^[0-9a-f]{40}$/) },
    ],
    total: 1,
  });
});

it.each([
  [{ releaseId: "Releases-1", projectId: "x" }, /Checkout|no project|cannot be combined/],
  [{ searchByVersion: "1" }, /needs projectId/],
  [{ releaseId: "Releases-1/../../users/me" }, /id contains a slash/],
  [{ releaseId: ".." }, /id is not a name or id/],
  [{ releaseId: "Releases-1?x" }, /holds `\?` or `#`/],
])("find_releases refuses %j", async (args, message) => {
  const { error } = await bench.fails("find_releases", { spaceName: "Default", ...args });
  expect(error.message).toMatch(message);
});
