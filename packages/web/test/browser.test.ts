/** People and their browsers. Effects are read from the simulator's journal. */
import { octopusPolicy } from "@octo/policy/octopus";
import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activityPages, policyPages } from "../src/index.ts";
import {
  axeProblems,
  type BrowserStage,
  CHROMIUM,
  IN_A_BROWSER,
  openBrowserStage,
} from "./support/browser.ts";
import { RECORDED } from "./support/recorded.ts";
import { MAYA, RELEASE, START } from "./support/stage.ts";

const LIVE = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.live,
  environmentNames: ["Production", "Staging"],
};

const running = [...RECORDED.running()];
const POLICY_PATH = "/policy?tool=deploy_release";

describe.skipIf(CHROMIUM === undefined)(IN_A_BROWSER, () => {
  let stage: BrowserStage;
  let version = 0;
  const ask = () => {
    version += 1;
    const args = { ...RELEASE, releaseVersion: `9.0.${version}` };
    return stage.ask("create_release", args).then((asked) => ({ ...asked, args }));
  };
  beforeAll(async () => {
    stage = await openBrowserStage(
      { links: [{ path: "/activity", title: "Activity" }] },
      activityPages({ ...RECORDED, running: () => running }),
      policyPages(() => [{ name: "default", policy: octopusPolicy({}) }]),
    );
  });
  afterAll(() => stage.close());

  it.each([true, false])("approves, with script: %s", async (javaScriptEnabled) => {
    const { id, planToken, args } = await ask();
    const before = stage.writes();
    const page = await stage.open(`/approvals/${id}`, { javaScriptEnabled });
    await page.getByLabel("Reason").fill("as agreed");
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByText("Maya Lindqvist approved this").waitFor();
    expect(await page.getByRole("button", { name: "Approve" }).count()).toBe(0);
    expect((await stage.call("create_release", { ...args, planToken })).kind).toBe("result");
    expect(stage.writes()).toBe(before + 1);
  });

  it("rejects by keyboard alone", async () => {
    const { id, planToken, args } = await ask();
    const page = await stage.open(`/approvals/${id}`);
    await page.getByLabel("Reason").focus();
    await page.keyboard.type("not today");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Maya Lindqvist rejected this").waitFor();
    expect(await stage.call("create_release", { ...args, planToken })).toMatchObject({ kind: "error" });
  });

  it("types the name of a protected environment", async () => {
    const { id } = await stage.ask("deploy_release", LIVE);
    const page = await stage.open(`/approvals/${id}`);
    await page.getByText("PROTECTED: Production").waitFor();
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("type the name of the protected environment").fill("Production");
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByText("Maya Lindqvist approved this").waitFor();
  });

  it("an open page changes by itself when another person has decided, and follows the write to its end", async () => {
    const { id, planToken, args } = await ask();
    const mine = await stage.open(`/approvals/${id}`, {}, { ...MAYA, id: "oauth:issuer:tom", name: "Tom" });
    const other = await stage.open(`/approvals/${id}`);
    await other.getByRole("button", { name: "Approve" }).click();
    await mine.getByText("Maya Lindqvist approved this").waitFor();
    await stage.call("create_release", { ...args, planToken });
    await mine.getByText("Approved and done").waitFor();
  });

  it("who decides second reads what was decided", async () => {
    const { id } = await ask();
    const first = await stage.open(`/approvals/${id}`, { javaScriptEnabled: false });
    const second = await stage.open(`/approvals/${id}`, { javaScriptEnabled: false });
    await first.getByRole("button", { name: "Reject" }).click();
    await second.getByRole("button", { name: "Approve" }).click();
    await second.getByText("This was decided before.").waitFor();
    await second.getByText("Maya Lindqvist rejected this").waitFor();
  });

  it("whoever asks for a write sees its plan and cannot decide about it", async () => {
    const { id } = await ask();
    const page = await stage.open(`/approvals/${id}`, {}, { ...MAYA, id: "key:agent" });
    await page.getByText("asked for with your own credential").waitFor();
    expect(await page.getByRole("button", { name: "Approve" }).count()).toBe(0);
  });

  it("a page that was open too long says that the time is over", async () => {
    const { id } = await ask();
    const page = await stage.open(`/approvals/${id}`, { javaScriptEnabled: false });
    stage.advance(3_600_001);
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("alert").getByText("Nobody decided in time").waitFor();
  });

  it("the activity page shows a call that begins while it is open", async () => {
    const page = await stage.open("/activity");
    await page.getByText("Running now (1)").waitFor();
    running.push({ tool: "deploy_release", writes: true, startedAt: START.getTime() });
    await page.getByText("Running now (2)").waitFor();
    running.pop();
  });

  it("hostile texts run nothing, load nothing and stay texts", async () => {
    const evil =
      '<img src="http://127.0.0.1:1/x" onerror="document.title=1"><script>document.title="owned"</script>';
    const { id } = await stage.ask("create_release", {
      ...RELEASE,
      releaseNotes: evil,
      releaseVersion: "9.9.9",
    });
    const page = await stage.open("/approvals");
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).origin));
    await page.goto(`${stage.url}/approvals/${id}`);
    expect(await page.title()).toMatch(/^Create a release: .*octo-mcp$/);
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(new Set(loaded)).toEqual(new Set([stage.url]));
  });

  it.each([
    ["a phone", { viewport: { width: 360, height: 740 } }],
    ["the dark", { colorScheme: "dark" }],
    ["the light", { colorScheme: "light" }],
  ] as const)("on %s nothing is cut off and axe finds nothing", async (_where, options) => {
    const { id } = await stage.ask("deploy_release", LIVE);
    const paths = [
      "/approvals",
      `/approvals/${id}`,
      "/sign-in",
      "/activity",
      "/activity/c00000000001",
      POLICY_PATH,
    ];
    for (const path of paths) {
      const page = await stage.open(path, options);
      expect(await axeProblems(page), path).toEqual([]);
      const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(overflow), path).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});
