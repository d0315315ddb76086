import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith, page } from "../../../test/overlay.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.journal.clear());
afterAll(() => bench.close());

const paths = () => bench.simulator.journal.requests().map(({ path }) => path);
const find = (args: object) => bench.ok("find_deployment_targets", { spaceName: "Default", ...args });
const fail = (args: object) => bench.fails("find_deployment_targets", { spaceName: "Default", ...args });
const namesIn = ({ structured }: Awaited<ReturnType<typeof find>>) =>
  (structured.items as { name: string }[]).map(({ name }) => name);

it("find_deployment_targets lists a page: two requests cold, one warm", async () => {
  const cold = await find({ take: 5 });
  expect(cold.structured).toMatchObject({
    items: [{ name: "dev-app-01" }, {}, {}, {}, {}],
    total: 12,
    next: 5,
  });
  expect(cold.requests).toBe(2);
  expect((await find({ skip: 10 })).requests).toBe(1);
});

it("find_deployment_targets finds what is unhealthy in an environment, with the reason", async () => {
  const { structured } = await find({ environmentIds: ["production"], healthStatuses: ["Unhealthy"] });
  expect(structured).toEqual({
    items: [
      {
        id: demoFacts.unhealthyMachineId,
        name: "prod-inv-02",
        slug: "prod-inv-02",
        healthStatus: "Unhealthy",
        statusSummary: expect.stringContaining("1.2 GB free"),
        environmentIds: [demoFacts.environments.production],
        roles: ["inventory-api"],
        tenantedDeploymentParticipation: "Untenanted",
        endpoint: {
          communicationStyle: "TentaclePassive",
          uri: "https://prod-inv-02.wrenfinch.example:10933/",
        },
        shellName: "Bash",
        machinePolicyId: "MachinePolicies-1",
        hasLatestCalamari: true,
      },
    ],
    total: 1,
  });
});

it.each([
  [
    { roles: ["storefront-web"], environmentIds: [demoFacts.environments.production] },
    ["prod-web-01", "prod-web-02"],
  ],
  [{ tenantTags: ["Region/APAC"] }, ["dev-app-01", "prod-k8s-01", "staging-app-01", "test-app-01"]],
  [{ ids: ["Machines-2", "Machines-8"] }, ["dev-db-01", "prod-db-01"]],
  [{ partialName: "k8s" }, ["prod-k8s-01"]],
  [{ name: "prod-web-01" }, ["prod-web-01"]],
  [{ name: "prod-web" }, []],
  [{ commStyles: ["Ssh"] }, []],
  [
    { commStyles: ["tentaclepassive"], roles: ["STOREFRONT-WEB"], shellNames: ["bash"], partialName: "prod" },
    ["prod-web-01", "prod-web-02"],
  ],
  [{ healthStatuses: ["unhealthy"] }, ["prod-inv-02"]],
  [{ isDisabled: true }, []],
])("find_deployment_targets filters by %j", async (args, expected) => {
  expect(namesIn(await find(args))).toEqual(expected);
});

it("find_deployment_targets shows one target with all details", async () => {
  const { structured, requests } = await find({ targetId: "Machines-7" });
  expect(structured).toMatchObject({
    items: [
      {
        id: "Machines-7",
        statusSummary: expect.any(String),
        tenantTags: ["Region/EMEA", "Region/APAC", "Region/Americas"],
        operatingSystem: "Ubuntu 24.04 LTS",
        endpoint: { tentacleVersion: "9.1.3712" },
      },
    ],
    total: 1,
  });
  expect(requests).toBeLessThanOrEqual(2);
  expect((await fail({ targetId: "Machines-99" })).error.code).toBe("not_found");
});

it.each([
  [
    { CommunicationStyle: "StepPackage", DeploymentTargetTypeId: "aws-ecs-target" },
    { communicationStyle: "StepPackage", deploymentTargetTypeId: "aws-ecs-target" },
  ],
  [
    { CommunicationStyle: "AwsEcsCluster", ClusterName: "shop", Region: "eu-west-1" },
    { communicationStyle: "AwsEcsCluster", clusterName: "shop", region: "eu-west-1" },
  ],
])("find_deployment_targets says what a target is: %j", async (Endpoint, endpoint) => {
  const one = { Id: "Machines-1", Name: "shop", Endpoint };
  const other = await openBenchWith(({ path }) => (path.endsWith("/machines") ? page([one]) : undefined));
  try {
    const { structured } = await other.ok("find_deployment_targets", { spaceName: "Default" });
    expect(structured.items).toEqual([{ id: "Machines-1", name: "shop", endpoint }]);
  } finally {
    await other.close();
  }
});

it("find_deployment_targets shows no secret of an endpoint", async () => {
  const machines = bench.simulator.store.space(demoFacts.spaces.default).machines;
  const machine = machines.get("Machines-9");
  if (!machine) throw new Error("the demo has no such target");
  const Endpoint = {
    ...machine.Endpoint,
    CommunicationStyle: "Kubernetes",
    ClusterUrl: "https://cluster.example",
    Authentication: { AuthenticationType: "KubernetesStandard", Token: "gannet" },
    ClusterCertificate: "gannet",
    AadUserCredentialPassword: "gannet",
  };
  machines.put({
    ...machine,
    Id: "Machines-90",
    Name: "prod-k8s-90",
    Endpoint: Endpoint as typeof machine.Endpoint,
  });
  for (const args of [{ targetId: "Machines-90" }, { ids: ["Machines-90"] }]) {
    const { structured, text } = await find(args);
    expect(structured).toMatchObject({ items: [{ endpoint: { clusterUrl: "https://cluster.example" } }] });
    expect(text).not.toContain("gannet");
  }
  machines.remove("Machines-90");
});

it.each([
  [{ targetId: "Machines-7", roles: ["x"], name: "y" }, /targetId cannot be combined with name, roles/],
  [{ healthStatuses: ["Sick"] }, /healthStatuses/],
  [
    { roles: ["storefront-web", "checkout"] },
    /roles: there is no target tag 'checkout'.*There are: 'checkout-api'/,
  ],
  [{ tenantTags: ["Region/Asia"] }, /tenantTags: there is no tag 'Region\/Asia'.*'Region\/APAC'/],
  [{ shellNames: ["Zsh"] }, /shellNames: there is no shell 'Zsh'.*'Bash'/],
  [
    { commStyles: ["Telepathy"] },
    /commStyles: there is no communication style 'Telepathy'.*'TentaclePassive'/,
  ],
  [{ tenantTags: ["APAC"] }, /not a tag with its set/],
  [{ environmentIds: ["Prod"] }, /no environment 'Prod'.*'Production' \(Environments-4\)/],
  [{ tenantIds: ["Nobody"] }, /no tenant 'Nobody'/],
  [{ machineId: "Machines-1" }, /Unknown field 'machineId'/],
  [{ take: 0 }, /take/],
])("find_deployment_targets explains what is wrong with %j", async (args, message) => {
  expect((await fail(args)).error.message).toMatch(message);
});

it.each([
  "Machines-1/../../users/me",
  "x/../../users/me",
  "%2e%2e",
  "Machines-1\u0000",
  "Machines-1\n",
  "Machines-1?x=1",
])("find_deployment_targets asks the server nothing about the id %j", async (id) => {
  expect((await fail({ targetId: id })).error.code).toBe("input");
  expect((await fail({ ids: [id] })).error.code).toBe("input");
  expect((await fail({ deploymentId: id })).error.code).toBe("input");
  await fail({ environmentIds: [id] });
  await fail({ tenantIds: [id] });
  expect(
    paths().filter((path) => !/^\/api\/Spaces-1\/(environments\/all|tenants(\/Machines-1)?)$/.test(path)),
  ).toEqual([]);
});

it("find_deployment_targets works on 2021.1 when only its toolset is on, and honours a rule about an environment", async () => {
  const rules = [{ effect: "deny" as const, name: "no-production", environment: ["Production"] }];
  const limited = await openBench({
    policy: { rules, toolsets: ["machines"] },
    simulator: { serverVersion: "2021.1.0" },
  });
  await limited.ok("find_deployment_targets", { spaceName: "Default", tenantIds: ["Alpine Outfitters"] });
  await limited.ok("find_deployment_targets", { spaceName: "Default", targetId: "Machines-1" });
  for (const args of [{ targetId: "Machines-9" }, { environmentIds: ["Production"] }]) {
    const { error } = await limited.fails("find_deployment_targets", { spaceName: "Default", ...args });
    expect(error).toMatchObject({ code: "denied", rule: "no-production" });
  }
  await limited.close();
});

it("find_deployment_targets shows a target of an environment that the caller may not see", async () => {
  const { machines } = bench.simulator.store.space(demoFacts.spaces.default);
  const machine = machines.get("Machines-9");
  if (!machine) throw new Error("the demo has no such target");
  machines.put({ ...machine, EnvironmentIds: ["Environments-99"] });
  const { structured } = await find({ targetId: "Machines-9" });
  expect(structured).toMatchObject({ items: [{ environmentIds: ["Environments-99"] }] });
  machines.put(machine);
});
