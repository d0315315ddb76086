/** Tools of other servers, as the apps offer them: discovered, compared with the lock file, and refreshed while the app runs. */
import { readFileSync } from "node:fs";
import type { ExternalToolOptions } from "@octo/mcp-tools";
import {
  createToolHost,
  type HostedTool,
  type RefreshReport,
  type ServerHealth,
  type Timers,
  type ToolHost,
  type ToolHostEvent,
} from "@octo/tool-host";
import type { ExternalSource } from "../external-source.ts";
import type { Log } from "../log.ts";
import { openNamedBy } from "../open-file.ts";
import type { Environment } from "../settings.ts";
import { externalCredentials } from "./external-credentials.ts";
import { type ExternalSettings, readExternalSettings, type ServerChoice } from "./external-settings.ts";
import { type Lock, lockOf, type PinState, pinStateOf, readLock, writeLock } from "./lock-file.ts";
import { portableProblem } from "./portable-schema.ts";

/** A listed tool, and whether it is offered. */
export interface ListedTool {
  readonly hosted: HostedTool;
  readonly tier: ExternalToolOptions["tier"];
  readonly toolset: string;
  readonly pin: PinState;
  /** Why it is not offered; undefined when it is. */
  readonly leftOut: string | undefined;
}

/** The external tools of an app. */
export interface ExternalTools {
  /** The toolsets to which the tools belong, for the policy. */
  readonly toolsets: readonly string[];
  /** The tools that are offered; the same list as long as nothing has changed. */
  tools(): readonly ExternalToolOptions[];
  /** All tools of the last discovery, also those that are left out. */
  listed(): readonly ListedTool[];
  /** The tokens that are in use. */
  secrets(): readonly string[];
  /** The descriptors that were accepted, and those that the servers list now. */
  locks(): { readonly accepted: Lock | undefined; readonly listed: Lock };
  refresh(): Promise<RefreshReport>;
  health(): Promise<readonly ServerHealth[]>;
  /** Accepts what the servers list now. @throws SettingsError when the lock file cannot be written */
  pin(): void;
  close(): Promise<void>;
}

/** What external tools are made of. */
export interface ExternalOptions {
  readonly source: ExternalSource;
  /** Names of our own tools. No tool of another server can have one of them. */
  readonly ownNames: readonly string[];
  readonly environment: Environment;
  readonly log: Log;
  /** For tests. */
  readonly timers?: Timers;
}

/** The list of all tools must stay within what a host of the tool contract takes, which is 100 with ours. */
const MOST_TOOLS = 40;
/** Interfaces of models allow 64 characters, and a host may put a prefix before the name. */
const LONGEST_NAME = 50;
/** A list of tools is read at every question, so that descriptors are held to less than a library would. */
const LIMITS = { descriptorChars: 8_000, discoveryMs: 5_000, argumentBytes: 250_000 };

/**
 * Reads the settings; nothing is sent until `refresh`.
 * @throws SettingsError when they or the lock file are wrong
 */
export function openExternalTools(options: ExternalOptions): ExternalTools {
  const { source, ownNames, environment, log, timers } = options;
  const settings = readExternalSettings(source, ownNames);
  const { caFile, lockFile, choices, refreshMinutes } = settings;
  const credentials = externalCredentials(settings.credentials, environment);
  const host = createToolHost({
    servers: settings.servers,
    credentials: (id) => credentials.resolve(id),
    builtIns: ownNames,
    nameOf: (server, tool) => nameOf(choices.get(server), tool),
    isRead: (server, tool) => tierOf(choices.get(server), tool) === "read",
    refreshEveryMs: refreshMinutes * 60_000,
    limits: LIMITS,
    onEvent: (event) => logEvent(log, event),
    ...(caFile === undefined ? {} : { ca: openNamedBy("caFile", () => readFileSync(caFile, "utf8")) }),
    ...(timers ? { timers } : {}),
  });
  let accepted = readLock(lockFile);
  if (accepted === undefined && settings.needsLock) accepted = new Map();
  let lastReport: RefreshReport | undefined;
  const current = memo(host, (hosted) => listedTools(hosted, { settings, accepted, host, log }));
  return {
    toolsets: [...new Set([...choices.values()].map(({ toolset }) => toolset))],
    tools: () => current.of().offered,
    listed: () => current.of().listed,
    secrets: () => credentials.secrets(),
    locks: () => ({ accepted, listed: lockOf(serversOf(lastReport), host.tools()) }),
    async refresh() {
      lastReport = await host.refresh();
      return lastReport;
    },
    health: () => host.health(),
    pin() {
      writeLock(lockFile, accepted, lockOf(serversOf(lastReport), host.tools()));
      accepted = readLock(lockFile);
      current.forget();
    },
    close: () => host.close(),
  };
}

/** The servers that listed their tools. One that is away keeps what was accepted. */
function serversOf(report: RefreshReport | undefined): readonly string[] {
  return (report?.servers ?? []).filter(({ status }) => status === "listed").map(({ server }) => server);
}

interface Lists {
  readonly listed: readonly ListedTool[];
  readonly offered: readonly ExternalToolOptions[];
}

/** Makes the lists anew when the tools of the host have changed. */
function memo(host: ToolHost, make: (hosted: readonly HostedTool[]) => Lists) {
  let known: { readonly key: string; readonly lists: Lists } | undefined;
  return {
    of(): Lists {
      const hosted = host.tools();
      const key = JSON.stringify(hosted);
      if (known?.key !== key) known = { key, lists: make(hosted) };
      return known.lists;
    },
    forget() {
      known = undefined;
    },
  };
}

interface Listing {
  readonly settings: ExternalSettings;
  readonly accepted: Lock | undefined;
  readonly host: ToolHost;
  readonly log: Log;
}

function listedTools(hosted: readonly HostedTool[], { settings, accepted, host, log }: Listing): Lists {
  const { choices } = settings;
  let offeredSoFar = 0;
  const listed = hosted.map((tool): ListedTool => {
    const choice = choices.get(tool.server);
    const pin = pinStateOf(accepted, tool);
    const leftOut = whyLeftOut(tool, { pin, choice, soFar: offeredSoFar });
    if (leftOut === undefined) offeredSoFar += 1;
    return {
      hosted: tool,
      tier: tierOf(choice, tool.tool),
      toolset: choice?.toolset ?? "external",
      pin,
      leftOut,
    };
  });
  for (const { hosted: tool, leftOut } of listed) {
    if (leftOut !== undefined)
      log.warn("external tool left out", { server: tool.server, tool: tool.tool, problem: leftOut });
  }
  const open = listed.filter(({ leftOut }) => leftOut === undefined);
  if (open.some(({ pin }) => pin === "unpinned"))
    log.warn(
      "external tools are not pinned: their servers can change what they say; see octo-mcp external-tools --pin",
    );
  return { listed, offered: open.map((one) => externalOptions(one, host)) };
}

interface Standing {
  readonly pin: PinState;
  readonly choice: ServerChoice | undefined;
  /** How many tools are offered before it. */
  readonly soFar: number;
}

function whyLeftOut({ name, inputSchema }: HostedTool, { pin, choice, soFar }: Standing): string | undefined {
  if (pin === "changed")
    return "its description or schema differs from the accepted one; accept it with --pin";
  if (pin === "new") return "it was never accepted; accept it with --pin";
  if (name.length > LONGEST_NAME)
    return `its name ${name} is longer than ${LONGEST_NAME} characters; set a shorter prefix`;
  if (Object.hasOwn(Object(inputSchema.properties), "planToken"))
    return "its argument planToken has a meaning of its own in octo-mcp";
  const problem = choice?.takesAnySchema ? undefined : portableProblem(inputSchema);
  if (problem !== undefined)
    return `${problem}, for which some model interfaces refuse all tools; see schemas: any`;
  if (soFar >= MOST_TOOLS) return `there are more than ${MOST_TOOLS} external tools; choose with toolFilter`;
  return undefined;
}

function externalOptions({ hosted, tier, toolset }: ListedTool, host: ToolHost): ExternalToolOptions {
  const { name, server, tool, description, inputSchema } = hosted;
  return {
    name,
    server,
    tool,
    tier,
    toolset,
    description,
    inputSchema: { ...inputSchema, type: "object" },
    check: (args) => host.check(name, args),
    call: (args, facts) => host.call(name, args, facts),
  };
}

function nameOf(choice: ServerChoice | undefined, tool: string): string {
  const prefix = `${choice?.prefix ?? "external"}_`;
  return tool.startsWith(prefix) ? tool : `${prefix}${tool}`;
}

function tierOf(choice: ServerChoice | undefined, tool: string): ExternalToolOptions["tier"] {
  return choice?.tools.get(tool) ?? choice?.tier ?? "write";
}

/** Calls are in the audit log; what happens to servers is in the operator's log. */
function logEvent(log: Log, { level, kind, ...facts }: ToolHostEvent): void {
  if (!kind.startsWith("call.") && kind !== "health") log[level](`external tools: ${kind}`, facts);
}
