import { afterEach, describe, expect, it, vi } from "vitest";
import { createDuplicateGuard, type DuplicateGuardOptions } from "./duplicate-guard.ts";
import { failure, result } from "./testing/fake-source.ts";
import { memoryStore } from "./testing/memory-store.ts";
import type { SourceOutcome } from "./types.ts";

const never = new AbortController().signal;
const CALL = { caller: "key-1", tool: "order", args: { a: 1, b: { c: 2, d: 3 } }, signal: never };
const DONE = result({ order_id: 1 }, true);

function setUp(options: Partial<DuplicateGuardOptions> = {}) {
  let time = 1_000_000;
  const now = () => time;
  const store = memoryStore(now);
  // A short poll only makes the test shorter: a guard polls until the other replica has ended.
  const make = () => createDuplicateGuard({ store, now, pollMs: 2, ...options });
  return { store, make, guard: make(), pass: (ms: number) => (time += ms) };
}

function heldWork() {
  let open: (outcome: SourceOutcome) => void = () => undefined;
  const outcome = new Promise<SourceOutcome>((resolve) => {
    open = resolve;
  });
  return { work: vi.fn(() => outcome), open };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("createDuplicateGuard", () => {
  it("an equal call gets the outcome of the first, for the window", async () => {
    const { guard, pass } = setUp();
    const work = vi.fn(async () => DONE);
    expect(await guard.run(CALL, work)).toEqual({ outcome: DONE });
    pass(5_000);
    const equal = { ...CALL, args: { b: { d: 3, c: 2 }, a: 1 } };
    expect(await guard.run(equal, work)).toEqual({ outcome: DONE, repeatedAfterMs: 5_000 });
    pass(55_001);
    expect(await guard.run(CALL, work)).toEqual({ outcome: DONE });
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("calls with another caller, tool or arguments are not equal", async () => {
    const { guard } = setUp();
    const work = vi.fn(async () => DONE);
    const others = [{ caller: "key-2" }, { tool: "cancel" }, { args: { a: 1 } }, { args: { a: "1" } }];
    for (const other of [{}, ...others]) await guard.run({ ...CALL, ...other }, work);
    expect(work).toHaveBeenCalledTimes(5);
  });

  it("arguments with half of a surrogate pair are accepted", async () => {
    const { guard } = setUp();
    const work = vi.fn(async () => DONE);
    for (let sent = 0; sent < 2; sent += 1) await guard.run({ ...CALL, args: { note: "cut \ud83d" } }, work);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it("equal calls wait for the one that runs", async () => {
    const { guard } = setUp();
    const { work, open } = heldWork();
    const calls = [1, 2, 3].map(() => guard.run(CALL, work));
    await vi.waitFor(() => expect(work).toHaveBeenCalled());
    open(DONE);
    const ends = await Promise.all(calls);
    expect(ends.map(({ repeatedAfterMs }) => repeatedAfterMs)).toEqual([undefined, 0, 0]);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it("the next call runs when nothing was written", async () => {
    const { guard, store } = setUp();
    const plan = failure("approval_required", "A plan.");
    const work = vi.fn(async () => plan);
    const ends = await Promise.all([1, 2, 3].map(() => guard.run(CALL, work)));
    expect(ends).toEqual([{ outcome: plan }, { outcome: plan }, { outcome: plan }]);
    expect(work).toHaveBeenCalledTimes(3);
    expect(store.entries.size).toBe(0);
  });

  it("an error after a write is kept for equal calls", async () => {
    const { guard } = setUp();
    const lost = failure("timeout", "No response.", {}, true);
    const work = vi.fn(async () => lost);
    await guard.run(CALL, work);
    expect(await guard.run(CALL, work)).toEqual({ outcome: lost, repeatedAfterMs: 0 });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it("an equal call at another replica waits and gets the outcome", async () => {
    const { make } = setUp();
    const { work, open } = heldWork();
    const first = make().run(CALL, work);
    await vi.waitFor(() => expect(work).toHaveBeenCalled());
    const elsewhere = vi.fn(async () => DONE);
    const second = make().run(CALL, elsewhere);
    open(DONE);
    expect(await first).toEqual({ outcome: DONE });
    expect(await second).toEqual({ outcome: DONE, repeatedAfterMs: 0 });
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it("an equal call runs when another replica wrote nothing", async () => {
    const { make } = setUp();
    const { work, open } = heldWork();
    const first = make().run(CALL, work);
    await vi.waitFor(() => expect(work).toHaveBeenCalled());
    const second = make().run(CALL, async () => DONE);
    open(failure("denied", "No."));
    await first;
    expect(await second).toEqual({ outcome: DONE });
  });

  it("a call whose time is over says that the write is under way", async () => {
    const { make } = setUp();
    const { work, open } = heldWork();
    const guard = make();
    const first = guard.run(CALL, work);
    await vi.waitFor(() => expect(work).toHaveBeenCalled());
    for (const other of [guard, make()]) {
      // A short time only makes the test shorter: the first call is held until this one has ended.
      const end = await other.run({ ...CALL, signal: AbortSignal.timeout(10) }, async () => DONE);
      expect(end.outcome).toMatchObject({
        kind: "error",
        wrote: false,
        error: { code: "conflict", message: expect.stringContaining("under way") },
      });
      expect(end.repeatedAfterMs).toBeUndefined();
    }
    open(DONE);
    await first;
  });

  it("a crash blocks equal calls for the window at most", async () => {
    const { make, store, pass } = setUp({ windowMs: 30_000 });
    const { work } = heldWork();
    void make().run(CALL, work);
    await vi.waitFor(() => expect(store.entries.size).toBe(1));
    pass(30_001);
    expect(await make().run(CALL, async () => DONE)).toEqual({ outcome: DONE });
  });

  it("a call that never ends blocks its equals for the window at most", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { guard, pass } = setUp({ windowMs: 30_000 });
    const { work } = heldWork();
    void guard.run(CALL, work);
    await vi.waitFor(() => expect(work).toHaveBeenCalled());
    pass(30_001);
    await vi.advanceTimersByTimeAsync(30_001);
    expect(await guard.run(CALL, async () => DONE)).toEqual({ outcome: DONE });
  });

  it("a claim that belongs to another call by now is not removed", async () => {
    const { make, store, pass } = setUp({ windowMs: 30_000 });
    const { work, open } = heldWork();
    const slow = make().run(CALL, work);
    await vi.waitFor(() => expect(store.entries.size).toBe(1));
    pass(30_001);
    const next = heldWork();
    const other = make().run(CALL, next.work);
    await vi.waitFor(() => expect(next.work).toHaveBeenCalled());
    open(failure("denied", "No."));
    await slow;
    expect(store.entries.size).toBe(1);
    next.open(DONE);
    await other;
  });

  it("an equal call does not run after an exception", async () => {
    const { guard } = setUp();
    const work = vi.fn(async (): Promise<SourceOutcome> => {
      throw new Error("broken");
    });
    await expect(guard.run(CALL, work)).rejects.toThrow("broken");
    const again = await guard.run(CALL, work);
    expect(again).toMatchObject({
      repeatedAfterMs: 0,
      outcome: { wrote: true, error: { code: "upstream" } },
    });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it("the outcome of a write is returned when the store fails after it", async () => {
    const onStoreError = vi.fn();
    const store = { ...memoryStore(), set: () => Promise.reject(new Error("store down")) };
    const guard = createDuplicateGuard({ store, onStoreError });
    expect(await guard.run(CALL, async () => DONE)).toEqual({ outcome: DONE });
    expect(onStoreError).toHaveBeenCalled();
  });

  it("the outcome of a write is kept as soon as the store works again", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const memory = memoryStore();
    let isBroken = true;
    const set: typeof memory.set = (...args) =>
      isBroken ? Promise.reject(new Error("store down")) : memory.set(...args);
    const make = () => createDuplicateGuard({ store: { ...memory, set } });
    await make().run(CALL, async () => DONE);
    await vi.advanceTimersByTimeAsync(2_500);
    isBroken = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await make().run(CALL, async () => failure("denied", "No."))).toMatchObject({ outcome: DONE });
  });

  describe("with replicas that can end", () => {
    const withReplace = (store: ReturnType<typeof memoryStore>) => ({
      ...store,
      replace: async (key: string, expected: string, value: string, ttlMs: number) => {
        if ((await store.get(key)) !== expected) return false;
        await store.set(key, value, ttlMs);
        return true;
      },
    });
    const setUpReplicas = () => {
      const store = withReplace(memoryStore());
      const ended = new Set<string>();
      const replica = (own: string) =>
        createDuplicateGuard({
          store,
          pollMs: 2,
          replicas: { own, isAlive: async (name) => !ended.has(name) },
        });
      return { store, ended, replica };
    };

    it("an equal call takes over from a replica that has ended", async () => {
      const { ended, replica, store } = setUpReplicas();
      const { work, open } = heldWork();
      const first = replica("a").run(CALL, work);
      await vi.waitFor(() => expect(work).toHaveBeenCalled());
      ended.add("a");
      const takers = [replica("b"), replica("c"), replica("d")].map((guard) => {
        const run = vi.fn(async () => DONE);
        return { run, end: guard.run(CALL, run) };
      });
      const ends = await Promise.all(takers.map(({ end }) => end));
      expect(ends.map(({ outcome }) => outcome)).toEqual([DONE, DONE, DONE]);
      expect(takers.filter(({ run }) => run.mock.calls.length > 0)).toHaveLength(1);
      open(failure("denied", "No."));
      await first;
      expect(store.entries.size).toBe(1);
    });

    it("an equal call waits for a replica that lives", async () => {
      const { replica } = setUpReplicas();
      const { work, open } = heldWork();
      const first = replica("a").run(CALL, work);
      await vi.waitFor(() => expect(work).toHaveBeenCalled());
      const second = replica("b").run(CALL, async () => failure("denied", "No."));
      open(DONE);
      expect((await first).outcome).toEqual(DONE);
      expect((await second).outcome).toEqual(DONE);
    });
  });

  it("the keys of the store hold no arguments", async () => {
    const { guard, store } = setUp();
    await guard.run({ ...CALL, args: { password: "hunter2" } }, async () => DONE);
    expect([...store.entries.keys()]).toEqual([expect.stringMatching(/^write:[0-9a-f]{64}$/)]);
  });
});
