/** Takes the pictures of the docs: `npm run pictures`. */
import { octopusPolicy } from "@octo/policy/octopus";
import { demoFacts } from "@octo/simulator";
import { expect, it } from "vitest";
import { activityPages, policyPages } from "../src/index.ts";
import { openBrowserStage } from "./support/browser.ts";
import { RECORDED } from "./support/recorded.ts";
import { RELEASE } from "./support/stage.ts";

const FOLDER = new URL("../../../docs/images/", import.meta.url).pathname;
const LIVE = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.failed,
  environmentNames: ["Production"],
};
const POLICY = octopusPolicy({
  rules: [
    { effect: "protect", name: "production", environment: ["Production"] },
    { effect: "deny", name: "no-deletes-of-tenants", tier: "delete", tenant: ["*"] },
  ],
});
const VIEW = { viewport: { width: 900, height: 700 } };
/** A plan is long; a smaller scale keeps its picture small. */
const PLAN_VIEW = { viewport: { width: 800, height: 700 }, deviceScaleFactor: 0.85 };

it("pictures", async () => {
  const stage = await openBrowserStage(
    {
      links: [
        { path: "/activity", title: "Activity" },
        { path: "/policy", title: "Policy" },
      ],
    },
    activityPages(RECORDED),
    policyPages(() => [{ name: "default", policy: POLICY }]),
  );
  await stage.ask("create_release", RELEASE);
  const { id } = await stage.ask("deploy_release", LIVE);
  const pictures = {
    plan: `/approvals/${id}`,
    approvals: "/approvals",
    activity: "/activity",
    policy: "/policy?tool=deploy_release&environment=Production",
  };
  for (const [name, path] of Object.entries(pictures)) {
    const page = await stage.open(path, name === "plan" ? PLAN_VIEW : VIEW);
    const picture = await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: name === "plan" });
    expect(picture.length).toBeGreaterThan(10_000);
  }
  await stage.close();
});
