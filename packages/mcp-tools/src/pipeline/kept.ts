/** What calls keep for those after them. Two credentials may see different things, so each has its own. */
import { createHmac, randomBytes } from "node:crypto";
import { createDirectory, type Directory } from "@octo/api-client";
import { createMemo, type Memo } from "./memo.ts";

/** Look-ups and facts that later calls with the same credential need not ask for. */
export interface Kept {
  readonly directory: Directory;
  readonly memo: Memo;
}

/** What is kept for the callers that bring a credential of their own, by its secret. */
export type KeptFor = (secret: string) => Kept;

const MOST_OWNERS = 200;

/** Keeps apart what belongs to different secrets, and keeps no secret. */
export function createKeptFor(now: () => number): KeptFor {
  const salt = randomBytes(32);
  const owners = new Map<string, Kept>();
  return (secret) => {
    const owner = createHmac("sha256", salt).update(secret).digest("base64url");
    const kept = owners.get(owner) ?? { directory: createDirectory({ now }), memo: createMemo(now) };
    owners.delete(owner);
    owners.set(owner, kept);
    const [oldest] = owners.keys();
    if (owners.size > MOST_OWNERS && oldest !== undefined) owners.delete(oldest);
    return kept;
  };
}
