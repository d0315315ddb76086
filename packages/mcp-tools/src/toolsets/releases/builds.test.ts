/** Which requests the work items of new package versions take. */
import { afterEach, expect, it } from "vitest";
import { type OverlayBench, openBenchWith, page } from "../../../test/overlay.ts";

const PATH = "/api/Spaces-1/build-information";
const args = { spaceName: "Default", projectName: "Checkout Service" };
const API = "WrenFinch.Checkout.Api";
const DATABASE = "WrenFinch.Checkout.Database";

let bench: OverlayBench;
afterEach(() => bench.close());

/** The packages whose builds the server was asked for, `all` for a list of all packages. */
function asked(): string[] {
  const own = bench.asked.map(({ query }) => query.get("packageId") ?? "all");
  const others = bench.simulator.journal
    .requests()
    .filter(({ path }) => path === PATH)
    .map(({ query }) => new URLSearchParams(query).get("packageId") ?? "all");
  return [...own, ...others];
}

async function workItems(more: object = {}): Promise<string> {
  const { structured } = await bench.ok("find_package_versions", { ...args, ...more });
  return JSON.stringify(structured.packages);
}

it("one list has the builds of all packages", async () => {
  bench = await openBenchWith(() => undefined);
  expect(await workItems()).toContain("SHOP-1128");
  expect(asked()).toEqual(["all"]);
});

it("one package is asked for by its id", async () => {
  bench = await openBenchWith(() => undefined);
  expect(await workItems({ packageId: API })).toContain("SHOP-1128");
  expect(asked()).toEqual([API]);
});

it.each([
  ["has other packages alone", page([], 900)],
  ["is refused", { status: 403, body: { ErrorMessage: "no" } }],
])("each package is asked for by its id when the list %s", async (_, reply) => {
  bench = await openBenchWith(({ path, query }) =>
    path === PATH && !query.has("packageId") ? reply : undefined,
  );
  expect(await workItems()).toContain("SHOP-1128");
  expect(asked().toSorted()).toEqual([API, DATABASE, "all"].toSorted());
});
