/** What a host is made of, and what it does. */
import type { ToolHostEvent } from "./events.ts";
import type { Timers } from "./timers.ts";
import type {
  CallFacts,
  CallOutcome,
  CredentialResolver,
  HostedTool,
  HostLimits,
  RefreshReport,
  ServerHealth,
  ServerRegistration,
  ToolCallError,
} from "./types.ts";

/** The options of a host. */
export interface ToolHostOptions {
  /** From `readServers`. */
  readonly servers: readonly ServerRegistration[];
  readonly credentials: CredentialResolver;
  /** Names of tools that the host has itself; no server may offer one. Default none. */
  readonly builtIns?: Iterable<string>;
  /** The name under which a tool is offered; default the name that the server gave it. */
  readonly nameOf?: (server: string, tool: string) => string;
  /** True for tools that change nothing, by the names that servers give them; default none. The word of a server does not count. */
  readonly isRead?: (server: string, tool: string) => boolean;
  /** Certificate authorities (PEM) to trust instead of those of Node. */
  readonly ca?: string | readonly string[];
  /** Milliseconds between discoveries; default none, so that only `refresh` discovers. */
  readonly refreshEveryMs?: number;
  readonly limits?: HostLimits;
  /** Called with everything that happens, for logs, metrics and traces. What it throws is dropped. */
  readonly onEvent?: (event: ToolHostEvent) => void;
  /** For tests. */
  readonly timers?: Timers;
}

/** A host of contract tools. */
export interface ToolHost {
  /** Discovers all servers at once. A discovery that is under way is joined. It never rejects. */
  refresh(): Promise<RefreshReport>;
  /** The tools of the last discovery, in the order of the servers; none before the first. */
  tools(): readonly HostedTool[];
  /** What is wrong with the arguments of a call; undefined when `call` would send them. Nothing is sent. */
  check(name: string, args: unknown): ToolCallError | undefined;
  /** Calls a tool by the name under which it is offered. It never rejects: whatever happens is an outcome. */
  call(name: string, args: unknown, facts?: CallFacts): Promise<CallOutcome>;
  /** Asks each enabled server for its health, without a token. It never rejects. */
  health(): Promise<readonly ServerHealth[]>;
  /** Ends the calls and the period, and closes all connections. */
  close(): Promise<void>;
}
