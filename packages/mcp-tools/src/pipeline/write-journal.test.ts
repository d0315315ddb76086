import { createMemoryState, type StateStore, StateUnavailableError } from "@octo/state";
import { describe, expect, it, vi } from "vitest";
import { createWriteJournal, type WriteJournal } from "./write-journal.ts";

const NOW = Date.parse("2026-11-21T09:00:00Z");
const REQUEST = { method: "POST", path: "/api/Spaces-1/releases" };

function setUp() {
  const clock = { now: NOW };
  const state = createMemoryState({ now: () => clock.now });
  const ended = new Set<string>();
  const journal = (own: string, store: StateStore = state) =>
    createWriteJournal({
      state: store,
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

  it("is no hindrance for the same replica, for other calls, after its end, and after its time", async () => {
    const { journal, ended, clock } = setUp();
    const first = noteIn(journal("a"));
    await first.begin(REQUEST);
    await noteIn(journal("a")).begin(REQUEST);
    for (const more of [{ principal: "key-2" }, { tool: "x" }, { args: { version: "2" } }, { server: "y" }])
      await noteIn(journal("b"), more).begin(REQUEST);
    await first.end();
    await noteIn(journal("b")).begin(REQUEST);
    ended.add("b");
    clock.now += 900_001;
    await noteIn(journal("c")).begin(REQUEST);
  });

  it("stays a second longer where the outcome is kept, unless the process stops", async () => {
    const { journal, state } = setUp();
    const deleteIf = vi.fn(state.deleteIf);
    const a = journal("a", { ...state, deleteIf });
    const note = noteIn(a, { isKept: true });
    await note.begin(REQUEST);
    await note.end();
    expect(deleteIf).not.toHaveBeenCalled();
    await a.close();
    await noteIn(journal("b")).begin(REQUEST);
  });

  it("is removed after an outage of the state too", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const { state, journal } = setUp();
      let isAway = false;
      const deleteIf: StateStore["deleteIf"] = (...args) =>
        isAway ? Promise.reject(new StateUnavailableError("away")) : state.deleteIf(...args);
      const note = noteIn(journal("a", { ...state, deleteIf }));
      await note.begin(REQUEST);
      isAway = true;
      await note.end();
      await vi.advanceTimersByTimeAsync(5_000);
      isAway = false;
      await vi.advanceTimersByTimeAsync(3_000);
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
    await note.end();
  });
});
