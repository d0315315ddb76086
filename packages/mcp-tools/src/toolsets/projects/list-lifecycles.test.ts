import { createOctopusClient } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const spaceName = "Default";
const production = { effect: "deny", name: "no-production", environment: ["Production"] } as const;

interface Item {
  readonly name: string;
  readonly phases: readonly { readonly name: string; readonly environments?: readonly string[] }[];
}

async function itemsOf(from: Bench, args: object = {}): Promise<readonly Item[]> {
  return (await from.ok("list_lifecycles", { spaceName, ...args })).structured.items as readonly Item[];
}

it("list_lifecycles lists the phases of each lifecycle in order, with their environments", async () => {
  const [first] = await itemsOf(bench);
  expect(first).toEqual({
    id: "Lifecycles-1",
    name: "Default Lifecycle",
    description: "Every environment in order.",
    phases: [
      { name: "Development", environments: ["Development"] },
      { name: "Test", environments: ["Test"] },
      { name: "Staging", environments: ["Staging"] },
      { name: "Production", environments: ["Production"] },
    ],
  });
});

it("list_lifecycles finds lifecycles by a part of the name, page by page", async () => {
  expect((await itemsOf(bench, { partialName: "hot" })).map(({ name }) => name)).toEqual(["Hotfix"]);
  const { structured } = await bench.ok("list_lifecycles", { spaceName, take: 1 });
  expect(structured).toMatchObject({ total: 2, next: 1 });
});

it("list_lifecycles leaves out a phase whose environments are closed, and names the rest of a phase that mixes both", async () => {
  const { environments } = bench.simulator.landmarks;
  const { lifecycles } = bench.simulator.store.space(demoFacts.spaces.default);
  const hotfix = lifecycles.get("Lifecycles-2");
  if (!hotfix) throw new Error("the demo has no such lifecycle");
  const mixed = {
    ...hotfix.Phases?.[0],
    Name: "Live",
    AutomaticDeploymentTargets: [environments.staging, environments.production],
    OptionalDeploymentTargets: [],
  };
  lifecycles.put({ ...hotfix, Phases: [...(hotfix.Phases ?? []), mixed] } as typeof hotfix);
  const limited = await openBench({
    policy: { rules: [production] },
    simulator: {},
    toolkit: { client: clientOf(bench) },
  });
  const [normal, changed] = await itemsOf(limited);
  expect(normal?.phases.map(({ name }) => name)).toEqual(["Development", "Test", "Staging"]);
  expect(changed?.phases.map(({ name }) => name)).toEqual(["Staging", "Live"]);
  expect(changed?.phases.at(-1)).toMatchObject({
    automaticEnvironments: ["Staging", "1 closed by policy"],
  });
  await limited.close();
});

it("list_lifecycles names the spaces that there are when the space is unknown", async () => {
  const { error } = await bench.fails("list_lifecycles", { spaceName: "Defualt" });
  expect(error).toMatchObject({ code: "not_found", message: expect.stringContaining("'Default'") });
});

function clientOf({ simulator }: Bench) {
  return createOctopusClient({
    serverUrl: simulator.url,
    credential: { kind: "apiKey", key: simulator.apiKey },
  });
}
