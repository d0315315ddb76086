import { describe, expect, it } from "vitest";
import { octopusRoutes } from "./octopus/index.ts";
import { createPolicy } from "./policy.ts";
import { parsePolicyFile } from "./policy-file.ts";
import type { DataPath } from "./schema.ts";

const GOOD = {
  version: 1,
  default: "careful",
  profiles: {
    careful: {
      description: "What most people want.",
      toolsets: ["projects", "releases", "deployments"],
      rules: [
        { name: "production", effect: "protect", environment: ["Production", "tag:Tier/Live"] },
        { effect: "deny", tier: ["write", "delete"], time: { days: ["sat", "sun"], offset: "+01:00" } },
      ],
      caps: { writesPerHour: 20 },
    },
    reader: { readOnly: true, toolsets: "all" },
    admin: { allowDeletes: true, open: ["teams", "POST /users"] },
  },
};

/** Positions as a YAML reader would give them: here each path has a line of its own. */
const positions = (lines: { [path: string]: number }) => (path: DataPath) => {
  const line = lines[path.join("/")];
  return line === undefined ? undefined : { line, column: 3 };
};

describe("parsePolicyFile", () => {
  it("reads profiles that build", () => {
    const result = parsePolicyFile(GOOD, undefined, octopusRoutes);
    if (!result.ok) throw new Error(result.errors.map((error) => error.text).join("\n"));
    expect(result.file.default).toBe("careful");
    expect([...result.file.profiles.keys()]).toEqual(["careful", "reader", "admin"]);
    for (const [profile, settings] of result.file.profiles) {
      expect(createPolicy({ ...settings, profile, routes: octopusRoutes }).config.profile).toBe(profile);
    }
  });

  it("a single profile is the default one", () => {
    expect(parsePolicyFile({ version: 1, profiles: { only: {} } })).toMatchObject({
      ok: true,
      file: { default: "only" },
    });
  });

  it("errors name the line, and the nearest known word", () => {
    const data = {
      version: 1,
      profiles: { p: { readonly: true, rules: [{ efect: "deny" }, { effect: "denny" }] } },
    };
    const lines = {
      "": 1,
      "profiles/p/readonly": 4,
      "profiles/p/rules/0": 6,
      "profiles/p/rules/1/effect": 7,
    };
    const result = parsePolicyFile(data, positions(lines));
    expect(result.ok ? [] : result.errors.map((error) => error.text)).toEqual([
      'line 4, column 3: profiles.p.readonly is not known here; did you mean "readOnly"?',
      'line 6, column 3: profiles.p.rules[0] needs "effect"',
      'line 6, column 3: profiles.p.rules[0].efect is not known here; did you mean "effect"?',
      'line 7, column 3: profiles.p.rules[1].effect must be one of allow, confirm, deny, protect; did you mean "deny"?',
    ]);
  });

  it("with the table, names that mean nothing are errors on their line", () => {
    const data = {
      version: 1,
      profiles: {
        p: {
          toolsets: ["release"],
          open: ["api-keys"],
          rules: [{ effect: "deny" }, { effect: "deny", class: "x" }],
        },
      },
    };
    const result = parsePolicyFile(data, positions({ "profiles/p/rules/1": 9 }), octopusRoutes);
    if (result.ok) throw new Error("accepted");
    expect(result.errors.map((error) => error.path.join("/"))).toEqual([
      "profiles/p/rules/1",
      "profiles/p/open/0",
      "profiles/p/toolsets/0",
    ]);
    expect(result.errors[0]).toMatchObject({ line: 9 });
    expect(result.errors[1]?.message).toContain("sealed");
  });

  it.each([
    [null],
    [[]],
    ["version: 1"],
    [{}],
    [{ version: 2, profiles: { p: {} } }],
    [{ version: 1, profiles: {} }],
    [{ version: 1, profiles: { a: {}, b: {} } }],
    [{ version: 1, default: "c", profiles: { a: {} } }],
    [{ version: 1, profiles: { a: { toolsets: "releases" } } }],
    [{ version: 1, profiles: { a: { caps: { writesPerHour: -1 } } } }],
    [{ version: 1, profiles: { a: { caps: { writesPerHour: 1.5 } } } }],
    [{ version: 1, profiles: { a: { rules: [{ effect: "deny", time: { from: "9" } }] } } }],
    [JSON.parse('{"version":1,"profiles":{"a":{"__proto__":{"readOnly":true}}}}')],
    [JSON.parse('{"version":1,"profiles":{"a":{}},"constructor":1}')],
  ])("refuses %j", (data) => expect(parsePolicyFile(data).ok).toBe(false));
});
