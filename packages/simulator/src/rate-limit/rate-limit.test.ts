import { describe, expect, it } from "vitest";
import { type Harness, startHarness, type TestResponse } from "../testing/harness.ts";

const SMALL = { requestsPerMinute: 60, burst: 3 };

async function withServer(
  options: Parameters<typeof startHarness>[0],
  check: (h: Harness) => Promise<void>,
): Promise<void> {
  const h = await startHarness(options);
  try {
    await check(h);
  } finally {
    await h.sim.close();
  }
}

async function statuses(h: Harness, count: number, key?: string, path = "/api/users/me"): Promise<number[]> {
  const responses: TestResponse[] = [];
  for (let index = 0; index < count; index += 1) responses.push(await h.get(path, key));
  return responses.map((response) => response.status);
}

describe("rate limits", () => {
  it("are off by default, and absent before 2026.3", async () => {
    await withServer({}, async (h) => {
      expect(new Set(await statuses(h, 250))).toEqual(new Set([200]));
      expect(h.sim.store.rateLimitingPolicies.all().map((item) => [item.Name, item.IsEnabled])).toEqual([
        ["Unauthenticated", false],
        ["Authenticated", false],
        ["Authenticated AI Agent requests", false],
        ["Webhook trigger", false],
      ]);
    });
    await withServer({ rateLimit: SMALL, serverVersion: "2026.2.4000" }, async (h) => {
      expect(new Set(await statuses(h, 8))).toEqual(new Set([200]));
      expect(h.sim.store.rateLimitingPolicies.size).toBe(0);
    });
  });

  it("allow a burst, then as many requests as flow back, and say how long to wait", async () => {
    await withServer({ rateLimit: SMALL }, async (h) => {
      expect(await statuses(h, 4)).toEqual([200, 200, 200, 429]);
      const refused = await h.get("/api/users/me");
      expect(refused.headers.get("retry-after")).toBe("1");
      expect(refused.body.ErrorMessage).toContain("Too many requests");
      h.wait(2);
      expect(await statuses(h, 3)).toEqual([200, 200, 429]);
      h.wait(3_600);
      expect(await statuses(h, 4)).toEqual([200, 200, 200, 429]);
    });
  });

  it("count each user, requests without a key, and the keys of agents separately", async () => {
    await withServer({ rateLimit: SMALL }, async (h) => {
      const maya = h.marks.users["maya.lindqvist"]?.apiKey ?? "";
      expect((await statuses(h, 4)).at(-1)).toBe(429);
      expect(await statuses(h, 3, maya)).toEqual([200, 200, 200]);
      expect(await statuses(h, 4, "API-WRONG")).toEqual([401, 401, 401, 429]);
      expect(await statuses(h, 1, "", "/api")).toEqual([429]);
      h.sim.store.credentials.put({
        Id: "apikeys-agent",
        userId: h.marks.agent.id,
        secret: "API-AGENT",
        purpose: "an agent of the same user",
        created: "",
        permissions: null,
        actorType: "AiAgent",
      });
      expect(await statuses(h, 4, "API-AGENT")).toEqual([200, 200, 200, 429]);
    });
  });

  it("follow a policy as it is changed, and leave one audit event in 15 minutes", async () => {
    await withServer({ rateLimit: SMALL }, async (h) => {
      await statuses(h, 8);
      const sent = () =>
        h.sim.store.events.all().filter((event) => event.Category === "RateLimitExceeded").length;
      expect(sent()).toBe(1);
      const policy = h.sim.store.rateLimitingPolicies.get("RateLimitingPolicies-2");
      if (policy === undefined) throw new Error("no policy");
      h.sim.store.rateLimitingPolicies.put({ ...policy, BurstLimit: 10 });
      expect(await statuses(h, 10)).not.toContain(429);
      h.sim.store.rateLimitingPolicies.put({ ...policy, IsEnabled: false });
      expect(await statuses(h, 30)).not.toContain(429);
    });
  });

  it("are shown and changed over HTTP", async () => {
    await withServer({ rateLimit: true }, async (h) => {
      const page = (await h.get("/api/ratelimitingpolicies")).body;
      expect(page.TotalResults).toBe(4);
      const human = page.Items.find((item: { ScopeType: string }) => item.ScopeType === "AuthenticatedHuman");
      const changed = { ...human, RequestsPerMinute: 60, BurstLimit: 2 };
      expect((await h.send("PUT", `/api/ratelimitingpolicies/${human.Id}`, changed)).status).toBe(200);
      expect(await statuses(h, 3)).toEqual([200, 200, 429]);
    });
  });

  it("have the documented size by default", async () => {
    await withServer({ rateLimit: true }, async (h) => {
      expect((await statuses(h, 201)).at(-1)).toBe(429);
    });
  });
});
