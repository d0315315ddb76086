import { describe, expect, it } from "vitest";
import { PolicyConfigError } from "./errors.ts";
import { octopusPolicy, octopusRoutes } from "./octopus/index.ts";
import { createPolicy } from "./policy.ts";
import { type Override, tighten } from "./tighten.ts";
import type { Policy, PolicyConfig } from "./types.ts";

const ROUTES_HINT = "Give `routes` a table from defineRoutes, or use octopusPolicy of @octo/policy/octopus.";

/** The error of options as JavaScript may give them. */
function errorOf(options: unknown): Error {
  try {
    createPolicy(options as PolicyConfig);
  } catch (error) {
    if (error instanceof PolicyConfigError) return error;
    throw error;
  }
  throw new Error("The policy was built.");
}

describe("createPolicy refuses", () => {
  it.each([
    [undefined, `A policy needs an object of options, not undefined. ${ROUTES_HINT}`],
    [[], `A policy needs an object of options, not []. ${ROUTES_HINT}`],
    [{}, `The option "routes" is missing. ${ROUTES_HINT}`],
    [{ routes: [] }, "routes must be an object, not []."],
    [{ routes: {} }, `The option "routes" is not a table that defineRoutes built. ${ROUTES_HINT}`],
    [{ readonly: true }, '"readonly" is not an option of a policy; did you mean "readOnly"?'],
    [{ readOnly: "yes" }, 'readOnly must be true or false, not "yes".'],
    [{ toolsets: "releases" }, 'toolsets must be "all" or a list of texts, not "releases".'],
    [{ open: "teams" }, 'open must be a list of texts, not "teams".'],
    [{ rules: [null] }, "rules must be a list of objects, not [null]."],
    [
      { caps: { writesPerhour: 1 } },
      '"caps.writesPerhour" is not an option of a policy; did you mean "writesPerHour"?',
    ],
    [{ caps: { writesPerHour: "1" } }, 'caps.writesPerHour must be a whole number, 0 or more, not "1".'],
  ])("%j", (options, message) => {
    const known = typeof options === "object" && !Array.isArray(options) && Object.keys(options).length > 0;
    const routes = known && !("routes" in options) ? { routes: octopusRoutes } : {};
    expect(errorOf(known ? { ...routes, ...options } : options).message).toBe(message);
  });

  it("an unknown option that is like none, with the list of options", () => {
    expect(errorOf({ routes: octopusRoutes, colour: 1 }).message).toBe(
      '"colour" is not an option of a policy. Known: routes, readOnly, allowDeletes, toolsets, open, rules, caps, alwaysOn, profile, profileRules.',
    );
  });

  it("a misspelt key of a rule, with the key that was probably meant", () => {
    const rules = [{ effect: "deny", enviroment: "Production" }] as never;
    expect(errorOf({ routes: octopusRoutes, rules }).message).toBe(
      'rule 1: unknown key "enviroment"; did you mean "environment"?',
    );
  });

  it("nothing when an option is undefined", () => {
    const options = { routes: octopusRoutes, readOnly: undefined, caps: undefined, rules: undefined };
    expect(createPolicy(options as never).warnings).toEqual([]);
  });
});

function narrowed(policy: Policy, override: Override): Policy {
  const result = tighten(policy, override);
  if (!result.ok) throw new Error(result.reasons.join(" "));
  return result.policy;
}

describe("the remedy of a rule", () => {
  const write = { kind: "tool", tool: "x", toolset: "core", tier: "write", targets: {} } as const;
  const rules = [{ name: "frozen", effect: "deny", tier: "write" }] as const;
  const teams = { kind: "http", method: "POST", path: "/api/teams", targets: {} } as const;

  it("speaks of the policy file only when the rule is in one", () => {
    expect(octopusPolicy({ rules }).decide(write).remedy).toBe('An operator can change rule "frozen".');
    expect(octopusPolicy({ rules, profile: "careful" }).decide(write).remedy).toBe(
      'An operator can change rule "frozen" in the policy file.',
    );
  });

  it("does not speak of the file for a rule that an override added", () => {
    const base = octopusPolicy({ rules: [{ effect: "deny", tier: "delete" }], profile: "careful" });
    const once = narrowed(base, { rules: [{ name: "first", effect: "deny", tier: "write" }] });
    const twice = narrowed(once, { rules: [{ name: "a", effect: "deny", tier: "write" }] });
    expect(once.decide(write).remedy).toBe('An operator can change rule "first".');
    expect(twice.decide(write).remedy).toBe('An operator can change rule "a".');
  });

  it("says where a guarded class is opened", () => {
    expect(octopusPolicy().decide(teams).remedy).toContain('`open: ["teams"]` in the options of the policy.');
    expect(octopusPolicy({ profile: "careful" }).decide(teams).remedy).toContain("in the policy file.");
  });
});
