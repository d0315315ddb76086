/** Checks a whole audit log. */
import { createReadStream } from "node:fs";
import {
  CHAIN_START,
  type ChainKey,
  type ChainProblem,
  checkLine,
  endText,
  type Link,
  parseEnd,
} from "./chain.ts";

/** How a log is checked. */
export interface AuditCheckOptions {
  /** The key with which the log was written. */
  readonly key?: ChainKey;
  /** An end that was kept elsewhere, such as `42:9f2c...` or the hash alone. */
  readonly expect?: string;
}

/** What a check of a whole file found. */
export type AuditCheck =
  | {
      readonly ok: true;
      readonly lines: number;
      readonly end: string;
      /** The number of lines after the expected end; undefined when no end was expected. */
      readonly afterExpected: number | undefined;
    }
  | {
      readonly ok: false;
      /** The number of the first wrong line; undefined when the problem concerns the whole file. */
      readonly line: number | undefined;
      readonly problem: ChainProblem | "half a line" | "empty" | "without the expected end";
    };

/**
 * Reads a file from its start and checks every line.
 * @throws RangeError when `expect` is not the end of a log.
 */
export async function verifyAuditFile(path: string, options: AuditCheckOptions = {}): Promise<AuditCheck> {
  const { key, expect } = options;
  const expected = expect === undefined ? undefined : parseEnd(expect);
  if (expect !== undefined && !expected)
    throw new RangeError(
      "the expected end must be a hash of 64 hexadecimal digits, or a number and a hash: 42:9f2c...",
    );
  const isExpected = ({ seq, hash }: Link) =>
    hash === expected?.hash && (expected.seq === undefined || expected.seq === seq);
  let last: Link = CHAIN_START;
  let met = isExpected(last) ? 0 : undefined;
  let number = 0;
  for await (const { text, isWhole } of linesOf(path)) {
    number += 1;
    const next = isWhole ? checkLine(last, text, key) : "half a line";
    if (typeof next === "string") return { ok: false, line: number, problem: next };
    last = next;
    if (isExpected(last)) met = number;
  }
  if (expected && met === undefined)
    return { ok: false, line: undefined, problem: "without the expected end" };
  if (number === 0 && !expected) return { ok: false, line: undefined, problem: "empty" };
  return {
    ok: true,
    lines: number,
    end: endText(last),
    afterExpected: met === undefined ? met : number - met,
  };
}

/** The lines of a file. Only a line feed ends a line, because JSON texts may hold other line separators. */
async function* linesOf(path: string): AsyncGenerator<{ readonly text: string; readonly isWhole: boolean }> {
  let rest = "";
  for await (const chunk of createReadStream(path, "utf8")) {
    const parts = `${rest}${chunk}`.split("\n");
    rest = parts.pop() ?? "";
    for (const text of parts) yield { text, isWhole: true };
  }
  if (rest !== "") yield { text: rest, isWhole: false };
}
