/**
 * Notes writes in the state that calls and replicas share, before they are sent, so that the same write is not sent twice.
 *
 * - While a call writes, its note refuses every other call that would send the same.
 * - When a replica ends in the middle of a write, the next one that gets the same call says what is known, and sends nothing.
 * - When a write has ended, its note is replaced by a mark that says when. A call that began to plan before that moment does not
 *   know of the write, so that it is refused. A call that was planned after it takes the place of the mark.
 *
 * Each of these is one operation of the store that compares and sets. Notes and marks expire, so that nothing blocks a call for ever.
 */
import { canonicalJson } from "@octo/cut-json";
import { createMemoryState, type StateStore } from "@octo/state";
import { digestOf, shortId } from "../text/digest.ts";
import { createLater } from "./later.ts";
import { type NotedWrite, type NoteParts, openNote, type Replicas, type WriteNote } from "./write-note.ts";

/** Opens notes. */
export interface WriteJournal {
  /** Opens the note of a call that begins to plan now. */
  open(write: NotedWrite): WriteNote;
  /** Ends the notes of all calls that have ended. It never rejects. */
  close(): Promise<void>;
}

/** What the journal works with. */
export interface WriteJournalOptions {
  readonly state: Pick<StateStore, "claim" | "get" | "replace" | "deleteIf">;
  /** Ends notes, for which no caller waits; default: `state`. */
  readonly unwaited?: Pick<StateStore, "replace" | "deleteIf">;
  readonly replicas: Replicas;
  readonly now: () => number;
}

/** Makes the journal of a replica. */
export function createWriteJournal(options: WriteJournalOptions): WriteJournal {
  const later = createLater();
  let moments = 0;
  const parts: NoteParts = {
    unwaited: options.state,
    ...options,
    later,
    ended: new Map(),
    moment: () => {
      moments += 1;
      return { at: options.now(), order: moments };
    },
  };
  return {
    open: (write) => openNote(parts, keyOf(write), write),
    close: () => later.runAll(),
  };
}

/** Makes the journal of a process that shares its writes with no other. */
export function createOwnJournal(
  now: () => number,
  state: WriteJournalOptions["state"] = createMemoryState({ now }),
): WriteJournal {
  return createWriteJournal({ state, replicas: { own: shortId(), isAlive: async () => true }, now });
}

function keyOf({ server, principal, tool, args }: NotedWrite): string {
  return `sent:${digestOf(canonicalJson([server, principal, tool, args]))}`;
}
