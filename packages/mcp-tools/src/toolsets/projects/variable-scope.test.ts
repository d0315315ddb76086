import { expect, it } from "vitest";
import { verdictOf } from "./variable-scope.ts";

const wanted = { Environment: ["Environments-4"], Tenant: ["Tenants-1"], TenantTag: ["Ring/Early"] };

it("a value without a scope applies everywhere, and any scope beats it", () => {
  expect(verdictOf({}, wanted)).toEqual({ kind: "applies", rank: 0 });
  expect(verdictOf(undefined, wanted)).toEqual({ kind: "applies", rank: 0 });
});

it("a tenant beats a tenant tag, and both beat an environment", () => {
  const rankOf = (scope: object) => {
    const verdict = verdictOf(scope, wanted);
    return verdict.kind === "applies" ? verdict.rank : -1;
  };
  const ranks = [
    rankOf({ Tenant: ["Tenants-1"], Environment: ["Environments-4"] }),
    rankOf({ Tenant: ["Tenants-1"] }),
    rankOf({ TenantTag: ["Ring/Early"], Environment: ["Environments-4"] }),
    rankOf({ TenantTag: ["Ring/Early"] }),
    rankOf({ Environment: ["Environments-3", "Environments-4"] }),
  ];
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  expect(new Set(ranks).size).toBe(ranks.length);
});

it("one kind that does not fit is enough to apply elsewhere", () => {
  expect(verdictOf({ Environment: ["Environments-4"], Tenant: ["Tenants-2"] }, wanted)).toEqual({
    kind: "elsewhere",
    because: "Tenant",
  });
});

it("a kind that the caller does not name leaves it open", () => {
  expect(verdictOf({ Action: ["action-1"] }, wanted)).toMatchObject({ kind: "depends", because: "Action" });
});
