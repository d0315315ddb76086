/** The list of the newest releases spares requests, and nothing depends on it. */
import { demoFacts } from "@octo/simulator";
import { afterEach, expect, it } from "vitest";
import { openBenchWith, page } from "../../../test/overlay.ts";

const project = demoFacts.projects.checkout;
const LIST = `/api/Spaces-1/projects/${project}/releases`;
const { failed, live } = demoFacts.versions;
const args = { spaceName: "Default", projectName: "Checkout Service", environmentNames: ["Production"] };

let bench: Awaited<ReturnType<typeof openBenchWith>>;
afterEach(() => bench.close());

/** Previews a release, and returns the requests for releases. */
async function requestsFor(releaseVersion: string): Promise<readonly string[]> {
  const { structured } = await bench.ok("preview_deployment", { ...args, releaseVersion });
  expect(JSON.stringify(structured.facts)).toContain(releaseVersion);
  return bench.simulator.journal
    .requests()
    .map(({ path }) => path)
    .filter((path) => /\/releases(?:\/[\d.]+)?$/.test(path));
}

/** A server whose newest releases are other ones, or cannot be listed. */
const listing = (reply: { readonly status?: number; readonly body: unknown }) =>
  openBenchWith(({ path }) => (path === LIST ? reply : undefined));

it("one list has the release and the live one", async () => {
  bench = await openBenchWith(() => undefined);
  expect(await requestsFor(failed)).toEqual([LIST]);
});

it("a release that is not among the newest is read by its version", async () => {
  bench = await listing(page([], 900));
  expect(await requestsFor(failed)).toEqual([`${LIST}/${failed}`, "/api/Spaces-1/releases"]);
  expect(bench.asked.map(({ path }) => path)).toEqual([LIST]);
});

it("a list that the key may not read costs nothing", async () => {
  bench = await listing({ status: 403, body: { ErrorMessage: "no" } });
  expect(await requestsFor(live)).toEqual([`${LIST}/${live}`, "/api/Spaces-1/releases"]);
});

it("a version that does not exist is refused with the newest ones", async () => {
  bench = await openBenchWith(() => undefined);
  const { error } = await bench.fails("preview_deployment", { ...args, releaseVersion: "9.9.9" });
  expect(error).toMatchObject({ code: "not_found" });
  expect(error.message).toContain(`has no release 9.9.9. Its newest releases: ${failed}, ${live}, `);
});
