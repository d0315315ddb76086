import { StateUnavailableError } from "@octo/state";
import { expect, it, vi } from "vitest";
import { persistently } from "./persistently.ts";

const away = () => Promise.reject(new StateUnavailableError("away"));

it("goes on until the state is back", async () => {
  const task = vi
    .fn(async () => "done")
    .mockImplementationOnce(away)
    .mockImplementationOnce(away);
  const wait = vi.fn(async () => undefined);
  expect(await persistently(task, wait)).toBe("done");
  expect([task.mock.calls.length, wait.mock.calls.length]).toEqual([3, 2]);
});

it("gives up after fifteen seconds, and at once on another error", async () => {
  let waited = 0;
  const wait = async (ms: number) => {
    waited += ms;
  };
  await expect(persistently(away, wait)).rejects.toThrow("not available");
  expect(waited).toBe(14_500);
  await expect(persistently(() => Promise.reject(new Error("other")), wait)).rejects.toThrow("other");
  expect(waited).toBe(14_500);
});
