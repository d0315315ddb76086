/** The note of one call about its write: how it is claimed, renewed and ended. */
import type { StateStore } from "@octo/state";
import type { ToolError } from "../errors.ts";
import type { Later } from "./later.ts";
import { sentMeanwhile, underWay, unknownOutcome } from "./write-conflicts.ts";

/** The replicas of a server, as far as notes have to know them. */
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
  /** Tasks that began in Octopus after this time, in milliseconds since the epoch; for errors about the write of another call. */
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
   * @throws ToolError `conflict` when the same write is under way, was not ended, or ended after this call began to plan, and
   *   what the state throws. Then nothing may be sent.
   */
  begin(request: NotedRequest): Promise<void>;
  /** Begins to look for what `leftBehind` will return, so that it comes while the write is planned. */
  lookAhead(): void;
  /** The error that says what a replica that ended has left behind; undefined when there is nothing, or the state is away. */
  leftBehind(): Promise<ToolError | undefined>;
  /**
   * Ends the note, in the background. It never rejects.
   * @param isSent false when surely nothing of the write took effect, so that equal calls need not know of it
   */
  end(isSent: boolean): Promise<void>;
}

/** A moment, by the clock, and among all moments of one journal. */
interface Moment {
  readonly at: number;
  readonly order: number;
}

/** What the store holds under the key of a write: a note, or the mark of a write that has ended. */
interface Note {
  readonly replica: string;
  /** The call, by the moment at which it began to plan; the notes of one replica differ by it. */
  readonly call: number;
  readonly at: number;
  readonly sent: readonly string[];
  readonly ended?: Moment;
}

/** What all notes of a journal share. */
export interface NoteParts {
  readonly state: Pick<StateStore, "claim" | "get" | "replace">;
  /** Operations for which no caller waits. */
  readonly unwaited: Pick<StateStore, "replace" | "deleteIf">;
  readonly replicas: Replicas;
  readonly now: () => number;
  readonly later: Later;
  /** What takes the place of the notes of calls that have ended, until it has; by call. Undefined where nothing does. */
  readonly ended: Map<number, string | undefined>;
  /** The present moment, later than all before. */
  readonly moment: () => Moment;
}

/** A quarter of an hour: longer than any call, and than a plan can be approved. */
const KEEP_MS = 900_000;
const END_AGAIN_MS = 2_000;
const LINGER_MS = 1_000;
/** The clocks of replicas may differ by so many milliseconds. */
const CLOCKS_MS = 2_000;
/** A note or mark may change between a claim and the look at it; whoever meets a third change is refused. */
const CLAIMS = 3;

/** Opens the note of a call that begins to plan now. */
export function openNote(parts: NoteParts, key: string, write: NotedWrite): WriteNote {
  const planned = parts.moment();
  const call = planned.order;
  const held: Held = {
    texts: [],
    note: { replica: parts.replicas.own, call, at: planned.at, sent: [] },
    before: undefined,
  };
  let looking: Promise<Note | undefined> | undefined;
  const look = () => lookAt(parts, key).catch(() => undefined);
  const begin = async ({ method, path }: NotedRequest) => {
    const [current] = held.texts;
    held.note = { ...held.note, at: parts.now(), sent: [...held.note.sent, `${method} ${path}`] };
    const text = JSON.stringify(held.note);
    // It counts before the store has confirmed it: when the response of the store is lost, it may be there all the same.
    held.texts = [text, ...held.texts];
    const isRenewed = current !== undefined && (await parts.state.replace(key, current, text, KEEP_MS));
    if (!isRenewed) await claim(parts, { key, write, planned, held, text });
    held.texts = [text];
  };
  let last: Promise<void> = Promise.resolve();
  return {
    begin(request) {
      // One at a time, because each takes the place of the one before.
      const mine = last.then(() => begin(request));
      last = mine.catch(() => undefined);
      return mine;
    },
    lookAhead() {
      looking = look();
    },
    async leftBehind() {
      const note = await (looking ?? look());
      return note && leftBy(parts, note, write).catch(() => undefined);
    },
    async end(isSent) {
      if (held.texts.length === 0) return;
      const mark = isSent ? JSON.stringify({ ...held.note, ended: parts.moment() }) : held.before;
      parts.ended.set(call, mark);
      const settle = () => settleNote(parts, { key, call, texts: held.texts, mark }, KEEP_MS / END_AGAIN_MS);
      if (write.isKept) parts.later.add(LINGER_MS, settle);
      else await settle();
    },
  };
}

/** What a call has put into the store. */
interface Held {
  /** What the store may hold of this call, the latest first. */
  texts: readonly string[];
  note: Note;
  /** The mark whose place the note took. It comes back when nothing was sent. */
  before: string | undefined;
}

/** A note that is to be put into the store. */
interface Claim {
  readonly key: string;
  readonly write: NotedWrite;
  readonly planned: Moment;
  readonly held: Held;
  readonly text: string;
}

/** Puts the note where there is none, and in place of a mark that the plan of the call could know of. */
async function claim(parts: NoteParts, { key, write, planned, held, text }: Claim): Promise<void> {
  const { state, replicas } = parts;
  let isElsewhere = true;
  for (let attempt = 0; attempt < CLAIMS; attempt += 1) {
    if (await state.claim(key, text, KEEP_MS)) return;
    const found = await state.get(key);
    if (found === undefined) continue;
    const note = JSON.parse(found) as Note;
    isElsewhere = note.replica !== replicas.own;
    const rest = restOf(parts, found, note);
    if (!rest) throw (await leftBy(parts, note, write)) ?? underWay(isElsewhere);
    if (rest.mark !== undefined) await refuseLater(parts, JSON.parse(rest.mark) as Note, { write, planned });
    held.before = rest.mark;
    if (await state.replace(key, found, text, KEEP_MS)) return;
  }
  throw underWay(isElsewhere);
}

/** What remains of a write that has ended, also where the store still has its note; undefined while it is under way. */
function restOf(
  { ended, replicas }: NoteParts,
  text: string,
  note: Note,
): { readonly mark: string | undefined } | undefined {
  if (note.ended) return { mark: text };
  if (note.replica !== replicas.own || !ended.has(note.call)) return undefined;
  return { mark: ended.get(note.call) };
}

/** @throws ToolError `conflict` when a write ended after the call began to plan, or perhaps did. */
async function refuseLater(
  { replicas }: NoteParts,
  mark: Note,
  { write, planned }: Pick<Claim, "write" | "planned">,
): Promise<void> {
  const { ended } = mark;
  if (!ended) return;
  const isLater =
    mark.replica === replicas.own ? ended.order > planned.order : ended.at + CLOCKS_MS > planned.at;
  if (isLater) throw sentMeanwhile(mark, ended.at, await write.tasksSince(mark.at));
}

/** The note of another replica, if there is one and its write has not ended. */
async function lookAt({ state, replicas }: NoteParts, key: string): Promise<Note | undefined> {
  const text = await state.get(key);
  const note = text === undefined ? undefined : (JSON.parse(text) as Note);
  return note && !note.ended && note.replica !== replicas.own ? note : undefined;
}

async function leftBy(
  { replicas }: NoteParts,
  note: Note,
  write: NotedWrite,
): Promise<ToolError | undefined> {
  if (note.replica === replicas.own || (await replicas.isAlive(note.replica))) return undefined;
  return unknownOutcome(note, await write.tasksSince(note.at));
}

interface Settled {
  readonly key: string;
  readonly call: number;
  readonly texts: readonly string[];
  readonly mark: string | undefined;
}

/** Puts the mark in place of a note, or removes the note, also after an outage of the state. */
async function settleNote(parts: NoteParts, note: Settled, attempts: number): Promise<void> {
  const { unwaited, later, ended } = parts;
  const { key, call, texts, mark } = note;
  try {
    for (const text of texts) {
      const isDone =
        mark === undefined
          ? await unwaited.deleteIf(key, text)
          : await unwaited.replace(key, text, mark, KEEP_MS);
      if (isDone) break;
    }
    ended.delete(call);
  } catch {
    if (attempts > 1) later.add(END_AGAIN_MS, () => settleNote(parts, note, attempts - 1));
    else ended.delete(call);
  }
}
