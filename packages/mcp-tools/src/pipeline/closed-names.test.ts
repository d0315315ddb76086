import { expect, it } from "vitest";
import { openBenchWith } from "../../test/overlay.ts";

const REFUSAL =
  "The set 'Shared observability' cannot be deleted because the project 'Web Storefront' (Projects-2) and 'Checkout Service' include it.";

/** A server that refuses to delete, and names projects in its reason. */
const open = (rules: readonly object[]) =>
  openBenchWith(
    ({ method }) => (method === "DELETE" ? { status: 400, body: { ErrorMessage: REFUSAL } } : undefined),
    { policy: { rules: rules as never, allowDeletes: true } },
  );
const CALL = {
  method: "DELETE",
  path: "/api/Spaces-1/libraryvariablesets/LibraryVariableSets-1",
  confirm: true,
};

async function textFor(...rules: readonly object[]): Promise<string> {
  const bench = await open(rules);
  const { error } = await bench.fails("execute", CALL);
  await bench.close();
  return error.message;
}

const closed = (fields: object) => ({ effect: "deny", tier: ["read", "write"], ...fields });

it("a reason of the server is shown whole where no rule closes anything", async () => {
  expect(await textFor()).toContain(REFUSAL);
});

it("a reason of the server does not name what a rule closes by name", async () => {
  const text = await textFor(closed({ project: "Web Storefront" }));
  expect(text).toContain("the project (closed by a rule)");
  expect(text).not.toContain("Web Storefront");
  expect(text).toContain("'Checkout Service'");
});

it("a rule by id may mean any name, and a closed space closes all of them", async () => {
  for (const fields of [{ project: "Projects-2" }, { space: "Default" }]) {
    const text = await textFor(closed(fields));
    expect(text).not.toMatch(/Web Storefront|Projects-2|Checkout Service/);
    expect(text).toContain("cannot be deleted because the project (closed by a rule)");
  }
});

it("what the caller wrote is not hidden", async () => {
  const bench = await open([closed({ project: "Projects-2" })]);
  const { error } = await bench.fails("execute", { ...CALL, query: { note: "Web Storefront" } });
  expect(error.message).toContain("'Web Storefront'");
  await bench.close();
});
