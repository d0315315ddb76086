import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { API, packageWorld } from "../../../test/package-world.ts";
import { type Feeds, openFeeds } from "./feed-versions.ts";

const FEED = "feeds-builtin";
let bench: Bench;
let feeds: Feeds;
beforeEach(async () => {
  bench = await openBench();
  packageWorld(bench).publish(API, "30.0.0", "30.0.0-rc.1", "30.1.0+7");
  const { url, apiKey } = bench.simulator;
  feeds = openFeeds(
    createOctopusClient({
      serverUrl: url,
      credential: { kind: "apiKey", key: apiKey },
      retry: { baseDelayMs: 1 },
    }).inSpace(demoFacts.spaces.default),
  );
});
afterEach(() => bench.close());

it("feeds find a version as the feed spells it", async () => {
  expect(await feeds.find(FEED, API, "30.0.0-RC.1")).toBe("30.0.0-rc.1");
  expect(await feeds.find(FEED, API, "30.0")).toBe("30.0.0");
  expect(await feeds.find(FEED, API, "30.1.0+7")).toBe("30.1.0+7");
});

it("feeds do not find a version that is absent, nor another build of a version", async () => {
  expect(await feeds.find(FEED, API, "31.0.0")).toBe(false);
  expect(await feeds.find(FEED, API, "30.1.0+8")).toBe(false);
});

it("equal queries to a feed share one request", async () => {
  const ask = () => feeds.versions({ feedId: FEED, packageId: API });
  expect(await Promise.all([ask(), ask()])).toEqual([["30.1.0+7"], ["30.1.0+7"]]);
  expect(await ask()).toEqual(["30.1.0+7"]);
  expect(bench.simulator.journal.count()).toBe(1);
});

it("a feed that does not respond is asked once, and one that does not know a package is asked again", async () => {
  const all = () =>
    Promise.all(["a", "b", "c"].map((packageId) => feeds.versions({ feedId: FEED, packageId })));
  bench.simulator.faults.add({ kind: "status", status: 400, times: 1 });
  expect(await all()).toEqual([undefined, [], []]);
  bench.simulator.faults.add({ kind: "status", status: 500 });
  bench.simulator.journal.clear();
  expect(await feeds.versions({ feedId: FEED, packageId: "d" })).toBeUndefined();
  expect(await feeds.versions({ feedId: FEED, packageId: "e" })).toBeUndefined();
  expect(bench.simulator.journal.count()).toBe(1);
});

it("feeds are found by name, as processes in Git refer to them", async () => {
  const ask = (packageId: string) => feeds.versions({ feedId: "octopus server (Built-in)", packageId });
  expect(await Promise.all([ask(API), ask("none")])).toEqual([["30.1.0+7"], []]);
  expect(bench.simulator.journal.count({ path: "/api/Spaces-1/feeds" })).toBe(1);
});
