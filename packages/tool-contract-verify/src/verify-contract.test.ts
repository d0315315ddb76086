import { FAKE_TOOLS, failure, fakeSource, result } from "@octo/tool-contract/testing";
import { afterEach, describe, expect, it } from "vitest";
import {
  SECOND_TOKEN,
  soundApp,
  startToolServer,
  TOKEN,
  type ToolServer,
  type ToolServerOptions,
} from "../test/tool-server.ts";
import { CHECKLIST, type ContractReport, formatReport, type VerifyOptions, verifyContract } from "./index.ts";

const servers: ToolServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function verify(server: ToolServerOptions = {}, options: Partial<VerifyOptions> = {}) {
  const running = await startToolServer(server);
  servers.push(running);
  return verifyContract(running.url, {
    token: TOKEN,
    timeoutMs: 2_000,
    sleep: async () => undefined,
    ...options,
  });
}

const ids = (report: ContractReport, outcome: string) =>
  report.checks.filter((check) => check.outcome === outcome).map(({ id }) => id);
const check = (report: ContractReport, id: number) => report.checks.find((one) => one.id === id);

describe("a sound server", () => {
  it("a sound server passes every check that can be made", async () => {
    const report = await verify(
      {},
      { secondToken: SECOND_TOKEN, tenant: "tenant-a", foreignTenant: "tenant-b" },
    );
    expect(report.checks.filter(({ outcome }) => outcome === "fail").map(({ id, why }) => [id, why])).toEqual(
      [[26, expect.stringContaining("3 different words")]],
    );
    expect(report.passed).toBe(true);
    expect(report.calledTool).toBe("list_articles");
    expect(ids(report, "pass")).toEqual([
      1, 3, 4, 5, 6, 7, 10, 11, 12, 14, 17, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 32, 33, 34, 35,
      36, 37, 38, 39, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 60, 61, 62, 63, 64, 65, 66,
      68, 69, 71, 74,
    ]);
  });

  it("a sound server passes under a path, with a prefix", async () => {
    const report = await verify({ basePath: "/agents", prefix: "shop" });
    expect(ids(report, "fail")).toEqual([]);
    expect(ids(report, "pass")).toEqual(expect.arrayContaining([26, 73]));
  });

  it("a verification writes nothing", async () => {
    const source = fakeSource();
    await verify({ source });
    expect(source.written).toEqual([]);
  });

  it("a verification calls the tool of the options", async () => {
    const report = await verify({}, { callTool: "get_article", callArguments: { article_id: 7 } });
    expect(report).toMatchObject({ passed: true, calledTool: "get_article" });
    expect(check(report, 53)?.why).toBe("missing, mistyped");
    expect(check(report, 48)?.outcome).toBe("skip");
  });
});

describe("the report", () => {
  it("the report has every item once, in order, with a reason", async () => {
    const report = await verify();
    expect(report.checks.map(({ id }) => id)).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
    expect(report.checks.every(({ why }) => why.length > 3)).toBe(true);
    expect(CHECKLIST.map(({ id }) => id)).toEqual(report.checks.map(({ id }) => id));
  });

  it("the report is one line for each check and the counts", async () => {
    const report = await verify();
    const lines = formatReport(report).split("\n");
    expect(lines[0]).toMatch(/^Contract of http:\/\/127\.0\.0\.1:\d+, called tool: list_articles$/);
    expect(lines).toContain("pass  24  MUST     names are unique (they are)");
    expect(lines.at(-2)).toMatch(
      /^\d+ passed, 1 failed \(0 of them MUST\), \d+ not seen: the contract holds$/,
    );
  });
});

describe("what cannot be verified", () => {
  it.each([
    ["not an address", "ftp://tools.example.com", {}],
    ["not an address", "tools", {}],
    ["no token", "https://tools.example.com", { token: " " }],
  ])("%s: %s", async (_, url, options) => {
    await expect(verifyContract(url, { token: TOKEN, ...options })).rejects.toMatchObject({ isUsage: true });
  });

  it("a server that is not there", async () => {
    const server = await startToolServer();
    await server.close();
    await expect(verifyContract(server.url, { token: TOKEN })).rejects.toMatchObject({
      isUsage: false,
      message: expect.stringContaining("ECONNREFUSED"),
    });
  });

  it("a tool that is not listed", async () => {
    await expect(verify({}, { callTool: "drop_table" })).rejects.toThrow('no tool "drop_table"');
  });
});

describe("plain HTTP beside HTTPS", () => {
  const https = async (plain: () => Promise<Response>) => {
    const server = await startToolServer();
    servers.push(server);
    const seen: (string | null)[] = [];
    const send: typeof fetch = async (input, init) => {
      const url = new URL(String(input));
      if (url.protocol === "http:") {
        seen.push(new Headers(init?.headers).get("authorization"));
        return plain();
      }
      return fetch(`${server.url}${url.pathname}`, init);
    };
    const report = await verifyContract("https://tools.shop.example", { token: TOKEN, fetch: send });
    expect(seen).toEqual([null]);
    return check(report, 2);
  };

  it("plain HTTP beside HTTPS must not be served", async () => {
    expect(await https(async () => Response.json([]))).toMatchObject({ outcome: "fail" });
    expect(await https(async () => new Response("", { status: 401 }))).toMatchObject({ outcome: "fail" });
  });

  it("plain HTTP beside HTTPS may be closed or lead to HTTPS", async () => {
    expect(await https(async () => Promise.reject(new Error("closed")))).toMatchObject({ outcome: "pass" });
    expect(await https(async () => new Response("", { status: 308 }))).toMatchObject({ outcome: "pass" });
  });

  it("plain HTTP is accepted on loopback only", async () => {
    const server = await startToolServer();
    servers.push(server);
    expect(check(await verifyContract(server.url, { token: TOKEN }), 2)?.outcome).toBe("skip");
    const send: typeof fetch = (input, init) =>
      fetch(`${server.url}${new URL(String(input)).pathname}`, init);
    const report = await verifyContract("http://tools.shop.example", { token: TOKEN, fetch: send });
    expect(check(report, 2)?.outcome).toBe("fail");
  });
});

describe("a server that limits its callers", () => {
  it("a server that limits its callers gets the wait that it asks for", async () => {
    let asked = 0;
    const slept: number[] = [];
    const limited = async (request: Request, sound: (request: Request) => Promise<Response>) => {
      asked += 1;
      const body = { error: "rate_limit", message: "Wait 7 seconds.", retry_after: 7 };
      return asked % 5 === 0
        ? Response.json(body, { status: 429, headers: { "retry-after": "7" } })
        : sound(request);
    };
    const sleep = async (ms: number) => {
      slept.push(ms);
    };
    const report = await verify({ broken: limited }, { sleep });
    expect(slept).toContain(7_000);
    expect(report.passed).toBe(true);
  });
});

it("a server that limits failed logins is not held to 401", async () => {
  let failed = 0;
  const strict = async (request: Request, sound: (request: Request) => Promise<Response>) => {
    const response = await sound(request);
    failed += response.status === 401 ? 1 : 0;
    const body = {
      error: "rate_limit",
      message: "Too many failed logins. Wait 60 seconds.",
      retry_after: 60,
    };
    return response.status === 401 && failed > 2
      ? Response.json(body, { status: 429, headers: { "retry-after": "60" } })
      : response;
  };
  const report = await verify({ broken: strict });
  expect(check(report, 12)?.outcome).toBe("skip");
  expect(report.passed).toBe(true);
});

it("a token of a few letters is not looked for in responses", async () => {
  const sound = soundApp();
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    if (headers.get("authorization") === "Bearer t") headers.set("authorization", `Bearer ${TOKEN}`);
    return sound(new Request(String(input), { ...init, headers }));
  };
  const report = await verifyContract("http://127.0.0.1", { token: "t", fetch: send });
  expect(check(report, 19)?.outcome).toBe("skip");
});

describe("a tool that fails", () => {
  it("a tool that fails fails its check, and later checks are skipped", async () => {
    const source = fakeSource({ list_articles: async () => failure("upstream", "The shop is closed.") });
    const report = await verify({ source });
    expect(check(report, 44)).toMatchObject({ outcome: "fail", why: expect.stringContaining("503") });
    expect(check(report, 46)?.outcome).toBe("skip");
  });

  it("a server without a harmless tool is reported as such", async () => {
    const tools = FAKE_TOOLS.filter(({ name }) => name === "order_article");
    const report = await verify({ source: { tools: () => tools, call: async () => result({}, true) } });
    expect(check(report, 44)).toMatchObject({ outcome: "skip", why: expect.stringContaining("--call") });
    expect(report.passed).toBe(true);
  });
});
