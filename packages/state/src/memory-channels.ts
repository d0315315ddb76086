/** Channels between the parts of one process. */
import type { StateStore } from "./state-store.ts";

type Listener = (message: string) => void;

/** Makes channels without listeners. Messages arrive after the caller has gone on, as they do over a network. */
export function createMemoryChannels(): Pick<StateStore, "publish" | "subscribe"> {
  const channels = new Map<string, Set<Listener>>();
  return {
    publish: async (channel, message) => {
      for (const listener of channels.get(channel) ?? []) void Promise.resolve(message).then(listener);
    },
    subscribe: async (channel, listener) => {
      const listeners = channels.get(channel) ?? new Set<Listener>();
      channels.set(channel, listeners.add(listener));
      return async () => {
        listeners.delete(listener);
        if (listeners.size === 0 && channels.get(channel) === listeners) channels.delete(channel);
      };
    },
  };
}
