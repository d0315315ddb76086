import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith, page } from "../../../test/overlay.ts";

const STOREFRONT = { spaceName: "Default", projectId: "Web Storefront" };
const LIST = `/api/Spaces-1/projects/${demoFacts.projects.storefront}/featuretoggles`;
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it("find_feature_toggles lists toggles with their state in each environment", async () => {
  const cold = await bench.ok("find_feature_toggles", STOREFRONT);
  expect(cold.structured).toMatchObject({ projectId: demoFacts.projects.storefront, total: 1 });
  const [toggle] = cold.structured.items as object[];
  expect(toggle).toMatchObject({
    id: "FeatureToggles-1",
    slug: "gift-cards",
    name: "Gift cards",
    defaultIsEnabled: false,
    environments: [
      { deploymentEnvironmentId: demoFacts.environments.dev, isEnabled: true, rolloutPercentage: 100 },
      { deploymentEnvironmentId: demoFacts.environments.production, isEnabled: false, rolloutPercentage: 10 },
    ],
    resourceUri: `octopus://spaces/Default/projects/${demoFacts.projects.storefront}/featuretoggles/gift-cards`,
  });
  expect(JSON.stringify(toggle)).not.toContain("Links");
  expect(cold.requests).toBe(3);
  expect((await bench.ok("find_feature_toggles", STOREFRONT)).requests).toBe(1);
});

it("find_feature_toggles finds none by a name that is not there", async () => {
  const { structured } = await bench.ok("find_feature_toggles", { ...STOREFRONT, partialName: "dark mode" });
  expect(structured).toEqual({ projectId: demoFacts.projects.storefront, items: [], total: 0 });
});

it("find_feature_toggles sends filters as ids, and leads to the rollout group", async () => {
  const overlaid = await openBenchWith(({ path }) => {
    if (path === LIST)
      return page(
        [
          {
            Id: "FeatureToggles-2",
            Name: "x",
            Slug: "x",
            RolloutGroupId: "RolloutGroups-1",
            Environments: [],
          },
        ],
        7,
      );
    if (path === `${LIST}/rollout-groups/RolloutGroups-1`)
      return {
        body: {
          Id: "RolloutGroups-1",
          Name: "Early",
          FeatureToggleUsages: [{ Id: "FeatureToggles-2" }],
          Links: {},
        },
      };
    return undefined;
  });
  try {
    const { structured } = await overlaid.ok("find_feature_toggles", {
      ...STOREFRONT,
      tags: ["Team/Basket"],
      environmentIds: ["production"],
      take: 1,
    });
    expect(structured).toMatchObject({ total: 7, next: 1 });
    expect(Object.fromEntries(overlaid.asked[0]?.query ?? [])).toEqual({
      skip: "0",
      take: "1",
      tags: "Team/Basket",
      environments: demoFacts.environments.production,
    });
    const [item] = structured.items as { rolloutGroupResourceUri: string }[];
    const group = await overlaid.ok("read_resource", { uri: item?.rolloutGroupResourceUri });
    expect(group.structured).toMatchObject({ content: { Name: "Early" } });
    expect(JSON.stringify(group.structured)).not.toContain('"Links"');
  } finally {
    await overlaid.close();
  }
});

it("find_feature_toggles says what a missing list means", async () => {
  const off = await openBenchWith(({ path }) =>
    path === LIST ? { status: 404, body: { ErrorMessage: "Not found" } } : undefined,
  );
  try {
    const { error } = await off.fails("find_feature_toggles", STOREFRONT);
    expect(error).toMatchObject({ code: "not_found", message: expect.stringContaining("switched off") });
  } finally {
    await off.close();
  }
});

it.each([
  [{ projectId: "Storefront" }, /no project 'Storefront'.*'Web Storefront' \(Projects-2\)/],
  [{ environmentIds: ["Prod"] }, /no environment 'Prod'/],
  [{ take: 0 }, /take/],
  [{ skip: -1 }, /skip/],
])("find_feature_toggles refuses %j", async (args, message) => {
  const { error } = await bench.fails("find_feature_toggles", { ...STOREFRONT, ...args });
  expect(error.message).toMatch(message);
});

it("the feature toggle resource has the whole toggle, by project slug too", async () => {
  const { structured } = await bench.ok("read_resource", {
    uri: "octopus://spaces/default/projects/web-storefront/featuretoggles/gift-cards",
  });
  expect(structured).toMatchObject({ content: { Id: "FeatureToggles-1", Environments: [{}, {}] } });
});

it.each(["..", "%2e%2e", "x/../../../users/me", "gift-cards?x", "a\\b", "a\u0000b"])(
  "find_feature_toggles reaches no other route by %j",
  async (text) => {
    bench.simulator.journal.clear();
    const segment = encodeURIComponent(text);
    const base = "octopus://spaces/Default/projects";
    await bench.fails("find_feature_toggles", { ...STOREFRONT, projectId: text });
    await bench.fails("read_resource", {
      uri: `${base}/${demoFacts.projects.storefront}/featuretoggles/${segment}`,
    });
    await bench.fails("read_resource", {
      uri: `${base}/${demoFacts.projects.storefront}/rolloutgroups/${segment}`,
    });
    await bench.fails("read_resource", { uri: `${base}/${segment}/featuretoggles/gift-cards` });
    const paths = bench.simulator.journal.requests().map(({ path }) => path);
    expect(
      paths.filter(
        (path) => !/^\/api\/Spaces-1\/projects(?:\/Projects-2(?:\/featuretoggles\/[^/]+){0,1})?$/.test(path),
      ),
    ).toEqual([]);
  },
);

it("find_feature_toggles needs a server that has toggles", async () => {
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  try {
    const { error } = await old.fails("find_feature_toggles", STOREFRONT);
    expect(error).toMatchObject({
      code: "unsupported_version",
      message: expect.stringContaining("2026.1.10655"),
    });
  } finally {
    await old.close();
  }
});

it("find_feature_toggles works with its own toolset alone, and its resources close with it", async () => {
  const narrow = await openBench({ policy: { toolsets: ["featureToggles"] } });
  const other = await openBench({ policy: { toolsets: ["projects"] } });
  const uri = `octopus://spaces/Default/projects/${demoFacts.projects.storefront}/featuretoggles/gift-cards`;
  try {
    await narrow.ok("find_feature_toggles", { ...STOREFRONT, environmentIds: ["Production"] });
    await narrow.ok("read_resource", { uri });
    await other.fails("read_resource", { uri });
    expect(other.simulator.journal.count()).toBe(0);
  } finally {
    await narrow.close();
    await other.close();
  }
});
