/** The parts of a server, each made once, in the order in which they need each other. */
import { type Audit, auditOf, sendHttpTo, toolkitLogger } from "@octo/app-kit";
import {
  type ApprovalPage,
  type AuditSink,
  createOwnJournal,
  createWriteCounter,
  createWriteJournal,
  type Toolkit,
  type WriteJournal,
} from "@octo/mcp-tools";
import { type ContractHandler, createContractHandler, createDuplicateGuard } from "@octo/tool-contract";
import type { ContractRouteOptions } from "./contract/contract-route.ts";
import { toolkitSource } from "./contract/toolkit-source.ts";
import { createMessageLimit, createSlots, type Slots } from "./guard/limits.ts";
import { createLoginLimit } from "./guard/login-limit.ts";
import { createSharedSlots } from "./guard/shared-slots.ts";
import { createMcpEndpoint } from "./mcp/mcp-endpoint.ts";
import { createMcpSessions } from "./mcp/sessions.ts";
import { createMetrics } from "./observe/metrics.ts";
import { createRunningCalls, watchers } from "./observe/running-calls.ts";
import { tracingFrom } from "./observe/tracing.ts";
import { activitySource, type RememberingSink, remembering } from "./people/activity-source.ts";
import { approvalPages } from "./people/approval-pages.ts";
import type { ServeOptions } from "./serve-options.ts";
import { createServerState, type ServerState } from "./state/server-state.ts";
import { type CallWatcher, withCallLimits } from "./tenancy/call-limits.ts";
import { createToolkitPool, type ToolkitPool } from "./tenancy/toolkits.ts";
import { NAME, VERSION } from "./version.ts";

/** The most streams of one caller that stay open. */
const STREAMS_EACH = 16;
/** An agent host gives up after its own timeout, so the contract handler responds this much earlier. */
const AHEAD_OF_HOST_MS = 2_000;
const DUPLICATE_WINDOW_MS = 60_000;
/** A replica hears what came for its questions elsewhere; this finds what it did not hear. */
const LOOK_AGAIN_MS = 2_000;
/** Well within the minute after which a slot ends. */
const RENEW_SLOTS_MS = 20_000;

/** What is known only while the server runs. */
export interface Live {
  /** The address under which people reach this server, without a slash at the end. */
  publicUrl(): string;
  isDraining(): boolean;
}

/** Makes the parts of a server. Nothing listens yet. */
export function createParts(options: ServeOptions, live: Live) {
  const { http, server } = options;
  const observed = observedParts(options);
  const { serverState, now, mcpSessions } = observed;
  const journal = journalOf(serverState, now);
  const limits = limitsOf(options, serverState, now);
  const audit = auditForPages(options, observed.audit);
  const people = approvalPages({
    ...options,
    ...live,
    state: serverState.store,
    audit,
    now,
    logins: limits.logins,
    client: () => toolkits.client,
    activity: activitySource({
      audit: server.audit,
      remembered: audit.latest,
      running: observed.running,
      now,
    }),
    policies: () => toolkits.policies,
  });
  const toolkits: ToolkitPool = toolkitPool(
    options,
    { ...observed, audit },
    {
      journal,
      approvalPage: people?.approvalPage,
    },
  );
  const endpoint = endpointOf(options, mcpSessions);
  const contract: ContractRouteOptions = {
    handler: contractHandler(options, serverState, now),
    toolkits,
    ...limits,
    hasAuthentication: http.auth !== "none",
    approval: server.approvalIsChosen ? undefined : "plan",
    resultTokens: Math.floor(http.resultChars / 3),
  };
  checkContract(contract.handler, toolkits);
  return { ...observed, pages: people?.pages, toolkits, limits, endpoint, contract, journal };
}

function endpointOf(
  { server, log, factory, events }: ServeOptions,
  mcpSessions: ReturnType<typeof createMcpSessions>,
) {
  return createMcpEndpoint({
    name: NAME,
    version: VERSION,
    mcpSessions,
    results: server.results,
    onError: (error) => log.debug("protocol error", { error: error.message }),
    ...(factory ? { factory } : {}),
    ...(events ? { events } : {}),
  });
}

/** Without an audit log the activity page shows what this process remembers. */
function auditForPages({ server }: ServeOptions, audit: AuditSink): RememberingSink {
  return server.approval === "page" && server.audit === undefined
    ? remembering(audit)
    : { latest: [], record: (entry) => audit.record(entry) };
}

/** The state, and the parts that watch it and the calls. */
function observedParts(options: ServeOptions) {
  const { log } = options;
  const now = options.now ?? Date.now;
  const serverState = createServerState({ shared: options.shared, state: options.state, now, log });
  const mcpSessions = createMcpSessions({
    state: { ...serverState.store, append: serverState.unwaited.append },
    replica: serverState.replica,
  });
  if (serverState.replica) serverState.every(LOOK_AGAIN_MS, () => mcpSessions.look());
  const running = createRunningCalls();
  const tracing = options.tracing ?? tracingFrom(options.environment, NAME, VERSION);
  const metrics = createMetrics({
    mcpSessions: () => mcpSessions.count,
    shared: options.shared,
    fallbacks: () => serverState.fallbacks,
  });
  const watcher = watchers(running, metrics, ...(tracing ? [tracing] : []));
  const audit = countingFailures(auditOf(options.server.audit, log), metrics.auditFailed);
  return { now, serverState, mcpSessions, running, tracing, metrics, watcher, audit };
}

/** What writes need beside the policy. */
interface WritingParts {
  readonly journal: WriteJournal;
  readonly approvalPage: ApprovalPage | undefined;
}

function toolkitPool(
  options: ServeOptions,
  {
    serverState,
    now,
    audit,
    watcher,
  }: Omit<ReturnType<typeof observedParts>, "audit"> & { readonly audit: AuditSink },
  { journal, approvalPage }: WritingParts,
): ToolkitPool {
  const { store: state } = serverState;
  return createToolkitPool({
    settings: options.server,
    own: options.own,
    external: options.external,
    tenants: options.access?.tenants.values() ?? [],
    state,
    writes: createWriteCounter({ state, now }),
    journal,
    audit,
    logger: toolkitLogger(options.log),
    sendHttp: sendHttpTo(options.server, options.environment),
    product: `${NAME}/${VERSION}`,
    sealKey: options.sealKey,
    now,
    approvalPage,
    withLimits: (toolkit) => limited(toolkit, options.http, watcher),
  });
}

/** Counts records that failed, so that an operator can be alerted: writes are refused then. */
function countingFailures(audit: Audit, onFailure: () => void): Audit {
  return {
    ...audit,
    async record(entry) {
      try {
        await audit.record(entry);
      } catch (error) {
        onFailure();
        throw error;
      }
    },
  };
}

function limited(toolkit: Toolkit, { limits }: ServeOptions["http"], watcher: CallWatcher): Toolkit {
  return withCallLimits(toolkit, {
    // The contract handler has the one timeout of its calls: it also responds when a source does not.
    timeoutMsOf: ({ transport }) => (transport === "tool-contract" ? undefined : limits.callTimeoutMs),
    watcher,
  });
}

/** One journal for all toolkits, so that two of one caller do not send the same write either. */
function journalOf({ replica, store: state, unwaited }: ServerState, now: () => number): WriteJournal {
  if (!replica) return createOwnJournal(now, state);
  return createWriteJournal({ state, unwaited, replicas: replica, now });
}

function limitsOf({ http }: ServeOptions, state: ServerState, now: () => number) {
  return {
    messages: createMessageLimit(state.limits, http.limits.callsPerMinute),
    logins: createLoginLimit(state.limits, now),
    slots: slotsOf(state, "calls", http.limits.maxParallel),
    streams: slotsOf(state, "streams", STREAMS_EACH),
  };
}

/** Slots of this process, or of all replicas. */
function slotsOf({ replica, limits, every }: ServerState, name: string, each: number): Slots {
  if (!replica) return createSlots(each);
  const slots = createSharedSlots({ each, name, state: limits });
  every(RENEW_SLOTS_MS, () => slots.renew());
  return slots;
}

/** A list of tools that a host of the contract would refuse stops the server at its start. */
function checkContract(handler: ContractHandler, toolkits: ToolkitPool): void {
  const anyone = { id: "check", tenants: [], scopes: undefined };
  const narrowed = toolkits.get(anyone, undefined, {});
  if (narrowed.ok) handler.check(toolkitSource(narrowed.toolkit, { transport: "tool-contract" }));
}

function contractHandler(
  { http, log }: ServeOptions,
  { store, unwaited, replica }: ServerState,
  now: () => number,
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
      // The guard writes outcomes with it, for which no caller waits.
      store: { ...store, set: unwaited.set },
      now,
      ...(replica ? { replicas: replica } : {}),
      windowMs: Math.max(DUPLICATE_WINDOW_MS, callTimeoutMs + AHEAD_OF_HOST_MS),
      onStoreError: onError,
    }),
    onError,
  });
}
