/** What the pages are made of, and what their handlers share. */
import type { OctopusClient } from "@octo/api-client";
import type { Approvals, AuditSink, Decider } from "@octo/mcp-tools";
import type { Context } from "hono";
import type { Frame, PageLink } from "./page/layout.tsx";
import type { Person, SignIn, SignIns } from "./people/sign-ins.ts";

/** Signing in with OpenID Connect, as the host of the pages does it. */
export interface OpenIdSignIn {
  /** The name of the issuer, for the button. */
  readonly name: string;
  /** Where the browser goes to sign in, and what must come back with it; `memo` is kept in a cookie for ten minutes. */
  begin(callbackUrl: string): Promise<{ readonly url: string; readonly memo: string }>;
  /** Checks what came back. */
  finish(
    currentUrl: URL,
    memo: string,
  ): Promise<
    { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly problem: string }
  >;
}

/** Opening the pages with an address that works once, on the machine of the person. */
export interface LocalSignIn {
  /** Uses the code up; undefined when there is no such code. */
  use(code: string): Person | undefined;
}

/** One attempt to sign in with a key, counted by address. */
export type Attempt =
  | { readonly ok: true; end(failed: boolean): Promise<void> }
  | { readonly ok: false; readonly seconds: number };

/** How people sign in. */
export interface SignInWays {
  /** A client for an Octopus key; undefined where nobody signs in with one. */
  readonly octopusKey?: (key: string) => OctopusClient;
  readonly openId?: OpenIdSignIn;
  readonly local?: LocalSignIn;
  /** Counts attempts with keys; without it they are not limited. */
  readonly attempt?: (c: Context) => Promise<Attempt>;
}

/** Options of `createPages`. */
export interface PagesOptions {
  readonly approvals: Approvals;
  readonly audit: AuditSink;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly signIns: SignIns;
  readonly ways: SignInWays;
  /** The public address of the pages, without a slash at the end. */
  readonly publicUrl: () => string;
  /** Reads the tasks of approved writes for people who have no Octopus key here. */
  readonly taskReader?: () => OctopusClient;
  /** Waits between two looks at what a page shows live; default: the timer of the process. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** True when the server stops, so that open streams end. */
  readonly isEnding?: () => boolean;
  /** Called when a page cannot be made. */
  readonly onError: (error: unknown) => void;
  /** Further pages in the navigation. */
  readonly links?: readonly PageLink[];
}

/** What handlers work with. */
export interface PageContext extends PagesOptions {
  /** Path of the public address, without a slash at the end. */
  base(): string;
  cookieName(): string;
  /** Who is signed in. */
  signInOf(c: Context): Promise<SignIn | undefined>;
  deciderOf(signIn: SignIn): Decider;
  /** The frame of a page for a person who is signed in. */
  frameOf(signIn: SignIn, title: string): Frame;
  /** The navigation. */
  readonly allLinks: readonly PageLink[];
}
