/** The handler's view of a call. */
import { isOctopusError, type OctopusClient, type OutgoingRequest } from "@octo/api-client";
import { callCache } from "../cache/memo.ts";
import { createTextCleaner } from "../clean/clean-lines.ts";
import { ToolError } from "../errors.ts";
import { portalLinks } from "../links/portal.ts";
import type { Call } from "./call.ts";
import type { BoundSpace, CallContext, ServerFacts } from "./context.ts";
import { logFailure } from "./error-outcome.ts";
import { createOptionalParts, type OptionalParts } from "./optional-parts.ts";
import { sendExternal } from "./send-external.ts";
import { readSince } from "./server-version.ts";

/** Builds the context in which an approved write is carried out. The caller can stop it no more. */
export function finishingContextOf(call: Call): CallContext<Call["refs"]> {
  const { space } = call;
  const finishing = call.openFinishing();
  const bound = space && { ...space, client: finishing.inSpace(space.ref.id) };
  return contextOf({ ...call, client: finishing, space: bound });
}

/** Builds the context of a call whose names are resolved. */
export function contextOf(call: Call): CallContext<Call["refs"]> {
  const { kit, client, caller, policy, lookups, refs } = call;
  const signal = caller.signal ?? new AbortController().signal;
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
      readProject: lookups.readProject,
      readTenant: lookups.readTenant,
      learn: (kind, page) => lookups.learn(kind, page, kind === "space" ? "" : spaceOf(call).ref.id),
    },
    parts: partsOf(call),
    cache: callCacheOf(call),
    links: portalLinks(kit.client.server),
    output: {
      showVariableValues: kit.showVariableValues,
      cleaner: () => createTextCleaner(kit.redactor),
    },
    sendExternal: (external, args) => sendExternal(call, external, args),
    signal,
    now: kit.now,
    wait: (ms) => kit.sleep(ms, signal),
    tier: () => policy.tier(),
    progress: (message, done, total) => caller.onProgress?.(message, done, total),
  };
}

/** What calls remember between them, for this call. */
export function callCacheOf({ kit, client, policy, compiled }: Call): CallContext<Call["refs"]>["cache"] {
  return callCache(kit.memo, compiled.tool.name, (path) => policy.beforeRequest(readOf(path, client)));
}

/** A read of a path, as the policy is asked about it. */
function readOf(path: string, { server }: OctopusClient): OutgoingRequest {
  return { method: "GET", url: server.base + path, path, route: path, query: {}, body: undefined };
}

function partsOf(call: Call): OptionalParts {
  return createOptionalParts({
    record: (part) => {
      if (!call.notRead.includes(part)) call.notRead.push(part);
    },
    recorded: () => call.notRead,
    log: (error) => logFailure(call, error),
    mustStop: () => call.caller.signal?.aborted === true && call.policy.writes() === 0,
  });
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
    guide: async () => {
      // The guide does not depend on the version: octo-mcp has a list of routes of its own.
      const version = await kit.serverVersion(client).catch((error: unknown) => {
        if (!isOctopusError(error) && !(error instanceof ToolError)) throw error;
        return undefined;
      });
      return kit.apiGuide.load(client, version);
    },
  };
}
