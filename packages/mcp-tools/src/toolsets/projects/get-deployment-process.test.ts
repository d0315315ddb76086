import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.journal.clear());
afterAll(() => bench.close());

const paths = () => bench.simulator.journal.requests().map(({ path }) => path);
const read = (args: object) => bench.ok("get_deployment_process", { spaceName: "Default", ...args });
const fail = (args: object) => bench.fails("get_deployment_process", { spaceName: "Default", ...args });

it("get_deployment_process shows the steps in order: one request warm", async () => {
  const cold = await read({ projectId: "Checkout Service" });
  expect(cold.structured).toMatchObject({
    id: `deploymentprocess-${demoFacts.projects.checkout}`,
    projectId: demoFacts.projects.checkout,
    projectName: "Checkout Service",
    version: 7,
    steps: [
      {
        name: "Deploy API container",
        condition: "Success",
        startTrigger: "StartAfterPrevious",
        targetTags: ["checkout-api"],
        actions: [
          {
            actionType: "Octopus.KubernetesDeployContainers",
            packages: [{ packageId: "WrenFinch.Checkout.Api", feedId: "feeds-builtin" }],
          },
        ],
      },
      { name: "Run database migrations", actions: [{ actionType: "Octopus.Script" }] },
      { name: "Smoke test" },
    ],
  });
  expect(JSON.stringify(cold.structured)).not.toMatch(/Links|properties|null/);
  expect(cold.requests).toBe(3);
  expect((await read({ projectId: "Checkout Service" })).requests).toBe(1);
});

it("get_deployment_process adds the settings of actions only when asked, and never a secret", async () => {
  const process = bench.simulator.store
    .space(demoFacts.spaces.default)
    .processes.get(`deploymentprocess-${demoFacts.projects.inventory}`);
  const action = process?.Steps[0]?.Actions[0];
  if (!process || !action) throw new Error("the demo has no process");
  const Properties = {
    ...action.Properties,
    "Octopus.Action.Custom.ApiToken": "gannet",
    "Octopus.Action.Custom.Secret": { HasValue: true, NewValue: null, Hint: null },
    "Octopus.Action.Custom.Password": "#{Db:Password}",
    "Octopus.Action.Script.ScriptBody": "login --password=Gannet!Harbour7\nrun",
  } as unknown as typeof action.Properties;
  const changed = { ...process, Id: `deploymentprocess-${demoFacts.projects.inventory}-s-9-ABCDE` };
  bench.simulator.store.space(demoFacts.spaces.default).processes.put({
    ...changed,
    Steps: process.Steps.map((step, at) =>
      at === 0 ? { ...step, Actions: [{ ...action, Properties }] } : step,
    ),
  });
  const { structured, text } = await read({ processId: changed.Id, includeDetails: true });
  expect(structured.steps).toMatchObject([
    {
      actions: [
        {
          environments: [demoFacts.environments.production],
          properties: {
            "Octopus.Action.Manual.Instructions": expect.stringContaining("stock count"),
            "Octopus.Action.Custom.Password": "#{Db:Password}",
            "Octopus.Action.Script.ScriptBody": expect.stringContaining("run"),
          },
          hiddenProperties: ["Octopus.Action.Custom.ApiToken", "Octopus.Action.Custom.Secret"],
        },
      ],
    },
    {},
    {},
  ]);
  expect(text).not.toMatch(/gannet|Gannet/);
});

it("get_deployment_process reads a snapshot by its id, and names its project", async () => {
  const space = bench.simulator.store.space(demoFacts.spaces.default);
  const process = space.processes.get(`deploymentprocess-${demoFacts.projects.checkout}`);
  if (!process) throw new Error("the demo has no process");
  space.processes.put({
    ...process,
    Id: `deploymentprocess-${demoFacts.projects.checkout}-s-5-QXLY2`,
    Version: 5,
  });
  const { structured } = await read({
    processId: `deploymentprocess-${demoFacts.projects.checkout}-s-5-QXLY2`,
  });
  expect(structured).toMatchObject({ version: 5, projectName: "Checkout Service" });
  const { error } = await fail({
    processId: `deploymentprocess-${demoFacts.projects.checkout}-s-5-QXLY2`,
    projectId: "Inventory API",
  });
  expect(error).toMatchObject({ code: "input", message: expect.stringContaining("does not belong") });
});

it.each([
  [undefined, "refs/heads/main"],
  ["main", "main"],
  ["release/3.8", "release/3.8"],
  ["refs/heads/feature/gift-cards", "refs/heads/feature/gift-cards"],
])("get_deployment_process reads the branch %s of a Git project", async (branchName, gitRef) => {
  const { structured } = await read({ projectId: "Web Storefront", ...(branchName ? { branchName } : {}) });
  expect(structured).toMatchObject({ gitRef, steps: [{ name: "Deploy storefront" }, {}, {}] });
  expect(paths()).toContain(
    `/api/Spaces-1/projects/${STOREFRONT_ID}/${encodeURIComponent(gitRef)}/deploymentprocesses`,
  );
});

it("get_deployment_process takes no similar branch for the one that was named, and never the database", async () => {
  for (const branchName of ["feature", "Main", "feature/new"]) {
    const { error } = await fail({ projectId: "Web Storefront", branchName });
    expect(error).toMatchObject({ code: "not_found", hint: expect.stringContaining("get_branches") });
  }
  const { error } = await fail({ projectId: "Web Storefront", branchName: "feature" });
  expect(error.message).toMatch(
    /'feature' is not in the repository.*feature\/gift-cards, feature\/new-basket/,
  );
  expect(paths().filter((path) => /projects\/[^/]+\/deploymentprocesses/.test(path))).toEqual([]);
});

it.each([
  [{}, /projectId or processId/],
  [{ projectId: "Checkout Service", branchName: "main" }, /has no branches/],
  [
    { processId: `deploymentprocess-${demoFacts.projects.checkout}`, branchName: "main" },
    /names one version/,
  ],
  [{ processId: "DeploymentProcesses" }, /not a process id/],
  [{ projectId: "Checkuot" }, /no project 'Checkuot'/],
])("get_deployment_process explains what is wrong with %j", async (args, message) => {
  expect((await fail(args)).error.message).toMatch(message);
});

it.each([
  { processId: "deploymentprocess-Projects-1/../../users/me" },
  { processId: "deploymentprocess-Projects-1%2f.." },
  { processId: "deploymentprocess-\u0000" },
  { projectId: "x/../../users/me" },
  { projectId: "%2e%2e" },
  { projectId: "Web Storefront", branchName: "x/../../users/me" },
  { projectId: "Web Storefront", branchName: "%2e%2e/%2e%2e/users/me" },
  { projectId: "Web Storefront", branchName: "main\r\n/api/users/me" },
])("get_deployment_process reaches no other route with %j", async (args) => {
  await fail(args);
  expect(
    paths().filter((path) => !/^\/api\/(spaces\/all|Spaces-1\/projects(\/Projects-2)?)$/.test(path)),
  ).toEqual([]);
});

it("get_deployment_process works when only its toolset is on, and not against a rule about the project", async () => {
  const narrow = await openBench({ policy: { toolsets: ["projects"] } });
  await narrow.ok("get_deployment_process", { spaceName: "Default", projectId: "web-storefront" });
  const { error } = await narrow.fails("get_deployment_process", {
    spaceName: "Default",
    projectId: "web-storefront",
    branchName: "nope",
  });
  expect(error.message).toMatch(/There are: main/);
  await narrow.close();
  const rules = [{ effect: "deny" as const, name: "no-checkout", project: ["Checkout Service"] }];
  const limited = await openBench({ policy: { rules } });
  const denied = await limited.fails("get_deployment_process", {
    spaceName: "Default",
    processId: `deploymentprocess-${demoFacts.projects.checkout}`,
  });
  expect(denied.error).toMatchObject({ code: "denied", rule: "no-checkout" });
  await limited.close();
});

const STOREFRONT_ID = "Projects-2";

it.each(["v1.0", "HEAD", "0a1b2c3", "hotfix/50%-off"])(
  "get_deployment_process and get_variables read at %s, as the server takes it",
  async (gitRef) => {
    const git = await openBenchWith(({ path }) => {
      const base = `/api/Spaces-1/projects/${STOREFRONT_ID}/${encodeURIComponent(gitRef)}`;
      if (path === `${base}/deploymentprocesses`) return { body: { Id: "p", Steps: [] } };
      return path === `${base}/variables` ? { body: { Id: "v", Variables: [] } } : undefined;
    });
    try {
      const project = { spaceName: "Default", projectId: "Web Storefront" };
      const process = await git.ok("get_deployment_process", { ...project, branchName: gitRef });
      expect(process.structured).toMatchObject({ id: "p", gitRef });
      const variables = await git.ok("get_variables", { ...project, gitRef });
      expect(variables.structured).toMatchObject({ sets: [{ source: "git", gitRef }, {}] });
    } finally {
      await git.close();
    }
  },
);

it("get_deployment_process shows where containers and packages come from", async () => {
  const action = {
    Name: "Deploy",
    Container: {
      Image: "shop/tools:1",
      FeedId: "Feeds-1",
      GitUrl: "https://git.example/x",
      Dockerfile: "FROM a",
    },
    Packages: [
      {
        Id: "b7d1",
        Name: "tools",
        PackageId: "Shop.Tools",
        FeedId: "Feeds-1",
        Properties: {
          Extract: "True",
          SelectionMode: "deferred",
          PackageParameterName: "Tools",
          Purpose: "",
        },
      },
    ],
  };
  const definition = {
    Id: "p",
    LastSnapshotId: "p-s-3",
    Steps: [{ Id: "s", Name: "Deploy", Actions: [action] }],
  };
  const one = await openBenchWith(({ path }) =>
    path.endsWith("/deploymentprocesses") ? { body: definition } : undefined,
  );
  try {
    const args = { spaceName: "Default", projectId: "Checkout Service" };
    const container = {
      image: "shop/tools:1",
      feedId: "Feeds-1",
      gitUrl: "https://git.example/x",
      dockerfile: "FROM a",
    };
    const brief = await one.ok("get_deployment_process", args);
    expect(brief.structured).toMatchObject({
      lastSnapshotId: "p-s-3",
      steps: [{ actions: [{ container }] }],
    });
    expect(JSON.stringify(brief.structured)).not.toContain("b7d1");
    const { structured } = await one.ok("get_deployment_process", { ...args, includeDetails: true });
    expect(structured).toMatchObject({
      steps: [
        {
          actions: [
            {
              packages: [
                {
                  id: "b7d1",
                  name: "tools",
                  properties: { Extract: "True", SelectionMode: "deferred", PackageParameterName: "Tools" },
                },
              ],
            },
          ],
        },
      ],
    });
  } finally {
    await one.close();
  }
});
