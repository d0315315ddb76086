/** Channels of the store. They have a connection of their own, which is opened with the first listener. */
import type { StateStore } from "../state-store.ts";
import type { Client, Connection } from "./connection.ts";

type Listener = (message: string) => void;
type Run = Connection["run"];

/** The channels, and how they end. */
export interface RedisChannels {
  readonly store: Pick<StateStore, "publish" | "subscribe">;
  close(): void;
}

/** Makes the channels. After a lost connection the client listens again by itself. */
export function createRedisChannels(
  connection: Pick<Connection, "another">,
  nameOf: (channel: string) => string,
  run: Run,
): RedisChannels {
  const listeners = new Map<string, Set<Listener>>();
  let opened: Client | undefined;
  const open = () => {
    if (opened) return opened;
    opened = connection.another();
    // What was listened to while there was no connection.
    opened.on("ready", () => void listenTo([...listeners.keys()]));
    opened.on("message", (name: string, message: string) => {
      for (const listener of listeners.get(name) ?? []) listener(message);
    });
    return opened;
  };
  const listenTo = async (names: readonly string[]) => {
    if (names.length > 0 && opened?.status === "ready")
      await opened.subscribe(...names).catch(() => undefined);
  };
  return {
    store: {
      publish: (channel, message) =>
        run(async (client) => void (await client.publish(nameOf(channel), message)), true),
      async subscribe(channel, listener) {
        const name = nameOf(channel);
        const all = listeners.get(name) ?? new Set<Listener>();
        const isFirst = all.size === 0;
        listeners.set(name, all.add(listener));
        const client = open();
        await untilReady(client);
        if (isFirst) await listenTo([name]);
        return async () => {
          all.delete(listener);
          if (all.size > 0 || listeners.get(name) !== all) return;
          listeners.delete(name);
          if (client.status === "ready") await client.unsubscribe(name).catch(() => undefined);
        };
      },
    },
    close() {
      listeners.clear();
      opened?.disconnect();
    },
  };
}

const LONGEST_WAIT_MS = 2_000;

/** Waits for the connection. A listener that comes too early is listened to as soon as there is one. */
async function untilReady(client: Client): Promise<void> {
  if (client.status === "ready") return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT_MS);
    client.once("ready", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
