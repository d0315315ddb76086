/** Keys end when they said they would. */

import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, START, startHarness } from "../testing/harness.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

it("a key is accepted until it expires, and afterwards refused like a missing one", async () => {
  const Expires = new Date(START.getTime() + 2 * 86_400_000).toISOString();
  const made = await h.send("POST", "/api/users/me/apikeys", { Purpose: "Short", Expires });
  const key: string = made.body.ApiKey;
  expect((await h.get("/api/users/me", key)).status).toBe(200);
  h.wait(2 * 86_400 - 1);
  expect((await h.get("/api/users/me", key)).status).toBe(200);
  h.wait(1);
  const ended = await h.get("/api/users/me", key);
  expect([ended.status, ended.body.ErrorMessage]).toEqual([
    401,
    "You must be logged in to request this resource. Please provide a valid API key or log in again.",
  ]);
  expect((await h.get("/api/users/me")).status).toBe(200);
});
