/** What a server is made of. */
import type { McpServerFactory, ServerEventBus } from "@modelcontextprotocol/server";
import type { Credential } from "@octo/api-client";
import type { Environment, Log, ServerSettings } from "@octo/app-kit";
import type { ExternalTools } from "@octo/app-kit/external";
import type { StateStore } from "@octo/state";
import type { Tracing } from "./observe/tracing.ts";
import type { Access } from "./settings/access-file.ts";
import type { HttpSettings } from "./settings/http-settings.ts";
import type { SharedState } from "./state/open-state.ts";

/** Checked settings, and what tests and replicas put in the place of defaults. */
export interface ServeOptions {
  readonly server: ServerSettings;
  readonly http: HttpSettings;
  /** The server's own Octopus credential; undefined where each caller brings one. */
  readonly own: Credential | undefined;
  readonly access?: Access;
  readonly environment: Environment;
  /** Tools of other servers, already discovered; closed with the server. */
  readonly external?: ExternalTools | undefined;
  readonly log: Log;
  /** The same for all replicas, so that a plan that one replica has shown can be confirmed at another. */
  readonly sealKey?: Uint8Array;
  /** Default: in this process. */
  readonly state?: StateStore;
  /** State that replicas share; used in place of `state`, watched, and closed with the server. */
  readonly shared?: SharedState;
  /** Another MCP server over the same transport, for conformance fixtures. */
  readonly factory?: McpServerFactory;
  /** Where that server publishes that its lists changed. */
  readonly events?: ServerEventBus;
  /** Default: as the environment says. */
  readonly tracing?: Tracing;
  /** The clock, in milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
}
