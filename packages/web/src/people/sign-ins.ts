/**
 * Who is signed in. What an issuer said about a person is kept in the state that replicas share. An Octopus key stays in
 * the memory of this process alone, so that a person who signed in with one is signed in at this replica.
 */
import { createHash, randomBytes } from "node:crypto";
import type { StateStore } from "@octo/state";

/** A person as the way of signing in describes them. */
export interface Person {
  /** `octopus:Users-31`, `oauth:issuer:subject` or `local`. */
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  /** The id of the Octopus user, for a person who signed in with an Octopus key. */
  readonly octopusUser?: string;
  readonly mayApproveProtected: boolean;
}

/** A sign-in that holds. */
export interface SignIn {
  readonly person: Person;
  /** Stands in every form, so that no page of another origin can send one. */
  readonly csrf: string;
  /** The Octopus key of the person, where they signed in with one. */
  readonly key?: string;
  /** When it ends, in milliseconds since the epoch. */
  readonly expires: number;
}

/** The sign-ins of a server. */
export interface SignIns {
  /** Begins a sign-in and returns the value of its cookie. */
  begin(person: Person, key?: string): Promise<string>;
  /** The sign-in of a cookie; undefined when it has ended or is not known. */
  find(cookie: string | undefined): Promise<SignIn | undefined>;
  end(cookie: string): Promise<void>;
}

/** How long a sign-in holds. */
export const SIGN_IN_MS = 8 * 3_600_000;

/** Makes the sign-ins of a server. */
export function createSignIns({
  state,
  now,
}: {
  readonly state: Pick<StateStore, "get" | "set" | "delete">;
  readonly now: () => number;
}): SignIns {
  const keys = new Map<string, { readonly key: string; readonly expires: number }>();
  return {
    async begin(person, key) {
      const cookie = randomBytes(32).toString("base64url");
      const at = keyOf(cookie);
      const expires = now() + SIGN_IN_MS;
      for (const [other, kept] of keys) if (kept.expires <= now()) keys.delete(other);
      if (key !== undefined) keys.set(at, { key, expires });
      const csrf = randomBytes(24).toString("base64url");
      await state.set(at, JSON.stringify({ person, csrf, expires, hasKey: key !== undefined }), SIGN_IN_MS);
      return cookie;
    },
    async find(cookie) {
      if (cookie === undefined || !/^[\w-]{43}$/.test(cookie)) return undefined;
      const at = keyOf(cookie);
      const text = await state.get(at);
      if (text === undefined) return undefined;
      const { hasKey, ...known } = JSON.parse(text) as Omit<SignIn, "key"> & { readonly hasKey: boolean };
      const key = keys.get(at)?.key;
      if (known.expires <= now() || (hasKey && key === undefined)) return undefined;
      return { ...known, ...(key === undefined ? {} : { key }) };
    },
    async end(cookie) {
      keys.delete(keyOf(cookie));
      await state.delete(keyOf(cookie));
    },
  };
}

/** The state holds a digest, so that nobody who reads it can sign in with what it holds. */
function keyOf(cookie: string): string {
  return `sign-in:${createHash("sha256").update(cookie).digest("base64url")}`;
}
