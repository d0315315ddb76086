import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";
import { openBenchWith } from "../../../test/overlay.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const CHECKOUT = { spaceName: "Default", projectName: "Checkout Service" };

describe("find_package_versions", () => {
  it("gives the newest version that each channel accepts, and what it brings", async () => {
    const { structured } = await bench.ok("find_package_versions", CHECKOUT);
    expect(structured.packages).toMatchObject([
      {
        step: "Deploy API container",
        packageId: "WrenFinch.Checkout.Api",
        inLastRelease: "4.2.1",
        newest: [
          { channel: "Default", version: "4.2.2" },
          { channel: "Hotfix", version: "4.1.3-hotfix.1", rule: "range [4.0,5.0), prerelease tag ^hotfix" },
        ],
        workItems: expect.arrayContaining([expect.objectContaining({ id: "SHOP-1128" })]),
      },
      { packageId: "WrenFinch.Checkout.Database", newest: [{ version: "4.2.2" }, { version: "4.2.2" }] },
    ]);
  });

  it("limits itself to a channel and a package", async () => {
    const args = { ...CHECKOUT, channelName: "hotfix", packageId: "wrenfinch.checkout.api" };
    const { structured } = await bench.ok("find_package_versions", args);
    expect(structured.packages).toMatchObject([
      { newest: [{ channel: "Hotfix", version: "4.1.3-hotfix.1" }] },
    ]);
  });

  it("says that a feed did not say", async () => {
    const silent = await openBenchWith(({ path }) =>
      path.endsWith("/packages/versions") ? { status: 500, body: { ErrorMessage: "down" } } : undefined,
    );
    const { structured } = await silent.ok("find_package_versions", CHECKOUT);
    expect(structured.packages).toMatchObject([
      { newest: [{ unknown: "the feed did not say" }, { unknown: "the feed did not say" }] },
      {},
    ]);
    await silent.close();
  });
});
