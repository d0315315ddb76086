/**
 * Compiles the rules of an operator and decides by all of them together. Deny beats confirm and protect, these beat
 * allow, and the order of rules never matters. A rule that tightens matches what it may mean, and a rule that loosens
 * matches only what it surely means, so that missing knowledge never opens anything.
 */

import { argumentTest, type CallArguments } from "./argument-test.ts";
import { PolicyConfigError } from "./errors.ts";
import type { Moments } from "./moments.ts";
import { didYouMean } from "./near.ts";
import { compilePattern, glob, holds, type Pattern } from "./pattern.ts";
import { parseRoutePattern, type RouteTable } from "./routes.ts";
import type { Tier } from "./target.ts";
import { type Certainty, type Dimension, type KnownTargets, matchTargets } from "./targets.ts";
import { compileWindow } from "./time.ts";
import type { Rule, RuleEffect } from "./types.ts";

/** What a rule is compared with. */
export interface Subject {
  readonly tool: string | undefined;
  readonly toolset: string;
  /** The server that runs the tool, when it is not the host's own. */
  readonly server: string | undefined;
  /** `undefined` for an HTTP request. */
  readonly call: { readonly args: CallArguments } | undefined;
  readonly tier: Tier;
  /** In upper case; `undefined` for a tool call. */
  readonly method: string | undefined;
  /** All readings of the path below its space, in lower case. */
  readonly readings: readonly (readonly string[])[];
  /** The most likely reading. */
  readonly primary: readonly string[];
  /** Names of sensitive classes. */
  readonly classes: readonly string[];
  readonly targets: KnownTargets;
  readonly moments: Moments;
}

/** A rule that has been compiled. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Its name, or its position when it has none. */
  readonly label: string;
  /** True for a rule of a policy file; see `PolicyConfig.profile`. */
  readonly inPolicyFile?: boolean;
  readonly matches: (subject: Subject) => boolean;
}

/** What the rules say together: the strongest effect, and the rule that calls for it. */
export interface RulesOutcome {
  readonly effect: "allow" | "confirm" | "deny" | undefined;
  readonly protected: boolean;
  readonly deciding: CompiledRule | undefined;
}

type Test = (subject: Subject, certainty: Certainty) => boolean;

/** The fields of a rule that hold text patterns, and the dimension of those that name targets. */
const TARGET_FIELDS: readonly (readonly ["space" | "project" | "environment" | "tenant", Dimension])[] = [
  ["space", "spaces"],
  ["project", "projects"],
  ["environment", "environments"],
  ["tenant", "tenants"],
];
const RULE_KEYS: ReadonlySet<string> = new Set([
  "name",
  "effect",
  "reason",
  "tool",
  "toolset",
  "server",
  "argument",
  "tier",
  "method",
  "route",
  "class",
  "space",
  "project",
  "environment",
  "tenant",
  "time",
]);
const EFFECTS: readonly RuleEffect[] = ["allow", "confirm", "deny", "protect"];
const TIERS: readonly Tier[] = ["read", "write", "delete"];

function listOf<T extends string>(value: T | readonly T[]): readonly T[] {
  const list = typeof value === "string" ? [value] : value;
  const usable = Array.isArray(list) && list.length > 0;
  if (!usable || list.some((one) => typeof one !== "string" || one === "" || one === "!")) {
    throw new PolicyConfigError("A rule field must be text or a non-empty list of texts.");
  }
  return list;
}

function textTest(value: string | readonly string[], of: (subject: Subject) => string | undefined): Test {
  const patterns = listOf(value).map((source) => compilePattern(source));
  return (subject) => {
    const text = of(subject);
    return text !== undefined && holds(patterns, (pattern) => pattern.test(text) !== pattern.negated);
  };
}

function known(field: string, patterns: readonly Pattern[], names: readonly string[]): void {
  const wrong = patterns.find((pattern) => !names.some(pattern.test));
  if (wrong !== undefined) {
    throw new PolicyConfigError(`No ${field} matches "${wrong.source}". Known: ${names.join(", ")}.`);
  }
}

/** Compiles `POST /{space}/releases/**` to a test of the readings of a path. */
function routeTest(text: string, base: string): Test {
  const { methods, path } = parseRoutePattern(text);
  const own = path.toLowerCase().startsWith(`${base.toLowerCase()}/`) ? path.slice(base.length) : path;
  const raw = own.split("/").slice(1);
  const segments = /^\{space(id)?\}$/i.test(raw[0] ?? "") && raw.length > 1 ? raw.slice(1) : raw;
  const below = segments[segments.length - 1] === "**";
  const wanted = below ? segments.slice(0, -1) : segments;
  if (wanted.some((segment) => segment === "" || segment === "**")) {
    throw new PolicyConfigError(`Not a route pattern: "${text}". "**" may only stand at the end.`);
  }
  const tests = wanted.map((segment) => glob(/^\{\w+\}$/.test(segment) ? "*" : segment));
  return (subject, certainty) => {
    if (subject.method === undefined || methods?.has(subject.method) === false) return false;
    const readings = certainty === "may" ? subject.readings : [subject.primary];
    return readings.some(
      (reading) =>
        (below ? reading.length >= tests.length : reading.length === tests.length) &&
        tests.every((test, i) => test(reading[i] ?? "")),
    );
  };
}

function isReading(method: string | undefined): boolean {
  return method === "GET" || method === "HEAD";
}

/** Compiles the tiers of a rule. A GET that counts as a write, such as one for the logs of the server, shows what it returns all the same. */
function tierTest(tier: NonNullable<Rule["tier"]>): Test {
  known(
    "tier",
    listOf(tier).map((source) => compilePattern(source)),
    TIERS,
  );
  const ofRequest = textTest(tier, (subject) => subject.tier);
  const asRead = textTest(tier, () => "read");
  return (subject, certainty) =>
    ofRequest(subject, certainty) ||
    (certainty === "may" && isReading(subject.method) && asRead(subject, certainty));
}

function testsOf(rule: Rule, routes: RouteTable): Test[] {
  const tests: Test[] = [];
  if (rule.tool !== undefined) tests.push(textTest(rule.tool, (subject) => subject.tool));
  if (rule.toolset !== undefined) {
    known(
      "toolset",
      listOf(rule.toolset).map((source) => compilePattern(source)),
      routes.toolsets,
    );
    tests.push(textTest(rule.toolset, (subject) => subject.toolset));
  }
  if (rule.server !== undefined) tests.push(textTest(rule.server, (subject) => subject.server));
  if (rule.argument !== undefined) {
    const test = argumentTest(rule.argument);
    tests.push(({ call }, certainty) => call !== undefined && test(call.args, certainty));
  }
  if (rule.tier !== undefined) tests.push(tierTest(rule.tier));
  if (rule.method !== undefined) tests.push(textTest(rule.method, (subject) => subject.method));
  if (rule.route !== undefined) {
    const each = listOf(rule.route).map((text) => routeTest(text, routes.base));
    tests.push((subject, certainty) => each.some((test) => test(subject, certainty)));
  }
  if (rule.class !== undefined) {
    const patterns = listOf(rule.class).map((source) => compilePattern(source));
    known(
      "class",
      patterns,
      routes.sensitive.map((one) => one.name),
    );
    tests.push((subject) =>
      subject.classes.some((name) => holds(patterns, (p) => p.test(name) !== p.negated)),
    );
  }
  for (const [field, dimension] of TARGET_FIELDS) {
    const value = rule[field];
    if (value === undefined) continue;
    const patterns = listOf(value).map((source) => compilePattern(source, routes.idPrefixes[dimension]));
    tests.push((subject, certainty) => matchTargets(patterns, subject.targets[dimension], certainty));
  }
  if (rule.time !== undefined) {
    const window = compileWindow(rule.time);
    tests.push((subject, certainty) => window(subject.moments, certainty));
  }
  return tests;
}

/**
 * Compiles one rule.
 *
 * @throws PolicyConfigError on an unknown key, effect, toolset, tier, class, or a malformed pattern.
 */
export function compileRule(rule: Rule, position: number, routes: RouteTable): CompiledRule {
  const label = rule.name ?? `rule ${position + 1}`;
  const unknownKey = Object.keys(rule).find((key) => !RULE_KEYS.has(key));
  if (unknownKey !== undefined)
    throw new PolicyConfigError(
      `${label}: unknown key "${unknownKey}"${didYouMean(unknownKey, [...RULE_KEYS]) || "."}`,
    );
  if (!EFFECTS.includes(rule.effect)) {
    throw new PolicyConfigError(`${label}: effect must be one of ${EFFECTS.join(", ")}.`);
  }
  try {
    const tests = testsOf(rule, routes);
    const certainty: Certainty = rule.effect === "allow" ? "must" : "may";
    return { rule, label, matches: (subject) => tests.every((test) => test(subject, certainty)) };
  } catch (error) {
    throw new PolicyConfigError(`${label}: ${error instanceof Error ? error.message : "cannot be read"}`);
  }
}

/** Finds the rules that match, and the one that decides. */
export function decideByRules(rules: readonly CompiledRule[], subject: Subject): RulesOutcome {
  let allow: CompiledRule | undefined;
  let confirm: CompiledRule | undefined;
  let protect: CompiledRule | undefined;
  let deny: CompiledRule | undefined;
  for (const rule of rules) {
    if (!rule.matches(subject)) continue;
    if (rule.rule.effect === "deny") deny = firstOf(deny, rule);
    else if (rule.rule.effect === "confirm") confirm = firstOf(confirm, rule);
    else if (rule.rule.effect === "protect") protect = firstOf(protect, rule);
    else allow = firstOf(allow, rule);
  }
  const asks = confirm ?? (subject.tier === "read" ? undefined : protect);
  const effect = deny ? "deny" : asks ? "confirm" : allow ? "allow" : undefined;
  return { effect, protected: protect !== undefined, deciding: deny ?? asks ?? allow };
}

/** Of several rules with one effect, the first by name decides, so that the order of rules has no effect. */
function firstOf(a: CompiledRule | undefined, b: CompiledRule): CompiledRule {
  return a === undefined || b.label < a.label ? b : a;
}
