import type { Ref } from "@octo/api-client";
import { describe, expect, it } from "vitest";
import { checkTenancy, machineNamesOf, tenantsOf } from "./destination.ts";

const environment: Ref = { kind: "environment", id: "Environments-1", name: "Test" };
const other: Ref = { kind: "environment", id: "Environments-2", name: "Staging" };
const tenant: Ref = { kind: "tenant", id: "Tenants-1", name: "Alpine" };

describe("checkTenancy", () => {
  it.each([
    ["Untenanted", true, /'Shop' does not deploy for tenants; leave out tenants and tenantTags\./],
    ["Tenanted", false, /'Shop' deploys only for tenants; name them in tenants or tenantTags\./],
  ])("checkTenancy refuses a call that does not fit the mode %s", (mode, isTenanted, message) => {
    expect(() => checkTenancy({ name: "Shop", verb: "deploy", mode }, isTenanted)).toThrow(message);
  });

  it.each([
    ["Untenanted", false],
    ["Tenanted", true],
    ["TenantedOrUntenanted", true],
    ["TenantedOrUntenanted", false],
    [undefined, true],
  ])("checkTenancy accepts the mode %s with tenants: %s", (mode, isTenanted) => {
    expect(() => checkTenancy({ name: "Shop", verb: "run", mode }, isTenanted)).not.toThrow();
  });
});

it("tenantsOf lists a tenant once, however many environments it has", () => {
  expect(
    tenantsOf([
      { environment, tenant },
      { environment: other, tenant },
    ]),
  ).toEqual([tenant]);
  expect(tenantsOf([{ environment }])).toBeUndefined();
});

it("machineNamesOf lists a target once, however many destinations it has", () => {
  const preview = {
    StepsToExecute: [{ ActionName: "Deploy", Machines: [{ Id: "Machines-1", Name: "web" }] }],
  };
  expect(
    machineNamesOf([
      { environment, preview },
      { environment: other, preview },
    ]),
  ).toEqual(["web"]);
});
