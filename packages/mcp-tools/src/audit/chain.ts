/**
 * A chain of audit lines. Each line carries the hash of the line before, so that a line that was changed, dropped or
 * inserted between two others no longer fits. Without a key, a person who can write the file can hash all lines again;
 * with a key the hashes are HMACs, and only a holder of the key can make them. Neither shows that lines are missing at the
 * end: for that, the end has to be kept elsewhere.
 */
import { createHash, createHmac } from "node:crypto";
import { canonicalJson } from "@octo/cut-json";

/** The position of a line in its chain, and its hash. */
export interface Link {
  readonly seq: number;
  /** Hash of this line; the next one names it as `prev`. */
  readonly hash: string;
}

/** The link before the first line. */
export const CHAIN_START: Link = { seq: 0, hash: "0".repeat(64) };

/** The key of an HMAC chain; undefined for a chain of plain hashes. */
export type ChainKey = Uint8Array | undefined;

/** A line for an entry that follows `last`, without a line end, and its link. */
export function chainLine(
  last: Link,
  entry: object,
  key: ChainKey,
): { readonly line: string; readonly link: Link } {
  const content = { seq: last.seq + 1, prev: last.hash, ...entry };
  const hash = hashOf(content, key);
  return { line: JSON.stringify({ ...content, [fieldOf(key)]: hash }), link: { seq: content.seq, hash } };
}

/** Why a line does not belong where it stands. */
export type ChainProblem =
  | "not JSON"
  | "changed"
  | "does not follow the line before"
  | "written with a key"
  | "written without a key";

/** Checks one line against the link before it. */
export function checkLine(last: Link, line: string, key: ChainKey): Link | ChainProblem {
  const link = linkOf(line, key);
  if (typeof link === "string" && link !== "changed") return link;
  const parsed = parseLine(line);
  if (parsed?.prev !== last.hash || parsed.seq !== last.seq + 1) return "does not follow the line before";
  return link;
}

/** The link of a line whose own hash is right, to continue the chain of an existing file. */
export function linkOf(line: string, key: ChainKey): Link | ChainProblem {
  const parsed = parseLine(line);
  if (!parsed) return "not JSON";
  const { hash, mac, ...content } = parsed;
  const found = key ? mac : hash;
  if (found === undefined) return key ? "written without a key" : "written with a key";
  return found === hashOf(content, key) ? { seq: content.seq, hash: found } : "changed";
}

/** A link as it is printed and kept elsewhere: `42:9f2c...`. */
export function endText({ seq, hash }: Link): string {
  return `${seq}:${hash}`;
}

/** Reads a printed link, or a hash alone, whose `seq` is then undefined. Returns undefined for any other text. */
export function parseEnd(
  text: string,
): { readonly seq: number | undefined; readonly hash: string } | undefined {
  const [, seq, hash] = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  return hash === undefined ? undefined : { seq: seq === undefined ? undefined : Number(seq), hash };
}

interface Parsed {
  readonly seq: number;
  readonly prev: string;
  readonly hash?: string;
  readonly mac?: string;
}

function parseLine(line: string): Parsed | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isParsed(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isParsed(value: unknown): value is Parsed {
  if (typeof value !== "object" || value === null) return false;
  if (!("seq" in value && typeof value.seq === "number")) return false;
  if (!("prev" in value && typeof value.prev === "string")) return false;
  return typeof ("mac" in value ? value.mac : "hash" in value ? value.hash : undefined) === "string";
}

/** A keyed hash has a field of its own, so that a check without the key says that one is needed. */
function fieldOf(key: ChainKey): "hash" | "mac" {
  return key ? "mac" : "hash";
}

function hashOf(content: object, key: ChainKey): string {
  const hash = key ? createHmac("sha256", key) : createHash("sha256");
  return hash.update(canonicalJson(content)).digest("hex");
}
