import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { clientOf } from "../../test/support/client.ts";
import { json, serve, until } from "../../test/support/server.ts";
import { createAborts } from "./signals.ts";

const listenersOf = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

it("many reads of one caller add one listener to its signal, and none when they are over", async () => {
  const { signal } = new AbortController();
  let most = 0;
  const server = await serve((_request, response) => {
    most = Math.max(most, listenersOf(signal));
    json(response, {});
  });
  const client = clientOf(server.url).forCaller({ signal, beforeRequest: async () => ({ tier: "read" }) });
  const ids = Array.from({ length: 40 }, (_, at) => `Projects-${at}`);
  await Promise.all(
    ids.map((projectId) =>
      client.inSpace("Spaces-1").get("/api/{spaceId}/projects/{projectId}", { path: { projectId } }),
    ),
  );
  expect(most).toBe(1);
  expect(listenersOf(signal)).toBe(0);
});

it("a signal that aborts ends all reads of its caller with its reason, and their requests", async () => {
  const stop = new AbortController();
  const server = await serve(() => undefined);
  const client = clientOf(server.url).forCaller({ signal: stop.signal });
  const reads = ["1", "2", "3"].map((id) => client.get("/api/spaces/{id}", { path: { id } }));
  await until(() => server.seen.length === 3, "all requests arrived");
  const reason = new Error("the caller went away");
  stop.abort(reason);
  expect(await Promise.allSettled(reads)).toEqual(reads.map(() => ({ status: "rejected", reason })));
  await until(() => server.dropped() === 3, "the connections were closed");
});

it("a wait under a signal that has aborted ends at once, whatever becomes of the work", async () => {
  const reason = new Error("too late");
  await expect(
    createAborts().wait(Promise.reject(new Error("work")), AbortSignal.abort(reason)),
  ).rejects.toBe(reason);
});
