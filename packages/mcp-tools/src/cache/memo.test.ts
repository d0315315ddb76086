import { expect, it } from "vitest";
import { callCache, createMemo } from "./memo.ts";

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

it("facts of a call belong to its tool, and shared ones to every tool that may read their path", async () => {
  const memo = createMemo(() => START);
  const asked: string[] = [];
  const mayRead = async (path: string) => void asked.push(path);
  const refused = () => Promise.reject(new Error("denied"));
  const one = callCache(memo, "one", mayRead);
  const other = callCache(memo, "other", mayRead);
  const closed = callCache(memo, "closed", refused);
  expect(await one.remember("x", async () => 1)).toBe(1);
  expect(await other.remember("x", async () => 2)).toBe(2);
  const names = (cache: typeof one, name: string) =>
    cache.shared("/api/things").rememberEach("names", ["1"], async () => [["1", name]]);
  expect((await names(one, "first")).get("1")).toBe("first");
  expect((await names(other, "second")).get("1")).toBe("first");
  expect(await one.shared("/api/me").remember("whole", async () => "me")).toBe("me");
  expect(await other.shared("/api/me").remember("whole", async () => "you")).toBe("me");
  expect(asked).toEqual(["/api/things", "/api/things", "/api/me", "/api/me"]);
  await expect(names(closed, "third")).rejects.toThrow("denied");
  await expect(closed.shared("/api/me").remember("whole", async () => "me")).rejects.toThrow("denied");
});

it("a memo keeps a value only when it lasts", async () => {
  const memo = createMemo(() => START);
  const cache = callCache(memo, "one", async () => undefined);
  const values = [{ done: false }, { done: true }, { done: false }];
  const read = () =>
    cache.shared("/api/task").remember(
      "ended",
      async () => values.shift(),
      (one) => one?.done === true,
    );
  expect(await read()).toEqual({ done: false });
  expect(await read()).toEqual({ done: true });
  expect(await read()).toEqual({ done: true });
  expect(values).toHaveLength(1);
});
