/**
 * What one request may narrow: the toolsets, the tools and whether it only reads, by headers or by its address. Anything that
 * would widen is an error, so that a mistake is seen and not silently ignored.
 */
import { type Narrowing, parseToolNames, TOOLSETS, type ToolChoice } from "@octo/mcp-tools";

/** What a request narrows to, or why that cannot be understood. */
export type RequestNarrowing =
  | { readonly ok: true; readonly narrowing: Narrowing }
  | { readonly ok: false; readonly problem: string };

const ADDRESS = /^\/mcp(?:\/x\/([^/]+))?(\/readonly)?\/?$/;

/** True for the addresses of MCP. */
export function isMcpAddress(path: string): boolean {
  return ADDRESS.test(path);
}

/** Reads headers and address together; both hold. */
export function narrowingOf(path: string, headers: Headers): RequestNarrowing {
  const [, one, readOnlyPath] = ADDRESS.exec(path) ?? [];
  const flag = headers.get("x-octo-read-only")?.trim().toLowerCase();
  if (flag !== undefined && flag !== "true")
    return {
      ok: false,
      problem: `X-Octo-Read-Only takes true and nothing else: a request can narrow, not widen.`,
    };
  const byHeader = toolsetsOf("X-Octo-Toolsets", headers.get("x-octo-toolsets"));
  if (!byHeader.ok) return byHeader;
  const byPath = toolsetsOf("The toolset in the address", one === undefined ? null : one);
  if (!byPath.ok) return byPath;
  const byName = toolsOf(headers);
  if (!byName.ok) return byName;
  const { names: inHeader } = byHeader;
  const { names: inPath } = byPath;
  const toolsets =
    inHeader && inPath ? inHeader.filter((name) => inPath.includes(name)) : (inHeader ?? inPath);
  const policy = {
    ...(flag === "true" || readOnlyPath !== undefined ? { readOnly: true } : {}),
    ...(toolsets ? { toolsets } : {}),
  };
  return { ok: true, narrowing: { policy, ...(byName.choice ? { toolChoice: byName.choice } : {}) } };
}

type Tools =
  | { readonly ok: true; readonly choice: ToolChoice | undefined }
  | { readonly ok: false; readonly problem: string };

/** The tools that the headers choose. A header without a name would choose nothing, and is refused as a mistake. */
function toolsOf(headers: Headers): Tools {
  const only = namesIn("X-Octo-Tools", headers);
  if (!only.ok) return only;
  const exclude = namesIn("X-Octo-Exclude-Tools", headers);
  if (!exclude.ok) return exclude;
  if (!only.names && !exclude.names) return { ok: true, choice: undefined };
  const choice = {
    ...(only.names ? { only: only.names } : {}),
    ...(exclude.names ? { exclude: exclude.names } : {}),
  };
  return { ok: true, choice };
}

function namesIn(header: string, headers: Headers): Toolsets {
  const text = headers.get(header);
  if (text === null) return { ok: true, names: undefined };
  const read = parseToolNames(text);
  return read.ok ? read : { ok: false, problem: `${header}: ${read.problem}` };
}

type Toolsets =
  | { readonly ok: true; readonly names: readonly string[] | undefined }
  | { readonly ok: false; readonly problem: string };

/** Toolsets of external tools, whose names the operator chooses. The policy refuses one that it does not know. */
const EXTERNAL = /^external(?:-[a-z0-9-]{1,30})?$/;

/** The names in the spelling and order of `TOOLSETS`, so that equal narrowings are recognised as equal. */
function toolsetsOf(source: string, text: string | null): Toolsets {
  if (text === null) return { ok: true, names: undefined };
  const wanted = text.split(",").map((name) => name.trim().toLowerCase());
  const external = [...new Set(wanted.filter((name) => EXTERNAL.test(name)))].sort();
  const unknown = wanted.find(
    (name) => !external.includes(name) && !TOOLSETS.some((known) => known.toLowerCase() === name),
  );
  if (unknown !== undefined) {
    const shown = unknown.replace(/[^\w-]+/g, " ").slice(0, 40);
    return {
      ok: false,
      problem: `${source}: '${shown}' is not a toolset. Use some of: ${TOOLSETS.join(", ")}.`,
    };
  }
  const own = TOOLSETS.filter((known) => wanted.includes(known.toLowerCase()));
  return { ok: true, names: [...own, ...external] };
}
