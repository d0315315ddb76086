import { expect, it } from "vitest";
import { createMemo } from "./memo.ts";

const minute = 60_000;
const START = Date.parse("2026-11-21T09:00:00Z");

it("a memo loads what it does not know, once a minute", async () => {
  let time = START;
  const memo = createMemo(() => time);
  const asked: (readonly string[])[] = [];
  const read = (ids: readonly string[]) =>
    memo.rememberEach("letters", ids, async (unknown) => {
      asked.push(unknown);
      return unknown.filter((id) => id !== "?").map((id) => [id, id.toUpperCase()] as const);
    });
  expect([...(await read(["a", "b", "a"]))]).toEqual([
    ["a", "A"],
    ["b", "B"],
  ]);
  expect((await read(["b", "c", "?"])).get("c")).toBe("C");
  await read(["a", "b", "c"]);
  await read(["?"]);
  expect(asked).toEqual([["a", "b"], ["c", "?"], ["?"]]);
  time += minute + 1;
  await read(["a"]);
  expect(asked.at(-1)).toEqual(["a"]);
});

it("a memo does not remember a load that failed", async () => {
  const memo = createMemo(() => START);
  const fail = async () => {
    throw new Error("no");
  };
  await expect(memo.remember("x", fail)).rejects.toThrow("no");
  await expect(memo.rememberEach("x", ["1"], fail)).rejects.toThrow("no");
  expect(await memo.remember("x", async () => 1)).toBe(1);
  expect(await memo.rememberEach("x", ["1"], async () => [["1", 2]])).toEqual(new Map([["1", 2]]));
});
