/** The folder of uploaded files. It is created when it is first needed, and deleted when the server closes. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Spool {
  /** A path for a new file. */
  next(): string;
  remove(path: string): void;
  /** Binds a file to a document; the file it had before is deleted. */
  keep(documentId: string, path: string): void;
  /** The file of a document, or null when none was uploaded. */
  fileOf(documentId: string): string | null;
  /** Deletes the file of a document. */
  drop(documentId: string): void;
  /** Deletes everything. */
  close(): void;
}

/** Makes an empty spool. The folder is created with the first file. */
export function createSpool(): Spool {
  const kept = new Map<string, string>();
  let folder: string | null = null;
  let count = 0;
  const remove = (path: string): void => rmSync(path, { force: true });
  const drop = (documentId: string): void => {
    const path = kept.get(documentId);
    if (path !== undefined) remove(path);
    kept.delete(documentId);
  };
  return {
    remove,
    drop,
    next: () => {
      folder ??= mkdtempSync(join(tmpdir(), "octo-simulator-"));
      count += 1;
      return join(folder, `upload-${count}`);
    },
    keep: (documentId, path) => {
      drop(documentId);
      kept.set(documentId, path);
    },
    fileOf: (documentId) => kept.get(documentId) ?? null,
    close: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
      kept.clear();
    },
  };
}
