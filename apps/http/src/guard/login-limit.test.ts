import { createMemoryState } from "@octo/state";
import { describe, expect, it } from "vitest";
import { createLoginLimit, networkOf } from "./login-limit.ts";

const ADDRESS = "192.0.2.1";

function limitAt(clock: { now: number }) {
  return createLoginLimit(createMemoryState({ now: () => clock.now }), () => clock.now);
}

it("of 100 failed logins at the same time ten are within the limit", async () => {
  const limit = limitAt({ now: 0 });
  const waits = await Promise.all(Array.from({ length: 100 }, () => limit.failed(ADDRESS)));
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(10);
  expect(await limit.check(ADDRESS)).toEqual({ seconds: 60 });
  expect(await limit.check("192.0.2.2")).toBeUndefined();
});

describe("an attempt that is reserved", () => {
  const reserveAll = async (count: number, isWrong: boolean) => {
    const limit = limitAt({ now: 0 });
    let asked = 0;
    const attempts = Array.from({ length: count }, async () => {
      const attempt = await limit.reserve(ADDRESS);
      if (!attempt.ok) return;
      asked += 1;
      await Promise.resolve();
      await attempt.end(isWrong);
    });
    await Promise.all(attempts);
    return asked;
  };

  it("a reserved attempt is used up by a wrong credential", async () => {
    expect(await reserveAll(300, true)).toBe(10);
  });

  it("a reserved attempt is given back for a right credential", async () => {
    expect(await reserveAll(300, false)).toBe(300);
  });

  it("a reserved attempt that ends in the next minute does not add to the attempts of that minute", async () => {
    const clock = { now: 59_999 };
    const limit = limitAt(clock);
    const late = await limit.reserve(ADDRESS);
    clock.now = 60_000;
    if (late.ok) await late.end(false);
    let granted = 0;
    for (let at = 0; at < 20; at += 1) {
      const attempt = await limit.reserve(ADDRESS);
      if (!attempt.ok) continue;
      granted += 1;
      await attempt.end(true);
    }
    expect(granted).toBe(10);
  });
});

it.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "::ffff:192.0.2.1"],
  ["unknown", "unknown"],
  ["2001:db8:0:12::1", "2001:db8:0:12::/64"],
  ["2001:0DB8::12:0:0:0:9", "2001:db8:0:12::/64"],
  ["2001:db8:0:12:ffff:1:2:3", "2001:db8:0:12::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("the address %s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it("addresses of one IPv6 network share the attempts of a minute, and another network has its own", async () => {
  const limit = limitAt({ now: 0 });
  for (let at = 0; at < 10; at += 1) await limit.failed(`2001:db8:0:1::${at}`);
  expect(await limit.check("2001:db8:0:1:ffff::1")).toEqual({ seconds: 60 });
  expect(await limit.check("2001:db8:0:2::1")).toBeUndefined();
});
