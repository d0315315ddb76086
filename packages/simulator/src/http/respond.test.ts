import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness.ts";

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.sim.close());

function respond(method: string, path: string, body: unknown = null) {
  const { sim } = h;
  const { status, body: bytes } = sim.respond({
    method,
    url: new URL(path, sim.url),
    headers: { "x-octopus-apikey": sim.apiKey },
    body: body === null ? null : JSON.stringify(body),
  });
  if (!Buffer.isBuffer(bytes)) throw new Error("the body is a stream");
  return { status, body: JSON.parse(bytes.toString("utf8")) };
}

it("a request without a socket gets the response of one with a socket, errors included", async () => {
  for (const path of [
    "/api/Spaces-1/projects?take=2",
    "/api/Spaces-1/projects/none",
    "/api/Spaces-1/environments",
  ]) {
    const { status, body } = await h.get(path);
    expect(respond("GET", path)).toEqual({ status, body });
  }
});

it("a write without a socket takes effect and is in the journal, without the key", async () => {
  h.sim.journal.clear();
  const { status, body } = respond("POST", "/api/Spaces-1/environments", { Name: "Training" });
  expect(status).toBe(201);
  expect((await h.get(`/api/Spaces-1/environments/${body.Id}`)).body.Name).toBe("Training");
  expect(h.sim.journal.writes()).toMatchObject([
    { method: "POST", path: "/api/Spaces-1/environments", body: { Name: "Training" }, status: 201 },
  ]);
  expect(JSON.stringify(h.sim.journal.requests())).not.toContain(h.sim.apiKey);
});
