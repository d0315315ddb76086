import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it("list_projects distinguishes Git projects and tenanted projects from the others", async () => {
  const { structured } = await bench.ok("list_projects", { spaceName: "Default" });
  expect(structured.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        name: "Web Storefront",
        repositoryUrl: expect.stringMatching(/^https:/),
        defaultBranch: expect.any(String),
      }),
      expect.objectContaining({ name: "Loyalty Platform", tenantedDeploymentMode: "TenantedOrUntenanted" }),
      expect.not.objectContaining({ repositoryUrl: expect.anything() }),
    ]),
  );
});

it("list_projects finds a part of a name", async () => {
  const { structured } = await bench.ok("list_projects", { spaceName: "Default", partialName: "check" });
  expect(structured).toMatchObject({
    items: [{ name: "Checkout Service", slug: "checkout-service" }],
    total: 1,
  });
});
