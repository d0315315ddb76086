import { createMemoryState, type StateStore, StateUnavailableError } from "@octo/state";
import { describe, expect, it, vi } from "vitest";
import { createWriteJournal, type WriteJournal } from "./write-journal.ts";

const NOW = Date.parse("2026-11-21T09:00:00Z");
const REQUEST = { method: "POST", path: "/api/Spaces-1/releases" };

type Unwaited = Pick<StateStore, "replace" | "deleteIf">;

function setUp() {
  const clock = { now: NOW };
  const state = createMemoryState({ now: () => clock.now });
  const ended = new Set<string>();
  const journal = (own: string, store: StateStore = state, unwaited: Unwaited = store) =>
    createWriteJournal({
      state: store,
      unwaited,
      replicas: { own, isAlive: async (name) => !ended.has(name) },
      now: () => clock.now,
    });
  return { clock, state, ended, journal };
}

const noteIn = (journal: WriteJournal, more: object = {}, tasks: readonly string[] = []) =>
  journal.open({
    server: "https://octopus.example.com",
    principal: "key-1",
    tool: "create_release",
    args: { version: "1" },
    isKept: false,
    tasksSince: async () => tasks,
    ...more,
  });

describe("a note of a write", () => {
  it("says what a replica that ended had sent, and where to look", async () => {
    const { ended, journal } = setUp();
    const first = noteIn(journal("a"));
    await first.begin(REQUEST);
    await first.begin({ method: "POST", path: "/api/Spaces-1/deployments" });
    ended.add("a");
    const error = await noteIn(journal("b"), {}, ["ServerTasks-7"]).leftBehind();
    expect(error).toMatchObject({
      code: "conflict",
      message:
        "The same write was sent at 2026-11-21T09:00:00.000Z by a replica of this server that ended before it knew the outcome: " +
        "POST /api/Spaces-1/releases, POST /api/Spaces-1/deployments. It is unknown whether it took effect. Nothing was sent again.",
      details: { outcome: "unknown", sentAt: "2026-11-21T09:00:00.000Z", tasks: ["ServerTasks-7"] },
    });
    expect(error?.hint).toMatch(/^Look at ServerTasks-7, and report it to the person/);
    await expect(noteIn(journal("b")).begin(REQUEST)).rejects.toThrow("Nothing was sent again");
  });

  it("finds it ahead too, and asks the state once", async () => {
    const { state, ended, journal } = setUp();
    await noteIn(journal("a")).begin(REQUEST);
    ended.add("a");
    const get = vi.fn(state.get);
    const note = noteIn(journal("b", { ...state, get }));
    note.lookAhead();
    expect(await note.leftBehind()).toMatchObject({ code: "conflict", details: { outcome: "unknown" } });
    expect(get).toHaveBeenCalledTimes(1);
    const away = noteIn(
      journal("b", { ...state, get: () => Promise.reject(new StateUnavailableError("away")) }),
    );
    away.lookAhead();
    expect(await away.leftBehind()).toBeUndefined();
  });

  it("lets nobody send the same write while another replica does", async () => {
    const { journal } = setUp();
    await noteIn(journal("a")).begin(REQUEST);
    await expect(noteIn(journal("b")).begin(REQUEST)).rejects.toThrow("under way at another replica");
    expect(await noteIn(journal("b")).leftBehind()).toBeUndefined();
  });

  it("lets nobody send the same write while another call of this replica does", async () => {
    const { journal } = setUp();
    const a = journal("a");
    const first = noteIn(a);
    await first.begin(REQUEST);
    const second = noteIn(a);
    await expect(second.begin(REQUEST)).rejects.toThrow(
      "The same write is under way in another call. Nothing was done by this call.",
    );
    await second.end(false);
    await first.begin(REQUEST);
    await first.end(true);
    await noteIn(a).begin(REQUEST);
  });

  it("is no hindrance for other calls, and after its time", async () => {
    const { journal, ended, clock } = setUp();
    await noteIn(journal("a")).begin(REQUEST);
    for (const more of [{ principal: "key-2" }, { tool: "x" }, { args: { version: "2" } }, { server: "y" }])
      await noteIn(journal("b"), more).begin(REQUEST);
    ended.add("a");
    clock.now += 900_001;
    await noteIn(journal("c")).begin(REQUEST);
  });

  it("stays a second longer where the outcome is kept, unless the process stops", async () => {
    const { journal, state } = setUp();
    const replace = vi.fn(state.replace);
    const a = journal("a", { ...state, replace });
    const note = noteIn(a, { isKept: true });
    await note.begin(REQUEST);
    await note.end(true);
    expect(replace).not.toHaveBeenCalled();
    await a.close();
    expect(replace).toHaveBeenCalledTimes(1);
  });

  it("ends after an outage of the state too", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const { state, journal, clock } = setUp();
      let isAway = false;
      const replace: StateStore["replace"] = (...args) =>
        isAway ? Promise.reject(new StateUnavailableError("away")) : state.replace(...args);
      const note = noteIn(journal("a", { ...state, replace }));
      await note.begin(REQUEST);
      isAway = true;
      await note.end(true);
      await vi.advanceTimersByTimeAsync(5_000);
      isAway = false;
      await vi.advanceTimersByTimeAsync(3_000);
      clock.now += 2_000;
      await noteIn(journal("b")).begin(REQUEST);
    } finally {
      vi.useRealTimers();
    }
  });

  it("stops the write when the state is away, and hides no other refusal then", async () => {
    const { state, journal } = setUp();
    const away = () => Promise.reject(new StateUnavailableError("away"));
    const note = noteIn(journal("a", { ...state, claim: away, get: away }));
    await expect(note.begin(REQUEST)).rejects.toThrow("away");
    expect(await note.leftBehind()).toBeUndefined();
    await note.end(false);
  });
});

describe("the mark of a write that has ended", () => {
  it("refuses a call that was planned before the end, at this replica and at others", async () => {
    const { journal, clock } = setUp();
    const [a, b] = [journal("a"), journal("b")];
    const first = noteIn(a);
    const planned = [noteIn(a), noteIn(b, {}, ["ServerTasks-7"])];
    await first.begin(REQUEST);
    clock.now += 5_000;
    await first.end(true);
    const errors = await Promise.all(
      planned.map((note) => note.begin(REQUEST).catch((error: unknown) => error)),
    );
    expect(errors[0]).toMatchObject({ code: "conflict" });
    expect(errors[1]).toMatchObject({
      code: "conflict",
      message:
        "The same write was sent by another call while this one was planned: at 2026-11-21T09:00:00.000Z, ended at " +
        "2026-11-21T09:00:05.000Z: POST /api/Spaces-1/releases. Nothing was sent by this call.",
      hint: "Look at ServerTasks-7. If the write is wanted once more, ask for it again; it is then planned with what is there now.",
      details: {
        outcome: "sent by another call",
        sentAt: "2026-11-21T09:00:00.000Z",
        endedAt: "2026-11-21T09:00:05.000Z",
        tasks: ["ServerTasks-7"],
      },
    });
    expect(await noteIn(b).leftBehind()).toBeUndefined();
  });

  it("lets a call be sent that was planned after the end: here at once, elsewhere beyond what clocks differ", async () => {
    const { journal, clock } = setUp();
    const [a, b] = [journal("a"), journal("b")];
    const first = noteIn(a);
    await first.begin(REQUEST);
    await first.end(true);
    const second = noteIn(a);
    await second.begin(REQUEST);
    await second.end(true);
    clock.now += 1_999;
    await expect(noteIn(b).begin(REQUEST)).rejects.toThrow("while this one was planned");
    clock.now += 1;
    await noteIn(b).begin(REQUEST);
  });

  it("holds before the store has it", async () => {
    const { journal, state } = setUp();
    const never = () => new Promise<never>(() => undefined);
    const a = journal("a", state, { replace: never, deleteIf: never });
    const [first, early] = [noteIn(a), noteIn(a)];
    await first.begin(REQUEST);
    void first.end(true);
    await expect(early.begin(REQUEST)).rejects.toThrow("while this one was planned");
    await noteIn(a).begin(REQUEST);
  });

  it("is not made where nothing was sent, and comes back when a call took its place and sent nothing", async () => {
    const { journal, clock } = setUp();
    const [a, b] = [journal("a"), journal("b")];
    const none = noteIn(a);
    const early = noteIn(b);
    await none.begin(REQUEST);
    await none.end(false);
    const first = noteIn(a);
    await first.begin(REQUEST);
    clock.now += 60_000;
    await first.end(true);
    const capped = noteIn(a);
    await capped.begin(REQUEST);
    await capped.end(false);
    await expect(early.begin(REQUEST)).rejects.toThrow("while this one was planned");
  });

  it("gives way to one of many that were planned after it", async () => {
    const { journal } = setUp();
    const a = journal("a");
    const first = noteIn(a);
    await first.begin(REQUEST);
    await first.end(true);
    const all = Array.from({ length: 20 }, () => noteIn(a));
    const ends = await Promise.allSettled(all.map((note) => note.begin(REQUEST)));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is made of a note whose response from the store was lost", async () => {
    const { journal, state } = setUp();
    const lost: StateStore["replace"] = async (...args) => {
      await state.replace(...args);
      throw new StateUnavailableError("late");
    };
    const a = journal("a", { ...state, replace: lost }, state);
    const [first, early] = [noteIn(a), noteIn(journal("b"))];
    await first.begin(REQUEST);
    await expect(first.begin({ method: "PUT", path: "/api/second" })).rejects.toThrow("late");
    await first.end(true);
    await expect(early.begin(REQUEST)).rejects.toThrow("while this one was planned");
  });
});
