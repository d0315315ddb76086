import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const args = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" };

it("creates a release once it is confirmed, and reports what the server shows", async () => {
  const { structured } = await bench.ok("create_release", { ...args, releaseNotes: "New.", confirm: true });
  expect(structured).toMatchObject({ created: true, release: { version: "9.0.0" }, releaseNotes: "New." });
  expect(bench.writes()).toEqual(["POST /api/Spaces-1/releases/create/v1"]);
  expect(
    (
      await bench.ok("find_releases", {
        spaceName: "Default",
        projectId: "Checkout Service",
        searchByVersion: "9.0.0",
      })
    ).structured.total,
  ).toBe(1);
});

it("lets Octopus choose the version", async () => {
  const { structured } = await bench.ok("create_release", {
    spaceName: "Default",
    projectName: "checkout-service",
    confirm: true,
  });
  expect(structured).toMatchObject({
    created: true,
    release: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
  });
});

it("refuses a version that exists before anything is sent", async () => {
  const { error } = await bench.fails("create_release", { ...args, releaseVersion: "4.2.1", confirm: true });
  expect(error).toMatchObject({ code: "conflict", hint: expect.stringContaining("ignoreIfAlreadyExists") });
  expect(bench.writes()).toEqual([]);
});

it("does not call an old release created", async () => {
  const { structured } = await bench.ok("create_release", {
    ...args,
    releaseVersion: "4.2.1",
    ignoreIfAlreadyExists: true,
    confirm: true,
  });
  expect(structured).toMatchObject({ created: false, release: { version: "4.2.1" } });
});

it("names the channels when one is unknown", async () => {
  const { error } = await bench.fails("create_release", { ...args, channelName: "Hotfixx", confirm: true });
  expect(error).toMatchObject({ code: "not_found", message: expect.stringContaining("'Default'") });
});

it("names the nearest field for a wrong one", async () => {
  const { error } = await bench.fails("create_release", { ...args, version: "1.0.0" });
  expect(error.message).toContain("did you mean");
});
