/** What goes wrong during the test, in an order and with pauses that follow from the seed. */
import { setTimeout as pause } from "node:timers/promises";

/** The kinds of faults. Each resolves to the time at which everything was there again. */
export const FAULTS = {
  "replica killed": async ({ replicas, random, trace }) => {
    const [replica] = random.shuffled(replicas);
    trace.happened(`replica ${replicas.indexOf(replica) + 1} is killed`);
    await replica.end("SIGKILL");
    await pause(random.between(300, 2_000));
    await replica.start();
  },
  "replica stopped": async ({ replicas, random, trace }) => {
    const [replica] = random.shuffled(replicas);
    trace.happened(`replica ${replicas.indexOf(replica) + 1} is asked to stop`);
    await replica.end("SIGTERM");
    await replica.start();
  },
  "store killed": async ({ store, random }) => {
    await store.end("SIGKILL");
    await pause(random.between(200, 4_000));
    await store.start();
  },
  "store stopped": async ({ store, random }) => {
    await store.end("SIGTERM");
    await pause(random.between(200, 4_000));
    await store.start();
  },
  "connections to the store cut": async ({ cutter }) => cutter.cut(),
  "connections of callers cut": async ({ roundRobin }) => roundRobin.cut(),
  "two replicas killed": async ({ replicas, random, trace }) => {
    const two = random.shuffled(replicas).slice(0, 2);
    trace.happened(
      `replicas ${two.map((replica) => replicas.indexOf(replica) + 1).join(" and ")} are killed`,
    );
    await Promise.all(two.map((replica) => replica.end("SIGKILL")));
    await pause(random.between(300, 1_000));
    await Promise.all(two.map((replica) => replica.start()));
  },
};

/** Lets each kind happen, again and again, until the end. Resolves to what happened and when it was over. */
export async function runFaults(parts, until) {
  const happened = [];
  let left = [];
  while (true) {
    await pause(parts.random.between(1_000, 3_000));
    if (Date.now() >= until) return happened;
    if (left.length === 0) left = parts.random.shuffled(parts.kinds.filter((kind) => kind !== "none"));
    const kind = left.pop();
    if (kind === undefined) continue;
    const began = Date.now();
    parts.trace.happened(`${kind}: begins`);
    await FAULTS[kind](parts);
    parts.trace.happened(`${kind}: all is there again`);
    happened.push({ kind, began, ended: Date.now() });
  }
}
