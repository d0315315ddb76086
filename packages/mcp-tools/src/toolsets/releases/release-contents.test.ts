import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import {
  API,
  CHECKOUT,
  CONTAINER,
  DATABASE,
  MIGRATIONS,
  type PackageWorld,
  packageWorld,
} from "../../../test/package-world.ts";

let bench: Bench;
let world: PackageWorld;
beforeEach(async () => {
  bench = await openBench();
  world = packageWorld(bench);
  for (const id of [API, DATABASE]) world.publish(id, "8.0.0", "9.0.0-beta.2");
});
afterEach(() => bench.close());

const args = { spaceName: "Default", projectName: CHECKOUT, releaseVersion: "20.0.0" };

async function shown(more: object = {}): Promise<{ lines: string[]; warnings: string[]; state: string }> {
  const asked = await bench.call("create_release", { ...args, ...more }, { canAsk: true });
  if (asked.kind !== "ask") throw new Error(asked.text);
  const lines = asked.prompt.split("\n");
  return {
    lines: lines.filter((line) => /^(Package|Package \d+|Packages|Version|Git resources): /.test(line)),
    warnings: lines.filter((line) => line.startsWith("! ")),
    state: asked.state,
  };
}

/** What was sent, and what the release then held. */
async function made(more: object = {}) {
  const call = { ...args, ...more };
  await bench.ok("create_release", call, {
    canAsk: true,
    answer: { state: (await shown(more)).state, action: "accept" },
  });
  const [sent] = bench.simulator.journal.writes();
  const release = [
    ...bench.simulator.store
      .space(demoFacts.spaces.default)
      .releases.where("project", demoFacts.projects.checkout),
  ].find((item) => item.Version === "20.0.0");
  return {
    body: sent?.body as Record<string, unknown>,
    packages: Object.fromEntries(release?.SelectedPackages.map((one) => [one.ActionName, one.Version]) ?? []),
  };
}

const entries = [`${CONTAINER}:9.0.0-beta.2`, `${MIGRATIONS}:9.0.0-beta.2`];

describe("the packages of a release", () => {
  it("packages are shown with their source and the version of the last release, and the release gets these", async () => {
    expect((await shown()).lines).toMatchInlineSnapshot(`
      [
        "Version: "20.0.0"",
        "Package 1: "Deploy API container", "WrenFinch.Checkout.Api 9.0.0-beta.2", "newest in the feed", "last release: 4.2.1"",
        "Package 2: "Run database migrations", "WrenFinch.Checkout.Database 9.0.0-beta.2", "newest in the feed", "last release: 4.2.1"",
      ]
    `);
    const { body, packages } = await made();
    expect(body).toMatchObject({ ReleaseVersion: "20.0.0", Packages: entries });
    expect(packages).toEqual({ [CONTAINER]: "9.0.0-beta.2", [MIGRATIONS]: "9.0.0-beta.2" });
  });

  it("packages are shown again when a newer one arrives before the answer", async () => {
    const { state } = await shown();
    world.publish(API, "9.9.0");
    const again = await bench.call("create_release", args, {
      canAsk: true,
      answer: { state, action: "accept" },
    });
    expect(again).toMatchObject({ kind: "ask", prompt: expect.stringContaining(`${API} 9.9.0`) });
    expect(bench.writes()).toEqual([]);
  });

  it("packages follow the rule of the channel, for the step that it names", async () => {
    world.rule({ VersionRange: "[8.0,)", Tag: "^$" });
    const { lines } = await shown();
    expect(lines[1]).toContain(
      `"${API} 8.0.0", "newest that the channel allows (range [8.0,), prerelease tag ^$)"`,
    );
    expect(lines[2]).toContain(`"${DATABASE} 9.0.0-beta.2", "newest in the feed"`);
    expect((await shown({ ignoreChannelRules: true })).lines[1]).toContain(`"${API} 9.0.0-beta.2"`);
  });

  it("packages have the version that is named, else packageVersion", async () => {
    const { body, packages } = await made({ packageVersion: "8.0.0", packages: [`${API}=9.0.0-beta.2`] });
    expect(packages).toEqual({ [CONTAINER]: "9.0.0-beta.2", [MIGRATIONS]: "8.0.0" });
    expect(body).toMatchObject({ PackageVersion: "8.0.0", Packages: [`${CONTAINER}:9.0.0-beta.2`] });
    const { lines } = await shown({
      releaseVersion: "20.0.1",
      packageVersion: "8.0.0",
      packages: ["*:9.0.0-beta.2"],
    });
    expect(lines.filter((line) => line.includes('9.0.0-beta.2", "named in packages"'))).toHaveLength(2);
  });

  it("packages are the newest with a prerelease tag", async () => {
    for (const id of [API, DATABASE]) world.publish(id, "9.0.0-alpha.3");
    const { lines } = await shown({ packagePrerelease: "alpha" });
    expect(lines[1]).toContain(`"${API} 9.0.0-alpha.3", "newest with the prerelease tag 'alpha'"`);
    world.rule({ Tag: "^beta" });
    const { error } = await bench.fails("create_release", {
      ...args,
      packagePrerelease: "alpha",
      confirm: true,
    });
    expect(error.message).toContain("is not allowed by the channel 'Default' (prerelease tag ^beta)");
  });

  it("a fixed version of a package stays as it is", async () => {
    world.change(MIGRATIONS, ({ Packages }) => ({
      Packages: Packages.map((one) => ({ ...one, Version: "8.0.0" })),
    }));
    expect((await shown()).lines[2]).toContain(`"${DATABASE} 8.0.0", "fixed in the step"`);
    expect((await made()).body.Packages).toEqual([`${CONTAINER}:9.0.0-beta.2`]);
  });

  it("packages are one line each, and counted when there are very many", async () => {
    world.change(CONTAINER, ({ Packages }) => ({
      Packages: Array.from({ length: 200 }, (_, index) => ({
        ...(Packages[0] as (typeof Packages)[number]),
        Name: `part-${index}`,
      })),
    }));
    bench.simulator.journal.clear();
    const { lines } = await shown();
    expect(lines).toHaveLength(32);
    expect(lines[31]).toBe('Packages: "171 more are not shown here, of which 171 change (201 in all)"');
    const asked = bench.simulator.journal
      .requests()
      .filter(({ path }) => path.includes("/packages/versions"));
    expect(asked).toHaveLength(2);
  });
});

describe("what cannot be known", () => {
  const unknown = `"${API}", "CHOSEN BY OCTOPUS: the feed 'Octopus Server (built-in)' could not tell its versions"`;

  it("a version is left to Octopus when the feed does not respond to one request", async () => {
    bench.simulator.faults.add({ kind: "status", path: "/api/{space}/feeds/{id}/packages/versions" });
    const { lines, warnings } = await shown();
    expect(lines[1]).toContain(unknown);
    expect(warnings).toContain(
      "! Octopus chooses the version of 2 packages later; this plan cannot show it.",
    );
    expect(bench.simulator.journal.requests().filter(({ path }) => path.includes("/feeds/"))).toHaveLength(1);
    const { body } = await made({ packages: [`${CONTAINER}:8.0.0`] });
    expect(body.Packages).toEqual([`${CONTAINER}:8.0.0`]);
  });

  it("a version must be named when the package id holds a variable", async () => {
    world.change(MIGRATIONS, ({ Packages }) => ({
      Packages: Packages.map((one) => ({ ...one, PackageId: "#{Shop}.Database" })),
    }));
    const { lines, warnings } = await shown();
    expect(lines[2]).toContain(
      '"NO VERSION: its feed or package id holds a variable, so it must be named in packages"',
    );
    expect(warnings[0]).toContain("name one in packages, or Octopus refuses the release");
    expect((await made({ packages: [`${MIGRATIONS}:3.0.0`] })).packages).toMatchObject({
      [MIGRATIONS]: "3.0.0",
    });
  });

  it("a version is a forecast when no entry can name the step", async () => {
    const odd = "Deploy: API/container";
    world.change(CONTAINER, () => ({ Name: odd }));
    expect((await shown()).warnings).toEqual([
      "! The version of 1 package is a forecast; Octopus chooses again when it creates the release.",
    ]);
    expect((await made()).body.Packages).toEqual([`${MIGRATIONS}:9.0.0-beta.2`]);
  });

  it("a user who may not see the process can still plan a release", async () => {
    bench.simulator.faults.add({
      kind: "status",
      status: 403,
      path: "/api/{space}/projects/{id}/deploymentprocesses/template",
    });
    const { lines, warnings } = await shown({ packages: ["whatever:1.0"] });
    expect(lines).toContain('Packages: "whatever:1.0"');
    expect(warnings[0]).toContain("Octopus does not show what this release needs");
  });
});

describe("before anything is sent", () => {
  it.each([
    [
      [`${API}:7.7.7`],
      `there is no ${API} 7.7.7 in the feed 'Octopus Server (built-in)'; newest: 9.0.0-beta.2, 8.0.0`,
    ],
    [
      ["Deploy web:1.0.0"],
      `'Deploy web:1.0.0' names no step or package of this project. Steps with a package to choose: '${CONTAINER}', '${MIGRATIONS}'.`,
    ],
    [["1.0.0"], "'1.0.0' is neither step:version nor step:package:version"],
    [[`${CONTAINER}:web:8.0.0`], "names no step or package"],
  ])("create_release refuses the packages %j before anything is sent", async (packages, message) => {
    const { error } = await bench.fails("create_release", { ...args, packages, confirm: true });
    expect(error).toMatchObject({ code: "input", message: expect.stringContaining(message) });
    expect(bench.writes()).toEqual([]);
  });

  it("create_release refuses a version that the channel does not allow, and a channel that allows none", async () => {
    world.rule({ VersionRange: "[1.0,2.0)" });
    const named = { ...args, packages: [`${CONTAINER}:8.0.0`], confirm: true };
    const { error } = await bench.fails("create_release", named);
    expect(error.message).toContain(
      `${API} 8.0.0 of step '${CONTAINER}' is not allowed by the channel 'Default' (range [1.0,2.0))`,
    );
    const ignoring = { ...named, ignoreChannelRules: true };
    const plan = await bench.fails("create_release", ignoring);
    expect(plan.error.code).toBe("approval_required");
    const { planToken } = plan.error.details as { planToken: string };
    await bench.ok("create_release", { ...ignoring, planToken });
    const none = await bench.fails("create_release", { ...args, releaseVersion: "21.0.0", confirm: true });
    expect(none.error.message).toMatch(
      /step 'Deploy API container' finds no version of WrenFinch.Checkout.Api in the feed .* allows \(range \[1.0,2.0\)\); newest: 9.0.0-beta.2, 8.0.0/,
    );
  });
});

it("create_release takes the version of the release from its package, unless it was released before", async () => {
  world.donate(MIGRATIONS);
  const next = { releaseVersion: undefined };
  expect((await shown(next)).lines[0]).toBe('Version: "9.0.0-beta.2"');
  await bench.ok("create_release", { ...args, ...next, confirm: true });
  const { error } = await bench.fails("create_release", { ...args, ...next, confirm: true });
  expect(error).toMatchObject({ code: "conflict", message: expect.stringContaining("9.0.0-beta.2 already") });
});

it("create_release reads the process of a Git project at the Git reference of the release", async () => {
  const git = { spaceName: "Default", projectName: "Web Storefront", releaseVersion: undefined };
  const paths = () =>
    bench.simulator.journal
      .requests()
      .flatMap(({ path }) => (path.endsWith("/template") ? [decodeURIComponent(path)] : []));
  expect((await shown(git)).lines.join()).toContain("WrenFinch.Storefront");
  expect(paths()).toEqual([expect.stringContaining("/main/deploymentprocesses/template")]);
  const database = await bench.fails("create_release", { ...args, gitRef: "main", confirm: true });
  expect(database.error.message).toContain("gitRef: the process of Checkout Service is in the database");
  const { error } = await bench.fails("create_release", { ...git, gitRef: "no-such", confirm: true });
  expect(error.message).toContain("gitRef: 'no-such' is not in the repository of Web Storefront");
  world.change(CONTAINER, () => ({
    GitDependencies: [{ Name: "charts", RepositoryUri: "https://git.example/charts", DefaultBranch: "main" }],
  }));
  expect((await shown()).lines.at(-1)).toBe(
    `Git resources: "${CONTAINER} (charts): https://git.example/charts, newest of main"`,
  );
});
