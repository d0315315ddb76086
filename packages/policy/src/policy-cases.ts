/**
 * Tests of a policy as data: actions, each with the decision that an operator expects. A case passes only when every
 * field that it states agrees with the decision.
 */
import { type FileResult, locate, type Positions } from "./policy-file.ts";
import { type Schema, validate } from "./schema.ts";
import type { Action, Decision, Effect, Gate, Policy } from "./types.ts";

const TEXT: Schema = { type: "string", minLength: 1 };
const TARGET: Schema = {
  type: "object",
  additionalProperties: false,
  properties: { id: TEXT, name: TEXT, slug: TEXT, tags: { type: "array", items: TEXT } },
};
const TARGET_LIST: Schema = { type: "array", items: { anyOf: [TEXT, TARGET] } };
const USAGE: Schema = {
  type: "object",
  additionalProperties: false,
  required: ["minute", "hour", "total"],
  properties: {
    minute: { type: "integer", minimum: 0 },
    hour: { type: "integer", minimum: 0 },
    total: { type: "integer", minimum: 0 },
  },
};

/** The schema of a file of cases. */
export const POLICY_CASES_SCHEMA: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Policy cases",
  type: "object",
  additionalProperties: false,
  required: ["cases"],
  properties: {
    cases: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["expect"],
        properties: {
          name: TEXT,
          request: { ...TEXT, pattern: "^[A-Za-z]+ /", description: "a request (GET /api/…)" },
          query: { type: "array", items: TEXT },
          body: {},
          tool: TEXT,
          toolset: TEXT,
          tier: { type: "string", enum: ["read", "write", "delete"] },
          server: TEXT,
          arguments: { type: "object" },
          sensitiveClasses: { type: "array", items: TEXT },
          targets: {
            type: "object",
            additionalProperties: false,
            properties: {
              spaces: TARGET_LIST,
              projects: TARGET_LIST,
              environments: TARGET_LIST,
              tenants: TARGET_LIST,
              machines: TARGET_LIST,
            },
          },
          at: TEXT,
          usage: USAGE,
          expect: { type: "string", enum: ["allow", "confirm", "deny"] },
          gate: {
            type: "string",
            enum: ["shape", "sensitive", "mode", "toolset", "rules", "caps", "approval"],
          },
          rule: TEXT,
          protected: { type: "boolean" },
        },
      },
    },
  },
};

/** One case: an action and the decision that the policy must make. */
export interface PolicyCase {
  /** Default: the request or the tool. */
  readonly name: string;
  readonly action: Action;
  readonly expect: Effect;
  readonly gate?: Gate;
  readonly rule?: string;
  readonly protected?: boolean;
}

/** The result of a case. */
export interface CaseResult {
  readonly case: PolicyCase;
  readonly decision: Decision;
  readonly passed: boolean;
  /** What differs; empty when the case passed. */
  readonly differences: readonly string[];
}

interface RawCase {
  readonly [key: string]: unknown;
  readonly name?: string;
  readonly request?: string;
  readonly tool?: string;
  readonly toolset?: string;
  readonly tier?: string;
  readonly at?: string;
  readonly targets?: { readonly [dimension: string]: readonly unknown[] };
  readonly expect: Effect;
}

/**
 * Reads a file of cases that the app has parsed from YAML or JSON. A target that is plain text counts as the id, the
 * name and the slug.
 *
 * @param data the parsed file, of the form of `POLICY_CASES_SCHEMA`
 * @param positions the lines of values in the source, for errors that name the line
 */
export function parsePolicyCases(data: unknown, positions?: Positions): FileResult<readonly PolicyCase[]> {
  const errors = validate(POLICY_CASES_SCHEMA, data);
  if (errors.length > 0) return { ok: false, errors: locate(errors, positions) };
  const raw = (data as { cases: readonly RawCase[] }).cases;
  const problems = raw.flatMap((one, i) => {
    const isTool = one.tool !== undefined && one.toolset !== undefined && one.tier !== undefined;
    const isBad = one.at !== undefined && Number.isNaN(Date.parse(one.at));
    return [
      ...(isTool === (one.request !== undefined)
        ? [{ path: ["cases", i], message: 'needs either "request", or "tool" with "toolset" and "tier"' }]
        : []),
      ...(isBad ? [{ path: ["cases", i, "at"], message: "is not an instant (2026-11-27T09:00Z)" }] : []),
    ];
  });
  if (problems.length > 0) return { ok: false, errors: locate(problems, positions) };
  return { ok: true, file: raw.map(toCase) };
}

function toCase(raw: RawCase): PolicyCase {
  const { request = "", at, targets } = raw;
  const [method = "", path = ""] = request.split(/ +/);
  const pick = (...keys: string[]) =>
    Object.fromEntries(keys.flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]])));
  const common = {
    ...pick("usage"),
    ...(at === undefined ? {} : { at: Date.parse(at) }),
    ...(targets === undefined ? {} : { targets: readTargets(targets) }),
  };
  const action =
    raw.request === undefined
      ? {
          kind: "tool",
          ...pick("tool", "toolset", "tier", "server", "arguments", "sensitiveClasses"),
          ...common,
        }
      : { kind: "http", method, path, ...pick("query", "body"), ...common };
  const name = raw.name ?? (raw.request === undefined ? String(raw.tool) : request);
  return { name, action: action as Action, ...pick("gate", "rule", "protected"), expect: raw.expect };
}

function readTargets(targets: { readonly [dimension: string]: readonly unknown[] }): object {
  const read = (one: unknown) => (typeof one === "string" ? { id: one, name: one, slug: one } : one);
  return Object.fromEntries(Object.entries(targets).map(([dimension, list]) => [dimension, list.map(read)]));
}

/** Decides each case with a policy and compares the decision with the expected one. */
export function runPolicyCases(policy: Policy, cases: readonly PolicyCase[]): CaseResult[] {
  return cases.map((one) => {
    const decision = policy.decide(one.action);
    const actual = {
      expect: decision.effect,
      gate: decision.gate,
      rule: decision.rule,
      protected: decision.protected,
    };
    const differences = (["expect", "gate", "rule", "protected"] as const)
      .filter((key) => one[key] !== undefined && one[key] !== actual[key])
      .map(
        (key) => `${key === "expect" ? "effect" : key}: expected ${one[key]}, got ${actual[key] ?? "none"}`,
      );
    return { case: one, decision, passed: differences.length === 0, differences };
  });
}
