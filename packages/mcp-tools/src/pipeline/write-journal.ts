/**
 * Notes writes in the state that replicas share, before they are sent. When a replica ends in the middle of a write, the next one
 * that gets the same call finds the note, says what is known, and sends nothing again. A note is removed when its call has ended,
 * whatever came of it, because the caller knows the outcome then; and it expires, so that nothing blocks a call for ever.
 */
import { canonicalJson } from "@octo/cut-json";
import type { StateStore } from "@octo/state";
import { ToolError } from "../errors.ts";
import { digestOf } from "../text/digest.ts";

/** The replicas of a server, as far as the journal has to know them. */
export interface Replicas {
  /** The name of this one. It is never used again after a restart. */
  readonly own: string;
  /** False for a replica that has ended without saying so. */
  isAlive(replica: string): Promise<boolean>;
}

/** What a note is about: calls with equal values are the same write. */
export interface NotedWrite {
  /** Where the write goes: the address of Octopus Server. */
  readonly server: string;
  readonly principal: string;
  readonly tool: string;
  /** The arguments without `confirm` and `planToken`. */
  readonly args: unknown;
  /**
   * True where the transport keeps the outcome for equal calls. The note then stays for a second longer, so that at no moment
   * neither the note nor the outcome is there.
   */
  readonly isKept: boolean;
  /** Tasks that began in Octopus after this time, in milliseconds since the epoch; for the error about a write of unknown outcome. */
  readonly tasksSince: (at: number) => Promise<readonly string[]>;
}

/** A request that is noted. */
export interface NotedRequest {
  readonly method: string;
  readonly path: string;
}

/** The note of one call. */
export interface WriteNote {
  /**
   * Notes a request that is about to be sent.
   * @throws ToolError `conflict` when the same write is under way elsewhere or was not ended, and what the state throws. Then
   *   nothing may be sent.
   */
  begin(request: NotedRequest): Promise<void>;
  /** Begins to look for what `leftBehind` will return, so that it comes while the write is planned. */
  lookAhead(): void;
  /** The error that says what a replica that ended has left behind; undefined when there is nothing, or the state is away. */
  leftBehind(): Promise<ToolError | undefined>;
  /** Removes the note, in the background. It never rejects. */
  end(): Promise<void>;
}

/** Opens notes. */
export interface WriteJournal {
  open(write: NotedWrite): WriteNote;
  /** Removes the notes of all calls that have ended. It never rejects. */
  close(): Promise<void>;
}

/** What the journal works with. */
export interface WriteJournalOptions {
  readonly state: Pick<StateStore, "claim" | "get" | "replace" | "deleteIf">;
  readonly replicas: Replicas;
  readonly now: () => number;
}

/** A quarter of an hour: longer than any call, and than a plan can be approved. */
const KEEP_MS = 900_000;
const END_AGAIN_MS = 2_000;
const LINGER_MS = 1_000;

interface Note {
  readonly replica: string;
  readonly at: number;
  readonly sent: readonly string[];
}

/** Makes the journal of a replica. */
export function createWriteJournal(options: WriteJournalOptions): WriteJournal {
  const later = createLater();
  return { open: (write) => openNote(options, write, later), close: () => later.runAll() };
}

/** Things that are done after a while, or when the process stops. */
function createLater() {
  const all = new Map<() => Promise<void>, unknown>();
  const run = async (task: () => Promise<void>) => {
    if (all.delete(task)) await task();
  };
  return {
    add(ms: number, task: () => Promise<void>) {
      const timer: unknown = setTimeout(() => void run(task), ms);
      // A process that has nothing else to do does not wait for it.
      (timer as { unref?: () => void }).unref?.();
      all.set(task, timer);
    },
    async runAll() {
      await Promise.all([...all.keys()].map(run));
    },
  };
}

type Later = ReturnType<typeof createLater>;

function openNote({ state, replicas, now }: WriteJournalOptions, write: NotedWrite, later: Later): WriteNote {
  const { server, principal, tool, args } = write;
  const key = `sent:${digestOf(canonicalJson([server, principal, tool, args]))}`;
  let own: string | undefined;
  let sent: readonly string[] = [];
  let looking: Promise<Note | undefined> | undefined;
  const other = async (): Promise<Note | undefined> => {
    const text = await state.get(key);
    const note = text === undefined ? undefined : (JSON.parse(text) as Note);
    return note && note.replica !== replicas.own ? note : undefined;
  };
  const leftBy = async (note: Note): Promise<ToolError | undefined> =>
    (await replicas.isAlive(note.replica))
      ? undefined
      : unknownOutcome(note, await write.tasksSince(note.at));
  return {
    async begin({ method, path }) {
      sent = [...sent, `${method} ${path}`];
      const text = JSON.stringify({ replica: replicas.own, at: now(), sent } satisfies Note);
      const isNoted =
        own === undefined
          ? await state.claim(key, text, KEEP_MS)
          : await state.replace(key, own, text, KEEP_MS);
      if (isNoted) own = text;
      else {
        const note = await other();
        if (note) throw (await leftBy(note)) ?? underWay();
      }
    },
    lookAhead() {
      looking = other().catch(() => undefined);
    },
    async leftBehind() {
      const note = await (looking ?? other().catch(() => undefined));
      return note && leftBy(note).catch(() => undefined);
    },
    async end() {
      if (own === undefined) return;
      const note = { key, text: own };
      const remove = () => removeNote(state, note, later, KEEP_MS / END_AGAIN_MS);
      if (write.isKept) later.add(LINGER_MS, remove);
      else await remove();
    },
  };
}

/** Removes a note, also after an outage of the state. */
async function removeNote(
  state: WriteJournalOptions["state"],
  note: { readonly key: string; readonly text: string },
  later: Later,
  attempts: number,
): Promise<void> {
  try {
    await state.deleteIf(note.key, note.text);
  } catch {
    if (attempts > 1) later.add(END_AGAIN_MS, () => removeNote(state, note, later, attempts - 1));
  }
}

function underWay(): ToolError {
  return new ToolError({
    code: "conflict",
    ownWords: true,
    message: "The same write is under way at another replica of this server. Nothing was done by this call.",
    hint: "Look at the current state before you try again.",
  });
}

function unknownOutcome({ at, sent }: Note, tasks: readonly string[]): ToolError {
  const look = tasks.length === 0 ? "the current state" : tasks.join(", ");
  return new ToolError({
    code: "conflict",
    message:
      `The same write was sent at ${new Date(at).toISOString()} by a replica of this server that ended before it knew the ` +
      `outcome: ${sent.join(", ")}. It is unknown whether it took effect. Nothing was sent again.`,
    hint: `Look at ${look}, and report it to the person you work for. The same call is possible again a quarter of an hour after that time.`,
    details: {
      outcome: "unknown",
      sentAt: new Date(at).toISOString(),
      ...(tasks.length > 0 ? { tasks } : {}),
    },
  });
}
