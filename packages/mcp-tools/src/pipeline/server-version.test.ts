/** The version of the server costs a request only where it decides something. */
import { afterEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";
import { openBenchWith } from "../../test/overlay.ts";

let bench: Bench;
afterEach(() => bench.close());

const BRANCHES = { spaceName: "Default", projectId: "Web Storefront" };
const askedForVersion = () => bench.simulator.journal.count({ path: "/api" });

it("a read does not ask for the version on a server that knows the route, nor when something else is wrong", async () => {
  bench = await openBench();
  await bench.ok("get_branches", BRANCHES);
  await bench.fails("get_branches", { ...BRANCHES, projectId: "No such project" });
  expect(askedForVersion()).toBe(0);
});

it("a read asks for the version when the server refuses the route, and not again", async () => {
  bench = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  for (const _ of [1, 2]) {
    const { error } = await bench.fails("get_branches", BRANCHES);
    expect(error.message).toBe("get_branches needs Octopus Server 2021.2; this is 2021.1.0.");
  }
  expect(askedForVersion()).toBe(1);
  const routes = bench.simulator.journal.requests().filter(({ path }) => path.endsWith("/git/branches"));
  expect(routes).toHaveLength(1);
});

it("a server that was too old is asked again after a while", async () => {
  let version = "2021.1.0";
  const overlaid = await openBenchWith(({ path }) =>
    path === "/api" ? { body: { Version: version } } : undefined,
  );
  bench = overlaid;
  expect((await bench.fails("create_release", { spaceName: "Default", projectName: "x" })).error.code).toBe(
    "not_found",
  );
  const create = { spaceName: "Default", projectName: "Checkout Service" };
  expect((await bench.fails("create_release", create)).error.code).toBe("unsupported_version");
  expect((await bench.fails("get_branches", BRANCHES)).error.code).toBe("unsupported_version");
  version = "2026.3.15581";
  bench.clock.advance(6 * 60_000);
  await bench.ok("get_branches", BRANCHES);
  expect(overlaid.asked).toHaveLength(2);
});

it("a write is not sent before the version is known", async () => {
  bench = await openBench({ simulator: { serverVersion: "2021.1.0" } });
  const args = {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseVersion: "9.9.9",
    confirm: true,
  };
  const { error, writes } = await bench.fails("create_release", args);
  expect(error.code).toBe("unsupported_version");
  expect(writes).toBe(0);
  expect(bench.writes()).toEqual([]);
});

it("a read's own error comes before a version that cannot be read", async () => {
  bench = await openBenchWith(({ path }) => {
    if (path === "/api") return { status: 403, body: { ErrorMessage: "no" } };
    return path.endsWith("/git/branches") ? { status: 404, body: { ErrorMessage: "gone" } } : undefined;
  });
  expect((await bench.fails("get_branches", BRANCHES)).error).toMatchObject({ code: "not_found" });
});
