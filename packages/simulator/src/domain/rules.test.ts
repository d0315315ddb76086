import { describe, expect, it } from "vitest";
import { createManualClock, createRealClock } from "../clock.ts";
import { parseFault } from "../faults.ts";
import type { VariableSet } from "../model/delivery.ts";
import { createRandom } from "../random.ts";
import { createCollection } from "../store/collection.ts";
import { inWords, iso, longDate } from "../time.ts";
import { makeVariable } from "../worlds/builders.ts";
import { fillPrompts } from "./prompts.ts";
import { evaluate } from "./variables.ts";
import { comparePackageVersions, inRange, matchesTag, nextVersion } from "./versions.ts";

describe("versions", () => {
  it("orders numbers as numbers and pre-releases before releases", () => {
    const sorted = ["1.10.0", "1.9.0", "1.10.0-rc.2", "1.10.0-rc.10", "1.10"].sort(comparePackageVersions);
    expect(sorted).toEqual(["1.9.0", "1.10.0-rc.2", "1.10.0-rc.10", "1.10.0", "1.10"]);
  });

  it.each([
    ["1.5.0", "[1.0,2.0)", true],
    ["2.0.0", "[1.0,2.0)", false],
    ["1.0.0", "(1.0,2.0]", false],
    ["3.1", "(,3.0]", false],
    ["1.2", "[1.2]", true],
    ["1.1", "1.2", false],
    ["9.9", null, true],
  ])("%s in %s is %s", (version, range, expected) => {
    expect(inRange(version, range)).toBe(expected);
  });

  it("match pre-release tags and fill version templates", () => {
    expect(matchesTag("1.0.0-beta.1", "^beta")).toBe(true);
    expect(matchesTag("1.0.0-beta.1", "^$")).toBe(false);
    expect(nextVersion("#{Octopus.Version.LastMajor}.#{Octopus.Version.NextMinor}.0", "4.2.1")).toBe("4.3.0");
    expect(nextVersion(null, null)).toBe("0.0.1");
  });
});

describe("variables", () => {
  const prompt = { Label: "Ticket", Description: null, Required: true, DisplaySettings: {} };
  const set: VariableSet = {
    Id: "v",
    SpaceId: "Spaces-1",
    OwnerId: "p",
    Version: 1,
    Variables: [
      makeVariable({ id: "1", name: "A", value: "any" }),
      makeVariable({ id: "2", name: "A", value: "env", scope: { Environment: ["E1"] } }),
      makeVariable({ id: "3", name: "A", value: "tenant", scope: { Environment: ["E1"], Tenant: ["T1"] } }),
      makeVariable({ id: "4", name: "Ticket", value: null, scope: { Environment: ["E1"] }, prompt }),
    ],
  };
  const value = (scope: object) => evaluate([set], scope).find((variable) => variable.Name === "A")?.Value;

  it("evaluates to the most specific value", () => {
    expect(value({})).toBe("any");
    expect(value({ environmentId: "E1" })).toBe("env");
    expect(value({ environmentId: "E1", tenantId: "T1" })).toBe("tenant");
    expect(value({ environmentId: "E2", tenantId: "T1" })).toBe("any");
  });

  it("refuses a deployment without a required prompted value, and names the variable", () => {
    expect(fillPrompts([set], { environmentId: "E1" }, { ticket: "OCT-1" })).toEqual({ "4": "OCT-1" });
    expect(fillPrompts([set], { environmentId: "E2" }, {})).toEqual({});
    const refused = () => fillPrompts([set], { environmentId: "E1" }, {});
    expect(refused).toThrow("There was a problem with your request.");
    expect(refused).toThrow(
      expect.objectContaining({ extra: { errors: [expect.stringContaining("'Ticket'")] } }),
    );
  });
});

describe("helpers of the simulator", () => {
  it("repeat a random sequence for the same seed", () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("move time forward only", () => {
    const clock = createManualClock(new Date(1_000));
    clock.advance(500);
    expect(clock.now()).toBe(1_500);
    expect(() => clock.advance(-1)).toThrow(RangeError);
    expect(() => createRealClock({ speed: 0 })).toThrow(RangeError);
  });

  it("write times as the server does", () => {
    const at = Date.UTC(2026, 10, 20, 1, 2, 3, 4);
    expect(iso(at)).toBe("2026-11-20T01:02:03.004+00:00");
    expect(longDate(at)).toBe("Friday, 20 November 2026 1:02:03 AM +00:00");
    expect(longDate(at + 11 * 3_600_000)).toBe("Friday, 20 November 2026 12:02:03 PM +00:00");
    expect(longDate(at - 3_600_000)).toBe("Friday, 20 November 2026 12:02:03 AM +00:00");
    expect([400, 6_000, 61_000, 7_200_000].map(inWords)).toEqual([
      "less than 1 second",
      "6 seconds",
      "1 minute",
      "2 hours",
    ]);
  });

  it("keep indexes right when documents are replaced and removed", () => {
    const items = createCollection<{ Id: string; state: string }>({ state: (item) => item.state });
    items.put({ Id: "A-1", state: "Queued" });
    items.put({ Id: "a-1", state: "Done" });
    expect(items.where("state", "queued")).toEqual([]);
    expect(items.where("state", "DONE")).toHaveLength(1);
    expect(items.remove("A-1")).toBe(true);
    expect(items.where("state", "Done")).toEqual([]);
  });

  it("read faults from text", () => {
    expect(parseFault("429:path=/api/{space}/tasks/{id},times=2,retryAfter=3")).toEqual({
      kind: "429",
      path: "/api/{space}/tasks/{id}",
      times: 2,
      retryAfter: 3,
    });
  });
});
