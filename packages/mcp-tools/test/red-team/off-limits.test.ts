/** What an operator put off limits stays so, however it is named; who must be asked is asked. */

import type { Rule } from "@octo/policy";
import { OCTOPUS_PRODUCTION_NAMES } from "@octo/policy/octopus";
import { demoFacts } from "@octo/simulator";
import { afterAll, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/index.ts";
import { openStage, type Stage } from "./support/stage.ts";

const deny = (match: Omit<Rule, "effect">): Rule => ({ ...match, effect: "deny" });
const stages: Stage<"demo">[] = [];
afterAll(() => Promise.all(stages.map((stage) => stage.close())));

/** Nobody has to be asked here: only the rule stands in the way. */
async function openWith(rule: Rule): Promise<Stage<"demo">> {
  const stage = await openStage("demo", { policy: { rules: [rule] }, toolkit: { approval: "none" } });
  stages.push(stage);
  return stage;
}

const CHECKOUT = {
  spaceName: "Default",
  projectName: "checkout-service",
  releaseVersion: demoFacts.versions.failed,
};
const LOYALTY = { spaceName: "Default", projectName: "loyalty-platform", releaseVersion: "1.9.0" };
const REPORTS = { spaceName: "Data Platform", projectName: "nightly-reports", releaseVersion: "0.9.0" };

const ENVIRONMENT = [
  "Production",
  "production",
  "PRODUCTION",
  demoFacts.environments.production,
  "environments-4",
  " Production ",
  "pRoDuCtIoN",
];
const PROJECT = [
  "Checkout Service",
  "checkout-service",
  "CHECKOUT-SERVICE",
  demoFacts.projects.checkout,
  "projects-1",
  " checkout service ",
];
const SPACE = ["Data Platform", "data-platform", "DATA PLATFORM", demoFacts.spaces.dataPlatform, "spaces-2"];
const TENANT = [
  "Alpine Outfitters",
  "alpine-outfitters",
  demoFacts.tenants["Alpine Outfitters"],
  "tenants-1",
  "ALPINE OUTFITTERS",
];

/** Requests of the caller's own that would do the same. */
const raw = (body: object, space = demoFacts.spaces.default) => [
  { method: "POST", path: `/api/${space}/deployments`, body },
  { method: "POST", path: `/api/${space}/deployments/create/untenanted/v1`, body },
  { method: "POST", path: `/api/${space}/deployments/create/tenanted/v1`, body },
  { method: "POST", path: "/api/deployments", body },
  { method: "POST", path: `/API/${space.toUpperCase()}/Deployments/`, body },
];

interface Case {
  readonly what: string;
  readonly rule: Rule;
  readonly deployments: readonly object[];
  readonly requests: readonly object[];
}

const environmentForms = ENVIRONMENT.flatMap((name) => [
  [name],
  ["Development", name],
  [name, "Development"],
]);
const CASES: readonly Case[] = [
  ...["Production", demoFacts.environments.production, "prod*"].map((environment) => ({
    what: `environment ${environment}`,
    rule: deny({ environment, tier: ["write", "delete"] }),
    deployments: environmentForms.map((environmentNames) => ({ ...CHECKOUT, environmentNames })),
    requests: raw({
      ReleaseId: "Releases-101",
      EnvironmentId: demoFacts.environments.production,
      EnvironmentNames: ["Production"],
    }),
  })),
  ...["Checkout*", demoFacts.projects.checkout].map((project) => ({
    what: `project ${project}`,
    rule: deny({ project, tier: ["write", "delete"] }),
    deployments: PROJECT.map((projectName) => ({
      ...CHECKOUT,
      projectName,
      environmentNames: ["Development"],
    })),
    requests: raw({
      ProjectName: "Checkout Service",
      ReleaseVersion: demoFacts.versions.failed,
      EnvironmentNames: ["Development"],
    }),
  })),
  ...["Data Platform", demoFacts.spaces.dataPlatform].map((space) => ({
    what: `space ${space}`,
    rule: deny({ space }),
    deployments: SPACE.map((spaceName) => ({ ...REPORTS, spaceName, environmentNames: ["Development"] })),
    requests: raw(
      { ReleaseId: "Releases-1", EnvironmentId: demoFacts.environments.dataDev },
      demoFacts.spaces.dataPlatform,
    ),
  })),
  ...["Alpine Outfitters", demoFacts.tenants["Alpine Outfitters"]].map((tenant) => ({
    what: `tenant ${tenant}`,
    rule: deny({ tenant, tier: ["write", "delete"] }),
    deployments: [
      ...TENANT.flatMap((name) => [
        { tenants: [name] },
        { tenants: [demoFacts.tenants["Boreal Trails"], name] },
      ]),
      { tenantTags: ["Region/EMEA", "Region/APAC", "Region/Americas"] },
      ...["Region/EMEA", "Region/APAC", "Region/Americas"].map((tag) => ({
        tenantTags: [tag],
        tenants: [demoFacts.tenants["Alpine Outfitters"]],
      })),
    ].map((reach) => ({ ...LOYALTY, ...reach, environmentNames: ["Development"] })),
    requests: raw({
      ProjectName: "Loyalty Platform",
      EnvironmentName: "Development",
      Tenants: [demoFacts.tenants["Alpine Outfitters"]],
    }),
  })),
];

const isRefusal = (outcome: Outcome) => outcome.kind === "error";

describe.each(CASES)("off limits: $what", ({ rule, deployments, requests }) => {
  it("an environment or tenant that is off limits gets no deployment from any tool, in any spelling, list or tag", async () => {
    const stage = await openWith(rule);
    for (const args of deployments) {
      const outcome = await stage.call("deploy_release", { ...args, confirm: true });
      expect(isRefusal(outcome), JSON.stringify(args)).toBe(true);
    }
    for (const args of requests) {
      const outcome = await stage.call("execute", { ...args, confirm: true });
      expect(isRefusal(outcome), JSON.stringify(args)).toBe(true);
    }
    expect(stage.writes()).toEqual([]);
  });
});

it("the same calls deploy without the rule", async () => {
  const stage = await openWith({ effect: "confirm", environment: "nowhere" });
  const reached = await stage.call("deploy_release", {
    ...CHECKOUT,
    environmentNames: ["Production"],
    confirm: true,
  });
  expect(reached.kind === "error" ? reached.text : reached.kind).toBe("result");
  expect(stage.writes()).toHaveLength(1);
});

describe("a protected environment", () => {
  const rules: readonly Rule[] = [{ effect: "protect", environment: OCTOPUS_PRODUCTION_NAMES }];
  it.each(ENVIRONMENT)(
    "a protected environment is not reached by confirm alone when it is called %s",
    async (name) => {
      const stage = await openStage("demo", { policy: { rules } });
      stages.push(stage);
      for (const environmentNames of [[name], ["Development", name]]) {
        const outcome = await stage.call("deploy_release", { ...CHECKOUT, environmentNames, confirm: true });
        expect(outcome).toMatchObject({ kind: "error" });
      }
      expect(stage.writes()).toEqual([]);
    },
  );

  it("a protected environment stays protected when its name is changed into a harmless one", async () => {
    const stage = await openStage("hostile", { policy: { rules } });
    const args = {
      spaceName: "Default",
      projectName: "checkout-service",
      releaseVersion: demoFacts.versions.live,
    };
    for (const name of ["production", demoFacts.environments.production]) {
      await stage.call("deploy_release", { ...args, environmentNames: [name], confirm: true });
    }
    expect(stage.writes()).toEqual([]);
    await stage.close();
  });
});
