/**
 * Serves a toolkit on an `McpServer` that may have tools, resources and prompts of its host's own, whichever is registered
 * first. `McpServer` sets one handler for each method when the first thing of a kind is registered, and refuses when there
 * is a handler already. So this file lets it set its handlers, and then puts handlers in front of them that answer for the
 * toolkit and pass every other request on.
 */
import type { Caller } from "../pipeline/caller.ts";
import type { Toolkit } from "../toolkit.ts";
import {
  type CompleteParams,
  completion,
  promptList,
  promptMessages,
  readResource,
  templateList,
  toolList,
} from "./mcp-handlers.ts";
import { RequestError } from "./request-error.ts";
import { readParamsOf } from "./request-params.ts";
import type { ResultForms } from "./result-forms.ts";

/** A handler of a request, as both lines of the SDK store it. */
export type Handler<C> = (request: never, context: C) => unknown;

/** The part of `McpServer` that both lines of the SDK share but do not publish. */
interface HostInternals {
  readonly server: { readonly _requestHandlers: ReadonlyMap<string, unknown> };
  setToolRequestHandlers(): void;
  setResourceRequestHandlers(): void;
  setPromptRequestHandlers(): void;
  setCompletionRequestHandler(): void;
}

/** What differs between the lines of the SDK. */
export interface HostBinding<C> {
  /** Sets the handler of a method. */
  set(method: Method, handler: Handler<C>): void;
  /** Registers a name with `McpServer`, so that a second tool of that name is refused with its own error. */
  reserve(name: string): void;
  callerOf(context: C): Caller;
  /** The forms of results, for the list of tools. */
  readonly results: ResultForms | undefined;
  /** Calls a tool, and asks a person on the way. */
  callTool(params: { readonly name: string; readonly arguments?: unknown }, context: C): Promise<unknown>;
  /** Reads a resource, and reports progress on the way. */
  readResource(read: (caller: Caller) => Promise<unknown>, context: C): Promise<unknown>;
  /** Turns a {@link RequestError} into an error of the SDK. */
  failure(error: RequestError): Error;
}

/** The methods of MCP that a toolkit answers. */
export type Method = (typeof METHODS)[number];

const METHODS = [
  "tools/list",
  "tools/call",
  "resources/list",
  "resources/templates/list",
  "resources/read",
  "prompts/list",
  "prompts/get",
  "completion/complete",
] as const;

type Params = Readonly<Record<string, unknown>>;

/**
 * Puts a toolkit on a server beside what its host registered or will register.
 * @throws Error of the SDK that names a tool of the host with the name of a tool of the toolkit.
 */
export function serveBesideHost<C>(mcp: object, toolkit: Toolkit, binding: HostBinding<C>): void {
  const base = hostHandlers<C>(mcp);
  const ours = new Set(toolkit.toolNames());
  for (const name of ours) binding.reserve(name);
  for (const [method, handler] of Object.entries(mergedHandlers(toolkit, binding, base, ours)))
    binding.set(method as Method, withErrors(handler, binding));
  readParamsOf((mcp as HostInternals).server, binding.failure);
}

/** The handlers that `McpServer` sets for its own registrations. */
function hostHandlers<C>(mcp: object): (method: Method) => (request: object, context: C) => Promise<Params> {
  const host = mcp as HostInternals;
  host.setToolRequestHandlers();
  host.setResourceRequestHandlers();
  host.setPromptRequestHandlers();
  host.setCompletionRequestHandler();
  const handlers = new Map(host.server._requestHandlers);
  return (method) => async (request, context) => {
    const handler = handlers.get(method) as ((request: object, context: C) => unknown) | undefined;
    return (await handler?.({ method, ...request }, context)) as Params;
  };
}

type Merged<C> = Readonly<
  Record<Method, (request: { readonly params: Params }, context: C) => Promise<unknown>>
>;

function mergedHandlers<C>(
  toolkit: Toolkit,
  binding: HostBinding<C>,
  base: ReturnType<typeof hostHandlers<C>>,
  ours: ReadonlySet<string>,
): Merged<C> {
  const list =
    (method: Method, key: string, own: () => readonly unknown[]) => async (request: object, context: C) => {
      const found = await base(method)(request, context);
      const others = (found?.[key] ?? []) as readonly { readonly name?: string }[];
      return { ...found, [key]: [...others.filter(({ name }) => !ours.has(name ?? "")), ...own()] };
    };
  const isPrompt = (name: unknown) => toolkit.listPrompts().some((prompt) => prompt.name === name);
  return {
    "tools/list": list("tools/list", "tools", () => toolList(toolkit, binding.results).tools),
    "tools/call": async (request, context) => {
      const { name } = request.params as { readonly name: string };
      if (toolkit.has(name)) return binding.callTool(request.params as never, context);
      const { tools } = await base("tools/list")({ params: {} }, context);
      if ((tools as readonly { readonly name: string }[]).some((tool) => tool.name === name))
        return base("tools/call")(request, context);
      throw new RequestError("invalid", `Unknown tool: ${name.slice(0, 60)}`);
    },
    "resources/list": (request, context) => base("resources/list")(request, context),
    "resources/templates/list": list(
      "resources/templates/list",
      "resourceTemplates",
      () => templateList(toolkit).resourceTemplates,
    ),
    "resources/read": async (request, context) => {
      const uri = String(request.params.uri);
      return isOurs(uri)
        ? binding.readResource((caller) => readResource(toolkit, uri, caller), context)
        : base("resources/read")(request, context);
    },
    "prompts/list": list("prompts/list", "prompts", () => promptList(toolkit).prompts),
    "prompts/get": async (request, context) =>
      isPrompt(request.params.name)
        ? promptMessages(toolkit, request.params as never)
        : base("prompts/get")(request, context),
    "completion/complete": async (request, context) => {
      const params = request.params as unknown as CompleteParams;
      const own = params.ref.type === "ref/prompt" ? isPrompt(params.ref.name) : isOurs(params.ref.uri);
      return own
        ? completion(toolkit, params, binding.callerOf(context))
        : base("completion/complete")(request, context);
    },
  };
}

/** Addresses of the toolkit's resources. */
function isOurs(uri: string): boolean {
  return uri.toLowerCase().startsWith("octopus://");
}

function withErrors<C>(
  handler: (request: { readonly params: Params }, context: C) => Promise<unknown>,
  { failure }: HostBinding<C>,
): Handler<C> {
  return async (request: { readonly params?: Params }, context: C) => {
    try {
      return await handler({ ...request, params: request.params ?? {} }, context);
    } catch (error) {
      throw error instanceof RequestError ? failure(error) : error;
    }
  };
}
