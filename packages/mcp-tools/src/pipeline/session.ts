/** One call in progress: its judge, a client that asks it, its requests, and the view that the handler gets. */
import type { Exchange, OctopusClient, Ref, RefKind } from "@octo/api-client";
import { createTextCleaner } from "../clean/clean-lines.ts";
import type { Tool } from "../define-tool.ts";
import { portalLinks } from "../links/portal.ts";
import type { Caller } from "./caller.ts";
import type { BoundSpace, CallContext } from "./context.ts";
import { createFinder } from "./finder.ts";
import { createJudge, type Judge } from "./judge.ts";
import type { Kit } from "./kit.ts";
import type { Memo } from "./memo.ts";
import { type Needed, readSince } from "./server-version.ts";
import { createVisibility } from "./visibility.ts";

/** The state of one call. */
export interface Session {
  readonly id: string;
  readonly judge: Judge;
  readonly client: OctopusClient;
  readonly exchanges: readonly Exchange[];
  /** How many items were left out of lists because the policy closes what they belong to. */
  hidden(): number;
  bindSpace(space: BoundSpace): void;
  /** Looks a name up; what the policy says of it is asked by who calls this. */
  find(kind: RefKind, text: string, spaceId: string): Promise<Ref>;
  context<Refs>(refs: Refs): CallContext<Refs>;
}

/** Opens a call. */
export function openSession(kit: Kit, tool: Tool, caller: Caller, id: string): Session {
  const exchanges: Exchange[] = [];
  const signal = caller.signal ?? new AbortController().signal;
  const judge = createJudge(kit, tool);
  let space: BoundSpace | undefined;
  const client = kit.client.scoped({
    ...scopeOf(kit, caller),
    signal,
    beforeRequest: (request) => judge.beforeRequest(request),
    onExchange: (exchange) => exchanges.push(exchange),
  });
  const { find, ...finder } = createFinder(kit.directory, client, judge);
  const { hidden, ...visibility } = createVisibility(kit.fences, judge, () => space);
  return {
    id,
    judge,
    client,
    exchanges,
    hidden,
    find,
    bindSpace: (bound) => {
      space = bound;
    },
    context: (refs) => ({
      ...surroundings(kit, client, caller, exchanges),
      ...memoOf(kit, tool),
      ...visibility,
      ...finder,
      refs,
      octopus: client,
      signal,
      tier: () => judge.tier(),
      get space() {
        if (!space) throw new Error(`${tool.name} has no field that names a space`);
        return space;
      },
      openSpace: async (text) => {
        const ref = await finder.resolve("space", text, "");
        const opened = { ref, client: client.inSpace(ref.id) };
        space ??= opened;
        return opened;
      },
      authorize: (more) => void judge.decide(more),
    }),
  };
}

/** How the server knows the caller. */
function scopeOf({ product }: Kit, caller: Caller) {
  return {
    userAgent: userAgentOf(product, caller),
    ...(caller.credential ? { credential: caller.credential.credential } : {}),
  };
}

function memoOf({ memo }: Kit, { name }: Tool): Memo {
  return {
    remember: (key, load) => memo.remember(`${name}/${key}`, load),
    rememberEach: (kind, ids, load) => memo.rememberEach(`${name}/${kind}`, ids, load),
  };
}

/** What a handler sees that does not depend on what it does. */
function surroundings(kit: Kit, client: OctopusClient, caller: Caller, exchanges: readonly Exchange[]) {
  return {
    server: kit.client.server,
    portal: portalLinks(kit.client.server),
    now: kit.now,
    showVariableValues: kit.showVariableValues,
    closedKinds: kit.fences.kinds,
    readSince: <T>(needed: Needed, read: () => Promise<T>) => readSince(kit, client, needed, exchanges, read),
    serverVersion: () => kit.serverVersion(client),
    textCleaner: () => createTextCleaner(kit.redactor),
    apiGuide: async () => kit.apiGuide.load(client, await kit.serverVersion(client)),
    progress: (message: string, done?: number, total?: number) => caller.onProgress?.(message, done, total),
  };
}

function userAgentOf(product: string, caller: Caller): string {
  const host = caller.client ? ` (${token(caller.client.name)}/${token(caller.client.version)})` : "";
  return product + host;
}

/** A client names itself; only characters that a header may carry are kept. */
function token(text: string): string {
  return text.replace(/[^\w.-]+/g, "-").slice(0, 60) || "unknown";
}
