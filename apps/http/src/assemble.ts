/** The parts of a server between its front door and its toolkits: both doors, and the limits that they share. */
import type { McpServerFactory, ServerEventBus } from "@modelcontextprotocol/server";
import {
  auditOf,
  type Environment,
  instructionsFor,
  type Log,
  networkWire,
  type ServerSettings,
} from "@octo/app-kit";
import type { OwnCredential } from "@octo/mcp-tools";
import { createMemoryState, type StateStore } from "@octo/state";
import { type ContractHandler, createContractHandler, createDuplicateGuard } from "@octo/tool-contract";
import type { ContractRouteOptions } from "./contract/contract-route.ts";
import { toolkitSource } from "./contract/toolkit-source.ts";
import { createLoginLimit, createMessageLimit, createPlaces } from "./guard/limits.ts";
import { createMcpDoor } from "./mcp/mcp-door.ts";
import type { Tracing } from "./observe/tracing.ts";
import type { Access } from "./settings/access-file.ts";
import type { HttpSettings } from "./settings/http-settings.ts";
import { type CallWatcher, dressToolkit } from "./tenancy/dressed-toolkit.ts";
import { createToolkitPool } from "./tenancy/toolkits.ts";
import { NAME, VERSION } from "./version.ts";

/** What a server is made of. */
export interface ServeOptions {
  readonly server: ServerSettings;
  readonly http: HttpSettings;
  /** The server's own Octopus credential; undefined where each caller brings one. */
  readonly own: OwnCredential | undefined;
  readonly access?: Access;
  readonly environment: Environment;
  readonly log: Log;
  /** The same for all replicas, so that a plan that one has shown can be confirmed at another. */
  readonly sealKey?: Uint8Array;
  /** Default: in this process. */
  readonly state?: StateStore;
  /** Another MCP server over the same stack, for conformance fixtures. */
  readonly factory?: McpServerFactory;
  /** Where that server publishes that its lists changed. */
  readonly events?: ServerEventBus;
  /** Default: as the environment says. */
  readonly tracing?: Tracing;
  readonly now?: () => number;
}

/** Streams of one caller that stay open. */
const STREAMS_EACH = 16;
/** An agent host gives up after its own limit; it should have heard from us before. */
const AHEAD_OF_HOST_MS = 2_000;
const DUPLICATE_WINDOW_MS = 60_000;

/** Puts the parts together. */
export function assemble(options: ServeOptions, state: StateStore, now: () => number, watcher: CallWatcher) {
  const { http, server, log } = options;
  const toolkits = createToolkitPool({
    settings: server,
    own: options.own,
    tenants: options.access?.tenants.values() ?? [],
    state,
    audit: auditOf(server.auditLog, log),
    wire: networkWire(server.serverUrl, server.caFile),
    product: `${NAME}/${VERSION}`,
    sealKey: options.sealKey,
    now,
    dress: (toolkit) => dressToolkit(toolkit, http.limits.callTimeoutMs, watcher),
  });
  const handler = contractHandler(http, state, now, log);
  const everybody = toolkits.get({ id: "check", tenants: undefined, scopes: undefined }, undefined, {});
  if (everybody.ok) handler.check(toolkitSource(everybody.toolkit, { transport: "tool-contract" }));
  const limits = {
    messages: createMessageLimit(state, http.limits.callsPerMinute),
    logins: createLoginLimit(state),
    places: createPlaces(http.limits.maxParallel),
    streams: createPlaces(STREAMS_EACH),
  };
  const door = createMcpDoor({
    name: NAME,
    version: VERSION,
    instructions: instructionsFor({ readOnly: toolkits.policy.config.readOnly ?? false }),
    state,
    onError: (error) => log.debug("protocol error", { error: error.message }),
    ...(options.factory ? { factory: options.factory } : {}),
    ...(options.events ? { events: options.events } : {}),
  });
  const contract: ContractRouteOptions = {
    handler,
    toolkits,
    ...limits,
    hasAuthentication: http.auth !== "none",
    approval: server.approvalIsChosen ? undefined : "plan",
    resultTokens: Math.floor(http.resultChars / 4),
  };
  return { toolkits, contract, door, limits };
}

/** Shared state of one process; replicas are given one that they share. */
export function stateOf({ state }: ServeOptions, now: () => number): StateStore {
  return state ?? createMemoryState({ now });
}

function contractHandler(
  http: HttpSettings,
  state: StateStore,
  now: () => number,
  log: Log,
): ContractHandler {
  const onError = (error: unknown) =>
    log.error("unexpected error", { error: error instanceof Error ? error.message : "unknown" });
  const callTimeoutMs = Math.max(1_000, http.limits.callTimeoutMs - AHEAD_OF_HOST_MS);
  return createContractHandler({
    prefix: http.toolPrefix,
    maxResultChars: http.resultChars,
    maxBodyBytes: http.limits.maxBodyBytes,
    callTimeoutMs,
    duplicates: createDuplicateGuard({
      store: state,
      now,
      windowMs: Math.max(DUPLICATE_WINDOW_MS, callTimeoutMs + AHEAD_OF_HOST_MS),
      onStoreError: onError,
    }),
    onError,
  });
}
