import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Route } from "../http/context.ts";
import { type Harness, startHarness } from "../testing/harness.ts";
import { allRoutes } from "./index.ts";

/**
 * Account keys, live status of projects without containers, runbooks on a branch, certificates of the server,
 * telemetry.
 */
const NOT_IN_DEMO =
  /accounts\/[^/]+\/pk|livestatus|main\/runbooks\/|main\/runbookProcesses\/|delta-signature|preview\/Environments-4\/Tenants|configuration\/certificates\/|lastTask/i;

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

/** Real values for the parameters of a template, by the collection in front of them. */
function fill(route: Route): string {
  const { marks } = h;
  const byCollection: Record<string, string> = {
    spaces: h.marks.spaces.default,
    environments: h.marks.environments.production,
    lifecycles: "Lifecycles-1",
    channels: "Channels-1",
    projects: h.marks.projects.checkout,
    projectgroups: "ProjectGroups-1",
    tagsets: "TagSets-1",
    deploymentprocesses: "deploymentprocess-Projects-1",
    releases: marks.failedDeployment.releaseId,
    deployments: marks.failedDeployment.deploymentId,
    tasks: marks.failedDeployment.taskId,
    interruptions: marks.pendingInterruption.interruptionId,
    users: "me",
    teams: "teams-everyone",
    machines: "Machines-8",
    machinepolicies: "MachinePolicies-1",
    workers: "Workers-1",
    workerpools: "WorkerPools-1",
    certificates: "Certificates-1",
    accounts: "Accounts-1",
    feeds: "feeds-builtin",
    packages: "packages-WrenFinch.Checkout.Api.4.2.1",
    runbooks: h.marks.runbookId,
    runbookProcesses: "RunbookProcess-Runbooks-1",
    runbookSnapshots: "RunbookSnapshots-1",
    runbookRuns: "RunbookRuns-11",
    variables: "variableset-Projects-1",
    libraryvariablesets: "LibraryVariableSets-1",
    tenants: "Tenants-1",
    events: marks.variableChangeEventId,
    deploymentfreezes: marks.freezeId,
    featuretoggles: "gift-cards",
    "build-information": "BuildInformation-1",
    preview: h.marks.environments.production,
    branches: "main",
    progression: h.marks.projects.checkout,
  };
  const inGit = /gitRef|\/git\/|featuretoggles/.test(route.path);
  const segments = route.path.split("/");
  return segments
    .map((segment, index) => {
      const before = segments[index - 1] ?? "";
      if (segment === "{space}") return h.marks.spaces.default;
      if (!segment.startsWith("{")) return segment;
      if (segment === "{gitRef}") return encodeURIComponent("refs/heads/main");
      if (segment === "{version}") return h.marks.versions.failed;
      if (segment === "{tenantId}") return "Tenants-1";
      if (before === "projects" && inGit) return h.marks.projects.storefront;
      if (before === "runbooks") return h.marks.runbookId;
      return byCollection[before] ?? segment;
    })
    .join("/");
}

/** What some reads cannot do without. */
const QUERIES: Readonly<Record<string, string>> = {
  "/{space}/variables/preview": "project=Projects-1",
  "/{space}/channels/rule-test": "version=1.0.0",
  "/{space}/teammembership": "userId=Users-21",
  "/{space}/machines/discover": "host=box",
  "/{space}/workers/discover": "host=box",
  "/{space}/lifecycles/previews": "ids=Lifecycles-1",
  "/users/external-search": "partialName=sam",
  "/{space}/feeds/{id}/packages/notes": "packageId=WrenFinch.Checkout.Api&version=4.2.1",
};

describe("every reading route", () => {
  it("is served, and the links in its response are served too", async () => {
    const reads = allRoutes()
      .filter((route) => route.method === "GET")
      .map((route) => ({ route, path: `/api${fill(route)}`.replace(/\/$/, "") }))
      // What the demo world does not have is made and read by the contract tests.
      .filter(({ path }) => !path.includes("{") && !NOT_IN_DEMO.test(path));
    expect(reads.length).toBeGreaterThan(150);
    const failures: string[] = [];
    for (const { route, path } of reads) {
      const query = QUERIES[route.path];
      const response = await h.get(query === undefined ? path : `${path}?${query}`);
      if (response.status !== 200) failures.push(`${path} ${response.text.slice(0, 200)}`);
      const self: unknown = response.body?.Links?.Self;
      if (typeof self !== "string" || self.includes("{")) continue;
      if ((await h.get(self)).status !== 200) failures.push(`${path} links to ${self}`);
    }
    expect(failures).toEqual([]);
  });
});
