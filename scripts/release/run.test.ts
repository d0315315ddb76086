import { expect, it } from "vitest";
import { inTurns, run } from "./run.mjs";

it("returns what a program wrote, and shows all of it when the program fails", async () => {
  expect(await run(process.execPath, ["-e", "console.log('yes')"])).toBe("yes\n");
  const failing = run(process.execPath, ["-e", "console.log('out'); console.error('err'); process.exit(3)"]);
  await expect(failing).rejects.toThrow(/ended with 3:\nout\nerr\n/);
});

it("takes other ends that are expected", async () => {
  expect(await run(process.execPath, ["-e", "process.exit(3)"], { codes: [3] })).toBe("");
});

it("runs tasks in turns and keeps their order", async () => {
  let running = 0;
  let most = 0;
  const task = (name: string) => async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return name;
  };
  expect(await inTurns(2, ["a", "b", "c", "d"].map(task))).toEqual(["a", "b", "c", "d"]);
  expect(most).toBe(2);
});
