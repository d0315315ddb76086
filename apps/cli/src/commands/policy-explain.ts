/**
 * `octo-mcp policy explain`: every gate that a request or a call of a tool passes until one decides, and what the decision was
 * made without. Nothing is looked up, so that what was not given stays unknown.
 */
import { readDataFile, SettingsError } from "@octo/app-kit";
import {
  allToolFacts,
  SUPPOSED_KINDS,
  type Supposed,
  type SupposedKind,
  supposedCall,
} from "@octo/mcp-tools";
import { type Decision, explain, type Policy } from "@octo/policy";
import type { CommandResult } from "./command-result.ts";
import { unknownTool } from "./unknown-tool.ts";

/** The flags of `policy explain`. */
export interface ExplainFlags {
  readonly space?: readonly string[];
  readonly project?: readonly string[];
  readonly environment?: readonly string[];
  readonly tenant?: readonly string[];
  readonly at?: string;
  readonly body?: string;
}

const TARGETS = Object.keys(SUPPOSED_KINDS) as readonly SupposedKind[];

const NO_WRITES = { minute: 0, hour: 0, total: 0 };

/** What is explained: a method with an address, or the name of a tool. */
export interface Subject {
  readonly first: string;
  readonly address: string | undefined;
}

/**
 * Explains the decision about a request, or about a call of a tool.
 * @throws SettingsError when the tool is unknown, or when a flag is wrong or belongs to the other kind of subject.
 */
export function explainDecision(
  policy: Policy,
  { first, address }: Subject,
  flags: ExplainFlags,
): CommandResult {
  const at = readMoment(flags.at);
  return address === undefined
    ? explainCall(policy, first, { flags, at })
    : explainRequest(policy, { method: first, address }, { flags, at });
}

/** The flags, and the moment that one of them names. */
interface Circumstances {
  readonly flags: ExplainFlags;
  readonly at: number | undefined;
}

interface RequestLine {
  readonly method: string;
  readonly address: string;
}

function explainRequest(
  policy: Policy,
  { method, address }: RequestLine,
  { flags, at }: Circumstances,
): CommandResult {
  const misplaced = TARGETS.find((flag) => flags[flag] !== undefined);
  if (misplaced !== undefined)
    throw new SettingsError(
      `--${misplaced}: a request names its targets in its path, query and body. Use the flag with the name of a tool`,
    );
  const [path = "", search = ""] = splitOnce(address, "?");
  const decision = policy.decide({
    kind: "http",
    method: method.toUpperCase(),
    path,
    query: queryOf(search),
    usage: NO_WRITES,
    ...(at === undefined ? {} : { at }),
    ...(flags.body === undefined ? {} : { body: readBody(flags.body) }),
  });
  const isRead = decision.tier === "read";
  return resultOf(decision, [
    ...(flags.body === undefined && !isRead ? ["the body, which could name anything (--body)"] : []),
    ...(at === undefined ? ["the time (--at)"] : []),
    ...(isRead ? [] : ["earlier writes, counted as none"]),
    "names of what the path names by id, and ids of what it names otherwise",
  ]);
}

function explainCall(policy: Policy, name: string, { flags, at }: Circumstances): CommandResult {
  const tool = allToolFacts.find((one) => one.name === name);
  if (tool === undefined) throw unknownTool(name, allToolFacts);
  if (tool.tier === "by-request")
    throw new SettingsError(
      `policy explain: ${name} sends the request that its arguments name. Explain that request: policy explain GET /api/…`,
    );
  if (flags.body !== undefined)
    throw new SettingsError("--body: a call of a tool has no body. Use it with a method and a path");
  const { tier } = tool;
  const decision = policy.decide(supposedCall(tool, { targets: targetsOf(flags), at }));
  const missing = TARGETS.filter((flag) => flags[flag] === undefined);
  return resultOf(decision, [
    ...missing.map((flag) =>
      tier === "read" ? `the ${flag}, as in a call that names none (--${flag})` : `the ${flag} (--${flag})`,
    ),
    ...(at === undefined ? ["the time (--at)"] : []),
    ...(tier === "read"
      ? ["what the result holds: what a rule closes is left out of it"]
      : [
          "earlier writes, counted as none",
          "what the plan adds, such as sensitive classes and what a lifecycle deploys by itself: it is decided when the plan is made",
        ]),
    "the requests that the tool sends: each is decided by itself (policy explain <method> <path>)",
  ]);
}

/** The things that flags name; `none` says that a call is about no thing of the kind. */
function targetsOf(flags: ExplainFlags): Supposed["targets"] {
  return Object.fromEntries(
    TARGETS.flatMap((flag) => {
      const texts = flags[flag];
      if (texts === undefined) return [];
      if (texts.some((text) => text.trim() === ""))
        throw new SettingsError(`--${flag}: the name is empty. Give a name or an id, or none`);
      return [[flag, texts.filter((text) => text !== "none")]];
    }),
  );
}

function resultOf(decision: Decision, unknown: readonly string[]): CommandResult {
  const lines = ["  not known to this command", ...unknown.map((one) => `    ${one}`)];
  return { text: [explain(decision), ...lines].join("\n"), code: 0 };
}

function readMoment(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new SettingsError(`--at: '${text}' is not a moment with a zone, such as 2026-11-28T10:00Z`);
  return at;
}

/** JSON as it is, or `@file`. */
function readBody(text: string): unknown {
  if (text.startsWith("@")) return readDataFile("--body", text.slice(1)).data;
  try {
    return JSON.parse(text);
  } catch {
    throw new SettingsError("--body: the text is not JSON. Give JSON, or @ with the name of a file");
  }
}

function queryOf(search: string): Record<string, readonly string[]> {
  const found = new URLSearchParams(search);
  return Object.fromEntries([...new Set(found.keys())].map((name) => [name, found.getAll(name)]));
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
