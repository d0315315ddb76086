import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterEach(() => {
  bench.simulator.journal.clear();
  bench.simulator.faults.clear();
});
afterAll(() => bench.close());

const list = (args: object) => bench.ok("get_branches", { spaceName: "Default", ...args });
const fail = (args: object) => bench.fails("get_branches", { spaceName: "Default", ...args });

it("get_branches lists branches, protected ones marked: one request warm", async () => {
  const cold = await list({ projectId: "Web Storefront" });
  expect(cold.structured).toEqual({
    items: [
      { name: "main", canonicalName: "refs/heads/main", isProtected: true },
      { name: "release/3.8", canonicalName: "refs/heads/release/3.8", isProtected: true },
      { name: "feature/gift-cards", canonicalName: "refs/heads/feature/gift-cards" },
      { name: "feature/new-basket", canonicalName: "refs/heads/feature/new-basket" },
    ],
    total: 4,
  });
  // Spaces, the project, the version of the server, the branches.
  expect(cold.requests).toBe(3);
  const warm = await list({ projectId: "Web Storefront", searchByName: "feature", take: 1 });
  expect(warm.structured).toMatchObject({ items: [{ name: "feature/gift-cards" }], total: 2, next: 1 });
  expect(warm.requests).toBe(1);
  expect((await list({ projectId: "web-storefront", searchByName: "nothing" })).structured).toEqual({
    items: [],
    total: 0,
  });
});

it("get_branches distinguishes a project in the database from one without branches", async () => {
  expect((await fail({ projectId: "Checkout Service" })).error).toMatchObject({
    code: "input",
    message: expect.stringContaining("in the database"),
  });
  bench.simulator.faults.add({ kind: "status", status: 404, path: /git\/branches$/ });
  expect((await fail({ projectId: "Checkout Service" })).error.code).toBe("input");
  expect((await fail({ projectId: "Web Storefront" })).error.code).toBe("not_found");
});

it.each(["x/../../users/me", "%2e%2e", "Projects-1\u0000"])(
  "get_branches reaches no other route with %j",
  async (projectId) => {
    await fail({ projectId });
    const paths = bench.simulator.journal.requests().map(({ path }) => path);
    expect(paths.filter((path) => !/^\/api(\/spaces\/all|\/Spaces-1\/projects)?$/.test(path))).toEqual([]);
  },
);

it("get_branches needs 2021.2, and works when only its toolset is on", async () => {
  const args = { spaceName: "Default", projectId: "Web Storefront" };
  const old = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  expect((await old.fails("get_branches", args)).error).toMatchObject({
    code: "unsupported_version",
    message: expect.stringContaining("2021.2"),
  });
  await old.close();
  const narrow = await openBench({ policy: { toolsets: ["context"] } });
  await narrow.ok("get_branches", args);
  expect((await narrow.fails("get_branches", { ...args, projectId: "Checkout Service" })).error.code).toBe(
    "input",
  );
  await narrow.close();
});
