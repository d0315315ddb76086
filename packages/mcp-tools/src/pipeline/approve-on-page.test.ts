/** What must happen between a call and a person's decision on the page. Effects are read from the simulator's journal. */
import { demoFacts } from "@octo/simulator";
import { afterEach, expect, it } from "vitest";
import { openPageBench, type PageBench, SOMEBODY } from "../../test/support/approval-page.ts";
import { ToolError } from "../errors.ts";
import type { ErrorOutcome, Outcome } from "./outcome.ts";

const RELEASE = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" };
const LIVE = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.live,
  environmentNames: ["Production"],
};

let bench: PageBench;
afterEach(() => bench.close());

const tokenOf = ({ error }: ErrorOutcome) => String(error.details?.planToken);
async function onlyOne() {
  const [first, ...more] = await bench.waiting();
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} writes wait`);
  return first.approval;
}

it("a write waits, and happens once a person has approved it and the call is repeated", async () => {
  bench = await openPageBench();
  const shown = await bench.fails("create_release", { ...RELEASE, confirm: true });
  const { id, plan, asker } = await onlyOne();
  expect(shown.error).toMatchObject({
    code: "approval_required",
    details: {
      approvalUrl: `https://octo.example/approvals/${id}`,
      expiresInSeconds: 3_600,
      protected: false,
    },
  });
  expect(plan.title).toBe("Create a release");
  expect(asker).toMatchObject({ transport: "test", octopusUser: { id: demoFacts.agentId } });
  expect(bench.writes()).toEqual([]);
  expect(await bench.decide(id, { decision: "approve", reason: "as agreed" })).toMatchObject({ ok: true });
  expect(bench.writes()).toEqual([]);
  await bench.ok("create_release", { ...RELEASE, planToken: tokenOf(shown) });
  expect(bench.writes()).toHaveLength(1);
  const used = await bench.fails("create_release", { ...RELEASE, planToken: tokenOf(shown) });
  expect(used.error).toMatchObject({ code: "denied", rule: "approval" });
  expect(bench.writes()).toHaveLength(1);
  const recorded = bench.audit.filter(({ event }) => event !== "call");
  expect(recorded).toMatchObject([
    {
      event: "decision",
      principal: SOMEBODY.id,
      approval: { id, decision: "approved", reason: "as agreed" },
    },
    { event: "intent", approvedBy: "page", approval: { id, by: SOMEBODY.id } },
  ]);
  expect(recorded[0]?.plan).toBe(recorded[1]?.plan);
});

it("confirm: true of the model never counts, and the same call twice waits once", async () => {
  bench = await openPageBench();
  const first = await bench.fails("create_release", { ...RELEASE, confirm: true });
  const second = await bench.fails("create_release", { ...RELEASE, confirm: true });
  expect(tokenOf(second)).toBe(tokenOf(first));
  await onlyOne();
  const third = await bench.fails("create_release", { ...RELEASE, confirm: true, planToken: tokenOf(first) });
  expect(third.error.code).toBe("approval_required");
  expect(bench.writes()).toEqual([]);
});

it("a call that comes with its token waits for some seconds and goes on by itself", async () => {
  let seconds = 0;
  bench = await openPageBench({
    async duringSleep(current) {
      seconds += 1;
      const [one] = await current.waiting();
      if (seconds === 5 && one) await current.decide(one.approval.id, { decision: "approve" });
    },
  });
  const shown = await bench.fails("create_release", RELEASE);
  await bench.ok("create_release", { ...RELEASE, planToken: tokenOf(shown) });
  expect(seconds).toBe(5);
  expect(bench.writes()).toHaveLength(1);
});

it("nothing is sent to Octopus while a call waits", async () => {
  bench = await openPageBench();
  const shown = await bench.fails("create_release", RELEASE);
  const waited = await bench.fails("create_release", { ...RELEASE, planToken: tokenOf(shown) });
  expect(waited.error.code).toBe("approval_required");
  expect(waited.requests).toBeLessThanOrEqual(1);
});

it("a rejection ends the write and says who rejected it and why", async () => {
  bench = await openPageBench();
  const shown = await bench.fails("create_release", RELEASE);
  const { id } = await onlyOne();
  await bench.decide(id, { decision: "reject", reason: 'not today\n"or ever"' });
  const refused = await bench.fails("create_release", { ...RELEASE, planToken: tokenOf(shown) });
  expect(refused.error).toMatchObject({ code: "denied", rule: "approval" });
  expect(refused.text).toContain("Maya Lindqvist: not today 'or ever'");
  expect(await bench.decide(id, { decision: "approve" })).toMatchObject({ ok: false, code: "decided" });
  expect(bench.writes()).toEqual([]);
});

it("what nobody decides expires, and cannot be decided later", async () => {
  bench = await openPageBench();
  const shown = await bench.fails("create_release", RELEASE);
  const { id } = await onlyOne();
  bench.clock.advance(3_600_001);
  expect(await bench.decide(id, { decision: "approve" })).toMatchObject({ ok: false, code: "expired" });
  const late = await bench.fails("create_release", { ...RELEASE, planToken: tokenOf(shown) });
  expect(late.error.code).toBe("denied");
  expect(bench.writes()).toEqual([]);
});

it("of two people who decide at the same time one succeeds", async () => {
  bench = await openPageBench();
  await bench.fails("create_release", RELEASE);
  const { id } = await onlyOne();
  const results = await Promise.all([
    bench.decide(id, { decision: "approve" }),
    bench.decide(id, { decision: "reject" }, { ...SOMEBODY, id: "oauth:issuer:tom", name: "Tom" }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

it.each([
  ["other arguments", { ...RELEASE, releaseVersion: "9.0.1" }, {}],
  ["another caller", RELEASE, { principal: "key:other" }],
])("an approval does not count for %s", async (_what, args, caller) => {
  bench = await openPageBench();
  const shown = await bench.fails("create_release", RELEASE);
  await bench.decide((await onlyOne()).id, { decision: "approve" });
  const outcome: Outcome = await bench.call("create_release", { ...args, planToken: tokenOf(shown) }, caller);
  expect(outcome).toMatchObject({ kind: "error" });
  expect(bench.writes()).toEqual([]);
});

it("an approval does not count once the situation has changed: the new plan waits", async () => {
  bench = await openPageBench();
  const args = { ...LIVE, environmentNames: ["Development"] };
  const shown = await bench.fails("deploy_release", args);
  const before = await onlyOne();
  await bench.decide(before.id, { decision: "approve" });
  const { projects } = bench.simulator.store.space(demoFacts.spaces.default);
  const project = projects.get(demoFacts.projects.checkout);
  if (!project) throw new Error("no project");
  projects.put({ ...project, Name: "Checkout Renamed" });
  const again = await bench.fails("deploy_release", {
    ...args,
    projectName: demoFacts.projects.checkout,
    planToken: tokenOf(shown),
  });
  expect(again.error.code).toBe("approval_required");
  expect((await onlyOne()).id).not.toBe(before.id);
  expect(bench.writes()).toEqual([]);
});

it("whoever approves a protected environment types its name", async () => {
  bench = await openPageBench({
    policy: { rules: [{ effect: "protect", name: "prod", environment: ["Production"] }] },
  });
  const shown = await bench.fails("deploy_release", LIVE);
  const approval = await onlyOne();
  expect(approval).toMatchObject({ isProtected: true, protectedNames: ["Production"] });
  for (const typed of [undefined, [], ["Prod"]])
    expect(
      await bench.decide(approval.id, { decision: "approve", ...(typed ? { typed } : {}) }),
    ).toMatchObject({
      ok: false,
      code: "typed",
    });
  expect(await bench.decide(approval.id, { decision: "approve", typed: [" production "] })).toMatchObject({
    ok: true,
  });
  await bench.ok("deploy_release", { ...LIVE, planToken: tokenOf(shown) });
  expect(bench.writes()).toHaveLength(1);
});

it("a host that can open pages is asked to, and waits for the decision", async () => {
  bench = await openPageBench();
  const asked = await bench.call("create_release", RELEASE, { canAsk: true, canOpenPages: true });
  if (asked.kind !== "ask") throw new Error("nothing asked");
  const { id } = await onlyOne();
  expect(asked.page).toEqual({ id, url: `https://octo.example/approvals/${id}`, isOpened: false });
  const answer = { state: asked.state, action: "accept" } as const;
  const waited = await bench.call("create_release", RELEASE, { canAsk: true, canOpenPages: true, answer });
  expect(waited).toMatchObject({ kind: "ask", page: { id, isOpened: true } });
  expect(bench.writes()).toEqual([]);
  await bench.decide(id, { decision: "approve" });
  const done = await bench.call("create_release", RELEASE, { canAsk: true, canOpenPages: true, answer });
  expect(done.kind).toBe("result");
  expect(bench.writes()).toHaveLength(1);
});

it.each(["decline", "cancel"] as const)(
  "a host that %ss to open the page withdraws the write",
  async (action) => {
    bench = await openPageBench();
    const asked = await bench.call("create_release", RELEASE, { canOpenPages: true });
    if (asked.kind !== "ask") throw new Error("nothing asked");
    const { id } = await onlyOne();
    await bench.fails("create_release", RELEASE, {
      canOpenPages: true,
      answer: { state: asked.state, action },
    });
    expect(await bench.decide(id, { decision: "approve" })).toMatchObject({ ok: false, code: "decided" });
  },
);

it("confirm: false withdraws a write that waits", async () => {
  bench = await openPageBench();
  const shown = await bench.fails("create_release", RELEASE);
  const { id } = await onlyOne();
  await bench.fails("create_release", { ...RELEASE, confirm: false, planToken: tokenOf(shown) });
  expect(await bench.decide(id, { decision: "approve" })).toMatchObject({ ok: false, code: "decided" });
});

it("one caller cannot let so many writes wait that nobody reads them", async () => {
  bench = await openPageBench();
  const codes = new Map<string, number>();
  for (let n = 0; n < 22; n += 1) {
    const { error } = await bench.fails("create_release", { ...RELEASE, releaseVersion: `9.1.${n}` });
    codes.set(error.code, (codes.get(error.code) ?? 0) + 1);
  }
  expect(Object.fromEntries(codes)).toEqual({ approval_required: 20, rate_limited: 2 });
});

it("a decision that cannot be recorded is not made", async () => {
  bench = await openPageBench({
    toolkit: {
      audit: { record: () => undefined },
    },
  });
  await bench.fails("create_release", RELEASE);
  const { id } = await onlyOne();
  bench.audit.push = () => {
    throw new Error("disk full");
  };
  await expect(bench.decide(id, { decision: "approve" })).rejects.toThrow("disk full");
  await onlyOne();
});

it("a call that comes again after a replica ended in the middle of its write learns that the outcome is unknown", async () => {
  const unknown = new ToolError({ code: "conflict", message: "It is unknown whether it took effect." });
  let hasEnded = false;
  const note = {
    lookAhead: () => undefined,
    leftBehind: async () => (hasEnded ? unknown : undefined),
    begin: async () => undefined,
    end: async () => undefined,
  };
  bench = await openPageBench({ toolkit: { journal: { open: () => note } as never } });
  const shown = await bench.fails("create_release", RELEASE);
  const { id } = (await bench.approvals.list())[0]?.approval ?? { id: "" };
  await bench.decide(id, { decision: "approve" });
  await bench.approvals.note(id, { kind: "running", tasks: [] });
  hasEnded = true;
  const again = await bench.fails("create_release", { ...RELEASE, planToken: tokenOf(shown) });
  expect(again.text).toContain("unknown whether it took effect");
  expect(again.text).not.toContain("Nothing was done");
  expect(bench.writes()).toEqual([]);
});

it("an approval that is in use does not count again, and the call says that it alone did nothing", async () => {
  bench = await openPageBench();
  const shown = await bench.fails("create_release", RELEASE);
  const { id } = await onlyOne();
  await bench.decide(id, { decision: "approve" });
  await bench.approvals.note(id, { kind: "running", tasks: [] });
  const again = await bench.fails("create_release", { ...RELEASE, planToken: tokenOf(shown) });
  expect(again.text).toMatch(/used before\. This call did nothing/);
  expect(bench.writes()).toEqual([]);
});
