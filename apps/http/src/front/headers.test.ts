import { expect, it } from "vitest";
import { tenantHeaderOf } from "./headers.ts";

const headersWith = (tenant: string) => new Headers({ "x-octopus-tenant-id": tenant });

it.each([
  ["acme", "acme"],
  ["acme corp", "acme corp"],
  ["", null],
])("the tenant header %j names the tenant %j", (text, tenant) => {
  expect(tenantHeaderOf(headersWith(text))).toEqual({ ok: true, tenant });
});

it.each(["ac\u0007me", "acm\u00e9", "x".repeat(1_000)])("the tenant header %j is refused", (text) => {
  expect(tenantHeaderOf(headersWith(text))).toMatchObject({ ok: false, problem: expect.any(String) });
});

it("a request without the header names no tenant", () => {
  expect(tenantHeaderOf(new Headers())).toEqual({ ok: true, tenant: null });
});
