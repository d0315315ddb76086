/** Every way to say yes, and every way that must not count. Effects are read from the simulator's journal. */
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";
import type { Answer } from "./caller.ts";

const WRITES = [
  {
    tool: "create_release",
    args: { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" },
  },
  {
    tool: "deploy_release",
    args: {
      spaceName: "Default",
      projectName: "Checkout Service",
      releaseVersion: demoFacts.versions.failed,
      environmentNames: ["Development"],
    },
  },
];

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function ask(tool: string, args: object) {
  const outcome = await bench.call(tool, args, { canAsk: true });
  if (outcome.kind !== "ask") throw new Error(`${tool} asked nothing`);
  return outcome;
}

describe.each(WRITES)("$tool, where a person can be asked", ({ tool, args }) => {
  it("a person who can be asked is asked, and the write happens after accept, only once", async () => {
    const { state, prompt } = await ask(tool, args);
    expect(prompt).toContain(`"Checkout Service (${demoFacts.projects.checkout})"`);
    expect(bench.writes()).toEqual([]);
    await bench.ok(tool, args, { canAsk: true, answer: { state, action: "accept" } });
    expect(bench.writes()).toHaveLength(1);
    const again = await bench.call(tool, args, { canAsk: true, answer: { state, action: "accept" } });
    expect(again.kind).not.toBe("result");
    expect(bench.writes()).toHaveLength(1);
  });

  it.each<Answer["action"]>(["decline", "cancel", "failed", "timeout"])(
    "%s is a no that confirm: true cannot override",
    async (action) => {
      const { state } = await ask(tool, { ...args, confirm: true });
      const { error } = await bench.fails(
        tool,
        { ...args, confirm: true },
        { canAsk: true, answer: { state, action } },
      );
      expect(error).toMatchObject({ code: "denied", rule: "approval" });
      if (action === "failed" || action === "timeout") expect(error.hint).toContain("--approval none");
      expect(bench.writes()).toEqual([]);
    },
  );

  it("a person is asked under every approval mode but the one that the refusal names", async () => {
    for (const approval of ["elicit", "confirm", "plan"] as const) {
      const other = await openBench({ toolkit: { approval } });
      expect((await other.call(tool, { ...args, confirm: true }, { canAsk: true })).kind).toBe("ask");
      await other.close();
    }
    const nobody = await openBench({ toolkit: { approval: "none" } });
    expect((await nobody.call(tool, args, { canAsk: true })).kind).toBe("result");
    await nobody.close();
  });

  it("a person is asked in spite of confirm: true and of a plan token", async () => {
    const shown = await bench.fails(tool, args);
    const planToken = shown.error.details?.planToken;
    await ask(tool, { ...args, confirm: true, planToken });
    expect(bench.writes()).toEqual([]);
  });

  it("an answer with a made-up, foreign or used state does not count", async () => {
    const { state } = await ask(tool, args);
    for (const wrong of ["", "x.y", `${state}x`, `x${state}`]) {
      const { error } = await bench.fails(tool, args, {
        canAsk: true,
        answer: { state: wrong, action: "accept" },
      });
      expect(error.code).toBe("denied");
    }
    const other = await bench.fails(tool, args, {
      canAsk: true,
      principal: "somebody else",
      answer: { state, action: "accept" },
    });
    expect(other.error.message).toContain("another caller");
    expect(bench.writes()).toEqual([]);
  });

  it("an answer does not count for other arguments", async () => {
    const { state } = await ask(tool, args);
    const changed = {
      ...args,
      projectName: "Inventory API",
      releaseVersion: tool === "create_release" ? "9.0.0" : "2.7.0",
    };
    const outcome = await bench.call(tool, changed, { canAsk: true, answer: { state, action: "accept" } });
    expect(outcome).toMatchObject({
      kind: "ask",
      prompt: expect.stringContaining("changed since this was first shown"),
    });
    expect(bench.writes()).toEqual([]);
  });

  it("an answer does not count after the question has expired", async () => {
    const { state } = await ask(tool, args);
    bench.clock.advance(10 * 60_000);
    const { error } = await bench.fails(tool, args, { canAsk: true, answer: { state, action: "accept" } });
    expect(error.message).toContain("expired");
    expect(bench.writes()).toEqual([]);
  });
});

describe.each(WRITES)("$tool, where nobody can be asked", ({ tool, args }) => {
  it("confirm: false is a no, and no new question", async () => {
    for (const canAsk of [false, true]) {
      const { error } = await bench.fails(tool, { ...args, confirm: false }, { canAsk });
      expect(error).toMatchObject({ code: "denied", message: "confirm: false says no. Nothing was done." });
      expect(error.details).toBeUndefined();
    }
    expect(bench.writes()).toEqual([]);
  });

  it("where nobody can be asked, the plan is also there as data", async () => {
    const { error } = await bench.fails(tool, args);
    const facts = error.plan?.facts.map(({ label }) => label);
    expect(facts).toContain("Project");
    expect(error.plan?.title).toBeTruthy();
  });

  it("where nobody can be asked, the plan is shown and nothing happens", async () => {
    const { error } = await bench.fails(tool, args);
    expect(error).toMatchObject({
      code: "approval_required",
      details: { planToken: expect.any(String), expiresInSeconds: 600 },
    });
    expect(error.message).toContain(`Project: "Checkout Service (${demoFacts.projects.checkout})"`);
    expect(bench.writes()).toEqual([]);
  });

  it("where nobody can be asked, the write happens for confirm: true", async () => {
    await bench.ok(tool, { ...args, confirm: true });
    expect(bench.audit.map(({ event, approvedBy }) => [event, approvedBy])).toEqual([
      ["intent", "confirm"],
      ["call", "confirm"],
    ]);
  });
});

describe("--approval plan", () => {
  const [, deploy] = WRITES;
  const { tool, args } = deploy ?? { tool: "", args: {} };

  beforeEach(async () => {
    await bench.close();
    bench = await openBench({ toolkit: { approval: "plan" } });
  });

  it("with --approval plan, confirm: true counts only with the token of the plan", async () => {
    const first = await bench.fails(tool, { ...args, confirm: true });
    expect(first.error.code).toBe("approval_required");
    expect(bench.writes()).toEqual([]);
    const planToken = first.error.details?.planToken;
    await bench.ok(tool, { ...args, confirm: true, planToken });
    expect(bench.writes()).toHaveLength(1);
    const again = await bench.fails(tool, { ...args, confirm: true, planToken });
    expect(["denied", "approval_required"]).toContain(again.error.code);
    expect(bench.writes()).toHaveLength(1);
  });

  it("with --approval plan, a plan that has changed is shown again", async () => {
    const { error } = await bench.fails(tool, args);
    const release = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" };
    const created = await bench.fails("create_release", release);
    await bench.ok("create_release", {
      ...release,
      confirm: true,
      planToken: created.error.details?.planToken,
    });
    const other = { ...args, releaseVersion: "9.0.0" };
    const shown = await bench.fails(tool, other);
    await bench.ok(tool, { ...other, confirm: true, planToken: shown.error.details?.planToken });
    bench.clock.advance(5 * 60_000);
    bench.simulator.journal.clear();
    const moved = await bench.fails(tool, { ...args, confirm: true, planToken: error.details?.planToken });
    expect(moved.error).toMatchObject({
      code: "approval_required",
      message: expect.stringContaining("The plan has changed"),
    });
    expect(moved.error.message).toContain('Live now: "9.0.0"');
    expect(bench.writes()).toEqual([]);
  });
});

describe("the operator's other choices", () => {
  const [, deploy] = WRITES;
  const { tool, args } = deploy ?? { tool: "", args: {} };

  it("with --approval elicit, nothing is written where nobody can be asked", async () => {
    const strict = await openBench({ toolkit: { approval: "elicit" } });
    const { error } = await strict.fails(tool, { ...args, confirm: true });
    expect(error).toMatchObject({ code: "denied", hint: expect.stringContaining("--approval") });
    expect(strict.writes()).toEqual([]);
    await strict.close();
  });

  it("with --approval none, nobody is asked", async () => {
    const open = await openBench({ toolkit: { approval: "none" } });
    await open.ok(tool, args, { canAsk: true });
    expect(open.audit.at(-1)).toMatchObject({ approvedBy: "operator" });
    await open.close();
  });
});
