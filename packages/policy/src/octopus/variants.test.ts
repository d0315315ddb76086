import { expect, it } from "vitest";
import { createPolicy } from "../policy.ts";
import { octopusRoutes } from "./index.ts";

const DENIED: readonly (readonly [string, string])[] = [
  ["GET", "/users/me/apikeys"],
  ["POST", "/users/Users-1/apikeys"],
  ["DELETE", "/users/Users-1/apikeys/APIKeys-1"],
  ["DELETE", "/spaces/Spaces-1"],
  ["DELETE", "/users/Users-1"],
  ["GET", "/certificates/Certificates-1/export"],
  ["POST", "/users/login"],
  ["GET", "/users/authenticatedtoken/okta"],
  ["POST", "/serviceaccounts/Users-1/oidcidentities/create"],
  ["PUT", "/users/Users-1"],
  ["PUT", "/users/Users-1/password"],
  ["POST", "/users/invitations"],
  ["POST", "/teams"],
  ["PUT", "/userroles/UserRoles-1"],
  ["POST", "/scopeduserroles"],
  ["GET", "/audit-stream"],
  ["PUT", "/configuration/authentication/values"],
  ["PUT", "/ratelimitingpolicies/1"],
  ["POST", "/migrations/partialexport"],
  ["PUT", "/licenses/licenses-current"],
  ["POST", "/tasks"],
  ["POST", "/deployments/override"],
];

/** A small generator with a fixed seed, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const random = randomFrom(20261121);
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
const hex = (c: string) => c.charCodeAt(0).toString(16).padStart(2, "0");
const at = (path: string, edit: (c: string, index: number) => string) => {
  const index = 1 + random(path.length - 1);
  return path.slice(0, index) + edit(path[index] ?? "", index) + path.slice(index + 1);
};
const atSlash = (path: string, edit: (slash: string) => string) => {
  const slashes = [...path].flatMap((c, i) => (c === "/" && i > 0 ? [i] : []));
  const index = slashes.length > 0 ? pick(slashes) : 0;
  return path.slice(0, index) + edit("/") + path.slice(index + 1);
};
const isLetter = (c: string) => /[A-Za-z0-9-]/.test(c);

const PREFIXES = [
  "",
  "",
  "/Spaces-1",
  "/spaces/Spaces-1",
  "/spaces/default",
  "/default",
  "/Spaces-1/spaces/Spaces-2",
];

/** Ways to write the same path differently, or to hide it from a careless reader. */
const EDITS: readonly ((path: string) => string)[] = [
  (path) => at(path, (c) => (isLetter(c) ? `%${hex(c)}` : c)),
  (path) => at(path, (c) => (isLetter(c) ? `%${hex(c).toUpperCase()}` : c)),
  (path) => at(path, (c) => (isLetter(c) ? `%25${hex(c)}` : c)),
  (path) => at(path, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())),
  (path) => path.toUpperCase(),
  (path) => `${path}/`,
  (path) => `${path}/v${1 + random(3)}`,
  (path) =>
    atSlash(path, () =>
      pick(["//", "/./", "/%2e/", "/x/../", "/x/%2e%2e/", "/x/.%2E/", "/%2E/", "/;/", "/%20/"]),
    ),
  (path) =>
    atSlash(path, () => pick(["%2f", "%2F", "\\", "%5c", "%252f", "/%2f", "\u2215", "\uff0f", "/\u200b"])),
  (path) =>
    at(path, (c) =>
      pick([
        `\t${c}`,
        `\n${c}`,
        `\r${c}`,
        `%00${c}`,
        `%0a${c}`,
        `\u0000${c}`,
        `\u00ad${c}`,
        `\u200d${c}`,
        `%E2%80%8B${c}`,
      ]),
    ),
  (path) =>
    path +
    pick([
      "%00",
      ";x=1",
      "?",
      "#",
      "?x=1",
      "%3f",
      "%23",
      ".",
      "%20",
      " ",
      "\t",
      "%09",
      "/.",
      "/..",
      "{x}",
      "+",
      "%",
      "%2",
    ]),
  (path) => at(path, (c) => (isLetter(c) ? pick([`{x}${c}`, `${c}{+y}`, `${c}%7Bz%7D`]) : c)),
  (path) => at(path, (c) => (/[a-z]/.test(c) ? String.fromCharCode(c.charCodeAt(0) - 0x61 + 0xff41) : c)),
  (path) => path.replace(/k/i, "\u212A").replace(/s/i, "\u017f"),
  (path) => path.replace(/i/i, pick(["\u0131", "\u0130"])),
];

it("220,000 spellings of denied requests are all denied or refused", { timeout: 60_000 }, () => {
  const policy = createPolicy({ routes: octopusRoutes, allowDeletes: true, rules: [{ effect: "allow" }] });
  const seen = new Set<string>();
  const through: string[] = [];
  let gateShape = 0;
  for (const [method, path] of DENIED) {
    for (let made = 0; made < 10_000; ) {
      let variant = `/api${pick(PREFIXES)}${path}`;
      for (let i = 1 + random(4); i > 0; i--) variant = pick(EDITS)(variant);
      const key = `${method} ${variant}`;
      // Short paths run out of single edits: a repeated spelling gets one more.
      if (seen.has(key)) variant = at(pick(EDITS)(variant), (c) => (isLetter(c) ? `%${hex(c)}` : c));
      seen.add(`${method} ${variant}`);
      made += 1;
      const decision = policy.decide({ kind: "http", method, path: variant, targets: {} });
      if (decision.gate === "shape") gateShape += 1;
      if (decision.effect !== "deny") through.push(`${method} ${variant}`);
    }
  }
  expect(through).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(200_000);
  expect(gateShape).toBeGreaterThan(50_000);
  expect(gateShape).toBeLessThan(210_000);
});
