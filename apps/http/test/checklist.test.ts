/** Our own server passes the contract's test, as anybody would run it. */
import { verifyContract } from "@octo/tool-contract-verify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEY, type Stack, startStack } from "./support/stack.ts";

const SECOND = "another-key-for-tests-2";
let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    flags: { toolPrefix: "octopus", callsPerMinute: "100000" },
    environment: { OCTO_HTTP_KEYS: `${KEY},${SECOND}` },
  });
});
afterAll(() => stack.close());

describe("the contract's checklist", () => {
  it("the contract's checklist has one failed item: the size of the default set", async () => {
    const report = await verifyContract(stack.url, {
      token: KEY,
      secondToken: SECOND,
      openRoutes: ["/ready"],
      callTool: "octopus_list_spaces",
      callArguments: {},
    });
    const failed = report.checks.filter(({ outcome }) => outcome === "fail");
    // Item 31 advises at most 20 tools for one agent; the operator narrows with --toolsets, the host with toolFilter.
    expect(failed.map(({ id, why }) => `${id}: ${why}`).filter((line) => !line.startsWith("31:"))).toEqual(
      [],
    );
    expect(report.passed).toBe(true);
    expect(report.counts.pass).toBeGreaterThan(45);
  });

  it("a verification writes nothing", () => {
    expect(stack.writes()).toEqual([]);
  });
});
