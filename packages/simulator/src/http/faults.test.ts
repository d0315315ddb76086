/** Every kind of fault on real sockets, on short responses and on a body of 50 MB. */

import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createManualClock } from "../clock.ts";
import { createFaults } from "../faults.ts";
import { createRandom } from "../random.ts";
import { type Simulator, startSimulator } from "../simulator.ts";
import { type Harness, START, startHarness } from "../testing/harness.ts";
import type { LargeLandmarks } from "../worlds/large.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterEach(() => {
  h.sim.faults.clear();
  h.sim.journal.clear();
});
afterAll(() => h.sim.close());

interface Raw {
  readonly status: number | null;
  readonly headers: IncomingHttpHeaders;
  readonly received: number;
  readonly error: string | null;
}

/** One request without a client's own care: what came, and how it ended. */
function raw(url: string, key: string, method = "GET"): Promise<Raw> {
  return new Promise((resolve) => {
    let status: number | null = null;
    let headers: IncomingHttpHeaders = {};
    let received = 0;
    const end = (error: string | null): void => resolve({ status, headers, received, error });
    const request = httpRequest(
      url,
      { method, agent: false, headers: { "X-Octopus-ApiKey": key } },
      (response) => {
        status = response.statusCode ?? null;
        headers = response.headers;
        response.on("data", (chunk: Buffer) => {
          received += chunk.length;
        });
        response.on("end", () => end(null));
        response.on("error", (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
      },
    );
    request.on("error", (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
    request.end();
  });
}

const PROJECTS = "/api/Spaces-1/projects";
const ask = (path = PROJECTS, method = "GET"): Promise<Raw> =>
  raw(`${h.sim.url}${path}`, h.sim.apiKey, method);

describe("a fault", () => {
  it("delays a response", async () => {
    h.sim.faults.add({ kind: "delay", delayMs: 120, times: 1 });
    const at = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - at).toBeGreaterThanOrEqual(115);
  });

  it("leaves a request without a response until the caller or the server gives up", async () => {
    const arrived = async ({ sim }: Harness): Promise<void> => {
      while (sim.journal.count() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    h.sim.faults.add({ kind: "hang", times: 1 });
    const caller = new AbortController();
    const headers = { "X-Octopus-ApiKey": h.sim.apiKey };
    const ended = fetch(`${h.sim.url}${PROJECTS}`, { headers, signal: caller.signal }).catch(String);
    await arrived(h);
    caller.abort();
    expect(await ended).toMatch(/abort/i);
    expect(h.sim.journal.requests()[0]?.status).toBe(0);
    const other = await startHarness();
    other.sim.faults.add({ kind: "hang" });
    const hanging = raw(`${other.sim.url}${PROJECTS}`, other.sim.apiKey);
    await arrived(other);
    await other.sim.close();
    expect((await hanging).error).toBe("ECONNRESET");
  });

  it.each([500, 503, 418])("responds with %i and an error body", async (status) => {
    h.sim.faults.add({ kind: "status", status, times: 1 });
    const response = await h.get(PROJECTS);
    expect(response.status).toBe(status);
    expect(response.body.ErrorMessage).toBeTypeOf("string");
    expect((await ask()).status).toBe(200);
  });

  it("responds with 429 with seconds, with a date, and without Retry-After", async () => {
    h.sim.faults.add({ kind: "429", retryAfter: 3, times: 1 });
    h.sim.faults.add({ kind: "429", retryAfter: 5, retryAfterForm: "date", times: 1 });
    h.sim.faults.add({ kind: "429", retryAfter: "none", times: 1 });
    const [seconds, date, none] = [await ask(), await ask(), await ask()];
    expect([seconds.status, date.status, none.status]).toEqual([429, 429, 429]);
    expect(seconds.headers["retry-after"]).toBe("3");
    const wait = Date.parse(date.headers["retry-after"] ?? "") - Date.now();
    expect(wait).toBeGreaterThan(4_000);
    expect(wait).toBeLessThanOrEqual(6_000);
    expect(none.headers["retry-after"]).toBeUndefined();
  });

  it("resets the connection before or after the write took effect", async () => {
    const path = "/api/Spaces-1/releases/create/v1";
    const count = (): number => h.sim.store.space(h.marks.spaces.default).releases.size;
    const create = (): Promise<unknown> =>
      h.send("POST", path, { ProjectName: h.marks.names.projects.checkout });
    const before = count();
    h.sim.faults.add({ kind: "reset-before", method: "POST", times: 1 });
    await expect(create()).rejects.toThrow("fetch failed");
    expect(count()).toBe(before);
    h.sim.faults.add({ kind: "reset-after", method: "POST", times: 1 });
    await expect(create()).rejects.toThrow("fetch failed");
    expect(count()).toBe(before + 1);
    expect(h.sim.journal.writes()).toHaveLength(2);
  });

  it("closes the connection in the middle of a body", async () => {
    h.sim.faults.add({ kind: "half-body", times: 1 });
    const cut = await ask();
    expect(cut.error).toBe("ECONNRESET");
    const promised = Number(cut.headers["content-length"]);
    expect(cut.received).toBeGreaterThan(0);
    expect(cut.received).toBeLessThan(promised);
  });

  it("responds with the HTML of a proxy, with an error status and with 200", async () => {
    h.sim.faults.add({ kind: "html", times: 1 });
    h.sim.faults.add({ kind: "html", status: 200, times: 1 });
    for (const status of [502, 200]) {
      const response = await h.get(PROJECTS);
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toBe("text/html");
      expect(response.text).toContain("<html>");
    }
  });

  it("applies to its route in all prefix forms, below a virtual directory too, and to no other route", async () => {
    const other = await startHarness({ virtualDirectory: "/octopus" });
    try {
      other.sim.faults.add({ kind: "status", path: "/api/{space}/projects/{id}" });
      const status = async (path: string): Promise<number> => (await other.get(path)).status;
      expect(await status("/api/Spaces-1/projects/Projects-1")).toBe(500);
      expect(await status("/api/spaces/default/projects/Projects-1/")).toBe(500);
      expect(await status("/api/projects/Projects-1")).toBe(500);
      expect(await status("/api/Spaces-1/projects")).toBe(200);
      expect(await status("/api/Spaces-1/environments/Environments-1")).toBe(200);
    } finally {
      await other.sim.close();
    }
  });

  it("applies with a probability that follows from the seed, and at most `times` times", () => {
    const strikes = (seed: number): string => {
      const faults = createFaults(createRandom(seed));
      faults.add({ kind: "status", probability: 0.3 });
      return Array.from({ length: 200 }, () => (faults.take("GET", "/api") === null ? "." : "x")).join("");
    };
    expect(strikes(1)).toBe(strikes(1));
    expect(strikes(1)).not.toBe(strikes(2));
    expect([...strikes(1)].filter((char) => char === "x").length).toBeGreaterThan(40);
    const faults = createFaults(createRandom(1));
    const disarm = faults.add({ kind: "status", times: 2, path: /projects/ });
    expect([1, 2, 3].map(() => faults.take("GET", PROJECTS)?.kind)).toEqual(["status", "status", undefined]);
    faults.add({ kind: "hang" });
    disarm();
    expect(faults.list()).toEqual([{ kind: "hang" }]);
  });
});

describe("faults of kind redirect", () => {
  let elsewhere: Server;
  const seen: { url: string; key: string | undefined }[] = [];
  let origin = "";
  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      seen.push({ url: request.url ?? "", key: request.headers["x-octopus-apikey"] as string | undefined });
      response.end("{}");
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    elsewhere.close();
  });

  it("lead to another origin with path and query, which gets the key of a client that follows them", async () => {
    h.sim.faults.add({ kind: "redirect", location: origin, times: 1 });
    const response = await ask("/api/Spaces-1/projects?take=5");
    expect(response.status).toBe(302);
    expect(response.headers.location).toBe(`${origin}/api/Spaces-1/projects?take=5`);
    h.sim.faults.add({ kind: "redirect", location: origin, status: 307, times: 1 });
    await h.get("/api/Spaces-1/projects");
    expect(seen.at(-1)).toEqual({ url: "/api/Spaces-1/projects", key: h.sim.apiKey });
  });

  it("lead to the same path or another one within the origin", async () => {
    h.sim.faults.add({ kind: "redirect", times: 1 });
    expect((await ask()).headers.location).toBe(PROJECTS);
    h.sim.faults.add({ kind: "redirect", location: "/api/Spaces-1/projects/all", times: 1 });
    const followed = await h.get(PROJECTS);
    expect(followed.status).toBe(200);
    expect(followed.body).toHaveLength(4);
  });
});

describe("a long body", () => {
  let large: Simulator<LargeLandmarks>;
  let path = "";
  beforeAll(async () => {
    large = await startSimulator({ world: "large", startTime: START, clock: createManualClock(START) });
    path = `${large.url}/api/Spaces-1/tasks/${large.landmarks.bigTask.taskId}/raw`;
  }, 30_000);
  afterEach(() => large.faults.clear());
  afterAll(() => large.close());
  const get = (): Promise<Raw> => raw(path, large.apiKey);

  it("arrives whole without a fault, and late with a delay", async () => {
    const whole = await get();
    expect(whole.received).toBe(large.landmarks.bigTask.rawBytes);
    expect(whole.headers["content-length"]).toBe(String(whole.received));
    large.faults.add({ kind: "delay", delayMs: 100, times: 1 });
    expect((await get()).received).toBe(whole.received);
  });

  it("ends in the middle with half-body", async () => {
    large.faults.add({ kind: "half-body" });
    const cut = await get();
    expect(cut.error).toBe("ECONNRESET");
    expect(cut.headers["content-length"]).toBe(String(large.landmarks.bigTask.rawBytes));
    expect(cut.received).toBeGreaterThan(1_000_000);
    expect(cut.received).toBeLessThanOrEqual(large.landmarks.bigTask.rawBytes / 2);
  });

  it("is not sent at all after a reset, an error, HTML or a redirect", async () => {
    large.faults.add({ kind: "reset-after", times: 1 });
    expect(await get()).toMatchObject({ error: "ECONNRESET", received: 0 });
    large.faults.add({ kind: "reset-before", times: 1 });
    expect(await get()).toMatchObject({ error: "ECONNRESET", received: 0 });
    for (const [kind, status] of [
      ["status", 500],
      ["429", 429],
      ["html", 502],
      ["redirect", 302],
    ] as const) {
      large.faults.add({ kind, times: 1 });
      const response = await get();
      expect(response.status).toBe(status);
      expect(response.received).toBeLessThan(500);
    }
  });

  it("leaves the server working after callers closed the connection in the middle", async () => {
    for (let index = 0; index < 5; index += 1) {
      const stop = new AbortController();
      const headers = { "X-Octopus-ApiKey": large.apiKey };
      const response = await fetch(path, { headers, signal: stop.signal });
      await response.body?.getReader().read();
      stop.abort();
    }
    expect((await raw(`${large.url}/api/Spaces-1/projects`, large.apiKey)).status).toBe(200);
  });
});
