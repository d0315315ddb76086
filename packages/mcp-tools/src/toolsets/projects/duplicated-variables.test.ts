import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { include, setLibrary, setVariables } from "../../../test/support/change-configuration.ts";

const { projects, environments } = demoFacts;
const CHECKOUT = `variableset-${projects.checkout}`;
const INVENTORY = `variableset-${projects.inventory}`;
const PRODUCTION = { Environment: [environments.production] };

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function duplicated(args: object = {}, from: Bench = bench) {
  const { structured } = await from.ok("search_configuration", {
    spaceName: "Default",
    show: "duplicated",
    take: 200,
    ...args,
  });
  return structured;
}

describe("the same value", () => {
  it("is found under several names, in several projects and in library sets", async () => {
    const value = "https://shop.wrenfinch.example";
    setVariables(bench, CHECKOUT, [
      { name: "Shop", value },
      { name: "Shop", value, scope: PRODUCTION },
      { name: "ShopAgain", value },
    ]);
    setVariables(bench, INVENTORY, [{ name: "Shop", value }]);
    setLibrary(bench, "shared", [{ name: "ShopAddress", value }]);
    expect(await duplicated()).toEqual({
      items: [
        {
          in: "variables",
          project: "Checkout Service",
          name: "Shop",
          line: value,
          count: 4,
          sameValueIn: ["Checkout Service: ShopAgain", "Inventory API: Shop", "shared: ShopAddress"],
        },
      ],
      total: 1,
    });
    expect(await duplicated({ in: ["librarySets"] })).toMatchObject({
      items: [{ in: "librarySets", name: "shared: ShopAddress", count: 4 }],
    });
    expect(await duplicated({ projects: ["Loyalty Platform"] })).toEqual({ items: [], total: 0 });
    expect(await duplicated({ projects: ["Inventory API"] })).toMatchObject({
      items: [{ project: "Inventory API", name: "Shop", count: 4 }],
    });
  });

  it("is none where it is short, a number, a flag, a reference or a secret", async () => {
    const alike = ["2", "5432", "true", "x", "#{Other}", "hunter2-Gannet!77"];
    const variables = alike.flatMap((value, at) => [
      { name: `A${at}`, value },
      { name: `B${at}`, value },
    ]);
    const secrets = [
      { name: "DatabasePassword", value: "open sesame" },
      { name: "AdminPassword", value: "open sesame" },
      { name: "Hidden", value: "https://hidden.example", isSensitive: true },
      { name: "HiddenToo", value: "https://hidden.example", isSensitive: true },
    ];
    setVariables(bench, CHECKOUT, [...variables.slice(0, 10), ...secrets]);
    expect(await duplicated()).toEqual({ items: [], total: 0 });
  });

  it("is neither named nor counted where a rule closes it", async () => {
    const rules = [
      { effect: "deny", project: ["Inventory API"] },
      { effect: "deny", environment: ["Production"] },
    ] as const;
    const limited = await openBench({ policy: { rules } });
    const value = "https://shop.wrenfinch.example";
    setVariables(limited, CHECKOUT, [
      { name: "Shop", value },
      { name: "Live", value, scope: PRODUCTION },
    ]);
    setVariables(limited, INVENTORY, [{ name: "Shop", value }]);
    expect(await duplicated({}, limited)).toMatchObject({ items: [], total: 0 });
    setVariables(limited, `variableset-${projects.loyalty}`, [{ name: "Shop", value }]);
    expect(await duplicated({}, limited)).toMatchObject({
      items: [{ count: 2, sameValueIn: ["Loyalty Platform: Shop"] }],
      total: 1,
    });
    await limited.close();
  });

  it("comes in pages", async () => {
    setVariables(
      bench,
      CHECKOUT,
      ["one", "two", "three"].flatMap((word) => [
        { name: `${word}A`, value: `https://${word}.example` },
        { name: `${word}B`, value: `https://${word}.example` },
      ]),
    );
    expect(await duplicated({ take: 2 })).toMatchObject({ total: 3, next: 2 });
    expect(await duplicated({ take: 2, skip: 2 })).toMatchObject({ items: [{ name: "threeA" }], total: 3 });
    expect(await duplicated({ text: "twoA" })).toMatchObject({ items: [{ name: "twoA" }], total: 1 });
  });
});

describe("the same name in a project and its library set", () => {
  const line = async (own: object, library: object) => {
    setVariables(bench, CHECKOUT, [{ name: "Level", value: "Info", ...own }]);
    include(bench, projects.checkout, [
      setLibrary(bench, "shared", [{ name: "LEVEL", value: "Warning", ...library }]),
    ]);
    const { items } = await duplicated();
    return items;
  };
  const row = { in: "variables", project: "Checkout Service", name: "Level" };

  it("is that of the project where both are alike", async () => {
    const always = "also in library set shared: LEVEL; the project's value always wins";
    expect(await line({}, {})).toEqual([{ ...row, line: always }]);
    expect(await line({ scope: PRODUCTION }, { scope: PRODUCTION })).toEqual([{ ...row, line: always }]);
  });

  it("is the more specific one where they differ", async () => {
    const depends =
      "also in library set shared: LEVEL; the more specific scope wins, and the project's value where both are alike";
    expect(await line({}, { scope: PRODUCTION })).toEqual([{ ...row, line: depends }]);
    expect(await line({ scope: PRODUCTION }, {})).toEqual([{ ...row, line: depends }]);
  });

  it("is none where the project does not include the set", async () => {
    setVariables(bench, CHECKOUT, [{ name: "Level", value: "Info" }]);
    setLibrary(bench, "shared", [{ name: "Level", value: "Warning" }]);
    expect(await duplicated()).toEqual({ items: [], total: 0 });
  });
});
