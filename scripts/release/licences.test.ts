import { expect, it } from "vitest";
import { ALLOWED, refusedLicences } from "./licences.mjs";

/** As spdx-satisfies decides about single licences; it throws for what is no expression. */
const satisfies = (licence: string, allowed: readonly string[]) => {
  if (licence === "UNLICENSED") throw new Error("no expression");
  return allowed.includes(licence);
};
const one = (name: string, licence: string) => ({ name, version: "1.0.0", licence });

it("refuses what is not allowed, what is no licence and what has none, each once", () => {
  const components = [
    one("a", "MIT"),
    one("b", "GPL-3.0-only"),
    one("b", "GPL-3.0-only"),
    one("c", "UNLICENSED"),
    one("d", ""),
  ];
  expect(refusedLicences(components, satisfies)).toEqual([
    "b 1.0.0 (GPL-3.0-only)",
    "c 1.0.0 (UNLICENSED)",
    "d 1.0.0 (none)",
  ]);
});

it("allows no licence that asks for sources or for sharing alike", () => {
  expect(ALLOWED.filter((licence) => /GPL|MPL|SA|EPL|CDDL|BUSL/.test(licence))).toEqual([]);
});
