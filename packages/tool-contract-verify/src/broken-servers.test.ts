/** Each check can fail: for every one that looks at a server there is a server that it catches. */
import { describe, expect, it } from "vitest";
import { brokenAccess } from "../test/broken-servers/access.ts";
import { brokenCalls } from "../test/broken-servers/calls.ts";
import { brokenLists } from "../test/broken-servers/lists.ts";
import { type Break, soundApp, TOKEN } from "../test/tool-server.ts";
import { type VerifyOptions, verifyContract } from "./index.ts";

/** No socket: what a server answers is the same without one. */
async function failedBy(broken: Break, options: Partial<VerifyOptions>) {
  const sound = soundApp();
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input instanceof Request ? input : String(input), init);
    const response = await broken(request, sound);
    return new Response(await response.arrayBuffer(), response);
  };
  const report = await verifyContract("http://127.0.0.1", { token: TOKEN, fetch: send, ...options });
  return { report, failed: report.checks.filter(({ outcome }) => outcome === "fail").map(({ id }) => id) };
}

const cases = [...brokenAccess, ...brokenLists, ...brokenCalls];

describe("a server with", () => {
  it.each(cases.map(([what, ids, broken, options = {}]) => ({ what, ids, broken, options })))(
    "$what fails $ids",
    async ({ ids, broken, options }) => {
      const { failed, report } = await failedBy(broken, options);
      expect(failed).toEqual(expect.arrayContaining([...ids]));
      const must = report.checks.some(({ level, outcome }) => outcome === "fail" && level.startsWith("MUST"));
      expect(report.passed).toBe(!must);
    },
  );

  it("every check that can pass here is seen failing", () => {
    const seen = new Set(cases.flatMap(([, ids]) => [...ids]));
    const byTimeAlone = [62, 65, 74];
    const never = [27, 48, 63, 73];
    const decided = [
      1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 14, 17, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 32, 33, 34, 35,
      36, 37, 38, 39, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 60, 61, 62, 63, 64, 65, 66,
      68, 69, 71, 73, 74,
    ];
    expect(decided.filter((id) => !seen.has(id) && !byTimeAlone.includes(id) && !never.includes(id))).toEqual(
      [],
    );
  });
});
