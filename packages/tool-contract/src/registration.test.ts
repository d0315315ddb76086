import { describe, expect, it } from "vitest";
import {
  createRegistration,
  RegistrationError,
  type RegistrationOptions,
  registrationJson,
} from "./registration.ts";

const SHOP: RegistrationOptions = { name: "shop", baseUrl: "https://tools.shop.example", credentialId: 55 };

describe("registrationJson", () => {
  it("holds the fields of the contract and no other", () => {
    const toolFilter = ["list_articles"];
    expect(JSON.parse(registrationJson({ ...SHOP, timeoutMs: 40_000, enabled: false, toolFilter }))).toEqual({
      mcpServers: [{ ...SHOP, timeoutMs: 40_000, enabled: false, toolFilter }],
    });
    expect(createRegistration(SHOP)).toEqual({ mcpServers: [{ ...SHOP, timeoutMs: 30_000, enabled: true }] });
  });

  it("takes a path prefix", () => {
    expect(() => createRegistration({ ...SHOP, baseUrl: "https://shop.example:8443/agents" })).not.toThrow();
  });

  it.each([
    [{ name: " " }, "name"],
    [{ baseUrl: "tools.shop.example" }, "baseUrl"],
    [{ baseUrl: "http://tools.shop.example" }, "baseUrl"],
    [{ baseUrl: "https://tools.shop.example/" }, "baseUrl"],
    [{ baseUrl: "https://tools.shop.example?a=1" }, "baseUrl"],
    [{ baseUrl: "https://tools.shop.example#" }, "baseUrl"],
    [{ baseUrl: "https://me:secret@tools.shop.example" }, "baseUrl"],
    [{ credentialId: 5.5 }, "credentialId"],
    [{ credentialId: 0 }, "credentialId"],
    [{ credentialId: "55" as never }, "credentialId"],
    [{ timeoutMs: 0 }, "timeoutMs"],
    [{ enabled: "yes" as never }, "enabled"],
    [{ toolFilter: [] }, "toolFilter"],
    [{ toolFilter: ["List"] }, "toolFilter"],
    [{ toolFilter: ["a_b", "a_b"] }, "toolFilter"],
  ])("%o is refused by the name of its field", (wrong, field) => {
    const make = () => createRegistration({ ...SHOP, ...wrong });
    expect(make).toThrow(RegistrationError);
    expect(make).toThrow(new RegExp(`^${field} `));
    expect(make).not.toThrow(/secret/);
  });
});
