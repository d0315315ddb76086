/** What is repeated, how often and after which waits; and that a write never is. */
import { type FaultKind, startSimulator } from "@octo/simulator";
import { describe, expect, it, vi } from "vitest";
import { clientOf, failure } from "../../test/support/client.ts";
import { json, serve } from "../../test/support/server.ts";
import { isOctopusError } from "../index.ts";
import { BrokenConnection, type Outgoing, type TextResponse } from "./outgoing.ts";
import { RETRY_DEFAULTS, type RetryOptions, retryAfterMs, retryLayer } from "./retry.ts";

const START = Date.parse("2026-11-21T09:00:00Z");

/** Gives the layer responses of a script, on a clock that only the waits move, and returns the waits. */
async function play(
  script: readonly (number | [number, string] | Error)[],
  options: Partial<RetryOptions> = {},
) {
  vi.useFakeTimers({ now: START });
  try {
    const sent: number[] = [];
    const outgoing: Outgoing = {
      method: "GET",
      url: new URL("http://octopus.test/api"),
      headers: {},
      body: null,
      isRead: true,
      signal: new AbortController().signal,
    };
    const layer = retryLayer<TextResponse>({ ...RETRY_DEFAULTS, random: () => 0.5, ...options });
    const outcome = layer(async ({ onStart }) => {
      onStart?.();
      const step = script[Math.min(sent.length, script.length - 1)] ?? 200;
      sent.push(Date.now() - START);
      if (step instanceof Error) throw step;
      const [status, retryAfter] = typeof step === "number" ? [step, null] : step;
      return {
        status,
        headers: new Headers(retryAfter ? { "Retry-After": retryAfter } : {}),
        text: "",
        close() {},
      };
    })(outgoing).then(
      ({ status }) => status,
      (error: unknown) => error,
    );
    await vi.runAllTimersAsync();
    return { outcome: await outcome, sent };
  } finally {
    vi.useRealTimers();
  }
}

const reset = new BrokenConnection("connect", Object.assign(new Error("reset"), { code: "ECONNRESET" }));
const refused = new BrokenConnection(
  "connect",
  Object.assign(new Error("refused"), { code: "ECONNREFUSED" }),
);

describe("waits", () => {
  it("waits double, with jitter, up to the longest one", async () => {
    const { outcome, sent } = await play([503, 502, 504, 429, reset, 503, 200]);
    expect(outcome).toBe(200);
    expect(sent).toEqual([0, 150, 450, 1_050, 2_250, 3_750, 5_250]);
  });

  it("waits are random between half of the time and the whole", async () => {
    expect((await play([503, 200], { random: () => 0 })).sent).toEqual([0, 100]);
    expect((await play([503, 200], { random: () => 0.999999 })).sent[1]).toBeLessThanOrEqual(200);
  });

  it("a wait is never shorter than Retry-After, in seconds or as a date", async () => {
    expect((await play([[429, "3"], 200])).sent).toEqual([0, 3_100]);
    expect((await play([[503, "Sat, 21 Nov 2026 09:00:05 GMT"], 200])).sent).toEqual([0, 5_100]);
    expect(retryAfterMs("soon", START)).toBeUndefined();
    expect(retryAfterMs("Sat, 21 Nov 2026 08:00:00 GMT", START)).toBe(0);
    expect(retryAfterMs("-5", START)).toBe(0);
  });

  it("retries end with the attempts or the budget, whichever is first", async () => {
    expect(await play([503], { attempts: 3 })).toMatchObject({ outcome: 503, sent: { length: 3 } });
    const { outcome, sent } = await play([503], { attempts: 100, budgetMs: 5_000 });
    expect(outcome).toBe(503);
    expect(sent.at(-1)).toBeLessThanOrEqual(5_000);
    expect(await play([[429, "60"], 200])).toMatchObject({ outcome: 429, sent: { length: 1 } });
  });

  it("a failure that is not temporary is not retried", async () => {
    for (const status of [400, 401, 403, 404, 409, 418, 500, 501])
      expect(await play([status, 200])).toMatchObject({ outcome: status, sent: { length: 1 } });
    expect(await play([refused, 200])).toMatchObject({ outcome: refused, sent: { length: 1 } });
    const bug = new TypeError("not the network");
    expect(await play([bug, 200])).toMatchObject({ outcome: bug, sent: { length: 1 } });
  });
});

describe("over a connection", () => {
  it("a read whose body broke in the middle is repeated", async () => {
    const server = await serve((_request, response, at) => {
      if (at === 3) return json(response, { Version: "2026.3" });
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "1000" });
      response.write('{"Version":', () => response.destroy());
    });
    expect(await clientOf(server.url).get("/api")).toEqual({ Version: "2026.3" });
    expect(server.seen).toHaveLength(3);
  });

  it("the opening of a stream is repeated, and a stream that has begun is not", async () => {
    const server = await serve((_request, response, at) => {
      if (at === 1) return json(response, {}, 503);
      response.writeHead(200, { "Content-Type": "text/plain", "Content-Length": "1000" });
      response.write("one\n", () => response.destroy());
    });
    const seen: string[] = [];
    const error = await failure(
      (async () => {
        const lines = clientOf(server.url).lines("/api/tasks/{id}/raw", { path: { id: "ServerTasks-1" } });
        for await (const line of lines) seen.push(line);
      })(),
    );
    expect(error.message).toContain("broke off in the middle");
    expect([seen, server.seen.length]).toEqual([["one"], 2]);
  });
});

const PASSING: readonly FaultKind[] = ["429", "reset-before", "reset-after", "half-body"];

describe("with three of ten requests failing", () => {
  it("every read succeeds, and no write is sent twice", async () => {
    const simulator = await startSimulator({ seed: 11 });
    const { spaces, names } = simulator.landmarks;
    try {
      // Each fault strikes what the ones before it left over, so that all together strike 30 %.
      PASSING.forEach((kind, at) => {
        simulator.faults.add({ kind, retryAfter: 0, probability: 0.075 / (1 - 0.075 * at) });
      });
      const space = clientOf(simulator.url, {
        credential: { kind: "apiKey", key: simulator.apiKey },
      }).inSpace(spaces.default);
      simulator.journal.clear();

      const reads = await Promise.all(
        Array.from({ length: 400 }, (_, at) =>
          space.get("/api/{spaceId}/environments", { query: { take: at + 1 } }),
        ),
      );
      expect(reads.every(({ Items }) => Items.length > 0)).toBe(true);
      const attempts = simulator.journal.count({ method: "GET" });
      expect(attempts).toBeGreaterThan(500);
      expect(attempts).toBeLessThan(650);

      const versions = Array.from({ length: 60 }, (_, at) => `9.0.${at}`);
      const outcomes = await Promise.all(
        versions.map((ReleaseVersion) =>
          space
            .post("/api/{spaceId}/releases/create/v1", {
              body: {
                SpaceId: spaces.default,
                SpaceIdOrName: spaces.default,
                ProjectName: names.projects.checkout,
                ReleaseVersion,
              },
            })
            .then(
              () => "made",
              (error: unknown) => (isOctopusError(error) ? error.code : "other"),
            ),
        ),
      );
      const sent = simulator.journal
        .writes()
        .map(({ body }) => (body as { ReleaseVersion: string }).ReleaseVersion);
      expect([...sent].sort()).toEqual([...versions].sort());
      expect(new Set(outcomes)).toEqual(new Set(["made", "rate_limited", "upstream"]));
    } finally {
      await simulator.close();
    }
  });

  it("a write is sent once whatever the failure is", async () => {
    for (const status of [429, 502, 503, 504, 0]) {
      const server = await serve((_request, response) =>
        status ? json(response, {}, status) : response.destroy(),
      );
      const space = clientOf(server.url).inSpace("Spaces-1");
      await failure(
        space.put("/api/{spaceId}/releases/{id}", { path: { id: "Releases-1" }, body: {} as never }),
      );
      await failure(space.delete("/api/{spaceId}/releases/{id}", { path: { id: "Releases-1" } }));
      expect(server.seen.map(({ method }) => method)).toEqual(["PUT", "DELETE"]);
    }
  });

  it("a GET that is said to be a write is sent once, by value or by promise", async () => {
    const facts = { tier: "write" } as const;
    for (const beforeRequest of [() => facts, async () => facts, () => ({ tier: "delete" }) as const]) {
      const server = await serve((_request, response) => json(response, {}, 503));
      const caller = clientOf(server.url).forCaller({ beforeRequest });
      const error = await failure(caller.request("GET", "/api/environments/Environments-1/deprovision"));
      expect(error).toMatchObject({ code: "upstream", status: 503 });
      expect(server.seen).toHaveLength(1);
    }
  });

  it("a GET that is said to be a write has an unknown effect when its connection breaks", async () => {
    const server = await serve((_request, response) => response.destroy());
    const beforeRequest = () => ({ tier: "write" }) as const;
    const call = clientOf(server.url).forCaller({ beforeRequest }).request("GET", "/api/x/deprovision");
    expect((await failure(call)).message).toContain("Whether the GET took effect is not known");
    expect(server.seen).toHaveLength(1);
  });

  it("a GET that is said to be a read, or of which nothing is said, is repeated", async () => {
    for (const beforeRequest of [() => ({ tier: "read" }) as const, () => undefined]) {
      const server = await serve((_request, response, at) => json(response, {}, at < 4 ? 503 : 200));
      await clientOf(server.url).forCaller({ beforeRequest }).get("/api");
      expect(server.seen).toHaveLength(4);
    }
  });

  it("a POST that is said to be a read is still sent once", async () => {
    const server = await serve((_request, response) => json(response, {}, 503));
    const beforeRequest = () => ({ tier: "read" }) as const;
    await failure(clientOf(server.url).forCaller({ beforeRequest }).request("POST", "/api/tasks"));
    expect(server.seen).toHaveLength(1);
  });
});
