/** The pages of approvals over HTTP: what each person sees and may do. Effects are read from the simulator's journal. */
import { demoFacts } from "@octo/simulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAYA, openStage, RELEASE, type WebStage } from "./support/stage.ts";

const ORIGIN = "https://octo.example.com";
const LIVE = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: demoFacts.versions.live,
  environmentNames: ["Production"],
};

let stage: WebStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const get = (path: string, cookie?: string) =>
  stage.pages.request(`${ORIGIN}${path}`, { headers: cookie ? { cookie } : {} });
const csrfIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";

interface Form {
  readonly cookie: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}
const post = (path: string, { cookie, fields, headers }: Form) =>
  stage.pages.request(`${ORIGIN}${path}`, {
    method: "POST",
    headers: { cookie, origin: ORIGIN, ...headers },
    body: new URLSearchParams(fields),
  });
async function decide(id: string, fields: Record<string, string>, cookie: string) {
  const page = await (await get(`/approvals/${id}`, cookie)).text();
  return post(`/approvals/${id}`, { cookie, fields: { csrf: csrfIn(page), ...fields } });
}

it("a person approves, and the write happens when the call goes on", async () => {
  const { id, planToken } = await stage.ask();
  const cookie = await stage.signIn();
  const list = await (await get("/approvals", cookie)).text();
  expect(list).toContain(`href="/approvals/${id}"`);
  const decided = await decide(id, { decision: "approve", reason: "fine" }, cookie);
  expect(decided.status).toBe(303);
  expect(stage.writes()).toBe(0);
  expect((await stage.call("create_release", { ...RELEASE, planToken })).kind).toBe("result");
  expect(stage.writes()).toBe(1);
  const after = await (await get(`/approvals/${id}`, cookie)).text();
  expect(after).toContain("Approved and done");
  expect(after).toContain("Reason: fine");
});

it("a rejection reaches the caller with its reason", async () => {
  const { id, planToken } = await stage.ask();
  await decide(id, { decision: "reject", reason: "not today" }, await stage.signIn());
  const outcome = await stage.call("create_release", { ...RELEASE, planToken });
  expect(outcome).toMatchObject({ kind: "error", error: { code: "denied" } });
  expect(outcome.kind === "error" && outcome.text).toContain("Maya Lindqvist: not today");
  expect(stage.writes()).toBe(0);
});

it("a protected environment comes first and is approved only with its name", async () => {
  const { id, planToken } = await stage.ask("deploy_release", LIVE);
  const cookie = await stage.signIn();
  const page = await (await get(`/approvals/${id}`, cookie)).text();
  expect(page.indexOf("PROTECTED: Production")).toBeLessThan(page.indexOf("What changes"));
  expect(page).toContain('class="protected"');
  const without = await decide(id, { decision: "approve", reason: "my words" }, cookie);
  expect(without.status).toBe(422);
  const again = await without.text();
  expect(again).toContain("type the name of each protected environment: Production");
  expect(again).toContain("my words");
  expect((await decide(id, { decision: "approve", typed: "Production" }, cookie)).status).toBe(303);
  expect((await stage.call("deploy_release", { ...LIVE, planToken })).kind).toBe("result");
  expect(await (await get(`/approvals/${id}`, cookie)).text()).toMatch(/ServerTasks-\d+<\/a>: Queued/);
});

it("an approver for unprotected environments alone is refused, and that is recorded", async () => {
  const { id } = await stage.ask("deploy_release", LIVE);
  const cookie = await stage.signIn({ ...MAYA, mayApproveProtected: false });
  const page = await (await get(`/approvals/${id}`, cookie)).text();
  expect(page).not.toContain("data-decide");
  const { csrf } = { csrf: csrfIn(page) };
  const refused = await post(`/approvals/${id}`, {
    cookie,
    fields: { csrf, decision: "approve", typed: "Production" },
  });
  expect(refused.status).toBe(403);
  expect(stage.audit.at(-1)).toMatchObject({
    event: "decision",
    outcome: "error",
    principal: MAYA.id,
    approval: { id, decision: "refused" },
  });
});

it("what has expired or was decided before cannot be decided", async () => {
  const { id } = await stage.ask();
  const cookie = await stage.signIn();
  const page = await (await get(`/approvals/${id}`, cookie)).text();
  const fields = { csrf: csrfIn(page), decision: "approve" };
  stage.advance(3_600_001);
  const late = await post(`/approvals/${id}`, { cookie, fields });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Nobody decided in time");
});

it("two people at once: one decides, the other reads what was decided", async () => {
  const { id } = await stage.ask();
  const [maya, tom] = [
    await stage.signIn(),
    await stage.signIn({ ...MAYA, id: "oauth:issuer:tom", name: "Tom" }),
  ];
  const results = await Promise.all([
    decide(id, { decision: "approve" }, maya),
    decide(id, { decision: "reject" }, tom),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual([303, 409]);
});

describe("nobody acts in a person's name", () => {
  it.each([
    ["without the token of the form", { csrf: "" }, {}],
    ["with the token of another sign-in", { csrf: "x".repeat(32) }, {}],
    ["from another origin", {}, { origin: "https://evil.example" }],
    ["from another site", {}, { "sec-fetch-site": "cross-site" }],
    ["from a sibling site", {}, { "sec-fetch-site": "same-site" }],
  ])("a form %s decides nothing", async (_what, fields, headers) => {
    const { id } = await stage.ask();
    const cookie = await stage.signIn();
    const page = await (await get(`/approvals/${id}`, cookie)).text();
    const response = await post(`/approvals/${id}`, {
      cookie,
      headers,
      fields: { csrf: csrfIn(page), decision: "approve", ...fields },
    });
    expect(response.status).toBe(403);
    expect(await (await get(`/approvals/${id}`, cookie)).text()).toContain("Waiting for a decision");
  });

  it("without a sign-in every page leads to the sign-in, and no event stream opens", async () => {
    const { id } = await stage.ask();
    for (const path of ["/approvals", `/approvals/${id}`]) {
      const response = await get(path, "octo_sign_in=made-up");
      expect([response.status, response.headers.get("location")]).toEqual([302, `/sign-in?to=${path}`]);
    }
    expect((await get(`/approvals/${id}/events`)).status).toBe(401);
    expect((await get("/approvals/events")).status).toBe(401);
  });

  it.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a?x=//b"])(
    "the sign-in leads to no other site: %s",
    async (to) => {
      const page = await (await get(`/sign-in?to=${encodeURIComponent(to)}`)).text();
      expect(page).toContain('name="to" value="/approvals"');
    },
  );

  it("a sign-in ends by itself and by signing out", async () => {
    const cookie = await stage.signIn();
    expect((await get("/approvals", cookie)).status).toBe(200);
    const page = await (await get("/approvals", cookie)).text();
    await post("/sign-out", { cookie, fields: { csrf: csrfIn(page) } });
    expect((await get("/approvals", cookie)).status).toBe(302);
    const second = await stage.signIn();
    stage.advance(8 * 3_600_000 + 1);
    expect((await get("/approvals", second)).status).toBe(302);
  });

  it("every response carries the headers that keep pages apart", async () => {
    for (const path of ["/sign-in", "/approvals", "/pages.js", "/nope"]) {
      const { headers } = await get(path, await stage.signIn());
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    }
  });
});

describe("with an Octopus key", () => {
  async function signInWith(key: string): Promise<Response> {
    return stage.pages.request(`${ORIGIN}/sign-in`, {
      method: "POST",
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ key, to: "/approvals" }),
    });
  }
  const cookieOf = (response: Response) => String(response.headers.get("set-cookie")).split(";")[0] ?? "";

  it("a person whom Octopus allows it decides, and the cookie cannot be read by scripts", async () => {
    const { id } = await stage.ask();
    const signedIn = await signInWith(stage.keyOf("maya.lindqvist"));
    expect(signedIn.status).toBe(303);
    expect(signedIn.headers.get("set-cookie")).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await decide(id, { decision: "approve" }, cookieOf(signedIn))).status).toBe(303);
    expect(stage.audit.at(-1)).toMatchObject({ event: "decision", principal: "octopus:Users-21" });
  });

  it("a person whom Octopus does not allow it sees nothing of it", async () => {
    const { id } = await stage.ask();
    const cookie = cookieOf(await signInWith(stage.keyOf("sam.reyes")));
    expect(await (await get("/approvals", cookie)).text()).toContain("Nothing waits.");
    expect((await get(`/approvals/${id}`, cookie)).status).toBe(404);
  });

  it("the agent's own key approves nothing of its own", async () => {
    const { id } = await stage.ask();
    const cookie = cookieOf(await signInWith(stage.simulator.apiKey));
    const page = await (await get(`/approvals/${id}`, cookie)).text();
    expect(page).toContain("asked for with your own credential");
    const refused = await post(`/approvals/${id}`, {
      cookie,
      fields: { csrf: csrfIn(page), decision: "approve" },
    });
    expect(refused.status).toBe(403);
  });

  it.each(["", "short", "API-WRONGWRONGWRONG", "API with spaces and more"])(
    "the key %j signs nobody in",
    async (key) => {
      const response = await signInWith(key);
      expect(response.status).toBe(403);
      expect(response.headers.get("set-cookie")).toBeNull();
      if (key) expect(await response.text()).not.toContain(key);
    },
  );
});

it("no text of anybody becomes markup, and hidden characters are named", async () => {
  const evil = `<script>alert(1)</script><img src=x onerror=alert(2)> \u202edne\u202c`;
  const { id } = await stage.ask("create_release", { ...RELEASE, releaseNotes: evil });
  const page = await (await get(`/approvals/${id}`, await stage.signIn())).text();
  expect(page).not.toContain("<script>alert");
  expect(page).not.toContain("<img");
  expect(page).not.toContain("\u202e");
  expect(page).toContain("nobody can see");
});
