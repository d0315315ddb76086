/** The approvals that Octopus asks for are in every plan as they are now. */
import { demoFacts } from "@octo/simulator";
import { afterEach, expect, it } from "vitest";
import { type OverlayBench, openBenchWith, page } from "../../../test/overlay.ts";

const args = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.live,
  environmentNames: ["Production"],
};

let bench: OverlayBench;
afterEach(() => bench.close());

const verdict = async () => (await bench.ok("preview_deployment", args)).structured.verdict;

it("a rule that was just made is in the next plan", async () => {
  const rules: object[] = [];
  bench = await openBenchWith(({ path }) => (path.endsWith("/approvalpolicies") ? page(rules) : undefined));
  expect(await verdict()).toBe("can go");
  rules.push({
    Id: "ApprovalPolicies-1",
    Name: "Two people for Production",
    MinimumApproversRequired: 2,
    ScopingStrategy: "Tag",
    TagScopes: ["Stage/Production"],
  });
  expect(await verdict()).toBe("needs approval");
});

it("a server without such rules is asked once", async () => {
  bench = await openBenchWith(({ path }) =>
    path.endsWith("/approvalpolicies") ? { status: 404, body: { ErrorMessage: "no such route" } } : undefined,
  );
  expect([await verdict(), await verdict()]).toEqual(["can go", "can go"]);
  expect(bench.asked).toHaveLength(1);
});
