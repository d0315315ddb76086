/** Caches that outlive a call, one set per credential, because two keys may see different data. */
import { createDirectory, type Directory } from "@octo/api-client";
import { randomBytes, signatureOf } from "../text/digest.ts";
import { createBoundedCache } from "./bounded-cache.ts";
import {
  DEFAULT_SPACE,
  DEFAULT_SPACE_ID,
  defaultSpaceIn,
  isNamedKind,
  NAMES,
  type Named,
  namesIn,
  namesPath,
} from "./known-names.ts";
import { createMemo, type Memo } from "./memo.ts";

/** Look-ups and facts that later calls with the same credential need not ask for. */
export interface CredentialCaches {
  readonly directory: Directory;
  readonly memo: Memo;
}

/** The caches of a credential that a caller brings, by the secret of the credential. */
export type CachesOf = (secret: string) => CredentialCaches;

const MAX_CREDENTIALS = 200;

/** Makes empty caches. Names that look-ups bring along are remembered for results that show ids. */
export function createCaches(now: () => number): CredentialCaches {
  const memo = createMemo(now);
  const directory = createDirectory({
    now,
    onRead(kind, { spaceId }, documents) {
      if (kind === "space") noteDefaultSpace(documents, memo);
      if (isNamedKind(kind)) memo.note(`${namesPath(kind, spaceId)} ${NAMES}`, namesIn(documents));
    },
  });
  return { directory, memo };
}

/** Calls that name no space are about the default one, so that they need no list of spaces of their own. */
function noteDefaultSpace(spaces: readonly Named[], memo: Memo): void {
  const ref = defaultSpaceIn(spaces);
  if (ref) memo.note(DEFAULT_SPACE, [[DEFAULT_SPACE_ID, ref]]);
}

/** Keeps the caches of different secrets apart. The secrets themselves are not kept, only a salted digest of each. */
export function createCredentialCaches(now: () => number): CachesOf {
  const salt = randomBytes(32);
  const caches = createBoundedCache<CredentialCaches>(now, { max: MAX_CREDENTIALS });
  return (secret) => {
    const owner = signatureOf(salt, secret);
    const known = caches.get(owner) ?? createCaches(now);
    caches.set(owner, known);
    return known;
  };
}
