import { describe, expect, it } from "vitest";
import { showApiValue, visibilityOf } from "./secret-value.ts";

const see = (name: string, value: string | null) => visibilityOf({ name, value });

describe("visibilityOf", () => {
  it("visibilityOf hides a value that the server calls sensitive, whatever it is", () => {
    expect(visibilityOf({ name: "Replicas", value: "3", isSensitive: true })).toBe("sensitive");
    expect(visibilityOf({ name: "Replicas", value: null, isSensitive: true })).toBe("sensitive");
  });

  it.each([
    ["Db:Password", "gannet"],
    ["Database.Pwd", "x"],
    ["Payment__ApiKey", "12345"],
    ["Otel:Token", "abc"],
    ["Db:Password", "hunter-2"],
    ["Client:Secret", "6b29fc40-ca47-1067-b31d-00dd010662da"],
    ["StorageAccessKey", "abc"],
    ["Client Secret", "abc"],
    ["Key", "-----BEGIN PRIVATE KEY-----\nMIIE"],
    ["Main", "Server=db;Database=Shop;User Id=app;Password=Gannet!Harbour7"],
    ["Queue", "amqp://shop:hunter22@mq.example:5672/"],
    ["Blob", "https://shop.blob.example/c?sv=2024&sig=Zm9vYmFyYmF6cXV4Zm9vYmFy"],
    ["Chat", "https://hooks.slack.com/services/T0/B0/xyz"],
    ["Function", "https://f.example/api/run?code=abcdef"],
    ["Github", `ghp_${"a1B2c3".repeat(6)}`],
    ["Other", "q9XvT3bL0zRk7PwYd2Nf8HsJ"],
    ["Hash", "9e107d9d372bb6826bd81d3542a419d6"],
  ])("visibilityOf hides %s = %s", (name, value) => {
    expect(see(name, value)).toBe("secret-looking");
  });

  it.each([
    ["Db:Password", "gannet"],
    ["Github", `ghp_${"a1B2c3".repeat(6)}`],
    ["Replicas", "3"],
  ])("visibilityOf shows %s = %s when the operator wants to see what is stored openly", (name, value) => {
    expect(visibilityOf({ name, value }, true)).toBe("shown");
    expect(visibilityOf({ name, value, isSensitive: true }, true)).toBe("sensitive");
  });

  it.each([
    ["Checkout:Replicas", "3"],
    ["Checkout:ConnectionString", "Server=#{Env}-db;Database=Shop;Integrated Security=true"],
    ["Db:Password", "#{Vault:DbPassword}"],
    ["Db:Password", ""],
    ["Db:Password", null],
    ["Password:Required", "True"],
    ["Auth:TokenEndpoint", "https://login.example/oauth2/token"],
    ["Token:LifetimeSeconds", "3600"],
    ["AwsCredentials", "Accounts-12"],
    ["Otel:Endpoint", "https://otel.wrenfinch.example:4317"],
    ["Cluster", "wrenfinch-production-westeurope-01"],
    ["Subscription", "6b29fc40-ca47-1067-b31d-00dd010662da"],
    ["Image", "registry.wrenfinch.example/shop/checkout-api"],
    ["Version", "2026.3.15581-hotfix.12"],
  ])("visibilityOf shows %s = %s", (name, value) => {
    expect(see(name, value)).toBe("shown");
  });
});

it("showApiValue says that a secret of the API is there and never what it is", () => {
  expect(showApiValue("Anything", { HasValue: true })).toEqual({ isSensitive: true });
  expect(showApiValue("Anything", { HasValue: true }, true)).toEqual({ isSensitive: true });
  expect(showApiValue("Db:Password", "gannet")).toEqual({ hidden: true });
  expect(showApiValue("Db:Password", "gannet", true)).toEqual({ value: "gannet" });
  expect(showApiValue("Host", "db-01")).toEqual({ value: "db-01" });
  expect(showApiValue("Host", null)).toEqual({});
});
