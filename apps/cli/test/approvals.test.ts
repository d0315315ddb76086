/** `octo-mcp approvals` against pages that listen on loopback, as a person in a terminal uses it. */
import { serve } from "@hono/node-server";
import { createOctopusClient } from "@octo/api-client";
import { createApprovals, createToolkit, noAudit, type Toolkit } from "@octo/mcp-tools";
import { octopusPolicy } from "@octo/policy/octopus";
import { type DemoLandmarks, demoFacts, type Simulator, startSimulator } from "@octo/simulator";
import { createMemoryState } from "@octo/state";
import { createPages, createSignIns } from "@octo/web";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runHere } from "./run-here.ts";

const LIVE = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.live,
  environmentNames: ["Production"],
};

let simulator: Simulator<DemoLandmarks>;
let toolkit: Toolkit;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  simulator = await startSimulator({ world: "demo", seed: 7 });
  const clientFor = (key: string) =>
    createOctopusClient({ serverUrl: simulator.url, credential: { kind: "apiKey", key } });
  const state = createMemoryState();
  const approvals = createApprovals({ state });
  const pages = createPages({
    approvals,
    audit: noAudit,
    now: Date.now,
    signIns: createSignIns({ state, now: Date.now }),
    ways: { octopusKey: clientFor },
    publicUrl: () => url,
    onError: (error) => {
      throw error;
    },
  });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: pages.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
      url = `http://127.0.0.1:${port}`;
      resolve(started);
    });
  });
  toolkit = createToolkit({
    client: clientFor(simulator.apiKey),
    policy: octopusPolicy({ rules: [{ effect: "protect", environment: ["Production"] }] }),
    approval: "page",
    approvalPage: { approvals, addressOf: (id) => `${url}/approvals/${id}` },
  });
  close = async () => {
    await new Promise((resolve) => server.close(resolve));
    await simulator.close();
  };
});
afterAll(() => close());

const keyOf = (username: string) => simulator.landmarks.users[username]?.apiKey ?? "";
const approvals = (args: readonly string[], key = keyOf("maya.lindqvist")) =>
  runHere(["approvals", ...args, "--url", url], { env: { OCTOPUS_API_KEY: key } });
async function ask(args: object = LIVE): Promise<{ id: string; planToken: string }> {
  const outcome = await toolkit.call("deploy_release", args, { transport: "test", principal: "key:agent" });
  const { approvalUrl, planToken } = (outcome.kind === "error" ? outcome.error.details : {}) as Record<
    string,
    string
  >;
  return { id: String(approvalUrl).split("/").at(-1) ?? "", planToken: String(planToken) };
}

it("a person lists, shows and approves, and the name of a protected environment is typed", async () => {
  const { id, planToken } = await ask();
  const list = await approvals(["list"]);
  expect(list).toMatchObject({ code: 0, stderr: "" });
  expect(id).toMatch(/^a[\w-]{21}$/);
  expect(list.stdout).toMatch(
    new RegExp(`^${id}  waiting, (59|60) minutes left  Deploy a release \\| Checkout Service`),
  );
  expect((await approvals(["show", id])).stdout).toMatch(
    /^Deploy a release: waiting\nPROTECTED: Production\n/,
  );
  const without = await approvals(["approve", id]);
  expect(without).toMatchObject({ code: 2, stdout: "" });
  expect(without.stderr).toContain("type the name of each protected environment: Production");
  const approved = await approvals(["approve", id, "--type", "Production", "--reason", "as agreed"]);
  expect(approved.stdout).toMatch(
    /^Deploy a release: approved\n[\s\S]*approved by Maya Lindqvist: as agreed/,
  );
  const done = await toolkit.call(
    "deploy_release",
    { ...LIVE, planToken },
    { transport: "test", principal: "key:agent" },
  );
  expect(done.kind).toBe("result");
  expect((await approvals(["show", id])).stdout).toMatch(/: done\n[\s\S]*Tasks: ServerTasks-\d+/);
});

it("a person rejects, as JSON", async () => {
  const { id } = await ask({ ...LIVE, environmentNames: ["Development"] });
  const rejected = await approvals(["reject", id, "--reason", "not today", "--json"]);
  expect(JSON.parse(rejected.stdout)).toMatchObject({ state: "rejected", decision: { reason: "not today" } });
});

it.each([
  ["an approval that is not there", ["show", "nope"], undefined, /There is no such approval/],
  ["a wrong key", ["list"], "API-WRONGWRONGWRONG", /does not accept this API key/],
  ["no key", ["list"], "", /No credential/],
])("%s is one line on stderr", async (_what, args, key, message) => {
  const ended = await approvals(args, key);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr.trim().split("\n")).toHaveLength(1);
});

it.each(["ftp://x", "http://octo.example.com", "nonsense"])("%s is no address", async (address) => {
  const ended = await runHere(["approvals", "list", "--url", address], {
    env: { OCTOPUS_API_KEY: "API-X1234567" },
  });
  expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("is no address of a server") });
});
