import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someRuns } from "../../shared/test/every-case.ts";
import {
  OCTOPUS_SENSITIVE_CLASSES,
  OCTOPUS_TOOLSETS,
  OTHER_TOOLSET,
  octopusRoutes,
} from "./octopus/index.ts";
import { createPolicy } from "./policy.ts";
import type { Targets } from "./target.ts";
import { type Override, tighten } from "./tighten.ts";
import type { Action, Decision, PolicySettings, Rule, RuleEffect } from "./types.ts";

const TOOLSETS: readonly string[] = [...OCTOPUS_TOOLSETS, OTHER_TOOLSET];

const RANK = { allow: 0, confirm: 1, deny: 2 } as const;
const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
/** Drops the keys that were drawn as absent: an optional property is absent or has a value. */
const solid = <T extends object>(value: T): object =>
  Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined));

const NAMES = ["Default", "Web", "Production", "Staging", "Acme", "constructor"];
const patterns = fc.oneof(
  fc.constantFrom(
    "*",
    "Prod*",
    "!Production",
    "!Web",
    "tag:*",
    "tag:a",
    "Environments-1",
    "Spaces-1",
    "web",
    ...NAMES,
  ),
  fc.array(fc.constantFrom("Production", "!Web", "S*", "Projects-1"), { minLength: 1, maxLength: 3 }),
);
const target = fc
  .record({
    id: some(fc.constantFrom("Environments-1", "Projects-1", "Spaces-1", "Tenants-1", "Things-9")),
    name: some(fc.constantFrom(...NAMES)),
    slug: some(fc.constantFrom("web", "production")),
    tags: some(fc.subarray(["a", "b"])),
  })
  .map(solid);
const targets = fc
  .record({
    spaces: some(fc.array(target, { maxLength: 2 })),
    projects: some(fc.array(target, { maxLength: 2 })),
    environments: some(fc.array(target, { maxLength: 3 })),
    tenants: some(fc.array(target, { maxLength: 3 })),
    machines: some(fc.array(target, { maxLength: 2 })),
  })
  .map(solid) as fc.Arbitrary<Targets>;
const time = fc.constantFrom(
  { days: ["mon" as const, "fri" as const] },
  { from: "22:00", to: "06:00", offset: "+02:00" },
  { from: "09:00", to: "17:00", outside: true },
  { start: "2026-01-01T00:00Z", end: "2026-06-01T00:00Z" },
);
const ruleWith = (effects: readonly RuleEffect[]) =>
  fc
    .record({
      effect: fc.constantFrom(...effects),
      name: some(fc.constantFrom("a", "b", "c")),
      tool: some(fc.constantFrom("deploy_*", "*", "!deploy_release")),
      toolset: some(fc.constantFrom("releases", "projects", "other", "*")),
      tier: some(fc.constantFrom("read", "write", "delete", "!read")),
      method: some(fc.constantFrom("GET", "POST", "!GET")),
      route: some(fc.constantFrom("/projects/**", "POST /{space}/releases", "/users/{id}", "/**")),
      class: some(fc.constantFrom("users", "skip-steps", "*")),
      space: some(patterns),
      project: some(patterns),
      environment: some(patterns),
      tenant: some(patterns),
      time: some(time),
    })
    // Most fields are dropped, so that rules match often enough to matter.
    .chain((rule) =>
      fc.subarray(Object.keys(rule)).map((keep) => ({ keep: new Set(keep.slice(0, 3)), rule })),
    )
    .map(({ keep, rule }) =>
      solid(Object.fromEntries(Object.entries(rule).filter(([key]) => key === "effect" || keep.has(key)))),
    ) as unknown as fc.Arbitrary<Rule>;
const rules = fc.array(ruleWith(["allow", "confirm", "deny", "protect"]), { maxLength: 5 });
const tighter = ruleWith(["confirm", "deny", "protect"]);
const openable = OCTOPUS_SENSITIVE_CLASSES.filter((one) => one.level !== "sealed").map((one) => one.name);
const capsOf = fc.record({ writesPerHour: some(fc.nat(5)), tenantsPerAction: some(fc.nat(3)) }).map(solid);
const settings = fc
  .record({
    readOnly: some(fc.boolean()),
    allowDeletes: some(fc.boolean()),
    toolsets: some(fc.oneof(fc.constant("all" as const), fc.subarray([...TOOLSETS]))),
    open: some(fc.subarray([...new Set(openable)])),
    rules: some(rules),
    caps: some(capsOf),
  })
  .map(solid) as fc.Arbitrary<PolicySettings>;

const segment = fc.constantFrom(
  ...[
    "Spaces-1",
    "spaces",
    "users",
    "me",
    "apikeys",
    "projects",
    "Projects-1",
    "releases",
    "tasks",
    "deployments",
  ],
  ...[
    "environments",
    "Environments-1",
    "refs%2Fheads%2Fmain",
    "variables",
    "v1",
    "override",
    "create",
    "unknown",
    "%2e",
  ],
);
const path = fc.oneof(
  fc.array(segment, { maxLength: 6 }).map((parts) => `/api/${parts.join("/")}`),
  fc
    .constantFrom(...octopusRoutes.entries)
    .map(
      (entry) => `/api${entry.template.replace("{space}", "Spaces-1").replace(/\{\w+\}/g, "Environments-1")}`,
    ),
);
const usage = fc.record({ minute: fc.nat(3), hour: fc.nat(6), total: fc.nat(9) });
const common = { targets: some(targets), at: some(fc.integer({ min: 0, max: 2e12 })), usage: some(usage) };
const httpAction = fc
  .record({
    kind: fc.constant("http"),
    method: fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "get", "TRACE"),
    path,
    query: some(fc.array(fc.constantFrom("skip", "apikey", "__proto__"), { maxLength: 2 })),
    body: some(
      fc.constantFrom({}, { Name: "AdHocScript" }, "{", '{"SkipStepNames":["a"]}', { Tenants: ["*"] }),
    ),
    via: some(fc.constant({ tool: "deploy_release", reads: ["projects", "releases"] })),
    ...common,
  })
  .map(solid) as unknown as fc.Arbitrary<Action>;
const toolAction = fc
  .record({
    kind: fc.constant("tool"),
    tool: fc.constantFrom("deploy_release", "find_releases", "constructor"),
    toolset: fc.constantFrom("releases", "deployments", "core", "__proto__"),
    tier: fc.constantFrom("read", "write", "delete"),
    sensitiveClasses: some(fc.subarray(["skip-steps", "users", "api-keys"])),
    ...common,
  })
  .map(solid) as unknown as fc.Arbitrary<Action>;
const action = fc.oneof(httpAction, toolAction);

const build = (config: PolicySettings) => createPolicy({ ...config, routes: octopusRoutes });
function expectNoLooser(after: Decision, before: Decision): void {
  expect(RANK[after.effect]).toBeGreaterThanOrEqual(RANK[before.effect]);
  // After a denial the kind of approval does not matter.
  if (before.protected && after.effect !== "deny") expect(after.protected).toBe(true);
}

describe("for every action and every policy", () => {
  it("decide never throws, whatever it is given", () => {
    fc.assert(
      fc.property(
        settings,
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        (config, anything) => {
          expect(build(config).decide(anything as Action).effect).toBe("deny");
        },
      ),
      someRuns(1000, 4),
    );
  });

  it("decide never throws on actions with broken parts, and is pure", () => {
    const part = fc.constantFrom(
      "kind",
      "method",
      "path",
      "query",
      "body",
      "targets",
      "at",
      "usage",
      "via",
      "sensitiveClasses",
    );
    fc.assert(
      fc.property(settings, action, part, fc.anything(), (config, good, key, junk) => {
        const policy = build(config);
        const broken = { ...good, [key]: junk } as Action;
        expect(policy.decide(broken)).toEqual(policy.decide(broken));
        expect(policy.decide(good)).toEqual(build(config).decide(good));
      }),
      someRuns(2000, 4),
    );
  });

  it("adding a deny, confirm or protect rule never widens", () => {
    fc.assert(
      fc.property(settings, tighter, action, (config, rule, one) => {
        const more = build({ ...config, rules: [...(config.rules ?? []), rule] });
        expectNoLooser(more.decide(one), build(config).decide(one));
      }),
      someRuns(5000, 4),
    );
  });

  it("an override that is accepted never loosens", () => {
    const override = fc
      .record({
        readOnly: some(fc.boolean()),
        allowDeletes: some(fc.boolean()),
        toolsets: some(fc.oneof(fc.constant("all" as const), fc.subarray([...TOOLSETS]))),
        open: some(fc.subarray([...new Set(openable)])),
        rules: some(
          fc.array(
            fc.oneof(
              { weight: 9, arbitrary: tighter },
              { weight: 1, arbitrary: rules.map(([one]) => one ?? { effect: "deny" }) },
            ),
            { maxLength: 2 },
          ),
        ),
        caps: some(capsOf),
      })
      .map(solid) as fc.Arbitrary<Override>;
    let accepted = 0;
    const runs = someRuns(6000, 4);
    fc.assert(
      fc.property(
        settings,
        override,
        fc.array(action, { minLength: 1, maxLength: 5 }),
        (config, wanted, actions) => {
          const base = build(config);
          const result = tighten(base, wanted);
          if (!result.ok) return;
          accepted += 1;
          for (const one of actions) expectNoLooser(result.policy.decide(one), base.decide(one));
        },
      ),
      runs,
    );
    expect(accepted).toBeGreaterThan(runs.numRuns / 30);
  });

  it("the order of rules never matters", () => {
    fc.assert(
      fc.property(settings, rules, action, fc.infiniteStream(fc.nat()), (config, list, one, stream) => {
        const shuffled = [...list]
          .map((rule) => ({ rule, key: stream.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ rule }) => rule);
        const { effect, gate, protected: isProtected } = build({ ...config, rules: list }).decide(one);
        expect(build({ ...config, rules: shuffled }).decide(one)).toMatchObject({
          effect,
          gate,
          protected: isProtected,
        });
      }),
      someRuns(3000, 4),
    );
  });

  it("the path to send gets the same decision as the path of the action", () => {
    fc.assert(
      fc.property(settings, httpAction, (config, one) => {
        const policy = build(config);
        const first = policy.decide(one);
        if (first.route === undefined) return;
        expect(policy.decide({ ...one, path: first.route.path } as Action)).toEqual(first);
      }),
      someRuns(3000, 4),
    );
  });

  it("read-only lets nothing but reads through", () => {
    fc.assert(
      fc.property(settings, action, (config, one) => {
        const decision = build({ ...config, readOnly: true }).decide(one);
        if (decision.effect !== "deny") expect(decision.tier).toBe("read");
      }),
      someRuns(2000, 4),
    );
  });

  it("nothing opens what is sealed", () => {
    const sealed = new Set(
      OCTOPUS_SENSITIVE_CLASSES.filter((one) => one.level === "sealed").map((one) => one.name),
    );
    fc.assert(
      fc.property(settings, httpAction, (config, one) => {
        const decision = build({ ...config, open: openable }).decide(one);
        if (decision.route?.classes.some((name) => sealed.has(name))) expect(decision.effect).toBe("deny");
      }),
      someRuns(3000, 4),
    );
  });
});
