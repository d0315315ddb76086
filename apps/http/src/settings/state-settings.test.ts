import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readStateSettings } from "./state-settings.ts";

const OCTO_SEAL_KEY = "ab".repeat(32);

it("keeps state in the process without the flag", () => {
  expect(readStateSettings({}, {})).toBeUndefined();
  expect(readStateSettings({ state: " " }, {})).toBeUndefined();
});

it("takes the flag before the variable, and the password from a variable of its own", () => {
  const environment = { OCTO_SEAL_KEY, OCTO_STATE: "redis://other", OCTO_STATE_PASSWORD: "p" };
  expect(readStateSettings({ state: "redis://store", statePrefix: "team-a:" }, environment)).toMatchObject({
    address: { nodes: [{ host: "store", port: 6_379 }], tls: false },
    password: "p",
    prefix: "team-a:",
    ca: undefined,
  });
  expect(readStateSettings({}, environment)?.address.nodes).toEqual([{ host: "other", port: 6_379 }]);
});

it("reads authorities for TLS", () => {
  const file = join(mkdtempSync(join(tmpdir(), "octo-ca-")), "ca.pem");
  writeFileSync(file, "-----BEGIN CERTIFICATE-----");
  expect(readStateSettings({ state: "rediss://store", stateCa: file }, { OCTO_SEAL_KEY })?.ca).toContain(
    "BEGIN",
  );
  writeFileSync(file, "no certificate");
  expect(() => readStateSettings({ state: "rediss://store", stateCa: file }, { OCTO_SEAL_KEY })).toThrow(
    "PEM",
  );
});

it.each([
  [{ state: "http://store" }, { OCTO_SEAL_KEY }, "--state: it is no address of a store"],
  [{}, { OCTO_SEAL_KEY, OCTO_STATE: "redis://u:secret@" }, "OCTO_STATE: it is no address of a store"],
  [{ state: "redis://store" }, {}, "--state needs OCTO_SEAL_KEY"],
  [{ statePrefix: "a" }, {}, "--state-prefix needs --state"],
  [{ stateCa: "a" }, {}, "--state-ca needs --state"],
  [{ state: "redis://store", stateCa: "a" }, { OCTO_SEAL_KEY }, "--state-ca is for TLS alone"],
  [{ state: "redis://store", statePrefix: "a b" }, { OCTO_SEAL_KEY }, "--state-prefix: letters"],
])("refuses %j", (flags, environment, problem) => {
  expect(() => readStateSettings(flags, environment)).toThrow(problem);
  try {
    readStateSettings(flags, environment);
  } catch (error) {
    expect(String(error)).not.toContain("secret");
  }
});
