import { expect, it } from "vitest";
import { SimulatorOptionsError, startSimulator } from "./index.ts";

it.each([
  [null, "startSimulator takes an object of options."],
  [{ world: "demos" }, "world must be one of demo, large, hostile, or a function that builds a world."],
  [{ port: "8065" }, "port must be a whole number from 0 to 65535."],
  [{ seed: -1 }, "seed must be a whole number, 0 or more."],
  [{ clock: Date }, "clock must be a clock, as createManualClock makes one."],
  [{ startTime: "2026-11-20" }, "startTime must be a valid Date."],
  [{ apiKey: "secret" }, "apiKey must be API- followed by upper-case letters and digits."],
  [{ virtualDirectory: "octopus" }, "virtualDirectory must be a path such as /octopus."],
  [{ speed: 0 }, "speed must be a number above 0."],
  [
    { ratelimit: true },
    '"ratelimit" is not an option of startSimulator. Known: world, seed, host, port, clock, speed, startTime, serverVersion, apiKey, virtualDirectory, rateLimit.',
  ],
])("startSimulator refuses %j", async (options, message) => {
  const start = startSimulator(options as never);
  await expect(start).rejects.toThrow(SimulatorOptionsError);
  await expect(start).rejects.toThrow(message);
});

it("startSimulator takes an undefined option as its default", async () => {
  const simulator = await startSimulator({ seed: undefined, world: undefined } as never);
  await simulator.close();
});
