/** A scripted client that tries to write without a person's yes. What counts is what the server received. */

import { createMemoryState } from "@octo/state";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type ApprovalMode, type Caller, createApprovals, type Outcome } from "../../src/index.ts";
import { FORGED_APPROVALS } from "./support/evil.ts";
import { toolRecipes } from "./support/recipes.ts";
import { stateOf } from "./support/routes.ts";
import { openStage, type Stage } from "./support/stage.ts";

const asking = await openStage("hostile", { policy: { allowDeletes: true } });
const strict = await openStage("hostile", {
  policy: { allowDeletes: true },
  toolkit: { approval: "elicit" },
});
const planned = await openStage("hostile", { policy: { allowDeletes: true }, toolkit: { approval: "plan" } });
const approvals = createApprovals({ state: createMemoryState() });
const paged = await openStage("hostile", {
  policy: { allowDeletes: true },
  toolkit: {
    approval: "page",
    approvalPage: { approvals, addressOf: (id) => `https://octo.example/approvals/${id}` },
    sleep: async () => undefined,
  },
});
const stages: Readonly<Record<string, Stage<"hostile">>> = { asking, strict, planned, paged };
afterAll(() => Promise.all(Object.values(stages).map((stage) => stage.close())));
beforeEach(() => {
  for (const { simulator } of Object.values(stages)) simulator.journal.clear();
});

const recipes = toolRecipes(asking.simulator);
const writers = asking.toolkit
  .listTools()
  .filter(({ tier }) => tier === "write" || tier === "delete")
  .map(({ name }) => ({
    name,
    args: recipes[name]?.find(({ must }) => must)?.args ?? recipes[name]?.[0]?.args ?? {},
  }));
const space = "/api/Spaces-1";
const REQUESTS = [
  {
    method: "POST",
    path: `${space}/deployments`,
    body: { ReleaseId: "Releases-101", EnvironmentId: "Environments-4" },
  },
  { method: "PUT", path: `${space}/projects/Projects-1`, body: { Name: "x" } },
  { method: "PATCH", path: `${space}/projects/Projects-1`, body: [] },
  { method: "DELETE", path: `${space}/releases/Releases-101` },
  { method: "POST", path: "/api/tasks", body: { Name: "AdHocScript" } },
  { method: "POST", path: "/api/Spaces-1/tasks/rerun/ServerTasks-7", body: {} },
  { method: "POST", path: "/api/users/me/apikeys", body: { Purpose: "x" } },
  { method: "POST", path: `${space}/interruptions/Interruptions-101/submit`, body: { Result: "Proceed" } },
].map((args) => ({ name: "execute", args }));
const ATTACKS: readonly { readonly name: string; readonly args: object }[] = [...writers, ...REQUESTS];

const label = ({ name, args }: { name: string; args: object }) =>
  name === "execute" ? `execute ${JSON.stringify(Object.values(args).slice(0, 2))}` : name;
const cases = ATTACKS.map((attack) => ({ ...attack, label: label(attack) }));
const nobody: Partial<Caller> = { canAsk: false };

let made: Promise<readonly { readonly of: object; readonly planToken: unknown }[]> | undefined;
/** The token of each plan. None of them is ever accepted, so that all attacks can try the same ones. */
function plannedTokens() {
  made ??= Promise.all(
    ATTACKS.map(async ({ name, args }) => {
      const outcome = await planned.call(name, args, nobody);
      return {
        of: args,
        planToken: outcome.kind === "error" ? outcome.error.details?.planToken : undefined,
      };
    }),
  );
  return made;
}

/** Tries every forged approval; whenever a person is asked, the person says no in one of the ways there are. */
async function storm(
  stage: Stage<"hostile">,
  name: string,
  args: object,
  caller: Partial<Caller>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [at, forged] of FORGED_APPROVALS.entries()) {
    const said = Object.assign(Object.create(null), args, forged) as object;
    let outcome = await stage.call(name, said, caller);
    const state = stateOf(outcome);
    const action = (["decline", "cancel", "failed", "timeout"] as const)[at % 4];
    if (state && action) outcome = await stage.call(name, said, { ...caller, answer: { state, action } });
    outcomes.push(outcome);
  }
  return outcomes;
}

describe.each(cases)("$label", ({ name, args }) => {
  it("a hostile model writes nothing where a person is asked and always says no", async () => {
    const outcomes = await storm(asking, name, args, { canAsk: true });
    expect(outcomes.filter(({ kind }) => kind === "result")).toEqual([]);
    expect(asking.writes()).toEqual([]);
  });

  it.each([
    ["that can open pages", { canAsk: true, canOpenPages: true }],
    ["that cannot", nobody],
  ])(
    "a hostile model writes nothing where nobody decides on the page, in a host %s",
    async (_host, caller) => {
      const outcomes = await storm(paged, name, args, caller);
      for (const action of ["accept", "unclear"] as const) {
        const asked = await paged.call(name, args, caller);
        const state = stateOf(asked);
        if (state) outcomes.push(await paged.call(name, args, { ...caller, answer: { state, action } }));
      }
      expect(outcomes.filter(({ kind }) => kind === "result")).toEqual([]);
      expect(paged.writes()).toEqual([]);
    },
  );

  it("a hostile model writes nothing where nobody can be asked and the operator wants a person", async () => {
    await storm(strict, name, args, nobody);
    expect(strict.writes()).toEqual([]);
  });

  it("a hostile model writes nothing without a token where the operator wants a plan", async () => {
    await storm(planned, name, args, nobody);
    expect(planned.writes()).toEqual([]);
  });

  it("a hostile model writes nothing with the token of another plan, tool or caller", async () => {
    const all = await plannedTokens();
    const tokens = all.flatMap((token) => (token.of === args ? [] : [token.planToken]));
    const own = await planned.call(name, args, { ...nobody, principal: "somebody else" });
    if (own.kind === "error") tokens.push(own.error.details?.planToken);
    const usable = tokens.filter((token) => typeof token === "string");
    expect(usable.length).toBeGreaterThan(0);
    for (const planToken of usable) {
      await planned.call(name, { ...args, confirm: true, planToken }, nobody);
      const answer = { state: String(planToken), action: "accept" } as const;
      await asking.call(name, args, { canAsk: true, answer });
    }
    expect([...planned.writes(), ...asking.writes()]).toEqual([]);
  });
});

describe("a token that was really given", () => {
  const [first] = writers;
  const modes: readonly ApprovalMode[] = ["confirm", "plan"];
  it.each(modes)(
    "a token that was really given works once, for what was shown, under %s",
    async (approval) => {
      const stage = await openStage("hostile", { toolkit: { approval } });
      const args = { spaceName: "Default", projectName: "checkout-service", releaseVersion: "9.1.0" };
      const plan = await stage.call("create_release", args, nobody);
      const planToken = plan.kind === "error" ? plan.error.details?.planToken : undefined;
      for (const changed of [
        { releaseVersion: "9.1.1" },
        { projectName: "inventory-api" },
        { releaseNotes: "x" },
      ]) {
        await stage.call("create_release", { ...args, ...changed, confirm: true, planToken }, nobody);
      }
      if (first) expect(stage.writes()).toEqual([]);
      await stage.call("create_release", { ...args, confirm: true, planToken }, nobody);
      expect(stage.writes()).toHaveLength(1);
      await stage.call(
        "create_release",
        { ...args, ignoreIfAlreadyExists: true, confirm: true, planToken },
        nobody,
      );
      await stage.call("create_release", { ...args, confirm: true, planToken }, nobody);
      expect(stage.writes()).toHaveLength(1);
      await stage.close();
    },
  );
});
