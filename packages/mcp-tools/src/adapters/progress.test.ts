import { expect, it } from "vitest";
import { manualEvery } from "../../test/support/manual-every.ts";
import { everyInterval, type ProgressParams, withProgress } from "./progress.ts";

it("a request says that it goes on every two seconds, and no more when it has ended", async () => {
  const clock = manualEvery();
  const sent: ProgressParams[] = [];
  const ended = await withProgress(
    (params) => sent.push(params),
    clock.every,
    async ({ report, during }) => {
      clock.pass(1_999);
      expect(sent).toEqual([]);
      clock.pass(1);
      report("Reading", 5, 10);
      clock.pass(2_000);
      await during("Waiting", async () => clock.pass(4_000));
      clock.pass(2_000);
      report("Counting");
      return "done";
    },
  );
  clock.pass(60_000);
  expect(ended).toBe("done");
  expect(sent.map(({ message }) => message)).toEqual([
    "Still working",
    "Reading",
    "Still working",
    "Waiting",
    "Waiting",
    "Still working",
    "Counting",
  ]);
  const values = sent.map(({ progress }) => progress);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(values).size).toBe(values.length);
  expect(sent[1]).toEqual({ message: "Reading", progress: 5, total: 10 });
});

it("a request that fails stops its progress", async () => {
  const clock = manualEvery();
  const sent: ProgressParams[] = [];
  const failing = withProgress(
    (params) => sent.push(params),
    clock.every,
    async () => {
      throw new Error("broken");
    },
  );
  await expect(failing).rejects.toThrow("broken");
  clock.pass(10_000);
  expect(sent).toEqual([]);
});

it("nothing is timed for a client that asked for no progress", async () => {
  const clock = manualEvery();
  await withProgress(undefined, clock.every, async ({ during }) => during("Waiting", async () => undefined));
  expect(clock.started()).toBe(0);
});

it("the clock of the process runs until it is stopped", async () => {
  let runs = 0;
  await new Promise<void>((resolve) => {
    const stop = everyInterval(1, () => {
      runs += 1;
      if (runs < 3) return;
      stop();
      resolve();
    });
  });
  expect(runs).toBe(3);
});
