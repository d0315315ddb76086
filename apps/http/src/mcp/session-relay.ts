/**
 * What replicas say to each other about MCP sessions: answers to questions of another replica, cancelled calls, and ended
 * sessions. An answer is stored before the other replica is called, and that one looks for it from time to time, so that no
 * answer is lost with a connection.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { JSONRPCMessage } from "@modelcontextprotocol/server";
import type { StateStore } from "@octo/state";
import { persistently } from "./persistently.ts";
import type { SessionQuestions } from "./session-questions.ts";

/** What the relay works with. */
export interface SessionRelayOptions {
  readonly state: Pick<StateStore, "get" | "set" | "delete" | "publish" | "subscribe">;
  /** The name of this replica. */
  readonly replica: string;
  /** The questions of a session that is open at this replica. */
  readonly questionsOf: (session: string) => SessionQuestions | undefined;
  /** The sessions that are open at this replica. */
  readonly sessions: () => Iterable<string>;
  /** Called when a session was ended elsewhere. */
  readonly onEnded: (session: string) => void;
  /** Waits milliseconds; default: the timer of the process. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** The relay of one replica. */
export interface SessionRelay {
  /** Hands an answer to the replica that asked. @throws StateUnavailableError when the state stays away too long */
  answer(
    session: string,
    asked: { readonly replica: string; readonly id: string },
    message: unknown,
  ): Promise<void>;
  /** Hands a `notifications/cancelled` to all others, because the call may run at any of them. It never rejects. */
  cancelled(session: string, message: unknown): Promise<void>;
  /** Says that a session has ended. It never rejects. */
  ended(session: string): Promise<void>;
  /** Looks for answers to all questions that wait here. */
  look(): Promise<void>;
}

/** Longer than a question waits. */
const ANSWER_MS = 600_000;
const EVERYBODY = "mcp-sessions";

type Said =
  | { readonly kind: "answer"; readonly session: string; readonly id: string }
  | {
      readonly kind: "cancelled";
      readonly session: string;
      readonly from: string;
      readonly message: JSONRPCMessage;
    }
  | { readonly kind: "ended"; readonly session: string; readonly from: string };

/** Makes the relay, and listens from now on. */
export function createSessionRelay(options: SessionRelayOptions): SessionRelay {
  const { state, replica, questionsOf, sessions, onEnded, wait = pause } = options;
  const channelOf = (name: string) => `replica:${name}`;
  const keyOf = (session: string, id: string) => `answer:${session}:${id}`;
  const take = async (session: string, id: string) => {
    const questions = questionsOf(session);
    if (!questions?.waiting.has(id)) return;
    const text = await state.get(keyOf(session, id));
    if (text === undefined) return;
    questions.receive(JSON.parse(text) as JSONRPCMessage);
    await state.delete(keyOf(session, id));
  };
  const hear = (text: string) => {
    const said = JSON.parse(text) as Said;
    if (said.kind === "answer") return void take(said.session, said.id).catch(() => undefined);
    if (said.from === replica) return;
    if (said.kind === "ended") return onEnded(said.session);
    questionsOf(said.session)?.receive(said.message);
  };
  for (const channel of [channelOf(replica), EVERYBODY])
    void state.subscribe(channel, hear).catch(() => undefined);
  const say = (channel: string, said: Said) => state.publish(channel, JSON.stringify(said));
  const sayToAll = (said: Said) => say(EVERYBODY, said).catch(() => undefined);
  return {
    async answer(session, { replica: asking, id }, message) {
      await persistently(() => {
        const stored = state.set(keyOf(session, id), JSON.stringify(message), ANSWER_MS);
        // In the same round trip: it comes after what is stored, and what is lost of it is found by looking.
        void say(channelOf(asking), { kind: "answer", session, id }).catch(() => undefined);
        return stored;
      }, wait);
    },
    cancelled: (session, message) =>
      sayToAll({ kind: "cancelled", session, from: replica, message: message as JSONRPCMessage }),
    ended: (session) => sayToAll({ kind: "ended", session, from: replica }),
    async look() {
      for (const session of sessions())
        for (const id of questionsOf(session)?.waiting ?? []) await take(session, id);
    },
  };
}
