/** A server that is asked to stop finishes what it began. */
import { expect, it } from "vitest";
import { startHoldingProxy } from "./support/holding-proxy.ts";
import { startStack } from "./support/stack.ts";

const RELEASE = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "91.0.0" };

it("a server that stops finishes a running write, logs it, and takes no more requests", async () => {
  const { stack, octopus } = await startBehindProxy();
  const held = octopus.hold(({ method }) => method === "POST");
  const write = stack.call("create_release", RELEASE);
  await held.arrived(1);
  const closing = stack.running.close();
  const late = await stack.fetch("/tools").then(
    ({ status }) => status,
    () => "refused",
  );
  expect(["refused", 503]).toContain(late);
  held.release();
  expect(await write).toMatchObject({ status: 200, body: { created: true } });
  await closing;
  expect(stack.writes()).toHaveLength(1);
  expect(stack.log).toContainEqual({
    level: "info",
    message: "draining",
    running: 1,
    writes: ["create_release"],
  });
  expect(stack.log).toContainEqual({ level: "info", message: "drained", finished: 1, unfinished: 0 });
  await stack.simulator.close();
  await octopus.close();
});

it("a write whose caller has gone is finished, and the repeated call gets its result", async () => {
  const { stack, octopus } = await startBehindProxy();
  const held = octopus.hold(({ method }) => method === "POST");
  const controller = new AbortController();
  const gone = stack.call("create_release", RELEASE, {
    method: "POST",
    body: RELEASE,
    signal: controller.signal,
  });
  await held.arrived(1);
  controller.abort();
  await expect(gone).rejects.toThrow();
  const again = stack.call("create_release", RELEASE);
  held.release();
  expect(await again).toMatchObject({ status: 200, body: { created: true, repeated: true } });
  expect(stack.writes()).toHaveLength(1);
  await stack.close();
  await octopus.close();
});

it("a call that does not end in time is named in the log", async () => {
  const stack = await startStack({ flags: { approval: "none", drainTimeout: "0" } });
  stack.simulator.faults.add({ kind: "hang", method: "POST" });
  const write = stack.call("create_release", RELEASE).catch(() => "cut off");
  await waitFor(() => stack.log.some(({ message }) => message === "about to write"));
  await stack.running.close();
  expect(stack.log).toContainEqual(
    expect.objectContaining({
      level: "error",
      message: "a call did not end in time",
      tool: "create_release",
    }),
  );
  expect(await write).toBe("cut off");
  await stack.simulator.close();
});

/** A server whose requests to Octopus can be held. */
async function startBehindProxy() {
  const octopus = await startHoldingProxy();
  const stack = await startStack({ flags: { approval: "none", serverUrl: octopus.url } });
  octopus.forwardTo(stack.simulator.url);
  return { stack, octopus };
}

async function waitFor(condition: () => boolean): Promise<void> {
  for (let round = 0; round < 300 && !condition(); round += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}
