/** A path value is one segment or an error, and `URL` does not change it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf } from "./call/address.ts";
import { isOctopusError, parseServerUrl } from "./index.ts";
import { fillPath } from "./path.ts";

const NASTY = [
  ".",
  "..",
  "...",
  "/",
  "\\",
  "%",
  "%2e",
  "%2E%2e",
  "%2f",
  "%5c",
  "%00",
  "\u0000",
  "\t",
  "\n",
  "\r",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\uff0e",
  "\uff0f",
  "\u2024",
  "\u2025",
  "\u2026",
  "\u2215",
  "\u2100",
  "\ud800",
  "\udc00",
  "?",
  "#",
  ";",
  ":",
  "@",
  "//",
  "{id}",
  "&",
  "=",
  "+",
  " ",
  "'",
  "(",
  "*",
  "~",
  "é",
  "e\u0301",
  "日",
  "😀",
  "Projects-1",
  "main",
  "1.0.0",
];
const value = fc.oneof(
  fc.string({ unit: fc.constantFrom(...NASTY), maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ maxLength: 8 }),
);
const server = parseServerUrl("https://octopus.example/dir");

/** The filled template, or undefined when it was refused as it should be. */
function tryFill(template: string, values: Record<string, unknown>): string | undefined {
  try {
    return fillPath(template, values);
  } catch (error) {
    expect(isOctopusError(error) && error.code).toBe("input");
    return undefined;
  }
}

describe("fillPath", () => {
  it.each(["id", "gitRef"])("a value of %s is refused or becomes one segment that URL keeps", (name) => {
    const template = `/api/{spaceId}/things/{${name}}/end`;
    let filled = 0;
    fc.assert(
      fc.property(value, value, (spaceId, text) => {
        const path = tryFill(template, { spaceId, [name]: text });
        if (path === undefined) return;
        filled += 1;
        expect(path.split("/")).toHaveLength(6);
        expect(new URL(server.base + path).pathname).toBe(server.directory + path);
        expect(addressOf(server, template, { spaceId, [name]: text }, {}).href).toBe(server.base + path);
        const segments = path.split("/").map((segment) => decodeURIComponent(segment));
        expect(segments).toEqual(["", "api", spaceId, "things", text, "end"]);
        for (const segment of segments)
          expect(segment.normalize("NFKC")).not.toMatch(/^\.+$|\\|%[0-9a-f]{2}|%u[0-9a-f]{4}|\p{Cc}/iu);
      }),
      { seed: 3, numRuns: 5_000 },
    );
    expect(filled).toBeGreaterThan(100);
  });

  it("a path value stays one segment after any normalisation", () => {
    fc.assert(
      fc.property(value, (id) => {
        const path = tryFill("/api/x/{id}", { id });
        if (path === undefined) return;
        expect(decodeURIComponent(path).normalize("NFKC").split("/")).toHaveLength(4);
      }),
      { seed: 4, numRuns: 5_000 },
    );
  });

  it.each([
    ".",
    "..",
    "...",
    "",
    " ",
    " a",
    "a/b",
    "a\\b",
    "%2e%2e",
    "a%2fb",
    "a\u0000",
    "a\nb",
    "\u202eabc",
    "\uff0e\uff0e",
    "a\uff0fb",
    "\u2025",
    "\ud800",
    "x".repeat(501),
    undefined,
    null,
    Number.NaN,
    1.5,
    {},
    ["a"],
  ])("the path value %j is refused", (id) => {
    expect(tryFill("/api/x/{id}", { id })).toBeUndefined();
  });

  it.each([
    ["Projects-1", "Projects-1"],
    ["1.0.0-rc.1+build", "1.0.0-rc.1%2Bbuild"],
    ["füü", "f%C3%BC%C3%BC"],
    ["a;b?c#d", "a%3Bb%3Fc%23d"],
    ["{id}", "%7Bid%7D"],
    [7, "7"],
  ])("the path value %j is sent as %s", (id, segment) => {
    expect(fillPath("/api/x/{id}", { id })).toBe(`/api/x/${segment}`);
  });

  it.each(["gitRef", "branchName", "tagName", "refName"])(
    "sends a Git reference as one segment (%s)",
    (name) => {
      expect(fillPath(`/x/{${name}}`, { [name]: "refs/heads/feature/a-1" })).toBe(
        "/x/refs%2Fheads%2Ffeature%2Fa-1",
      );
      expect(fillPath(`/x/{${name}}`, { [name]: "hotfix/50%-off" })).toBe("/x/hotfix%2F50%25-off");
      for (const bad of [
        "50%2e%2e",
        "a/50%2Fb",
        "50%u002e",
        "\uff052e",
        "/main",
        "main/",
        "a//b",
        "refs/../x",
        "a/./b",
        "\uff0e\uff0e/x",
      ])
        expect(tryFill(`/x/{${name}}`, { [name]: bad })).toBeUndefined();
    },
  );

  it("path values do not come from the prototype", () => {
    expect(tryFill("/x/{constructor}", {})).toBeUndefined();
  });
});
