import { fakeSource } from "@octo/tool-contract/testing";
import { describe, expect, it } from "vitest";
import { soundApp, TOKEN } from "../test/tool-server.ts";
import { checkDiscovery } from "./check-discovery.ts";
import { checkLoad, checkPace } from "./check-load.ts";
import type { Exchange, Probe } from "./probe.ts";
import type { Run } from "./run.ts";
import { createValidator } from "./schema-validator.ts";
import { verifyContract } from "./verify-contract.ts";

const RESPONSE: Exchange = {
  method: "GET",
  path: "/tools",
  status: 200,
  headers: new Headers(),
  bytes: 2,
  text: "[]",
  isUtf8: true,
  isJson: true,
  json: [],
  ms: 3,
};

function probeOf(response: Exchange): Probe {
  return { exchanges: [response], send: async () => response, breakOff: async () => undefined };
}

function runOf(response: Exchange, change: Partial<Run> = {}): Run {
  const url = new URL("https://tools.shop.example");
  const options = { token: TOKEN };
  return {
    url,
    options,
    probe: probeOf(response),
    validator: createValidator(),
    list: response,
    tools: [],
    ...change,
  };
}

const found = (verdicts: readonly { id: number; outcome: string }[], id: number) =>
  verdicts.find((verdict) => verdict.id === id)?.outcome;

describe("checks of time", () => {
  it("a response after 30 seconds is too late", () => {
    expect(found(checkPace(runOf(RESPONSE)), 62)).toBe("pass");
    expect(found(checkPace(runOf({ ...RESPONSE, ms: 30_001 })), 62)).toBe("fail");
  });

  it("a list that takes seconds has asked the upstream", async () => {
    expect(found(await checkDiscovery(runOf(RESPONSE)), 74)).toBe("pass");
    expect(found(await checkDiscovery(runOf({ ...RESPONSE, ms: 2_500 })), 74)).toBe("fail");
  });

  it("a server that is gone after a broken call was harmed by it", async () => {
    const gone: Exchange = { ...RESPONSE, status: 0, failure: "ECONNREFUSED" };
    const [tool] = fakeSource().tools();
    if (!tool) throw new Error("the fake has tools");
    const target = { tool, args: {}, response: RESPONSE };
    expect(found(await checkLoad(runOf(RESPONSE, { target })), 65)).toBe("pass");
    expect(found(await checkLoad(runOf(RESPONSE, { target, probe: probeOf(gone) })), 65)).toBe("fail");
  });
});

describe("writes", () => {
  it("writes that neither ask nor mention repetition are skipped by name", async () => {
    const tool = { name: "delete_all", description: "Deletes everything.", inputSchema: { type: "object" } };
    const [first] = await checkLoad(runOf(RESPONSE, { tools: [tool] }));
    expect(first).toMatchObject({ id: 63, outcome: "skip", why: expect.stringContaining("delete_all") });
  });
});

it("a verification ends when a server does not answer", async () => {
  const sound = soundApp();
  const send: typeof fetch = async (input, init) => {
    const request = new Request(String(input), init);
    if (!request.url.endsWith("/health")) return sound(request);
    return new Promise((_, reject) => {
      init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
    });
  };
  // Only /health waits for this time: all other responses are made in this process.
  const report = await verifyContract("http://127.0.0.1", { token: TOKEN, fetch: send, timeoutMs: 1_000 });
  expect(report.checks.find(({ id }) => id === 6)).toMatchObject({
    outcome: "fail",
    why: expect.stringContaining("no response in time"),
  });
});
