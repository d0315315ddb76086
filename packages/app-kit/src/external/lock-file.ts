/**
 * The lock file: the descriptors that the operator has read and accepted. Descriptions and schemas are text of other servers, which
 * they can change at any time, so that a descriptor which differs from the accepted one is not offered.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { canonicalJson } from "@octo/cut-json";
import { type DescriptorDiff, diffDescriptors, type ToolDescriptor } from "@octo/tool-contract";
import type { HostedTool } from "@octo/tool-host";
import { SettingsError } from "../settings-error.ts";

/** The accepted descriptors of each server, in the order of their names. */
export type Lock = ReadonlyMap<string, readonly ToolDescriptor[]>;

/** How a listed tool stands to the lock file. */
export type PinState = "pinned" | "changed" | "new" | "unpinned";

/**
 * Reads a lock file; undefined when there is none.
 * @throws SettingsError when it cannot be read, because an unreadable lock must not open anything
 */
export function readLock(path: string): Lock | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new SettingsError(`lockFile: ${error instanceof Error ? error.message : `${path} cannot be read`}`);
  }
  const lock = parseLock(text);
  if (lock) return lock;
  throw new SettingsError(
    `lockFile: ${path} is not a lock file; write it again with octo-mcp external-tools --pin`,
  );
}

function parseLock(text: string): Lock | undefined {
  try {
    const { version, servers } = JSON.parse(text) as { version?: unknown; servers?: Record<string, unknown> };
    if (version !== 1 || typeof servers !== "object" || servers === null) return undefined;
    const lists = Object.entries(servers);
    return lists.every(([, list]) => Array.isArray(list) && list.every(isDescriptor))
      ? (new Map(lists) as unknown as Lock)
      : undefined;
  } catch {
    return undefined;
  }
}

function isDescriptor(value: unknown): value is ToolDescriptor {
  const { name, description, inputSchema } = Object(value) as Partial<ToolDescriptor>;
  return typeof name === "string" && typeof description === "string" && typeof inputSchema === "object";
}

/**
 * Accepts what servers list now. Servers that are not among the listed ones keep what was accepted before.
 * @throws SettingsError when the file cannot be written
 */
export function writeLock(path: string, before: Lock | undefined, listed: Lock): void {
  const servers = new Map([...(before ?? []), ...listed].sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify({ version: 1, servers: Object.fromEntries(servers) }, null, 2);
  try {
    // A reader sees the old file or the new one, and never a part.
    writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o644 });
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw new SettingsError(
      `lockFile: ${error instanceof Error ? error.message : `${path} cannot be written`}`,
    );
  }
}

/** The descriptors of listed tools, by server. */
export function lockOf(servers: readonly string[], tools: readonly HostedTool[]): Lock {
  return new Map(
    servers.map((server) => [
      server,
      tools
        .filter((tool) => tool.server === server)
        .map(descriptorOf)
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ]),
  );
}

/** Compares a tool with the lock. */
export function pinStateOf(lock: Lock | undefined, tool: HostedTool): PinState {
  if (lock === undefined) return "unpinned";
  const accepted = lock.get(tool.server)?.find(({ name }) => name === tool.tool);
  if (accepted === undefined) return "new";
  return canonicalJson(accepted) === canonicalJson(descriptorOf(tool)) ? "pinned" : "changed";
}

/** What has changed on a server since it was accepted. */
export function changesSince(lock: Lock | undefined, listed: Lock, server: string): DescriptorDiff {
  return diffDescriptors(lock?.get(server) ?? [], listed.get(server) ?? []);
}

function descriptorOf({ tool, description, inputSchema, outputSchema }: HostedTool): ToolDescriptor {
  return { name: tool, description, inputSchema, ...(outputSchema === undefined ? {} : { outputSchema }) };
}
