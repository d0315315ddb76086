/** A toolkit: the tools and resources for one server under one policy. Every transport calls it, and nothing else. */
import type { Tier } from "@octo/policy";
import { compileTool, type ToolDescription } from "./compile-tool.ts";
import { type Completable, completeNames, readCompletion } from "./completion.ts";
import { createKit } from "./create-kit.ts";
import { instructionsFor } from "./instructions.ts";
import { type Narrowing, narrowKit } from "./narrow.ts";
import type { Caller } from "./pipeline/caller.ts";
import { noSuchTool } from "./pipeline/error-outcome.ts";
import type { Kit } from "./pipeline/kit.ts";
import type { Outcome } from "./pipeline/outcome.ts";
import { runCall } from "./pipeline/run-call.ts";
import { type Prompt, renderPrompt } from "./prompts/define-prompt.ts";
import { allPrompts } from "./prompts/index.ts";
import type { ResourceTemplate } from "./resources/define-resource.ts";
import type { SchemaDetail } from "./tool-schema.ts";
import {
  checkToolChoice,
  checkToolkitOptions,
  checkToolNames,
  type ToolkitOptions,
} from "./toolkit-options.ts";
import {
  canWrite,
  isSupported,
  namesOfAll,
  ownTools,
  type ToolkitTools,
  tierOfCall,
  toolsOf,
} from "./toolkit-tools.ts";
import { execute } from "./toolsets/core/execute.ts";

/** What a person types, and where. */
export interface CompletionRequest {
  readonly kind: Completable;
  readonly text: string;
  /** The space in which projects and environments are looked for; without it there are none. */
  readonly spaceName?: string | undefined;
}

/** A stricter toolkit, or why it was refused. */
export type NarrowedToolkit =
  | { readonly ok: true; readonly toolkit: Toolkit }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Names to offer to a person who types. */
export interface Completion {
  readonly values: readonly string[];
  readonly total: number;
}

/** The toolkit of one server. */
export interface Toolkit {
  /**
   * The tools that the policy leaves open, in a stable order; `detail` says how much their schemas say, default
   * `compact`.
   */
  listTools(options?: { readonly detail?: SchemaDetail }): readonly ToolDescription[];
  /** The resource templates whose toolset is open, in a stable order. */
  listResources(): readonly ResourceTemplate[];
  /** Names of the tools that the policy leaves open; makes no schemas, unlike `listTools`. */
  toolNames(): readonly string[];
  /** The prompts whose tools are open, in a stable order. */
  listPrompts(): readonly Prompt[];
  /** The text of a prompt; it names open tools only. Undefined when there is no such prompt. */
  renderPrompt(name: string, values: Readonly<Record<string, string>>): string | undefined;
  /** Names that fit what a person types; none when the server cannot be asked. */
  complete(wanted: CompletionRequest, caller: Caller): Promise<Completion>;
  /** Reads the resource at an address, through the tool `read_resource`. */
  readResource(uri: string, caller: Caller): Promise<Outcome>;
  /** The instructions that a host gives its model, in words of octo-mcp alone. */
  instructions(): string;
  /** Whether there is a tool of this name, open or closed. */
  has(name: string): boolean;
  /**
   * What a call would do, as the policy decides it: for a tool whose request comes from the caller the policy's table of
   * routes says so. A call whose arguments are wrong reads nothing and writes nothing, and counts as a read.
   */
  tierOf(name: string, args: unknown): Tier;
  /** Calls a tool. It never throws: whatever happens is an outcome. */
  call(name: string, args: unknown, caller: Caller): Promise<Outcome>;
  /**
   * The same toolkit under a stricter policy, stricter approval or a smaller budget, for one MCP session or request. It
   * shares connections, look-ups, used plans and counted writes. What would loosen anything is refused as a whole.
   */
  narrow(narrowing: Narrowing): NarrowedToolkit;
}

/**
 * Makes a toolkit; nothing is sent to the server yet.
 * @throws ToolkitOptionsError when an option is missing or wrong, or two tools have one name.
 *
 * @example
 * ```ts
 * import { createOctopusClient } from "@octo/api-client";
 * import { createToolkit } from "@octo/mcp-tools";
 * import { octopusPolicy } from "@octo/policy/octopus";
 * import { startSimulator } from "@octo/simulator";
 *
 * const simulator = await startSimulator({ world: "demo" });
 * const toolkit = createToolkit({
 *   client: createOctopusClient({
 *     serverUrl: simulator.url,
 *     credential: { kind: "apiKey", key: simulator.apiKey },
 *   }),
 *   policy: octopusPolicy({ readOnly: true }),
 * });
 *
 * const outcome = await toolkit.call("list_spaces", {}, { transport: "embedded" });
 * console.log(outcome.kind); // => "result"
 * console.log(toolkit.has("deploy_release")); // => true
 * console.log(toolkit.toolNames().includes("deploy_release")); // => false
 * await simulator.close();
 * ```
 */
export function createToolkit(options: ToolkitOptions): Toolkit {
  checkToolkitOptions(options);
  checkToolNames(ownTools, options.tools ?? []);
  checkToolChoice(options.toolChoice, namesOfAll(options.tools ?? []));
  return toolkitOf(createKit(options));
}

function toolkitOf(kit: Kit): Toolkit {
  const { policy, names } = kit;
  const current = currentTools(kit);
  const byShownName = (shown: string) => {
    const name = names.internal(shown);
    return name === undefined ? undefined : current().find(name);
  };
  const supported = () => [...current().open.values()].filter(({ tool }) => isSupported(kit, tool));
  const completion = compileTool(completeNames);
  const call = async (name: string, args: unknown, caller: Caller) => {
    const { find, open } = current();
    const tool = find(name);
    return tool ? runCall(kit, tool, args, caller) : noSuchTool(kit, name, [...open.keys()]);
  };
  return {
    listTools: ({ detail = "compact" } = {}) =>
      supported().map((tool) => shownAs(tool.describe(detail), kit)),
    toolNames: () => supported().map(({ tool }) => names.shown(tool.name)),
    listResources: () => current().resources.filter((resource) => isSupported(kit, resource)),
    ...promptsOf(kit, (tool) => current().open.has(tool)),
    async complete({ kind, text, spaceName }, caller) {
      const args = { kind, text: text.slice(0, 200), ...(spaceName ? { spaceName } : {}) };
      const outcome = await runCall(kit, completion, args, caller);
      return outcome.kind === "result" ? readCompletion(outcome.structured) : { values: [], total: 0 };
    },
    readResource: (uri, caller) => call("read_resource", { uri }, caller),
    instructions: () => names.inText(instructionsFor({ readOnly: policy.config.readOnly ?? false })),
    tierOf(name, args) {
      const tool = byShownName(name);
      return tool ? tierOfCall(policy, tool, args) : "read";
    },
    has: (name) => byShownName(name) !== undefined,
    call: (name, args, caller) => call(names.internal(name) ?? "", args, caller),
    narrow(narrowing) {
      const narrowed = narrowKit(kit, narrowing);
      return narrowed.ok ? { ok: true, toolkit: toolkitOf(narrowed.kit) } : narrowed;
    },
  };
}

/** The tools of a kit, made anew when those of other servers have changed. */
function currentTools(kit: Kit): () => ToolkitTools {
  let external = kit.externalTools();
  let tools = toolsOf(kit, external);
  return () => {
    const now = kit.externalTools();
    if (now !== external) {
      external = now;
      tools = toolsOf(kit, now);
    }
    return tools;
  };
}

function promptsOf(
  { names, policy }: Kit,
  isOpen: (tool: string) => boolean,
): Pick<Toolkit, "listPrompts" | "renderPrompt"> {
  const prompts = allPrompts.filter(
    ({ needs, writes }) => needs.every(isOpen) && (!writes || canWrite(policy, execute)),
  );
  return {
    listPrompts: () => prompts,
    renderPrompt(name, values) {
      const prompt = prompts.find((one) => one.name === name);
      return prompt && names.inText(renderPrompt(prompt, values, isOpen));
    },
  };
}

function shownAs(description: ToolDescription, { names }: Kit): ToolDescription {
  const { name, description: text } = description;
  return { ...description, name: names.shown(name), description: names.inText(text) };
}
