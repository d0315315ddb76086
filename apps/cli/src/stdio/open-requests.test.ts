import { expect, it } from "vitest";
import { createOpenRequests } from "./open-requests.ts";

it("the requests are settled when each has its response, also two with one id", async () => {
  const open = createOpenRequests();
  await open.settled();
  const events: string[] = [];
  for (const id of [1, 1, "1"]) open.add(id);
  const settled = open.settled().then(() => events.push("settled"));
  for (const id of [1, "1", 1]) {
    await Promise.resolve();
    events.push(`done ${id}`);
    open.done(id);
  }
  await settled;
  expect(events).toEqual(["done 1", "done 1", "done 1", "settled"]);
});

it("a response that no request waits for changes nothing", async () => {
  const open = createOpenRequests();
  open.done(5);
  await open.settled();
});
