/**
 * Refuses calls for which the server is too old. A write is refused before a person is asked and before it is sent. A read is
 * tried while the version is not known; when the server refuses the read, its version can explain why.
 */

import type { Exchange, OctopusClient } from "@octo/api-client";
import { compareServerVersions, operations } from "@octo/api-client";
import { ToolError } from "../errors.ts";

/** The lowest version that something needs. */
export interface Needed {
  /** Subject of the error message, such as `get_branches`. */
  readonly what: string;
  /** Lowest version. */
  readonly since: string;
}

/** Where the version of the server comes from. */
export interface VersionSource {
  /** The server's version, asked once and remembered for five minutes. */
  serverVersion(client: OctopusClient): Promise<string>;
  /** The version if it was asked before. */
  knownVersion(): string | undefined;
}

/** The part of a call that reading needs. */
export interface Reader {
  readonly kit: VersionSource;
  readonly client: OctopusClient;
  readonly exchanges: readonly Exchange[];
}

/** The oldest server that octo-mcp supports. What needs only this version is not checked. */
const OLDEST = "2021.1";

/** The statuses with which servers refuse a route that they do not have. */
const UNKNOWN_ROUTE: ReadonlySet<number> = new Set([400, 404, 405]);

/**
 * Asks the server for its version, if that is not known.
 * @throws ToolError `unsupported_version` when it is too old.
 */
async function requireVersion(
  kit: VersionSource,
  client: OctopusClient,
  { what, since }: Needed,
): Promise<void> {
  if (since === OLDEST) return;
  const version = await kit.serverVersion(client);
  if (compareServerVersions(version, since) >= 0) return;
  throw new ToolError({
    code: "unsupported_version",
    ownWords: true,
    message: `${what} needs Octopus Server ${since}; this is ${version}.`,
  });
}

/**
 * Plans a write. The version is asked only where the reads of the plan do not prove it: a server that knows a route is at
 * least as new as the route.
 * @throws ToolError `unsupported_version` when the server is too old, else what planning throws.
 */
export async function planSince<T>(reader: Reader, needed: Needed, plan: () => Promise<T>): Promise<T> {
  const planned = await readSince(reader, needed, plan);
  if (!proves(reader.exchanges, needed.since)) await requireVersion(reader.kit, reader.client, needed);
  return planned;
}

function proves(exchanges: readonly Exchange[], since: string): boolean {
  const routes = new Set(
    exchanges.filter(({ status }) => status === 200).map(({ method, route }) => `${method} ${route}`),
  );
  return operations.some(
    (one) => compareServerVersions(one.since, since) >= 0 && routes.has(`${one.method} ${one.path}`),
  );
}

/**
 * Reads something, without asking for the version first.
 * @throws ToolError `unsupported_version` when the server is too old, else what the read throws.
 */
export async function readSince<T>(
  { kit, client, exchanges }: Reader,
  needed: Needed,
  read: () => Promise<T>,
): Promise<T> {
  if (needed.since === OLDEST) return read();
  const known = kit.knownVersion();
  // The server may have been upgraded since the version was asked; `requireVersion` finds that out.
  if (known !== undefined && compareServerVersions(known, needed.since) < 0)
    await requireVersion(kit, client, needed);
  try {
    return await read();
  } catch (error) {
    if (!exchanges.some(({ status }) => UNKNOWN_ROUTE.has(status))) throw error;
    const why = await requireVersion(kit, client, needed).catch((reason: unknown) => reason);
    throw why instanceof ToolError ? why : error;
  }
}
