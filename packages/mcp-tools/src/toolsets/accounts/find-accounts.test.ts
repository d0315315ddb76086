import type { components } from "@octo/api-client";
import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { ACCOUNT_TYPES, summarizeAccount } from "./account-summary.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.journal.clear());
afterAll(() => bench.close());

const find = (args: object) => bench.ok("find_accounts", { spaceName: "Default", ...args });
const fail = (args: object) => bench.fails("find_accounts", { spaceName: "Default", ...args });

it("find_accounts shows what identifies an account and which secrets are set: two requests cold, one warm", async () => {
  const cold = await find({});
  expect(cold.structured).toMatchObject({
    items: [
      {
        id: demoFacts.accounts.cdnPurge,
        name: "CDN purge",
        accountType: "UsernamePassword",
        username: "cdn-purge",
        secrets: ["Password"],
        environmentIds: [demoFacts.environments.production],
      },
      { id: demoFacts.accounts.clusterToken, accountType: "Token", secrets: ["Token"] },
    ],
    total: 2,
  });
  expect(cold.requests).toBe(2);
  expect((await find({})).requests).toBe(1);
});

it("find_accounts finds one by id, and those of a type or name", async () => {
  expect((await find({ accountId: demoFacts.accounts.clusterToken })).structured).toMatchObject({
    items: [{ name: "Production cluster token" }],
    total: 1,
  });
  expect((await find({ accountType: "Token" })).structured).toMatchObject({ total: 1 });
  expect((await find({ partialName: "cdn" })).structured).toMatchObject({ total: 1 });
  expect((await find({ accountType: "AzureOidc" })).structured).toEqual({ items: [], total: 0 });
  expect((await fail({ accountId: "azureserviceprincipal-shop" })).error.code).toBe("not_found");
});

/** An account in which each field that any type has holds a mark. */
function accountOf(type: string): components["schemas"]["Account"] {
  const fields = [
    "Username",
    "ClientId",
    "TenantId",
    "SubscriptionNumber",
    "RoleArn",
    "AccessKey",
    "Audience",
  ];
  const secrets = [
    "Password",
    "Token",
    "PrivateKeyFile",
    "PrivateKeyPassphrase",
    "SecretKey",
    "JsonKey",
    "CertificateBytes",
  ];
  return {
    Id: "Accounts-9",
    Name: "Nine",
    AccountType: type,
    ...Object.fromEntries(fields.map((field) => [field, `plain ${field}`])),
    ...Object.fromEntries(
      secrets.map((field) => [field, { HasValue: true, NewValue: "gannet", Hint: "gannet" }]),
    ),
    SomethingNew: "gannet",
    CustomClaims: { team: "shop" },
    DeploymentSubjectKeys: ["space", "environment"],
  } as never;
}

it.each([...ACCOUNT_TYPES, "SomethingNew", "constructor"])(
  "find_accounts lets no secret of the type %s out",
  (type) => {
    const summary = summarizeAccount(accountOf(type));
    expect(JSON.stringify(summary)).not.toContain("gannet");
    expect(summary).not.toHaveProperty("password");
  },
);

it("find_accounts shows the fields of each type", () => {
  expect(summarizeAccount(accountOf("AzureServicePrincipal"))).toEqual({
    id: "Accounts-9",
    name: "Nine",
    accountType: "AzureServicePrincipal",
    subscriptionNumber: "plain SubscriptionNumber",
    clientId: "plain ClientId",
    tenantId: "plain TenantId",
    secrets: ["Password"],
  });
  expect(summarizeAccount(accountOf("AmazonWebServicesOidcAccount"))).toMatchObject({
    roleArn: "plain RoleArn",
    audience: "plain Audience",
    deploymentSubjectKeys: ["space", "environment"],
    customClaims: { team: "shop" },
  });
  expect(summarizeAccount(accountOf("None"))).toEqual({
    id: "Accounts-9",
    name: "Nine",
    accountType: "None",
  });
});

it("find_accounts shows no plain text where a secret belongs", () => {
  const account = { ...accountOf("UsernamePassword"), Password: "gannet" } as never;
  expect(JSON.stringify(summarizeAccount(account))).not.toContain("gannet");
});

it.each([
  [{ accountId: demoFacts.accounts.clusterToken, partialName: "x" }, /cannot be combined with partialName/],
  [{ accountType: "Azure" }, /accountType/],
  [{ accountID: demoFacts.accounts.clusterToken }, /did you mean 'accountId'/],
])("find_accounts explains what is wrong with %j", async (args, message) => {
  expect((await fail(args)).error.message).toMatch(message);
});

it.each(["Accounts-1/pk", "x/../../users/me", "%2e%2e", "..", "accounts-..", "Accounts-1\u0000"])(
  "find_accounts asks the server nothing about the id %j",
  async (id) => {
    await fail({ accountId: id });
    await fail({ ids: [id] });
    expect(bench.simulator.journal.count()).toBe(0);
  },
);

it("find_accounts works on 2021.1 when only its toolset is on", async () => {
  const narrow = await openBench({
    policy: { toolsets: ["accounts"] },
    simulator: { serverVersion: "2021.1.0" },
  });
  await narrow.ok("find_accounts", { spaceName: "Default", accountId: demoFacts.accounts.clusterToken });
  await narrow.close();
});
