import { describe, expect, it } from "vitest";
import { bodyHits, readBody } from "./body.ts";

const SCRIPT = { contains: ["AdHocScript"] };
const FREEZE = { properties: ["DeploymentFreezeNames", "DeploymentFreezeOverrideReason"] };
const hits = (test: Parameters<typeof bodyHits>[0], body: unknown) => bodyHits(test, readBody(body));

describe("text in a body", () => {
  it.each([
    [{ Name: "AdHocScript" }],
    [{ name: "adhocscript", Arguments: {} }],
    [{ NAME: "ADHOCSCRIPT" }],
    ['{"Name":"AdHocScript"}'],
    ['{"Name":"\\u0041dHocScript"}'],
    ['{"Name":"Health","Name":"AdHocScript"}'],
    ['{"Name":"AdHocScript","Name":"Health"}'],
    [{ Name: { toJSON: () => "AdHocScript" } }],
    [{ toJSON: () => ({ Name: "AdHocScript" }) }],
    ['{Name:"AdHoc\\x53cript"}'],
    ["Name=%41dHocScript"],
    ["\ufeff{}"],
    ["{/* */}"],
    [undefined],
    [null],
    [""],
    ['"AdHocScript"'],
    [() => ({})],
    [Symbol("x")],
    [new Uint8Array([123, 125])],
    [new Map([["Name", "AdHocScript"]])],
  ])("hits %j", (body) => expect(hits(SCRIPT, body)).toBe(true));

  it("hits a body that cannot be serialised", () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(hits(SCRIPT, loop)).toBe(true);
    expect(hits(SCRIPT, { n: 1n })).toBe(true);
    const broken = Object.defineProperty({}, "Name", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(hits(SCRIPT, broken)).toBe(true);
  });

  it.each([[{ Name: "Health" }], ['{"Name":"Health","Description":"ad hoc script"}'], [{}], [[]]])(
    "passes %j",
    (body) => expect(hits(SCRIPT, body)).toBe(false),
  );
});

describe("properties of a body", () => {
  it.each([
    [{ DeploymentFreezeNames: ["Christmas"] }],
    [{ deploymentfreezenames: ["x"] }],
    [{ Command: { DeploymentFreezeOverrideReason: "because" } }],
    ['{"DeploymentFreezeNames":["x"],"DeploymentFreezeNames":[]}'],
    ['{"DeploymentFreeze\\u004eames":["x"]}'],
    [{ list: [{ DeploymentFreezeNames: { 0: "x" } }] }],
  ])("hits %j", (body) => expect(hits(FREEZE, body)).toBe(true));

  it.each([
    [{ DeploymentFreezeNames: [], DeploymentFreezeOverrideReason: "" }],
    [{ DeploymentFreezeNames: null }],
    [{ EnvironmentNames: ["Production"] }],
    [{ DeploymentFreezeNames: [" "] }],
  ])("passes %j", (body) => expect(hits(FREEZE, body)).toBe(false));

  it("may ask for certain values", () => {
    const all = { properties: ["Tenants"], values: ["*"] };
    expect(hits(all, { Tenants: ["Acme", " * "] })).toBe(true);
    expect(hits(all, { Tenants: ["Acme"] })).toBe(false);
    expect(hits(all, JSON.parse('{"Tenants":[{"toString":1}]}'))).toBe(false);
  });

  it("may ask for anything but certain values", () => {
    const other = { properties: ["Name"], otherThan: ["Health", "Upgrade"] };
    for (const body of [{ Name: "Health" }, { name: " upgrade " }, '{"NAME":"HEALTH"}'])
      expect(hits(other, body), JSON.stringify(body)).toBe(false);
    for (const body of [
      { Name: "Delete" },
      { Name: "" },
      { Name: null },
      { Name: ["Health"] },
      { Name: { Value: "Health" } },
      { Arguments: {} },
      {},
      '{"Name":"Health","Name":"Delete"}',
      "Name=Health",
    ])
      expect(hits(other, body), JSON.stringify(body)).toBe(true);
  });

  it("counts what is too deep to look at", () => {
    let body: unknown = { DeploymentFreezeNames: ["x"] };
    for (let i = 0; i < 200; i++) body = { deeper: body };
    expect(hits(FREEZE, body)).toBe(true);
  });
});
