/** Rules about the server of a tool and about the arguments of its call. */
import { describe, expect, it } from "vitest";
import { createPolicy } from "./policy.ts";
import { parsePolicyCases, runPolicyCases } from "./policy-cases.ts";
import { parsePolicyFile } from "./policy-file.ts";
import { defineRoutes, withToolsets } from "./routes.ts";
import type { Rule, RuleMatch, ToolAction } from "./types.ts";

const ROUTES = withToolsets(defineRoutes([]), ["external"]);
type Args = Readonly<Record<string, unknown>>;

const order = (args: Args | undefined, more: Partial<ToolAction> = {}): ToolAction => ({
  kind: "tool",
  tool: "shop_order",
  toolset: "external",
  tier: "write",
  server: "shop",
  targets: {},
  ...(args ? { arguments: args } : {}),
  ...more,
});
const decide = (rule: Rule, action: ToolAction) =>
  createPolicy({ routes: ROUTES, rules: [rule] }).decide(action);
const denies = (match: RuleMatch, action: ToolAction) =>
  decide({ effect: "deny", name: "d", ...match }, action).rule === "d";
const allows = (match: RuleMatch, action: ToolAction) =>
  decide({ effect: "allow", ...match }, action).effect === "allow";

describe("server", () => {
  it.each([
    ["shop", "shop", true],
    ["sh*", "shop", true],
    ["mail", "shop", false],
    ["!mail", "shop", true],
    ["shop", undefined, false],
    // A rule about servers says nothing about the host's own tools.
    ["!shop", undefined, false],
  ])("%s meets a tool of %s: %s", (server, of, expected) => {
    const { server: _, ...own } = order({});
    expect(denies({ server }, of === undefined ? own : order({}, { server: of }))).toBe(expected);
  });

  it("matches no HTTP request", () => {
    const policy = createPolicy({ routes: ROUTES, rules: [{ effect: "deny", name: "d", server: "*" }] });
    expect(policy.decide({ kind: "http", method: "GET", path: "/api/x" }).rule).not.toBe("d");
  });
});

describe("argument", () => {
  it.each<[string, string | string[], Args | undefined, boolean, boolean]>([
    ["a text, in any letter case", "X-*", { sku: "x-7" }, true, true],
    ["another text", "X-*", { sku: "y-7" }, false, false],
    ["a number", "100", { sku: 100 }, true, true],
    ["a truth value", "true", { sku: true }, true, true],
    ["one value of a list", "a", { sku: ["b", "a"] }, true, false],
    ["all values of a list", "a", { sku: ["a", "A"] }, true, true],
    ["an object, which may mean anything", "a", { sku: { id: "b" } }, true, false],
    ["an absent argument", "a", {}, false, false],
    ["null", "a", { sku: null }, false, false],
    ["an empty list", "a", { sku: [] }, false, false],
    ["another value than the only one that is meant", "!a", { sku: "b" }, true, true],
    ["the only value that is meant", "!a", { sku: "A" }, false, false],
    ["an absent argument, where only one value is meant", "!a", {}, true, false],
    ["arguments that are not known", "a", undefined, true, false],
    ["one of several patterns", ["a", "b"], { sku: "b" }, true, true],
    ["a key of every object", "a", { toString: "a" }, false, false],
  ])("%s", (_, pattern, args, tightens, loosens) => {
    const match = { argument: { sku: pattern } };
    expect([denies(match, order(args)), allows(match, order(args))]).toEqual([tightens, loosens]);
  });

  it.each([
    [{ "order.lines.sku": "x" }, { order: { lines: [{ sku: "y" }, { sku: "x" }] } }, true],
    [{ "order.lines.sku": "x" }, { "order.lines.sku": "x" }, true],
    [{ "order.lines.sku": "x" }, { order: { lines: [] } }, false],
    [{ "constructor.name": "Object" }, {}, false],
  ])("finds %j in %j: %s", (argument, args, expected) => {
    expect(denies({ argument }, order(args))).toBe(expected);
  });

  it("all names must match", () => {
    const argument = { sku: "x", quantity: "1*" };
    expect(denies({ argument }, order({ sku: "x", quantity: 12 }))).toBe(true);
    expect(denies({ argument }, order({ sku: "x", quantity: 2 }))).toBe(false);
  });

  it("matches no HTTP request, also one that a tool makes", () => {
    const policy = createPolicy({
      routes: ROUTES,
      rules: [{ effect: "deny", name: "d", argument: { a: "!b" } }],
    });
    const request = { kind: "http", method: "GET", path: "/api/x", via: { tool: "t", reads: [] } } as const;
    expect(policy.decide(request).rule).not.toBe("d");
  });

  it.each([[{}], [[]], ["sku"], [{ sku: 7 }], [{ sku: [] }], [{ sku: "" }]])("refuses %j", (argument) => {
    expect(() => decide({ effect: "deny", argument } as never, order({}))).toThrow(/argument/);
  });
});

it("a policy file and its cases can name both", () => {
  const rules = [{ name: "no-x", effect: "deny", server: "shop", argument: { sku: ["X-*"] } }];
  const file = parsePolicyFile({ version: 1, profiles: { a: { rules } } }, undefined, ROUTES);
  if (!file.ok) throw new Error(file.errors[0]?.text);
  const policy = createPolicy({ routes: ROUTES, ...file.file.profiles.get("a") });
  const call = { tool: "shop_order", toolset: "external", tier: "write", server: "shop", targets: {} };
  const cases = parsePolicyCases({
    cases: [
      { ...call, arguments: { sku: "X-1" }, expect: "deny", rule: "no-x" },
      { ...call, arguments: { sku: "Y-1" }, expect: "confirm" },
    ],
  });
  if (!cases.ok) throw new Error(cases.errors[0]?.text);
  expect(runPolicyCases(policy, cases.file).flatMap(({ differences }) => differences)).toEqual([]);
});
