/**
 * The end of an audit log in a second file, which should lie where a person who can cut the log cannot write. A log that
 * lacks the line which the second file names has lost its end.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { CHAIN_START, type ChainKey, endText, type Link, linkOf, parseEnd } from "./chain.ts";

/** A log that is being opened. */
export interface OpenedLog {
  readonly path: string;
  /** The last lines of the log, or all of them. */
  readonly tail: string;
  readonly last: Link;
  readonly key: ChainKey;
}

/**
 * Checks that a log still has the line that the second file names. The log may be ahead by the lines after which the
 * second file could not be written. A second file that does not exist is started.
 * @throws Error when the log lacks the line, or when the second file does not hold an end.
 */
export function checkEndFile(endFile: string, log: OpenedLog): void {
  const text = readIfThere(endFile);
  if (text !== undefined) {
    const end = parseEnd(text);
    if (end?.seq === undefined) throw new Error(`${endFile}: the file does not hold the end of an audit log`);
    if (!hasLine(log, { seq: end.seq, hash: end.hash })) {
      throw new Error(
        `${log.path} ends at ${endText(log.last)}, and ${endFile} says ${endText({ seq: end.seq, hash: end.hash })}: lines are missing, or the two files do not belong together. Keep both, and start new ones`,
      );
    }
  }
  writeEndFile(endFile, endText(log.last));
}

/** Replaces the second file. Its content is on the disk before the old one is gone, so that it is never half an end. */
export function writeEndFile(endFile: string, end: string): void {
  const next = `${endFile}.new`;
  writeFileSync(next, `${end}\n`, { mode: 0o600 });
  const file = openSync(next, "r+");
  fsyncSync(file);
  closeSync(file);
  renameSync(next, endFile);
}

function hasLine({ tail, last, key }: OpenedLog, wanted: Link): boolean {
  const isWanted = (link: Link) => link.seq === wanted.seq && link.hash === wanted.hash;
  if (isWanted(last) || isWanted(CHAIN_START)) return true;
  return tail.split("\n").some((line) => {
    const link = linkOf(line, key);
    return typeof link !== "string" && isWanted(link);
  });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
