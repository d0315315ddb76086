/**
 * What one request may narrow: the toolsets and whether it only reads, by headers or by its address. Anything that
 * would widen is an error, so that a mistake is seen and not silently ignored.
 */
import { TOOLSETS } from "@octo/mcp-tools";
import type { Override } from "@octo/policy";

/** A narrowing that cannot be understood. */
export interface NarrowingProblem {
  readonly problem: string;
}

const ADDRESS = /^\/mcp(?:\/x\/([^/]+))?(\/readonly)?\/?$/;

/** True for the addresses of MCP. */
export function isMcpAddress(path: string): boolean {
  return ADDRESS.test(path);
}

/** Reads headers and address together; both hold. */
export function narrowingOf(path: string, headers: Headers): Override | NarrowingProblem {
  const [, one, readOnlyPath] = ADDRESS.exec(path) ?? [];
  const flag = headers.get("x-octo-read-only")?.trim().toLowerCase();
  if (flag !== undefined && flag !== "true")
    return { problem: `X-Octo-Read-Only takes true and nothing else: a request can narrow, not widen.` };
  const byHeader = toolsetsOf("X-Octo-Toolsets", headers.get("x-octo-toolsets"));
  if (byHeader && "problem" in byHeader) return byHeader;
  const byPath = toolsetsOf("The toolset in the address", one === undefined ? null : one);
  if (byPath && "problem" in byPath) return byPath;
  const toolsets =
    byHeader && byPath ? byHeader.filter((name) => byPath.includes(name)) : (byHeader ?? byPath);
  return {
    ...(flag === "true" || readOnlyPath !== undefined ? { readOnly: true } : {}),
    ...(toolsets ? { toolsets } : {}),
  };
}

/** Names in our own spelling and order, so that equal narrowings are recognised as equal. */
function toolsetsOf(source: string, text: string | null): readonly string[] | NarrowingProblem | undefined {
  if (text === null) return undefined;
  const wanted = text.split(",").map((name) => name.trim().toLowerCase());
  const unknown = wanted.find((name) => !TOOLSETS.some((known) => known.toLowerCase() === name));
  if (unknown !== undefined) {
    const shown = unknown.replace(/[^\w-]+/g, " ").slice(0, 40);
    return { problem: `${source}: '${shown}' is not a toolset. Use some of: ${TOOLSETS.join(", ")}.` };
  }
  return TOOLSETS.filter((known) => wanted.includes(known.toLowerCase()));
}
