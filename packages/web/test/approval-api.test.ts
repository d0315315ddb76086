/** Approvals as JSON, for people in a terminal. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStage, RELEASE, type WebStage } from "./support/stage.ts";

let stage: WebStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const send = (path: string, key: string | undefined, body?: unknown) =>
  stage.pages.request(`https://octo.example.com/api/approvals${path}`, {
    headers: { "content-type": "application/json", ...(key ? { "x-octopus-apikey": key } : {}) },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });

it("a person lists, shows and approves", async () => {
  const { id, planToken } = await stage.ask();
  const key = stage.keyOf("maya.lindqvist");
  expect(await (await send("", key)).json()).toMatchObject({
    approvals: [{ state: "waiting", approval: { id } }],
  });
  expect(await (await send(`/${id}`, key)).json()).toMatchObject({ approval: { tool: "create_release" } });
  const decided = await send(`/${id}/decision`, key, { decision: "approve" });
  expect(await decided.json()).toMatchObject({ state: "approved" });
  expect((await stage.call("create_release", { ...RELEASE, planToken })).kind).toBe("result");
  expect(stage.writes()).toBe(1);
});

it.each([
  ["no key", undefined, 401],
  ["a wrong key", "API-WRONGWRONG", 401],
] as const)("%s is refused", async (_what, key, status) => {
  expect((await send("", key)).status).toBe(status);
});

it("who may not do it in Octopus neither sees nor decides it", async () => {
  const { id } = await stage.ask();
  const key = stage.keyOf("sam.reyes");
  expect(await (await send("", key)).json()).toEqual({ approvals: [] });
  expect((await send(`/${id}`, key)).status).toBe(404);
  expect((await send(`/${id}/decision`, key, { decision: "approve" })).status).toBe(403);
});

it.each([
  [{}, 400],
  [{ decision: "yes" }, 400],
  [{ decision: "approve", typed: "Production" }, 400],
  [{ decision: "approve", reason: 7 }, 400],
])("%j is no decision", async (body, status) => {
  const { id } = await stage.ask();
  const response = await send(`/${id}/decision`, stage.keyOf("maya.lindqvist"), body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({
    error: expect.stringMatching(/^(decision|typed|reason) must be/),
  });
});
