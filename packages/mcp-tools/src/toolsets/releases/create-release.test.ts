import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const args = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" };

it("create_release creates a release once it is confirmed, and reports what the server shows", async () => {
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

it("create_release says which packages the release has bound", async () => {
  const { structured } = await bench.ok("create_release", { ...args, confirm: true });
  const { releases } = bench.simulator.store.space(demoFacts.spaces.default);
  const { id } = structured.release as { id: string };
  const bound = releases
    .get(id)
    ?.SelectedPackages.map(({ ActionName, Version }) => ({ step: ActionName, version: Version }));
  expect(bound?.length).toBeGreaterThan(0);
  expect(structured.packages).toEqual(bound);
});

it("create_release shows the version and the channel that will be taken, and makes just these", async () => {
  const next = { spaceName: "Default", projectName: "checkout-service" };
  const asked = await bench.call("create_release", next, { canAsk: true });
  if (asked.kind !== "ask") throw new Error(`came to ${asked.kind}`);
  expect(asked.prompt).toContain(`Channel: "Default (${demoFacts.defaultChannelId})"`);
  const version = /Version: "(\d+\.\d+\.\d+)"/.exec(asked.prompt)?.[1];
  const { structured } = await bench.ok("create_release", next, {
    canAsk: true,
    answer: { state: asked.state, action: "accept" },
  });
  expect(structured).toMatchObject({ created: true, release: { version } });
});

describe("when the response is lost", () => {
  it("create_release finds the release after a lost response, and does not send it again", async () => {
    bench.simulator.faults.add({ kind: "reset-after", method: "POST", times: 1 });
    const { error } = await bench.fails("create_release", { ...args, confirm: true });
    expect(error).toMatchObject({
      code: "upstream",
      message: expect.stringMatching(/the release was created: Releases-\d+\. It was not sent again/),
    });
    expect(bench.writes()).toHaveLength(1);
  });

  it("create_release says so when nothing happened after a lost response", async () => {
    bench.simulator.faults.add({ kind: "reset-before", method: "POST", times: 1 });
    const { error } = await bench.fails("create_release", { ...args, confirm: true });
    expect(error.message).toContain("the server shows no new release of this project");
  });
});

it("create_release lets Octopus choose the version", async () => {
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

it("create_release refuses a version that exists before anything is sent", async () => {
  const { error } = await bench.fails("create_release", {
    ...args,
    releaseVersion: demoFacts.versions.failed,
    confirm: true,
  });
  expect(error).toMatchObject({ code: "conflict", hint: expect.stringContaining("ignoreIfAlreadyExists") });
  expect(bench.writes()).toEqual([]);
});

it("create_release does not call an old release created", async () => {
  const { structured } = await bench.ok("create_release", {
    ...args,
    releaseVersion: demoFacts.versions.failed,
    ignoreIfAlreadyExists: true,
    confirm: true,
  });
  expect(structured).toMatchObject({ created: false, release: { version: demoFacts.versions.failed } });
});

it("create_release names the channels when one is unknown", async () => {
  const { error } = await bench.fails("create_release", { ...args, channelName: "Hotfixx", confirm: true });
  expect(error).toMatchObject({ code: "not_found", message: expect.stringContaining("'Default'") });
});

it("create_release names the nearest field for a wrong one", async () => {
  const { error } = await bench.fails("create_release", { ...args, version: "1.0.0" });
  expect(error.message).toContain("did you mean");
});

it("create_release plans when only its toolset is on", async () => {
  const narrow = await openBench({ policy: { toolsets: ["releases"] } });
  const asked = await narrow.call("create_release", { ...args, releaseVersion: undefined }, { canAsk: true });
  expect(asked.kind).toBe("ask");
  await narrow.close();
});
