/** Clients that people use list our tools, call one, and want a write approved, over HTTP. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CLIENTS, type Person, type RealClient } from "./support/real-clients.ts";
import { type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
let tools: readonly string[];
let client: RealClient | undefined;
let version = 0;
beforeAll(async () => {
  stack = await startStack({ flags: { callsPerMinute: "10000" } });
  const listed = (await (await stack.fetch("/tools")).json()) as readonly { readonly name: string }[];
  tools = listed.map(({ name }) => name).sort();
});
beforeEach(() => {
  version += 1;
  stack.simulator.journal.clear();
});
afterEach(async () => {
  await client?.close();
  client = undefined;
});
afterAll(() => stack.close());

const release = () => ({
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: `81.0.${version}`,
});
const WRITTEN = [expect.stringMatching(/^POST .*\/releases/)];

it.each(Object.entries(CLIENTS))("%s lists tools and calls one", async (_, { connect }) => {
  client = await connect(stack.url);
  expect([...(await client.toolNames())].sort()).toEqual(tools);
  expect(await client.call("list_spaces", {})).toContain("Default");
});

describe.each(Object.entries(CLIENTS).filter(([, { asks }]) => asks))(
  "%s can ask a person",
  (_, { connect }) => {
    it("a write that the person accepts is done", async () => {
      const questions: string[] = [];
      client = await connect(stack.url, async (message) => {
        questions.push(message);
        return "accept";
      });
      expect(await client.call("create_release", release())).toContain(`81.0.${version}`);
      expect(questions).toEqual([expect.stringContaining(`81.0.${version}`)]);
      expect(stack.writes()).toEqual(WRITTEN);
    });

    it("a write that the person declines is not done", async () => {
      client = await connect(stack.url, async () => "decline");
      expect(await client.call("create_release", release())).toMatch(/^denied: The person declined/);
      expect(stack.writes()).toEqual([]);
    });

    it("a write to which the person says nothing is not done when the client gives up", async () => {
      const controller = new AbortController();
      let asked: () => void = () => undefined;
      const question = new Promise<void>((resolve) => {
        asked = resolve;
      });
      const person: Person = () => {
        asked();
        return new Promise(() => undefined);
      };
      client = await connect(stack.url, person);
      const call = client.call("create_release", release(), controller.signal);
      await question;
      controller.abort();
      // Some clients reject, others only stop waiting; the write is what counts.
      await Promise.race([call.catch(() => undefined), client.close()]);
      expect(stack.writes()).toEqual([]);
    });
  },
);

it.each(Object.entries(CLIENTS))(
  "%s without a person gets the plan first, and confirms it with its token",
  async (_, { connect }) => {
    client = await connect(stack.url);
    const deployment = {
      spaceName: "Default",
      projectName: "Checkout Service",
      releaseVersion: "4.2.1",
      environmentNames: ["Production"],
      confirm: true,
    };
    const plan = await client.call("deploy_release", deployment);
    expect(plan).toMatch(/^approval_required: Nothing was done yet/);
    expect(stack.writes()).toEqual([]);
    const planToken = /"planToken":"([^"]+)"/.exec(plan)?.[1];
    expect(await client.call("deploy_release", { ...deployment, planToken })).toContain("ServerTasks-");
    expect(stack.writes()).toEqual([expect.stringMatching(/^POST .*\/deployments/)]);
  },
);
