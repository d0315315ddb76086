/**
 * The bearer keys that let callers in: from the environment and from a file that is read again when it changes, so that
 * keys rotate without a restart. Several are valid at once. Keys are kept as digests.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { checkFilledIn, type Environment, type Log, openNamedBy, SettingsError } from "@octo/app-kit";

/** A key that was recognised, by the digest that names it. */
export type KeyDigest = string;

/** The valid keys. */
export interface BearerKeys {
  /** The digest of the key if it is valid. It takes the same time for every key, valid or not. */
  check(key: string): KeyDigest | undefined;
  readonly count: number;
}

/** Shorter keys can be guessed. */
export const SHORTEST_KEY = 16;
const LOOK_AGAIN_MS = 1_000;

/** Where keys come from. */
export interface KeySources {
  readonly environment: Environment;
  /** One key a line. */
  readonly file: string | undefined;
  /** Digests of further keys, such as those of the access file. */
  readonly extra: readonly KeyDigest[];
}

/**
 * Reads the keys.
 * @throws SettingsError when there is none, when one is too short to be safe, or when the file cannot be read.
 */
export function openBearerKeys(
  { environment, file, extra }: KeySources,
  log: Log,
  now: () => number = Date.now,
): BearerKeys {
  const fixed = [...keysOf("OCTO_HTTP_KEYS", (environment.OCTO_HTTP_KEYS ?? "").split(",")), ...extra];
  const none: readonly KeyDigest[] = [];
  const fromFile = file === undefined ? () => none : watchFile(file, log, now);
  const all = allOf(fixed, fromFile);
  if (all().length === 0)
    throw new SettingsError("--auth bearer needs at least one key: set OCTO_HTTP_KEYS or --keys-file");
  return {
    get count() {
      return all().length;
    },
    check(key) {
      const given = createHash("sha256").update(key).digest();
      let found: KeyDigest | undefined;
      for (const { digest, bytes } of all()) if (timingSafeEqual(given, bytes)) found = digest;
      return found;
    },
  };
}

interface KnownKey {
  readonly digest: KeyDigest;
  readonly bytes: Buffer;
}

/** All keys, each once. They are put together again only when those of the file have changed. */
function allOf(fixed: readonly KeyDigest[], fromFile: () => readonly KeyDigest[]): () => readonly KnownKey[] {
  let seen: readonly KeyDigest[] | undefined;
  let all: readonly KnownKey[] = [];
  return () => {
    const latest = fromFile();
    if (latest !== seen) {
      seen = latest;
      all = [...new Set([...fixed, ...latest])].map((digest) => ({
        digest,
        bytes: Buffer.from(digest, "hex"),
      }));
    }
    return all;
  };
}

/** SHA-256 of a key, in hexadecimal. */
export function digestOf(key: string): KeyDigest {
  return createHash("sha256").update(key).digest("hex");
}

/** Reads the file again when it has changed. If it cannot be read or has a wrong line, the keys stay as they were. */
function watchFile(file: string, log: Log, now: () => number): () => readonly KeyDigest[] {
  let stamp = stampOf(file);
  let keys = readKeys(file);
  let checked = now();
  return () => {
    if (now() - checked < LOOK_AGAIN_MS) return keys;
    checked = now();
    try {
      const latest = stampOf(file);
      if (latest === stamp) return keys;
      keys = readKeys(file);
      stamp = latest;
      log.info("bearer keys were read again", { keys: keys.length });
    } catch (error) {
      log.error("the keys file cannot be used; the keys stay as they were", {
        error: error instanceof Error ? error.message : "unknown",
      });
    }
    return keys;
  };
}

function stampOf(file: string): string {
  const { mtimeMs, size, ino } = openNamedBy("--keys-file", () => statSync(file));
  return `${mtimeMs}/${size}/${ino}`;
}

function readKeys(file: string): readonly KeyDigest[] {
  const lines = openNamedBy("--keys-file", () => readFileSync(file, "utf8"))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  return keysOf(`--keys-file ${file}`, lines);
}

/** The message names the position of a wrong key, and never the key. */
function keysOf(source: string, texts: readonly string[]): KeyDigest[] {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((key, at) => {
      checkFilledIn(`${source}: key ${at + 1}`, key, true);
      if (key.length < SHORTEST_KEY || !/^[\x21-\x7e]+$/.test(key)) {
        throw new SettingsError(
          `${source}: key ${at + 1} must be at least ${SHORTEST_KEY} visible characters without spaces`,
        );
      }
      return digestOf(key);
    });
}
