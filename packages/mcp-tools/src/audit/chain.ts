/**
 * A chain of audit lines: each carries the hash of the one before, so that no line can be changed, dropped or put in
 * between without the next one telling. Only cutting off the end leaves no trace; keep the last hash elsewhere for that.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../plan.ts";

/** The place of a line in its chain. */
export interface Link {
  readonly seq: number;
  /** Hash of this line; the next one names it as `prev`. */
  readonly hash: string;
}

/** What stands before the first line. */
export const CHAIN_START: Link = { seq: 0, hash: "0".repeat(64) };

/** A line for an entry that follows `last`, without a line end, and its link. */
export function chainLine(last: Link, entry: object): { readonly line: string; readonly link: Link } {
  const content = { seq: last.seq + 1, prev: last.hash, ...entry };
  const hash = hashOf(content);
  return { line: JSON.stringify({ ...content, hash }), link: { seq: content.seq, hash } };
}

/** Why a line does not follow. */
export type ChainProblem = "not JSON" | "changed" | "does not follow the line before";

/** Checks one line against the link before it. */
export function checkLine(last: Link, line: string): Link | ChainProblem {
  const parsed = parseLine(line);
  if (!parsed) return "not JSON";
  const { hash, ...content } = parsed;
  if (content.prev !== last.hash || content.seq !== last.seq + 1) return "does not follow the line before";
  return hash === hashOf(content) ? { seq: content.seq, hash } : "changed";
}

/** The link of a line that is taken as it is; to go on where a file ends. */
export function linkOf(line: string): Link | undefined {
  const parsed = parseLine(line);
  return parsed && { seq: parsed.seq, hash: parsed.hash };
}

interface Parsed {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
}

function parseLine(line: string): Parsed | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null) return undefined;
    const { seq, prev, hash } = value as Record<string, unknown>;
    if (typeof seq !== "number" || typeof prev !== "string" || typeof hash !== "string") return undefined;
    return value as Parsed;
  } catch {
    return undefined;
  }
}

function hashOf(content: object): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
