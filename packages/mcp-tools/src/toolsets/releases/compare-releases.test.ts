import { createManualClock, demoFacts } from "@octo/simulator";
import { afterAll, describe, expect, it } from "vitest";
import { type Bench, type BenchOptions, openBench } from "../../../test/harness.ts";
import { listAt } from "../../../test/support/pick.ts";

const TOOL = "compare_releases";
const START = new Date("2026-11-26T19:00:00Z");
const open: Bench[] = [];
afterAll(() => Promise.all(open.map((bench) => bench.close())));

async function bench(options: BenchOptions = {}): Promise<Bench> {
  const clock = createManualClock(START);
  const opened = await openBench({
    ...options,
    simulator: { seed: 1, clock, startTime: START, ...options.simulator },
    toolkit: { now: () => clock.now(), ...options.toolkit },
  });
  open.push(opened);
  return opened;
}

const demo = await bench();
const { live, failed } = demoFacts.versions;
const checkout = { spaceName: "Default", projectName: "Checkout Service" };
const space = ({ simulator }: Bench) => simulator.store.space(demoFacts.spaces.default);
const releasesOf = (one: Bench, projectId: string) =>
  space(one)
    .releases.all()
    .filter(({ ProjectId }) => ProjectId === projectId);

describe("two releases of the demo world", () => {
  it("differ in packages, work items, a variable with who changed it, and nothing else", async () => {
    const { structured } = await demo.ok(TOOL, { ...checkout, from: live, to: failed });
    const changed = { who: "priya.nair", when: "2026-11-25T10:00:00.000+00:00" };
    const { variableChangeEventId: eventId } = demo.simulator.landmarks;
    expect(structured).toEqual({
      from: { version: live, id: expect.any(String), assembled: expect.any(String), channel: "Default" },
      to: { version: failed, id: expect.any(String), assembled: expect.any(String), channel: "Default" },
      releases: [failed],
      packages: [
        { step: "Deploy API container", was: "4.2.0", is: "4.2.1" },
        { step: "Run database migrations", was: "4.2.0", is: "4.2.1" },
      ],
      workItems: [
        { id: "SHOP-1643", description: expect.any(String) },
        { id: "SHOP-1826", description: expect.any(String) },
      ],
      commits: expect.any(Array),
      variables: [{ name: "Checkout:MigrationTimeoutSeconds", was: "600", is: "30", ...changed, eventId }],
      process: "same",
      libraryVariableSets: "same",
      channel: "same",
      changes: [{ what: expect.stringContaining("MigrationTimeoutSeconds"), ...changed, eventId }],
    });
  });

  it("are the same comparison when one is named by what is live, or by its id", async () => {
    const { structured } = await demo.ok(TOOL, { ...checkout, from: live, to: failed });
    const { releaseId } = demo.simulator.landmarks.failedDeployment;
    for (const from of ["live in Production", "Live in production", live]) {
      demo.simulator.journal.clear();
      expect((await demo.ok(TOOL, { ...checkout, from, to: releaseId })).structured).toEqual(structured);
      expect(demo.simulator.journal.count()).toBeLessThanOrEqual(8);
    }
    expect(demo.writes()).toEqual([]);
  });

  it("say that the comparison goes back, with the work items that are taken away", async () => {
    const { structured } = await demo.ok(TOOL, { ...checkout, from: failed, to: live });
    expect(structured).toMatchObject({
      goesBack: true,
      releases: [failed],
      packages: expect.arrayContaining([{ step: "Deploy API container", was: "4.2.1", is: "4.2.0" }]),
      variables: [{ name: "Checkout:MigrationTimeoutSeconds", was: "30", is: "600" }],
      hint: expect.stringContaining("takes these work items and commits away"),
    });
    expect(listAt(structured, "workItems")).toHaveLength(2);
  });
});

it("collects the work items of all releases between, but not of another channel", async () => {
  const one = await bench();
  const all = releasesOf(one, demoFacts.projects.checkout)
    .filter(({ ChannelId }) => ChannelId === "Channels-1")
    .sort((a, b) => (a.Assembled < b.Assembled ? -1 : 1));
  const [from, middle, to] = all.slice(-3);
  if (!from || !middle || !to) throw new Error("the demo has too few releases");
  const items = [middle, to].flatMap(
    ({ BuildInformation }) => JSON.stringify(BuildInformation).match(/\bSHOP-\d+\b/g) ?? [],
  );
  const { structured } = await one.ok(TOOL, { ...checkout, from: from.Version, to: to.Version });
  expect(structured.releases).toEqual([middle.Version, to.Version]);
  const shown = listAt(structured, "workItems").map((item) => (item as { id: string }).id);
  expect(new Set(shown)).toEqual(new Set(items));
  space(one).releases.put({ ...middle, ChannelId: "Channels-2" });
  const without = await one.ok(TOOL, { ...checkout, from: from.Version, to: to.Version });
  expect(without.structured.releases).toEqual([to.Version]);
});

it("names the steps that differ, and the channels", async () => {
  const one = await bench();
  const release = releasesOf(one, demoFacts.projects.checkout).find(({ Version }) => Version === failed);
  if (!release) throw new Error("the demo has no such release");
  const { processes, releases, channels } = space(one);
  const hotfix = channels.find(({ Name }) => Name === "Hotfix");
  const process = processes.get(release.ProjectDeploymentProcessSnapshotId);
  if (!process) throw new Error("the demo has no such process");
  const [first, ...others] = process.Steps;
  if (!first) throw new Error("the process has no steps");
  processes.put({
    ...process,
    Id: `${process.Id}X`,
    Steps: [
      { ...first, Condition: "Always" },
      ...others.slice(0, -1),
      { ...first, Id: "new", Name: "Warm up" },
    ],
  });
  releases.put({
    ...release,
    ChannelId: hotfix?.Id ?? "none",
    ProjectDeploymentProcessSnapshotId: `${process.Id}X`,
  });
  const { structured } = await one.ok(TOOL, { ...checkout, from: live, to: failed });
  expect(structured).toMatchObject({
    from: { channel: "Default" },
    to: { channel: "Hotfix" },
    process: "changed",
    channel: "changed",
    steps: { added: ["Warm up"], removed: ["Smoke test"], changed: ["Deploy API container"] },
  });
});

it("names a version, an id of another project and an environment without a success", async () => {
  const [foreign] = releasesOf(demo, demoFacts.projects.loyalty);
  const errors = await Promise.all(
    [
      { from: "0.0.1", to: failed },
      { from: live, to: foreign?.Id },
      { from: "live in Nowhere", to: failed },
    ].map((args) => demo.fails(TOOL, { ...checkout, ...args })),
  );
  expect(errors.map(({ error }) => error.code)).toEqual(["not_found", "not_found", "not_found"]);
  expect(errors[0]?.error.message).toContain("from: there is no release of Checkout Service '0.0.1'");
  expect(errors[1]?.error.message).toContain(`to: there is no release of Checkout Service '${foreign?.Id}'`);
  const same = await demo.ok(TOOL, { ...checkout, from: live, to: live });
  expect(same.structured).toMatchObject({ hint: "Both are the same release." });
  expect(same.structured).not.toHaveProperty("releases");
});

describe("what a rule closes", () => {
  it("is denied when a side names it, and left out of the variables otherwise", async () => {
    const closed = await bench({ policy: { rules: [{ effect: "deny", environment: "Production" }] } });
    const { error } = await closed.fails(TOOL, { ...checkout, from: "live in Production", to: failed });
    expect(error.code).toBe("denied");
    const { store } = closed.simulator;
    const sets = store.space(demoFacts.spaces.default).variableSets;
    const release = releasesOf(closed, demoFacts.projects.checkout).find(({ Version }) => Version === failed);
    const set = sets.get(release?.ProjectVariableSetSnapshotId ?? "");
    if (!set) throw new Error("the release has no variables");
    sets.put({
      ...set,
      Variables: set.Variables.map((one) =>
        JSON.stringify(one).includes(demoFacts.environments.production)
          ? { ...one, Value: "only for production" }
          : one,
      ),
    });
    const { structured, text } = await closed.ok(TOOL, { ...checkout, from: live, to: failed });
    expect(listAt(structured, "variables")).toHaveLength(1);
    expect(text).not.toContain("only for production");
    expect(text).not.toContain("Production");
    const opened = await demo.ok(TOOL, { ...checkout, from: live, to: failed });
    expect(opened.text).not.toContain("only for production");
  });

  it("is not what is live: the newest success of an open tenant is", async () => {
    const loyalty = { spaceName: "Default", projectName: "Loyalty Platform", from: "live in Production" };
    const [newest] = releasesOf(demo, demoFacts.projects.loyalty).sort((a, b) =>
      a.Assembled < b.Assembled ? 1 : -1,
    );
    const to = newest?.Version;
    expect((await demo.ok(TOOL, { ...loyalty, to })).structured).toMatchObject({
      from: { version: "1.5.1" },
    });
    const tenants = ["Alpine Outfitters", "Coastline Kayaks", "Evergreen Camp"];
    const closed = await bench({ policy: { rules: [{ effect: "deny", tenant: tenants }] } });
    expect((await closed.ok(TOOL, { ...loyalty, to })).structured).toMatchObject({
      from: { version: "1.5.0" },
    });
  });
});

it("works on 2021.1", async () => {
  const old = await bench({ simulator: { serverVersion: "2021.1.0" } });
  const { structured } = await old.ok(TOOL, { ...checkout, from: "live in Production", to: failed });
  expect(structured).toMatchObject({ releases: [failed] });
});
