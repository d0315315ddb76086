/** The host: it discovers servers, keeps the tools of the last discovery, and calls them. */
import { setMaxListeners } from "node:events";
import { diffDescriptors, type ToolDescriptor } from "@octo/tool-contract";
import { argumentsProblem, type CallableTool, type CallParts, callTool, hostError } from "./call.ts";
import { createListChecker } from "./descriptors.ts";
import { discover } from "./discover.ts";
import { type Report, reporter } from "./events.ts";
import { healthOf } from "./health.ts";
import { conflictText, type Found, mergeLists } from "./merge.ts";
import type { ToolHost, ToolHostOptions } from "./options.ts";
import { RegistrationError, readServer } from "./registration.ts";
import { createServer, type Server } from "./server.ts";
import { limitsFrom } from "./settings.ts";
import { createSlots } from "./slots.ts";
import { systemTimers, type Timers } from "./timers.ts";
import type { CallOutcome, RefreshReport, ServerReport } from "./types.ts";

/**
 * Makes a host; nothing is sent until `refresh`.
 * @throws RegistrationError or RangeError naming the field that is wrong
 *
 * @example
 * ```ts
 * import { createServer } from "node:http";
 * import { createToolHost, readServers } from "@octo/tool-host";
 *
 * const tools = [{ name: "shop_ping", description: "Says pong.", inputSchema: { type: "object", properties: {} } }];
 * const server = createServer((request, response) => {
 *   response.setHeader("Content-Type", "application/json");
 *   response.end(JSON.stringify(request.url === "/tools" ? tools : { pong: true }));
 * }).listen(0, "127.0.0.1");
 * await new Promise((resolve) => server.once("listening", resolve));
 * const { port } = server.address() as { port: number };
 *
 * const host = createToolHost({
 *   servers: readServers({ mcpServers: [{ name: "shop", baseUrl: `http://127.0.0.1:${port}`, credentialId: 55 }] }),
 *   credentials: () => "the-token",
 * });
 * const report = await host.refresh();
 * report.ok; // => true
 * host.tools().map(({ name }) => name); // => ["shop_ping"]
 * const outcome = await host.call("shop_ping", {});
 * outcome.kind === "result" && outcome.value; // => { pong: true }
 * await host.close();
 * server.close();
 * ```
 */
export function createToolHost(options: ToolHostOptions): ToolHost {
  const limits = limitsFrom(options);
  const timers = options.timers ?? systemTimers;
  const report = reporter(options.onEvent);
  const servers = openServers(options, { limits, timers, report });
  const closing = new AbortController();
  const parts = callParts({ limits, timers, report, closing: closing.signal });
  const withTime = <T>(run: (signal: AbortSignal) => Promise<T>) => withDeadline(parts, run);
  const discovery = createDiscovery(servers, options, {
    withTime,
    report,
    descriptorChars: limits.descriptorChars,
  });
  const period = startPeriod(options.refreshEveryMs, timers, () => discovery.refresh());
  return {
    refresh: () => discovery.refresh(),
    tools: () => [...discovery.tools().values()].map(({ hosted }) => hosted),
    check(name, args) {
      const tool = discovery.tools().get(name);
      return tool
        ? argumentsProblem(tool, args, limits)
        : hostError("unknown_tool", "There is no tool of this name.");
    },
    async call(name, args, facts = {}) {
      if (closing.signal.aborted) return refused("closed", "The host is closed.");
      const tool = discovery.tools().get(name);
      return tool
        ? callTool(tool, args, facts, parts)
        : refused("unknown_tool", "There is no tool of this name.");
    },
    async health() {
      const enabled = servers.filter(({ registration }) => registration.enabled);
      const all = await Promise.all(enabled.map((server) => withTime((signal) => healthOf(server, signal))));
      for (const health of all) report({ kind: "health", health });
      return all;
    },
    async close() {
      period.stop();
      closing.abort("closed");
      for (const server of servers) server.close();
    },
  };
}

function openServers(
  options: ToolHostOptions,
  shared: Pick<CallParts, "limits" | "timers" | "report">,
): readonly Server[] {
  const { ca, credentials } = options;
  const authorities = ca === undefined ? undefined : [ca].flat();
  return checkedServers(options).map((one) => createServer(one, { ...shared, credentials, ca: authorities }));
}

function callParts(shared: Pick<CallParts, "limits" | "timers" | "report" | "closing">): CallParts {
  const { limits, closing } = shared;
  // Each call listens, and there may be many.
  setMaxListeners(0, closing);
  let calls = 0;
  return { ...shared, slots: createSlots(limits.calls, limits.waiting), nextId: () => ++calls };
}

function refused(code: "closed" | "unknown_tool", message: string): CallOutcome {
  return { kind: "error", error: hostError(code, message), durationMs: 0, requests: 0 };
}

/** A program may make the list by hand, so that it is checked here as well. */
function checkedServers({ servers }: ToolHostOptions): ToolHostOptions["servers"] {
  const checked = servers.map((one, at) => readServer(one, `servers[${at}]`));
  const names = checked.map(({ name }) => name);
  const again = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (again >= 0)
    throw new RegistrationError(`servers[${again}].name`, "is the name of another server too; change one.");
  return checked;
}

async function withDeadline<T>(
  { timers, limits, closing }: CallParts,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = timers.after(limits.discoveryMs, () => controller.abort("timeout"));
  const closed = () => controller.abort("closed");
  if (closing.aborted) closed();
  closing.addEventListener("abort", closed, { once: true });
  try {
    return await run(controller.signal);
  } finally {
    cancel();
    closing.removeEventListener("abort", closed);
  }
}

interface DiscoveryParts {
  readonly withTime: <T>(run: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  readonly report: Report;
  readonly descriptorChars: number;
}

/** Keeps the tools of the last discovery that was not refused. */
function createDiscovery(servers: readonly Server[], options: ToolHostOptions, parts: DiscoveryParts) {
  const known = servers.map((server) => ({ server, checker: createListChecker(parts.descriptorChars) }));
  let lists = new Map<string, readonly ToolDescriptor[]>();
  let tools: ReadonlyMap<string, CallableTool> = new Map();
  let running: Promise<RefreshReport> | undefined;

  async function run(): Promise<RefreshReport> {
    const found = await Promise.all(
      known.map(async ({ server, checker }): Promise<Found> => {
        return { server, discovery: await parts.withTime((signal) => discover(server, checker, signal)) };
      }),
    );
    const reports = found.map((one) => reportOf(one, lists.get(one.server.registration.name)));
    for (const one of found) reportDiscovery(one, parts.report);
    const merged = mergeLists(found, options);
    if (!merged.ok) {
      const { conflicts } = merged;
      parts.report({ kind: "registration.refused", conflicts });
      return { ok: false, conflicts, message: conflictText(conflicts), servers: reports };
    }
    tools = merged.tools;
    for (const { server, tool } of merged.ambiguous)
      parts.report({
        kind: "descriptor.skipped",
        server,
        tool,
        problem: "another tool of its server gets the same name",
      });
    reportChanges(reports, lists, parts.report);
    const listed = found.filter(({ discovery }) => discovery.status === "listed");
    lists = new Map([
      ...lists,
      ...listed.map((one) => [one.server.registration.name, descriptorsOf(one)] as const),
    ]);
    return { ok: true, servers: reports };
  }

  return {
    tools: () => tools,
    refresh() {
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

/** The first list of a server is no change of it. */
function reportChanges(
  reports: readonly ServerReport[],
  before: ReadonlyMap<string, readonly ToolDescriptor[]>,
  report: Report,
): void {
  for (const { server, bump, changes } of reports)
    if (bump !== "none" && before.has(server)) report({ kind: "tools.changed", server, bump, changes });
}

function descriptorsOf({ discovery }: Found): readonly ToolDescriptor[] {
  return discovery.tools.map(({ descriptor }) => descriptor);
}

function reportOf(found: Found, before: readonly ToolDescriptor[] | undefined): ServerReport {
  const { server, discovery } = found;
  const { status, tools, skipped, problem } = discovery;
  // A server that is away has not changed its list; it is compared with the list before when it is back.
  const changed = status === "listed" && before ? diffDescriptors(before, descriptorsOf(found)) : undefined;
  return {
    server: server.registration.name,
    status,
    tools: tools.length,
    skipped,
    bump: changed?.bump ?? "none",
    changes: changed?.changes ?? [],
    ...(problem === undefined ? {} : { problem }),
  };
}

function reportDiscovery({ server, discovery }: Found, report: Report): void {
  const { name } = server.registration;
  const { status, tools, skipped, unmatched, problem = "" } = discovery;
  if (status === "listed") report({ kind: "server.listed", server: name, tools: tools.length });
  if (status === "away" || status === "bad_response") report({ kind: "server.away", server: name, problem });
  if (status === "unauthorized" || status === "no_credential")
    report({ kind: "server.refused", server: name, problem });
  for (const one of skipped) report({ kind: "descriptor.skipped", server: name, ...one });
  if (unmatched.length > 0) report({ kind: "filter.unmatched", server: name, tools: unmatched });
}

function startPeriod(everyMs: number | undefined, timers: Timers, refresh: () => Promise<unknown>) {
  let isStopped = false;
  let cancel = () => {};
  const next = () => {
    if (everyMs !== undefined && !isStopped)
      cancel = timers.after(everyMs, () => void refresh().finally(next));
  };
  next();
  return {
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
