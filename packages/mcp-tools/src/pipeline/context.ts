/**
 * What a handler may touch: a client whose every request is judged, the things its arguments name, and nothing of the
 * transport, the environment or the pipeline.
 */

import type { components, OctopusClient, Ref, RefKind, ServerUrl, SpaceClient } from "@octo/api-client";
import type { Targets, Tier } from "@octo/policy";
import type { TextCleaner } from "../clean/clean-lines.ts";
import type { ApiGuide } from "../guide/api-guide.ts";
import type { PortalLinks } from "../links/portal.ts";
import type { Belongings, FencedKind, Scope, Touched } from "./fences.ts";
import type { Memo } from "./memo.ts";
import type { Needed } from "./server-version.ts";

/** A space and a client that is bound to it. */
export interface BoundSpace {
  readonly ref: Ref;
  readonly client: SpaceClient;
}

/**
 * The handler's view of a call. What it remembers (see {@link Memo}) are facts that hardly change; a key names the space
 * and the thing that the fact is about.
 */
export interface CallContext<Refs = Readonly<Record<never, never>>> extends Memo {
  /** The resolved things that the arguments name. */
  readonly refs: Refs;
  readonly octopus: OctopusClient;
  /** The space that the arguments name. Reading it in a tool without a space field is a mistake of the tool. */
  readonly space: BoundSpace;
  readonly server: ServerUrl;
  readonly portal: PortalLinks;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  now(): number;
  /** What this call does: reads, writes or deletes. */
  tier(): Tier;
  /** The guide to the REST API, the server's own or ours; kept for a while. */
  apiGuide(): Promise<ApiGuide>;
  /**
   * Cleans a text of the server of secrets and hidden characters, some lines after the other; see
   * {@link TextCleaner}. Search these and not the lines as they came: what a search finds tells what is there,
   * also when it is not shown.
   */
  textCleaner(): TextCleaner;
  /**
   * Reads what only servers of some version have.
   * @throws ToolError `unsupported_version` when this one is older.
   */
  readSince<T>(needed: Needed, read: () => Promise<T>): Promise<T>;
  /** The version of Octopus Server, asked once a process. */
  serverVersion(): Promise<string>;
  /** The operator wants to see values that are stored openly, also those that look like a secret. */
  readonly showVariableValues: boolean;
  /**
   * A whole project: as the look-up of its name has it, when that was in this call, else asked for. Never one that an
   * earlier call has read.
   */
  readProject(
    projectId: string,
    space: Pick<BoundSpace, "client">,
  ): Promise<components["schemas"]["Project"]>;
  /** Resolves one more name in a space; the policy is asked about it. */
  resolve(kind: RefKind, text: string, spaceId: string): Promise<Ref>;
  /** Binds a space that was found on the way, in a link say; the policy is asked about it. */
  openSpace(text: string): Promise<BoundSpace>;
  /** Tells the policy what the call really touches, when that was not in the arguments. Throws when it is denied. */
  authorize(targets: Targets): void;
  /**
   * Leaves out of a list what belongs to something that the policy closes to reading; how many are left out is told
   * with the answer. Count pages by the list as the server gave it. Belonging to a space: `spaces` names it.
   */
  visible<T>(items: readonly T[], belongs: (item: T) => Belongings): Promise<readonly T[]>;
  /**
   * {@link visible} for a page of a list as the server gave it, with what to say of the rest. Where a rule closes things
   * of this kind the server's `total` would count closed ones, so it is not told.
   */
  visiblePage<T>(
    items: readonly T[],
    belongs: (item: T) => Belongings,
    rest: { readonly total: number; readonly skip: number },
  ): Promise<{ readonly items: readonly T[]; readonly page: { total?: number; next?: number } }>;
  /**
   * For things that apply in several environments: leaves out what applies in closed ones only, and of the others' scopes
   * the closed environments.
   */
  visibleScopes<T>(
    items: readonly T[],
    scopeOf: (item: T) => Scope,
  ): Promise<readonly { readonly item: T; readonly environments: readonly string[] }[]>;
  /** Tells the policy what one found thing belongs to. Throws when that is closed. */
  touch(touched: Touched): Promise<void>;
  /** The kinds of things that a rule closes to reading, at least in part, so that it is worth finding out more. */
  readonly closedKinds: ReadonlySet<FencedKind>;
  progress(message: string, done?: number, total?: number): void;
}
