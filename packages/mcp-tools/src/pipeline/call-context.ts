/** The handler's view of a call. */
import { memoOf } from "../cache/memo.ts";
import { createTextCleaner } from "../clean/clean-lines.ts";
import { portalLinks } from "../links/portal.ts";
import type { Call } from "./call.ts";
import type { BoundSpace, CallContext, ServerFacts } from "./context.ts";
import { readSince } from "./server-version.ts";

/** Builds the context of a call whose names are resolved. */
export function contextOf(call: Call): CallContext<Call["refs"]> {
  const { kit, client, caller, policy, lookups, refs } = call;
  return {
    refs,
    octopus: client,
    get space() {
      return spaceOf(call);
    },
    server: serverFactsOf(call),
    lookups: {
      find: (kind, text) => lookups.find(kind, text, spaceOf(call).ref.id),
      project: lookups.project,
    },
    cache: memoOf(kit.memo, call.compiled.tool.name),
    links: portalLinks(kit.client.server),
    output: {
      showVariableValues: kit.showVariableValues,
      cleaner: () => createTextCleaner(kit.redactor),
    },
    signal: caller.signal ?? new AbortController().signal,
    now: kit.now,
    tier: () => policy.tier(),
    progress: (message, done, total) => caller.onProgress?.(message, done, total),
  };
}

function spaceOf({ space, compiled }: Call): BoundSpace {
  if (!space) throw new Error(`${compiled.tool.name} has no field that names a space`);
  return space;
}

function serverFactsOf({ kit, client, exchanges }: Call): ServerFacts {
  return {
    url: kit.client.server,
    version: () => kit.serverVersion(client),
    readSince: (needed, read) => readSince({ kit, client, exchanges }, needed, read),
    guide: async () => kit.apiGuide.load(client, await kit.serverVersion(client)),
  };
}
