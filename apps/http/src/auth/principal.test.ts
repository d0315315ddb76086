import { describe, expect, it } from "vitest";
import { principalFor } from "../front/authenticated-request.ts";
import { principalId } from "./principal.ts";

/** Parts that look like each other's once they are joined by a colon, a space or the escape character. */
const PARTS = [
  "a",
  "b",
  "a:b",
  "b:a",
  "a b",
  "a for b",
  "a%003ab",
  "%",
  "%0025",
  ":",
  "",
  "é",
  "e\u0301",
  "\ud83d",
];

it("callers of different kinds or parts never have the same id", () => {
  const made = ["oauth", "cert"].flatMap((kind) =>
    PARTS.flatMap((first) => [
      principalId(kind, first),
      ...PARTS.map((second) => principalId(kind, first, second)),
    ]),
  );
  expect(new Set(made).size).toBe(made.length);
});

it("an ordinary name stays readable, and no id holds a space or a control character", () => {
  expect(principalId("cert", "agent-1.example.com", "ab12")).toBe("cert:agent-1.example.com:ab12");
  expect(principalId("oauth", "auth0|5f7c8ec7c33c6c004bbafe82")).toBe("oauth:auth0|5f7c8ec7c33c6c004bbafe82");
  expect(principalId("oauth", "alice for acme")).toBe("oauth:alice%0020for%0020acme");
  expect(principalId("oauth", "a\nb")).toBe("oauth:a%000ab");
});

describe("principal and tenant", () => {
  const nameOf = (subject: string, tenant: string | undefined) =>
    principalFor({
      principal: { id: principalId("oauth", subject), tenants: "*", scopes: undefined },
      tenant,
      tenantEntry: undefined,
      correlation: "1",
    });

  it("another caller and tenant never make the same name", () => {
    const made = PARTS.flatMap((subject) => [undefined, ...PARTS].map((tenant) => nameOf(subject, tenant)));
    expect(new Set(made).size).toBe(made.length);
  });
});
