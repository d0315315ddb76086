import { demoFacts } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.journal.clear());
afterAll(() => bench.close());

const find = (args: object) => bench.ok("find_certificates", { spaceName: "Default", ...args });
const fail = (args: object) => bench.fails("find_certificates", { spaceName: "Default", ...args });

it("find_certificates shows when each certificate expires: two requests cold, one warm", async () => {
  const cold = await find({});
  expect(cold.structured).toMatchObject({
    items: [
      {
        id: demoFacts.expiringCertificateId,
        subjectCommonName: "checkout.wrenfinch.example",
        issuerOrganization: "Example Trust",
        notAfter: expect.stringMatching(/^2026-11-30T/),
        daysUntilExpiry: 9,
        isExpired: false,
        hasPrivateKey: true,
        environmentIds: [demoFacts.environments.production],
      },
      { id: demoFacts.websiteCertificateId, daysUntilExpiry: 212 },
    ],
    total: 2,
  });
  expect(cold.requests).toBe(2);
  expect((await find({})).requests).toBe(1);
});

it("find_certificates never shows data or password", async () => {
  const { certificates } = bench.simulator.store.space(demoFacts.spaces.default);
  const certificate = certificates.get(demoFacts.websiteCertificateId);
  if (!certificate) throw new Error("the demo has no certificate");
  const Secret = { HasValue: true, NewValue: "gannet", Hint: "gannet" };
  certificates.put({ ...certificate, CertificateData: Secret, Password: Secret, PrivateKey: "gannet" });
  for (const args of [{}, { certificateId: demoFacts.websiteCertificateId }]) {
    const { text } = await find(args);
    expect(text).not.toMatch(/gannet|certificateData|password/i);
  }
});

it("find_certificates finds one by id or text, and archived ones only when asked", async () => {
  const one = await find({ certificateId: demoFacts.expiringCertificateId });
  expect(one.structured).toMatchObject({ items: [{ name: "checkout.wrenfinch.example" }], total: 1 });
  expect((await find({ search: "A07E55" })).structured).toMatchObject({
    items: [{ id: demoFacts.expiringCertificateId }],
    total: 1,
  });
  expect((await find({ archived: true })).structured).toEqual({ items: [], total: 0 });
});

it("find_certificates sends every filter under its name", async () => {
  await find({
    search: "x",
    partialName: "y",
    archived: false,
    tenant: "Alpine Outfitters",
    ids: [demoFacts.websiteCertificateId, demoFacts.expiringCertificateId],
    firstResult: 3,
    orderBy: "Name",
    skip: 1,
    take: 2,
  });
  expect(bench.simulator.journal.requests().at(-1)?.query).toEqual({
    search: "x",
    partialName: "y",
    archived: "false",
    tenant: demoFacts.tenants["Alpine Outfitters"],
    ids: `${demoFacts.websiteCertificateId},${demoFacts.expiringCertificateId}`,
    firstResult: "3",
    orderBy: "Name",
    skip: "1",
    take: "2",
  });
});

it.each([
  [{ certificateId: demoFacts.websiteCertificateId, search: "x" }, /cannot be combined with search/],
  [{ tenant: "Nobody" }, /no tenant 'Nobody'/],
  [{ ids: ["x"] }, /not an id such as Certificates-12/],
])("find_certificates explains what is wrong with %j", async (args, message) => {
  expect((await fail(args)).error.message).toMatch(message);
});

it("find_certificates takes a flag that is off beside an id, because some hosts fill in defaults", async () => {
  const { structured } = await bench.ok("find_certificates", {
    spaceName: "Default",
    certificateId: demoFacts.websiteCertificateId,
    archived: false,
  });
  expect(structured).toMatchObject({ items: [{ id: demoFacts.websiteCertificateId }] });
});

it.each(["Certificates-1/export", "x/../../users/me", "%2e%2e", "Certificates-1\u0000"])(
  "find_certificates asks the server nothing about the id %j",
  async (id) => {
    await fail({ certificateId: id });
    await fail({ ids: [id] });
    expect(bench.simulator.journal.count()).toBe(0);
  },
);

it("find_certificates works on 2021.1 when only its toolset is on", async () => {
  const narrow = await openBench({
    policy: { toolsets: ["certificates"] },
    simulator: { serverVersion: "2021.1.0" },
  });
  await narrow.ok("find_certificates", { spaceName: "Default", tenant: "Alpine Outfitters" });
  await narrow.ok("find_certificates", {
    spaceName: "Default",
    certificateId: demoFacts.websiteCertificateId,
  });
  await narrow.close();
});
