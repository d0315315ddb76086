/**
 * What a handler may use: a client that asks the policy about every request, the things that its arguments name, and
 * nothing of the transport, the environment or the pipeline.
 */
import type { OctopusClient, Ref, RefKind, ServerUrl } from "@octo/api-client";
import type { Tier } from "@octo/policy";
import type { CallCache } from "../cache/memo.ts";
import type { TextCleaner } from "../clean/clean-lines.ts";
import type { ExternalFacts, ExternalOutcome } from "../external/external-facts.ts";
import type { ApiGuide } from "../guide/api-guide.ts";
import type { PortalLinks } from "../links/portal.ts";
import type { BoundSpace, NamedThing } from "./bound-space.ts";
import type { Lookups } from "./lookups.ts";
import type { OptionalParts } from "./optional-parts.ts";
import type { Needed } from "./server-version.ts";

export type { BoundSpace, NamedThing };

/** Facts about the Octopus server. */
export interface ServerFacts {
  readonly url: ServerUrl;
  /** The version of Octopus Server. It is asked once and remembered for five minutes. */
  version(): Promise<string>;
  /**
   * Reads what only servers of some version have.
   * @throws ToolError `unsupported_version` when the server is older.
   */
  readSince<T>(needed: Needed, read: () => Promise<T>): Promise<T>;
  /** The guide to the REST API, the server's own or else octo-mcp's list of routes; remembered for a while. */
  guide(): Promise<ApiGuide>;
}

/** How a handler treats text that goes into its result. */
export interface OutputRules {
  /** True when the operator wants to see values of variables that are stored openly, also those that look like a secret. */
  readonly showVariableValues: boolean;
  /**
   * Makes a cleaner that takes secrets and hidden characters out of lines, in their order. A search must run on cleaned
   * lines: what a search finds reveals what is there, even when it is not shown.
   */
  cleaner(): TextCleaner;
}

/** Look-ups that a handler may make. Targets of a plan are decided afterwards, so these ask no policy. */
export interface HandlerLookups extends Pick<Lookups, "project" | "readProject" | "readTenant"> {
  /** The one thing that a text names in the call's space. */
  find(kind: Exclude<RefKind, "space">, text: string): Promise<Ref>;
  /** Remembers the names in an unfiltered list, if the page holds all of it. */
  learn(kind: RefKind, page: Parameters<Lookups["learn"]>[1]): void;
}

/**
 * The handler's view of one call.
 *
 * @example
 * ```ts
 * import { createOctopusClient } from "@octo/api-client";
 * import { createToolkit, defineTool, fields } from "@octo/mcp-tools";
 * import { octopusPolicy } from "@octo/policy/octopus";
 * import { startSimulator } from "@octo/simulator";
 * import * as z from "zod";
 *
 * const countProjects = defineTool({
 *   name: "count_projects",
 *   toolset: "reports",
 *   tier: "read",
 *   owner: "arguments",
 *   since: "2021.1",
 *   title: "Count projects",
 *   description: "Counts the projects of a space.",
 *   input: z.strictObject({ spaceName: fields.spaceName }),
 *   refs: { spaceName: "space" },
 *   reads: ["projects"],
 *   output: z.looseObject({ space: z.string(), projects: z.int() }),
 *   async run(_args, { space, cache, progress }) {
 *     progress("Counting");
 *     const projects = await cache.remember(space.ref.id, async () => {
 *       const page = await space.client.get("/api/{spaceId}/projects", { query: { take: 1 } });
 *       return page.TotalResults;
 *     });
 *     return { space: space.ref.name, projects };
 *   },
 * });
 *
 * const simulator = await startSimulator({ world: "demo" });
 * const client = createOctopusClient({
 *   serverUrl: simulator.url,
 *   credential: { kind: "apiKey", key: simulator.apiKey },
 * });
 * const toolkit = createToolkit({ client, policy: octopusPolicy({}), tools: [countProjects] });
 * const outcome = await toolkit.call("count_projects", { spaceName: "Default" }, { transport: "embedded" });
 * console.log(outcome.kind); // => "result"
 * await simulator.close();
 * ```
 */
export interface CallContext<Refs = Readonly<Record<never, never>>> {
  /** The things that the arguments name, resolved to ids. */
  readonly refs: Refs;
  /** The client for the whole server. */
  readonly octopus: OctopusClient;
  /** The space that the arguments name, with a client for it. Reading it in a tool without a space is a mistake of the tool. */
  readonly space: BoundSpace;
  readonly server: ServerFacts;
  readonly lookups: HandlerLookups;
  /** Reads what the result can do without. */
  readonly parts: OptionalParts;
  /** Facts that hardly change, kept for a minute. A key names the space and the thing that the fact is about. */
  readonly cache: CallCache;
  /** Addresses in the web portal of Octopus. */
  readonly links: PortalLinks;
  readonly output: OutputRules;
  /**
   * Sends a call to the server of an external tool, as part of this call.
   * @throws ToolError `denied` when the policy, a cap or the approval does not cover it.
   */
  sendExternal(external: ExternalFacts, args: Readonly<Record<string, unknown>>): Promise<ExternalOutcome>;
  /** Ends when the caller gives up. */
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Waits some milliseconds. @throws the reason of the signal when the caller gives up. */
  wait(ms: number): Promise<void>;
  /** What this call does: it reads, writes or deletes. */
  tier(): Tier;
  /** Reports to the caller how far the call is. `done` and `total` count the same unit. */
  progress(message: string, done?: number, total?: number): void;
}
