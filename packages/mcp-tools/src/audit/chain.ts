/**
 * A chain of audit lines: each carries the hash of the one before, so that the next line
 * shows when a line was changed, dropped or inserted. Only a cut at the end leaves no trace; to detect it, keep the last hash
 * elsewhere.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "@octo/cut-json";

/** The position of a line in its chain, and its hash. */
export interface Link {
  readonly seq: number;
  /** Hash of this line; the next one names it as `prev`. */
  readonly hash: string;
}

/** The link before the first line. */
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

/** The link of a line without a check of the line, to continue the chain of an existing file. */
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
