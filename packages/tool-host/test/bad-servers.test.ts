/** The contract test for hosts, the mirror of `tool-contract verify`: servers that behave badly, against our host. */
import { describe, expect, it } from "vitest";
import { type Behaviour, type Expected, type Observed, observe } from "./bad-servers/behaviour.ts";
import { CALLS } from "./bad-servers/calls.ts";
import { DESCRIPTORS } from "./bad-servers/descriptors.ts";
import { HEALTH } from "./bad-servers/health.ts";
import { LISTS } from "./bad-servers/lists.ts";

const ALL: Readonly<Record<string, readonly Behaviour[]>> = {
  "a list": LISTS,
  "a descriptor": DESCRIPTORS,
  "a call": CALLS,
  health: HEALTH,
};

it("has at least 60 behaviours, each with a name of its own", () => {
  const names = Object.values(ALL).flatMap((all) => all.map(({ what }) => what));
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(Object.entries(ALL))("a server that is wrong about %s", (_, behaviours) => {
  it.each(behaviours.map((behaviour) => [behaviour.what, behaviour] as const))(
    "%s",
    async (__, behaviour) => {
      const observed = await observe(behaviour);
      expect(seen(observed, behaviour.expected)).toEqual(wanted(behaviour.expected));
      // Whatever happens, no event holds the token.
      expect(JSON.stringify(observed.events)).not.toContain("shop-token");
    },
  );
});

/** The part of what happened about which something is expected. */
function seen(observed: Observed, expected: Expected): unknown {
  const { discovery, call, health, events } = expected;
  const skipped = new Map((observed.discovery?.skipped ?? []).map(({ tool, problem }) => [tool, problem]));
  return {
    ...(discovery
      ? {
          discovery: {
            ...pick(observed.discovery, discovery),
            ...(discovery.skipped
              ? {
                  skipped: Object.fromEntries(
                    Object.keys(discovery.skipped).map((name) => [name, skipped.get(name)]),
                  ),
                }
              : {}),
          },
        }
      : {}),
    ...(expected.offered ? { offered: observed.offered } : {}),
    ...(call ? { call: pick(observed.call, call) } : {}),
    ...(health ? { health: pick(observed.health, health) } : {}),
    ...(events ? { events: events.filter((kind) => observed.events.some((one) => one.kind === kind)) } : {}),
    ...(expected.served === undefined ? {} : { served: observed.served }),
  };
}

function pick(from: object | undefined, like: object): object {
  const all = (from ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(like).map((key) => [key, all[key]]));
}

/** What is expected, with expressions as matchers. */
function wanted(value: unknown): unknown {
  if (value instanceof RegExp) return expect.stringMatching(value);
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wanted(inner)]));
}
