/** Which package versions a release takes, asked over HTTP as a client would. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PackageReference } from "../model/delivery.ts";
import type { ChannelRule } from "../model/structure.ts";
import { type Harness, startHarness } from "../testing/harness.ts";

const S = "/api/Spaces-1";
const API = "WrenFinch.Checkout.Api";
const DATABASE = "WrenFinch.Checkout.Database";
const CONTAINER = "Deploy API container";
const MIGRATIONS = "Run database migrations";

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
  for (const id of [API, DATABASE]) for (const version of ["8.0.0", "9.0.0-beta.2"]) publish(id, version);
});
afterEach(() => h.sim.close());

const space = () => h.sim.store.space(h.marks.spaces.default);

function publish(id: string, version: string): void {
  const [model] = space().packages.where("package", id);
  if (model === undefined) throw new Error(`no package ${id}`);
  space().packages.put({ ...model, Id: `packages-${id}.${version}`, Version: version });
}

function rule(facts: Partial<ChannelRule>): void {
  const channel = space().channels.get("Channels-1");
  if (channel === undefined) throw new Error("no channel");
  const ActionPackages = [{ DeploymentAction: CONTAINER, PackageReference: "" }];
  const made = { Id: "rule", VersionRange: null, Tag: null, ActionPackages, ...facts };
  space().channels.put({ ...channel, Rules: [made] });
}

function referTo(action: string, change: Partial<PackageReference>): void {
  const process = space().processes.get("deploymentprocess-Projects-1");
  if (process === undefined) throw new Error("no process");
  const Steps = process.Steps.map((step) => ({
    ...step,
    Actions: step.Actions.map((item) =>
      item.Name === action
        ? { ...item, Packages: item.Packages.map((one) => ({ ...one, ...change })) }
        : item,
    ),
  }));
  space().processes.put({ ...process, Steps });
}

async function create(more: object) {
  const body = {
    SpaceId: h.marks.spaces.default,
    SpaceIdOrName: h.marks.spaces.default,
    ProjectName: h.marks.names.projects.checkout,
    ...more,
  };
  const response = await h.send("POST", `${S}/releases/create/v1`, body);
  if (response.status !== 200) return response.body.Errors as string[];
  const release = (await h.get(`${S}/releases/${response.body.ReleaseId}`)).body;
  const chosen = release.SelectedPackages as { ActionName: string; Version: string }[];
  return Object.fromEntries(chosen.map((item) => [item.ActionName, item.Version]));
}

describe("a release takes", () => {
  it("the newest version, and the newest of a channel's rule only for the step that the rule names", async () => {
    expect(await create({})).toEqual({ [CONTAINER]: "9.0.0-beta.2", [MIGRATIONS]: "9.0.0-beta.2" });
    rule({ Tag: "^$" });
    expect(await create({})).toEqual({ [CONTAINER]: "8.0.0", [MIGRATIONS]: "9.0.0-beta.2" });
    expect(await create({ IgnoreChannelRules: true })).toMatchObject({ [CONTAINER]: "9.0.0-beta.2" });
  });

  it("the newest version with the requested pre-release tag instead of the tag of the rule", async () => {
    publish(API, "9.0.0-alpha.1");
    publish(DATABASE, "9.0.0-alpha.1");
    expect(await create({ PackagePrerelease: "alpha" })).toMatchObject({ [CONTAINER]: "9.0.0-alpha.1" });
    rule({ Tag: "^beta" });
    expect(await create({ PackagePrerelease: "alpha" })).toEqual([
      expect.stringContaining("does not satisfy the pre-release tag '^beta'"),
    ]);
  });

  it.each([
    [[`${CONTAINER}:8.0.0`], "8.0.0", "9.0.0-beta.2"],
    [[`${DATABASE}=8.0.0`], "9.0.0-beta.2", "8.0.0"],
    [["*:8.0.0", `${API}:9.0.0-beta.2`], "9.0.0-beta.2", "8.0.0"],
    [[`${API}:9.0.0-beta.2`, `${CONTAINER}:*:8.0.0`], "8.0.0", "9.0.0-beta.2"],
  ])("the version that %j names", async (Packages, container, migrations) => {
    expect(await create({ Packages })).toEqual({ [CONTAINER]: container, [MIGRATIONS]: migrations });
  });

  it("named versions before the version of all packages", async () => {
    const Packages = [`${MIGRATIONS}:9.0.0-beta.2`];
    expect(await create({ PackageVersion: "8.0.0", Packages })).toEqual({
      [CONTAINER]: "8.0.0",
      [MIGRATIONS]: "9.0.0-beta.2",
    });
  });

  it("a fixed version, whatever the request says", async () => {
    referTo(MIGRATIONS, { Version: "8.0.0" });
    expect(await create({ PackageVersion: "9.0.0-beta.2" })).toMatchObject({ [MIGRATIONS]: "8.0.0" });
  });

  it("a named version where the package id is only known later", async () => {
    referTo(MIGRATIONS, { PackageId: "#{Shop}.Database" });
    expect(await create({})).toEqual([expect.stringContaining("its feed or package id is dynamic")]);
    expect(await create({ Packages: [`${MIGRATIONS}:3.0.0`] })).toMatchObject({ [MIGRATIONS]: "3.0.0" });
  });
});

it("a release refuses versions that the feed of the step does not hold", async () => {
  expect(await create({ Packages: [`${CONTAINER}:7.7.7`] })).toEqual([
    `The package '${API}' version '7.7.7' was not found in the feed 'Octopus Server (built-in)'.`,
  ]);
});

it("a release refuses versions outside of the channel's rule", async () => {
  rule({ VersionRange: "[1.0,2.0)" });
  expect(await create({ Packages: [`${CONTAINER}:8.0.0`] })).toEqual([
    expect.stringContaining("does not satisfy the version range '[1.0,2.0)' of channel 'Default'"),
  ]);
  expect(await create({ Packages: [`${CONTAINER}:8.0.0`], IgnoreChannelRules: true })).toMatchObject({
    [CONTAINER]: "8.0.0",
  });
});

it("a release takes its version from the donor package, and its template says so", async () => {
  const project = space().projects.get(h.marks.projects.checkout);
  if (project === undefined) throw new Error("no project");
  const DonorPackage = { DeploymentAction: MIGRATIONS, PackageReference: "" };
  space().projects.put({ ...project, VersioningStrategy: { Template: null, DonorPackage } });
  const template = (await h.get(`${S}/projects/Projects-1/deploymentprocesses/template`)).body;
  expect(template).toMatchObject({ NextVersionIncrement: null, VersioningPackageStepName: MIGRATIONS });
  await create({ Packages: [`${MIGRATIONS}:8.0.0`] });
  expect((await h.get(`${S}/projects/Projects-1/releases/8.0.0`)).status).toBe(200);
});
