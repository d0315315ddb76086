import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const WRITE = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: "9.0.0",
  confirm: true,
};

describe("the policy", () => {
  it("a read-only policy hides and refuses writes", async () => {
    const readOnly = await openBench({ policy: { readOnly: true } });
    const tools = readOnly.toolkit.listTools();
    expect(tools.every(({ annotations }) => annotations.readOnlyHint)).toBe(true);
    expect(tools.map(({ name }) => name)).not.toContain("create_release");
    const { error, requests } = await readOnly.fails("create_release", WRITE);
    expect(error).toMatchObject({ code: "denied", rule: expect.any(String) });
    expect(requests).toBe(0);
    expect(readOnly.audit).toMatchObject([
      { event: "call", tool: "create_release", outcome: "error", error: { code: "denied" } },
    ]);
    await readOnly.close();
  });

  it("a closed toolset closes its tools, and other tools still read what they need", async () => {
    const narrow = await openBench({ policy: { toolsets: ["deployments"] } });
    const tools = narrow.toolkit.listTools();
    expect(tools.filter(({ toolset }) => toolset !== "core" && toolset !== "deployments")).toEqual([]);
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(["list_spaces", "deploy_release"]));
    await narrow.ok("list_deployments", {
      spaceName: "Default",
      projects: ["Checkout Service"],
      environments: ["Production"],
    });
    await narrow.ok("get_deployment_from_url", {
      url: narrow.simulator.landmarks.failedDeployment?.portalUrl,
    });
    await narrow.ok("deploy_release", {
      spaceName: "Default",
      projectName: "Checkout Service",
      releaseVersion: demoFacts.versions.failed,
      environmentNames: ["Test"],
      confirm: true,
    });
    await narrow.fails("create_release", WRITE);
    await narrow.close();
  });

  it("a rule about an environment denies after names became ids", async () => {
    const rules = [{ effect: "deny" as const, name: "no-production", environment: ["Production"] }];
    const limited = await openBench({ policy: { rules } });
    const args = {
      spaceName: "Default",
      projectName: "Checkout Service",
      releaseVersion: demoFacts.versions.failed,
      confirm: true,
    };
    for (const environmentNames of [
      ["Production"],
      ["production"],
      [demoFacts.environments.production],
      ["Development", "Production"],
    ]) {
      const { error } = await limited.fails("deploy_release", { ...args, environmentNames });
      expect(error).toMatchObject({ code: "denied", rule: "no-production" });
    }
    expect(limited.writes()).toEqual([]);
    await limited.ok("deploy_release", { ...args, environmentNames: ["Development"] });
    await limited.close();
  });
});

it("caps of writes count what is sent, over all calls", async () => {
  const capped = await openBench({ policy: { caps: { writesPerHour: 2 } } });
  const create = (releaseVersion: string) => capped.call("create_release", { ...WRITE, releaseVersion });
  expect((await create("9.0.0")).kind).toBe("result");
  expect((await create("9.0.1")).kind).toBe("result");
  expect(await create("9.0.2")).toMatchObject({
    kind: "error",
    error: { code: "denied", rule: "writesPerHour" },
  });
  capped.clock.advance(61 * 60_000);
  expect((await create("9.0.3")).kind).toBe("result");
  expect(capped.writes()).toHaveLength(3);
  await capped.close();
});

it("caps of writes hide no tool, also when they are used up", async () => {
  const capped = await openBench({ policy: { caps: { writesPerHour: 1, environmentsPerAction: 1 } } });
  const all = capped.toolkit.toolNames();
  expect(all).toContain("create_release");
  await capped.ok("create_release", { ...WRITE, releaseVersion: "9.0.0" });
  expect(capped.toolkit.toolNames()).toEqual(all);
  await capped.close();
});

it("writes at the same time cannot pass a cap together", async () => {
  const capped = await openBench({ policy: { caps: { writesPerHour: 2 } } });
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      capped.call("create_release", { ...WRITE, releaseVersion: `9.1.${at}` }),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === "result")).toHaveLength(2);
  expect(capped.writes()).toHaveLength(2);
  await capped.close();
});

describe("protection", () => {
  const deploy = {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseVersion: demoFacts.versions.live,
    confirm: true,
  };
  const protect = { effect: "protect" as const, name: "prod", environment: ["Production"] };

  it("in a protected environment confirm: true counts only with the token of the plan", async () => {
    const guarded = await openBench({ policy: { rules: [protect] } });
    const args = { ...deploy, environmentNames: ["Production"] };
    const { error } = await guarded.fails("deploy_release", args);
    expect(error).toMatchObject({ code: "approval_required", details: { protected: true } });
    expect(guarded.writes()).toEqual([]);
    await guarded.ok("deploy_release", { ...args, planToken: error.details?.planToken });
    await guarded.ok("deploy_release", { ...deploy, environmentNames: ["Development"] });
    expect(guarded.writes()).toHaveLength(2);
    await guarded.close();
  });

  it("a question about a protected environment says so first", async () => {
    const guarded = await openBench({ policy: { rules: [protect] } });
    const outcome = await guarded.call(
      "deploy_release",
      { ...deploy, environmentNames: ["Production"] },
      { canAsk: true },
    );
    expect(outcome).toMatchObject({
      kind: "ask",
      prompt: expect.stringMatching(
        /^This changes a PROTECTED environment\.\nDeploy a release\nEnvironment: "Production/,
      ),
    });
    await guarded.close();
  });

  it.each([
    ["skipping a step", { skipStepNames: ["Smoke test"] }],
    ["choosing targets", { specificMachineNames: ["dev-app-01"] }],
    ["forcing packages", { forcePackageRedeployment: true }],
  ])("a risky argument needs the token of the plan: %s", async (_, risky) => {
    const { error } = await bench.fails("deploy_release", {
      ...deploy,
      environmentNames: ["Development"],
      ...risky,
    });
    expect(error).toMatchObject({ code: "approval_required", details: { protected: true } });
    expect(bench.writes()).toEqual([]);
  });

  it("the override of a freeze is denied unless the operator opened it", async () => {
    const args = {
      ...deploy,
      environmentNames: ["Development"],
      deploymentFreezeNames: ["x"],
      deploymentFreezeOverrideReason: "y",
    };
    expect((await bench.fails("deploy_release", args)).error).toMatchObject({ code: "denied" });
  });

  it("no approval is needed where a rule allows the tool", async () => {
    const trusting = await openBench({
      policy: { rules: [{ effect: "allow", name: "trust", tool: ["create_release"] }] },
    });
    await trusting.ok("create_release", { ...WRITE, confirm: undefined });
    expect(trusting.audit.at(-1)).toMatchObject({ approvedBy: "not-needed" });
    await trusting.close();
  });
});

describe("the record", () => {
  it("the audit log has one entry for each call, refused calls included, and one before a write", async () => {
    await bench.ok("list_spaces", {});
    await bench.fails("list_environments", { spaceName: "nowhere" });
    await bench.ok("create_release", WRITE);
    expect(bench.audit.map(({ event, tool, outcome }) => [event, tool, outcome])).toEqual([
      ["call", "list_spaces", "ok"],
      ["call", "list_environments", "error"],
      ["intent", "create_release", undefined],
      ["call", "create_release", "ok"],
    ]);
    expect(bench.audit.at(-1)?.requests).toContainEqual({
      method: "POST",
      path: "/api/Spaces-1/releases/create/v1",
      status: 200,
    });
  });

  it("an audit log that cannot be written stops the write", async () => {
    const failing = await openBench({
      toolkit: {
        audit: {
          record: () => {
            throw new Error("disk full");
          },
        },
      },
    });
    await failing.fails("create_release", WRITE);
    expect(failing.writes()).toEqual([]);
    await failing.close();
  });
});

describe("a call that cannot be recorded when it has ended", () => {
  /** An audit log that takes intents only, as on a disk that becomes full during the call. */
  const record = ({ event }: { readonly event: string }) => {
    if (event === "call") throw new Error("disk full");
  };
  let full: Bench;
  beforeEach(async () => {
    full = await openBench({ toolkit: { audit: { record } } });
  });
  afterEach(() => full.close());

  it("the caller learns what was written, and that the audit log has only the intent", async () => {
    const { structured, text, writes } = await full.ok("create_release", WRITE);
    expect(full.writes()).toEqual(["POST /api/Spaces-1/releases/create/v1"]);
    expect(writes).toBe(1);
    expect(structured).toMatchObject({
      release: { id: expect.stringMatching(/^Releases-\d+$/) },
      notice: { unrecorded: expect.stringContaining("Do not send it again") },
    });
    expect(text).toMatch(/^This write was sent to Octopus/);
    expect(text).toContain(JSON.stringify(structured.release));
  });

  it("a write that failed after it was sent keeps its error", async () => {
    full.simulator.faults.add({ kind: "status", status: 500, path: /releases\/create/ });
    const { error, text } = await full.fails("create_release", WRITE);
    expect(full.writes()).toHaveLength(1);
    expect(error.code).not.toBe("config");
    for (const shown of [error.message, text]) expect(shown).toContain("This write was sent to Octopus");
  });

  it("a read is not answered", async () => {
    const { error, text } = await full.fails("list_spaces", {});
    expect(error).toMatchObject({ code: "config", message: expect.stringContaining("Nothing was changed") });
    expect(text).not.toContain("Default");
  });
});

describe("secrets", () => {
  it("secrets leave by no channel", async () => {
    const key = bench.simulator.apiKey;
    const outcome = await bench.fails("list_environments", { spaceName: key });
    const asked = await bench.call(
      "create_release",
      { ...WRITE, releaseNotes: `key ${key}` },
      { canAsk: true },
    );
    expect(JSON.stringify([outcome, asked.kind === "ask" ? asked.prompt : asked, bench.audit])).not.toContain(
      key,
    );
  });
});

describe("cancelling", () => {
  it("cancelling ends the request and the call", async () => {
    bench.simulator.faults.add({ kind: "hang" });
    const controller = new AbortController();
    const call = bench.fails("list_spaces", {}, { signal: controller.signal });
    await vi.waitUntil(() => bench.simulator.journal.count({ path: "/api/spaces" }) > 0, {
      timeout: 10_000,
      interval: 5,
    });
    controller.abort();
    expect((await call).error.code).toBe("timeout");
  });
});

describe("errors of the server", () => {
  it.each([
    [401, "config"],
    [403, "forbidden"],
    [404, "not_found"],
    [409, "conflict"],
    [500, "upstream"],
  ])("a response with status %i becomes the error %s", async (status, code) => {
    bench.simulator.faults.add({ kind: "status", status });
    expect((await bench.fails("list_spaces", {})).error.code).toBe(code);
  });

  it("an error names the page of a proxy as what it is", async () => {
    bench.simulator.faults.add({ kind: "html" });
    expect((await bench.fails("list_spaces", {})).error.message).toContain(
      "not an Octopus API at http://127.0.0.1",
    );
  });

  it("a read is repeated when the server fails", async () => {
    bench.simulator.faults.add({ kind: "status", status: 503, times: 2 });
    await bench.ok("list_spaces", {});
    expect(bench.simulator.journal.count()).toBe(3);
  });
});

it("an error names the version of a server that is too old", async () => {
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  const { error } = await old.fails("create_release", WRITE);
  expect(error).toMatchObject({
    code: "unsupported_version",
    message: "create_release needs Octopus Server 2022.3.5512; this is 2021.1.0.",
  });
  await old.ok("list_deployments", { spaceName: "Default" });
  expect(old.toolkit.toolNames()).not.toContain("create_release");
  await old.close();
});
