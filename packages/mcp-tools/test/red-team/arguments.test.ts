/** Evil values in every argument of every tool: nothing is written, and nothing is read that the tool has no business with. */
import { afterAll, describe, expect, it } from "vitest";
import { isTaken, someCases, TAKES_EVERY_CASE } from "../../../shared/test/every-case.ts";
import type { Caller } from "../../src/index.ts";
import { deep, EVIL_TEXTS, textFields, WRONG_TYPES, withAt } from "./support/evil.ts";
import { problemsWith } from "./support/inspect.ts";
import { toolRecipes } from "./support/recipes.ts";
import { stateOf, strayReads } from "./support/routes.ts";
import { CANARY, openStage, type Stage } from "./support/stage.ts";

const open = await openStage("hostile", { policy: { allowDeletes: true } });
const locked = await openStage("hostile", { policy: { readOnly: true }, toolkit: { approval: "none" } });
afterAll(() => Promise.all([open.close(), locked.close()]));

const recipes = toolRecipes(open.simulator);
const listed = open.toolkit.listTools();
const baseOf = (tool: string) => recipes[tool]?.[0]?.args ?? {};
const secrets = [...open.simulator.landmarks.plantedSecrets, CANARY];
const AT_ONCE = 24;
/** Fields take turns, so that a tool meets every value and a run stays short; a tool with few fields meets more in each. */
const SHARE = TAKES_EVERY_CASE ? 3 : 36;
/** The first fields of a tool meet every value. */
const WHOLE = TAKES_EVERY_CASE ? 3 : 1;

function someOf<T>(values: readonly T[], turn: number): readonly T[] {
  return values.filter((_, at) => turn < WHOLE || (at + turn) % SHARE === 0);
}

/** Calls with many arguments at a time; a question is answered with no. */
async function callAll(
  stage: Stage<"hostile">,
  tool: string,
  all: readonly unknown[],
  caller: Partial<Caller>,
) {
  const outcomes = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE).map(async (args) => {
      const outcome = await stage.call(tool, args, caller);
      const state = stateOf(outcome);
      return state ? stage.call(tool, args, { ...caller, answer: { state, action: "decline" } }) : outcome;
    });
    outcomes.push(...(await Promise.all(some)));
  }
  return outcomes;
}

const paths = (stage: Stage<"hostile">) => stage.simulator.journal.requests().map(({ path }) => path);

describe.each(listed.map((tool, at) => ({ ...tool, at, fields: textFields(tool.inputSchema) })))(
  "$name",
  ({ name, at, fields }) => {
    const base = baseOf(name);
    const evil = fields.flatMap((field, at) =>
      someOf(EVIL_TEXTS, at).map((value) => withAt(base, field, value)),
    );
    // Recording thousands of fields takes as long as all the rest, so a usual run tries them with some of the tools.
    const large = isTaken(at, 4)
      ? [
          { ...base, extra: deep(5_000) },
          deep(20_000),
          {
            ...base,
            ...Object.fromEntries(Array.from({ length: 20_000 }, (_, field) => [`field${field}`, field])),
          },
        ]
      : [];
    const odd = [
      ...WRONG_TYPES,
      ...fields.flatMap((field, at) => someOf(WRONG_TYPES, at).map((value) => withAt(base, field, value))),
      ...large,
    ];

    it("hostile texts as arguments cause no write and no stray read", async () => {
      open.simulator.journal.clear();
      const outcomes = await callAll(open, name, evil, { canAsk: true });
      expect(open.writes()).toEqual([]);
      expect([...new Set(strayReads(name, paths(open)))].slice(0, 5)).toEqual([]);
      const found = outcomes.flatMap((outcome) => problemsWith(outcome, { secrets, markers: [] }));
      expect([...new Set(found)].slice(0, 5)).toEqual([]);
    });

    it("wrong types, deep objects and thousands of fields give a named error and are recorded", async () => {
      open.simulator.journal.clear();
      open.audit.length = 0;
      const outcomes = await callAll(open, name, odd, { canAsk: true });
      const inner = outcomes.filter(
        ({ kind, ...rest }) => kind === "error" && JSON.stringify(rest).includes("inside octo-mcp"),
      );
      expect(inner).toEqual([]);
      expect(open.writes()).toEqual([]);
      expect(open.audit.length).toBeGreaterThanOrEqual(odd.length);
      expect(Math.max(...open.audit.map((entry) => JSON.stringify(entry).length))).toBeLessThan(100_000);
      expect(Math.max(...outcomes.map((outcome) => JSON.stringify(outcome).length))).toBeLessThan(220_000);
      expect(({} as Record<string, unknown>).confirm).toBeUndefined();
    });
  },
);

describe("read-only", () => {
  const hidden = [
    "complete_names",
    "deploy_release ",
    "DEPLOY_RELEASE",
    "__proto__",
    "constructor",
    "toString",
    "../execute",
  ];
  const names = [...new Set([...listed.map(({ name }) => name), ...hidden])];

  it.each(someCases(names, 4))(
    "a read-only toolkit writes nothing with %s, listed or not, approved or not",
    async (name) => {
      locked.simulator.journal.clear();
      const base = baseOf(name);
      const all = [
        base,
        { ...base, confirm: true },
        ...["POST", "PUT", "PATCH", "DELETE"].map((method) => ({ ...base, method })),
      ];
      await callAll(locked, name, all, { canAsk: false });
      await callAll(locked, name, all, { canAsk: true });
      await Promise.all(
        all.map((args) =>
          locked.call(name, args, { canAsk: true, answer: { state: "x.y", action: "accept" } }),
        ),
      );
      expect(locked.writes()).toEqual([]);
    },
  );

  it("a read-only toolkit lists no tool that writes", () => {
    expect(locked.toolkit.listTools().filter(({ tier }) => tier === "write" || tier === "delete")).toEqual(
      [],
    );
    expect(locked.toolkit.listTools().every(({ annotations }) => annotations.readOnlyHint)).toBe(true);
  });
});
