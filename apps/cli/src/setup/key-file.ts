/** The file in which setup keeps a key. */
import { chmodSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A key and the file that will hold it. */
export interface NewKey {
  readonly path: string;
  readonly key: string;
}

/** Writes the key so that only its owner can read it, from the first moment on. */
export function writeKey({ path, key }: NewKey): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${process.pid}.tmp`;
  writeFileSync(partial, `${key}\n`, { mode: 0o600 });
  chmodSync(partial, 0o600);
  renameSync(partial, path);
}
