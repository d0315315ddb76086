/** Checks of what replicas need together: compare and set, lists, windows, holders, logs and channels. */
import { type CheckBody, equal } from "./conformance-support.ts";
import type { StateStore } from "./state-store.ts";

const MINUTE = 60_000;

const VALUES: Readonly<Record<string, CheckBody>> = {
  "replaces a value only when it is the expected one": async (store, { ttl }) => {
    equal(await store.replace("a", "1", "2", ttl), false);
    equal(await store.get("a"), undefined);
    await store.set("a", "1", MINUTE);
    equal(await store.replace("a", "0", "2", ttl), false);
    equal(await store.replace("a", "1", "2", MINUTE), true);
    equal(await store.get("a"), "2");
  },
  "lets one of fifty replacements at the same time win": async (store) => {
    await store.set("a", "none", MINUTE);
    const won = await Promise.all(
      Array.from({ length: 50 }, (_, at) => store.replace("a", "none", String(at), MINUTE)),
    );
    equal(won.filter(Boolean).length, 1);
    equal(await store.get("a"), String(won.indexOf(true)));
  },
  "begins the time anew when a value is replaced by itself": async (store, { wait, ttl }) => {
    await store.set("a", "1", ttl);
    await wait(ttl * 0.6);
    equal(await store.replace("a", "1", "1", ttl), true);
    await wait(ttl * 0.6);
    equal(await store.get("a"), "1");
    await wait(ttl);
    equal(await store.get("a"), undefined);
  },
  "keeps a replaced value from claims and from what replaces the former one, for its own time": async (
    store,
    { wait, ttl, past },
  ) => {
    equal(await store.claim("a", "note", MINUTE), true);
    equal(await store.replace("a", "note", "mark", ttl), true);
    equal(await store.claim("a", "second", MINUTE), false);
    equal(await store.replace("a", "note", "second", MINUTE), false);
    equal(await store.deleteIf("a", "note"), false);
    equal(await store.get("a"), "mark");
    await wait(past);
    equal(await store.claim("a", "second", MINUTE), true);
  },
  "deletes a value only when it is the expected one": async (store) => {
    await store.set("a", "1", MINUTE);
    equal(await store.deleteIf("a", "2"), false);
    equal(await store.get("a"), "1");
    equal(await store.deleteIf("a", "1"), true);
    equal(await store.deleteIf("a", "1"), false);
    equal(await store.get("a"), undefined);
  },
  "lists the values whose keys begin with a text, and no others": async (store, { wait, ttl, past }) => {
    await store.set("approval:2", "two", MINUTE);
    await store.set("approval:1", "one", MINUTE);
    await store.set("approval:short", "gone", ttl);
    await store.set("approvals", "other", MINUTE);
    await store.set("x[*]?:1", "odd", MINUTE);
    await store.add("approval:count", 1, MINUTE);
    await wait(past);
    equal(await store.list("approval:", 10), [
      { key: "approval:1", value: "one" },
      { key: "approval:2", value: "two" },
    ]);
    equal(await store.list("x[*]?", 10), [{ key: "x[*]?:1", value: "odd" }]);
    equal(await store.list("nothing:", 10), []);
  },
  "lists no more than was asked for": async (store) => {
    for (const at of [1, 2, 3]) await store.set(`k:${at}`, String(at), MINUTE);
    equal((await store.list("k:", 2)).length, 2);
  },
};

const COUNTS: Readonly<Record<string, CheckBody>> = {
  "counts over a window": async (store) => {
    const totals = await Promise.all(Array.from({ length: 20 }, () => store.addWithin("w", 1, MINUTE)));
    equal(
      totals
        .map(({ total }) => total)
        .sort((a, b) => a - b)
        .at(-1),
      20,
    );
    equal(new Set(totals.map(({ total }) => total)).size, 20);
    equal((await store.addWithin("w", 0, MINUTE)).total, 20);
  },
  "lets an addition go after the window and at most a sixtieth of it": async (store, { wait, ttl, past }) => {
    await store.addWithin("w", 5, ttl);
    await wait(ttl / 2);
    equal((await store.addWithin("w", 1, ttl)).total, 6);
    await wait(ttl * 0.7);
    equal((await store.addWithin("w", 0, ttl)).total, 1);
    await wait(past);
    equal((await store.addWithin("w", 0, ttl)).total, 0);
  },
  "takes an addition back where it was counted": async (store, { wait, ttl }) => {
    const { at } = await store.addWithin("w", 1, ttl);
    await wait(ttl / 2);
    await store.addWithin("w", 1, ttl);
    equal((await store.addWithin("w", -1, ttl, at)).total, 1);
    await wait(ttl * 0.7);
    equal((await store.addWithin("w", 0, ttl)).total, 1);
  },
  "does not count less after an addition was taken back too late": async (store, { wait, ttl }) => {
    const { at } = await store.addWithin("w", 1, ttl);
    await wait(ttl * 1.3);
    await store.addWithin("w", 1, ttl);
    equal((await store.addWithin("w", -1, ttl, at)).total, 1);
  },
};

const HOLDERS: Readonly<Record<string, CheckBody>> = {
  "lets no more hold than the limit": async (store) => {
    const limit = { most: 3, ttlMs: MINUTE };
    const held = await Promise.all(Array.from({ length: 10 }, (_, at) => store.hold("h", String(at), limit)));
    equal(held.filter(Boolean).length, 3);
    await store.release("h", String(held.indexOf(true)));
    equal(await store.hold("h", "next", limit), true);
    equal(await store.hold("h", "one too many", limit), false);
  },
  "counts what a holder takes, all or nothing": async (store) => {
    const limit = { most: 5, ttlMs: MINUTE };
    equal(await store.hold("h", "a", { ...limit, count: 3 }), true);
    equal(await store.hold("h", "b", { ...limit, count: 3 }), false);
    equal(await store.hold("h", "b", { ...limit, count: 2 }), true);
    await store.release("h", "a");
    equal(await store.hold("h", "c", { ...limit, count: 4 }), false);
    equal(await store.hold("h", "c", { ...limit, count: 3 }), true);
  },
  "forgets a holder that does not come back": async (store, { wait, ttl, past }) => {
    equal(await store.hold("h", "dead", { most: 1, ttlMs: ttl }), true);
    equal(await store.hold("h", "other", { most: 1, ttlMs: ttl }), false);
    await wait(past);
    equal(await store.hold("h", "other", { most: 1, ttlMs: MINUTE }), true);
  },
  "keeps a holder that holds again": async (store, { wait, ttl }) => {
    const limit = { most: 1, ttlMs: ttl };
    equal(await store.hold("h", "a", limit), true);
    await wait(ttl * 0.6);
    equal(await store.hold("h", "a", limit), true);
    await wait(ttl * 0.6);
    equal(await store.hold("h", "b", limit), false);
    await store.release("h", "nobody");
    equal(await store.hold("h", "b", limit), false);
  },
  "keeps a long holder beside a short one": async (store, { wait, ttl, past }) => {
    equal(await store.hold("h", "long", { most: 2, ttlMs: MINUTE }), true);
    equal(await store.hold("h", "short", { most: 2, ttlMs: ttl }), true);
    await wait(past);
    equal(await store.hold("h", "a", { most: 2, ttlMs: MINUTE }), true);
    equal(await store.hold("h", "b", { most: 2, ttlMs: MINUTE }), false);
  },
};

const MESSAGES: Readonly<Record<string, CheckBody>> = {
  "keeps the newest values of a log in their order": async (store) => {
    for (const value of ["1", "2", "3", "4"]) await store.append("l", value, { ttlMs: MINUTE, most: 3 });
    equal(await store.log("l"), ["2", "3", "4"]);
    equal(await store.log("other"), []);
  },
  "removes a log when its time has passed since the last value": async (store, { wait, ttl, past }) => {
    await store.append("l", "1", { ttlMs: ttl, most: 3 });
    await wait(ttl * 0.6);
    await store.append("l", "2", { ttlMs: ttl, most: 3 });
    await wait(ttl * 0.6);
    equal(await store.log("l"), ["1", "2"]);
    await wait(past);
    equal(await store.log("l"), []);
  },
  "sends a message to everybody who listens to its channel": async (store) => {
    const first = listening();
    const second = listening();
    const other = listening();
    const ends = [
      await store.subscribe("c", first.listener),
      await store.subscribe("c", second.listener),
      await store.subscribe("d", other.listener),
    ];
    await store.publish("c", "hello \u{1f419}");
    await Promise.all([first.next, second.next]);
    equal([first.messages, second.messages, other.messages], [["hello \u{1f419}"], ["hello \u{1f419}"], []]);
    await ends[0]?.();
    await store.publish("c", "again");
    await store.publish("d", "end");
    await other.next;
    equal([first.messages.length, other.messages], [1, ["end"]]);
    await Promise.all(ends.map((end) => end()));
  },
  "keeps values, counters, windows, holders and logs of one key apart": async (store) => {
    await store.set("k", "1", MINUTE);
    await store.add("k", 2, MINUTE);
    await store.addWithin("k", 3, MINUTE);
    await store.hold("k", "h", { most: 1, ttlMs: MINUTE });
    await store.append("k", "4", { ttlMs: MINUTE, most: 1 });
    equal(await allOf(store), ["1", 2, 3, false, ["4"]]);
  },
};

async function allOf(store: StateStore): Promise<readonly unknown[]> {
  return [
    await store.get("k"),
    (await store.add("k", 0, MINUTE)).total,
    (await store.addWithin("k", 0, MINUTE)).total,
    await store.hold("k", "other", { most: 1, ttlMs: MINUTE }),
    await store.log("k"),
  ];
}

function listening() {
  const messages: string[] = [];
  let arrived: () => void = () => undefined;
  const next = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const listener = (message: string) => {
    messages.push(message);
    arrived();
  };
  return { messages, next, listener };
}

/** The checks by their names. */
export const SHARING_CHECKS: Readonly<Record<string, CheckBody>> = {
  ...VALUES,
  ...COUNTS,
  ...HOLDERS,
  ...MESSAGES,
};
