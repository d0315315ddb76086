import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PathProblem, parseApiPath } from "./path.ts";

const ACCEPTED: readonly (readonly [string, string])[] = [
  ["/api", "/api"],
  ["/api/", "/api"],
  ["/API/Spaces-1/Releases", "/api/Spaces-1/Releases"],
  ["/api/Spaces-1/releases/", "/api/Spaces-1/releases"],
  ["/api/users/me/%61pikeys", "/api/users/me/apikeys"],
  ["/%61pi/spaces", "/api/spaces"],
  ["/api/runbookSnapshots/Snapshot%20A", "/api/runbookSnapshots/Snapshot%20A"],
  ["/api/projects/P/releases/1.0.0%2Bbuild.5", "/api/projects/P/releases/1.0.0%2Bbuild.5"],
  ["/api/tenants/Émile", "/api/tenants/%C3%89mile"],
  ["/api/.well-known/jwks", "/api/.well-known/jwks"],
  ["/api/tags/a:b@c", "/api/tags/a%3Ab%40c"],
];

const REFUSED: readonly (readonly [string, PathProblem])[] = [
  ["", "outside-base"],
  ["/", "outside-base"],
  ["api/spaces", "outside-base"],
  ["/apix", "outside-base"],
  ["/octopus/portal", "outside-base"],
  ["https://evil.example/api", "outside-base"],
  ["//evil.example/api", "empty-segment"],
  ["/api//users", "empty-segment"],
  ["/api/users//", "empty-segment"],
  ["/api/./users", "dot-segment"],
  ["/api/../portal", "dot-segment"],
  ["/api/%2e%2e/portal", "dot-segment"],
  ["/api/.%2E/portal", "dot-segment"],
  ["/api/%2E", "dot-segment"],
  ["/api/...", "dot-segment"],
  ["/api/users/me/apikeys.", "dot-segment"],
  ["/api/users/me%2Fapikeys", "encoded-slash"],
  ["/api/users/me%2fapikeys", "encoded-slash"],
  ["/api%2Fusers", "outside-base"],
  ["/api/users\\me", "backslash"],
  ["/api/users%5Cme", "backslash"],
  ["/api/api\tkeys", "control"],
  ["/api/users/me\n", "control"],
  ["/api/users%00", "control"],
  ["/api/users%0A", "control"],
  ["/api/users%7f", "control"],
  ["/api/users%C2%85", "control"],
  ["/api/users?skip=1", "query"],
  ["/api/users#x", "query"],
  ["/api/users%3Fx=", "query"],
  ["/api/users%23x%20", "character"],
  ["/api/{space}/users", "template"],
  ["/api/%7Bspace%7D", "template"],
  ["/api/a+b", "template"],
  ["/api/users;x=1", "parameter"],
  ["/api/users%3Bx", "parameter"],
  ["/api/a b", "character"],
  ["/api/%20users", "character"],
  ["/api/users%20", "character"],
  ["/api/a|b", "character"],
  ["/api/100%", "bad-escape"],
  ["/api/%zz", "bad-escape"],
  ["/api/%c0%ae%c0%ae", "bad-escape"],
  ["/api/%ff", "bad-escape"],
  ["/api/%2561pikeys", "double-encoding"],
  ["/api/%25", "double-encoding"],
  ["/api/50%25-off", "double-encoding"],
  ["/api/%25u002e", "double-encoding"],
  ["/api/ａpikeys", "unicode"],
  ["/api/%EF%BD%81pikeys", "unicode"],
  ["/api/E\u0301mile", "unicode"],
  ["/api/api\u212Aeys", "unicode"],
  ["/api/ap\u0131keys", "unicode"],
  ["/api/users\u2215me", "unicode"],
  ["/api/users%E2%81%84me", "unicode"],
  ["/api/api\u200Bkeys", "unicode"],
  ["/api/api\u202Ekeys", "unicode"],
  ["/api/api\u00ADkeys", "unicode"],
  ["/api/api\ud800keys", "unicode"],
  ["/api/a\u3000b", "unicode"],
  [`/api/${"a".repeat(2048)}`, "too-long"],
  [`/api${"/a".repeat(40)}`, "too-long"],
];

describe("parseApiPath", () => {
  it.each(ACCEPTED)("reads %j", (raw, canonical) => {
    const parsed = parseApiPath(raw);
    expect(parsed).toMatchObject({ ok: true, canonical });
  });

  it.each(REFUSED)("refuses %j", (raw, reason) => {
    expect(parseApiPath(raw)).toMatchObject({ ok: false, reason });
  });

  it("refuses what is not text", () => {
    for (const raw of [undefined, null, 1, {}, ["/api"]]) {
      expect(parseApiPath(raw as unknown as string)).toMatchObject({ ok: false, reason: "not-text" });
    }
  });

  it("knows other bases, the empty one included", () => {
    expect(parseApiPath("/v2/api/pets/1", "/v2/api")).toMatchObject({ ok: true, segments: ["pets", "1"] });
    expect(parseApiPath("/pets/1", "")).toMatchObject({ ok: true, canonical: "/pets/1" });
    expect(parseApiPath("/", "")).toMatchObject({ ok: true, segments: [] });
  });

  const anyPath = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }).map((tail) => `/api/${tail}`),
    fc
      .array(
        fc.constantFrom(
          "a",
          "Z",
          "%61",
          "%2f",
          "%2e",
          ".",
          "/",
          "%",
          "+",
          "é",
          "%C3%A9",
          "~",
          ":",
          "%3A",
          "%20",
          "v1",
          "*",
        ),
        { maxLength: 12 },
      )
      .map((parts) => `/api/${parts.join("")}`),
  );

  it("the canonical form is a fixed point, and reads the same", () => {
    fc.assert(
      fc.property(anyPath, (raw) => {
        const first = parseApiPath(raw);
        if (!first.ok) return;
        expect(parseApiPath(first.canonical)).toEqual(first);
      }),
      { numRuns: 5000 },
    );
  });

  it("what is accepted survives a URL parser unchanged", () => {
    const URL = (globalThis as unknown as { URL: new (text: string) => { pathname: string; search: string } })
      .URL;
    fc.assert(
      fc.property(anyPath, (raw) => {
        const parsed = parseApiPath(raw);
        if (!parsed.ok) return;
        const url = new URL(`https://octopus.example${parsed.canonical}`);
        expect(url.pathname + url.search).toBe(parsed.canonical);
      }),
      { numRuns: 5000 },
    );
  });
});
