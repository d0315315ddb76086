/** Where the operator opens approvals, an agent still never decides about work that this server started. */
import { createOctopusClient } from "@octo/api-client";
import { octopusPolicy } from "@octo/policy/octopus";
import { demoFacts } from "@octo/simulator";
import { createMemoryState } from "@octo/state";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createToolkit } from "../../src/index.ts";
import { type Bench, openBench } from "../harness.ts";
import { openBenchWith } from "../overlay.ts";

const { spaces, agentId } = demoFacts;
const policy = { open: ["approvals"], rules: [{ effect: "allow", tier: "write" }] } as const;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ policy });
});
afterEach(() => bench.close());

/** The requests that submit the pending intervention of the demo, as an agent sends them. */
const requestsOf = ({ simulator }: Bench) => {
  const { interruptionId } = simulator.landmarks.pendingInterruption;
  const base = `/api/${spaces.default}/interruptions/${interruptionId}`;
  return [
    { method: "PUT", path: `${base}/responsible` },
    { method: "POST", path: `${base}/submit`, body: { Result: "Proceed", Notes: "ok" } },
  ];
};

/** Says who has started the deployment that waits. */
function startedBy({ simulator }: Bench, userId: string | null): void {
  const store = simulator.store.space(spaces.default);
  const interruption = store.interruptions.get(simulator.landmarks.pendingInterruption.interruptionId);
  const deployment = store.deployments.all().find(({ TaskId }) => TaskId === interruption?.TaskId);
  if (!deployment) throw new Error("nothing waits");
  store.deployments.put({ ...deployment, DeployedById: userId } as never);
}

async function submitAll(on: Bench): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const request of requestsOf(on)) {
    const outcome = await on.call("execute", { ...request, confirm: true });
    const token = outcome.kind === "error" ? outcome.error.details?.planToken : undefined;
    const again = token ? await on.call("execute", { ...request, confirm: true, planToken: token }) : outcome;
    codes.push(again.kind === "error" ? again.error.code : again.kind);
  }
  return codes;
}

it("work of somebody else may be decided about", async () => {
  startedBy(bench, bench.simulator.landmarks.users["tom.okafor"]?.id ?? "Users-23");
  expect(await submitAll(bench)).toEqual(["result", "result"]);
  expect(bench.writes()).toHaveLength(2);
});

it.each([
  ["the user of this credential", agentId],
  ["the same user in other letter case", agentId.toUpperCase()],
  ["nobody that the server names", null],
  ["Octopus itself", "users-system"],
])("work that was started by %s may not", async (_, userId) => {
  startedBy(bench, userId);
  expect(await submitAll(bench)).toEqual(["denied", "denied"]);
  expect(bench.writes()).toEqual([]);
});

it("work of a user who has written through this server with another credential may not", async () => {
  const [[, other] = []] = Object.entries(bench.simulator.landmarks.users).filter(
    ([name]) => name !== "sam.reyes",
  );
  if (!other) throw new Error("the demo has no such user");
  const state = createMemoryState({ now: () => bench.clock.now() });
  const withKey = (key: string) => openBenchOn(bench, { key, state });
  const others = withKey(other.apiKey);
  const own = withKey(bench.simulator.apiKey);
  startedBy(bench, other.id);
  await others.call(
    "create_release",
    { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.9.9", confirm: true },
    { transport: "test" },
  );
  bench.simulator.journal.clear();
  for (const request of requestsOf(bench)) {
    const outcome = await own.call("execute", { ...request, confirm: true }, { transport: "test" });
    expect(outcome).toMatchObject({ kind: "error", error: { code: "denied" } });
  }
  expect(bench.writes()).toEqual([]);
});

it("without the open class every decision is refused", async () => {
  const closed = await openBench({ policy: { rules: policy.rules } });
  startedBy(closed, "Users-23");
  expect(await submitAll(closed)).toEqual(["denied", "denied"]);
  await closed.close();
});

it("a server that does not say who the user is gets no write and no decision", async () => {
  const odd = await openBenchWith(
    ({ path }) => (path === "/api/users/me" ? { body: { Username: "x" } } : undefined),
    {
      policy,
    },
  );
  startedBy(odd, "Users-23");
  expect(await submitAll(odd)).toEqual(["denied", "denied"]);
  const release = {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseVersion: "9.9.9",
    confirm: true,
  };
  expect((await odd.fails("create_release", release)).error.code).toBe("denied");
  expect(odd.writes()).toEqual([]);
  await odd.close();
});

/** A toolkit for another credential on the same simulator, with a state that it shares. */
function openBenchOn(
  { simulator, clock }: Bench,
  { key, state }: { readonly key: string; readonly state: ReturnType<typeof createMemoryState> },
) {
  const client = createOctopusClient({
    serverUrl: simulator.url,
    credential: { kind: "apiKey", key },
  });
  return createToolkit({ client, policy: octopusPolicy(policy), state, now: () => clock.now() });
}
